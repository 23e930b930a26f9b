import type { Edit } from '../editing/edits';
import type { Analysis } from '../analysis/analysis';
import type { Difference, OutlineSource } from '../analysis/differences';
import type { Pair } from '../analysis/outlineMatching';
import { insertAfter, insertBefore } from '../editing/insertion';
import { dropEntry } from '../editing/outlineEntries';
import type { Item } from '../syntax/nodes';
import { lineNumber, localised, type Finding, type Fix, type Rule } from './engine/rule';
import { hasNumber } from '../analysis/unnumberedItem';
import { markerLabel, numberBefore } from '../analysis/markerWords';
import { shift } from '../editing/renumber';

type MissingItem = Extract<Difference, { owner: 'outline-missing-item' }>;

/** The outline promises what the body lacks: a warning where the body goes on past it, else it is still being written. */
export const outlineMissingItem: Rule = {
  id: 'outline-missing-item',
  title: localised('正文没有提纲的一条', 'Missing from the body'),
  reason: localised(
    '正文已经写到后面，或者已经写到结尾的，是漏写，警告，可以在正文补上标题，或从提纲删去；正文还没写完的，只提示一次。',
    'Where the body has gone on past it, it was forgotten; where the body is not finished, it may still come.',
  ),
  severity: 'warning',
  check: (analysis) => [
    ...analysis.causesOf('outline-numbers').map(({ pairs }) => withoutNumbers(analysis, pairs)),
    ...analysis.causesOf('outline-missing-item').map((cause) => {
      const { entry, certain, file } = cause;
      const label = markerLabel(file?.text ?? analysis.text, entry.marker);
      const words = label + entry.title;
      if (file) return inOtherFile(analysis, cause, file, words);
      const range = { start: entry.marker.range.start, end: Math.max(entry.titleRange.end, entry.marker.range.end) };
      const [add, drop] = [addSkeleton(analysis, cause), withoutEntry(analysis, cause)];
      const fixes = wasCut(analysis, cause) ? [drop, ...add] : [...add, drop];
      if (certain)
        return {
          range,
          message: localised(`提纲有“${words}”，正文没有。`, `The outline has “${words}”, the body does not.`),
          fixes,
        };
      return {
        range,
        severity: 'information' as const,
        message: localised(
          `正文未完，“${label || entry.title}”以后暂未核对。`,
          `The body is not finished; from “${label || entry.title}” on nothing was compared.`,
        ),
      };
    }),
  ],
};

/** More lines are not named one by one. */
const MOST_LINES = 6;

/** No heading of the body has a number: its manner, or they were lost when it was pasted. */
function withoutNumbers(analysis: Analysis, pairs: readonly [Pair, ...Pair[]]): Finding {
  const lines = pairs.map(({ item }) => lineNumber(analysis, item.marker.range.start));
  const shown = lines.slice(0, MOST_LINES).join('、');
  const more = lines.length > MOST_LINES;
  return {
    range: pairs[0].item.titleRange,
    severity: 'information',
    message: localised(
      `提纲的${pairs.length}条在正文第${shown}${more ? '……' : ''}行，都没有序号。`,
      `The ${pairs.length} entries of the outline stand in lines ${shown}${more ? '…' : ''} of the body, without numbers.`,
    ),
    related: pairs.map(({ entry }) => ({
      range: entry.marker.range,
      message: localised('提纲的这一条', 'The entry'),
    })),
    fixes: [
      {
        title: localised('照提纲补上序号', 'Number them as the outline does'),
        name: 'numberLine',
        edits: () =>
          pairs.flatMap(({ entry, item }) => {
            const number = numberBefore(analysis.text, entry.marker, entry.marker.ordinal, item.title, 'line');
            return number === undefined ? [] : [{ range: item.marker.range, newText: number }];
          }),
      },
    ],
  };
}

/** Whether the body was numbered anew over the place: then the item was cut on purpose, and the outline lags behind. */
function wasCut(analysis: Analysis, { before, next }: MissingItem): boolean {
  const sequence = next && analysis.sequenceOf(next);
  const closedUp = before !== undefined && sequence?.items.includes(before) === true;
  return closedUp && next?.marker.ordinal === before.marker.ordinal + 1;
}

function shiftFrom(analysis: Analysis, next: Item): Edit[] {
  const sequence = analysis.sequenceOf(next);
  return sequence ? shift(analysis, sequence, next, 1) : [];
}

/** The 提纲 is a file of its own: the place is where the body goes on without the entry. */
function inOtherFile(analysis: Analysis, cause: MissingItem, file: OutlineSource, words: string): Finding {
  const { entry, before, next, certain } = cause;
  const neighbour = next ?? before;
  const line = file.text.lineAt(entry.marker.range.start) + 1;
  const place = {
    range: neighbour?.marker.range ?? { start: 0, end: 0 },
    ...(certain ? {} : { severity: 'information' as const }),
  };
  if (!file.quotable)
    return {
      ...place,
      message: localised(
        `${file.name}第${line}行的一条，正文没有。`,
        `The body lacks what line ${line} of ${file.name} has.`,
      ),
    };
  return {
    ...place,
    message: localised(
      `提纲（${file.name}第${line}行）有“${words}”，正文没有。`,
      `The outline (${file.name}, line ${line}) has “${words}”, the body does not.`,
    ),
    fixes: addSkeleton(analysis, cause),
  };
}

/** The title in its place in the body, numbered as its neighbours there are. */
function addSkeleton(analysis: Analysis, { entry, before, next }: MissingItem): Fix[] {
  const neighbour = next ?? before;
  // Beside lines that are headings by their words alone the writer's manner is not known.
  if (!neighbour || (!hasNumber(neighbour) && neighbour.marker.nesting.heading === 0)) return [];
  const ordinal = next ? next.marker.ordinal : neighbour.marker.ordinal + 1;
  const words = markerLabel(analysis.text, neighbour.marker, ordinal) + entry.title;
  const edit = next
    ? insertBefore(analysis.text, next, ordinal, entry.title)
    : insertAfter(analysis.text, neighbour, ordinal, entry.title);
  if (!edit) return [];
  return [
    {
      title: localised(`在正文补上标题“${words}”`, `Add the title “${words}” to the body`),
      name: 'insert',
      edits: () => [edit, ...(next ? shiftFrom(analysis, next) : [])],
    },
  ];
}

/** The entry with what hangs on it goes; those after it move up. */
function withoutEntry(analysis: Analysis, { entry, counterparts }: MissingItem): Fix {
  return {
    title: localised('从提纲删去这一条', 'Drop the entry from the outline'),
    name: 'remove',
    edits: () => dropEntry(analysis, entry, counterparts),
  };
}
