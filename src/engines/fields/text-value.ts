/**
 * Brings a text into the one shape we store: Unicode NFC, `\n` line ends, no control characters but tab and line end, no white space at
 * the ends. An empty text is `null`: unknown is unknown.
 *
 * @example
 * tidyText('  Cafe\u0301\r\nbar ') // 'Café\nbar'
 * tidyText(' \t ') // null
 */
export function tidyText(raw: string): string | null {
  if (PLAIN.test(raw)) return raw;
  const text = raw
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(CONTROLS, '')
    .toWellFormed()
    .trim();
  return text === '' ? null : text;
}

// Printable ASCII without white space at its ends needs no work; most codes, numbers and English titles are that.
const PLAIN = /^[!-~](?:[ -~]*[!-~])?$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/**
 * Brings a text that must stand on one line onto one line.
 *
 * @example
 * tidyLine('Soil\n  moisture') // 'Soil moisture'
 */
export function tidyLine(raw: string): string | null {
  const text = tidyText(raw);
  return text === null || !/\s\s|[\n\t]/.test(text) ? text : text.replace(/\s+/g, ' ');
}

/**
 * Length of a text as a person would count it: in Unicode code points, not UTF-16 units, of which 𝒲 has two.
 *
 * @example
 * lengthOf('𝒲asl') // 4
 */
export function lengthOf(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length - 1; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0xd800 && unit <= 0xdbff) length--;
  }
  return length;
}
