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
  reason: localised('修改时删掉了一半。', 'Half of the pair was lost in editing.'),
  severity: 'information',
  check: (analysis) => analysis.draft.paragraphs.flatMap((paragraph, index) => check(analysis, paragraph, index)),
};

/** An aside may go on over some paragraphs, a title over two lines. */
const REACH = 10;

/** Whether a closing mark that nothing opens stands in the paragraphs from `from` on. */
function closesLater({ draft }: Analysis, from: number, sign: string): boolean {
  for (const { text } of draft.paragraphs.slice(from, from + REACH)) {
    let depth = 0;
    for (const char of text) {
      if (char === sign || (sign === '（' && char === '(')) depth++;
      else if (PAIRS.get(char) === sign && --depth < 0) return true;
    }
  }
  return false;
}

function check(analysis: Analysis, paragraph: Paragraph, index: number): Finding[] {
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
  return open
    .filter(({ sign }) => !closesLater(analysis, index + 1, sign))
    .map(({ at }) => {
      const sign = paragraph.text.charAt(at);
      const start = offsetIn(paragraph, at);
      return {
        range: { start, end: start + 1 },
        message: localised(`“${sign}”没有对应的“${sign === '《' ? '》' : '）'}”。`, `“${sign}” is never closed.`),
      };
    });
}
