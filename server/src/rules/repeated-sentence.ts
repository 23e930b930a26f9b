import type { Analysis } from '../analysis/analysis';
import { isSentenceStop } from '../syntax/characters';
import { endOffsetIn, offsetIn } from '../syntax/paragraphs';
import type { OffsetRange } from '../syntax/text';
import { lineNumber, localised, type Finding, type Rule } from './rule';

const SHORTEST = 25;

/** A sentence that stands twice, word for word. A hint: refrains exist. */
export const repeatedSentence: Rule = {
  id: 'repeated-sentence',
  title: localised('整句重复', 'Repeated sentence'),
  severity: 'hint',
  check(analysis) {
    const outline = analysis.draft.regions.find(({ kind }) => kind === 'outline');
    const seen = new Map<string, number>();
    return sentences(analysis).flatMap(({ words, range }): Finding[] => {
      if (words.length < SHORTEST || (outline && range.start < outline.range.end)) return [];
      const earlier = seen.get(words);
      if (earlier === undefined) {
        seen.set(words, range.start);
        return [];
      }
      const line = lineNumber(analysis, earlier);
      const message = localised(
        `这一句与第${line}行的一字不差。`,
        `This sentence stands word for word in line ${line}.`,
      );
      return [{ range, message }];
    });
  },
};

/** Every sentence of the prose. By hand: a pattern would look for each end again from each character. */
function sentences(analysis: Analysis): { words: string; range: OffsetRange }[] {
  return analysis.draft.paragraphs.flatMap((paragraph) => {
    const found: { words: string; range: OffsetRange }[] = [];
    let start = 0;
    for (let at = 0; at < paragraph.text.length; at++) {
      if (!isSentenceStop(paragraph.text.charAt(at))) continue;
      const range = { start: offsetIn(paragraph, start), end: endOffsetIn(paragraph, at + 1) };
      found.push({ words: paragraph.text.slice(start, at + 1).replace(/\s/g, ''), range });
      start = at + 1;
    }
    return found;
  });
}
