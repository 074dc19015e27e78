import type { ShownText } from '#kernel/localized-text.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import { type Content, languageAttributes, type Markup } from '#ui/markup.ts';

/**
 * Cuts a text into paragraphs at empty lines, and paragraphs into lines.
 *
 * @example
 * paragraphsOf('One\n\nTwo\nlines') // [['One'], ['Two', 'lines']]
 */
export function paragraphsOf(text: string): string[][] {
  return text
    .trim()
    .split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/)
    .map((paragraph) => paragraph.split(/\r?\n/).map((line) => line.trim()))
    .filter((lines) => lines.some((line) => line !== ''));
}

function Lines({ lines }: { lines: readonly string[] }): Content {
  return lines.map((line, place) => (
    <>
      {place > 0 && <br />}
      {line}
    </>
  ));
}

/** What people wrote at length, in its own language and direction. Plain text: nothing in it becomes a link or markup. */
export function Prose({ text, texts }: { text: ShownText; texts: Texts }): Markup {
  return (
    <div class="prose" {...languageAttributes(text.language, texts)}>
      {paragraphsOf(text.text).map((lines) => (
        <p>
          <Lines lines={lines} />
        </p>
      ))}
    </div>
  );
}
