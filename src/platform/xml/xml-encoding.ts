import { done, type Result, refuse } from '#kernel/result.ts';
import { parseEncoding, type RecognisedEncoding, readByteOrderMark } from '#platform/tables/encoding.ts';

/**
 * The encoding of an XML file by XML 1.0 appendix F: byte order mark, else the NULs of `<` in UTF-16, else the name in the XML
 * declaration, else UTF-8. Refuses a declared name that we cannot read. An 8-bit file that calls itself UTF-16 is UTF-8.
 */
export function readXmlEncoding(sample: Uint8Array): Result<RecognisedEncoding, { name: string }> {
  const marked = readByteOrderMark(sample);
  if (marked) return done(marked);
  if (sample[0] === 0x3c && sample[1] === 0)
    return done({ encoding: 'utf-16le', certainty: 'certain', markLength: 0 });
  if (sample[0] === 0 && sample[1] === 0x3c)
    return done({ encoding: 'utf-16be', certainty: 'certain', markLength: 0 });
  const start = new TextDecoder('latin1').decode(sample.subarray(0, 1024));
  const name = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(start)?.[1];
  if (name === undefined) return done({ encoding: 'utf-8', certainty: 'likely', markLength: 0 });
  const encoding = parseEncoding(name);
  if (encoding === null) return refuse({ name });
  const is8Bit = encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  return done({ encoding: is8Bit, certainty: 'certain', markLength: 0 });
}
