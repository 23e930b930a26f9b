import { withConsequences, type Edit } from '../edits';
import type { Item, Sequence, OffsetRange } from '../../syntax/nodes';
import { LAST } from '../../syntax/forms/styles';
import type { Text } from '../../syntax/text/text';
import type { Analysis } from '../../analysis/analysis';
import { blockOf } from '../blocks';
import { breaksBetween } from '../insertion';
import { renumberItem, shiftAfter, shift } from '../renumber';
import { recountPromises } from './consequences';
import { mannerOf, mannersUnder, openingOf, rewrite, type Manner } from './manner';
import { refuse, type Follow, type Outcome } from './refusal';
import { firstSound } from './verify';
import { markerText } from '../../analysis/markerWords';
import { counterpartPlace, placeOf, type Place } from '../../analysis/places';

/** Where an item is taken: under a parent (undefined: to the top), before one of its children (undefined: after the last). */
export interface Destination {
  readonly parent: Item | undefined;
  readonly before: Item | undefined;
}

/**
 * Takes an item with all that it governs to another place of the draft; both lists are numbered for it, and its number takes the
 * style of its new siblings.
 */
export function relocate(analysis: Analysis, place: Place, to: Destination, follow: Follow): Outcome {
  const { item } = place;
  if (item.kind === 'inline' || to.before?.kind === 'inline') return refuse('isInline');
  if (isWithin(item, to.parent) || isWithin(item, to.before)) return refuse('intoItself');
  const target = targetList(analysis, place, to);
  if (target && target.region !== place.sequence.region) return refuse('otherRegion');
  if (to.parent && !target && placeOf(analysis, to.parent)?.sequence.region !== place.sequence.region)
    return refuse('otherRegion');
  if (place.sequence.items.some(({ marker }) => marker.ordinal === LAST)) return refuse('words');
  // Both lists would be numbered through one another.
  if (target !== place.sequence && (analysis.runsOn(place.sequence) || (target && analysis.runsOn(target))))
    return refuse('runsOn');
  const level = to.parent ? to.parent.level + 1 : 1;
  if (level !== item.level && item.children.some(({ items }) => items.some(({ kind }) => kind !== 'inline')))
    return refuse('hasLevels');
  const edits = relocation(analysis, place, to, follow);
  if (!edits) return refuse('noNumber');
  const elsewhere = follow.follow ? counterpartRelocation(analysis, item, to) : [];
  const moved = { edits: withConsequences(edits, elsewhere) };
  return firstSound(analysis, [moved], { items: 'asMany', follow: follow.follow });
}

function isWithin(outer: Item, inner: Item | undefined): boolean {
  return inner !== undefined && outer.range.start <= inner.range.start && inner.range.end <= outer.range.end;
}

function counterpartRelocation(analysis: Analysis, item: Item, to: Destination): readonly Edit[] {
  const place = counterpartPlace(analysis, item);
  const of = (other: Item | undefined): Item | undefined => other && analysis.counterparts.of(other);
  const parent = of(to.parent);
  const before = of(to.before);
  if (!place || (to.parent && !parent) || (to.before && !before)) return [];
  return relocation(analysis, place, { parent, before }, { follow: false }) ?? [];
}

function relocation(analysis: Analysis, place: Place, to: Destination, follow: Follow): readonly Edit[] | undefined {
  const target = targetList(analysis, place, to);
  if (target && target === place.sequence) return within(analysis, place, to.before);
  return across(analysis, place, to, target, follow);
}

function targetList(analysis: Analysis, { item }: Place, to: Destination): Sequence | undefined {
  if (to.before) return placeOf(analysis, to.before)?.sequence;
  const region = item.marker.range.start;
  const { outline, body } = analysis.draft;
  const top = outline.some(({ items }) => items.some((entry) => contains(entry, region))) ? outline : body;
  const lists = to.parent ? to.parent.children : top;
  return lists[lists.length - 1];
}

const contains = (item: Item, offset: number): boolean => item.range.start <= offset && offset <= item.range.end;

/** Within one list: the items from the old place to the new take the numbers of theirs. */
function within(analysis: Analysis, { item, sequence, index }: Place, before: Item | undefined): readonly Edit[] {
  const { text } = analysis;
  const { items } = sequence;
  const found = before ? items.indexOf(before) : items.length;
  const to = found > index ? found - 1 : found;
  if (to === index) return [];
  const block = blockOf(text, sequence, item);
  const numbers = items.map(({ marker }) => marker.ordinal);
  const order = items.filter((other) => other !== item);
  order.splice(to, 0, item);
  const shifted = order.flatMap((other, at) =>
    other === item ? [] : renumberItem(text, other, numbers[at] ?? at + 1),
  );
  const own = renumberItem(text, item, numbers[to] ?? to + 1);
  return [...shifted, ...carryOver(analysis, block, own, openingIn(analysis, sequence, before, item))];
}

/** To another list: both are numbered anew, and the number takes the other list's style. */
function across(
  analysis: Analysis,
  place: Place,
  to: Destination,
  target: Sequence | undefined,
  follow: Follow,
): readonly Edit[] | undefined {
  const { text } = analysis;
  const { item, sequence } = place;
  const lines = target?.items.filter((other) => other.kind !== 'inline') ?? [];
  const last = lines[lines.length - 1];
  const ordinal = to.before ? to.before.marker.ordinal : (last?.marker.ordinal ?? 0) + 1;
  const model = to.before ?? last;
  if (!model && !to.parent) return undefined;
  const manner = model ? mannerOf(text, model) : mannersUnder(analysis, to.parent as Item, [])[0];
  if (!manner) return undefined;
  const own = rewrite(text, item, withOpening(manner, openingOf(text, item)), ordinal);
  if (!own || (model && markerText(text, model.marker, ordinal) === undefined)) return undefined;
  const at =
    to.before || !to.parent
      ? openingIn(analysis, target as Sequence, to.before, item)
      : openingBelow(text, to.parent, last);
  return [
    ...carryOver(analysis, blockOf(text, sequence, item), own, at),
    ...shiftAfter(analysis, sequence, item, -1),
    ...(to.before && target ? shift(analysis, target, to.before, 1) : []),
    ...recountPromises(analysis, sequence, -1, follow),
    ...(target ? recountPromises(analysis, target, 1, follow) : []),
  ];
}

const withOpening = (manner: Manner, opening: string): Manner => ({ ...manner, opening: manner.opening ?? opening });

/** Where a block is put in: at the start of a line, with the line breaks that part it from its new neighbours. */
interface Opening {
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/** Before the line of `before`, or below all that the list governs. */
function openingIn({ text }: Analysis, sequence: Sequence, before: Item | undefined, moved: Item): Opening {
  if (before) {
    const at = text.lineRange(text.lineAt(before.range.start)).start;
    // At the top of a text nothing shows how its lines are parted but the one that comes.
    return { at, before: '', after: breaksBetween(text, text.source.slice(0, at).trim() === '' ? moved : before) };
  }
  const last = sequence.items[sequence.items.length - 1];
  return last ? openingBelow(text, last) : { at: text.length, before: '', after: text.lineBreak };
}

/**
 * Below an item with all that it governs, parted as `model` is from what stands above it; at the end of a text whose last line
 * is not broken, it is broken first.
 */
function openingBelow(text: Text, item: Item, model: Item = item): Opening {
  const at = text.lineEndWithBreak(text.lineAt(Math.max(item.range.start, item.range.end - 1)));
  const breaks = breaksBetween(text, model);
  const unbroken = at === text.length && !/[\r\n]$/.test(text.source);
  return unbroken
    ? { at, before: breaks, after: '' }
    : { at, before: breaks.slice(text.lineBreak.length), after: text.lineBreak };
}

/** Deletes the block and puts its lines, with its own edits made, in at another place. */
function carryOver({ text }: Analysis, block: OffsetRange, own: readonly Edit[], opening: Opening): Edit[] {
  let words = '';
  let from = block.start;
  for (const { range, newText } of own) {
    words += text.source.slice(from, range.start) + newText;
    from = range.end;
  }
  words += text.source.slice(from, block.end);
  const lines = words.replace(/^(?:[ \t\u3000]*(?:\r\n|\r|\n))+/, '').trimEnd();
  return [
    { range: block, newText: '' },
    { range: { start: opening.at, end: opening.at }, newText: opening.before + lines + opening.after },
  ];
}
