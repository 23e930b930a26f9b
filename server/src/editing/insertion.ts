import { blankLinesAbove } from './blocks';
import type { Edit } from './edits';
import { closeLink, opensBehindNumber } from './links';
import { isStop } from '../syntax/text/characters';
import type { Item } from '../syntax/nodes';
import type { Text } from '../syntax/text/text';
import { hasNumber } from '../analysis/unnumberedItem';
import { numberBefore } from '../analysis/markerWords';

/**
 * The edit that puts an item before `next`, numbered as `ordinal` in the manner of its siblings: on a line of its own
 * where they have lines, as a point in the same paragraph where they are points. None where it would not be read as that item.
 * Among links it is one, to `heading`, or to its own words.
 */
export function insertBefore(
  text: Text,
  next: Item,
  ordinal: number,
  title: string,
  heading?: string,
): Edit | undefined {
  const { start } = next.marker.range;
  if (next.kind === 'inline') {
    const marker = numberFor(text, next, ordinal, title);
    return marker === undefined
      ? undefined
      : { range: { start, end: start }, newText: marker + title + separatorBefore(text, start) };
  }
  const line = lineBeside(text, next, ordinal, title, heading);
  const lineStart = text.lineRange(text.lineAt(start)).start;
  return line === undefined
    ? undefined
    : { range: { start: lineStart, end: lineStart }, newText: line + breaksBetween(text, next) };
}

/** The same after an item that is the last of its list: on a line of its own below all that it governs. */
export function insertAfter(
  text: Text,
  last: Item,
  ordinal: number,
  title: string,
  heading?: string,
): Edit | undefined {
  if (last.kind === 'inline') {
    const marker = numberFor(text, last, ordinal, title);
    return marker === undefined ? undefined : pointAfter(text, last, marker, title);
  }
  const line = lineBeside(text, last, ordinal, title, heading);
  const { end } = last.range;
  return line === undefined ? undefined : { range: { start: end, end }, newText: breaksBetween(text, last) + line };
}

/**
 * A line in the manner of a neighbour's, from what stands before its number on, in a link as that is one, or has one behind its number:
 * 4. [排期](#4-排期). Undefined where it would not be read as that number.
 */
export function lineBeside(
  text: Text,
  neighbour: Item,
  ordinal: number,
  title: string,
  heading?: string,
): string | undefined {
  const marker = numberFor(text, neighbour, ordinal, title);
  if (marker === undefined) return undefined;
  const { start } = neighbour.marker.range;
  const opening = text.source.slice(text.lineRange(text.lineAt(start)).start, start);
  const words = closeOpening(opening, title) + stopBeside(text, neighbour, title);
  const bracket = opensBehindNumber(text, neighbour) ? '[' : '';
  const link = closeLink(text, neighbour, opening + bracket, heading ?? marker + words);
  return opening + marker + bracket + words + link;
}

/** A number in the manner of a neighbour, where with its words it is read as that number; '' beside one that has none. */
function numberFor(text: Text, neighbour: Item, ordinal: number, title: string): string | undefined {
  if (!hasNumber(neighbour)) return '';
  return numberBefore(text, neighbour.marker, ordinal, title, neighbour.kind === 'inline' ? 'clause' : 'line');
}

/** What parts a line put in from its neighbour: a line break, with the blank lines that stand above the neighbour. */
export function breaksBetween(text: Text, neighbour: Item): string {
  return text.lineBreak.repeat(1 + blankLinesAbove(text, neighbour.marker.range.start));
}

/**
 * A point behind the last: 三是丙。 becomes 三是丙；四是丁。, since what ends the series stays at its end; where full stops part the points,
 * one ends the new one too.
 */
function pointAfter(text: Text, last: Item, marker: string, title: string): Edit {
  const words = marker + title;
  const separator = separatorBefore(text, last.marker.range.start);
  const end = last.range.end - closersAround(text, last);
  const stop = text.source.charAt(end - 1);
  const at = (offset: number, newText: string): Edit => ({ range: { start: offset, end: offset }, newText });
  if (!isStop(stop)) return at(end, separator + words);
  if (!FULL_STOPS.includes(stop)) return at(end, words);
  if (separator.startsWith(stop)) return at(end, words + (title === '' || isStop(title.slice(-1)) ? '' : stop));
  return at(end - 1, separator + words);
}

const FULL_STOPS = '。！？';
const CLOSERS = { '）': '（', ')': '(', '】': '【', '」': '「', '”': '“' } as const;

/** How many marks end the words of an item that close what was opened before it: （提纲：一、甲；二、乙）. */
function closersAround({ source }: Text, { marker, range }: Item): number {
  const words = source.slice(marker.range.end, range.end);
  const opener = CLOSERS[words.slice(-1) as keyof typeof CLOSERS] as string | undefined;
  return opener === undefined || words.includes(opener) ? 0 : 1;
}

/** What parts two points of a series: the stop and the blank before the next one, ； where there is none but the colon that announces them. */
function separatorBefore({ source }: Text, offset: number): string {
  const [, stop = '', blank = ''] = /([^\s]?)([ \t\u3000]*)$/.exec(source.slice(Math.max(0, offset - 8), offset)) ?? [];
  if ('：:'.includes(stop)) return '；';
  return (isStop(stop) ? stop : '') + blank || '；';
}

/** 二是走得不勤。: the stop with which a neighbour of one short sentence ends, for words that have none. */
function stopBeside({ source }: Text, { titleRange, range }: Item, title: string): string {
  const end = source.slice(titleRange.end, range.end).trim();
  return (end === '。' || end === '；') && title !== '' && !isStop(title.charAt(title.length - 1)) ? end : '';
}

/** Markdown emphasis, or the bracket of a heading (【一、登场】), that the copied line opening began. */
function closeOpening(opening: string, title: string): string {
  if (opening.endsWith('【')) return `${title}】`;
  const emphasis = /(\*{1,3}|_{1,3})$/.exec(opening)?.[1] ?? '';
  return emphasis ? `${emphasis} ${title}` : title;
}
