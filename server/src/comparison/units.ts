import type { Analysis } from '../analysis/analysis';
import type { Item, OffsetRange, Sequence } from '../syntax/nodes';
import type { Comparable } from './pairing';

/** A paragraph with words in it, or a point that begins in mid-paragraph. */
export interface Unit extends Comparable {
  readonly range: OffsetRange;
  readonly text: string;
  /** Its number with what belongs to it; empty where it has none. */
  readonly number: string;
  /** Whether it begins a line: a point that does now and did not before is edited, though no word of it is. */
  readonly beginsLine: boolean;
}

/** A draft in the units that are compared, in order; blank lines are in none. O(length). */
export function unitsOf({ text, draft }: Analysis): Unit[] {
  const items = [...itemsOf(draft.outline), ...itemsOf(draft.body)].sort(
    (a, b) => a.marker.range.start - b.marker.range.start,
  );
  const units: Unit[] = [];
  let next = 0;
  for (let line = 0; line < text.lineCount; line++) {
    const { start, end } = text.lineRange(line);
    const cuts: Cut[] = [{ start, item: undefined }];
    for (; (items[next]?.marker.range.start ?? Infinity) < end; next++) {
      const item = items[next];
      if (!item) break;
      const from = item.marker.range.start;
      // Before the first number of a line stand blanks and signs of Markdown.
      const isFirst = cuts.length === 1 && !/[\p{L}\p{N}]/u.test(text.source.slice(start, from));
      if (isFirst) cuts.pop();
      cuts.push({ start: isFirst ? start : from, item });
    }
    for (const [index, cut] of cuts.entries()) {
      const written = text.source.slice(cut.start, cuts[index + 1]?.start ?? end);
      if (written.trim() !== '') units.push(unitOf(written, cut, index === 0));
    }
  }
  return units;
}

interface Cut {
  readonly start: number;
  readonly item: Item | undefined;
}

function unitOf(written: string, { start, item }: Cut, beginsLine: boolean): Unit {
  const from = start + written.length - written.trimStart().length;
  const words = written.trim();
  const number = item ? words.slice(0, item.marker.range.end - from).trim() : '';
  return {
    range: { start: from, end: from + words.length },
    text: words,
    number,
    key: words.slice(number.length).replace(/\s/g, ''),
    shape: item?.marker.style.id ?? '',
    beginsLine,
  };
}

function itemsOf(sequences: readonly Sequence[]): Item[] {
  return sequences.flatMap(({ items }) => items.flatMap((item) => [item, ...itemsOf(item.children)]));
}
