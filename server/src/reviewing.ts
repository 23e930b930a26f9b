import type { Analysis } from './analysis/analysis';
import { bulkFixes } from './rules/engine/fixAll';
import { localised, type Locale, type Localised } from './rules/engine/rule';
import type { Report } from './rules/engine/run';
import type { ReviewNote } from './word/word';
import { reportsByParagraph, type WordDraft } from './wordDrafts';

/** What is to be said in a Word file, and what may be mended there unasked: for command line and server alike. */
export function reviewNotes(
  analysis: Analysis,
  reports: readonly Report[],
  draft: WordDraft,
  locale: Locale,
): ReviewNote[] {
  const fixes = new Map(bulkFixes(analysis, reports, ['safe']).map(({ report, edits }) => [report, edits]));
  const told = reportsByParagraph(reports, analysis.text, draft);
  return reports.map((report, index) => ({
    ...report.finding.range,
    words: (told[index] ?? report).finding.message[locale],
    wordsOfNumber: ofWordsNumber[locale],
    edits: (fixes.get(report) ?? []).map(({ range, newText }) => ({ ...range, text: newText })),
  }));
}

/** Whether a finding is told in a reviewed file unless all are wanted. */
export const isTold = ({ severity }: Report): boolean => severity === 'error' || severity === 'warning';

/** What of a signed file the writer should know. */
export const reviewTold = ({ word }: WordDraft): Localised[] =>
  word.dropped.some(({ kind }) => kind === 'signature') ? [signatureLost] : [];

const ofWordsNumber = localised(
  '（此处编号由 Word 自动生成，请在 Word 里改编号）',
  ' (Word makes this number itself: change it there)',
);
const signatureLost = localised('原件有数字签名，校后件里失效了', 'the signature does not hold for the new file');
