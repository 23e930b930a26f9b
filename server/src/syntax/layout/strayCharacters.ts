import { isHan } from '../text/characters';
import type { OffsetRange } from '../nodes';
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
  const { source } = text;
  const strays: OffsetRange[] = [];
  if (UNSEEN.test(source))
    for (const { index } of source.matchAll(EACH_UNSEEN)) strays.push({ start: index, end: index + 1 });
  if (!SPACED_ANYWHERE.test(source)) return strays;
  const lines = Array.from({ length: text.lineCount }, (_, line) => text.lineRange(line));
  // Where one line is spaced out, so are the short ones: 同 志 们 ：
  const isSpacedOut = lines.some((line) => blanksOf(source, line, FEWEST).length > 0);
  if (isSpacedOut) for (const line of lines) for (const blank of blanksOf(source, line, 1)) strays.push(blank);
  return strays.sort((a, b) => a.start - b.start);
}

/** Whether words are one such character. */
export const isStray = (words: string): boolean => words === ' ' || (words.length === 1 && UNSEEN.test(words));

function blanksOf(source: string, { start, end }: OffsetRange, fewest: number): OffsetRange[] {
  const words = source.slice(start, end);
  if (!words.includes(' ')) return [];
  const apart = count(words, SPACED_HAN);
  if (apart < fewest || apart < SHARE * count(words, JOINED_HAN)) return [];
  return [...words.matchAll(SINGLE_BLANK)]
    .filter(({ index }) => !partsWords(words.charAt(index - 1), words.charAt(index + 1)))
    .map(({ index }) => ({ start: start + index, end: start + index + 1 }));
}

const count = (words: string, pattern: RegExp): number => [...words.matchAll(pattern)].length;

/** A blank between letters parts words. */
const partsWords = (before: string, after: string): boolean =>
  /[A-Za-z]/.test(before) && !isHan(after) && /[A-Za-z]/.test(after);
