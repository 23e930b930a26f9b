import type { Analysis } from '../analysis/analysis';
import { isSentenceStop, isSpace, isStop } from '../syntax/text/characters';
import type { Item, Sequence } from '../syntax/nodes';
import type { Text } from '../syntax/text/text';
import { entryTitle } from '../analysis/entryTitle';
import { isCalledUp } from '../analysis/steps';
import { headOf } from '../analysis/places';
import { lineNumber, localised, type Finding, type Fix, type Localised, type Rule } from './engine/rule';
import { markerLabel } from '../analysis/markerWords';

/**
 * A number with no words after it, unless it is the last, which is just being written; 三是。 is not, and an entry whose words the body
 * has is told always.
 */
export const emptyItem: Rule = {
  id: 'empty-item',
  title: localised('有号无文', 'Number without words'),
  reason: localised('留了号忘了填。', 'The number was put down and the words forgotten.'),
  severity: 'warning',
  check: (analysis) =>
    analysis.sequences.flatMap(({ sequence }) => {
      const titled = sequence.items.filter(({ title }) => title !== '').length;
      if (areOnlyNamed(analysis, sequence)) return [];
      return sequence.items
        .filter((item) => isEmpty(analysis, sequence, item, titled) || isUnfilledEntry(analysis, item))
        .map((item): Finding => {
          const { range } = item.marker;
          const told = bodyOf(analysis, item);
          const related = told
            ? [{ range: headOf(told), message: localised('正文的这一条', 'The item in the body') }]
            : [];
          return {
            range,
            message: messageOf(analysis, item, told),
            related,
            fixes: [...fill(analysis, item), ...(item === sequence.items.at(-1) ? takeOut(analysis, item) : [])],
            mayBeFilled: range,
          };
        });
    }),
};

/** The item of the body whose title an entry of the 提纲 lacks. */
function bodyOf(analysis: Analysis, item: Item): Item | undefined {
  const other = isEntry(analysis, item) ? analysis.counterparts.of(item) : undefined;
  return other && other.title !== '' ? other : undefined;
}

function messageOf(analysis: Analysis, item: Item, told: Item | undefined): Localised {
  const label = markerLabel(analysis.text, item.marker);
  if (hasWords(analysis.text.source, item)) return localised(`“${label}”缺标题。`, `“${label}” has no title.`);
  if (!told) return localised(`“${label}”只有序号，没有内容。`, `“${label}” has a number and no words.`);
  const line = lineNumber(analysis, told.marker.range.start);
  const words = markerLabel(analysis.text, told.marker) + told.title;
  return localised(
    `提纲的“${label}”没有内容，正文第${line}行是“${words}”。`,
    `“${label}” of the outline has no words; line ${line} of the body is “${words}”.`,
  );
}

const isEntry = (analysis: Analysis, item: Item): boolean => analysis.sequenceOf(item)?.region === 'outline';

/** Nothing stands behind the number; or text below it, but no title, where its siblings have one. */
function isEmpty({ text }: Analysis, { items }: Sequence, item: Item, titled: number): boolean {
  if (isCalledUp(item) || standsBehindWords(text, item)) return false;
  const isLast = item === items[items.length - 1];
  if (!hasWords(text.source, item))
    return (
      item.children.length === 0 &&
      (!isLast || isStopped(text.source, item) || isLeftBehind(text, item) || isAboveNumber(text, item))
    );
  if (item.title !== '' || item.kind !== 'heading' || titled * 2 <= items.length) return false;
  // 三是抓实。四是 总之，…: in a list whose items have nothing below them, what follows the last closes the list.
  return (
    !isLast ||
    (item.children.length === 0 && isLeftBehind(text, item)) ||
    items.some((other) => other !== item && hasTextBelow(text.source, other))
  );
}

/** 第一，第二，第三，讲了一大堆: numbers one behind another, with no words between them. */
const areOnlyNamed = ({ text: { source } }: Analysis, { items }: Sequence): boolean =>
  items.length > 2 &&
  items.slice(0, -1).every((item, index) => {
    const next = items[index + 1];
    const isInline = next?.kind === 'inline';
    return isInline && source.slice(item.marker.range.end, next.marker.range.start).trim() === '';
  });

/** 安全是第一条。第二条，…; 不懂装懂，这是一忌。: its words stand before it. */
const standsBehindWords = ({ source }: Text, { marker: { range }, kind }: Item): boolean =>
  kind === 'inline' && /[是算为]$/.test(source.slice(Math.max(0, range.start - 1), range.start));

const isStopped = (source: string, { marker, kind }: Item): boolean =>
  kind === 'inline' && isSentenceStop(source.charAt(marker.range.end));

/** 5. alone on its line, with a blank line and more of the draft below: the writer has gone on. */
const isLeftBehind = ({ source }: Text, { marker: { range, boundary } }: Item): boolean =>
  boundary === 'line' &&
  /^[ \t\u3000]*(?:\r\n?|\n)[ \t\u3000]*(?:\r\n?|\n)\s*\S/.test(source.slice(range.end, range.end + LOOKED_AT));

/** （三） alone on its line, and on the next 二、: the part that follows has begun. */
const isAboveNumber = (text: Text, { marker: { range, boundary } }: Item): boolean =>
  boundary === 'line' && ABOVE_NUMBER.test(text.source.slice(range.end, range.end + LOOKED_AT));

const ABOVE_NUMBER =
  /^[ \t\u3000]*(?:\r\n?|\n)[ \t\u3000#]*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节部讲])\s*\p{Script=Han}/u;

const LOOKED_AT = 100;

/** The last of the 提纲, too, where the body shows what it is. */
const isUnfilledEntry = (analysis: Analysis, item: Item): boolean =>
  bodyOf(analysis, item) !== undefined && item.children.length === 0 && !hasWords(analysis.text.source, item);

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
  const other = analysis.counterparts.of(item);
  const title = other && isEntry(analysis, item) ? entryTitle(analysis.counterparts, other) : (other?.title ?? '');
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

/** The line of a number that was left behind. */
function takeOut({ text }: Analysis, item: Item): Fix[] {
  if (item.children.length > 0 || !isLeftBehind(text, item)) return [];
  const line = text.lineAt(item.marker.range.start);
  const label = markerLabel(text, item.marker);
  return [
    {
      title: localised(`删去空的“${label}”`, `Delete the empty “${label}”`),
      name: 'remove',
      edits: () => [{ range: { start: text.lineRange(line).start, end: text.lineEndWithBreak(line) }, newText: '' }],
    },
  ];
}
