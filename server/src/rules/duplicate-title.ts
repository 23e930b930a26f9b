import type { Edit } from '../editing/edits';
import type { Analysis } from '../analysis/analysis';
import { blockOf } from '../editing/blocks';
import type { Item, Sequence } from '../syntax/nodes';
import { lineElsewhere, localised, type Rule } from './engine/rule';
import { markerLabel } from '../analysis/markerWords';
import { shift } from '../editing/renumber';

/** Two siblings with the same words: one was pasted twice, or its title was never changed. */
export const duplicateTitle: Rule = {
  id: 'duplicate-title',
  title: localised('两条相同', 'The same item twice'),
  reason: localised(
    '连序号一起粘了两遍的，只报这一处，可以一键删去后一条。',
    'It was pasted twice, or its title was copied and never changed.',
  ),
  severity: 'warning',
  check: (analysis) =>
    analysis.causesOf('duplicate-title').map(({ slotted, item, earlier, whole, empty }) => {
      const words = markerLabel(analysis.text, item.marker) + item.title;
      const line = lineElsewhere(analysis, earlier.marker.range.start, item.marker.range.start);
      const zh = line ? `第${line}行` : '前面';
      const en = line ? `in line ${line}` : 'before it';
      return {
        range: { start: item.marker.range.start, end: Math.max(item.titleRange.end, item.marker.range.end) },
        message: empty
          ? localised(
              `标题“${words}”重复：${zh}的下面没有内容。`,
              `The title “${words}” stands twice; nothing stands below the one ${en}.`,
            )
          : whole
            ? localised(`“${words}”与${zh}的一条相同。`, `“${words}” has the same words as the item ${en}.`)
            : localised(
                `“${words}”与${zh}的标题相同，内容不同。`,
                `“${words}” has the title of the item ${en}, and other words below it.`,
              ),
        related: [{ range: earlier.titleRange, message: localised('前面的一条', 'The earlier item') }],
        // Where only the title is the same, which of the two is meant otherwise is the writer's to say.
        fixes: whole
          ? [
              {
                title: localised('删去后一条', 'Delete the second'),
                name: 'remove',
                edits: () => remove(analysis, slotted.sequence, item, earlier),
              },
            ]
          : empty
            ? [
                {
                  title: localised('删去前面空的一条', 'Delete the empty one before it'),
                  name: 'remove',
                  edits: () => removeEmpty(analysis, slotted.sequence, empty, item),
                },
              ]
            : [],
      };
    }),
};

/** The empty title with its line break; the second, and what follows it, moves up where the first had been counted in. */
function removeEmpty(analysis: Analysis, sequence: Sequence, empty: Item, second: Item): Edit[] {
  const edits: Edit[] = [{ range: { start: empty.marker.range.start, end: second.marker.range.start }, newText: '' }];
  return empty.marker.ordinal === second.marker.ordinal ? edits : [...edits, ...shift(analysis, sequence, second, -1)];
}

/** The second item with its line break; what follows moves up where its number had been counted in. */
function remove(analysis: Analysis, sequence: Sequence, item: Item, earlier: Item): Edit[] {
  const edits: Edit[] = [{ range: blockOf(analysis.text, sequence, item), newText: '' }];
  const next = sequence.items[sequence.items.indexOf(item) + 1];
  if (!next || earlier.marker.ordinal === item.marker.ordinal) return edits;
  return [...edits, ...shift(analysis, sequence, next, -1)];
}
