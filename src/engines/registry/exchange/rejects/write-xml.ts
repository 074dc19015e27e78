import type { XmlElement } from '#platform/xml/xml-element.ts';

/**
 * An element as XML text that names what it named: prefixes are declared where they first appear. Text stands before the children.
 * The prefix of an attribute whose namespace is not known any more gets a name of its own, so that the text stays well-formed.
 */
export function writeXmlElement(
  element: XmlElement,
  declared: ReadonlyMap<string, string> = NOTHING,
): string {
  const scope = new Map(declared);
  let declarations = '';
  const declare = (prefix: string, namespace: string) => {
    if (scope.get(prefix) === namespace || prefix === 'xml') return;
    scope.set(prefix, namespace);
    declarations += ` xmlns${prefix === '' ? '' : `:${prefix}`}="${escaped(namespace)}"`;
  };
  declare(prefixOf(element.qualifiedName), element.namespace ?? '');
  for (const name of element.attributes.keys()) {
    const prefix = prefixOf(name);
    if (prefix !== '' && !scope.has(prefix)) declare(prefix, `urn:undeclared:${prefix}`);
  }
  const attributes = [...element.attributes].map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
  const inside =
    escaped(element.text) + element.children.map((child) => writeXmlElement(child, scope)).join('');
  const start = `<${element.qualifiedName}${declarations}${attributes}`;
  return inside === '' ? `${start}/>` : `${start}>${inside}</${element.qualifiedName}>`;
}

const NOTHING: ReadonlyMap<string, string> = new Map([['', '']]);

/**
 * A comment; two hyphens, which would end it, are drawn apart.
 *
 * @example
 * writeXmlComment('a -- b') // '<!-- a - - b -->'
 */
export function writeXmlComment(text: string): string {
  return `<!-- ${allowed(text)
    .replace(/-(?=-)/g, '- ')
    .replace(/-$/, '- ')} -->`;
}

function prefixOf(name: string): string {
  return name.includes(':') ? name.slice(0, name.indexOf(':')) : '';
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

function escaped(text: string): string {
  return allowed(text).replace(/[&<>"\r]/g, (character) => ESCAPES[character]!);
}

/** Without the characters that XML 1.0 §2.2 forbids. */
function allowed(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to leave out
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}
