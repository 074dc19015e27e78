import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Command, CommandIo } from '#app/command.ts';
import { ImportTeller } from '#app/commands/import-teller.ts';
import { keepMemorySmall } from '#app/commands/keep-memory-small.ts';
import { kindNamed } from '#app/features.ts';
import { type Misuse, misuseIn, namesOfKinds, sayMisuse } from '#app/misuse.ts';
import { openForCommand } from '#app/open-for-command.ts';
import { openRegisters } from '#app/open-registers.ts';
import { isKnownLanguage } from '#engines/fields/known-language.ts';
import { type FileImport, importFile, rejectsPathOf } from '#engines/registry/exchange/import-file.ts';
import { IMPORT_FORMATS, type ImportFormat } from '#engines/registry/exchange/import-item.ts';
import { ImportTakenOver } from '#engines/registry/exchange/import-run.ts';
import type { Mapping, MappingProblem } from '#engines/registry/exchange/mapping/mapping.ts';
import { readMapping } from '#engines/registry/exchange/mapping/read-mapping.ts';
import { wholeFileProblem } from '#engines/registry/exchange/whole-file-problem.ts';
import type { Kind } from '#engines/registry/kind.ts';
import type { CodeLists } from '#foundations/codelists/code-lists.ts';
import { systemClock } from '#kernel/clock.ts';
import { makeId } from '#kernel/ids.ts';
import { done, type Result, refuse } from '#kernel/result.ts';
import { textsFor } from '#platform/i18n/texts.ts';
import { type Encoding, parseEncoding } from '#platform/tables/encoding.ts';

/** `wasl import KIND FILE`: makes, renews or leaves alone the records of a file. Ends with 1 when any was refused. */
export const importCommand: Command = {
  name: 'import',
  summary: 'exchange.import.summary',
  help: {
    usage,
    options: [
      { form: '--format iati|csv|json|jsonl', meaning: 'exchange.import.option.format' },
      { form: '--map FILE', meaning: 'exchange.import.option.map' },
      { form: '--dry-run', meaning: 'exchange.import.option.dryRun' },
      { form: '--language xx', meaning: 'exchange.import.option.language' },
      { form: '--source NAME', meaning: 'exchange.import.option.source' },
      { form: '--encoding NAME', meaning: 'exchange.import.option.encoding' },
      { form: '--rejects FILE', meaning: 'exchange.import.option.rejects' },
      { form: '--json', meaning: 'exchange.import.option.json' },
    ],
  },
  run: runImport,
};

const MISUSE = 2;

async function runImport(args: string[], io: CommandIo): Promise<number> {
  const wanted = readArguments(args);
  if (!wanted.ok) {
    io.tell(usage(io));
    io.tell(sayMisuse(io, wanted.refusal));
    return MISUSE;
  }
  keepMemorySmall();
  return openForCommand(io, async ({ database }) => {
    const { codeLists, facetValues } = await openRegisters(database, systemClock);
    const { kind, mapPath, isForMachines, ...rest } = wanted.value;
    const lists = codeLists.current();
    const mapping = mapPath === undefined ? done(null) : await loadMapping(mapPath, kind, lists);
    const teller = new ImportTeller(io, { isForMachines, rejectsPath: rest.rejectsPath, lists });
    if (!mapping.ok) {
      teller.tellMappingProblems(mapPath!, mapping.refusal);
      return 1;
    }
    const file: FileImport = {
      ...rest,
      mapping: mapping.value,
      texts: textsFor(io.language),
      clock: systemClock,
      stopping: io.stopping,
      onBegun: (begun) => teller.tellBegun(begun),
      onProgress: (progress) => teller.tellProgress(progress),
      onRefused: (refused) => teller.tellRefused(refused),
    };
    const act = { actor: { sort: 'operator' }, at: systemClock(), makeId } as const;
    try {
      const imported = await importFile(
        { db: database.kysely, kind, codeLists: lists, facetValues },
        act,
        file,
      );
      if (!imported.ok) {
        teller.tellWholeFile(wholeFileProblem(imported.refusal));
        return 1;
      }
      teller.tellReport(imported.value, file);
      return imported.value.counts.refused > 0 || imported.value.isStopped ? 1 : 0;
    } catch (fault) {
      if (!(fault instanceof ImportTakenOver)) throw fault;
      io.tell(io.say('exchange.import.takenOver'));
      return 1;
    }
  });
}

function usage(io: CommandIo): string {
  return io.say('exchange.import.usage', { kinds: namesOfKinds() });
}

type Wanted = Pick<
  FileImport,
  'path' | 'format' | 'language' | 'source' | 'encoding' | 'isRehearsal' | 'rejectsPath'
> & {
  kind: Kind;
  mapPath: string | undefined;
  isForMachines: boolean;
};

const OPTIONS = {
  format: { type: 'string' },
  map: { type: 'string' },
  'dry-run': { type: 'boolean' },
  language: { type: 'string' },
  source: { type: 'string' },
  encoding: { type: 'string' },
  rejects: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** Reads the command line; the refusal names the word that was not understood. */
function readArguments(args: string[]): Result<Wanted, Misuse> {
  const parsed = parse(args);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const [kindName, path, ...more] = positionals;
  const kind = kindNamed(kindName ?? '');
  if (kindName === undefined) return refuse({ kind: 'missing', word: namesOfKinds() });
  if (!kind) return refuse({ kind: 'register', word: kindName });
  if (path === undefined) return refuse({ kind: 'missing', word: 'FILE' });
  if (more.length > 0) return refuse({ kind: 'surplus', word: more.join(' ') });
  const format = values.format as ImportFormat | undefined;
  if (format !== undefined && !IMPORT_FORMATS.includes(format))
    return refuse({ kind: 'value', word: `--format ${format}` });
  const encoding: Encoding | null | undefined =
    values.encoding === undefined ? undefined : parseEncoding(values.encoding);
  if (encoding === null) return refuse({ kind: 'value', word: `--encoding ${values.encoding}` });
  if (values.language !== undefined && !isKnownLanguage(values.language))
    return refuse({ kind: 'value', word: `--language ${values.language}` });
  const isRehearsal = values['dry-run'] === true;
  return done({
    kind,
    path,
    format,
    encoding,
    mapPath: values.map,
    language: values.language ?? null,
    source: values.source,
    isRehearsal,
    isForMachines: values.json === true,
    // A rehearsal writes nothing that nobody asked for.
    rejectsPath: values.rejects ?? (isRehearsal ? null : rejectsPathOf(path, format)),
  });
}

function parse(args: string[]) {
  try {
    return done(parseArgs({ args, options: OPTIONS, allowPositionals: true }));
  } catch (fault) {
    return refuse(misuseIn(fault, args, OPTIONS));
  }
}

async function loadMapping(
  path: string,
  kind: Kind,
  lists: CodeLists,
): Promise<Result<Mapping, MappingProblem[]>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (fault) {
    const reason = (fault as NodeJS.ErrnoException).code ?? '';
    return refuse([{ at: '', code: 'mapping-unreadable', values: { path, reason } }]);
  }
  try {
    return readMapping(JSON.parse(text), { kind, hasList: (list) => lists.hasList(list) });
  } catch (fault) {
    if (!(fault instanceof SyntaxError)) throw fault;
    return refuse([{ at: '', code: 'mapping-not-json', values: { detail: fault.message } }]);
  }
}
