import { Analysis } from '../analysis/analysis';
import { markerText } from '../analysis/markerWords';
import { itemOpening, placeOf } from '../analysis/places';
import type { Marker, StyleId } from '../syntax/nodes';
import type { Form } from '../syntax/forms/form';
import { UNNESTED } from '../syntax/layout/markdownBlocks';
import { formAt } from '../syntax/forms/formAt';
import { COURTEOUS } from '../syntax/forms/words';
import { applyEdits } from './edits';

/** Styles whose first number is none until a second stands below it. */
const NEEDS_COMPANY: ReadonlySet<StyleId> = new Set<StyleId>([
  'words',
  'sides',
  'latin',
  'latin-lower',
  'latin-paren',
  'roman',
  'roman-lower',
  'stem',
  'stem-paren',
  'decimal',
]);

/**
 * Where a line opens with the first number of such a style (首先， a. 甲、 一方面) and ends as a sentence does: what the next line
 * opens with, if the draft then reads as a list. 首先，我代表… is none. O(length): the draft is read with both.
 */
export function firstOfWeakForm(analysis: Analysis, line: number): string | undefined {
  const { text } = analysis;
  const words = text.lineText(line);
  const indent = /^[\s>]*/.exec(words)?.[0] ?? '';
  const found = formAt(words, indent.length, 'line');
  if (!found || found.ordinal !== 1 || !NEEDS_COMPANY.has(found.style.id)) return undefined;
  if (found.variant === COURTEOUS || !/[。！？；;!?]\s*$/.test(words)) return undefined;
  const second = secondOf(analysis, line, found);
  return second !== undefined && readsAsList(analysis, line, indent + second + words.slice(found.end))
    ? indent + second + blanksBehind(words, found)
    : undefined;
}

const blanksBehind = (words: string, { end }: Form): string => /^ */.exec(words.slice(end))?.[0] ?? '';

function secondOf({ text }: Analysis, line: number, found: Form): string | undefined {
  const words = text.lineText(line);
  const prefix = words.slice(found.start, found.numeralStart);
  const suffix = words.slice(found.numeralEnd, found.end);
  if (found.style.id === 'words') return `${prefix}其次${suffix}`;
  if (found.style.id === 'sides') return `${prefix}另一方面${suffix}`;
  const { start } = text.lineRange(line);
  const marker: Marker = {
    style: found.style,
    variant: found.variant,
    ordinal: found.ordinal,
    range: { start: start + found.start, end: start + found.end },
    numeral: { start: start + found.numeralStart, end: start + found.numeralEnd },
    prefix,
    suffix,
    boundary: 'line',
    strength: found.strength,
    quotation: 0,
    paragraph: 0,
    nesting: UNNESTED,
    countsItself: false,
  };
  return markerText(text, marker, 2);
}

/** Whether the line below, with such words, would be the second item of a list that the line itself begins. */
function readsAsList(analysis: Analysis, line: number, below: string): boolean {
  const { text, draft } = analysis;
  const changed = applyEdits(text.source, [{ range: text.lineRange(line + 1), newText: below }]);
  const read = new Analysis(changed, undefined, draft.markdown !== undefined, analysis);
  const second = itemOpening(read, line + 1);
  const place = second && placeOf(read, second);
  return place?.index === 1 && place.sequence.items[0] === itemOpening(read, line);
}
