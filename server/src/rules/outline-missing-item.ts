import { markerLabel } from '../analysis/renumber';
import { localised, type Rule } from './rule';

/** The outline promises what the body lacks: a warning where the body goes on past it, else it is still being written. */
export const outlineMissingItem: Rule = {
  id: 'outline-missing-item',
  title: localised('正文没有提纲的一条', 'Missing from the body'),
  severity: 'warning',
  check: (analysis) =>
    analysis.causesOf('outline-missing-item').map(({ entry, certain }) => {
      const label = markerLabel(analysis.text, entry.marker);
      const words = label + entry.title;
      const range = { start: entry.marker.range.start, end: Math.max(entry.titleRange.end, entry.marker.range.end) };
      return certain
        ? {
            range,
            message: localised(`提纲有“${words}”，正文没有。`, `The outline has “${words}”, the body does not.`),
          }
        : {
            range,
            severity: 'information' as const,
            message: localised(
              `正文未完，“${label}”以后暂未核对。`,
              `The body is not finished; from “${label}” on nothing was compared.`,
            ),
          };
    }),
};
