import { isSentenceStop } from '../syntax/characters';
import { numeralSystem, scriptOf } from '../syntax/numerals';
import type { Paragraph } from '../syntax/nodes';
import { offsetIn } from '../syntax/paragraphs';
import type { OffsetRange } from '../syntax/text';

/** 做到五个严禁：严禁…，严禁…: a count of clauses that bear no number, and begin with the word counted. */
export interface ParallelCount {
  readonly count: number;
  /** As many clauses begin with the word. */
  readonly found: number;
  /** The number alone. */
  readonly range: OffsetRange;
  /** 五个严禁 */
  readonly words: string;
}

/** Right before the colon; what stands further off may count something else. */
const ANNOUNCED = /([二两三四五六七八九十]{1,2}|[2-9])个[“"]?([\u4e00-\u9fff]{2})[”"]?[：:]/g;

/** Of every paragraph, the counts that the clauses after them do not keep. O(text). */
export function unkeptParallels(paragraphs: readonly Paragraph[]): ParallelCount[] {
  return paragraphs.flatMap((paragraph) => {
    if (!paragraph.text.includes('个')) return [];
    return [...paragraph.text.matchAll(ANNOUNCED)].flatMap((match) => unkept(paragraph, match));
  });
}

function unkept(paragraph: Paragraph, match: RegExpExecArray): ParallelCount[] {
  const [all, numeral = '', word = ''] = match;
  const count = numeralSystem(scriptOf(numeral)).parse(numeral);
  const found = clausesWith(word, paragraph.text, match.index + all.length);
  if (count === undefined || found < 2 || found === count) return [];
  const range = {
    start: offsetIn(paragraph, match.index),
    end: offsetIn(paragraph, match.index + numeral.length),
  };
  return [{ count, found, range, words: `${numeral}个${word}` }];
}

/** How many clauses begin with a word, from `from` on, as long as the sentences do; 0 where the first does not. */
function clausesWith(word: string, text: string, from: number): number {
  let found = 0;
  let opens = true;
  let sentence = true;
  for (let at = from; at < text.length; at++) {
    const char = text.charAt(at);
    if (opens && char !== '“' && char !== ' ') {
      const begins = text.startsWith(word, at);
      if (begins) found++;
      else if (sentence) break;
      opens = false;
      sentence = false;
    }
    if ('，、；,;'.includes(char)) opens = true;
    if (isSentenceStop(char)) opens = sentence = true;
  }
  return found;
}
