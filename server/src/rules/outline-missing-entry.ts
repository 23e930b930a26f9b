import type { Analysis } from '../analysis/analysis';
import type { Difference } from '../analysis/differences';
import { entryTitle } from '../analysis/entryTitle';
import { insertAfter, insertBefore } from '../editing/insertion';
import { lineNumber, localised, type Finding, type Fix, type Localised, type Rule } from './engine/rule';
import { hasNumber } from '../analysis/unnumberedItem';
import { markerLabel } from '../analysis/markerWords';
import { recount, shift } from '../editing/renumber';
import type { Edit } from '../editing/edits';
import type { Sequence } from '../syntax/nodes';

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
        fixes: insertEntry(analysis, cause, localised(`列入提纲：“${entry}”`, `List it: “${entry}”`)),
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

/** The entry in its place, the entries after it numbered on; none where it would not be read as that entry. */
function insertEntry(analysis: Analysis, { item, next, last, counterparts }: MissingEntry, title: Localised): Fix[] {
  const { text } = analysis;
  const words = entryTitle(counterparts, item);
  const heading = hasNumber(next ?? last)
    ? undefined
    : text.slice({ ...item.titleRange, start: item.marker.range.start });
  const edit = next
    ? insertBefore(text, next, next.marker.ordinal, words, heading)
    : insertAfter(text, last, last.marker.ordinal + 1, words, heading);
  if (!edit) return [];
  const sequence = analysis.sequenceOf(next ?? last);
  return [
    {
      title,
      name: 'insert',
      edits: () => [
        edit,
        ...(next && sequence ? shift(analysis, sequence, next, 1) : []),
        ...(sequence ? countOneMore(analysis, sequence) : []),
      ],
    },
  ];
}

/** 今天讲三个问题：一、…；二、…；三、…: what is said to be as many as the entries is one more with the one that they lacked. */
function countOneMore(analysis: Analysis, sequence: Sequence): Edit[] {
  const { length } = sequence.items;
  const kept = analysis.promises.get(sequence)?.certain.filter(({ count }) => count === length) ?? [];
  return kept.map(({ range }) => recount(analysis.text, range, length + 1));
}
