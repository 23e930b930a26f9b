import type { Edit } from '../editing/edits';
import type { Analysis } from '../analysis/analysis';
import { blockOf } from '../editing/blocks';
import type { Difference, OutlineSource } from '../analysis/differences';
import { insertAfter, insertBefore } from '../editing/insertion';
import type { Item, Paragraph } from '../syntax/nodes';
import { lineNumber, localised, type Finding, type Fix, type Rule } from './engine/rule';
import { markerLabel, markerText } from '../analysis/markerWords';
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
  check: (analysis) =>
    analysis.causesOf('outline-missing-item').map((cause) => {
      const { entry, certain, file } = cause;
      const label = markerLabel(file?.text ?? analysis.text, entry.marker);
      const words = label + entry.title;
      if (file) return inOtherFile(analysis, cause, file, words);
      const range = { start: entry.marker.range.start, end: Math.max(entry.titleRange.end, entry.marker.range.end) };
      if (cause.unnumbered) return withoutNumber(analysis, cause, cause.unnumbered, words);
      const [add, drop] = [addSkeleton(analysis, cause), dropEntry(analysis, cause)];
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
          `正文未完，“${label}”以后暂未核对。`,
          `The body is not finished; from “${label}” on nothing was compared.`,
        ),
      };
    }),
};

/** Whether the body was numbered anew over the place: then the item was cut on purpose, and the outline lags behind. */
function wasCut(analysis: Analysis, { before, next }: MissingItem): boolean {
  const sequence = next && analysis.sequenceOf(next);
  const closedUp = before !== undefined && sequence?.items.includes(before) === true;
  return closedUp && next?.marker.ordinal === before.marker.ordinal + 1;
}

/** The body has the words, and no number before them. */
function withoutNumber(analysis: Analysis, cause: MissingItem, paragraph: Paragraph, words: string): Finding {
  const { entry } = cause;
  const line = lineNumber(analysis, entry.marker.range.start);
  return {
    range: { start: paragraph.start, end: paragraph.end },
    message: localised(
      `“${entry.title}”前面没有序号，提纲第${line}行是“${words}”。`,
      `“${entry.title}” has no number; line ${line} of the outline is “${words}”.`,
    ),
    related: [{ range: entry.marker.range, message: localised('提纲的这一条', 'The entry') }],
    fixes: giveNumber(analysis, cause, paragraph),
  };
}

function giveNumber(analysis: Analysis, { before, next }: MissingItem, { start }: Paragraph): Fix[] {
  const neighbour = next ?? before;
  if (!neighbour) return [];
  const ordinal = next ? next.marker.ordinal : neighbour.marker.ordinal + 1;
  const marker = markerText(analysis.text, neighbour.marker, ordinal);
  if (marker === undefined) return [];
  const newText = marker + spaceAfter(analysis, neighbour);
  return [
    {
      title: localised(`补上“${marker}”`, `Put in “${marker}”`),
      name: 'numberLine',
      edits: () => [{ range: { start, end: start }, newText }, ...(next ? shiftFrom(analysis, next) : [])],
    },
  ];
}

/** The space that the neighbour's number stands before. */
const spaceAfter = ({ text }: Analysis, { marker }: Item): string =>
  /^[ \t\u3000]+/.exec(text.source.slice(marker.range.end, marker.range.end + 4))?.[0] ?? '';

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
  if (!neighbour) return [];
  const ordinal = next ? next.marker.ordinal : neighbour.marker.ordinal + 1;
  const words = markerLabel(analysis.text, neighbour.marker, ordinal) + entry.title;
  return [
    {
      title: localised(`在正文补上标题“${words}”`, `Add the title “${words}” to the body`),
      name: 'insert',
      edits: () => skeletonEdits(analysis, entry.title, before, next),
    },
  ];
}

function skeletonEdits(
  analysis: Analysis,
  title: string,
  before: MissingItem['before'],
  next: MissingItem['next'],
): Edit[] {
  if (!next) {
    const edit = before && insertAfter(analysis.text, before, before.marker.ordinal + 1, title);
    return edit ? [edit] : [];
  }
  const edit = insertBefore(analysis.text, next, next.marker.ordinal, title);
  return edit ? [edit, ...shiftFrom(analysis, next)] : [];
}

/** The entry with what hangs on it goes; those after it move up. */
function dropEntry(analysis: Analysis, { entry }: MissingItem): Fix {
  return {
    title: localised('从提纲删去这一条', 'Drop the entry from the outline'),
    name: 'remove',
    edits: () => {
      const sequence = analysis.sequenceOf(entry);
      if (!sequence) return [];
      const next = sequence.items[sequence.items.indexOf(entry) + 1];
      const removal: Edit = { range: blockOf(analysis.text, sequence, entry), newText: '' };
      return [removal, ...(next ? shift(analysis, sequence, next, -1) : [])];
    },
  };
}
