import type { Marker } from '../nodes';
import { Closed, sameFuture, sequenceKey, type SequenceReading, type State } from './stack';
import type { Scene } from './context';
import { Bound, closingCost, Step } from './step';
import type { Surroundings } from './surroundings';

/**
 * Which candidates are items, and which sequence each belongs to: the cheapest reading of the whole, by a beam over a
 * stack of open sequences. There is no table of levels. It decides membership only; slots are decided afterwards.
 * O(markers × beam × depth); depth is bounded, since a style stands once on a stack.
 */

const BEAM = 8;
const MARGIN = 6;

/** For each marker its sequence, undefined where it is only text. */
export function assemble(markers: readonly Marker[], around: Surroundings): (SequenceReading | undefined)[] {
  if (markers.length === 0) return [];
  const scene: Scene = {
    markers,
    keys: markers.map(sequenceKey),
    around,
    sections: numberedBySections(markers, around),
  };
  let beam: State[] = [{ cost: 0, top: undefined, trail: undefined, closed: Closed.none }];
  for (let index = 0; index < markers.length; index++) {
    const bound = new Bound(MARGIN);
    const found: State[] = [];
    for (const state of beam) new Step(scene, state, index, bound, found).read();
    beam = prune(found);
  }
  const last = beam.map((state) => ({ state, cost: state.cost + closingCost(scene, state) }));
  const best = last.reduce((a, b) => (b.cost < a.cost ? b : a)).state;
  const readings = new Array<SequenceReading | undefined>(markers.length).fill(undefined);
  for (let trail = best.trail; trail; trail = trail.before) readings[trail.marker] = trail.reading;
  return readings;
}

/** Styles of which, in this draft, the first number after an unnumbered heading is nearly always 1. */
function numberedBySections(markers: readonly Marker[], around: Surroundings): Set<string> {
  const seen = new Map<string, { breaks: number; anew: number; on: number }>();
  markers.forEach((marker, index) => {
    if (marker.boundary !== 'line') return;
    const key = sequenceKey(marker);
    const breaks = around.breaksBefore[index] ?? 0;
    const before = seen.get(key) ?? { breaks: 0, anew: 0, on: 0 };
    const first = breaks > before.breaks;
    seen.set(key, {
      breaks,
      anew: before.anew + (first && marker.ordinal === 1 ? 1 : 0),
      on: before.on + (first && marker.ordinal > 1 ? 1 : 0),
    });
  });
  return new Set([...seen].filter(([, { anew, on }]) => anew >= 2 && anew >= 2 * on).map(([key]) => key));
}

/** The cheapest of those that read what is to come alike, and of these the best few. */
function prune(states: readonly State[]): State[] {
  const best: State[] = [];
  let cheapest = Infinity;
  for (const state of states) {
    if (state.cost > cheapest + MARGIN) continue;
    cheapest = Math.min(cheapest, state.cost);
    // A handful of states: comparing them is quicker than writing each down as a key.
    const rival = best.findIndex((other) => sameFuture(state, other));
    if (rival < 0) best.push(state);
    else if (state.cost < (best[rival]?.cost ?? 0)) best[rival] = state;
  }
  return best
    .filter((state) => state.cost <= cheapest + MARGIN)
    .sort((a, b) => a.cost - b.cost)
    .slice(0, BEAM);
}
