import { isSentenceStop } from '../syntax/characters';
import { numeralSystem } from '../syntax/numerals';
import type { Paragraph, Sequence } from '../syntax/nodes';
import { offsetIn, indexIn } from '../syntax/paragraphs';
import type { OffsetRange } from '../syntax/text';
import type { SlottedSequence } from './sequences';

/** 预告数: how many items the words before a sequence say are to follow. */
export interface PromisedCount {
  readonly count: number;
  /** The number alone. */
  readonly range: OffsetRange;
  /** 三点意见: the number with what it counts. */
  readonly words: string;
}

const COUNTED =
  '(?:个(?:方面|问题|环节|重点|建议|要求|关键|层面|原因|特点|转变|关系|到位|坚持|确保|强化|突出|抓手|体会|想法|观点|意思|例子|故事|词|主要方面|主要问题|突出问题|具体问题|意见|小问题|大问题|事情|关键词|“[^”]{1,8}”)|点(?!钟)|项|条(?!件)|方面|件(?:事|大事|实事)|句话|大(?:任务|重点|举措|行动|工程|要求|问题)|步)';
const PROMISE = new RegExp(`([一二三四五六七八九十两]{1,2}|[0-9]{1,2})${COUNTED}[^，。；：:!！？]{0,12}$`);

/** Words between number and list that make it a promise of items and not a figure. */
const ANNOUNCES =
  /讲|谈|说|提|强调|要求|意见|建议|体会|问题|方面|如下|以下|主要|重点|做到|抓好|把握|坚持|希望|处理好|概括|归纳|就是|要点|环节|任务|举措|原因/;

/** For each sequence that opens right after a promise: directly in its sentence, or in the last sentence before. O(items). */
export function findPromises(
  sequences: readonly SlottedSequence[],
  paragraphs: readonly Paragraph[],
): Map<Sequence, PromisedCount> {
  const promises = new Map<Sequence, PromisedCount>();
  for (const { sequence } of sequences) {
    const promise = sequence.items[0] && promiseBefore(sequence, paragraphs);
    if (promise) promises.set(sequence, promise);
  }
  return promises;
}

function promiseBefore(sequence: Sequence, paragraphs: readonly Paragraph[]): PromisedCount | undefined {
  const marker = sequence.items[0]?.marker;
  if (!marker || marker.boundary === 'none') return undefined;
  const own = paragraphs[marker.paragraph];
  if (!own) return undefined;
  if (marker.boundary !== 'line') return inSentence(own, indexIn(own, marker.range.start));
  const before = paragraphs[marker.paragraph - 1];
  return before ? inSentence(before, before.text.length) : undefined;
}

const LONGEST_SENTENCE = 120;

/** The promise with which the words before `end` close, if they do. */
function inSentence(paragraph: Paragraph, end: number): PromisedCount | undefined {
  let stop = end;
  while (stop > 0 && /[。：:；;，,\s\u3000]/.test(paragraph.text.charAt(stop - 1))) stop--;
  let start = stop;
  while (start > 0 && stop - start < LONGEST_SENTENCE && !isSentenceStop(paragraph.text.charAt(start - 1))) start--;
  const sentence = paragraph.text.slice(start, stop);
  const match = PROMISE.exec(sentence);
  if (
    !match ||
    !ANNOUNCES.test(sentence) ||
    /第$|[0-9.．百千第一二三四五六七八九十]$/.test(sentence.slice(0, match.index))
  )
    return undefined;
  const numeral = match[1] ?? '';
  const count = numeralSystem(/[0-9]/.test(numeral) ? 'arabic' : 'han').parse(numeral);
  if (count === undefined || count < 2 || count > 20) return undefined;
  const at = start + match.index;
  return {
    count,
    range: { start: offsetIn(paragraph, at), end: offsetIn(paragraph, at + numeral.length) },
    words: match[0].slice(0, 8),
  };
}
