import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis';
import type { Sequence, OffsetRange } from '../../syntax/nodes';

/** Every item, heading and region that covers more than its first line. */
export function foldingRanges(analysis: Analysis): FoldingRange[] {
  const folds: FoldingRange[] = [];
  const add = (range: OffsetRange, kind?: FoldingRangeKind): void => {
    const startLine = analysis.text.lineAt(range.start);
    const endLine = analysis.text.lineAt(Math.max(range.start, range.end - 1));
    if (endLine > startLine) folds.push({ startLine, endLine, ...(kind ? { kind } : {}) });
  };
  for (const region of analysis.draft.regions) {
    if (region.kind === 'outline' || region.kind === 'frontMatter') add(region.range, FoldingRangeKind.Region);
  }
  const visit = (sequences: readonly Sequence[]): void => {
    for (const item of sequences.flatMap((sequence) => sequence.items)) {
      add(item.range);
      visit(item.children);
    }
  };
  for (const { range } of analysis.headings) add(range);
  visit(analysis.draft.outline);
  visit(analysis.draft.body);
  return withoutTwins(folds);
}

/** One fold a line: where two begin on one line, the longer stays. */
function withoutTwins(folds: readonly FoldingRange[]): FoldingRange[] {
  const byLine = new Map<number, FoldingRange>();
  for (const fold of folds) {
    const rival = byLine.get(fold.startLine);
    if (!rival || fold.endLine > rival.endLine) byLine.set(fold.startLine, fold);
  }
  return [...byLine.values()].sort((a, b) => a.startLine - b.startLine);
}
