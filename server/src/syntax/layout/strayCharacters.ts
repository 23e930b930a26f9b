import { isHan } from '../text/characters';
import type { OffsetRange } from '../nodes';
import { lineFactOf } from '../text/kept';
import type { Text } from '../text/text';

/** Characters of no width: zero-width spaces and joiners, marks of direction and byte order, soft hyphens. */
const UNSEEN = /[\u200b\u200c\u200e\u200f\u2060\ufeff\u00ad]/;
const EACH_UNSEEN = new RegExp(UNSEEN, 'g');
const SPACED_HAN = /[\u4e00-\u9fff] (?=[\u4e00-\u9fff])/g;
const SPACED_ANYWHERE = new RegExp(SPACED_HAN.source + '[\\u4e00-\\u9fff]');
const JOINED_HAN = /[\u4e00-\u9fff](?=[\u4e00-\u9fff])/g;
/** A single blank between two signs. */
const SINGLE_BLANK = /(?<=[^\s]) (?=[^\s])/g;
const FEWEST = 3;
/** In a line whose characters are set apart nearly none touch. */
const SHARE = 3;

/**
 * What copying left among the words and no reader sees: characters of no width, and the blanks that a PDF puts between all characters
 * of a line (抓 好 学 习). In order, apart from one another; empty for nearly every draft. O(length).
 */
export function strayCharacters(text: Text): OffsetRange[] {
  let isSpacedOut = false;
  let isAny = false;
  for (let line = 0; line < text.lineCount; line++) {
    const strays = straysOf(text, line);
    isAny ||= strays !== undefined;
    isSpacedOut ||= strays?.isSpacedOut === true;
  }
  if (!isAny) return [];
  const found: OffsetRange[] = [];
  for (let line = 0; line < text.lineCount; line++) {
    const strays = straysOf(text, line);
    if (!strays) continue;
    const { start } = text.lineRange(line);
    // Where one line is spaced out, so are the short ones: 同 志 们 ：
    const places = isSpacedOut ? [...strays.unseen, ...strays.blanks].sort((a, b) => a - b) : strays.unseen;
    for (const at of places) found.push({ start: start + at, end: start + at + 1 });
  }
  return found;
}

/** The strays of a line, and whether it is itself so long that it shows a draft to be spaced out; undefined for nearly every line. */
const straysOf = lineFactOf((line) => {
  const unseen = UNSEEN.test(line) ? [...line.matchAll(EACH_UNSEEN)].map(({ index }) => index) : [];
  const blanks = SPACED_ANYWHERE.test(line) ? blanksOf(line) : [];
  if (unseen.length === 0 && blanks.length === 0) return undefined;
  return { unseen, blanks, isSpacedOut: blanks.length > 0 && count(line, SPACED_HAN) >= FEWEST };
});

/** Whether words are one such character. */
export const isStray = (words: string): boolean => words === ' ' || (words.length === 1 && UNSEEN.test(words));

function blanksOf(words: string): number[] {
  const apart = count(words, SPACED_HAN);
  if (apart < SHARE * count(words, JOINED_HAN)) return [];
  return [...words.matchAll(SINGLE_BLANK)].flatMap(({ index }) =>
    partsWords(words.charAt(index - 1), words.charAt(index + 1)) ? [] : [index],
  );
}

const count = (words: string, pattern: RegExp): number => [...words.matchAll(pattern)].length;

/** A blank between letters parts words. */
const partsWords = (before: string, after: string): boolean =>
  /[A-Za-z]/.test(before) && !isHan(after) && /[A-Za-z]/.test(after);
