import { countWhile } from '../syntax/text/halves';
import type { Analysis } from '../analysis/analysis';
import type { Heading, Item, OffsetRange, Sequence } from '../syntax/nodes';

/** What heads a paragraph: a number with its words, or words alone. */
export interface Head {
  /** From 1. */
  readonly level: number;
  /** Whether the paragraph is a heading, and no prose that a numbered sentence opens. */
  readonly isHeading: boolean;
  /** The sentence that opens prose; empty where it is spoken, which print does not set apart. */
  readonly title: OffsetRange;
  readonly number?: {
    readonly item: Item;
    /** Which list of the draft it is in. */
    readonly list: number;
    /** Whether the list's numbers follow one another, as those do that Word makes. */
    readonly isWhole: boolean;
  };
}

/** What heads paragraphs, by their index. O(items and headings). */
export function headsOf({ draft, headings }: Analysis): ReadonlyMap<number, Head> {
  const heads = new Map<number, Head>();
  const above = depths(headings);
  let list = 0;
  const add = (sequences: readonly Sequence[], deeper: (offset: number) => number): void => {
    for (const sequence of sequences) {
      const own = list++;
      const isWhole = isConsecutive(sequence);
      for (const item of sequence.items) {
        const { marker, kind, titleRange, level, range } = item;
        const isSpoken = marker.style.family === 'spoken';
        if (kind !== 'inline')
          heads.set(marker.paragraph, {
            level: level + deeper(range.start),
            isHeading: kind === 'heading',
            title: isSpoken ? { start: range.start, end: range.start } : titleRange,
            number: { item, list: own, isWhole },
          });
        add(item.children, deeper);
      }
    }
  };
  add(draft.outline, () => 0);
  add(draft.body, above);
  let at = 0;
  for (const { titleRange } of headings) {
    while (at < draft.paragraphs.length && (draft.paragraphs[at]?.end ?? 0) <= titleRange.start) at++;
    if (!heads.has(at)) heads.set(at, { level: above(titleRange.start) + 1, isHeading: true, title: titleRange });
  }
  return heads;
}

const isConsecutive = ({ items }: Sequence): boolean =>
  items.every(({ marker }, index) => marker.ordinal === (items[0]?.marker.ordinal ?? 1) + index);

/** How many headings without a number stand above an offset, counted once for each level of theirs. O(log headings) each time. */
function depths(headings: readonly Heading[]): (offset: number) => number {
  const open = new Map<number, number>();
  const ends = headings
    .filter(({ range, titleRange }) => range.end > titleRange.end)
    .flatMap(({ level, range, titleRange }) => [
      { at: titleRange.end + 1, level, more: 1 },
      { at: range.end, level, more: -1 },
    ])
    .sort((a, b) => a.at - b.at);
  let depth = 0;
  const steps = ends.map(({ at, level, more }) => {
    const before = open.get(level) ?? 0;
    open.set(level, before + more);
    if (before === 0 || before + more === 0) depth += more;
    return { at, depth };
  });
  return (offset) => steps[countWhile(steps, ({ at }) => at <= offset) - 1]?.depth ?? 0;
}
