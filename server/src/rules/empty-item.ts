import { isSpace, isStop } from '../syntax/characters';
import { markerLabel } from '../analysis/renumber';
import type { Item } from '../syntax/nodes';
import { localised, type Rule } from './rule';

/** A number with no words after it, unless it is the last, which is just being written. */
export const emptyItem: Rule = {
  id: 'empty-item',
  title: localised('有号无文', 'Number without words'),
  reason: localised('留了号忘了填。', 'The number was put down and the words forgotten.'),
  severity: 'warning',
  check: (analysis) =>
    analysis.sequences.flatMap(({ sequence }) =>
      sequence.items
        .slice(0, -1)
        .filter((item) => item.children.length === 0 && !hasWords(analysis.text.source, item))
        .map((item) => {
          const label = markerLabel(analysis.text, item.marker);
          return {
            range: item.marker.range,
            message: localised(`“${label}”只有序号，没有内容。`, `“${label}” has a number and no words.`),
          };
        }),
    ),
};

function hasWords(source: string, item: Item): boolean {
  for (let at = item.marker.range.end; at < item.range.end; at++) {
    const char = source.charAt(at);
    if (!isSpace(char) && !isStop(char) && !'\r\n*_'.includes(char)) return true;
  }
  return false;
}
