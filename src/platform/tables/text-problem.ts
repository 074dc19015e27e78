/**
 * One thing wrong with a text file, found while reading it. Codes are the same in all readers, so that one set of messages
 * explains them; `values` fill the message's placeholders.
 */
export interface TextProblem {
  code: TextProblemCode;
  /** Line of the file, from 1. */
  line: number;
  /** Column in the line in UTF-16 code units, from 1, where the reader knows it. */
  column?: number;
  values?: Readonly<Record<string, string | number>>;
}

/** Every code a reader of this room can report. */
export type TextProblemCode =
  | 'invalid-bytes'
  | 'wrong-encoding'
  | 'too-few-cells'
  | 'too-many-cells'
  | 'text-after-quote'
  | 'unclosed-quote'
  | 'cell-too-long'
  | 'row-too-long'
  | 'control-character'
  | 'malformed-json'
  | 'nested-too-deeply'
  | 'text-too-long'
  | 'record-too-long'
  | 'repeated-name'
  | 'forbidden-name'
  | 'not-an-object'
  | 'array-not-found';
