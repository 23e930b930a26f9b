import type { Analysis } from '../analysis/analysis';
import type { Paragraph } from '../syntax/nodes';
import { offsetIn } from '../syntax/paragraphs';
import { localised, type Finding, type Rule } from './rule';

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['）', '（'],
  [')', '（'],
  ['》', '《'],
]);

/** （ or 《 left open within a paragraph. */
export const unpairedMarks: Rule = {
  id: 'unpaired-marks',
  title: localised('括号、书名号不成对', 'Unpaired marks'),
  severity: 'information',
  check: (analysis) => analysis.draft.paragraphs.flatMap((paragraph) => check(analysis, paragraph)),
};

function check(analysis: Analysis, paragraph: Paragraph): Finding[] {
  const open: { sign: string; at: number }[] = [];
  for (let at = 0; at < paragraph.text.length; at++) {
    const sign = paragraph.text.charAt(at);
    if (sign === '（' || sign === '《') open.push({ sign, at });
    else if (sign === '(') open.push({ sign: '（', at });
    else {
      const opener = PAIRS.get(sign);
      const last = open[open.length - 1];
      if (opener && last?.sign === opener) open.pop();
    }
  }
  // What is cut off by an omission was closed in the words left out.
  const cut = analysis.draft.omissions.some(({ range }) => range.start < paragraph.end && range.end > paragraph.start);
  if (cut) return [];
  return open.map(({ at }) => {
    const sign = paragraph.text.charAt(at);
    const start = offsetIn(paragraph, at);
    return {
      range: { start, end: start + 1 },
      message: localised(`“${sign}”没有配上另一半。`, `“${sign}” is never closed.`),
    };
  });
}
