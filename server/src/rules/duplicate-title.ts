import type { Analysis } from '../analysis/analysis';
import type { Edit } from '../analysis/renumber';
import { markerLabel } from '../analysis/renumber';
import type { Item, Sequence } from '../syntax/nodes';
import { lineNumber, localised, type Rule } from './rule';

/** Two siblings with the same words; one was pasted twice. */
export const duplicateTitle: Rule = {
  id: 'duplicate-title',
  title: localised('两条相同', 'The same item twice'),
  severity: 'warning',
  check: (analysis) =>
    analysis.causesOf('duplicate-title').map(({ slotted, item, earlier }) => {
      const words = markerLabel(analysis.text, item.marker) + item.title;
      const line = lineNumber(analysis, earlier.marker.range.start);
      return {
        range: { start: item.marker.range.start, end: Math.max(item.titleRange.end, item.marker.range.end) },
        message: localised(
          `“${words}”与第${line}行的一条相同。`,
          `“${words}” has the same words as the item in line ${line}.`,
        ),
        related: [{ range: earlier.titleRange, message: localised('前面的一条', 'The earlier item') }],
        fixes: [
          {
            title: localised('删去后一条', 'Delete the second'),
            kind: 'manual',
            edits: () => remove(analysis, slotted.sequence, item, earlier),
          },
        ],
      };
    }),
};

/** The second item with its line break; what follows moves up where its number had been counted in. */
function remove(analysis: Analysis, sequence: Sequence, item: Item, earlier: Item): Edit[] {
  const { text } = analysis;
  const line = text.lineAt(item.range.start);
  const wholeLines = item.kind !== 'inline';
  const next = sequence.items[sequence.items.indexOf(item) + 1];
  const start = wholeLines ? text.lineRange(line).start : item.range.start;
  const end = wholeLines ? text.lineEndWithBreak(text.lineAt(item.range.end)) : (next?.range.start ?? item.range.end);
  const edits: Edit[] = [{ range: { start, end }, newText: '' }];
  if (!next || earlier.marker.ordinal === item.marker.ordinal) return edits;
  return [...edits, ...analysis.shift(sequence, next, -1)];
}
