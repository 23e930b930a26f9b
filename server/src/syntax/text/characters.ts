/** What a single character is, for a reader of Chinese prose; both widths everywhere. */

const SPACE = 1;
const SENTENCE_STOP = 2;
const HARD_STOP = 4;
const SOFT_STOP = 8;
const CLOSER = 16;
const OPENER = 32;
const CLAUSE_SIGN = 64;

/** The classes of every code unit, a bit each: reading asks of every character (a set of strings took three times as long). */
const CLASSES = new Uint8Array(0x10000);
const mark = (characters: string, classes: number): void => {
  for (let at = 0; at < characters.length; at++) {
    const code = characters.charCodeAt(at);
    CLASSES[code] = (CLASSES[code] ?? 0) | classes;
  }
};
/** Characters that no one sees, in prose: zero-width spaces and joiners, signs of direction, soft hyphens. */
const UNSEEN = '\ufeff\u200b\u200c\u200d\u2060\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u00ad';
export const SPACES = ` \t\u3000\u00a0\u2002\u2003\u2009${UNSEEN}`;
mark(SPACES, SPACE);
mark('。！？!?…', SENTENCE_STOP | HARD_STOP);
mark('；;：:', HARD_STOP);
mark('，,、', SOFT_STOP);
mark('”’』」》〉）)】〕]"', CLOSER);
mark('“‘『「《〈（(【〔[', OPENER);
// What else a marker may follow, or be, in mid-clause.
mark('.—→／｜①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', CLAUSE_SIGN);

/** Whether a character is one of some, for what is asked at every clause: by its code unit, as above. */
export function oneOf(characters: string): (char: string) => boolean {
  const held = tableOf(characters);
  return (char) => held[char.charCodeAt(0)] === 1;
}

/** The first index at or after `from` that holds one of some characters; the length where none does. No string is made on the way. */
export function nextOf(characters: string): (text: string, from: number) => number {
  const held = tableOf(characters);
  return (text, from) => {
    let at = from;
    while (at < text.length && held[text.charCodeAt(at)] !== 1) at++;
    return at;
  };
}

function tableOf(characters: string): Uint8Array {
  const held = new Uint8Array(0x10000);
  for (let at = 0; at < characters.length; at++) held[characters.charCodeAt(at)] = 1;
  return held;
}

const isAny = (char: string, classes: number): boolean => ((CLASSES[char.charCodeAt(0)] ?? 0) & classes) !== 0;

export function isSpace(char: string): boolean {
  return isAny(char, SPACE);
}

/** 。！？ and ……: what ends a sentence. */
export function isSentenceStop(char: string): boolean {
  return isAny(char, SENTENCE_STOP);
}

/** What a point may follow with certainty: a sentence stop, ； or ：. */
export function isHardStop(char: string): boolean {
  return isAny(char, HARD_STOP);
}

/** ， and 、. */
export function isSoftStop(char: string): boolean {
  return isAny(char, SOFT_STOP);
}

export function isStop(char: string): boolean {
  return isAny(char, HARD_STOP | SOFT_STOP);
}

/** Which stop stands at an index, if any. */
export function stopAt(text: string, at: number): 'hard' | 'soft' | undefined {
  const classes = CLASSES[text.charCodeAt(at)] ?? 0;
  if ((classes & HARD_STOP) !== 0) return 'hard';
  return (classes & SOFT_STOP) === 0 ? undefined : 'soft';
}

/** A closing quotation mark or bracket. */
export function isCloser(char: string): boolean {
  return isAny(char, CLOSER);
}

/** An opening quotation mark or bracket. */
export function isOpener(char: string): boolean {
  return isAny(char, OPENER);
}

/** The first index at or after `from` that is no plain character of a clause: a space, a stop, a bracket, ①, . or —. */
export function skipWords(text: string, from: number): number {
  let at = from;
  while (at < text.length && CLASSES[text.charCodeAt(at)] === 0) at++;
  return at;
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

/** Whether a character is seen by no one. */
export const isUnseen = (char: string): boolean => char !== '' && UNSEEN.includes(char);

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
