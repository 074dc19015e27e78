/** One choice of an `Accept-…` header, with how much it is wanted (0 to 1). */
export interface WeightedChoice {
  choice: string;
  weight: number;
}

/** More choices than a browser ever sends; the rest of a longer header is not read. */
const LONGEST_LIST = 50;

/**
 * Reads a header of weighted choices (RFC 9110 §12.4.2), the most wanted first, equals in the order given. A choice with a
 * weight that cannot be read is left out.
 *
 * @example
 * parseWeightedList('fr;q=0.5, ar') // [{ choice: 'ar', weight: 1 }, { choice: 'fr', weight: 0.5 }]
 */
export function parseWeightedList(header: string | undefined): WeightedChoice[] {
  const choices: WeightedChoice[] = [];
  for (const entry of (header ?? '').split(',', LONGEST_LIST)) {
    const [name = '', ...parameters] = entry.split(';').map((piece) => piece.trim().toLowerCase());
    const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
    if (name !== '' && /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(quality))
      choices.push({ choice: name, weight: Number(quality) });
  }
  return choices.sort((one, other) => other.weight - one.weight);
}
