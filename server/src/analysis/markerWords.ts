import { isDigit } from '../syntax/text/characters';
import { FOREMOST, isForemost, numeralSystem, scriptOf } from '../syntax/text/numerals';
import type { Marker, NumeralSystemId } from '../syntax/nodes';
import type { StartKind } from '../syntax/forms/form';
import { formAt } from '../syntax/forms/formAt';
import { ORDER_WORDS } from '../syntax/forms/styles';
import { simplified, traditional } from '../syntax/text/script';
import type { Text } from '../syntax/text/text';

/**
 * The only writer of numerals: from what should stand to the edits that make it so. A number keeps the script and the
 * width in which it was written; everything around it stays to the letter.
 */

/** The numeral of `ordinal` as `marker` would write it; undefined where its script has no such number. */
export function numeralFor(text: Text, written: Marker, ordinal: number): string | undefined {
  const marker = written.spoilt?.model ?? written;
  const inScript = (words: string | undefined): string | undefined =>
    words !== undefined && text.isTraditional ? traditional(words) : words;
  // 首先，其次，再次，第四，: the words end before most lists do.
  if (marker.style.id === 'words') return inScript(wordFor(ordinal) ?? ordinalFor(ordinal));
  if (marker.countsItself) return text.slice(marker.numeral);
  if (isForemost(text.slice(marker.numeral))) return inScript(ordinal === 1 ? FOREMOST : ordinalFor(ordinal));
  return inScript(numeralSystem(scriptFor(text.slice(marker.numeral), marker)).format(ordinal));
}

function scriptFor(numeral: string, marker: Marker): NumeralSystemId {
  const system = marker.style.numerals;
  if (system === 'han' || system === 'arabic') return scriptOf(numeral);
  return system === 'roman' && numeralSystem('romanCharacter').parse(numeral) !== undefined ? 'romanCharacter' : system;
}

const ordinalFor = (ordinal: number): string | undefined => {
  const numeral = numeralSystem('han').format(ordinal);
  return numeral === undefined ? undefined : `第${numeral}`;
};

function wordFor(ordinal: number): string | undefined {
  for (const [word, value] of ORDER_WORDS) if (value === ordinal) return word;
  return undefined;
}

/** A marker's whole words with another number: `四是` as 3 is `三是`, `（二）、` as 3 is `（三）、`. */
export function markerText(text: Text, marker: Marker, ordinal: number): string | undefined {
  const numeral = numeralFor(text, marker, ordinal);
  return numeral === undefined ? undefined : marker.prefix + numeral + marker.suffix;
}

/** The same with the blanks that stand behind the marker: how a new number is written beside it. */
export function numberBeside(text: Text, marker: Marker, ordinal: number): string | undefined {
  const words = markerText(text, marker, ordinal);
  const { source } = text;
  const from = (marker.spoilt?.model ?? marker).range.end;
  let end = from;
  while (source.charAt(end) === ' ' || source.charAt(end) === '\u3000') end++;
  return words === undefined ? undefined : words + source.slice(from, end);
}

/** As much before and behind a number as its form is told by. */
const WINDOW = 200;

/** Whether words with a number in them are read as that number: `3.` before 5G is 3.5. O(1): a paragraph may be the whole draft. */
export function readsAs(words: string, at: number, place: StartKind, model: Marker, ordinal: number): boolean {
  const from = Math.max(0, at - WINDOW);
  const form = formAt(simplified(words.slice(from, at + WINDOW)), at - from, place);
  return form?.style === model.style && form.ordinal === ordinal;
}

/** As much behind a number as its reading looks at. */
const LOOKED_AT = 40;

/**
 * A number as it is to be written before words, so that it is read as that number: with a blank where a figure would run into it
 * (3. before 5G). None where it would be read otherwise.
 */
function parted(number: string, words: string, place: StartKind, model: Marker, ordinal: number): string | undefined {
  const reads = (writing: string): boolean => readsAs(writing + words, 0, place, model, ordinal);
  const spaced = `${number} `;
  if (/[.．]$/.test(number) && isDigit(words.charAt(0)) && !/^[0-9]{4}年/.test(words) && reads(spaced)) return spaced;
  return reads(number) ? number : undefined;
}

/** A new number beside `model`, before words that have none; undefined where it would not be read as that number. */
export function numberBefore(
  text: Text,
  model: Marker,
  ordinal: number,
  words: string,
  place: StartKind,
): string | undefined {
  const number = numberBeside(text, model, ordinal);
  return number === undefined || words === ''
    ? number
    : parted(number, words.slice(0, LOOKED_AT), place, model, ordinal);
}

/** What to write from a marker's start up to `end`, so that it is read as `ordinal` in the style of `model`; undefined where it is not. */
export function readable(
  text: Text,
  { range, boundary }: Pick<Marker, 'range' | 'boundary'>,
  end: number,
  words: string,
  model: Marker,
  ordinal: number,
): string | undefined {
  const place = boundary === 'line' ? 'line' : 'clause';
  const lineEnd = text.lineRange(text.lineAt(range.start)).end;
  const behind = text.source.slice(end, Math.max(end, Math.min(end + LOOKED_AT, lineEnd)));
  const written = parted(words, behind, place, model, ordinal);
  if (written !== undefined) return written;
  // 1 火山, 2 我们: where only the list shows the others to be numbers, it shows this one, too.
  const others = text.source.slice(model.range.start, model.range.start + LOOKED_AT);
  if (!readsAs(others, 0, place, model, model.ordinal) && !isDigit(behind.charAt(0))) return words;
  // What was written so that only its list shows what it is (一 before a space) is no worse off.
  const was = formAt(text.read({ start: range.start, end: Math.min(range.start + LOOKED_AT, lineEnd) }), 0, place);
  return was === undefined && !isDigit(behind.charAt(0)) ? words : undefined;
}

/** Blanks, and what no one sees. */
const BLANKS = /[\s\u200b-\u200f\u2060\u00ad\u202a-\u202e]+/g;

/** A marker's words without the mark after it, for messages: `四是`, `二、`, `（三）`, `第一`. */
export function markerLabel(text: Text, marker: Marker, ordinal = marker.ordinal): string {
  const written =
    ordinal === marker.ordinal && !marker.spoilt
      ? marker.prefix + text.slice(marker.numeral).replace(BLANKS, '') + marker.suffix
      : markerText(text, marker, ordinal);
  const label = (written ?? String(ordinal)).replace(BLANKS, '');
  // 文件一， is a label that runs on as a sentence does.
  const isSentence = marker.style.family === 'spoken' || (marker.style.variantIs === 'noun' && /[，,]$/.test(label));
  return isSentence ? label.replace(/[，,、：:]$/, '') : label;
}
