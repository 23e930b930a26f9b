import type { Marker } from '../nodes';
import type { Paid } from './weights';

/** A sequence while it is read; its identity ties its markers together. */
export interface SequenceReading {
  /** The marker under which it stands, -1 at the top. */
  readonly parent: number;
  readonly startsAt: number;
}

/** A sequence that is open while reading, on those that it stands under. */
export interface Open {
  readonly below: Open | undefined;
  /** How many stand on one another here, from 1. */
  readonly depth: number;
  readonly reading: SequenceReading;
  readonly key: string;
  readonly first: Marker;
  readonly last: number;
  readonly count: number;
  /** Index of its last item's marker. */
  readonly item: number;
  /** Numbers passed over that may yet come, or that came too early. */
  readonly owed: number;
  readonly early: number;
  /** Whether an item before the last had paragraphs (a point: sentences) of its own after its first. */
  readonly roomy: boolean;
  /** The key of the sequence that one of its items held last, '' where none did. */
  readonly bears: string;
}

/** Which marker went to which sequence, latest first. */
export interface Trail {
  readonly before: Trail | undefined;
  readonly marker: number;
  readonly reading: SequenceReading;
}

/** What a closed sequence leaves: its last number, and whether it had run on from one before. */
export interface Ending {
  readonly last: number;
  readonly ranOn: boolean;
}

/** How a list ends. */
export const closing = ({ early, last, reading }: Open): Ending => ({
  last: early === last + 1 ? early : last,
  ranOn: reading.startsAt > 1,
});

/** The list of one kind that was closed last, before it those of other kinds. */
interface ClosedList {
  readonly key: string;
  readonly ending: Ending;
  readonly before: ClosedList | undefined;
}

/** How many lists that a word tells apart (point:靠) are looked through: a draft may count with a thousand words, each its own. */
const REMEMBERED = 12;

/**
 * The list of each kind that was closed last, for numbering that runs on through parents. Immutable; what is asked and added is
 * O(kinds that a draft uses): chains of a few, shared by all states.
 */
export class Closed {
  static readonly none = new Closed(undefined, undefined);

  private constructor(
    private readonly styles: ClosedList | undefined,
    private readonly words: ClosedList | undefined,
  ) {}

  get(key: string): Ending | undefined {
    const isWord = key.includes(':');
    let list = isWord ? this.words : this.styles;
    for (let looked = 0; list && !(isWord && looked >= REMEMBERED); looked++, list = list.before)
      if (list.key === key) return list.ending;
    return undefined;
  }

  with(key: string, ending: Ending): Closed {
    return key.includes(':')
      ? new Closed(this.styles, { key, ending, before: this.words })
      : new Closed({ key, ending, before: without(this.styles, key) }, this.words);
  }
}

function without(list: ClosedList | undefined, key: string): ClosedList | undefined {
  if (!list) return undefined;
  if (list.key === key) return list.before;
  const before = without(list.before, key);
  return before === list.before ? list : { key: list.key, ending: list.ending, before };
}

/** One reading of the markers so far. */
export interface State {
  readonly cost: number;
  readonly top: Open | undefined;
  readonly trail: Trail | undefined;
  readonly closed: Closed;
  /** Where somebody asks why a marker is read so. */
  readonly why: Why | undefined;
}

/** One marker's step: the state before it, what stood and went where after it, what it cost, and what was refused on the way. */
export interface Why {
  readonly before: State;
  readonly top: Open | undefined;
  readonly trail: Trail | undefined;
  readonly paid: readonly Paid[];
  readonly refused: readonly Refused[];
}

/** A list that a marker could not join or begin under (`undefined`: any), and why. */
export interface Refused {
  readonly open: Open | undefined;
  readonly guard: { readonly id: string; readonly says: readonly [chinese: string, english: string] };
}

/** The style, and what tells sequences of one style apart: a style stands once on a stack, in Markdown once on each level. */
export function sequenceKey(marker: Marker): string {
  const { heading, quote } = marker.nesting;
  const list = nestedList(marker);
  const level = `${heading > 0 ? `#${heading}` : ''}${list > 0 ? `-${list}` : ''}${quote > 0 ? `>${quote}` : ''}`;
  // “第二条　…： ↵ （一）…” within （二）: what is quoted has lists of its own.
  return styleKey(marker) + level + (marker.quotation > 0 ? '“' : '');
}

/** How deep in lists a number stands. A list that is not set in is to its reader what the same numbers without it are. */
export const nestedList = ({ nesting }: Marker): number => (nesting.list === 1 ? 0 : nesting.list);

function styleKey({ style, variant, suffix }: Marker): string {
  // 第一点，第二点， may stand within 第一，; 1.1 and 2.1 are of two lists, as 1.1 and 1.1.1 are.
  if (style.variantIs !== undefined && variant !== '') return `${style.id}:${variant}`;
  // Headings 一 二 三 without a mark may hold 一、二、三、.
  return suffix === '' && style.mixesWith[style.id] === 'unmarked' ? `${style.id}:bare` : style.id;
}

/** Whether two stacks hold the same lists, as far as what is to come asks of them. O(depth). */
export function sameStack(a: Open | undefined, b: Open | undefined): boolean {
  let [left, right] = [a, b];
  while (left !== right) {
    if (!left || !right || !sameOpen(left, right)) return false;
    left = left.below;
    right = right.below;
  }
  return true;
}

const sameOpen = (a: Open, b: Open): boolean =>
  a.item === b.item && a.last === b.last && a.key === b.key && a.owed === b.owed && a.early === b.early;
