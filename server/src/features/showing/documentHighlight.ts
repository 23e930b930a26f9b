import { DocumentHighlightKind, type DocumentHighlight } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis';
import { toRange } from '../convert';
import { titleAt } from '../../analysis/places';

/** With the cursor on a number or a title: the numbers of its whole list, and its counterpart. */
export function documentHighlights(analysis: Analysis, offset: number): DocumentHighlight[] {
  const item = titleAt(analysis, offset);
  const sequence = item && analysis.sequenceOf(item);
  if (!item || !sequence) return [];
  const other = analysis.counterparts.of(item);
  const own = sequence.items.map((sibling) => ({
    range: toRange(analysis.text, sibling.marker.range),
    kind: sibling === item ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
  return other ? [...own, { range: toRange(analysis.text, other.titleRange), kind: DocumentHighlightKind.Text }] : own;
}
