/** First characters by which spreadsheets take a cell for a formula (or cut it up), ASCII and full-width. */
const TRIGGER = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const NEGATIVE_NUMBER = /^-\d+(?:\.\d+)?$/;

/**
 * Writes a cell so that spreadsheets show it as text and never run it: an apostrophe is put before what starts with
 * `=`, `+`, `-`, `@`, a tab or a line end (OWASP, CSV injection), and before apostrophes followed by one of these. Negative numbers
 * stay as they are. {@link removeTextMark} is the exact inverse, for every string.
 *
 * @example
 * addTextMark('=1+1') // "'=1+1"
 * addTextMark('-12.5') // '-12.5'
 */
export function addTextMark(cell: string): string {
  return TRIGGER.test(cell) && !NEGATIVE_NUMBER.test(cell) ? `'${cell}` : cell;
}

/**
 * Reads a cell that {@link addTextMark} wrote.
 *
 * @example
 * removeTextMark("'=1+1") // '=1+1'
 * removeTextMark("'quoted'") // "'quoted'"
 */
export function removeTextMark(cell: string): string {
  return cell.charCodeAt(0) === 0x27 && TRIGGER.test(cell) ? cell.slice(1) : cell;
}
