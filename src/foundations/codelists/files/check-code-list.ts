import { firstDayOf } from '#kernel/partial-date.ts';
import type { CodeEntry, CodeListFile } from './code-list-file.ts';
import { type CodeListProblem, type CodeListProblemKind, placeOf } from './problem.ts';

/** The codes of the other lists that a file may name. */
export interface KnownCodes {
  hasList(list: string): boolean;
  has(list: string, code: string): boolean;
}

/**
 * Everything wrong with the content of a list whose shape is right: codes named twice, names missing, parents and members that do not
 * exist, parents in a circle, periods that end before they begin.
 */
export function checkCodeList(file: CodeListFile, known: KnownCodes): CodeListProblem[] {
  const problems: CodeListProblem[] = [];
  const own = new Map<string, CodeEntry>();
  const spelled = new Set<string>();
  const note: Note = (path, code, kind, values) =>
    problems.push({ place: placeOf(path), code, kind, values });

  file.codes.forEach((entry, index) => {
    const at = ['codes', index];
    if (spelled.has(entry.code.toLowerCase()))
      note([...at, 'code'], entry.code, 'duplicateCode', { code: entry.code });
    spelled.add(entry.code.toLowerCase());
    own.set(entry.code, entry);
    if (!entry.name && !file.unnamed) note([...at, 'name'], entry.code, 'missing', { field: 'name' });
  });
  file.codes.forEach((entry, index) => {
    const at = ['codes', index];
    checkParents(file, entry, own, known, (path, kind, values) =>
      note([...at, ...path], entry.code, kind, values),
    );
    checkMembers(file, entry, known, (path, kind, values) =>
      note([...at, ...path], entry.code, kind, values),
    );
    if (endsBeforeStart(entry.valid_from, entry.valid_until))
      note(
        [...at, 'valid_until'],
        entry.code,
        'endsBeforeStart',
        periodOf(entry.valid_from, entry.valid_until),
      );
  });
  return problems;
}

type Values = CodeListProblem['values'];
type Note = (path: (string | number)[], code: string, kind: CodeListProblemKind, values: Values) => void;
type NoteBelow = (path: (string | number)[], kind: CodeListProblemKind, values: Values) => void;

function checkParents(
  file: CodeListFile,
  entry: CodeEntry,
  own: ReadonlyMap<string, CodeEntry>,
  known: KnownCodes,
  note: NoteBelow,
): void {
  if (entry.parent !== undefined) {
    if (!own.has(entry.parent)) note(['parent'], 'unknownCode', { list: file.list, code: entry.parent });
    else if (isItsOwnAncestor(entry, own)) note(['parent'], 'parentCycle', { code: entry.code });
  }
  for (const [list, code] of Object.entries(entry.parents ?? {})) {
    if (list === file.list || !known.hasList(list)) note(['parents', list], 'unknownList', { list });
    else if (!known.has(list, code)) note(['parents', list], 'unknownCode', { list, code });
  }
}

function checkMembers(file: CodeListFile, entry: CodeEntry, known: KnownCodes, note: NoteBelow): void {
  if (entry.members === undefined) return;
  const list = file.members_of;
  if (list === undefined || !known.hasList(list)) {
    if (list === undefined) note(['members'], 'missing', { field: 'members_of' });
    else note(['members'], 'unknownList', { list });
    return;
  }
  entry.members.forEach((member, index) => {
    const at = ['members', index];
    if (!known.has(list, member.code)) note([...at, 'code'], 'unknownCode', { list, code: member.code });
    if (endsBeforeStart(member.from, member.until))
      note([...at, 'until'], 'endsBeforeStart', periodOf(member.from, member.until));
    if (member.until !== undefined && member.planned_until !== undefined)
      note([...at, 'planned_until'], 'endsTwice', { code: member.code });
  });
}

function isItsOwnAncestor(entry: CodeEntry, own: ReadonlyMap<string, CodeEntry>): boolean {
  const seen = new Set<string>();
  for (let at: CodeEntry | undefined = entry; at?.parent !== undefined; at = own.get(at.parent)) {
    if (at.parent === entry.code) return true;
    if (seen.has(at.parent)) return false;
    seen.add(at.parent);
  }
  return false;
}

function endsBeforeStart(from: string | undefined, until: string | undefined): boolean {
  return from !== undefined && until !== undefined && firstDayOf(until) <= firstDayOf(from);
}

function periodOf(from: string | undefined, until: string | undefined): Values {
  return { from: from ?? '', until: until ?? '' };
}
