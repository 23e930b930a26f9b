import { carry, withConsequences, type Edit } from '../edits';
import type { Analysis } from '../../analysis/analysis';
import { blockOf, contentOf } from '../blocks';
import type { Item, OffsetRange } from '../../syntax/nodes';
import { alsoOn, recountPromises } from './consequences';
import { type Follow, type Outcome } from './refusal';
import type { Place } from '../../analysis/places';
import { shiftAfter, shift } from '../renumber';

/** Deletes an item with all that it governs; what follows moves up. */
export function remove(analysis: Analysis, place: Place, follow: Follow): Outcome {
  const edits = withConsequences(
    removal(analysis, place),
    recountPromises(analysis, place.sequence, -1, follow),
    alsoOn(analysis, place.item, follow, (other) => removal(analysis, other)),
  );
  const { start } = removed(analysis, place);
  return {
    edits,
    cursor: carry(
      edits.filter(({ range }) => range.end <= start),
      start,
    ),
  };
}

/** The edits that take an item out of its list, and move the numbers after it up. */
export function removal(analysis: Analysis, { item, sequence, index }: Place): Edit[] {
  const edits: Edit[] = [{ range: removed(analysis, { item, sequence, index }), newText: '' }];
  const below = runOnAfter(analysis, item);
  return [...edits, ...shiftAfter(analysis, sequence, item, -1), ...below];
}

/** The last of several points takes the mark before it along and leaves the one that ends the series. */
function removed(
  analysis: Analysis,
  { item, sequence, index }: Pick<Place, 'item' | 'sequence' | 'index'>,
): OffsetRange {
  const { text } = analysis;
  const before = sequence.items[index - 1];
  const last = sequence.items[index + 1]?.marker.paragraph !== item.marker.paragraph;
  if (item.kind !== 'inline' || !last) return blockOf(text, sequence, item);
  if (!before || before.marker.paragraph !== item.marker.paragraph)
    return { start: item.range.start, end: Math.min(item.range.end, contentOf(text, sequence, item).end + 1) };
  return { start: contentOf(text, sequence, before).end, end: contentOf(text, sequence, item).end };
}

/** Numbers that ran on through the item (1. 2. under 一、, 3. 4. under 二、) close up behind it. */
function runOnAfter(analysis: Analysis, item: Item): Edit[] {
  return item.children.flatMap((list) => {
    const [next] = analysis.runsOnInto(list);
    const [first] = next?.items ?? [];
    return next && first ? shift(analysis, next, first, -list.items.length) : [];
  });
}
