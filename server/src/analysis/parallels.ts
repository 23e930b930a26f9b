import { isSentenceStop } from '../syntax/text/characters';
import { numeralSystem, scriptOf } from '../syntax/text/numerals';
import type { Paragraph, OffsetRange } from '../syntax/nodes';
import { offsetIn } from '../syntax/layout/offsets';
import { factOf } from '../syntax/text/kept';

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

/** Right before the colon; what stands further off may count something else. A single sign (“四个有”：) is quoted. */
const ANNOUNCED =
  /(?<![第这那前上后每0-9百千零一二三四五六七八九十])([二两三四五六七八九十]{1,2}|[2-9])个[“"]?([\u4e00-\u9fff]{2}|[\u4e00-\u9fff](?=[”"]))[”"]?[：:]/g;

/** What all of them hold, found in a fifth of the time: nothing is looked at before it. */
const MAY_ANNOUNCE = /个[“"]?[\u4e00-\u9fff]{1,2}[”"]?[：:]/;

/** Of every paragraph, the counts that the clauses after them do not keep. O(text). */
export function unkeptParallels(paragraphs: readonly Paragraph[]): ParallelCount[] {
  return paragraphs.flatMap((paragraph) =>
    unkeptIn(paragraph).map(({ start, end, ...parallel }) => ({
      ...parallel,
      range: { start: offsetIn(paragraph, start), end: offsetIn(paragraph, end) },
    })),
  );
}

/** The same where it stands in the words of its paragraph. */
type Parallel = Omit<ParallelCount, 'range'> & OffsetRange;

const NONE: readonly Parallel[] = [];

const unkeptIn = factOf((text): readonly Parallel[] => {
  if (!MAY_ANNOUNCE.test(text)) return NONE;
  const found = [...text.matchAll(ANNOUNCED)].flatMap((match) => unkept(text, match));
  return found.length === 0 ? NONE : found;
});

function unkept(text: string, match: RegExpExecArray): Parallel[] {
  const [all, numeral = '', word = ''] = match;
  const count = numeralSystem(scriptOf(numeral)).parse(numeral);
  const from = match.index + all.length;
  const found = clausesWith(word, sentenceFrom(text, from));
  if (count === undefined || found < 2 || found === count) return [];
  return [{ count, found, start: match.index, end: match.index + numeral.length, words: `${numeral}个${word}` }];
}

/** The words up to the first full stop; none where they say that there is more (等, ……). */
function sentenceFrom(text: string, from: number): string {
  let end = from;
  while (end < text.length && end - from < LONGEST && !isSentenceStop(text.charAt(end))) end++;
  const words = text.slice(from, end);
  return words.includes('等') || text.charAt(end) === '…' ? '' : words;
}

const LONGEST = 300;

/** How many clauses begin with a word; 0 where one does not, or where they are parted by different marks. */
function clausesWith(word: string, sentence: string): number {
  const marks = new Set(sentence.match(/[，、；,;]/g) ?? []);
  const clauses = sentence.split(/[，、；,;]/);
  return marks.size === 1 && clauses.every((clause) => clause.startsWith(word)) ? clauses.length : 0;
}
