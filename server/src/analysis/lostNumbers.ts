import { foldTitle } from '../syntax/fold';
import type { Item, Paragraph } from '../syntax/nodes';
import { contains, type OffsetRange } from '../syntax/text';

/**
 * Paragraphs that have lost their number: the words of an item stand in the body without it. What shows it is another place that
 * has the same words, or the shape of the items around.
 */

/** The paragraphs of a draft, and which of them open with a number. */
export interface Prose {
  readonly paragraphs: readonly Paragraph[];
  readonly numbered: ReadonlySet<number>;
}

/** The paragraph within a range that holds just the words of `entry`. O(paragraphs). */
export function paragraphLike(entry: Item, { paragraphs, numbered }: Prose, range: OffsetRange): Paragraph | undefined {
  const title = foldTitle(entry.title);
  if (title.length < SHORTEST) return undefined;
  return paragraphs.find(
    (paragraph, index) => contains(range, paragraph) && !numbered.has(index) && foldTitle(paragraph.text) === title,
  );
}

const SHORTEST = 3;

/**
 * The one paragraph between two neighbours of a list that begins as both of them do: 第一，先把活干好… 先把人当人… 第三，先把话说清….
 * O(paragraphs between).
 */
export function paragraphBetween(before: Item, after: Item, { paragraphs, numbered }: Prose): Paragraph | undefined {
  const opening = sharedOpening(before.title, after.title);
  if (before.kind !== 'lead' || after.kind !== 'lead' || opening.length < SHARED) return undefined;
  const between = paragraphs.slice(before.marker.paragraph + 1, after.marker.paragraph);
  const like = between.filter(
    ({ text }, index) => text.startsWith(opening) && !numbered.has(before.marker.paragraph + 1 + index),
  );
  return like.length === 1 ? like[0] : undefined;
}

const SHARED = 2;

function sharedOpening(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a.charAt(length) === b.charAt(length)) length++;
  return a.slice(0, length);
}
