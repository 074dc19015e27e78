/** How the letters before the core of a word were read. */
export type ParticleKind = 'none' | 'article' | 'letter';

/** One way to take the attached particles off a word. */
export interface ParticleReading {
  readonly core: string;
  readonly kind: ParticleKind;
}

const WITH_ARTICLE = /^(?:[وف]?[بك]?ال|[وف]?لل)(?=.{2})/u;

/** Before the article's own لل, a noun that begins with ل loses nothing: للغة is ل + لغة. */
const BEFORE_LAM = /^[وف]?ل(?=ل.{2})/u;

const LETTERS = /^(?:[وف][بكل]|[وفبكل])/u;

/**
 * The ways in which the particles و ف ب ك ل and the article may be taken off a normalised word, likeliest
 * first: the article, nothing, a single letter, و or ف with another letter. An alef that carries hamza is no
 * article (آلية, إلغاء). At least two letters always stay.
 *
 * @example
 * readParticles('وبالمشاريع')[0] // { core: 'مشاريع', kind: 'article' }
 * readParticles('للغة').map((reading) => reading.core) // ['غة', 'لغة', 'للغة']
 * readParticles('ولبلد').map((reading) => reading.core) // ['ولبلد', 'لبلد', 'بلد']
 */
export function readParticles(word: string): ParticleReading[] {
  const readings: ParticleReading[] = [];
  const article = WITH_ARTICLE.exec(word);
  if (article !== null) readings.push({ core: word.slice(article[0].length), kind: 'article' });
  const lam = BEFORE_LAM.exec(word);
  if (lam !== null) readings.push({ core: word.slice(lam[0].length), kind: 'article' });
  readings.push({ core: word, kind: 'none' });
  // و + التماس: a word may begin with ال by its root, so that the letters are tried even before an article.
  const letters =
    article === null ? (LETTERS.exec(word)?.[0] ?? '') : (/^[وفبك](?=ال)/u.exec(word)?.[0] ?? '');
  for (let taken = 1; taken <= letters.length && word.length - taken >= 2; taken += 1) {
    readings.push({ core: word.slice(taken), kind: 'letter' });
  }
  return readings;
}
