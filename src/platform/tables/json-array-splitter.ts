import { endOfText } from './json-record.ts';

const MOST_LEVELS = 1000;

/** One element of the array, still as text, with the line on which it starts. */
export interface SplitElement {
  line: number;
  lastLine: number;
  text: string;
}

/**
 * Cuts the elements of one array out of a JSON text that comes in pieces, without building the rest. The array is the whole
 * text (no path) or stands at a path of member names (`['projects']`). Holds one unfinished element or name at most.
 */
export class JsonArraySplitter {
  /** What was met: the array not yet, its elements, its end; or the text broke off its own rules, or grew over the limit. */
  state: 'before' | 'inside' | 'after' | 'malformed' | 'too-long' = 'before';
  /** Line of the last character read, from 1. */
  line = 1;
  readonly #path: readonly string[];
  readonly #limit: number;
  #text = '';
  #start = -1;
  #startLine = 1;
  #at = 0;
  #brackets: string[] = [];
  #names: (string | null)[] = [];
  #lastText: string | null = null;

  constructor(path: readonly string[], limit: number) {
    this.#path = path;
    this.#limit = limit;
  }

  /** The elements that are complete with this piece. */
  split(piece: string): SplitElement[] {
    const from = this.#start >= 0 ? this.#start : this.#at;
    this.#text = this.#text.slice(from) + piece;
    this.#at -= from;
    if (this.#start >= 0) this.#start = 0;
    const elements: SplitElement[] = [];
    while (this.#at < this.#text.length && (this.state === 'before' || this.state === 'inside'))
      if (!this.#step(elements)) break;
    const held = this.#text.length - (this.#start >= 0 ? this.#start : this.#at);
    if (held > this.#limit && this.state !== 'malformed') this.state = 'too-long';
    return elements;
  }

  /** Reads one mark or text; false when the text ends inside it. */
  #step(elements: SplitElement[]): boolean {
    const character = this.#text[this.#at]!;
    if (character === '"') return this.#readText();
    if (character === '\n') this.line++;
    else if (character === '{' || character === '[') this.#open(character);
    else if (character === '}' || character === ']') this.#close(character, elements);
    else if (character === ':') this.#names[this.#names.length - 1] = this.#lastText;
    else if (character === ',') this.#endElement(elements);
    else if (this.#isElementLevel() && !/\s/.test(character)) this.#beginElement();
    this.#at++;
    return true;
  }

  #readText(): boolean {
    const end = endOfText(this.#text, this.#at + 1);
    if (end >= this.#text.length) return false;
    if (this.#isElementLevel()) this.#beginElement();
    const text = this.#text.slice(this.#at + 1, end);
    this.#lastText = this.state === 'before' && text.length < 256 ? text : null;
    this.#at = end + 1;
    return true;
  }

  #isElementLevel(): boolean {
    return this.state === 'inside' && this.#brackets.length === this.#path.length + 1;
  }

  #beginElement(): void {
    if (this.#start >= 0) return;
    this.#start = this.#at;
    this.#startLine = this.line;
  }

  #open(bracket: '{' | '['): void {
    if (this.#isElementLevel()) this.#beginElement();
    const isArray =
      bracket === '[' &&
      this.state === 'before' &&
      this.#names.length === this.#path.length &&
      this.#brackets.every((open, index) => open === '{' && this.#names[index] === this.#path[index]);
    this.#brackets.push(bracket);
    this.#names.push(null);
    if (isArray) this.state = 'inside';
    if (this.#brackets.length > MOST_LEVELS) this.state = 'malformed';
  }

  #close(bracket: '}' | ']', elements: SplitElement[]): void {
    if (this.#isElementLevel()) {
      this.#endElement(elements);
      this.state = 'after';
    }
    const opened = this.#brackets.pop();
    this.#names.pop();
    if (opened !== (bracket === '}' ? '{' : '[')) this.state = 'malformed';
  }

  #endElement(elements: SplitElement[]): void {
    if (!this.#isElementLevel() || this.#start < 0) return;
    const text = this.#text.slice(this.#start, this.#at);
    elements.push({ line: this.#startLine, lastLine: this.line, text });
    this.#start = -1;
  }
}
