import { carry, type Edit } from '../edits';
import type { Analysis } from '../../analysis/analysis';
import { contentOf, isRunIn } from '../blocks';
import { breaksBetween } from '../insertion';
import { recountPromises } from './consequences';
import { mannerUnder, openingOf } from './manner';
import { refuse, type Follow, type Outcome } from './refusal';
import { markerText } from '../../analysis/markerWords';
import type { Place } from '../../analysis/places';
import { shiftAfter } from '../renumber';

/** A new item after this one and all that it governs, numbered; what follows moves on. */
export function addAfter(analysis: Analysis, { item, sequence, index }: Place, follow: Follow): Outcome {
  const { text } = analysis;
  const marker = markerText(text, item.marker, item.marker.ordinal + 1);
  if (marker === undefined) return refuse('noNumber');
  const runIn = isRunIn(sequence, item);
  const at = runIn ? contentOf(text, sequence, item).end : item.range.end;
  const lead = runIn
    ? separator(analysis, at)
    : breaksBetween(text, sequence.items[index + 1] ?? item) + openingOf(text, item).replace(/[*_]+$/, '');
  const shifted = shiftAfter(analysis, sequence, item, 1);
  return withWords(at, lead, marker, [...shifted, ...recountPromises(analysis, sequence, 1, follow)]);
}

/** A new item under this one, after those it has. */
export function addUnder(analysis: Analysis, { item, sequence }: Place, follow: Follow): Outcome {
  if (item.kind === 'inline') return refuse('isInline');
  const { text } = analysis;
  const list = item.children[item.children.length - 1];
  const last = list?.items[list.items.length - 1];
  if (list && last && last.kind !== 'inline')
    return addAfter(analysis, { item: last, sequence: list, parent: item, index: list.items.length - 1 }, follow);
  const manner = mannerUnder(analysis, item, sequence.items);
  const marker = manner?.write(1);
  if (!manner || marker === undefined) return refuse('noLevel');
  const opening = manner.opening ?? openingOf(text, item).replace(/#+\s*$/, '');
  return withWords(item.range.end, breaksBetween(text, item) + opening, marker, []);
}

function withWords(at: number, lead: string, marker: string, others: readonly Edit[]): Outcome {
  const newText = lead + marker;
  const before = others.filter(({ range }) => range.end <= at);
  return {
    edits: [{ range: { start: at, end: at }, newText }, ...others],
    cursor: carry(before, at) + newText.length,
  };
}

/** What parts the new point from the one before it: the mark that stands there, ； where it ends the series. */
function separator(analysis: Analysis, at: number): string {
  const mark = analysis.text.source.charAt(at);
  return mark === '；' || mark === ';' || mark === '，' || mark === ',' ? mark : '；';
}
