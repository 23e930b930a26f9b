import type { Analysis } from '../analysis/analysis';
import { renumber, renumberItem, shift } from '../editing/renumber';
import type { Sequence } from '../syntax/nodes';
import { lineElsewhere, localised, type Fix, type Rule } from './engine/rule';
import { pushedBefore } from '../analysis/repeats';
import { markerLabel } from '../analysis/markerWords';

/** A number that stands twice: 一、二、二、三、 */
export const numberingDuplicate: Rule = {
  id: 'numbering-duplicate',
  title: localised('序号重复', 'Repeated number'),
  reason: localised('插入一条之后，后面没有顺延。', 'An item was put in and those after it kept their numbers.'),
  severity: 'warning',
  check: (analysis) =>
    analysis.causesOf('numbering-duplicate').map(({ slotted, item, elder, ordinal, pushes, tangled }) => {
      const { text } = analysis;
      const { items } = slotted.sequence;
      const earlier =
        elder ?? items.slice(0, items.indexOf(item)).find((other) => other.marker.ordinal === item.marker.ordinal);
      const label = markerLabel(text, item.marker);
      const right = markerLabel(text, item.marker, pushes && !elder ? ordinal + pushedBefore(slotted, item) : ordinal);
      // Another number that repeats before it moves this one on too, once it is mended.
      const next = markerLabel(text, item.marker, ordinal);
      const line = earlier && lineElsewhere(analysis, earlier.marker.range.start, item.marker.range.start);
      return {
        range: item.marker.range,
        message: localised(
          `“${label}”重复，${line ? `第${line}行` : '前面'}已有；这里应为“${right}”。`,
          `“${label}” is repeated${line ? `, line ${line} has it already` : ''}; this should be “${right}”.`,
        ),
        related: earlier
          ? [{ range: earlier.marker.range, message: localised(`第一个“${label}”`, `The first “${label}”`) }]
          : [],
        fixes: [
          ...(tangled ? [renumberWhole(analysis, slotted.sequence)] : []),
          pushes
            ? {
                title: localised(`从这里起顺延：改为“${next}”`, `Renumber from here: “${next}”`),
                name: 'renumber' as const,
                edits: () => shift(analysis, slotted.sequence, item, 1),
              }
            : {
                title: localised(`改为“${right}”`, `Change to “${right}”`),
                name: 'number' as const,
                edits: () => renumberItem(text, item, ordinal),
              },
        ],
      };
    }),
};

function renumberWhole(analysis: Analysis, sequence: Sequence): Fix {
  return {
    title: localised('按先后重排这一组序号', 'Renumber this list in order'),
    name: 'renumber',
    edits: () => renumber(analysis, sequence),
  };
}
