import type { CommandIo } from './command.ts';
import { KINDS } from './features.ts';

/** Why a command line was not understood, with the word that was not. */
export interface Misuse {
  kind: 'option' | 'value' | 'register' | 'missing' | 'surplus';
  word: string;
}

/** Says what was not understood, in the operator's language. */
export function sayMisuse(io: CommandIo, { kind, word }: Misuse): string {
  return io.say(`cli.misuse.${kind}`, { word, registers: namesOfKinds() });
}

/** The words by which registers are called on the command line. */
export function namesOfKinds(): string {
  return KINDS.map((kind) => kind.plural).join('|');
}

/** What `parseArgs` of Node threw, as a misuse. Other faults are thrown again. */
export function misuseIn(fault: unknown, args: readonly string[], options: object): Misuse {
  const { code, message = '' } = fault as { code?: string; message?: string };
  if (!code?.startsWith('ERR_PARSE_ARGS')) throw fault;
  const unknown = args.find((word) => word.startsWith('-') && !(word.replace(/^-+|=.*$/g, '') in options));
  if (unknown !== undefined) return { kind: 'option', word: unknown };
  return { kind: 'value', word: /'(?:-\w, )?(--?[\w-]+)/.exec(message)?.[1] ?? args.join(' ') };
}
