const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Mends text that a publisher escaped before it was put into XML: `Bill &amp; Melinda`, as it stands after parsing, means
 * `Bill & Melinda`. Only the five entities of XML and numbered characters, once; anything else stays as it is.
 *
 * @example
 * unescapeTwice('Bill &amp; Melinda') // 'Bill & Melinda'
 * unescapeTwice('R&D; &nbsp;') // 'R&D; &nbsp;'
 */
export function unescapeTwice(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi,
    (whole, name, decimal, hex) => {
      if (name) return NAMED[name.toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      const isCharacter = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
      return isCharacter ? String.fromCodePoint(code) : whole;
    },
  );
}
