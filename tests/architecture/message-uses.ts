import { type SyntaxNode, walk } from './source-files.ts';

/** The message keys that a source names. */
export interface MessageUses {
  /** Every string that could be a key. */
  strings: Set<string>;
  /** Keys put together in a template, as patterns. */
  patterns: RegExp[];
  /** What is certainly meant as a key: the first argument of `t` and `parts`, and what is declared a MessageKey. */
  meant: (string | RegExp)[];
}

const SEGMENT = /^[A-Za-z][\w-]*(?:\.[\w-]+)+$/;

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A template's pattern, when enough of it is written out to mean one family of keys. */
function patternOf(node: SyntaxNode): RegExp | null {
  const quasis = (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
  const written = quasis
    .join('')
    .split('.')
    .filter((segment) => segment.length > 1);
  const beginsWithRoom = /^[a-z][\w-]*\./.test(quasis[0] ?? '');
  if (!quasis.every((text) => /^[\w.-]*$/.test(text)) || written.length < (beginsWithRoom ? 1 : 2))
    return null;
  return new RegExp(`^${quasis.map(literally).join('[\\w.-]+')}$`);
}

function keyOf(node: SyntaxNode | undefined): string | RegExp | null {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  return node?.type === 'TemplateLiteral' ? patternOf(node) : null;
}

function isCallOfTexts(node: SyntaxNode): boolean {
  if (node.type !== 'CallExpression') return false;
  const callee = node.callee as SyntaxNode;
  const name = callee.type === 'MemberExpression' ? (callee.property as SyntaxNode).name : callee.name;
  return name === 't' || name === 'parts';
}

function isDeclaredKey(node: SyntaxNode): boolean {
  const type = node.typeAnnotation as { typeName?: { name?: string } } | undefined;
  return node.type === 'TSAsExpression' && type?.typeName?.name === 'MessageKey';
}

/**
 * Finds the message keys in a syntax tree.
 *
 * @example
 * messageUses(parseSource('x.ts', "texts.t('ui.pager.next')")).meant // ['ui.pager.next']
 */
export function messageUses(tree: SyntaxNode): MessageUses {
  const uses: MessageUses = { strings: new Set(), patterns: [], meant: [] };
  for (const node of walk(tree)) {
    const key = keyOf(node);
    if (key instanceof RegExp) uses.patterns.push(key);
    else if (key !== null && SEGMENT.test(key)) uses.strings.add(key);
    const certain = isCallOfTexts(node)
      ? keyOf((node.arguments as SyntaxNode[])[0])
      : isDeclaredKey(node)
        ? keyOf(node.expression as SyntaxNode)
        : null;
    if (certain !== null) uses.meant.push(certain);
  }
  return uses;
}

const TEXT_ATTRIBUTES = new Set([
  'title',
  'alt',
  'placeholder',
  'aria-label',
  'aria-description',
  'label',
  'summary',
]);

/**
 * The words that a page says without asking for a message: text between tags, and attributes that are read out.
 *
 * @example
 * hardCodedText(parseSource('x.tsx', 'const a = <p title="Hello">Text {b}</p>;')) // ['Hello', 'Text']
 */
export function hardCodedText(tree: SyntaxNode): string[] {
  const found: string[] = [];
  for (const node of walk(tree)) {
    if (node.type === 'JSXText') found.push(String(node.value));
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
      for (const child of node.children as SyntaxNode[]) {
        if (child.type === 'JSXExpressionContainer')
          found.push(...spokenStrings(child.expression as SyntaxNode));
      }
    }
    if (node.type !== 'JSXAttribute') continue;
    const name = (node.name as { name?: string }).name ?? '';
    if (TEXT_ATTRIBUTES.has(name)) found.push(...spokenStrings(node.value as SyntaxNode | null));
  }
  return found.map((text) => text.trim()).filter((text) => /\p{L}/u.test(text));
}

/** Strings that an expression yields as they are, in either branch of a choice. */
function spokenStrings(node: SyntaxNode | null): string[] {
  if (node === null) return [];
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : [];
  if (node.type === 'TemplateLiteral')
    return (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
  if (node.type === 'JSXExpressionContainer') return spokenStrings(node.expression as SyntaxNode);
  if (node.type === 'ConditionalExpression')
    return [node.consequent, node.alternate].flatMap((branch) => spokenStrings(branch as SyntaxNode));
  return node.type === 'LogicalExpression' ? spokenStrings(node.right as SyntaxNode) : [];
}
