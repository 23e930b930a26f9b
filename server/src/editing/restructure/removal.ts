import { carry, withConsequences, type Edit } from '../edits';
import type { Analysis } from '../../analysis/analysis';
import { blockOf, callAt, contentOf } from '../blocks';
import { isSeries, stopOf } from '../series';
import type { Item, OffsetRange } from '../../syntax/nodes';
import { alsoOn, recountWithout } from './consequences';
import { refuse, type Follow, type Outcome } from './refusal';
import type { Place } from '../../analysis/places';
import { shiftAfter, shift } from '../renumber';

/** Deletes an item with all that it governs, its entry or the text that it announces too; what follows moves up. */
export function remove(analysis: Analysis, place: Place, follow: Follow): Outcome {
  const elsewhere = alsoOn(analysis, place.item, follow, (other) => [
    ...removal(analysis, other),
    ...recountWithout(analysis, other, follow),
  ]);
  return removed(analysis, place, [recountWithout(analysis, place, follow), elsewhere]);
}

/** 只从提纲删去: the one operation after which 提纲 and body may differ. */
export function removeEntry(analysis: Analysis, place: Place): Outcome {
  return place.sequence.region === 'outline' ? removed(analysis, place, []) : refuse('notEntry');
}

function removed(analysis: Analysis, place: Place, consequences: readonly (readonly Edit[])[]): Outcome {
  const edits = withConsequences(removal(analysis, place), ...consequences);
  const start = withdrawal(analysis, place)[0]?.range.start ?? place.item.range.start;
  return {
    edits,
    cursor: carry(
      edits.filter(({ range }) => range.end <= start),
      start,
    ),
  };
}

/** The edits that take an item out of its list, and move the numbers after it up. */
export function removal(analysis: Analysis, place: Place): Edit[] {
  const { item, sequence, index } = place;
  const edits: Edit[] = [...withdrawal(analysis, place), ...endOfSeries(analysis, place)];
  const below = runOnAfter(analysis, item);
  return [...edits, ...shiftAfter(analysis, sequence, sequence.items[index] ?? item, -1), ...below];
}

/** ？ ！ …… go with the words: then 。 ends the series in their place, but where the one before has its own. */
function withdrawal(analysis: Analysis, place: Place): Edit[] {
  const { text } = analysis;
  const { item, sequence, index } = place;
  const range = stretchOf(analysis, place);
  const before = sequence.items[index - 1];
  const elder = before && range.start < item.range.start ? callAt(text, contentOf(text, sequence, before).end) : '';
  if (elder) return [{ range: { start: range.start + elder.length, end: item.range.end }, newText: '' }];
  const call = range.end < item.range.end ? callAt(text, range.end) : '';
  if (!call) return [{ range, newText: '' }];
  return [{ range: { start: range.start, end: range.end + call.length }, newText: '。' }];
}

/** 1.抓学习；2.抓落实。: where the last goes, the one before it ends the series. */
function endOfSeries({ text }: Analysis, { item, sequence, index }: Place): Edit[] {
  const before = sequence.items[index - 1];
  if (!before || index < sequence.items.length - 1 || !isSeries(text, sequence)) return [];
  const { end } = before.range;
  return [{ range: { start: end - 1, end }, newText: stopOf(text, item) }];
}

/** The last of several points takes the mark before it along and leaves the one that ends the series. */
function stretchOf(
  analysis: Analysis,
  { item, sequence, index }: Pick<Place, 'item' | 'sequence' | 'index'>,
): OffsetRange {
  const { text } = analysis;
  const before = sequence.items[index - 1];
  const last = sequence.items[index + 1]?.marker.paragraph !== item.marker.paragraph;
  if (item.kind !== 'inline' || !last) return blockOf(text, sequence, item);
  const { end } = contentOf(text, sequence, item);
  if (!before || before.marker.paragraph !== item.marker.paragraph) {
    const stop = Math.max(1, callAt(text, end).length);
    return { start: item.range.start, end: Math.min(item.range.end, end + stop) };
  }
  return { start: contentOf(text, sequence, before).end, end };
}

/** Numbers that ran on through the item (1. 2. under 一、, 3. 4. under 二、) close up behind it. */
function runOnAfter(analysis: Analysis, item: Item): Edit[] {
  return item.children.flatMap((list) => {
    const [next] = analysis.runsOnInto(list);
    const [first] = next?.items ?? [];
    return next && first ? shift(analysis, next, first, -list.items.length) : [];
  });
}
