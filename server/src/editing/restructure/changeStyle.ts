import type { Edit } from '../edits';
import { numeralSystem } from '../../syntax/text/numerals';
import type { Item, Sequence } from '../../syntax/nodes';
import { LAST } from '../../syntax/forms/styles';
import type { Text } from '../../syntax/text/text';
import type { Analysis } from '../../analysis/analysis';
import { refuse, type Follow, type Outcome } from './refusal';
import type { Place } from '../../analysis/places';

/** Registers that a list may be turned into: 一是 · 一要 · 第一， · 首先， · （一） · 1. */
export type ListStyle = 'is' | 'yao' | 'ordinal' | 'words' | 'han-paren' | 'arabic';
export const LIST_STYLES: readonly ListStyle[] = ['is', 'yao', 'ordinal', 'words', 'han-paren', 'arabic'];

/** 首先，其次，再次，最后，: no list of words is longer. */
const LONGEST_WORDS = 4;

/** Why a list cannot take a style; undefined where it can. */
export function obstacleTo(
  sequence: Sequence,
  style: ListStyle,
): 'sameStyle' | 'tooLong' | 'isDivision' | 'inSentence' | undefined {
  if (sequence.style.family === 'division') return 'isDivision';
  if (sequence.style.id === style) return 'sameStyle';
  // 第一个问题：…, 任务一：…: what is numbered is a part of the words.
  if (sequence.style.id === 'label') return 'inSentence';
  if (sequence.items.some(({ marker }) => marker.variant !== '' && !/[，,：:、]$/.test(marker.suffix)))
    return 'inSentence';
  if (style === 'words' && (sequence.items.length > LONGEST_WORDS || sequence.items.length < 2)) return 'tooLong';
  return undefined;
}

/** Writes every number of a list in another style, with the mark that it takes; its entries in the other region too. */
export function changeListStyle(
  analysis: Analysis,
  { sequence }: Place,
  style: ListStyle,
  { follow }: Follow,
): Outcome {
  const obstacle = obstacleTo(sequence, style);
  if (obstacle) return refuse(obstacle);
  if (analysis.runsOn(sequence)) return refuse('runsOn');
  const digit = ({ marker }: Item): boolean => /[0-9]/.test(analysis.text.source.charAt(marker.range.end));
  if (style === 'arabic' && sequence.items.some(digit)) return refuse('inSentence');
  const other = follow ? counterpartOf(analysis, sequence) : undefined;
  const edits = [sequence, ...(other ? [other] : [])].flatMap((list) => rewriteList(analysis.text, list, style));
  return { edits };
}

/** The list in the other region that is the same, item for item. */
function counterpartOf(analysis: Analysis, sequence: Sequence): Sequence | undefined {
  const others = sequence.items.map((item) => analysis.counterparts.of(item));
  const [first] = others;
  const list = first && analysis.sequenceOf(first);
  const same =
    list?.style === sequence.style &&
    list.items.length === sequence.items.length &&
    others.every((other, index) => other === list.items[index]);
  return same ? list : undefined;
}

function rewriteList(text: Text, sequence: Sequence, style: ListStyle): Edit[] {
  const half = isHalfWidth(text);
  return sequence.items.map((item, index) => {
    const words = markerFor(style, index, sequence.items.length, half);
    const { range } = item.marker;
    const tail = verbAfter(text, item, style);
    return { range: { start: range.start, end: range.end + tail.dropped }, newText: words + tail.added };
  });
}

function markerFor(style: ListStyle, index: number, length: number, half: boolean): string {
  const han = numeralSystem('han').format(index + 1) ?? '';
  const comma = half ? ',' : '，';
  switch (style) {
    case 'is':
      return `${han}是`;
    case 'yao':
      return `${han}要`;
    case 'ordinal':
      return `第${han}${comma}`;
    case 'words':
      return `${index === length - 1 ? '最后' : (['首先', '其次', '再次'][index] ?? '')}${comma}`;
    case 'han-paren':
      return half ? `(${han})` : `（${han}）`;
    case 'arabic':
      return `${index + 1}.`;
  }
}

/** 一要坚持 is 第一，要坚持; 一是要坚持 is 一要坚持: the verb is not lost, and not said twice. */
function verbAfter(text: Text, item: Item, style: ListStyle): { added: string; dropped: number } {
  const next = text.source.charAt(item.marker.range.end);
  if (item.marker.style.id === 'yao' && style !== 'yao' && item.marker.ordinal !== LAST)
    return { added: next === '要' ? '' : '要', dropped: 0 };
  // 要求, 要害, 要素 are words of their own.
  const word = /[求害素点领闻义]/.test(text.source.charAt(item.marker.range.end + 1));
  if (style === 'yao' && next === '要' && !word) return { added: '', dropped: 1 };
  return { added: '', dropped: 0 };
}

/** Whether the draft has half-width marks throughout, as a paste from some sites has. */
function isHalfWidth(text: Text): boolean {
  return text.source.includes(',') && !text.source.includes('，');
}
