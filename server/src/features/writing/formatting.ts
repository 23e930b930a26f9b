import type { TextEdit } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis';
import { overlap } from '../../editing/edits';
import { formatLayout } from '../../editing/formatting';
import { compatibleFixes, editsOf } from '../../rules/engine/fixAll';
import { areInRunningText } from '../../rules/engine/fixQuestions';
import { markerPunctuation } from '../../rules/marker-punctuation';
import { markerWidth } from '../../rules/marker-width';
import type { Settings } from '../../settings';
import { reportsOf } from '../reports';
import { toTextEdits } from '../convert';
import type { OffsetRange } from '../../syntax/nodes';

/** Joins hard wraps, sets the marks and brackets of numbers right, evens indents; never a number, never a word. */
export function formatting(analysis: Analysis, settings: Settings, within?: OffsetRange): TextEdit[] {
  const reports = reportsOf(analysis, settings, { rules: [markerPunctuation, markerWidth] });
  const marks = editsOf(
    compatibleFixes(reports, ({ name }) => name === 'mark' || name === 'brackets').filter((fix) =>
      areInRunningText(analysis, fix.edits),
    ),
  );
  const layout = formatLayout(analysis, { ofPages: settings.formatCopied }).filter(
    (edit) => !marks.some((mark) => overlap(edit, mark)),
  );
  const edits = [...marks, ...layout].sort((a, b) => a.range.start - b.range.start);
  const chosen = within ? edits.filter(({ range }) => range.start <= within.end && range.end >= within.start) : edits;
  return toTextEdits(analysis.text, chosen);
}
