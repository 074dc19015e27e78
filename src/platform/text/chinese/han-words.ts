import type { TermQuery, Word } from '../analyser.ts';
import { cutTerm, foldWord } from '../fold.ts';
import { simplify } from './simplify.ts';

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });

/** Characters that tie words together and say nothing themselves. No word reaches across one. */
const PARTICLES = new Set('的了和与及在是对为以将从等或着过也都就而但被把向其之于到由并中上下这那个们地得');

/** Most characters of a name that the dictionary does not know. */
const LONGEST_NAME = 6;

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Whether a term is Chinese, and so asked for by its characters. */
export function isHanTerm(term: string): boolean {
  return /^\p{Script=Han}+$/u.test(term);
}

/**
 * The words of a run of Chinese (or Japanese, Thai, Lao, Khmer, Burmese) from `start` to `end` of a text. A Chinese word is found by
 * itself, by each pair of characters in it, by each character, and by the pair that it forms with its neighbour, unless one of
 * the two is a particle: 中国 is not found in 发展中国家.
 */
export function wordsOfRun(text: string, start: number, end: number): Word[] {
  const pieces = joinNames(cutRun(text, start, end));
  return pieces.map((piece, index) => {
    const surface = text.slice(piece.start, piece.end);
    return { surface, start: piece.start, end: piece.end, terms: termsOf(piece, pieces[index + 1]) };
  });
}

function cutRun(text: string, start: number, end: number): Piece[] {
  const simple = simplify(text.slice(start, end));
  const pieces: Piece[] = [];
  for (const { segment, index, isWordLike } of SEGMENTER.segment(simple)) {
    if (isWordLike !== true) continue;
    pieces.push({ start: start + index, end: start + index + segment.length, text: segment });
  }
  return pieces;
}

/** Single characters in a row are one name that the dictionary lacks. */
function joinNames(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  let isName = false;
  for (const piece of pieces) {
    const last = joined.at(-1);
    const isLoose = piece.text.length === 1 && isHanTerm(piece.text) && !PARTICLES.has(piece.text);
    const follows = isLoose && isName && last !== undefined && last.end === piece.start;
    if (follows && last.text.length < LONGEST_NAME)
      joined[joined.length - 1] = { start: last.start, end: piece.end, text: last.text + piece.text };
    else joined.push(piece);
    isName = isLoose;
  }
  return joined;
}

function termsOf(piece: Piece, next: Piece | undefined): string[] {
  const { text } = piece;
  if (!isHanTerm(text)) return [foldWord(text)].filter((term) => term !== '');
  if (PARTICLES.has(text)) return [];
  const characters = [...text];
  const terms = [cutTerm(text), ...pairsIn(characters), ...characters];
  if (next !== undefined && isLoosePair(piece, next)) terms.push(characters.at(-1)! + [...next.text][0]!);
  return [...new Set(terms)];
}

/** Where the dictionary left a character alone, it may have cut a word in two. */
function isLoosePair(piece: Piece, next: Piece): boolean {
  if (piece.end !== next.start || !isHanTerm(next.text) || PARTICLES.has(next.text)) return false;
  return piece.text.length === 1 || next.text.length === 1;
}

function pairsIn(characters: readonly string[]): string[] {
  return characters.slice(1).map((character, index) => characters[index]! + character);
}

/**
 * What a Chinese word asks for: itself, or all pairs of characters in it.
 *
 * @example
 * hanQuery('网络') // { term: '网络' }
 * hanQuery('信息化') // { any: [{ term: '信息化' }, { all: [{ term: '信息' }, { term: '息化' }] }] }
 */
export function hanQuery(word: string): TermQuery {
  const characters = [...word];
  if (characters.length < 3) return { term: word };
  return { any: [{ term: word }, { all: pairsIn(characters).map((term) => ({ term })) }] };
}
