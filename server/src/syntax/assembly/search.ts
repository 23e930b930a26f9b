import type { Marker } from '../nodes';
import { Closed, sameFuture, sequenceKey, type SequenceReading, type State, type Why } from './stack';
import type { Scene } from './context';
import { Ledger } from './ledger';
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
  const { state } = search(sceneOf(markers, around));
  const readings = new Array<SequenceReading | undefined>(markers.length).fill(undefined);
  for (let { trail } = state; trail; trail = trail.before) readings[trail.marker] = trail.reading;
  return readings;
}

export function sceneOf(markers: readonly Marker[], around: Surroundings): Scene {
  return { markers, keys: markers.map(sequenceKey), around, sections: numberedBySections(markers, around) };
}

/** A marker of which somebody asks why it is read so, and perhaps how else it may be read. */
export interface Asked {
  readonly index: number;
  /** Which of its readings are followed; all, where it is left out. */
  readonly accepts?: (why: Why) => boolean;
}

/** The cheapest reading of all markers, and its cost, that of the lists that are open at the end among it. */
export function search(scene: Scene, asked?: Asked): { readonly state: State; readonly cost: number } {
  let beam: State[] = [{ cost: 0, top: undefined, trail: undefined, closed: Closed.none, why: undefined }];
  for (let index = 0; index < scene.markers.length; index++) {
    if (index === asked?.index) {
      const every = readAll(scene, beam, index, Infinity, true);
      const { accepts } = asked;
      beam = prune(accepts ? every.filter(({ why }) => why && accepts(why)) : every);
    } else beam = prune(readAll(scene, beam, index, MARGIN, false));
  }
  const last = beam.map((state) => ({ state, cost: state.cost + closingCost(scene, state) }));
  return last.reduce((a, b) => (b.cost < a.cost ? b : a));
}

/** Every reading of the next marker, in each state. */
function readAll(scene: Scene, beam: readonly State[], index: number, margin: number, keepsWhy: boolean): State[] {
  const bound = new Bound(margin);
  const found: State[] = [];
  for (const state of beam) new Step(scene, state, index, bound, found, keepsWhy ? new Ledger() : undefined).read();
  return found;
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
