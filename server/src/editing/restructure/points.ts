import type { Edit } from '../edits';
import { isSpace } from '../../syntax/text/characters';
import type { Item, Sequence } from '../../syntax/nodes';
import type { Text } from '../../syntax/text/text';
import type { Analysis } from '../../analysis/analysis';
import { contentOf } from '../blocks';
import { openingOf } from './manner';
import { refuse, type Outcome } from './refusal';
import type { Place } from '../../analysis/places';

/** Points of one paragraph become paragraphs: each begins a line, and the marks that parted them become full stops. */
export function pointsToParagraphs({ text, draft }: Analysis, place: Place): Outcome {
  const sequence = pointsAt(place);
  const [first] = sequence.items;
  const points = sequence.items.slice(1);
  if (!first || points.length === 0 || points.some((item) => !sameParagraph(item, first))) return refuse('notPoints');
  const paragraph = draft.paragraphs[first.marker.paragraph];
  const indent = paragraph ? indentOf(text, paragraph.start) : '';
  const opening = first.kind === 'inline' ? [first, ...points] : points;
  const edits = opening.flatMap((item) => [breakBefore(text, sequence, item, indent), ...unwrapBehind(text, item)]);
  return { edits };
}

/** The points themselves, or those in the paragraph of the item that holds them. */
function pointsAt({ item, sequence }: Place): Sequence {
  if (item.kind === 'inline') return sequence;
  return item.children.find(({ items }) => items[1]?.kind === 'inline') ?? sequence;
}

const sameParagraph = (a: Item, b: Item): boolean => a.marker.paragraph === b.marker.paragraph && a.kind === 'inline';

function indentOf(text: Text, offset: number): string {
  const { start } = text.lineRange(text.lineAt(offset));
  return /^[ \t\u3000]*/.exec(text.source.slice(start, offset))?.[0] ?? '';
}

/** The stop before a point ends the paragraph now; the words that led the first in keep theirs. */
function breakBefore(text: Text, sequence: Sequence, item: Item, indent: string): Edit {
  const { start } = item.marker.range;
  let from = start;
  while (from > 0 && isSpace(text.source.charAt(from - 1))) from--;
  const mark = text.source.charAt(from - 1);
  const isFirst = item === sequence.items[0];
  if (!isFirst && '；;，,'.includes(mark))
    return { range: { start: from - 1, end: start }, newText: `。${text.lineBreak}${indent}` };
  return { range: { start: from, end: start }, newText: `${text.lineBreak}${indent}` };
}

/** A number that a hard wrap parts from its words would stand alone in its line. */
function unwrapBehind({ source }: Text, { marker }: Item): Edit[] {
  const { end } = marker.range;
  const blanks = /^[ \t\u3000]*(?:\r\n|\r|\n)[ \t\u3000]*/.exec(source.slice(end, end + 40))?.[0];
  return blanks ? [{ range: { start: end, end: end + blanks.length }, newText: '' }] : [];
}

/**
 * Paragraphs of one line each become points of one paragraph, parted by ；, or by 。 where a point holds a full stop of its own
 * (GB/T 15834-2011, 4.6.3.3 and A.5); a line before them that ends in a colon leads them in.
 */
export function paragraphsToPoints({ text, draft }: Analysis, { sequence }: Place): Outcome {
  const { items } = sequence;
  const [first] = items;
  if (!first || items.length < 2 || items.some((item) => item.kind === 'inline')) return refuse('notPoints');
  if (items.some((item) => item.children.some((list) => list.items.some((child) => child.kind !== 'inline'))))
    return refuse('hasChildren');
  // Markdown signs before a number belong to its line.
  if (items.some((item) => isSeveralParagraphs(text, item) || openingOf(text, item).trim() !== ''))
    return refuse('notPoints');
  const contents = items.map((item) => text.slice({ start: item.marker.range.end, end: item.range.end }).trimEnd());
  const mark = contents.some((words) => /[。！？]./.test(words)) ? '。' : '；';
  const edits = items.slice(1).map((item, index): Edit => {
    const before = items[index] as Item;
    return {
      range: { start: endOfWords(text, sequence, before), end: item.marker.range.start },
      newText: /[！？!?]/.test(text.source.charAt(endOfWords(text, sequence, before) - 1)) ? '' : mark,
    };
  });
  const lead = draft.paragraphs[first.marker.paragraph - 1];
  const ledIn = lead !== undefined && /[：:]$/.test(lead.text) && lead.lastLine + 1 === text.lineAt(first.range.start);
  return {
    edits: ledIn ? [{ range: { start: lead.end, end: first.marker.range.start }, newText: '' }, ...edits] : edits,
  };
}

function isSeveralParagraphs(text: Text, { range }: Item): boolean {
  return /[\r\n]\s*\S/.test(text.slice(range)) && /[。！？；：]\s*[\r\n]/.test(text.slice(range));
}

/** Where an item's words end, its last stop left out. */
function endOfWords(text: Text, sequence: Sequence, item: Item): number {
  const { start, end } = contentOf(text, sequence, item);
  let at = end;
  while (at > start && /[\s。；;，,]/.test(text.source.charAt(at - 1))) at--;
  return at;
}
