import type { Analysis } from '../analysis/analysis';
import type { Difference } from '../analysis/differences';
import { entryTitle } from '../analysis/entryTitle';
import { insertEntry } from '../editing/outlineEntries';
import { lineNumber, localised, type Finding, type Fix, type Localised, type Rule } from './engine/rule';
import { hasNumber } from '../analysis/unnumberedItem';
import { markerLabel } from '../analysis/markerWords';

type MissingEntry = Extract<Difference, { owner: 'outline-missing-entry' }>;

/** The body has an item that the outline lacks, in a list that the outline gives. */
export const outlineMissingEntry: Rule = {
  id: 'outline-missing-entry',
  title: localised('提纲漏列', 'Missing from the outline'),
  reason: localised('正文加了一条，提纲没有跟着加。', 'The body gained an item, the outline did not.'),
  severity: 'warning',
  check: (analysis) =>
    analysis.causesOf('outline-missing-entry').map((cause) => {
      if (cause.file) return inOtherFile(analysis, cause, cause.file.name);
      const number = markerLabel(analysis.text, cause.item.marker);
      const words = number + cause.item.title;
      const anchor = cause.next ?? cause.last;
      const entry = (hasNumber(anchor) ? number : '') + entryTitle(cause.counterparts, cause.item);
      const line = lineNumber(analysis, cause.item.marker.range.start);
      return {
        range: { start: anchor.marker.range.start, end: Math.max(anchor.titleRange.end, anchor.marker.range.end) },
        message: localised(
          `正文第${line}行“${words}”没有列入提纲。`,
          `“${words}” in line ${line} of the body is not in the outline.`,
        ),
        related: [
          {
            range: { start: cause.item.marker.range.start, end: cause.item.titleRange.end },
            message: localised('正文的这一条', 'The item in the body'),
          },
        ],
        fixes: listed(analysis, cause, localised(`列入提纲：“${entry}”`, `List it: “${entry}”`)),
      };
    }),
};

/** The 提纲 is a file of its own: the place is the body's, and the writer's to mend there. */
function inOtherFile(analysis: Analysis, { item }: MissingEntry, name: string): Finding {
  const words = markerLabel(analysis.text, item.marker) + item.title;
  return {
    range: { start: item.marker.range.start, end: Math.max(item.titleRange.end, item.marker.range.end) },
    message: localised(`“${words}”没有列入提纲（${name}）。`, `“${words}” is not in the outline (${name}).`),
  };
}

/** The entry in its place, the entries after it numbered on. */
function listed(analysis: Analysis, cause: MissingEntry, title: Localised): Fix[] {
  const edits = insertEntry(analysis, cause);
  return edits ? [{ title, name: 'insert', edits }] : [];
}
