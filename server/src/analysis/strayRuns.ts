import type { Item } from '../syntax/nodes';
import type { SlottedSequence } from './sequences';

/** （三）（四） below 三、, where （一） begins all others of its kind: it goes on with the numbers of the one before it, as they do not. */
export interface StrayRun {
  readonly owner: 'numbering-run';
  readonly slotted: SlottedSequence;
  readonly parent: Item;
}

/** As many others must begin anew, besides the first of all. */
const FEWEST = 2;

/**
 * The one list of those below the items of another that runs on where the others begin anew. Where several do, the draft may count so
 * on purpose. O(lists).
 */
export function strayRuns(
  sequences: readonly SlottedSequence[],
  slottedOf: (item: Item) => SlottedSequence | undefined,
): ReadonlyMap<SlottedSequence, StrayRun> {
  const found = new Map<SlottedSequence, StrayRun>();
  // Nearly all drafts have none that runs on: only then it is asked which stand beside it.
  if (!sequences.some(mayBeStray)) return found;
  const beside = new Map<SlottedSequence, Map<string, SlottedSequence[]>>();
  for (const slotted of sequences) {
    const above = slotted.parent && slottedOf(slotted.parent);
    if (!above) continue;
    const kinds = beside.get(above) ?? new Map<string, SlottedSequence[]>();
    const { style, variant } = slotted.sequence;
    const kind = `${style.id} ${variant}`;
    const lists = kinds.get(kind);
    if (lists) lists.push(slotted);
    else kinds.set(kind, [slotted]);
    beside.set(above, kinds);
  }
  for (const lists of [...beside.values()].flatMap((kinds) => [...kinds.values()])) {
    const [stray, another] = lists.filter(mayBeStray);
    const anew = lists.slice(1).filter(({ sequence: { startsAt, items } }) => startsAt === 1 && items.length > 1);
    // 三、 1、 四、 2、 3、: rather is 四、 no part.
    const elder = stray && lists[lists.indexOf(stray) - 1];
    const isBehindList = (elder?.sequence.items.length ?? 0) > 1;
    if (stray?.parent && !another && isBehindList && anew.length >= FEWEST)
      found.set(stray, { owner: 'numbering-run', slotted: stray, parent: stray.parent });
  }
  return found;
}

/** Articles run on through chapters by nature, and points may be told of one behind another. */
const mayBeStray = ({ sequence: { startsAt, style, items }, parent }: SlottedSequence): boolean =>
  startsAt > 1 &&
  parent !== undefined &&
  !style.runsOn &&
  style.family !== 'spoken' &&
  items[0]?.marker.boundary === 'line';
