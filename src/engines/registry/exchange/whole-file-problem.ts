import type { Problem } from './incoming.ts';
import type { OtherSource } from './known-elsewhere.ts';
import type { SourceRefusal } from './open-source.ts';

/** Why a file was not imported, beside what its source refuses. */
export type FileRefusal =
  | SourceRefusal
  | { kind: 'file-unreadable'; path: string; reason: string }
  | { kind: 'format-unknown'; path: string }
  | { kind: 'rejects-is-input'; path: string }
  | ({ kind: 'ids-known-elsewhere'; source: string } & OtherSource);

/** A refusal of a whole file as a problem, so that it is told in the same way as all others. */
export function wholeFileProblem(refusal: FileRefusal): Problem {
  const told = (values?: Problem['values'], place: Problem['place'] = {}): Problem => ({
    severity: 'error',
    place,
    code: refusal.kind,
    ...(values ? { values } : {}),
  });
  switch (refusal.kind) {
    case 'file-problem':
      return refusal.problem;
    case 'unreadable-header': {
      const { code, line, values } = refusal.problem;
      return { severity: 'error', place: { line, row: 1 }, code, ...(values ? { values } : {}) };
    }
    case 'ambiguous-encoding':
      return told({ candidates: refusal.candidates.join(', ') || '—' });
    case 'not-text':
      return told({ looksLike: refusal.looksLike });
    case 'wrong-encoding':
      return told({ byteOffset: refusal.byteOffset }, { line: refusal.line });
    case 'empty-file':
      return told();
    case 'column-without-name':
      return told({ column: refusal.column }, { row: 1 });
    case 'repeated-column':
      return told({ name: refusal.name }, { row: 1 });
    case 'no-id-column':
      return told({ columns: refusal.columns }, { row: 1 });
    case 'file-unreadable':
      return told({ path: refusal.path, reason: refusal.reason });
    case 'ids-known-elsewhere': {
      const { source, name, id, count } = refusal;
      return told({ source, name, id, count });
    }
    case 'format-unknown':
    case 'rejects-is-input':
      return told({ path: refusal.path });
  }
}
