import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProjectRoot } from '#platform/config/project-root.ts';
import { CodeLists } from './code-lists.ts';
import type { CodeListFile } from './files/code-list-file.ts';
import { readCodeList } from './files/read-code-list.ts';
import { contentOfFile } from './list-content.ts';

/** The lists that are shipped with the program, in an order in which each comes after those whose codes it names. Throws when one is bad. */
export function readBundledFiles(folder = join(findProjectRoot(), 'data', 'codelists')): CodeListFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const raws = names.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as CodeListFile);
  const ready: CodeListFile[] = [];
  const waiting = new Map(raws.map((raw) => [raw.list, raw]));
  while (waiting.size > 0) {
    const next = [...waiting.values()].find((raw) => namedLists(raw).every((list) => !waiting.has(list)));
    if (!next) throw new Error(`code lists name each other in a circle: ${[...waiting.keys()].join(', ')}`);
    ready.push(checked(next, ready));
    waiting.delete(next.list);
  }
  return ready;
}

/** The shipped lists as they would be in force in a new installation: for tests and for tools that have no database. */
export function bundledCodeLists(): CodeLists {
  return new CodeLists(readBundledFiles().map(contentOfFile));
}

function namedLists(raw: CodeListFile): string[] {
  const lists = raw.codes.flatMap((entry) => Object.keys(entry.parents ?? {}));
  return raw.members_of === undefined ? lists : [...lists, raw.members_of];
}

function checked(raw: CodeListFile, ready: readonly CodeListFile[]): CodeListFile {
  const codes = new Map(ready.map((file) => [file.list, new Set(file.codes.map((entry) => entry.code))]));
  const read = readCodeList(raw, {
    hasList: (list) => codes.has(list),
    has: (list, code) => codes.get(list)?.has(code) ?? false,
  });
  if (!read.ok) throw new Error(`data/codelists/${raw.list}.json: ${JSON.stringify(read.refusal)}`);
  return read.value;
}
