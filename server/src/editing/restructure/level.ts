import { carry, withConsequences, type Edit } from '../edits';
import type { Item, Sequence, StyleId } from '../../syntax/nodes';
import type { Analysis } from '../../analysis/analysis';
import { alsoOn, recountPromises } from './consequences';
import { mannerOf, mannersUnder, rewrite, type Manner } from './manner';
import { refuse, type Follow, type Outcome, type Refusal } from './refusal';
import { isFree, settleBelow, stylesAbove } from './settle';
import { entryAfter } from './addition';
import { counterpartPlace, placeOf, type Place } from '../../analysis/places';
import { shift } from '../renumber';

/**
 * 升一级, 降一级. The words stay where they are; numbers take the style that the level has in this draft. What an item governs
 * goes with it, and what follows it below its old parent is below it now, as in Word and org-mode. Each answers with the ways
 * to do it, the best first.
 */
export function* promote(analysis: Analysis, place: Place, follow: Follow): Generator<Outcome, void, void> {
  const { item, parent, sequence } = place;
  if (!parent) return yield refuse('isTop');
  const above = analysis.sequenceOf(parent);
  if (analysis.runsOn(sequence) || (above && analysis.runsOn(above))) return yield refuse('runsOn');
  const problem = unfit(item) ?? unfit(parent);
  if (problem) return yield refuse(problem);
  if (item.children.some((list) => analysis.runsOn(list))) return yield refuse('runsOn');
  const left = -(sequence.items.length - place.index);
  for (const raises of [true, false]) {
    const edits = promotion(analysis, place, raises, follow);
    const elsewhere = alsoOn(analysis, item, follow, (other) => promotion(analysis, other, raises, { follow: false }));
    const entry = elsewhere.length > 0 ? elsewhere : newEntry(analysis, item, parent, follow);
    yield edits ? done(item, edits, recountPromises(analysis, sequence, left, follow), entry) : refuse('noNumber');
  }
}

/** What stands beside an item that the 提纲 lists is listed too. */
function newEntry(analysis: Analysis, item: Item, parent: Item, { follow }: Follow): Edit[] {
  const entry = follow && !analysis.counterparts.of(item) ? counterpartPlace(analysis, parent) : undefined;
  return entry?.sequence.region === 'outline'
    ? [...entryAfter(analysis, entry, item), ...recountPromises(analysis, entry.sequence, 1, { follow })]
    : [];
}

export function* demote(analysis: Analysis, place: Place, follow: Follow): Generator<Outcome, void, void> {
  const { item, sequence, index } = place;
  const before = sequence.items[index - 1];
  if (!before) return yield refuse('firstOfAll');
  if (analysis.runsOn(sequence) || item.children.some((list) => analysis.runsOn(list))) return yield refuse('runsOn');
  const problem = unfit(item);
  if (problem) return yield refuse(problem);
  for (const manner of mannersUnder(analysis, before, sequence.items)) {
    const edits = demotion(analysis, place, manner, follow);
    if (!edits) continue;
    const elsewhere = alsoOn(analysis, item, follow, (other) => demotion(analysis, other, manner, { follow: false }));
    yield done(item, edits, recountPromises(analysis, sequence, -1, follow), elsewhere);
  }
  yield refuse('noLevel');
}

function unfit(item: Item): Refusal | undefined {
  if (item.kind === 'inline') return 'isInline';
  // 任务一：, Step 1: the word goes with the number.
  if (item.marker.style.id === 'label') return 'inSentence';
  return item.marker.style.family === 'division' ? 'isDivision' : undefined;
}

function done(item: Item, own: readonly Edit[], ...others: readonly (readonly Edit[])[]): Outcome {
  const edits = withConsequences(own, ...others);
  const before = edits.filter((edit) => edit.range.start <= item.marker.range.start);
  return { edits, cursor: carry(before, item.marker.range.end) };
}

/**
 * 二、[（一）（二）X（三）]: X is 三、, its children are of its level's old style or keep their own, and （三） goes on after them, or is
 * a list of its own beside theirs.
 */
function promotion(
  analysis: Analysis,
  { item, sequence, parent, index }: Place,
  raises: boolean,
  follow: Follow,
): Edit[] | undefined {
  const above = parent && placeOf(analysis, parent);
  if (!parent || !above) return undefined;
  const { text } = analysis;
  if (addsVerb(analysis, item, mannerOf(text, parent))) return undefined;
  const own = rewrite(text, item, mannerOf(text, parent), parent.marker.ordinal + 1);
  const next = above.sequence.items[above.index + 1];
  const styles = [parent.marker.style.id, ...stylesAbove(analysis, above.parent)];
  const below = raises ? raised(analysis, item, mannerOf(text, item)) : settleBelow(analysis, item, styles);
  const joins = item.children.filter((list) => (raises && hasLines(list)) || list.style === sequence.style);
  const elders = joins.reduce((sum, { items }) => sum + items.length, 0);
  const followers = sequence.items.slice(index + 1);
  const numbered = followers.map((one, at) => rewrite(text, one, mannerOf(text, one), elders + at + 1));
  if (!own || !below || numbered.includes(undefined)) return undefined;
  return [
    ...own,
    ...(next ? shift(analysis, above.sequence, next, 1) : []),
    ...below,
    ...numbered.flatMap((edits) => edits ?? []),
    ...recountPromises(analysis, above.sequence, 1, follow),
    ...joins.flatMap((list) => recountPromises(analysis, list, followers.length, follow)),
  ];
}

/** What stands below an item takes the style above its own. */
function raised(analysis: Analysis, item: Item, manner: Manner): Edit[] | undefined {
  const edits: Edit[] = [];
  for (const list of item.children.filter(hasLines)) {
    for (const [at, child] of list.items.entries()) {
      const own = rewrite(analysis.text, child, manner, at + 1);
      const below = raised(analysis, child, mannerOf(analysis.text, child));
      if (!own || !below) return undefined;
      edits.push(...own, ...below);
    }
  }
  return edits;
}

/** 一、[（一）] X、 : X is （二） below 一、, and what it holds takes the next styles that are free. */
function demotion(analysis: Analysis, place: Place, manner: Manner, follow: Follow): Edit[] | undefined {
  const { item, sequence, index } = place;
  const before = sequence.items[index - 1];
  if (!before || manner.style === 'label' || addsVerb(analysis, item, manner)) return undefined;
  const above: readonly StyleId[] = [before.marker.style.id, ...stylesAbove(analysis, place.parent)];
  const list = before.children[before.children.length - 1];
  const last = list?.items[list.items.length - 1];
  const joins = last !== undefined && last.kind !== 'inline' && last.marker.style.id === manner.style;
  if (!joins && (!isFree(manner.style, above) || list?.style.id === manner.style)) return undefined;
  const own = rewrite(analysis.text, item, manner, joins ? last.marker.ordinal + 1 : 1);
  const below = settleBelow(analysis, item, [manner.style, ...above], list?.items);
  const next = sequence.items[index + 1];
  if (!own || !below) return undefined;
  return [
    ...own,
    ...below,
    ...(next ? shift(analysis, sequence, next, -1) : []),
    ...(joins && list ? recountPromises(analysis, list, 1, follow) : []),
  ];
}

/** 二要, 一靠: the number would put a verb before the words. */
const addsVerb = ({ text }: Analysis, { marker }: Item, { style }: Manner): boolean =>
  marker.style.id !== style &&
  (style === 'point' || (style === 'yao' && text.source.charAt(marker.range.end) !== '要'));

/** Points in mid-paragraph keep their style on whatever level they are. */
const hasLines = (list: Sequence): boolean =>
  list.items.every((item) => item.kind !== 'inline') && list.style.family === 'number' && list.style.id !== 'label';
