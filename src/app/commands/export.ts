import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import type { Command, CommandIo } from '#app/command.ts';
import { keepMemorySmall } from '#app/commands/keep-memory-small.ts';
import { readFilter } from '#app/commands/read-filter.ts';
import { kindNamed } from '#app/features.ts';
import { type Misuse, misuseIn, namesOfKinds, sayMisuse } from '#app/misuse.ts';
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
export const exportCommand: Command = {
  name: 'export',
  summary: 'exchange.export.summary',
  help: {
    usage,
    options: [
      { form: '--format csv|jsonl', meaning: 'exchange.export.option.format' },
      { form: '--filter QUERY', meaning: 'exchange.export.option.filter' },
      { form: '--language xx', meaning: 'exchange.export.option.language' },
      { form: '--out FILE', meaning: 'exchange.export.option.out' },
      { form: '--dictionary', meaning: 'exchange.export.option.dictionary' },
    ],
  },
  run: runExport,
};

const MISUSE = 2;

async function runExport(args: string[], io: CommandIo): Promise<number> {
  const wanted = readArguments(args, io.language);
  if (!wanted.ok) {
    io.tell(usage(io));
    io.tell(sayMisuse(io, wanted.refusal));
    return MISUSE;
  }
  const { kind, format, language, out, isDictionary } = wanted.value;
  const read = readFilter(kind, wanted.value.filter);
  if (!read.ok) {
    const { unknown, known } = read.refusal;
    io.tell(
      io.say('exchange.export.filterUnknown', { unknown: unknown.join(', '), known: known.join(', ') }),
    );
    return MISUSE;
  }
  if (isDictionary) {
    await writeTo(out, writeDictionary(kind, textsFor(language)), io);
    return 0;
  }
  keepMemorySmall();
  return openForCommand(io, async ({ config, database }) => {
    const { codeLists, facetValues } = await openRegisters(database, systemClock);
    const state = readListState(kind, read.value);
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

function usage(io: CommandIo): string {
  return io.say('exchange.export.usage', { kinds: namesOfKinds() });
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
function readArguments(args: string[], reader: Language): Result<Wanted, Misuse> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (fault) {
    return refuse(misuseIn(fault, args, OPTIONS));
  }
  const { values, positionals } = parsed;
  const [kindName, ...more] = positionals;
  if (kindName === undefined) return refuse({ kind: 'missing', word: namesOfKinds() });
  const kind = kindNamed(kindName);
  if (!kind) return refuse({ kind: 'register', word: kindName });
  if (more.length > 0) return refuse({ kind: 'surplus', word: more.join(' ') });
  const format = EXPORT_FORMATS.find((one) => one === (values.format ?? 'csv'));
  if (!format) return refuse({ kind: 'value', word: `--format ${values.format}` });
  const language = values.language ?? reader;
  if (!isLanguage(language)) return refuse({ kind: 'value', word: `--language ${language}` });
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
