import { numeralSystem, scriptOf } from '../syntax/text/numerals';
import type { Item, Marker, Sequence, OffsetRange } from '../syntax/nodes';
import { LAST } from '../syntax/forms/styles';
import type { Text } from '../syntax/text/text';

import type { Edit } from './edits';
import { numeralFor, markerText } from '../analysis/markerWords';
import type { Analysis } from '../analysis/analysis';
import { isQuoted } from '../analysis/sequences';

/** Gives one item its number; nothing where it has it already. */
export function renumberItem(text: Text, item: Item, ordinal: number): Edit[] {
  const { marker } = item;
  if (marker.ordinal === LAST || marker.ordinal === ordinal || marker.countsItself) return [];
  const numeral = numeralFor(text, marker, ordinal);
  return numeral === undefined ? [] : [{ range: marker.numeral, newText: numeral }];
}

/**
 * Gives a sequence the numbers that follow from its first place, and those that go on with its numbering under other
 * parents theirs: `following`, in order.
 */
export function renumberSequence(text: Text, sequence: Sequence, following: readonly Sequence[] = []): Edit[] {
  let next = sequence.startsAt;
  return [sequence, ...following].flatMap(({ items }) => items.flatMap((item) => renumberItem(text, item, next++)));
}

/**
 * Moves the numbers of a sequence from its item `from` on by `by`, and those of `following`: closes one gap, or opens the
 * place that a repeated number needs, and leaves whatever else is wrong to its own fix.
 */
export function shiftNumbers(
  text: Text,
  sequence: Sequence,
  from: number,
  by: number,
  following: readonly Sequence[] = [],
): Edit[] {
  const items = [...sequence.items.slice(from), ...following.flatMap((other) => other.items)];
  return items.flatMap((item) => renumberItem(text, item, item.marker.ordinal + by));
}

/** The edit that writes `marker` in the style of `model`, its own number kept. */
export function restyle(text: Text, marker: Marker, model: Marker, ordinal = marker.ordinal): Edit | undefined {
  const words = markerText(text, model, ordinal);
  return words === undefined ? undefined : { range: marker.range, newText: words };
}

/** The edit that lets a promised count (三点意见) say another number, in its own script; 两 for 二. */
export function recount(text: Text, numeral: OffsetRange, count: number): Edit {
  const script = scriptOf(text.slice(numeral));
  const words = count === 2 && script === 'han' ? '两' : (numeralSystem(script).format(count) ?? String(count));
  return { range: numeral, newText: words };
}

/** The edits that number a sequence anew, with what goes on with its numbering under other parents (第…条). O(its items). */
export function renumber(analysis: Analysis, sequence: Sequence): Edit[] {
  return renumberSequence(analysis.text, sequence, analysis.runsOnInto(sequence));
}

/** The edits that move the numbers of a sequence from one of its items on, with what goes on with its numbering. O(its items). */
export function shift(analysis: Analysis, sequence: Sequence, from: Item, by: number): Edit[] {
  if (isQuoted(sequence)) return [];
  return shiftNumbers(analysis.text, sequence, sequence.items.indexOf(from), by, analysis.runsOnInto(sequence));
}

/** Moves the numbers after an item on, in its list and where that goes on under other parents. */
export function shiftAfter(analysis: Analysis, sequence: Sequence, item: Item, by: number): Edit[] {
  const next = sequence.items[sequence.items.indexOf(item) + 1];
  if (next) return shift(analysis, sequence, next, by);
  const [goesOn] = analysis.runsOnInto(sequence);
  const [first] = goesOn?.items ?? [];
  return goesOn && first ? shift(analysis, goesOn, first, by) : [];
}
