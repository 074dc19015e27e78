/** A stretch of text, of Arabic letters or of anything else. */
export interface ScriptRun {
  readonly text: string;
  /** UTF-16 offset of the first unit. */
  readonly start: number;
  readonly isArabic: boolean;
}

const ARABIC_RUN = /[[\p{L}&&\p{scx=Arab}]\u0640][[\p{L}&&\p{scx=Arab}]\p{M}\u0640\u200c\u200d]*/gv;

/**
 * Cuts a text into its Arabic words and what stands between them. A change of script ends a word, so that the ل of
 * لـWSIS and the 19 of كوفيد19 stand alone.
 *
 * @example
 * splitArabicText('لـITU').map((run) => run.text) // ['لـ', 'ITU']
 * splitArabicText('شبكات 5G').map((run) => run.isArabic) // [true, false]
 */
export function splitArabicText(text: string): ScriptRun[] {
  const runs: ScriptRun[] = [];
  let end = 0;
  for (const { 0: run, index } of text.matchAll(ARABIC_RUN)) {
    if (index > end) runs.push({ text: text.slice(end, index), start: end, isArabic: false });
    runs.push({ text: run, start: index, isArabic: true });
    end = index + run.length;
  }
  if (end < text.length) runs.push({ text: text.slice(end), start: end, isArabic: false });
  return runs;
}
