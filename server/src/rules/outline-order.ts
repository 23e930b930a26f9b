import type { Edit } from '../editing/edits';
import type { Analysis } from '../analysis/analysis';
import type { Difference } from '../analysis/differences';
import type { Branch } from '../analysis/outlineMatching';
import { dropEntry, insertEntry } from '../editing/outlineEntries';
import type { Item, OffsetRange } from '../syntax/nodes';
import { lineNumber, localised, type Finding, type Rule } from './engine/rule';
import { markerLabel } from '../analysis/markerWords';

/** The same items in another order in outline and body. */
export const outlineOrder: Rule = {
  id: 'outline-order',
  title: localised('提纲与正文次序不同', 'Outline in another order'),
  reason: localised('正文挪动之后提纲没有跟着挪。', 'The body was rearranged, the outline was not.'),
  severity: 'warning',
  check: (analysis) => [
    ...analysis.causesOf('outline-moved').map((cause) => elsewhere(analysis, cause)),
    ...analysis.causesOf('outline-order').map((cause) => inOtherOrder(analysis, cause)),
  ],
};

type Reordered = Extract<Difference, { owner: 'outline-order' }>;

function inOtherOrder(analysis: Analysis, { branch, first: { entry, item }, file }: Reordered): Finding {
  if (file) return inOtherFile(analysis, item, file.name);
  const words = markerLabel(analysis.text, entry.marker) + entry.title;
  const line = lineNumber(analysis, item.marker.range.start);
  return {
    range: { start: entry.marker.range.start, end: Math.max(entry.titleRange.end, entry.marker.range.end) },
    message: localised(
      `提纲的次序与正文不同：“${words}”在正文第${line}行。`,
      `The outline’s order is not the body’s: “${words}” is in line ${line}.`,
    ),
    related: [{ range: item.marker.range, message: localised('正文的位置', 'Its place in the body') }],
    fixes: [
      {
        title: localised('提纲按正文的次序排', 'Put the outline in the body’s order'),
        name: 'reorder',
        edits: () => reorder(analysis, branch),
      },
    ],
  };
}

type Moved = Extract<Difference, { owner: 'outline-moved' }>;

/** （二）强队伍 under 一、 of the outline, and under 二、 of the body. */
function elsewhere(analysis: Analysis, { entry, unlisted, counterparts, file }: Moved): Finding {
  const { item } = unlisted;
  if (file) return inOtherFile(analysis, item, file.name);
  const words = markerLabel(analysis.text, entry.marker) + entry.title;
  const line = lineNumber(analysis, item.marker.range.start);
  const above = analysis.slottedOf(item)?.parent;
  const parent = above ? markerLabel(analysis.text, above.marker) + above.title : undefined;
  const insertion = insertEntry(analysis, { ...unlisted, counterparts });
  return {
    range: { start: entry.marker.range.start, end: Math.max(entry.titleRange.end, entry.marker.range.end) },
    message: localised(
      `提纲的“${words}”，正文放在了别处：第${line}行${parent === undefined ? '' : `，“${parent}”下面`}。`,
      `The body has “${words}” elsewhere: in line ${line}${parent === undefined ? '' : `, under “${parent}”`}.`,
    ),
    related: [{ range: item.marker.range, message: localised('正文的位置', 'Its place in the body') }],
    fixes: insertion
      ? [
          {
            title: localised('提纲照正文挪', 'Move the entry as in the body'),
            name: 'reorder',
            edits: () => [...dropEntry(analysis, entry, counterparts), ...insertion()],
          },
        ]
      : [],
  };
}

/** The 提纲 is a file of its own: which of the two is right is for the writer to say. */
function inOtherFile(analysis: Analysis, item: Item, name: string): Finding {
  const words = markerLabel(analysis.text, item.marker) + item.title;
  return {
    range: { start: item.marker.range.start, end: Math.max(item.titleRange.end, item.marker.range.end) },
    message: localised(
      `“${words}”的先后与提纲（${name}）不同。`,
      `“${words}” stands in another order than in the outline (${name}).`,
    ),
  };
}

/** Each place keeps its number and takes the words, and what hangs on them, that the body has there. */
function reorder(analysis: Analysis, branch: Branch): Edit[] {
  const inBody = [...branch.pairs].sort((a, b) => branch.items.indexOf(a.item) - branch.items.indexOf(b.item));
  return branch.pairs.flatMap((place, index) => {
    const right = inBody[index];
    if (!right || right === place) return [];
    const { source } = analysis.text;
    const [range, other] = [wordsOf(source, place.entry), wordsOf(source, right.entry)];
    return [{ range, newText: source.slice(other.start, other.end) }];
  });
}

/** An entry without its number and the mark that parts it from the next, which belong to the place. */
function wordsOf(source: string, { marker, range }: Item): OffsetRange {
  let { end } = range;
  while (end > marker.range.end && '；;。，,'.includes(source.charAt(end - 1))) end--;
  return { start: marker.range.end, end };
}
