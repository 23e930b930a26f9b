import { carry, withConsequences, type Edit } from '../edits';
import type { Analysis } from '../../analysis/analysis';
import { contentOf } from '../blocks';
import { alsoOn, recountPromises } from './consequences';
import { mannerOf, rewrite } from './manner';
import { removal } from './removal';
import { refuse, type Follow, type Outcome } from './refusal';
import type { Place } from '../../analysis/places';
import { shiftAfter } from '../renumber';

/**
 * Makes one item of this and the one before: its number goes, its words stay as they are, below or behind the other's; what it
 * governs goes on with the other's numbers, and so does what follows.
 */
export function mergeWithPrevious(analysis: Analysis, place: Place, follow: Follow): Outcome {
  const { item, sequence, index } = place;
  const before = sequence.items[index - 1];
  if (!before) return refuse('isFirst');
  if (sequence.region === 'outline') return refuse('inOutline');
  if (sequence.style.id === 'label') return refuse('inSentence');
  const { text } = analysis;
  const edits: Edit[] = [unmark(analysis, place), ...shiftAfter(analysis, sequence, item, -1)];
  const lists = [before.children[before.children.length - 1], item.children[0]];
  const [elder, younger] = lists;
  const lastNumber = elder?.items[elder.items.length - 1]?.marker.ordinal ?? 0;
  if (elder && younger && elder.style === younger.style) {
    younger.items.forEach((child, at) => {
      edits.push(...(rewrite(text, child, mannerOf(text, child), lastNumber + at + 1) ?? []));
    });
  }
  const all = withConsequences(
    edits,
    recountPromises(analysis, sequence, -1, follow),
    alsoOn(analysis, item, follow, (other) => removal(analysis, other)),
  );
  const earlier = all.filter(({ range }) => range.end <= item.marker.range.start);
  return { edits: all, cursor: carry(earlier, item.marker.range.start) };
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
