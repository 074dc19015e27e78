import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import type { Command, CommandIo } from '#app/command.ts';
import { keepMemorySmall } from '#app/commands/keep-memory-small.ts';
import { KINDS, kindNamed } from '#app/features.ts';
import { openForCommand } from '#app/open-for-command.ts';
import { openRegisters } from '#app/open-registers.ts';
import { writeDictionary } from '#engines/registry/exchange/export/dictionary.ts';
import {
  EXPORT_FORMATS,
  type ExportFormat,
  exportRecords,
} from '#engines/registry/exchange/export/export-records.ts';
import type { Kind } from '#engines/registry/kind.ts';
import { recordHref } from '#engines/registry/pages/addresses.ts';
import { readListState } from '#engines/registry/pages/list-query.ts';
import { systemClock } from '#kernel/clock.ts';
import { isLanguage, type Language } from '#kernel/language.ts';
import { done, type Result, refuse } from '#kernel/result.ts';
import { textsFor } from '#platform/i18n/texts.ts';

/** `wasl export KIND`: writes the records that a filter hits, or the dictionary of the file, to standard output or a file. */
export const exportCommand: Command = { name: 'export', summary: 'exchange.export.summary', run: runExport };

const MISUSE = 2;

async function runExport(args: string[], io: CommandIo): Promise<number> {
  const wanted = readArguments(args, io.language);
  if (!wanted.ok) {
    io.tell(io.say('exchange.export.usage', { kinds: KINDS.map((kind) => kind.plural).join(', ') }));
    io.tell(wanted.refusal);
    return MISUSE;
  }
  const { kind, format, language, filter, out, isDictionary } = wanted.value;
  if (isDictionary) {
    await writeTo(out, writeDictionary(kind, textsFor(language)), io);
    return 0;
  }
  keepMemorySmall();
  return openForCommand(io, async ({ config, database }) => {
    const { codeLists, facetValues } = await openRegisters(database, systemClock);
    const state = readListState(kind, new URLSearchParams(filter));
    let count = 0;
    const pieces = exportRecords(
      { db: database.kysely, facetValues, codeLists: codeLists.current() },
      {
        kind,
        format,
        language,
        filter: {
          choices: state.choices,
          text: state.text,
          day: state.day ?? systemClock().toISOString().slice(0, 10),
        },
        urlOf: (reference) => `${config.publicUrl}${recordHref(language, kind, reference)}`,
        onProgress: (records) => {
          count = records;
        },
      },
    );
    await writeTo(out, pieces, io);
    io.tell(io.say('exchange.export.done', { count }));
    return 0;
  });
}

async function writeTo(
  out: string | undefined,
  pieces: AsyncIterable<Uint8Array>,
  io: CommandIo,
): Promise<void> {
  if (out === undefined) await pipeline(pieces, process.stdout, { end: false, signal: io.stopping });
  else await pipeline(pieces, createWriteStream(out), { signal: io.stopping });
}

interface Wanted {
  kind: Kind;
  format: ExportFormat;
  language: Language;
  filter: string;
  out: string | undefined;
  isDictionary: boolean;
}

const OPTIONS = {
  format: { type: 'string' },
  filter: { type: 'string' },
  language: { type: 'string' },
  out: { type: 'string' },
  dictionary: { type: 'boolean' },
} as const;

/** Reads the command line; the refusal names the word that was not understood. */
function readArguments(args: string[], reader: Language): Result<Wanted, string> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch {
    const [unknown] = args.filter(
      (word) => word.startsWith('-') && !(word.replace(/^-+|=.*$/g, '') in OPTIONS),
    );
    return refuse(unknown ?? args.join(' '));
  }
  const { values, positionals } = parsed;
  const kind = kindNamed(positionals[0] ?? '');
  if (!kind || positionals.length > 1) return refuse(positionals[kind ? 1 : 0] ?? 'KIND');
  const format = EXPORT_FORMATS.find((one) => one === (values.format ?? 'csv'));
  if (!format) return refuse(`--format ${values.format}`);
  const language = values.language ?? reader;
  if (!isLanguage(language)) return refuse(`--language ${language}`);
  return done({
    kind,
    format,
    language,
    filter: values.filter ?? '',
    out: values.out,
    isDictionary: values.dictionary === true,
  });
}

function parse(args: string[]) {
  return parseArgs({ args, options: OPTIONS, allowPositionals: true });
}
