import type { Item } from '../syntax/nodes';
import { foldTitle, likeness } from '../syntax/text/fold';
import { isStep } from './steps';

/** Entries and items of other words: which were worded anew, or shortened. */

/** Whether all characters of one title stand in a longer one in the same order. */
export function isShortened(short: string, long: string): boolean {
  let at = 0;
  for (const char of long) if (char === short.charAt(at)) at++;
  return at === short.length;
}

const SHORTEST_SHORTENED = 3;
const ALIKE = 0.45;
const ALIKE_SAME_NUMBER = 0.3;
/** As much is enough where no other is left on either side, or both begin with the same word: 物业该做什么, 物业要尽哪些责任. */
const ALIKE_ALONE = 0.12;

/** Reworded titles: between the same neighbours, by likeness, with the number as a second witness. */
export function matchLeftovers(
  entries: readonly Item[],
  items: readonly Item[],
  titles: readonly string[],
  matched: (number | undefined)[],
  taken: Set<number>,
): void {
  const next = nextMatches(matched, items.length);
  let from = 0;
  entries.forEach((entry, index) => {
    const before = matched[index - 1];
    if (before !== undefined) from = before + 1;
    if (matched[index] !== undefined) return;
    const to = next[index] ?? items.length;
    const isOnly = isAlone(matched, index);
    // All others are there, and in its place stands one of its number: it was worded anew.
    const only = entries.length === items.length && taken.size === items.length - 1 && taken.size >= 2;
    let best: { at: number; score: number } | undefined;
    for (let at = from; at < to && at < from + 12; at++) {
      if (taken.has(at)) continue;
      const item = items[at];
      const sameNumber = item?.marker.ordinal === entry.marker.ordinal;
      const title = titles[at] ?? '';
      const words = foldTitle(entry.title);
      // 政治过硬 for 政治上要过硬; a number without words yet is that number's.
      const shortened =
        sameNumber && (title === '' || (words.length >= SHORTEST_SHORTENED && isShortened(words, title)));
      const score = (shortened ? 1 : likeness(words, title)) + (sameNumber ? 0.01 : 0);
      const alone = isOnly && to - from === 1;
      // Right behind one that is there, with its number: others may have been put in behind it.
      const inPlace = isOnly && sameNumber && at === from && from > 0;
      const likely = alone || opensAlike(words, title, SHORT_OPENING);
      const enough = sameNumber
        ? only || inPlace || (item && isStep(entry, item))
          ? 0
          : likely
            ? ALIKE_ALONE
            : ALIKE_SAME_NUMBER
        : opensAlike(words, title, LONG_OPENING) || endsAlike(words, title)
          ? ALIKE_SAME_NUMBER
          : ALIKE;
      if (score >= enough && (!best || score > best.score)) best = { at, score };
    }
    if (best) {
      matched[index] = best.at;
      taken.add(best.at);
    }
  });
}

const SHORT_OPENING = 2;
/** As much tells two titles of different numbers: 晚自习纪律, 晚自习与作业. */
const LONG_OPENING = 3;

const opensAlike = (words: string, title: string, length: number): boolean =>
  words.length > length && words.slice(0, length) === title.slice(0, length);

/** 安全底线, 安全红线: the same word, and the same last character. */
const endsAlike = (words: string, title: string): boolean =>
  words.length === title.length && opensAlike(words, title, SHORT_OPENING) && words.at(-1) === title.at(-1);

/** Whether an entry's neighbours, if it has any, are matched. */
function isAlone(matched: readonly (number | undefined)[], index: number): boolean {
  return (
    (index === 0 || matched[index - 1] !== undefined) &&
    (index === matched.length - 1 || matched[index + 1] !== undefined)
  );
}

/** For each entry the item that the next of the later ones matches; where none does, the number of items. */
function nextMatches(matched: readonly (number | undefined)[], length: number): number[] {
  const next: number[] = [];
  let to = length;
  for (let index = matched.length - 1; index >= 0; index--) {
    next[index] = to;
    to = matched[index] ?? to;
  }
  return next;
}
