import { readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Runs a task of `bin/tasks/` and gives its exit code. Tools are found in node_modules/.bin, and run with this Node. */
export async function runTask(root, name, args) {
  const names = readdirSync(join(root, 'bin', 'tasks')).map((file) => file.replace(/\.mjs$/, ''));
  if (!names.includes(name)) {
    process.stderr.write(`tasks: ${names.join(' ')}\n`);
    return 2;
  }
  process.env.PATH = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const task = await import(join(root, 'bin', 'tasks', `${name}.mjs`));
  return task.run(root, args);
}
