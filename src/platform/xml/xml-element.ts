/** One element with everything in it, in document order. Immutable by type. */
export interface XmlElement {
  /** The name without prefix. */
  readonly name: string;
  /** The name as written, e.g. `usg:treasury-account`. */
  readonly qualifiedName: string;
  /** Namespace address; absent when in none. */
  readonly namespace?: string;
  /** By name as written; `xml:lang` keeps its prefix. Declarations of namespaces are left out. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The element's own text and CDATA joined, without that of its children; comments left out; space kept. */
  readonly text: string;
  /** Where its start tag ends, from 1. */
  readonly line: number;
  readonly column: number;
}

/** The root's start tag. */
export type XmlRoot = Pick<XmlElement, 'name' | 'qualifiedName' | 'namespace' | 'attributes'>;

/** Why reading stopped, or what is wrong with the element before it; `detail` in `values` is the parser's English. */
export interface XmlProblem {
  code: XmlProblemCode;
  line: number;
  column?: number;
  values?: Readonly<Record<string, string | number>>;
}

/** Every code that the XML reader can report. All but `invalid-bytes` end the reading. */
export type XmlProblemCode =
  | 'empty-file'
  | 'malformed-xml'
  | 'doctype-refused'
  | 'unknown-encoding'
  | 'wrong-encoding'
  | 'invalid-bytes'
  | 'nested-too-deeply'
  | 'too-many-attributes'
  | 'element-too-large';

/**
 * What a walk over a file meets: the root first, then elements and problems in the order of the file. An element's `problems`
 * are the meaningless bytes in it or since the element before; its text has U+FFFD there.
 */
export type XmlItem =
  | { kind: 'root'; root: XmlRoot }
  | { kind: 'element'; element: XmlElement; lastLine: number; problems: XmlProblem[] }
  | { kind: 'problem'; problem: XmlProblem };

/** Bounds that keep memory small whatever the file holds. */
export interface XmlLimits {
  /** Levels of elements, counted from the root. */
  depth: number;
  /** Attributes of one element. */
  attributes: number;
  /** Markup and text of one wanted element, and of any single tag, text, comment or instruction; in UTF-16 code units. */
  size: number;
}
