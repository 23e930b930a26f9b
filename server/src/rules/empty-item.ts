import type { Analysis } from '../analysis/analysis';
import { isSentenceStop, isSpace, isStop } from '../syntax/text/characters';
import type { Item, Sequence } from '../syntax/nodes';
import { localised, type Fix, type Rule } from './engine/rule';
import { markerLabel } from '../analysis/markerWords';

/** A number with no words after it, unless it is the last, which is just being written: 三是。 is not. */
export const emptyItem: Rule = {
  id: 'empty-item',
  title: localised('有号无文', 'Number without words'),
  reason: localised('留了号忘了填。', 'The number was put down and the words forgotten.'),
  severity: 'warning',
  check: (analysis) =>
    analysis.sequences.flatMap(({ sequence }) => {
      const titled = sequence.items.filter(({ title }) => title !== '').length;
      return sequence.items
        .filter((item) => isEmpty(analysis, sequence, item, titled))
        .map((item) => {
          const label = markerLabel(analysis.text, item.marker);
          return {
            range: item.marker.range,
            message: hasWords(analysis.text.source, item)
              ? localised(`“${label}”缺标题。`, `“${label}” has no title.`)
              : localised(`“${label}”只有序号，没有内容。`, `“${label}” has a number and no words.`),
            fixes: fill(analysis, item),
            mayBeFilled: true,
          };
        });
    }),
};

/** Nothing stands behind the number; or text below it, but no title, where its siblings have one. */
function isEmpty({ text }: Analysis, { items }: Sequence, item: Item, titled: number): boolean {
  const isLast = item === items[items.length - 1];
  if (!hasWords(text.source, item)) return item.children.length === 0 && (!isLast || isStopped(text.source, item));
  if (item.title !== '' || item.kind !== 'heading' || titled * 2 <= items.length) return false;
  // 三是抓实。四是 总之，…: in a list whose items have nothing below them, what follows the last closes the list.
  return !isLast || items.some((other) => other !== item && hasTextBelow(text.source, other));
}

const isStopped = (source: string, { marker, kind }: Item): boolean =>
  kind === 'inline' && isSentenceStop(source.charAt(marker.range.end));

const hasTextBelow = (source: string, { titleRange, range, children }: Item): boolean =>
  children.length > 0 || /\n\s*\S/.test(source.slice(titleRange.end, range.end));

function hasWords(source: string, item: Item): boolean {
  for (let at = item.marker.range.end; at < item.range.end; at++) {
    const char = source.charAt(at);
    // 一是…二是…: the writer left the words out on purpose.
    if (char === '…') return true;
    if (!isSpace(char) && !isStop(char) && !'\r\n*_'.includes(char)) return true;
  }
  return false;
}

/** The words that the other region has for it. */
function fill(analysis: Analysis, item: Item): Fix[] {
  const title = analysis.counterparts.of(item)?.title ?? '';
  const at = item.marker.range.end;
  if (title === '') return [];
  return [
    {
      title: localised(`补上“${title}”`, `Put in “${title}”`),
      name: 'words',
      edits: () => [{ range: { start: at, end: at }, newText: title }],
    },
  ];
}
