import { localised, type Rule } from './engine/rule';
import { markerLabel } from '../analysis/markerWords';

/** A list of one: 一是… with no 二是. Not 首先, 第一 and 最后, which may stand alone. */
export const numberingSingle: Rule = {
  id: 'numbering-single',
  title: localised('只有一条', 'A list of one'),
  reason: localised('删剩一条时忘了去掉序号。', 'Only one item was left, and it kept its number.'),
  severity: 'hint',
  check: (analysis) =>
    analysis.causesOf('numbering-single').map(({ item }) => {
      const label = markerLabel(analysis.text, item.marker);
      return {
        range: item.marker.range,
        // What was just taken a level down waits for the next.
        mayBeFilled: item.range,
        message: localised(
          `这一组只有“${label}”一条，可以不编号。`,
          `“${label}” is the only one of its list and needs no number.`,
        ),
        fixes: [
          {
            title: localised(`删去“${label}”`, `Remove “${label}”`),
            name: 'remove',
            edits: () => [{ range: { start: item.marker.range.start, end: item.titleRange.start }, newText: '' }],
          },
        ],
      };
    }),
};
