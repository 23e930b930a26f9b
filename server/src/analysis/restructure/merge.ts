import { type Edit, carry } from '../edits';
import type { Analysis } from '../analysis';
import { contentOf } from '../blocks';
import { alsoOn, recountPromises } from './follow';
import { mannerOf, rewrite } from './manner';
import { removal } from './removal';
import { refuse, type Follow, type Outcome, type Place } from './outcome';

/**
 * Makes one item of this and the one before: its number goes, its words stay as they are, below or behind the other's; what it
 * governs goes on with the other's numbers, and so does what follows.
 */
export function mergeWithPrevious(analysis: Analysis, place: Place, follow: Follow): Outcome {
  const { item, sequence, index } = place;
  const before = sequence.items[index - 1];
  if (!before) return refuse('isFirst');
  const { text } = analysis;
  const next = sequence.items[index + 1];
  const edits: Edit[] = [unmark(analysis, place), ...(next ? analysis.shift(sequence, next, -1) : [])];
  const lists = [before.children[before.children.length - 1], item.children[0]];
  const [elder, younger] = lists;
  if (elder && younger && elder.style === younger.style) {
    younger.items.forEach((child, at) => {
      edits.push(...(rewrite(text, child, mannerOf(text, child), elder.items.length + at + 1) ?? []));
    });
  }
  edits.push(...recountPromises(analysis, sequence, -1, follow));
  edits.push(...alsoOn(analysis, item, follow, (other) => removal(analysis, other)));
  return {
    edits,
    cursor: carry(
      edits.filter(({ range }) => range.end <= item.marker.range.start),
      item.marker.range.start,
    ),
  };
}

/** Takes the number away; between points the mark becomes a comma. */
function unmark(analysis: Analysis, { item, sequence, index }: Place): Edit {
  const { range } = item.marker;
  const before = sequence.items[index - 1];
  if (item.kind !== 'inline' || !before || before.marker.paragraph !== item.marker.paragraph)
    return { range, newText: '' };
  const start = contentOf(analysis.text, sequence, before).end;
  const wide = /[，。；：]/.test(analysis.text.source.slice(start, range.start));
  return { range: { start, end: range.end }, newText: wide ? '，' : ',' };
}
