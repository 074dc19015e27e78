import { findProjectRoot } from '#platform/config/project-root.ts';
import { formatMessage } from '#platform/i18n/messages.ts';
import { runCommandLine, terminalLanguage } from './command-line.ts';
import { COMMANDS } from './commands.ts';
import { stopWhenAsked } from './stopping.ts';

const language = terminalLanguage(process.env);

// The reader of our output may leave first (`wasl doctor | head`): nothing is wrong then, and nobody is left to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await runCommandLine(COMMANDS, process.argv.slice(2), {
  language,
  environment: process.env,
  projectRoot: findProjectRoot(),
  print: (line) => process.stdout.write(`${line}\n`),
  tell: (line) => process.stderr.write(`${line}\n`),
  say: (key, values) => formatMessage(language, key, values),
  stopping: stopWhenAsked(),
});
