import { carry, withConsequences, type Edit } from '../edits';
import type { Analysis } from '../../analysis/analysis';
import { contentOf } from '../blocks';
import { alsoOn, recountPromises } from './consequences';
import { mannerOf, rewrite, verbOf } from './manner';
import { removal } from './removal';
import { refuse, type Follow, type Outcome } from './refusal';
import type { Place } from '../../analysis/places';
import type { Item, Sequence } from '../../syntax/nodes';
import type { Text } from '../../syntax/text/text';
import { shiftAfter } from '../renumber';

/**
 * Makes one item of this and the one before: its number goes, its words stay as they are, below or behind the other's. Lists of
 * paragraphs that both hold become one, points in the paragraph of each stay its own; the other way where that does not hold.
 */
export function* mergeWithPrevious(analysis: Analysis, place: Place, follow: Follow): Generator<Outcome, void, void> {
  const { item, sequence, index } = place;
  const before = sequence.items[index - 1];
  if (!before) return yield refuse('isFirst');
  if (sequence.region === 'outline') return yield refuse('inOutline');
  if (sequence.style.id === 'label') return yield refuse('inSentence');
  const unmarked = unmark(analysis, place);
  const own = [unmarked, ...shiftAfter(analysis, sequence, item, -1)];
  const consequences = [
    recountPromises(analysis, sequence, -1, follow),
    alsoOn(analysis, item, follow, (other) => removal(analysis, other)),
  ];
  const elder = before.children[before.children.length - 1];
  const younger = item.children[0];
  const joined = elder && younger?.style === elder.style ? goingOn(analysis, elder, younger) : [];
  const areLines = younger?.items.every(({ kind }) => kind !== 'inline') ?? false;
  for (const lists of areLines ? [joined, []] : [[], joined]) {
    const edits = withConsequences([...own, ...lists], ...consequences);
    const { start } = unmarked.range;
    const earlier = edits.filter((edit) => edit !== unmarked && edit.range.end <= start);
    const behind = unmarked.newText.length - verbOf(analysis.text, item).length;
    yield { edits, cursor: carry(earlier, start) + behind };
  }
}

/** The numbers of one list go on in the other. */
function goingOn({ text }: Analysis, elder: Sequence, younger: Sequence): Edit[] {
  const last = elder.items[elder.items.length - 1]?.marker.ordinal ?? 0;
  return younger.items.flatMap((child, at) => rewrite(text, child, mannerOf(text, child), last + at + 1) ?? []);
}

/** Takes the number away; points become one, parted by a comma where a stop inside a sentence parted them. */
function unmark({ text }: Analysis, { item, sequence, index }: Place): Edit {
  const { range } = item.marker;
  const before = sequence.items[index - 1];
  const verb = verbOf(text, item);
  if (!before || !isJoined(text, before, item)) return { range, newText: verb };
  const start = contentOf(text, sequence, before).end;
  const between = text.source.slice(start, range.start);
  const stop = /^\s*[。！？!?…]+/.exec(between)?.[0].length;
  if (stop !== undefined) return { range: { start: start + stop, end: range.end }, newText: verb };
  if (/[。！？!?…]/.test(text.source.charAt(start - 1))) return { range: { start, end: range.end }, newText: verb };
  return { range: { start, end: range.end }, newText: (/[,;:]/.test(between) ? ',' : '，') + verb };
}

/** Whether the words of an item go on in the paragraph of the one before: both are points of it, or a paragraph each. */
function isJoined(text: Text, before: Item, item: Item): boolean {
  if (item.kind === 'inline') return before.marker.paragraph === item.marker.paragraph;
  const sentence = /[；;，,。！？!?]$/.test(text.slice(before.range));
  return sentence && before.kind !== 'inline' && item.marker.paragraph === before.marker.paragraph + 1;
}
