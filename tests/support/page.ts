import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type RawElement = DefaultTreeAdapterTypes.Element;

/** The part of a page that tests look for, by its role in the accessibility tree (WAI-ARIA in HTML). */
export type Role =
  | 'link'
  | 'heading'
  | 'button'
  | 'checkbox'
  | 'navigation'
  | 'main'
  | 'banner'
  | 'contentinfo'
  | 'list'
  | 'listitem'
  | 'table'
  | 'row'
  | 'columnheader'
  | 'rowheader'
  | 'cell'
  | 'group'
  | 'form';

const ROLES: Record<string, Role> = {
  a: 'link',
  button: 'button',
  nav: 'navigation',
  main: 'main',
  header: 'banner',
  footer: 'contentinfo',
  ul: 'list',
  ol: 'list',
  li: 'listitem',
  table: 'table',
  tr: 'row',
  td: 'cell',
  fieldset: 'group',
  form: 'form',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
};

/** An element of a page, as a test asks about it. */
export class Part {
  readonly tag: string;
  readonly #node: RawElement;
  readonly #parent: Part | null;

  constructor(node: RawElement, parent: Part | null) {
    this.tag = node.tagName;
    this.#node = node;
    this.#parent = parent;
  }

  attribute(name: string): string | undefined {
    return this.#node.attrs.find((one) => one.name === name)?.value;
  }

  get attributeNames(): string[] {
    return this.#node.attrs.map(({ name }) => name);
  }

  /** The words inside, spaces joined; scripts are no words. */
  get text(): string {
    return textOf(this.#node)
      .replace(/[\s\u00a0\u202f]+/g, ' ')
      .trim();
  }

  get role(): Role | null {
    if (this.tag === 'a' && this.attribute('href') === undefined) return null;
    if (this.tag === 'input') return this.attribute('type') === 'checkbox' ? 'checkbox' : null;
    if (this.tag === 'th') return this.attribute('scope') === 'row' ? 'rowheader' : 'columnheader';
    return ROLES[this.tag] ?? null;
  }

  /** What a screen reader calls it: its label, else its words; a box is called by the label round it. */
  get name(): string {
    const label = this.attribute('aria-label');
    if (label !== undefined) return label.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
    return this.tag === 'input' ? (this.closest('label')?.text ?? '') : this.text;
  }

  closest(tag: string): Part | null {
    return this.tag === tag ? this : (this.#parent?.closest(tag) ?? null);
  }

  /** The value of an attribute here or on the nearest element round it: `lang` and `dir` are inherited. */
  inherited(name: string): string | undefined {
    return this.attribute(name) ?? this.#parent?.inherited(name);
  }

  /** Everything inside, in document order. */
  *inside(): Generator<Part> {
    for (const child of this.#node.childNodes) {
      if (!('tagName' in child)) continue;
      const part = new Part(child, this);
      yield part;
      yield* part.inside();
    }
  }

  /** All parts of a role, and of a name where one is given: the whole name, or a pattern. */
  all(role: Role, name?: string | RegExp): Part[] {
    return [...this.inside()].filter((part) => part.role === role && isNamed(part, name));
  }

  /** The one part of a role and name. Throws when there is none, or more than one. */
  get(role: Role, name?: string | RegExp): Part {
    const found = this.all(role, name);
    if (found.length === 1) return found[0]!;
    const others = this.all(role).map((part) => part.name.slice(0, 60));
    throw new Error(`${found.length} × ${role} “${name}” among ${JSON.stringify(others.slice(0, 40))}`);
  }

  /** All elements of a tag, for what has no role: `time`, `meta`, `link`. */
  tags(tag: string): Part[] {
    return [...this.inside()].filter((part) => part.tag === tag);
  }

  /** All elements of a class of the look. */
  classed(name: string): Part[] {
    return [...this.inside()].filter((part) => part.attribute('class')?.split(' ').includes(name));
  }

  /** The text of an element that holds data, such as a script of JSON. */
  get rawText(): string {
    return this.#node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
  }
}

/** A whole page. */
export class Page extends Part {
  readonly html: string;

  constructor(root: RawElement, html: string) {
    super(root, null);
    this.html = html;
  }

  get title(): string {
    return this.tags('title')[0]!.text;
  }

  get heading(): Part {
    const found = [...this.inside()].filter((part) => part.tag === 'h1');
    if (found.length !== 1) throw new Error(`${found.length} main headings`);
    return found[0]!;
  }

  /** The addresses that the head names for a relation. */
  links(rel: string): Part[] {
    return this.tags('link').filter((link) => link.attribute('rel') === rel);
  }
}

/** Reads a page by the rules of the HTML standard. Throws where it breaks them, naming the place. */
export function parsePage(html: string, address = ''): Page {
  const faults: string[] = [];
  const document = parse(html, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code, startOffset }) =>
      faults.push(`${code} at …${html.slice(Math.max(0, startOffset - 60), startOffset + 20)}`),
  });
  if (faults.length > 0) throw new Error(`${address}: ${faults.slice(0, 3).join('; ')}`);
  const root = document.childNodes.find((node): node is RawElement => 'tagName' in node);
  return new Page(root!, html);
}

function isNamed(part: Part, name: string | RegExp | undefined): boolean {
  if (name === undefined) return true;
  return typeof name === 'string' ? part.name === plain(name) : name.test(part.name);
}

function plain(text: string): string {
  return text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
}

function textOf(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  if (!('childNodes' in node) || node.nodeName === 'script' || node.nodeName === 'style') return '';
  return node.childNodes.map(textOf).join('');
}
