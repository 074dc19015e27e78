/** A party as an input names it, before it is known which of ours it is. */
export interface NamedParty {
  name: string;
  /** BCP 47 tag of the name, if known. */
  language?: string;
  /** Identifiers by scheme: `iati`, `ror`, `wasl`. */
  identifiers?: readonly { scheme: string; value: string }[];
  /** A code of `stakeholder-types`, if the input says. */
  stakeholder_type?: string;
}

/**
 * The key under which two spellings of one name meet: case, width, accents, punctuation and spaces do not count; words and their order do.
 *
 * @example
 * matchKeyOf('Médecins  Sans-Frontières (MSF)') // 'medecins sans frontieres msf'
 */
export function matchKeyOf(name: string): string {
  const key = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return key === '' ? name.trim() : key.slice(0, 500);
}
