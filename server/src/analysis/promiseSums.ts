import { indexIn, paragraphAt } from '../syntax/layout/offsets';
import type { Paragraph, Sequence } from '../syntax/nodes';
import { countWhile } from '../syntax/text/halves';
import type { PromisedCount } from './countAt';
import type { ListedSequence } from './lists';

/** As many lists behind one another are added up. */
const MOST_ADDED = 12;

/** 急的有一件：夜查。: one that stands in words, beside lists of several. */
const ALONE = /(?<![第每哪某这那十])一[件条个项点桩][^，。；：]{0,4}[：:]/;
/** As many paragraphs before a count, and before its lists, are looked through for such. */
const MOST_BESIDE = 24;
const BEFORE_LISTS = 2;
/** As much of the end of each is looked at. */
const LONGEST_ALONE = 200;

/** Whether one stands alone between some lists, or right before them, and a count behind them. O(their paragraphs). */
function standsAlone(first: Sequence | undefined, { range }: PromisedCount, paragraphs: readonly Paragraph[]): boolean {
  const last = paragraphAt(paragraphs, range.start);
  const from = Math.max(0, last - MOST_BESIDE, (first?.items[0]?.marker.paragraph ?? last) - BEFORE_LISTS);
  return paragraphs.slice(from, last + 1).some((paragraph, index) => {
    const end = from + index === last ? indexIn(paragraph, range.start) : paragraph.text.length;
    return ALONE.test(paragraph.text.slice(Math.max(0, end - LONGEST_ALONE), end));
  });
}

/**
 * 优点：1. 2. 缺点：1. 2. 3. 以上五点: whether the last lists of one style before a count have as many together, or one stands alone
 * beside them. O(lists log lists), then O(log lists + paragraphs of the lists).
 */
export function addedUp(
  sequences: readonly ListedSequence[],
  paragraphs: readonly Paragraph[],
): (promise: PromisedCount, owner: Sequence) => boolean {
  const byStyle = new Map<string, Sequence[]>();
  const keyOf = ({ region, style }: Sequence): string => `${region} ${style.id}`;
  for (const { sequence } of sequences) {
    const list = byStyle.get(keyOf(sequence));
    if (list) list.push(sequence);
    else byStyle.set(keyOf(sequence), [sequence]);
  }
  for (const list of byStyle.values()) list.sort((a, b) => endOf(a) - endOf(b));
  return (promise, owner) => {
    const { count, range } = promise;
    const lists = byStyle.get(keyOf(owner)) ?? [];
    const next = countWhile(lists, (list) => endOf(list) <= range.start);
    let sum = 0;
    for (let at = next - 1; at >= Math.max(0, next - MOST_ADDED) && sum < count; at--) {
      sum += lists[at]?.items.length ?? 0;
      // Where others stand in words, how many there are is the writer's to say.
      if (sum < count && standsAlone(lists[at], promise, paragraphs)) return true;
    }
    return sum === count;
  };
}

const endOf = (list: Sequence | undefined): number => list?.items.at(-1)?.marker.range.end ?? 0;
