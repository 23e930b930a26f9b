import type { Item, Marker, Omission } from '../syntax/nodes';
import { LAST } from '../syntax/forms/styles';
import { hasOmission } from '../syntax/layout/omissions';

const COST = {
  wrong: 1,
  /** The first number of a gap, the second, each further one: a whole part cut out is one mistake. */
  missing: [0.97, 0.5, 0.08],
  missingOmitted: 0.15,
  duplicate: 0.98,
  extra: 1.3,
  exchanged: 1.02,
  exchangedWithLast: 0.95,
} as const;

/** How far numbers and places may drift apart, beyond which a number is a slip. */
const BAND = 40;

interface Cell {
  readonly cost: number;
  readonly step: 'start' | 'match' | 'miss' | 'repeat' | 'exchange';
  /** How many numbers of the gap before it are missing. */
  readonly gap: number;
  readonly from: Cell | undefined;
}

/** Cells by the place reached. */
type Row = ReadonlyMap<number, Cell>;

/** What is aligned: items, as a rule. */
interface Numbered {
  readonly marker: Pick<Marker, 'ordinal' | 'range'>;
}

/** Aligns the numbers that stand with 1..n: the fewest mistakes that explain them. Banded dynamic programming, O(items × band). */
export function alignSlots<Entry extends Numbered>(
  entries: readonly Entry[],
  startsAt: number,
  omissions: readonly Omission[],
): Slot<Entry>[] {
  // 最后 fits whatever place it has.
  const numbers = entries.map(({ marker }) => marker.ordinal);
  if (numbers.every((number, index) => number === startsAt + index || number === LAST))
    return entries.map((item, index) => ({ state: 'present', ordinal: startsAt + index, item }));
  let before: Row = new Map();
  let row = firstRow(startsAt, numbers[0] === LAST ? startsAt : (numbers[0] ?? startsAt));
  entries.forEach((entry, index) => {
    const elder = entries[index - 1];
    const omitted =
      elder !== undefined && hasOmission(omissions, { start: elder.marker.range.end, end: entry.marker.range.start });
    [before, row] = [row, banded(nextRow(before, row, numbers, index, omitted, startsAt))];
  });
  let best: readonly [number, Cell] | undefined;
  for (const end of row) if (!best || end[1].cost < best[1].cost - EPSILON) best = end;
  return best ? settle(trace(best[1], best[0], entries)) : [];
}

const EPSILON = 1e-9;

/** Places reached before the first item: none, or all that lack when the sequence begins late, which is one mistake. */
function firstRow(startsAt: number, first: number): Row {
  const start: Cell = { cost: 0, step: 'start', gap: 0, from: undefined };
  const row = new Map<number, Cell>([[startsAt - 1, start]]);
  let cell = start;
  for (let place = startsAt; place < first; place++) cell = { cost: COST.missing[0], step: 'miss', gap: 1, from: cell };
  if (first > startsAt) row.set(first - 1, cell);
  return row;
}

const missing = (gap: number, omitted: boolean): number =>
  omitted ? COST.missingOmitted : (COST.missing[gap] ?? COST.missing[2]);

function miss(from: Cell, omitted: boolean): Cell {
  return { cost: from.cost + missing(from.gap, omitted), step: 'miss', gap: from.gap + 1, from };
}

/** What it costs that so many numbers lack behind a cell. */
function costOfGap({ cost, gap }: Cell, count: number, omitted: boolean): number {
  let sum = cost;
  for (let passed = gap; passed < gap + count; passed++) sum += missing(passed, omitted);
  return sum;
}

/** The places that an item reaches from those that the one before it did, or, where the two are exchanged, the one before that. */
function nextRow(
  beforeLast: Row,
  last: Row,
  numbers: readonly number[],
  index: number,
  omitted: boolean,
  startsAt: number,
): Row {
  const number = numbers[index] ?? 0;
  const row = new Map<number, Cell>();
  const isCheapest = (place: number, cost: number): boolean => {
    const rival = row.get(place);
    return !rival || cost < rival.cost - EPSILON;
  };
  const offer = (place: number, cost: number, step: Cell['step'], from: Cell): void => {
    if (isCheapest(place, cost)) row.set(place, { cost, step, gap: 0, from });
  };
  for (const [place, cell] of last) {
    offer(place + 1, cell.cost + (number === place + 1 || number === LAST ? 0 : COST.wrong), 'match', cell);
    if (index > 0 || startsAt > 1)
      offer(place, cell.cost + (number === place ? COST.duplicate : COST.extra), 'repeat', cell);
    if (index > 0 && number > place + 1 && number <= place + BAND) {
      const count = number - place - 1;
      // Most such gaps are dearer than another way; to write them all down took a third of the memory for a list that lacks each other number.
      if (!isCheapest(number, costOfGap(cell, count, omitted))) continue;
      let gap = cell;
      for (let passed = 0; passed < count; passed++) gap = miss(gap, omitted);
      offer(number, gap.cost, 'match', gap);
    }
  }
  for (const [place, cell] of beforeLast) {
    if (number !== place + 1) continue;
    const earlier = numbers[index - 1];
    // 最后 has the last place, whatever its number.
    const atEnd = earlier === LAST && index === numbers.length - 1;
    const price = atEnd ? COST.exchangedWithLast : COST.exchanged;
    if (atEnd || earlier === place + 2) offer(place + 2, cell.cost + price, 'exchange', cell);
  }
  return row;
}

/** Of a long list only the places that fewest mistakes reach: what costs so much more than the best is no reading of it. */
function banded(row: Row): Row {
  if (row.size <= BAND) return row;
  let best = Infinity;
  for (const { cost } of row.values()) best = Math.min(best, cost);
  const cheap = [...row].filter(([, { cost }]) => cost <= best + DEAREST);
  if (cheap.length <= WIDEST) return new Map(cheap);
  // A list that repeats one number, thousands of them, reaches every place at nearly one price.
  const costs = cheap.map(([, { cost }]) => cost).sort((a, b) => a - b);
  const limit = costs[BAND] ?? Infinity;
  return new Map(cheap.filter(([, { cost }]) => cost <= limit));
}

const DEAREST = 8;
const WIDEST = 2 * BAND;

function trace<Entry extends Numbered>(end: Cell, endPlace: number, items: readonly Entry[]): Slot<Entry>[] {
  const slots: Slot<Entry>[] = [];
  let place = endPlace;
  let index = items.length - 1;
  for (let cell: Cell | undefined = end; cell && cell.step !== 'start'; cell = cell.from) {
    const item = items[index];
    if (cell.step === 'miss') {
      slots.push({ state: 'missing', ordinal: place-- });
    } else if (cell.step === 'repeat' && item) {
      slots.push({ state: 'duplicate', ordinal: place + 1, item });
      index--;
    } else if (cell.step === 'exchange' && item) {
      const earlier = items[index - 1] as Entry;
      slots.push({ state: 'displaced', ordinal: place, item, partner: earlier });
      slots.push({ state: 'displaced', ordinal: place - 1, item: earlier, partner: item });
      place -= 2;
      index -= 2;
    } else if (item) {
      const right = item.marker.ordinal === place || item.marker.ordinal === LAST;
      slots.push({ state: right ? 'present' : 'wrong', ordinal: place--, item });
      index--;
    }
  }
  return slots.reverse();
}

/** Two slips that name each other's places are an exchange; a gap whose number stands elsewhere is an item out of order. O(slots). */
function settle<Entry extends Numbered>(slots: readonly Slot<Entry>[]): Slot<Entry>[] {
  const settled = exchanged(slots);
  const gaps = new Map<number, Slot<Entry>[]>();
  for (const slot of settled) {
    if (slot.state !== 'missing') continue;
    const same = gaps.get(slot.ordinal);
    if (same) same.push(slot);
    else gaps.set(slot.ordinal, [slot]);
  }
  const filled = new Set<Slot<Entry>>();
  const out = settled.map((slot, index): Slot<Entry> => {
    // The last number of a list may be that of an item that was moved there.
    if (slot.state !== 'duplicate' && !(slot.state === 'wrong' && index === settled.length - 1)) return slot;
    const gap = gaps.get(slot.item.marker.ordinal)?.shift();
    if (!gap) return slot;
    filled.add(gap);
    return { state: 'displaced', ordinal: slot.item.marker.ordinal, item: slot.item, partner: slot.item };
  });
  return out.filter((slot) => !filled.has(slot));
}

/** Of slots with a wrong number those that bear each other’s, told so. */
function exchanged<Entry extends Numbered>(slots: readonly Slot<Entry>[]): readonly Slot<Entry>[] {
  const wrong = new Map<string, Entry>();
  const key = (place: number, number: number): string => `${place} ${number}`;
  for (const slot of slots)
    if (
      slot.state === 'wrong' &&
      slot.ordinal !== slot.item.marker.ordinal &&
      !wrong.has(key(slot.ordinal, slot.item.marker.ordinal))
    )
      wrong.set(key(slot.ordinal, slot.item.marker.ordinal), slot.item);
  return slots.map((slot) => {
    const partner = slot.state === 'wrong' ? wrong.get(key(slot.item.marker.ordinal, slot.ordinal)) : undefined;
    return slot.state === 'wrong' && partner
      ? { state: 'displaced', ordinal: slot.ordinal, item: slot.item, partner }
      : slot;
  });
}

/** 位次: a place in a sequence, and what stands there. */
export type Slot<Entry = Item> =
  | { readonly state: 'present'; readonly ordinal: number; readonly item: Entry }
  /** Nothing stands there. */
  | { readonly state: 'missing'; readonly ordinal: number }
  /** Another number stands there: a slip. */
  | { readonly state: 'wrong'; readonly ordinal: number; readonly item: Entry }
  /** Its number belongs to another place of the sequence; `partner` is the item that has this place's. */
  | { readonly state: 'displaced'; readonly ordinal: number; readonly item: Entry; readonly partner: Entry }
  /** An item too many: what follows it is numbered without it. `ordinal` is what it should bear, were it the only one. */
  | { readonly state: 'duplicate'; readonly ordinal: number; readonly item: Entry };
