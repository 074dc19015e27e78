/** The encodings that files reach us in; names as the WHATWG Encoding Standard spells them. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1256',
  'windows-1251',
  'windows-1252',
  'gb18030',
] as const;

/** One of the encodings that files reach us in. */
export type Encoding = (typeof ENCODINGS)[number];

/** What the first bytes say. `certain`: a mark or a proof; `likely`: the only reading that looks like language. */
export interface RecognisedEncoding {
  encoding: Encoding;
  certainty: 'certain' | 'likely';
  /** Length in bytes of the byte order mark, to be left out of the text. */
  markLength: number;
}

/** Why an encoding was not recognised; `candidates` are the names that a person may choose from. */
export type EncodingRefusal =
  | { kind: 'ambiguous-encoding'; candidates: Encoding[] }
  | { kind: 'not-text'; looksLike: 'zip' | 'pdf' | 'gzip' | 'binary' };

const LABELS = new Map<string, Encoding>(
  Object.entries({
    utf8: 'utf-8',
    'us-ascii': 'utf-8',
    ascii: 'utf-8',
    'utf-16': 'utf-16le',
    'ucs-2': 'utf-16le',
    cp1256: 'windows-1256',
    cp1251: 'windows-1251',
    cp1252: 'windows-1252',
    'iso-8859-1': 'windows-1252',
    latin1: 'windows-1252',
    gbk: 'gb18030',
    gb2312: 'gb18030',
    cp936: 'gb18030',
  } as const),
);

/**
 * Reads the name of an encoding as people and XML declarations write it; unknown names are `null`.
 *
 * @example
 * parseEncoding('UTF8') // 'utf-8'
 * parseEncoding('GBK') // 'gb18030'
 * parseEncoding('ebcdic') // null
 */
export function parseEncoding(name: string): Encoding | null {
  const label = name.trim().toLowerCase();
  return ENCODINGS.find((encoding) => encoding === label) ?? LABELS.get(label) ?? null;
}

/**
 * The byte order mark at the start of a file, if there is one.
 *
 * @example
 * readByteOrderMark(Uint8Array.of(0xff, 0xfe, 0x41, 0)) // { encoding: 'utf-16le', certainty: 'certain', markLength: 2 }
 */
export function readByteOrderMark(sample: Uint8Array): RecognisedEncoding | null {
  const starts = (...bytes: number[]) => bytes.every((byte, index) => sample[index] === byte);
  if (starts(0xef, 0xbb, 0xbf)) return { encoding: 'utf-8', certainty: 'certain', markLength: 3 };
  if (starts(0x84, 0x31, 0x95, 0x33)) return { encoding: 'gb18030', certainty: 'certain', markLength: 4 };
  if (starts(0xff, 0xfe)) return { encoding: 'utf-16le', certainty: 'certain', markLength: 2 };
  if (starts(0xfe, 0xff)) return { encoding: 'utf-16be', certainty: 'certain', markLength: 2 };
  return null;
}
