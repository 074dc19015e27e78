/** One line of an example: code, and the value that stands behind it. */
export interface ExampleStep {
  readonly line: number;
  readonly code: string;
  /** As written behind `//`; null for a line that only prepares the next. */
  readonly expected: string | null;
}

/** An `@example` block of a docstring. */
export interface DocExample {
  readonly line: number;
  readonly steps: readonly ExampleStep[];
}

/**
 * The examples of a source file whose lines have the form `expression // value`; a value may stand on the lines below. Blocks that
 * hold prose only are left out.
 */
export function examplesOf(text: string): DocExample[] {
  const lines = text.split('\n');
  return lines.flatMap((content, index) => {
    if (!/^\s*\* @example\s*$/.test(content)) return [];
    const steps = stepsOf(blockBelow(lines, index + 1));
    return steps.some((step) => step.expected !== null) ? [{ line: index + 1, steps }] : [];
  });
}

interface Line {
  readonly line: number;
  readonly content: string;
}

function blockBelow(lines: readonly string[], from: number): Line[] {
  const block: Line[] = [];
  for (let index = from; index < lines.length; index++) {
    const content = lines[index]!.trim();
    if (!content.startsWith('*') || content.startsWith('*/') || /^\* @\w/.test(content)) break;
    block.push({ line: index + 1, content: content.replace(/^\* ?/, '') });
  }
  return block;
}

function stepsOf(block: readonly Line[]): ExampleStep[] {
  const steps: ExampleStep[] = [];
  for (const { line, content } of block) {
    const last = steps.at(-1);
    if (/^\s*\/\//.test(content)) {
      const more = content.replace(/^\s*\/\/ ?/, '');
      if (last !== undefined)
        steps[steps.length - 1] = {
          ...last,
          expected: last.expected === null ? more : `${last.expected}\n${more}`,
        };
      continue;
    }
    const at = commentPlace(content);
    const code = (at < 0 ? content : content.slice(0, at)).trim();
    if (code !== '') steps.push({ line, code, expected: at < 0 ? null : content.slice(at + 2).trim() });
  }
  return steps;
}

/** Where the comment of a line begins: not within quotation marks; -1 for none. */
function commentPlace(content: string): number {
  let quote = '';
  for (let index = 0; index < content.length; index++) {
    const character = content[index]!;
    if (quote !== '') {
      if (character === '\\') index++;
      else if (character === quote) quote = '';
    } else if (/['"`]/.test(character)) quote = character;
    else if (content.startsWith('// ', index) && /\s/.test(content[index - 1] ?? ' ')) return index;
  }
  return -1;
}
