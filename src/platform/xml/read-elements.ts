import { decodeText, type InvalidBytes, WrongEncoding } from '#platform/tables/decode-text.ts';
import { readSample } from '#platform/tables/text-source.ts';
import { ElementBuilder, XmlStop } from './element-builder.ts';
import type { XmlItem, XmlLimits, XmlProblem } from './xml-element.ts';
import { readXmlEncoding } from './xml-encoding.ts';

const LIMITS: XmlLimits = { depth: 64, attributes: 64, size: 16 * 1024 * 1024 };

/**
 * Walks an XML file and yields its root, then each element with the given local name (those inside another such element stay
 * part of it) as a small tree; in memory bounded by the largest such element, whatever the size of the file.
 *
 * The encoding is the declared one (XML 1.0 appendix F). Bytes without meaning in it become U+FFFD and a problem of the element
 * that holds them. Malformed XML, a DOCTYPE with entities or an external part, and whatever is over the limits ends the
 * walk with a problem as its last item; the elements before it are good. Nothing outside the file is ever read.
 */
export async function* readElements(
  source: AsyncIterable<Uint8Array>,
  elementName: string,
  limits: Partial<XmlLimits> = {},
): AsyncGenerator<XmlItem, void> {
  const { sample, all } = await readSample(source, 1024);
  if (sample.length === 0) return yield problem({ code: 'empty-file', line: 1 });
  const recognised = readXmlEncoding(sample);
  if (!recognised.ok)
    return yield problem({
      code: 'unknown-encoding',
      line: 1,
      values: { encoding: recognised.refusal.name },
    });
  const { encoding, markLength } = recognised.value;
  const invalid: InvalidBytes[] = [];
  const builder = new ElementBuilder(elementName, { ...LIMITS, ...limits });
  try {
    for await (const piece of decodeText(all, encoding, (place) => invalid.push(place), markLength)) {
      builder.write(piece);
      yield* withInvalid(builder.takeItems(), invalid);
    }
    builder.close();
  } catch (fault) {
    yield* withInvalid(builder.takeItems(), invalid);
    yield problem(explain(fault, builder));
  }
  for (const place of invalid) yield problem(tellInvalid(place));
}

function problem(found: XmlProblem): XmlItem {
  return { kind: 'problem', problem: found };
}

function withInvalid(items: XmlItem[], invalid: InvalidBytes[]): XmlItem[] {
  for (const item of items)
    while (item.kind === 'element' && invalid.length > 0 && invalid[0]!.line <= item.lastLine)
      item.problems.push(tellInvalid(invalid.shift()!));
  return items;
}

function tellInvalid({ line, byteOffset, bytes }: InvalidBytes): XmlProblem {
  return { code: 'invalid-bytes', line, values: { byteOffset, bytes } };
}

function explain(fault: unknown, builder: ElementBuilder): XmlProblem {
  if (fault instanceof XmlStop)
    return { code: fault.code, line: builder.line, column: builder.column, values: fault.values };
  if (fault instanceof WrongEncoding)
    return {
      code: 'wrong-encoding',
      line: fault.place.line,
      values: { byteOffset: fault.place.byteOffset },
    };
  throw fault;
}
