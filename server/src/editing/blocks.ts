import { isSpace, isStop } from '../syntax/text/characters';
import { isSeries } from './series';
import type { Item, Sequence, OffsetRange } from '../syntax/nodes';
import type { Text } from '../syntax/text/text';

/** Whether an item shares its paragraph with its siblings: a point, or the one that opens a paragraph of points. */
export function isRunIn({ items }: Pick<Sequence, 'items'>, item: Item): boolean {
  return item.kind === 'inline' || items[items.indexOf(item) + 1]?.marker.paragraph === item.marker.paragraph;
}

/**
 * The stretch of text that goes when an item goes: its lines with all that it governs, up to the next item beside or above;
 * for a point in mid-paragraph its words up to the next point, or to where its paragraph ends.
 */
export function blockOf(text: Text, sequence: Pick<Sequence, 'items'>, item: Item): OffsetRange {
  if (isRunIn(sequence, item)) {
    const next = sequence.items[sequence.items.indexOf(item) + 1];
    const follows = next !== undefined && next.marker.paragraph === item.marker.paragraph;
    return { start: item.range.start, end: follows ? next.range.start : item.range.end };
  }
  const { start } = text.lineRange(text.lineAt(item.range.start));
  const line = text.lineAt(Math.max(item.range.start, item.range.end - 1));
  // What stands behind it in its last line is not its own.
  if (text.source.slice(item.range.end, text.lineRange(line).end).trim() !== '') return { start, end: item.range.end };
  return withBlankLines(text, { start, end: text.lineEndWithBreak(line) });
}

/** How many blank lines stand above the line of an offset, up to the words above them; at the top of the text none. */
export function blankLinesAbove(text: Text, offset: number): number {
  const line = text.lineAt(offset);
  let above = line - 1;
  while (above >= 0 && text.lineText(above).trim() === '') above--;
  return above < 0 ? 0 : line - 1 - above;
}

/** Lines that blank lines set off on both sides take those below along, else they would stand doubled; the last ones those above. */
function withBlankLines(text: Text, { start, end }: OffsetRange): OffsetRange {
  const above = blankLinesAbove(text, start);
  if (above === 0) return { start, end };
  const first = text.lineAt(start);
  if (text.source.slice(end).trim() === '') return { start: text.lineRange(first - above).start, end };
  let line = text.lineAt(end);
  while (line < text.lineCount - 1 && text.lineText(line).trim() === '') line++;
  return { start, end: text.lineRange(line).start };
}

/**
 * What moves when an item moves: its words with all that it governs, without its number, and in a series without the mark
 * that parts it from the next.
 */
export function contentOf(text: Text, sequence: Sequence, item: Item): OffsetRange {
  const start = item.marker.range.end;
  if (!isRunIn(sequence, item)) {
    const end = item.range.end - (isSeries(text, sequence) ? 1 : 0);
    return { start, end: Math.max(start, end) };
  }
  const index = sequence.items.indexOf(item);
  const next = sequence.items[index + 1];
  const end = next && next.range.start <= item.range.end ? next.range.start : item.range.end;
  return { start, end: Math.max(start, withoutStop(text, start, end)) };
}

/** Before the last stop, and before the quotation marks behind it that open elsewhere. */
function withoutStop(text: Text, start: number, end: number): number {
  let at = withoutBlanks(text, start, end);
  while (at > start && closesElsewhere(text, start, at)) at = withoutBlanks(text, start, at - 1);
  const call = /[？！?!…]+$/.exec(text.source.slice(Math.max(start, at - LONGEST_CALL), at))?.[0].length ?? 0;
  if (call > 0) return at - call;
  return at > start && isStop(text.source.charAt(at - 1)) ? at - 1 : at;
}

/** ？！ and …… are several signs. */
const LONGEST_CALL = 6;

/** ？ ！ …… behind words, which belong to them and not to their place in a series; '' where there is none. */
export const callAt = ({ source }: Text, offset: number): string =>
  /^[？！?!…]+/.exec(source.slice(offset, offset + LONGEST_CALL))?.[0] ?? '';

function withoutBlanks(text: Text, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(text.source.charAt(at - 1))) at--;
  return at;
}

const OPENERS: Readonly<Record<string, string>> = {
  '”': '“',
  '’': '‘',
  '」': '「',
  '』': '『',
  '）': '（',
  '》': '《',
};

/** Whether a stretch ends in a closing mark whose opening one stands before it. */
function closesElsewhere({ source }: Text, start: number, end: number): boolean {
  const closer = source.charAt(end - 1);
  const opener = OPENERS[closer];
  if (opener === undefined) return false;
  let open = 0;
  for (const sign of source.slice(start, end)) open += sign === opener ? 1 : sign === closer ? -1 : 0;
  return open < 0;
}
