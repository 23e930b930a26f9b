import type { Edit } from '../editing/edits';
import type { Analysis } from '../analysis/analysis';
import { blockOf } from '../editing/blocks';
import type { Item, Sequence } from '../syntax/nodes';
import type { Twin } from '../analysis/twins';
import { lineElsewhere, localised, type Fix, type Localised, type Rule } from './engine/rule';
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
    analysis.causesOf('duplicate-title').map((twin) => ({
      range: {
        start: twin.item.marker.range.start,
        end: Math.max(twin.item.titleRange.end, twin.item.marker.range.end),
      },
      message: messageOf(analysis, twin),
      related: [{ range: twin.earlier.titleRange, message: localised('前面的一条', 'The earlier item') }],
      fixes: fixesOf(analysis, twin),
    })),
};

function messageOf(analysis: Analysis, { item, earlier, whole, empty }: Twin): Localised {
  const words = markerLabel(analysis.text, item.marker) + item.title;
  const line = lineElsewhere(analysis, earlier.marker.range.start, item.marker.range.start);
  const zh = line ? `第${line}行` : '前面';
  const en = line ? `in line ${line}` : 'before it';
  if (empty)
    return localised(
      `标题“${words}”重复：${zh}的下面没有内容。`,
      `The title “${words}” stands twice; nothing stands below the one ${en}.`,
    );
  return whole
    ? localised(`“${words}”与${zh}的一条相同。`, `“${words}” has the same words as the item ${en}.`)
    : localised(
        `“${words}”与${zh}的标题相同，内容不同。`,
        `“${words}” has the title of the item ${en}, and other words below it.`,
      );
}

/** Where only the title is the same, and both have words below them, which of the two is meant otherwise is the writer's to say. */
function fixesOf(analysis: Analysis, { slotted: { sequence }, item, earlier, whole, empty }: Twin): Fix[] {
  if (empty)
    return [
      {
        title: localised('删去前面空的一条', 'Delete the empty one before it'),
        name: 'remove',
        edits: () => removeEmpty(analysis, sequence, empty, item),
      },
    ];
  if (!whole) return [];
  return [
    {
      title: localised('删去后一条', 'Delete the second'),
      name: 'remove',
      edits: () => remove(analysis, sequence, item, earlier),
    },
  ];
}

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
