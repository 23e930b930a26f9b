import { findMatches } from '../analysis/matches';
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
    return findMatches(analysis, /[^。！？]{25,}[。！？]/dg).flatMap(({ range, groups: [words = ''] }): Finding[] => {
      const sentence = words.replace(/\s/g, '');
      if (sentence.length < SHORTEST || (outline && range.start < outline.range.end)) return [];
      const earlier = seen.get(sentence);
      if (earlier === undefined) {
        seen.set(sentence, range.start);
        return [];
      }
      const line = lineNumber(analysis, earlier);
      return [
        {
          range,
          message: localised(`这一句与第${line}行的一字不差。`, `This sentence stands word for word in line ${line}.`),
        },
      ];
    });
  },
};
