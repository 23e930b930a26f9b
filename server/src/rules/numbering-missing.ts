import { LAST } from '../syntax/forms/styles';
import type { Analysis } from '../analysis/analysis';
import type { Difference } from '../analysis/differences';
import { toldAt, type Gap } from '../analysis/gaps';
import { entryTitle } from '../analysis/entryTitle';
import type { Edit } from '../editing/edits';
import { insertAfter, insertBefore } from '../editing/insertion';
import type { Item } from '../syntax/nodes';
import {
  lineElsewhere,
  lineNumber,
  localised,
  type Finding,
  type Fix,
  type Localised,
  type Related,
  type Rule,
} from './engine/rule';
import { hasNumber } from '../analysis/unnumberedItem';
import { markerLabel, numberBefore } from '../analysis/markerWords';
import { giveNumber } from './engine/giveNumber';
import { shift } from '../editing/renumber';

/** A gap: 一是 二是 四是, or a sequence that begins after 1. */
export const numberingMissing: Rule = {
  id: 'numbering-missing',
  title: localised('缺少序号', 'Missing number'),
  reason: localised(
    '增删之后没有重编，讲到台上才发现“二是”后面是“四是”。',
    'Points were cut or added and not renumbered; the speaker finds out at the lectern.',
  ),
  severity: 'warning',
  check: (analysis) => [
    ...analysis.causesOf('numbering-missing').map(({ gap }) => report(analysis, gap)),
    ...analysis.causesOf('outline-lost-number').map((cause) => withoutNumber(analysis, cause)),
  ],
};

function report(analysis: Analysis, gap: Gap): Finding {
  const related = gap.counterparts.map((item) => counterpartPlace(analysis, item));
  return {
    range: toldAt(gap).marker.range,
    message: messageOf(analysis, gap),
    ...(gap.excuse ? { severity: 'information' as const } : {}),
    related: related.length > 0 ? related : neighbour(analysis, gap),
    fixes: fixesOf(analysis, gap),
  };
}

/** 三是, or 三是、四是 for a longer gap. */
function lostNumbers(analysis: Analysis, gap: Gap): string {
  const labels = gap.ordinals.map((ordinal) =>
    markerLabel(analysis.text, gap.model.marker, ordinal).replace(/[、.．]$/, (mark) =>
      gap.ordinals.length > 1 ? '' : mark,
    ),
  );
  if (labels.length <= 3) return labels.join('、');
  return `${labels[0] ?? ''}～${labels[labels.length - 1] ?? ''}`;
}

function messageOf(analysis: Analysis, gap: Gap): Localised {
  const { text } = analysis;
  const lost = lostNumbers(analysis, gap);
  const next = markerLabel(text, toldAt(gap).marker);
  const [counterpart] = gap.counterparts;
  if (counterpart && gap.excuse !== 'omission') return counterpartMessage(analysis, gap, lost, counterpart);
  if (gap.excuse === 'omission') {
    return localised(
      `这里有省略，“${next}”之前的“${lost}”不在稿中。`,
      `Text was left out here: “${lost}” before “${next}” is not in the draft.`,
    );
  }
  if (gap.excuse === 'part') {
    return localised(
      `这份稿子从“${next}”开始，“${lost}”可能在另一份稿子里。`,
      `This draft begins at “${next}”; “${lost}” may stand in another draft.`,
    );
  }
  if (!gap.before)
    return localised(`这一组从“${next}”开始，缺“${lost}”。`, `This list begins at “${next}”; “${lost}” is missing.`);
  if (!gap.beforeIsRight) return localised(`“${next}”前面缺“${lost}”。`, `“${lost}” is missing before “${next}”.`);
  const before = markerLabel(text, gap.before.marker);
  const line = lineElsewhere(analysis, gap.before.marker.range.start, toldAt(gap).marker.range.start);
  return localised(
    `“${before}”${line ? `（第${line}行）` : ''}后面是“${next}”，缺“${lost}”。`,
    `“${next}” follows “${before}”${line ? ` (line ${line})` : ''}; “${lost}” is missing.`,
  );
}

function counterpartMessage(analysis: Analysis, gap: Gap, lost: string, counterpart: Item): Localised {
  const line = lineNumber(analysis, counterpart.marker.range.start);
  const words = wordsOf(analysis, counterpart);
  return inOutline(gap)
    ? localised(
        `提纲缺“${lost}”：正文第${line}行有“${words}”。`,
        `The outline lacks “${lost}”: the body has “${words}” in line ${line}.`,
      )
    : localised(
        `正文缺“${lost}”：提纲第${line}行有“${words}”。`,
        `The body lacks “${lost}”: the outline has “${words}” in line ${line}.`,
      );
}

/** 二、今年的活; of an entry without a number its words alone. */
const wordsOf = ({ text }: Analysis, item: Item): string =>
  hasNumber(item) ? markerLabel(text, item.marker) + item.title : item.title;

const inOutline = (gap: Gap): boolean => gap.slotted.sequence.region === 'outline';

function counterpartPlace(analysis: Analysis, item: Item): Related {
  const words = wordsOf(analysis, item);
  return {
    range: { start: item.marker.range.start, end: item.titleRange.end },
    message: localised(`“${words}”在这里`, `“${words}” stands here`),
  };
}

function neighbour(analysis: Analysis, gap: Gap): Related[] {
  if (!gap.before) return [];
  const label = markerLabel(analysis.text, gap.before.marker);
  return [{ range: gap.before.marker.range, message: localised(`前一条是“${label}”`, `“${label}” is the one before`) }];
}

/** Nobody wants more empty lines at once. */
const MOST_EMPTY = 5;

function fixesOf(analysis: Analysis, gap: Gap): Fix[] {
  // Where the words were left out on purpose or stand in another part, the numbers are right as they are.
  // Where the words before the list count the lost item in, the writer meant it to be there.
  const renumbering = gap.excuse || gap.below ? undefined : renumber(analysis, gap);
  const emptying = gap.excuse === 'part' || gap.ordinals.length > MOST_EMPTY ? undefined : insertEmpty(analysis, gap);
  const rest = gap.promised || restartOf(gap) ? [emptying, renumbering] : [renumbering, emptying];
  const fixes = [
    gap.unnumbered
      ? giveNumber(analysis, gap.after.marker, gap.ordinals[0] ?? 0, gap.unnumbered)
      : insertCounterparts(analysis, gap),
    ...rest,
  ];
  return fixes.filter((fix): fix is Fix => fix !== undefined);
}

/** Puts in what the other region holds. */
function insertCounterparts(analysis: Analysis, gap: Gap): Fix | undefined {
  const [first] = gap.counterparts;
  if (!first) return undefined;
  const titleOf = (item: Item): string => (inOutline(gap) ? entryTitle(analysis.counterparts, item) : item.title);
  const words = markerLabel(analysis.text, gap.model.marker, gap.ordinals[0]) + titleOf(first);
  const more = gap.counterparts.length > 1;
  const edits = insertions(
    analysis,
    gap,
    (ordinal) => gap.counterparts.slice(gap.ordinals.indexOf(ordinal)).map(titleOf)[0] ?? '',
  );
  if (edits.length === 0) return undefined;
  return {
    title: localised(
      `补上“${words}”${more ? `等${gap.counterparts.length}条` : ''}`,
      `Insert “${words}”${more ? ` and ${gap.counterparts.length - 1} more` : ''}`,
    ),
    name: 'insert',
    edits: () => edits,
  };
}

function insertEmpty(analysis: Analysis, gap: Gap): Fix {
  const lost = lostNumbers(analysis, gap);
  return {
    title: localised(`补一条空的“${lost}”`, `Insert an empty “${lost}”`),
    name: 'insertEmpty',
    edits: () => insertions(analysis, gap, () => ''),
  };
}

/** 一、（一）（二）（一）（二）三、: where what stands below an item begins anew, the one that lacks was its heading. O(lists below it). */
function restartOf({ before, after, below, ordinals }: Gap): Item | undefined {
  if (below) return below;
  if (!before || ordinals.length !== 1 || after.kind === 'inline') return undefined;
  const seen = new Set<string>();
  for (const { style, items } of before.children) {
    const [first] = items;
    if (seen.has(style.id) && first?.marker.ordinal === 1 && first.marker.boundary === 'line') return first;
    seen.add(style.id);
  }
  return undefined;
}

function insertions(analysis: Analysis, gap: Gap, titleOf: (ordinal: number) => string): ReturnType<Fix['edits']> {
  const restart = restartOf(gap);
  const headings = gap.ordinals.map((ordinal) => insertBefore(analysis.text, gap.model, ordinal, titleOf(ordinal)));
  if (restart && !headings.includes(undefined)) {
    const { start } = analysis.text.lineRange(analysis.text.lineAt(restart.marker.range.start));
    return [{ range: { start, end: start }, newText: headings.map((edit) => edit?.newText ?? '').join('') }];
  }
  const insert = gap.model === gap.before ? insertAfter : insertBefore;
  const edits = gap.ordinals.map((ordinal) => insert(analysis.text, gap.model, ordinal, titleOf(ordinal)));
  const [first] = edits;
  if (!first || edits.includes(undefined)) return [];
  return [{ range: first.range, newText: edits.map((edit) => edit?.newText ?? '').join('') }];
}

/** As many numbers are named one by one. */
const MOST_NAMED = 4;

function renumber(analysis: Analysis, gap: Gap): Fix {
  const { sequence } = gap.slotted;
  const label = (item: Item): string =>
    markerLabel(analysis.text, gap.after.marker, item.marker.ordinal - gap.ordinals.length);
  // 最后 stays 最后.
  const moved = sequence.items.slice(gap.index).filter(({ marker }) => marker.ordinal !== LAST);
  const next = moved.slice(0, MOST_NAMED).map(label);
  const last = moved.at(-1);
  const shown = moved.length > MOST_NAMED && last ? `${next[0] ?? ''}～${label(last)}` : listed(next);
  return {
    title: localised(`后面改为${shown}`, `Renumber what follows: “${shown}”`),
    name: 'closeGap',
    edits: () => shift(analysis, sequence, gap.after, -gap.ordinals.length),
  };
}

/** As they will be written: 三是、四是; 三、四、 where the mark of the numbers parts them. */
const listed = (labels: readonly string[]): string => labels.join(labels[0]?.endsWith('、') ? '' : '、');

type LostNumber = Extract<Difference, { owner: 'outline-lost-number' }>;

/** The body has the words, and no number before them. */
function withoutNumber(analysis: Analysis, cause: LostNumber): Finding {
  const { entry, unnumbered: paragraph } = cause;
  const words = markerLabel(analysis.text, entry.marker) + entry.title;
  const line = lineNumber(analysis, entry.marker.range.start);
  return {
    range: { start: paragraph.start, end: paragraph.end },
    message: hasNumber(entry)
      ? localised(
          `“${entry.title}”前面没有序号，提纲第${line}行是“${words}”。`,
          `“${entry.title}” has no number; line ${line} of the outline is “${words}”.`,
        )
      : localised(
          `“${entry.title}”前面没有序号，前后都有；提纲第${line}行列有这一条。`,
          `“${entry.title}” has no number, those around have; line ${line} of the outline lists it.`,
        ),
    related: [{ range: entry.marker.range, message: localised('提纲的这一条', 'The entry') }],
    fixes: giveEntryNumber(analysis, cause),
  };
}

function giveEntryNumber(analysis: Analysis, { before, next, unnumbered: { start, text } }: LostNumber): Fix[] {
  const neighbour = next ?? before;
  if (!neighbour) return [];
  const ordinal = next ? next.marker.ordinal : neighbour.marker.ordinal + 1;
  const newText = numberBefore(analysis.text, neighbour.marker, ordinal, text, 'line');
  if (newText === undefined) return [];
  const marker = newText.trim();
  return [
    {
      title: localised(`补上“${marker}”`, `Put in “${marker}”`),
      name: 'numberLine',
      edits: () => [{ range: { start, end: start }, newText }, ...(next ? shiftFrom(analysis, next) : [])],
    },
  ];
}

function shiftFrom(analysis: Analysis, next: Item): Edit[] {
  const sequence = analysis.sequenceOf(next);
  return sequence ? shift(analysis, sequence, next, 1) : [];
}
