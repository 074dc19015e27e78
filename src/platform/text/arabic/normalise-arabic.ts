/** Invisible marks: joiners, direction marks, byte order mark, soft hyphen. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff\u00ad]/gu;

/** Alef of the accusative with its tanwin, on either side of which writers put the mark. */
const ACCUSATIVE = /(?:\u0627\u064b|\u064b\u0627)(?=\P{L}|$)/gu;

const TATWEEL_AND_MARKS = /[\u0640\p{M}]/gu;

/** Feminine plural of a noun in -أة: the madda hides the last letter of the stem. */
const MADDA_PLURAL = /(?<=\p{L}{2})\u0622\u062a/gu;

/** Letters of Persian, Urdu and the Maghreb to the Arabic letter that readers type for them. */
const LETTERS: Readonly<Record<string, string>> = {
  ٱ: 'ا',
  ٲ: 'أ',
  ٳ: 'إ',
  ى: 'ي',
  ی: 'ي',
  ے: 'ي',
  ې: 'ي',
  ۍ: 'ي',
  ئ: 'ء',
  ؤ: 'ء',
  ۓ: 'ء',
  ک: 'ك',
  ڪ: 'ك',
  ڭ: 'ك',
  گ: 'ك',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ۀ: 'ة',
  ۂ: 'ة',
  ۃ: 'ة',
  پ: 'ب',
  چ: 'ج',
  ژ: 'ز',
  ڤ: 'ف',
  ڨ: 'ق',
};

const DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/gu;

/**
 * Writes Arabic-Indic and Persian digits and their separators as Western ones, unit for unit, so that offsets stay.
 *
 * @example
 * westernDigits('٢٠٣٠') // '2030'
 * westernDigits('۱۲٫۵') // '12.5'
 * westernDigits('١٬٠٠٠') // '1,000'
 */
export function westernDigits(text: string): string {
  return text
    .replace(DIGIT, (digit) => String((digit.codePointAt(0) as number) & 0xf))
    .replaceAll('\u066c', ',')
    .replaceAll('\u066b', '.');
}

/**
 * One spelling for a word of Arabic script: compatibility forms resolved (NFKC), vowel marks, tatweel,
 * invisible marks and the accusative ‑اً gone, one letter for each of its Persian and Urdu variants,
 * one hamza for ؤ, ئ and ء, ya for alef maqsura. The seat of hamza on alef and ta marbuta are kept, since
 * they tell إعداد from أعداد and كتابة from كتابه; `bareAlef` takes the former away.
 *
 * @example
 * normaliseArabic('مُؤَسَّســـة') // 'مءسسة'
 * normaliseArabic('مجّاناً') // 'مجان'
 * normaliseArabic('منشآت') // 'منشاات'
 * normaliseArabic('ﻻ') // 'لا'
 * normaliseArabic('کشاورزی') // 'كشاورزي'
 */
export function normaliseArabic(word: string): string {
  return word
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(ACCUSATIVE, '')
    .replace(TATWEEL_AND_MARKS, '')
    .replace(/[^\u0627\u0628-\u064a]/gu, (letter) => LETTERS[letter] ?? letter)
    .replace(/[ىئؤ]/gu, (letter) => LETTERS[letter] as string)
    .replace(MADDA_PLURAL, 'اات')
    .replace(/\s+/gu, '');
}

/**
 * A normalised word without the seats of hamza on alef, as many people type it.
 *
 * @example
 * bareAlef('أعداد') // 'اعداد'
 * bareAlef('آلية') // 'الية'
 */
export function bareAlef(word: string): string {
  return word.replace(/[أإآ]/gu, 'ا');
}
