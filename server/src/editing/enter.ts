import type { Edit } from './edits';
import type { Item, Sequence } from '../syntax/nodes';
import { LAST } from '../syntax/forms/styles';
import type { Analysis } from '../analysis/analysis';
import { openingOf } from './restructure/manner';
import { markerText } from '../analysis/markerWords';
import { placeOf, type Place } from '../analysis/places';
import { shift } from './renumber';

/**
 * What Enter does in a list: `offset` is in the new, still blank line. After words the next number is written and what follows
 * is numbered on; after a number without words the list ends, or goes on one level up. No edits where no list is being written.
 */
export function continueList(analysis: Analysis, offset: number): Edit[] {
  const { text } = analysis;
  const line = text.lineAt(offset);
  if (line === 0 || text.lineText(line).trim() !== '') return [];
  const item = itemOpening(analysis, line - 1);
  const place = item && placeOf(analysis, item);
  if (!item || !place) return [];
  const start = text.lineRange(line).start;
  if (hasNoWords(analysis, item, line - 1)) return place.index > 0 ? endList(analysis, place, line) : [];
  if (!isWrittenAsList(place.sequence, item)) return [];
  const next = place.sequence.items[place.index + 1];
  const marker = markerText(text, item.marker, item.marker.ordinal + 1);
  if (marker === undefined || (next && next.marker.ordinal !== item.marker.ordinal + 1)) return [];
  const inserted: Edit = {
    range: { start, end: text.lineRange(line).end },
    newText: openingOf(text, item).replace(/[*_]+$/, '') + marker,
  };
  return [inserted, ...(next ? shift(analysis, place.sequence, next, 1) : [])];
}

/** The item whose number opens a line. */
function itemOpening(analysis: Analysis, line: number): Item | undefined {
  const { start, end } = analysis.text.lineRange(line);
  for (const { sequence } of analysis.sequences) {
    const item = sequence.items.find(({ marker }) => marker.range.start >= start && marker.range.start < end);
    if (item && item.kind !== 'inline') return item;
  }
  return undefined;
}

function hasNoWords({ text }: Analysis, item: Item, line: number): boolean {
  return /^[\s*_、，,.．:：]*$/.test(text.source.slice(item.marker.range.end, text.lineRange(line).end));
}

/** The lone number goes, with the line break just typed; a list that holds this one goes on in its place. */
function endList(analysis: Analysis, { item, sequence, parent, index }: Place, line: number): Edit[] {
  const { text } = analysis;
  if (sequence.style.family === 'division') return [];
  const range = { start: text.lineRange(text.lineAt(item.marker.range.start)).start, end: text.lineRange(line).end };
  const next = sequence.items[index + 1];
  const back = next && next.marker.ordinal === item.marker.ordinal + 1 ? shift(analysis, sequence, next, -1) : [];
  const above = parent && placeOf(analysis, parent);
  const goesUp = parent && above && parent.kind !== 'inline' && isWrittenAsList(above.sequence, parent);
  const marker = goesUp ? markerText(text, parent.marker, parent.marker.ordinal + 1) : undefined;
  const isLast = above !== undefined && above.index === above.sequence.items.length - 1;
  if (marker === undefined || !parent || !isLast || next) return [{ range, newText: '' }, ...back];
  return [{ range, newText: openingOf(text, parent).replace(/[*_]+$/, '') + marker }];
}

const LINE_LISTS = new Set([
  'arabic',
  'arabic-paren',
  'arabic-half-paren',
  'circled',
  'paren-character',
  'stop-character',
]);

/**
 * Whether a list is one of paragraphs that follow one another: what is spoken (一是…) and what opens with a figure is so from its
 * first; headings (一、 （一）) only where two already stand line below line, as in a 提纲.
 */
function isWrittenAsList(sequence: Sequence, item: Item): boolean {
  const { items, style, region } = sequence;
  if (style.family === 'division' || item.marker.quotation > 0 || item.marker.ordinal === LAST) return false;
  const index = items.indexOf(item);
  if (items.some((other) => other !== item && other.marker.paragraph === item.marker.paragraph)) return false;
  if (region === 'outline') return true;
  const before = items[index - 1];
  const next = items[index + 1];
  const adjacent =
    (before !== undefined && item.marker.paragraph - before.marker.paragraph === 1) ||
    (before === undefined && next !== undefined && next.marker.paragraph - item.marker.paragraph === 1);
  if (style.family === 'spoken')
    return style.id !== 'words' && style.id !== 'sides' ? index === 0 || adjacent : adjacent;
  if (index === 0 && !adjacent) return LINE_LISTS.has(style.id) && item.kind === 'lead';
  return adjacent;
}
