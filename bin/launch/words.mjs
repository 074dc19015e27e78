import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Says a message of `locales/<language>/cli.json` on standard error; with nothing installed there is no formatter yet. */
export function say(root, key, values = {}) {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const tag = (LC_ALL || LC_MESSAGES || LANG || '').split(/[_.@-]/)[0];
  const language = ['ar', 'zh', 'fr', 'ru', 'es'].includes(tag) ? tag : 'en';
  const entry = JSON.parse(readFileSync(join(root, 'locales', language, 'cli.json'), 'utf8'))[key];
  const message = typeof entry === 'string' ? entry : entry.message;
  process.stderr.write(`${message.replace(/\{(\w+)\}/g, (_, name) => values[name])}\n`);
}
