import { numeralSystem, scriptOf } from '../syntax/text/numerals';
import { isStop, skipSpaces } from '../syntax/text/characters';
import type { Item, Marker, Sequence, StyleId, OffsetRange } from '../syntax/nodes';
import { LAST } from '../syntax/forms/styles';
import { traditional } from '../syntax/text/script';
import type { Text } from '../syntax/text/text';

import type { Edit } from './edits';
import { readdress } from './links';
import { numeralFor, markerText, readable } from '../analysis/markerWords';
import type { Analysis } from '../analysis/analysis';
import { isQuoted } from '../analysis/lists';

/**
 * Gives one item its number, and the link that it is the address of its heading; nothing where it has it already. One that is written so
 * that it is read as none is written anew.
 */
export function renumberItem(text: Text, item: Item, ordinal: number): Edit[] {
  const { marker } = item;
  const { spoilt } = marker;
  if (spoilt) {
    const words = markerText(text, marker, ordinal);
    const blanks = /\s*$/.exec(spoilt.mended)?.[0] ?? '';
    return words === undefined ? [] : [{ range: spoilt.range, newText: words + blanks }];
  }
  if (marker.ordinal === LAST || marker.ordinal === ordinal || marker.countsItself) return [];
  const numeral = numeralFor(text, marker, ordinal);
  if (numeral === undefined) return [];
  return [
    { range: marker.numeral, newText: numeral },
    ...readdress(text, item, numeral),
    ...repath(text, item, ordinal),
  ];
}

/** 4.1 and 4.2.1 below 4., which becomes 3.: what their numbers begin with goes with it. O(items below). */
function repath(text: Text, { marker, children }: Item, ordinal: number): Edit[] {
  const above = marker.style.variantIs === 'path' ? marker.variant : '';
  const [before, after] = [String(marker.ordinal), String(ordinal)];
  const below = (lists: readonly Sequence[]): Edit[] =>
    lists.flatMap(({ items, style }) =>
      items.flatMap((item) => {
        const start = item.marker.range.start + above.length;
        const goesAlong =
          style.variantIs === 'path' && item.marker.variant.replace(/．/g, '.').startsWith(`${above}${before}.`);
        const own = goesAlong && text.source.startsWith(before, start);
        return [
          ...(own ? [{ range: { start, end: start + before.length }, newText: after }] : []),
          ...below(item.children),
        ];
      }),
    );
  return below(children);
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

/**
 * The edit that writes `marker` in the style of `model`, its own number kept: 三是要 among 一要, 二要 becomes 三要. None where its sign
 * would stand twice (三要要求…), or where the words behind would be read with it.
 */
export function restyle(text: Text, marker: Marker, model: Marker, ordinal = marker.ordinal): Edit | undefined {
  const words = markerText(text, model, ordinal);
  if (words === undefined) return undefined;
  const { start, end } = marker.range;
  const sign = ENDS_WITH_SIGN.has(model.style.id) ? model.suffix.trim().charAt(0) : '';
  const next = skipSpaces(text.source, end);
  const repeated = sign !== '' && text.source.charAt(next) === sign;
  if (repeated && WORDS_OF_SIGNS.test(text.source.slice(next, next + 2))) return undefined;
  // 二是、 among 一、 三、: the mark behind the words has become its own.
  const doubled = /[、，,.．]$/.test(words) && /[、，,：:]/.test(text.source.charAt(next));
  const upTo = repeated || doubled ? next + 1 : end;
  const kept = keepsWord(text, marker, model) && text.source.charAt(upTo) !== '要' ? '要' : '';
  const newText = readable(text, marker, upTo, words + kept + blankBehind(text, model, upTo), model, ordinal);
  return newText === undefined ? undefined : { range: { start, end: upTo }, newText };
}

/** 一是要压实…；二要备足…: 二是要, since 要 is a word of the other points. */
const keepsWord = ({ source }: Text, { style }: Marker, model: Marker): boolean =>
  style.id === 'yao' && model.style.id === 'is' && source.charAt(model.range.end) === '要';

/** ## 第三部分 打开大门, 1. 带水, 3 醒来: the blank that parts such a number from its words, where those behind `end` have none. */
function blankBehind({ source }: Text, model: Marker, end: number): string {
  const blank = source.charAt(model.range.end);
  const next = source.charAt(end);
  const isWanted =
    (model.style.family === 'division' ||
      (model.style.id === 'arabic' && model.suffix === '.') ||
      (model.style.family === 'number' && model.suffix.trim() === '')) &&
    (blank === ' ' || blank === '\u3000') &&
    next !== '' &&
    !/\s/.test(next);
  return isWanted ? blank : '';
}

/** Styles whose numbers end with a word that may stand behind another number already: 二 是, 第二 章. */
const ENDS_WITH_SIGN: ReadonlySet<StyleId> = new Set<StyleId>(['is', 'yao', 'chapter', 'section', 'article']);
const WORDS_OF_SIGNS = /^(?:是[否非]|要[求素点闻务职害塞义领件紧么])/;

/** The edit that lets a promised count (三点意见) say another number, in its own script; 两 for 二. */
export function recount(text: Text, numeral: OffsetRange, count: number): Edit {
  const script = scriptOf(text.slice(numeral));
  // 两点; 原因有二：, 原因有二。.
  const two = isStop(text.source.charAt(numeral.end)) ? '二' : '两';
  const words = count === 2 && script === 'han' ? two : (numeralSystem(script).format(count) ?? String(count));
  return { range: numeral, newText: text.isTraditional ? traditional(words) : words };
}

/** The edits that number a sequence anew, with what goes on with its numbering under other parents (第…条). O(its items). */
export function renumber(analysis: Analysis, sequence: Sequence): Edit[] {
  return renumberSequence(analysis.text, sequence, analysis.runsOnInto(sequence));
}

/** The edits that move the numbers of a sequence from one of its items on, with what goes on with its numbering. O(its items). */
export function shift(analysis: Analysis, sequence: Sequence, from: Item, by: number): Edit[] {
  if (isQuoted(sequence)) return [];
  const following = analysis.runsOnInto(sequence);
  const [next, last] = [following[0]?.items[0]?.marker.ordinal, sequence.items.at(-1)?.marker.ordinal];
  // 第三条 第三条 | 第五条: the next chapter counts them rightly already.
  const goesOn = next !== undefined && last !== undefined && next === last + by + 1;
  return shiftNumbers(analysis.text, sequence, sequence.items.indexOf(from), by, goesOn ? [] : following);
}

/** Moves the numbers after an item on, in its list and where that goes on under other parents. */
export function shiftAfter(analysis: Analysis, sequence: Sequence, item: Item, by: number): Edit[] {
  const next = sequence.items[sequence.items.indexOf(item) + 1];
  if (next) return shift(analysis, sequence, next, by);
  const [goesOn] = analysis.runsOnInto(sequence);
  const [first] = goesOn?.items ?? [];
  return goesOn && first ? shift(analysis, goesOn, first, by) : [];
}
