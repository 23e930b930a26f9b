import type { Item, Omission, Style } from '../syntax/nodes';
import { hasOmission } from '../syntax/layout/omissions';
import { endsDraft } from './draftEnd';
import type { SlottedSequence } from './sequences';
import type { Text } from '../syntax/text/text';

const MAY_STAND_ALONE = new Set([
  'words',
  'ordinal',
  'sides',
  'part',
  'chapter',
  'section',
  'article',
  'latin',
  'roman',
  'decimal',
  'label',
  'qi',
]);

/** What the lists of one style are like, all over the draft. */
export interface Kindred {
  /** Where the last of those begins whose first number is 2, -1 where none is. */
  lastSecond: number;
  /** Whether one that stands under nothing has two items or more. */
  longAtTop: boolean;
}

export function kindredOf(sequences: readonly SlottedSequence[]): Map<Style, Kindred> {
  const byStyle = new Map<Style, Kindred>();
  for (const { sequence, parent } of sequences) {
    const { style, items } = sequence;
    const same = byStyle.get(style) ?? { lastSecond: -1, longAtTop: false };
    const [first] = items;
    if (first?.marker.ordinal === 2) same.lastSecond = Math.max(same.lastSecond, first.range.start);
    if (!parent && items.length > 1) same.longAtTop = true;
    byStyle.set(style, same);
  }
  return byStyle;
}

interface LoneSources {
  readonly text: Text;
  readonly kindred: ReadonlyMap<Style, Kindred>;
  readonly omissions: readonly Omission[];
}

/** An item that numbers nothing, since it has no sibling, nothing is known to be left out, and the draft goes on below it. */
export function loneItem(slotted: SlottedSequence, { text, kindred, omissions }: LoneSources): Item | undefined {
  const [only, second] = slotted.sequence.items;
  if (!only || second || only.marker.ordinal !== 1 || MAY_STAND_ALONE.has(only.marker.style.id)) return undefined;
  // A heading that Markdown shows is one by its sign, whatever its number.
  if (only.marker.nesting.heading > 0) return undefined;
  if (endsDraft(text.source, only.range.end)) return undefined;
  const end = slotted.parent?.range.end ?? only.range.end;
  if (hasOmission(omissions, { start: only.marker.range.start, end })) return undefined;
  const same = kindred.get(slotted.sequence.style);
  // Its numbers run on below another heading, or it is the section of a series that happens to hold one.
  const goesOn = same !== undefined && same.lastSecond > end;
  const isSection = slotted.parent === undefined && same?.longAtTop === true;
  return goesOn || isSection ? undefined : only;
}
