import type { Refused, SequenceReading, State, Open, Closed } from './stack';
import { closing, sameStack } from './stack';
import type { Marker } from '../nodes';
import type { Paid } from './weights';

/**
 * One reading of the next marker in a state. Each marker has some thirty, of which eight at most are kept: only these are made states
 * (making a state of each took a third of the time of reading).
 */
export interface Successor {
  readonly cost: number;
  readonly before: State;
  readonly as: 'text' | 'item' | 'first';
  /** The list whose item the marker is; undefined where it is none, or the first of its list. */
  readonly joined: Open | undefined;
  /** The list on which that of the marker stands. */
  readonly below: Open | undefined;
  readonly key: string;
  readonly last: number;
  readonly startsAt: number;
  readonly owed: number;
  readonly early: number;
  readonly roomy: boolean;
  /** What was paid and refused, where somebody asks why. */
  readonly paid: readonly Paid[] | undefined;
  readonly refused: readonly Refused[] | undefined;
}

/**
 * Which of the readings of a marker that were found reads what is to come as another does, in a state that differs, or nearly so: to
 * compare all that may be asked (the first items, how many there are, what was closed) makes the beam too narrow for what is
 * alike, and found dearer readings of texts; `test/properties/search.test.ts` holds it against all readings.
 */
export function rivalOf(
  found: readonly Successor[],
  before: State,
  as: Successor['as'],
  joined: Open | undefined,
  below: Open | undefined,
  key: string,
  last: number,
  owed: number,
  early: number,
): number | undefined {
  // Read as text the marker leaves the states as they are, and these differ.
  if (as === 'text') return undefined;
  for (let at = 0; at < found.length; at++) {
    const other = found[at];
    if (other?.last !== last || other.key !== key || other.owed !== owed || other.early !== early) continue;
    if (other.as === 'text' || !sameStack(other.below, below)) continue;
    if (lastArticle(other.before, other.joined ?? other.below) === lastArticle(before, joined ?? below)) return at;
  }
  return undefined;
}

/** The number of the last 第…条 of a list that is closed, once all that lies above `stays` is. */
function lastArticle({ closed, top }: State, stays: Open | undefined): number | undefined {
  let last = closed.get('article')?.last;
  for (let over = top; over && over !== stays; over = over.below) if (over.key === 'article') last = closing(over).last;
  return last;
}

/** The state in which a reading of a marker leaves all. O(lists that it closes). */
export function stateAfter(successor: Successor, marker: Marker, index: number): State {
  const { cost, before, as, joined, below, paid, refused } = successor;
  let { top, trail, closed } = before;
  if (as !== 'text') {
    const reading = joined?.reading ?? { parent: below ? below.item : -1, startsAt: successor.startsAt };
    top = topAfter(successor, reading, marker, index);
    trail = { before: trail, marker: index, reading };
    closed = closedAbove(before, joined ?? below);
  }
  const why = paid && refused ? { before, top, trail, paid, refused } : before.why;
  return { cost, top, trail, closed, why };
}

function topAfter(
  { joined, below, key, last, owed, early, roomy }: Successor,
  reading: SequenceReading,
  marker: Marker,
  index: number,
): Open {
  // Written out: a spread of so many fields takes long.
  if (joined)
    return {
      below,
      depth: joined.depth,
      reading,
      key: joined.key,
      first: joined.first,
      last,
      count: joined.count + 1,
      item: index,
      owed,
      early,
      roomy,
      bears: joined.bears,
    };
  return {
    below: below && bearing(below, key),
    depth: (below?.depth ?? 0) + 1,
    reading,
    key,
    first: marker,
    last,
    count: 1,
    item: index,
    owed,
    early,
    roomy,
    bears: '',
  };
}

/** A list whose last item holds one of another kind. */
function bearing(open: Open, key: string): Open {
  if (open.bears === key) return open;
  const { below, depth, reading, first, last, count, item, owed, early, roomy } = open;
  return { below, depth, reading, key: open.key, first, last, count, item, owed, early, roomy, bears: key };
}

/** The last numbers of what is closed once all that lies above `open` is. */
function closedAbove({ closed, top }: State, open: Open | undefined): Closed {
  let all = closed;
  for (let over = top; over && over !== open; over = over.below) all = all.with(over.key, closing(over));
  return all;
}
