import { numeralSystem, scriptOf, type NumeralSystemId } from '../syntax/text/numerals';
import type { Item, Marker, Sequence } from '../syntax/nodes';
import { LAST, ORDER_WORDS } from '../syntax/forms/styles';
import type { OffsetRange, Text } from '../syntax/text/text';

import type { Edit } from './edits';

/**
 * The only writer of numerals: from what should stand to the edits that make it so. A number keeps the script and the
 * width in which it was written; everything around it stays to the letter.
 */

/** The numeral of `ordinal` as `marker` would write it; undefined where its script has no such number. */
export function numeralFor(text: Text, marker: Marker, ordinal: number): string | undefined {
  if (marker.style.id === 'words') return wordFor(ordinal);
  if (marker.countsItself) return text.slice(marker.numeral);
  return numeralSystem(scriptFor(text.slice(marker.numeral), marker)).format(ordinal);
}

function scriptFor(numeral: string, marker: Marker): NumeralSystemId {
  const system = marker.style.numerals;
  if (system === 'han' || system === 'arabic') return scriptOf(numeral);
  return system === 'roman' && numeralSystem('romanCharacter').parse(numeral) !== undefined ? 'romanCharacter' : system;
}

function wordFor(ordinal: number): string | undefined {
  for (const [word, value] of ORDER_WORDS) if (value === ordinal) return word;
  return undefined;
}

/** A marker's whole words with another number: `四是` as 3 is `三是`, `（二）、` as 3 is `（三）、`. */
export function markerText(text: Text, marker: Marker, ordinal: number): string | undefined {
  const numeral = numeralFor(text, marker, ordinal);
  return numeral === undefined ? undefined : marker.prefix + numeral + marker.suffix;
}

/** A marker's words without the mark after it, for messages: `四是`, `二、`, `（三）`, `第一`. */
export function markerLabel(text: Text, marker: Marker, ordinal = marker.ordinal): string {
  const written =
    ordinal === marker.ordinal
      ? marker.prefix + text.slice(marker.numeral).replace(/\s/g, '') + marker.suffix
      : markerText(text, marker, ordinal);
  const label = (written ?? String(ordinal)).replace(/\s+/g, '');
  return marker.style.family === 'spoken' ? label.replace(/[，,、：:]$/, '') : label;
}

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
