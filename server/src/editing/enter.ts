import type { Edit } from './edits';
import type { Item, Sequence } from '../syntax/nodes';
import { LAST } from '../syntax/forms/styles';
import { isOutlineLabel } from '../syntax/layout/outlineRegion';
import type { Analysis } from '../analysis/analysis';
import { markerText } from '../analysis/markerWords';
import { itemOpening, placeOf, type Place } from '../analysis/places';
import { entryTitle } from '../analysis/entryTitle';
import { firstOfWeakForm } from './weakFirst';
import { openingOf } from './restructure/manner';
import { shift } from './renumber';

/**
 * What Enter does in a list: `offset` is in the new, still blank line. After words the next number is written and what follows
 * is numbered on; after a number without words the list ends, or goes on one level up. No edits where no list is being written.
 * O(items); a reading of the draft where a line opens with a form that needs company (首先，).
 */
export function continueList(analysis: Analysis, offset: number): Edit[] {
  const { text } = analysis;
  const line = text.lineAt(offset);
  if (line === 0 || text.lineText(line).trim() !== '') return [];
  const place = placeOpening(analysis, line - 1);
  if (!place) return goOn(analysis, line, firstOfWeakForm(analysis, line - 1), []);
  const { item, sequence } = place;
  if (hasNoWords(analysis, item)) return place.index > 0 ? endList(analysis, place, line) : [];
  // A number put in above the items of another would take them from it.
  if (paragraphsBelow(item).size > 0 || !isWrittenAsList(analysis, place)) return [];
  const next = sequence.items[place.index + 1];
  const marker = nextMarker(analysis, place);
  return goOn(
    analysis,
    line,
    marker === undefined ? undefined : openingBefore(analysis, item) + marker + blanksBehind(analysis, item),
    next ? shift(analysis, sequence, next, 1) : [],
  );
}

/**
 * What Enter does for the 提纲 behind the words of an item: an entry that was put in with the item, and has no words yet, gets its
 * title. No edits otherwise. `offset` as above. O(items).
 */
export function fillEntry(analysis: Analysis, offset: number): Edit[] {
  const { text, counterparts } = analysis;
  const line = text.lineAt(offset);
  const item = line > 0 && text.lineText(line).trim() === '' ? placeOpening(analysis, line - 1)?.item : undefined;
  const entry = item && counterparts.of(item);
  if (!entry || analysis.sequenceOf(entry)?.region !== 'outline' || !hasNoWords(analysis, entry)) return [];
  const at = entry.marker.range.end;
  const title = entryTitle(counterparts, item);
  return title === '' ? [] : [{ range: { start: at, end: at }, newText: title }];
}

function goOn({ text }: Analysis, line: number, newText: string | undefined, after: readonly Edit[]): Edit[] {
  return newText === undefined ? [] : [{ range: text.lineRange(line), newText }, ...after];
}

/** The item whose number opens the paragraph that a line ends. */
function placeOpening(analysis: Analysis, line: number): Place | undefined {
  const paragraph = analysis.draft.paragraphs.find(({ lastLine }) => lastLine === line);
  const item = itemOpening(analysis, paragraph?.firstLine ?? line);
  return item && placeOf(analysis, item);
}

/** Indent and Markdown signs of an item's line; emphasis that opens before its number closes behind it. */
const openingBefore = ({ text }: Analysis, item: Item): string => openingOf(text, item).replace(/[*_]+$/, '');

/** The blank that the writer puts between number and words: `1. 抓`. */
const blanksBehind = (analysis: Analysis, item: Item): string => /^ */.exec(wordsBehind(analysis, item))?.[0] ?? '';

/** The words of the item's paragraph behind its number. */
function wordsBehind({ text, draft }: Analysis, { marker }: Item): string {
  const end = draft.paragraphs[marker.paragraph]?.end ?? marker.range.end;
  return text.source.slice(marker.range.end, Math.max(end, marker.range.end));
}

const hasNoWords = (analysis: Analysis, item: Item): boolean =>
  /^[\s*_、，,.．:：]*$/.test(wordsBehind(analysis, item));

/** The number that comes after an item's own; undefined where its script has none, or the list already goes on otherwise. */
function nextMarker(analysis: Analysis, { item, sequence, index }: Place): string | undefined {
  const { marker } = item;
  const next = sequence.items[index + 1]?.marker.ordinal;
  if (marker.style.id === 'words') {
    const word = nextWord(marker.ordinal, next, promisedCount(analysis, sequence));
    return word && marker.prefix + word + marker.suffix;
  }
  if (next !== undefined && next !== marker.ordinal + 1) return undefined;
  if (marker.style.id === 'sides')
    return marker.ordinal === 1 && next === undefined ? marker.prefix + '另一方面' + marker.suffix : undefined;
  return marker.ordinal === LAST ? undefined : markerText(analysis.text, marker, marker.ordinal + 1);
}

/** 首先 → 其次 → 最后; 再次 before it where four are promised, or where 最后 stands there already. */
function nextWord(ordinal: number, next: number | undefined, promised: number | undefined): string | undefined {
  if (next !== undefined && next !== LAST) return undefined;
  if (ordinal === 1) return '其次';
  if (ordinal === 2 && (next === LAST || (promised ?? 0) > 3)) return '再次';
  return (ordinal === 2 || ordinal === 3) && next === undefined ? '最后' : undefined;
}

const promisedCount = (analysis: Analysis, sequence: Sequence): number | undefined =>
  analysis.promises.get(sequence)?.certain.find(({ side }) => side === 'before')?.count;

/** The lone number goes, with the line break just typed; a list that holds this one goes on in its place. */
function endList(analysis: Analysis, { item, sequence, parent, index }: Place, line: number): Edit[] {
  const { text } = analysis;
  if (sequence.style.family === 'division') return [];
  const range = { start: text.lineRange(text.lineAt(item.marker.range.start)).start, end: text.lineRange(line).end };
  const next = sequence.items[index + 1];
  const above = parent && parent.kind !== 'inline' ? placeOf(analysis, parent) : undefined;
  const isLast = above !== undefined && above.index === above.sequence.items.length - 1;
  const marker = above && isLast && !next && isWrittenAsList(analysis, above) ? nextMarker(analysis, above) : undefined;
  if (above && marker !== undefined)
    return [{ range, newText: openingBefore(analysis, above.item) + marker + blanksBehind(analysis, above.item) }];
  return [{ range, newText: '' }, ...closeUp(analysis, sequence, item)];
}

/** The numbers behind an item that goes, where they went on from its own. */
function closeUp(analysis: Analysis, sequence: Sequence, item: Item): Edit[] {
  const next = sequence.items[sequence.items.indexOf(item) + 1];
  return next && next.marker.ordinal === item.marker.ordinal + 1 ? shift(analysis, sequence, next, -1) : [];
}

/**
 * What Backspace does right behind a number that has nothing after it: the number goes whole, and those that went on from it
 * close up. No edits anywhere else. O(items).
 */
export function takeNumber(analysis: Analysis, offset: number): Edit[] {
  const { text } = analysis;
  const line = text.lineAt(offset);
  const { start, end } = text.lineRange(line);
  const item = itemOpening(analysis, line);
  const sequence = item && analysis.sequenceOf(item);
  if (!item || !sequence || offset < item.marker.range.end) return [];
  if (text.source.slice(item.marker.range.end, end).trim() !== '') return [];
  // Emphasis that opened before the number would stay open; indents are the writer's.
  const from = start + openingBefore(analysis, item).length;
  return [{ range: { start: from, end }, newText: '' }, ...closeUp(analysis, sequence, item)];
}

/** Styles whose items are sentences unless the draft shows otherwise, by how often published drafts go on after one. */
const POINTS = new Set([
  'arabic',
  'arabic-paren',
  'paren-character',
  'stop-character',
  'han-paren',
  'paren-han-character',
  'decimal',
  'stem',
  'stem-paren',
  'latin',
  'latin-lower',
  'latin-paren',
  'roman',
  'roman-lower',
  'label',
]);
/** Styles in which no heading stands: an item is a point though it ends without a stop. */
const NEVER_HEADINGS = new Set(['arabic-half-paren', 'circled']);

/**
 * Whether a list is one of paragraphs that follow one another: what is spoken (一是…) is so from its first, what opens with a figure
 * where it ends as a sentence does; headings, which have no stop, only where two already stand line below line, as in a 提纲.
 */
function isWrittenAsList(analysis: Analysis, { item, sequence, index }: Place): boolean {
  const { items, style, region } = sequence;
  if (style.family === 'division' || item.marker.quotation > 0) return false;
  if (items.some((other) => other !== item && other.marker.paragraph === item.marker.paragraph)) return false;
  // Of a single entry no 提纲 is read yet.
  if (region === 'outline' || isBelowLabel(analysis, items[0] ?? item)) return true;
  const isPoint =
    style.family === 'spoken' ||
    NEVER_HEADINGS.has(style.id) ||
    (POINTS.has(style.id) && endsInStop(wordsBehind(analysis, item)));
  const before = items[index - 1];
  const next = items[index + 1];
  if (before) return isPoint ? follows(before, item) : follows(before, item, 1);
  return isPoint ? !next || follows(item, next) : next !== undefined && follows(item, next, 1);
}

/** Whether nothing but 提纲 or 目录 stands above an item. */
function isBelowLabel({ draft }: Analysis, { marker }: Item): boolean {
  const above = draft.paragraphs[marker.paragraph - 1];
  return above !== undefined && isOutlineLabel(above);
}

const endsInStop = (words: string): boolean => /[。．.！!？?；;…][”’」』）)\s*_]*$/.test(words);

/** Whether nothing but numbered paragraphs (`most`: how many, the item's own with them) stands between two items of a list. */
function follows(item: Item, next: Item, most = Infinity): boolean {
  const between = next.marker.paragraph - item.marker.paragraph;
  return between >= 1 && between <= most && paragraphsBelow(item).size === between - 1;
}

/** The paragraphs that the items under an item open. */
function paragraphsBelow(item: Item): Set<number> {
  const opened = item.children.flatMap(({ items }) => items.flatMap(paragraphsOf));
  return new Set(opened.filter((paragraph) => paragraph > item.marker.paragraph));
}

const paragraphsOf = (item: Item): number[] => [
  item.marker.paragraph,
  ...item.children.flatMap(({ items }) => items.flatMap(paragraphsOf)),
];
