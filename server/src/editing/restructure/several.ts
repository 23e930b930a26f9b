import type { Analysis } from '../../analysis/analysis';
import { placeAt, placeOf, type Place } from '../../analysis/places';
import type { Item, OffsetRange } from '../../syntax/nodes';
import { applyEdits, carry, editsBetween } from '../edits';
import {
  isDeletion,
  isOutlineAction,
  restructure,
  type RestructureAction,
  type RestructureOptions,
} from './operations';
import { refuse, type Outcome } from './refusal';

/**
 * Does what was asked to every item that the cursors stand in or the selections reach over: to all of them, or to none, and says
 * why. O(length of the draft) an item.
 */
export function restructureAll(
  analysis: Analysis,
  action: RestructureAction,
  ranges: readonly OffsetRange[],
  options: RestructureOptions,
): Outcome {
  const start = ranges[0]?.start ?? 0;
  if (isOutlineAction(action)) return restructure(analysis, action, start, options);
  const targets: Target[] = [];
  for (const range of ranges) {
    const found = targetsIn(analysis, action, range);
    if (!found) return refuse('severalLists');
    targets.push(...found);
  }
  const outermost = withoutNested(analysis, action, targets);
  if (outermost.length < 2) return restructure(analysis, action, outermost[0]?.offset ?? start, options);
  return oneByOne(analysis, action, outermost, options);
}

/** An item, and the place in it by which it was meant. */
interface Target {
  readonly item: Item;
  readonly offset: number;
}

/** The items of a selection: of the list that both its ends stand in, from one to the other. Undefined: they share none. */
function targetsIn(analysis: Analysis, action: RestructureAction, range: OffsetRange): Target[] | undefined {
  const { start } = range;
  // A whole line is selected up to the beginning of the next.
  const atLineStart = range.end > start && /[\r\n]/.test(analysis.text.source.charAt(range.end - 1));
  const first = placeAt(analysis, start);
  const last = placeAt(analysis, atLineStart ? range.end - 1 : range.end);
  if (!first && !last) return [];
  if (!first || !last) return undefined;
  for (const upper of outwards(analysis, first)) {
    const lower = outwards(analysis, last).find(({ sequence }) => sequence === upper.sequence);
    if (!lower) continue;
    if (lower.item === upper.item) {
      if (upper === first) return [{ item: upper.item, offset: start }];
      // Points of two lists are not what holds them both: that goes only where it is itself pointed at.
      return isDeletion(action) ? undefined : [{ item: upper.item, offset: upper.item.marker.range.end }];
    }
    return upper.sequence.items
      .slice(upper.index, lower.index + 1)
      .map((item) => ({ item, offset: item.marker.range.end }));
  }
  return undefined;
}

/** A place, and those of the items that hold it. */
function outwards(analysis: Analysis, place: Place): Place[] {
  const places = [place];
  for (let at = place.parent && placeOf(analysis, place.parent); at; at = at.parent && placeOf(analysis, at.parent))
    places.push(at);
  return places;
}

/** In order, each once and without what stands in another of them; of a list that changes as a whole one. */
function withoutNested(analysis: Analysis, action: RestructureAction, targets: readonly Target[]): Target[] {
  const ofList = action.startsWith('style:') || action === 'pointsToParagraphs' || action === 'paragraphsToPoints';
  const sorted = [...targets].sort((a, b) => a.item.range.start - b.item.range.start);
  const seen = new Set<unknown>();
  let end = -1;
  return sorted.filter(({ item }) => {
    const key = ofList ? analysis.sequenceOf(item) : item;
    if (item.range.start < end || seen.has(key)) return false;
    seen.add(key);
    end = item.range.end;
    return true;
  });
}

/** From above where one makes room for the next, else from below. */
const FROM_ABOVE: ReadonlySet<RestructureAction> = new Set<RestructureAction>(['moveUp', 'demote']);

function oneByOne(
  analysis: Analysis,
  action: RestructureAction,
  targets: readonly Target[],
  options: RestructureOptions,
): Outcome {
  let offsets = targets.map(({ offset }) => offset);
  let current = analysis;
  const order = targets.map((_, index) => index);
  for (const index of FROM_ABOVE.has(action) ? order : order.reverse()) {
    const outcome = restructure(current, action, offsets[index] ?? 0, options);
    if ('refused' in outcome) return outcome;
    const { edits, cursor } = outcome;
    offsets = offsets.map((offset, at) => (at === index ? (cursor ?? carry(edits, offset)) : carry(edits, offset)));
    current = current.readAgain(applyEdits(current.text.source, edits));
  }
  return { edits: editsBetween(analysis.text.source, current.text.source), cursors: offsets };
}
