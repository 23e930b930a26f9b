import { type Edit, carry } from '../edits';
import type { Item, Sequence } from '../../syntax/nodes';
import type { OffsetRange, Text } from '../../syntax/text';
import type { Analysis } from '../analysis';
import { contentOf } from '../blocks';
import { alsoOn } from './follow';
import { counterpartPlace, refuse, type Follow, type Outcome, type Place } from './outcome';

/**
 * Moves an item with all that it governs past its neighbour. Numbers and the marks between points stay in their places:
 * what moves is the words.
 */
export function moveBeside(analysis: Analysis, place: Place, by: -1 | 1, follow: Follow): Outcome {
  const { item, sequence, index } = place;
  const neighbour = sequence.items[index + by];
  if (!neighbour) return refuse(by < 0 ? 'isFirst' : 'isLast');
  const edits = exchange(analysis.text, sequence, item, neighbour);
  const elsewhere = alsoOn(analysis, item, follow, (other) => {
    const otherNeighbour = counterpartPlace(analysis, neighbour);
    const beside = otherNeighbour?.sequence === other.sequence && Math.abs(otherNeighbour.index - other.index) === 1;
    return beside ? exchange(analysis.text, other.sequence, other.item, otherNeighbour.item) : undefined;
  });
  const all = [...edits, ...elsewhere];
  return { edits: all, cursor: startOf(all, contentOf(analysis.text, sequence, neighbour)) };
}

/** Where the words that replace `range` begin in the new text. */
function startOf(edits: readonly Edit[], range: OffsetRange): number {
  return carry(
    edits.filter((edit) => edit.range.end <= range.start),
    range.start,
  );
}

/** The words of two items change places. */
function exchange(text: Text, sequence: Sequence, a: Item, b: Item): Edit[] {
  const [first, second] = [contentOf(text, sequence, a), contentOf(text, sequence, b)];
  return [
    { range: first, newText: text.slice(second) },
    { range: second, newText: text.slice(first) },
  ];
}
