import { foldWidth } from '../syntax/text/characters';
import { PADDED } from '../syntax/forms/arabicNumbers';
import { BARE } from '../syntax/layout/bareNumbers';
import type { Item, Marker, Sequence, StyleId } from '../syntax/nodes';
import type { Analysis } from './analysis';
import { endsDraft } from './draftEnd';

/** The marks of each style, folded to half width; the first is the standard's. */
export const STANDARD_MARKS: Readonly<Partial<Record<StyleId, string>>> = {
  han: '、',
  'han-paren': '',
  'arabic-paren': '',
  arabic: '.',
  circled: '',
  ordinal: ',',
  words: ',',
  is: '',
  yao: '',
  qi: ',',
};

/** An item and the mark that stands after its number. */
export interface WrittenMark {
  readonly sequence: Sequence;
  readonly item: Item;
  readonly mark: string;
  /** The same as typed. */
  readonly typed: string;
  /** Where the mark begins, and where the words go on. */
  readonly start: number;
  readonly end: number;
}

export const BRACKETS = /[)）]$/;

/**
 * The mark after an item's number; undefined where there is none to speak of: the number is but being typed, is no slip of its style, or stands so by
 * the layout of its list. O(items of the list).
 */
export function writtenMark(analysis: Analysis, sequence: Sequence, item: Item): WrittenMark | undefined {
  const { marker } = item;
  const { source } = analysis.text;
  if (STANDARD_MARKS[marker.style.id] === undefined || marker.strength === 'slip' || marker.style !== sequence.style)
    return undefined;
  // A number alone at the end is just being typed.
  if (marker.spoilt || endsDraft(source, marker.range.end)) return undefined;
  if (marker.style.id === 'ordinal' && !/^[，,、：:]$/.test(marker.suffix)) return undefined;
  // 其次 before words, 其二是: no mark is wanted there.
  if ((marker.style.id === 'words' || marker.style.id === 'qi') && marker.suffix === '') return undefined;
  // 一 before a space, or 01 on a line of its own, is a layout of its own where all have it.
  if (
    (marker.style.id === 'han' || isAboveTitle(analysis, item)) &&
    sequence.items.every((other) => other.marker.suffix === '')
  )
    return undefined;
  // 一，…；二，…；三，… in running words.
  if (marker.style.id === 'han' && marker.suffix === '，' && runsInByCommas(sequence)) return undefined;
  // 1 范围, over 1.1 用途: standards are written so; 01 去年的成绩单, slides are.
  if (marker.variant === BARE || marker.variant === PADDED) return undefined;
  const start = behindMarkup(source, markStart(marker), marker.range.end);
  const inside = source.slice(start, marker.range.end);
  const typedOn = typedAfter(source, marker, inside);
  // A blank between number and mark is a matter of width.
  const mark = [...(inside + typedOn).replace(/\s/g, '')].map(foldWidth).join('');
  let end = marker.range.end + typedOn.length;
  // A space typed after a wrong mark goes with it, unless the numbers of this list stand before spaces.
  if (mark !== STANDARD_MARKS[marker.style.id] && !spaced(analysis, sequence, item))
    while (isBlank(source.charAt(end))) end++;
  return { sequence, item, mark, typed: inside + typedOn, start, end };
}

const runsInByCommas = ({ items }: Sequence): boolean =>
  items.every(({ marker }) => marker.suffix === '，') && items.some(({ marker }) => marker.boundary !== 'line');

/** 01 ↵ 回顾过去 */
const isAboveTitle = ({ text }: Analysis, { marker, titleRange }: Item): boolean =>
  text.lineAt(titleRange.start) > text.lineAt(marker.range.start);

/** Marks behind the number that are not read with it: 一是：, and what was typed twice (二、、 2../ （二））), before words. */
function typedAfter(source: string, { range, suffix }: Marker, inside: string): string {
  const after = source.slice(range.end, range.end + 4);
  const single = /^[、：:]/.exec(after)?.[0] ?? '';
  if (inside === '' && !BRACKETS.test(suffix)) return single;
  const marks = inside === '' ? /^[）)]+/ : /^[、，,.．。：:；;/]+/;
  const doubled = marks.exec(after)?.[0] ?? '';
  return doubled !== '' && /^\s*[\p{L}\p{N}“《‘「*]/u.test(after.slice(doubled.length) + source.charAt(range.end + 4))
    ? doubled
    : inside === ''
      ? single
      : '';
}

export const isBlank = (char: string): boolean => char === ' ' || char === '\u3000';

/** Whether another item of the list has a space right after its marker. */
function spaced(analysis: Analysis, sequence: Sequence, except: Item): boolean {
  return sequence.items.some((item) => item !== except && isBlank(analysis.text.source.charAt(item.marker.range.end)));
}

/** Where the mark after a number begins: after the bracket of （一）, after 是 of 一是. */
function markStart(marker: Marker): number {
  const { style, suffix, range } = marker;
  if (style.id === 'is' || style.id === 'yao') return range.end;
  if (style.id === 'han-paren' || style.id === 'arabic-paren') {
    return BRACKETS.test(suffix) ? range.end : range.end - 1;
  }
  return marker.numeral.end;
}

/** Where the mark of **第一**， and 1\\. begins. */
function behindMarkup(source: string, from: number, end: number): number {
  let start = from;
  while (start < end && '*_\\'.includes(source.charAt(start))) start++;
  return start;
}

/** 二、、: no manner, however few there are to compare it with. */
export const isDoubled = ({ item: { marker }, typed, mark }: WrittenMark): boolean =>
  mark.length > 1 || (typed !== '' && BRACKETS.test(marker.suffix) && BRACKETS.test(typed));
