/** What a single character is, for a reader of Chinese prose; both widths everywhere. */

const SPACE = new Set(' \t\u3000\u00a0\ufeff\u200b\u200c\u200d\u2002\u2003\u2009');
const SENTENCE_STOPS = new Set('。！？!?…');
const HARD_STOPS = new Set('。！？!?…；;：:');
const SOFT_STOPS = new Set('，,、');
const CLOSERS = new Set('”’』」》〉）)】〕]"');
const OPENERS = new Set('“‘『「《〈（(【〔[');

export function isSpace(char: string): boolean {
  return SPACE.has(char);
}

/** 。！？ and ……: what ends a sentence. */
export function isSentenceStop(char: string): boolean {
  return SENTENCE_STOPS.has(char);
}

/** What a point may follow with certainty: a sentence stop, ； or ：. */
export function isHardStop(char: string): boolean {
  return HARD_STOPS.has(char);
}

/** ， and 、. */
export function isSoftStop(char: string): boolean {
  return SOFT_STOPS.has(char);
}

export function isStop(char: string): boolean {
  return HARD_STOPS.has(char) || SOFT_STOPS.has(char);
}

/** A closing quotation mark or bracket. */
export function isCloser(char: string): boolean {
  return CLOSERS.has(char);
}

/** An opening quotation mark or bracket. */
export function isOpener(char: string): boolean {
  return OPENERS.has(char);
}

/** A Chinese character (the blocks that prose uses; compatibility forms of numbers are not words). */
export function isHan(char: string): boolean {
  const code = char.charCodeAt(0);
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || char === '〇';
}

export function isDigit(char: string): boolean {
  const code = char.charCodeAt(0);
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

export function isLatin(char: string): boolean {
  return /^[A-Za-zＡ-Ｚａ-ｚ]/.test(char);
}

/** The first index at or after `index` that holds no space. */
export function skipSpaces(source: string, index: number, end = source.length): number {
  let at = index;
  while (at < end && isSpace(source.charAt(at))) at++;
  return at;
}

/** Width folded: a full-width ASCII character becomes its half-width twin, the rest stays. */
export function foldWidth(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return code === 0x3000 ? ' ' : char;
}
