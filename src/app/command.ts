import type { Language } from '#kernel/language.ts';
import type { MessageKey } from '#platform/i18n/keys.ts';
import type { MessageValue } from '#platform/i18n/messages.ts';

/** What a command may use of the world outside. */
export interface CommandIo {
  language: Language;
  environment: Record<string, string | undefined>;
  projectRoot: string;
  /** A line of result, on standard output. */
  print(line: string): void;
  /** A line about the work, on standard error. */
  tell(line: string): void;
  /** A message in the operator's language. */
  say(key: MessageKey, values?: Record<string, MessageValue>): string;
  /** Aborted when the operator or the system asks us to stop. */
  stopping: AbortSignal;
}

/** How a command is called. */
export interface CommandHelp {
  /** The first line, such as `Usage: wasl import projects FILE`. */
  usage(io: CommandIo): string;
  /** Each option as it is typed, with what it is for. */
  options: readonly { form: string; meaning: MessageKey }[];
}

/** One word of the command line. */
export interface Command {
  name: string;
  summary: MessageKey;
  /** What `wasl help NAME` shows; a command without it has neither words nor options. */
  help?: CommandHelp;
  /** Does the work and gives the exit code. Throws operator faults; the command line puts them into words. */
  run(args: string[], io: CommandIo): Promise<number>;
}
