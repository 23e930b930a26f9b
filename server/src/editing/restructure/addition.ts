import { carry, withConsequences, type Edit } from '../edits';
import type { Analysis } from '../../analysis/analysis';
import { contentOf, isRunIn } from '../blocks';
import { breaksBetween } from '../insertion';
import { isSeries, stopOf } from '../series';
import { alsoOn, recountPromises } from './consequences';
import { mannersUnder, openingOf, type Manner } from './manner';
import { refuse, type Follow, type Outcome } from './refusal';
import { isFree, stylesAbove } from './settle';
import { markerText } from '../../analysis/markerWords';
import { entryTitle } from '../../analysis/entryTitle';
import { counterpartPlace, type Place } from '../../analysis/places';
import type { Item } from '../../syntax/nodes';
import { shiftAfter } from '../renumber';

/** An item to be put in: where, and what follows from it. */
interface Addition {
  readonly at: number;
  readonly lead: string;
  readonly marker: string;
  /** The stop that ends it, as it ends its siblings; the cursor goes before it. */
  readonly stop: string;
  readonly others: readonly Edit[];
}

/**
 * A new item after this one and all that it governs, numbered; what follows moves on, but where a number is missing here, which the
 * new one takes. Its entry is put in too.
 */
export function addAfter(analysis: Analysis, place: Place, follow: Follow): Outcome {
  const addition = additionAfter(analysis, place);
  if (!addition) return refuse('noNumber');
  const entry = alsoOn(analysis, place.item, follow, (other) => {
    const elsewhere = additionAfter(analysis, other);
    return elsewhere && [...editsOf(elsewhere), ...recountPromises(analysis, other.sequence, 1, follow)];
  });
  return outcome(addition, recountPromises(analysis, place.sequence, 1, follow), entry);
}

const nextOf = ({ sequence, index }: Place): Item | undefined => sequence.items[index + 1];

/** Whether one number is missing behind the item, and the other region has not kept what was lost with it. */
function fillsGap(analysis: Analysis, place: Place): boolean {
  if (nextOf(place)?.marker.ordinal !== place.item.marker.ordinal + 2) return false;
  const other = counterpartPlace(analysis, place.item);
  const kept = other && nextOf(other);
  return !kept || analysis.counterparts.of(kept) !== undefined;
}

function additionAfter(analysis: Analysis, place: Place): Addition | undefined {
  const { item, sequence, index } = place;
  const { text } = analysis;
  const marker = markerText(text, item.marker, item.marker.ordinal + 1);
  if (marker === undefined) return undefined;
  const others = fillsGap(analysis, place) ? [] : shiftAfter(analysis, sequence, item, 1);
  if (isRunIn(sequence, item)) {
    const at = contentOf(text, sequence, item).end;
    return { at, lead: separator(analysis, { item, sequence, index, parent: undefined }), marker, stop: '', others };
  }
  const lead = breaksBetween(text, sequence.items[index + 1] ?? item) + openingOf(text, item).replace(/[*_]+$/, '');
  const end = item.range.end;
  if (!isSeries(text, sequence)) return { at: end, lead, marker, stop: '', others };
  const isLast = index === sequence.items.length - 1;
  const part = stopOf(text, sequence.items[0] ?? item);
  if (!isLast) return { at: end, lead, marker, stop: part, others };
  // What ended the series ends it still.
  return { at: end - 1, lead: part + lead, marker, stop: '', others };
}

/** The entry of an item that comes behind the one of `entry`, in the 提纲: the words are the item's. */
export function entryAfter(analysis: Analysis, entry: Place, item: Item): Edit[] {
  const addition = additionAfter(analysis, entry);
  if (!addition) return [];
  const { at, lead, marker, stop, others } = addition;
  const newText = lead + marker + entryTitle(analysis.counterparts, item) + stop;
  return [{ range: { start: at, end: at }, newText }, ...others];
}

/** A new item under this one, after those it has; the ways to number it, the best first. */
export function* addUnder(analysis: Analysis, place: Place, follow: Follow): Generator<Outcome, void, void> {
  const { item, sequence } = place;
  if (item.kind === 'inline') return yield refuse('isInline');
  const list = item.children[item.children.length - 1];
  const last = list?.items[list.items.length - 1];
  if (list && last && last.kind !== 'inline')
    return yield addAfter(analysis, { item: last, sequence: list, parent: item, index: list.items.length - 1 }, follow);
  const above = [item.marker.style.id, ...stylesAbove(analysis, place.parent)];
  const beside = item.children.map(({ style }) => style.id);
  for (const manner of mannersUnder(analysis, item, sequence.items)) {
    if (!isFree(manner.style, above) || beside.includes(manner.style)) continue;
    const addition = additionUnder(analysis, place, manner);
    if (addition) yield outcome(addition);
  }
  yield refuse('noLevel');
}

function additionUnder({ text }: Analysis, { item }: Place, manner: Manner): Addition | undefined {
  const marker = manner.write(1);
  if (marker === undefined) return undefined;
  const opening = manner.opening ?? openingOf(text, item).replace(/#+\s*$/, '');
  return { at: item.range.end, lead: breaksBetween(text, item) + opening, marker, stop: '', others: [] };
}

const editsOf = ({ at, lead, marker, stop, others }: Addition): Edit[] => [
  { range: { start: at, end: at }, newText: lead + marker + stop },
  ...others,
];

function outcome(addition: Addition, ...consequences: readonly (readonly Edit[])[]): Outcome {
  const { at, lead, marker, others } = addition;
  const edits = withConsequences(editsOf(addition), ...consequences);
  const before = [...others, ...consequences.flat()].filter(
    ({ range }) => range.end <= at && edits.some((edit) => edit.range === range),
  );
  const filled = edits.map((edit) => (edit.range.start === edit.range.end ? withWords(edit, addition) : edit));
  return { edits, filled, cursor: carry(before, at) + lead.length + marker.length };
}

/** Stands for the words that the writer will put in. */
const WORDS = ' 待写的内容';

function withWords({ range, newText }: Edit, { stop }: Addition): Edit {
  const end = newText.length - stop.length;
  return { range, newText: newText.slice(0, end) + WORDS + newText.slice(end) };
}

/** What parts the new point from the one before it: the mark that parts the points of this series, ； where none does. */
function separator({ text }: Analysis, { item, sequence, index }: Place): string {
  const parts = (place: number): string => {
    const one = sequence.items[place];
    return one ? text.source.charAt(contentOf(text, sequence, one).end) : '';
  };
  const next = sequence.items[index + 1];
  const ownPart = next?.marker.paragraph === item.marker.paragraph ? parts(index) : parts(index - 1);
  return /[；;，,。]/.test(ownPart) ? ownPart : '；';
}
