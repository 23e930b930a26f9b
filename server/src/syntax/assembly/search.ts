import { alikeUpTo } from './alike';
import type { Marker } from '../nodes';
import { Closed, sequenceKey, type SequenceReading, type State, type Why } from './stack';
import type { Scene } from './scene';
import { Ledger } from './ledger';
import { Bound, closingCost, Step } from './step';
import { rivalOf, stateAfter, type Successor } from './successors';
import type { Surroundings } from './surroundings';

/**
 * Which candidates are items, and which sequence each belongs to: the cheapest reading of the whole, by a beam over a
 * stack of open sequences. There is no table of levels. It decides membership only; slots are decided afterwards.
 * O(markers × beam × depth); depth is bounded, since a style stands once on a stack.
 */

const BEAM = 8;
const MARGIN = 6;

/** A search that was made: what it found, and what the next version's may go on from. */
export interface Searched {
  readonly scene: Scene;
  /** For each marker its sequence, undefined where it is only text. */
  readonly readings: readonly (SequenceReading | undefined)[];
  /** The states before every so many markers (`STRIDE`). */
  readonly beams: readonly (readonly State[])[];
}

/** To keep the states before each marker would take a draft of dense lists some hundred megabytes. */
const STRIDE = 16;

/**
 * Reads all markers; goes on from where the scene begins to differ from that of a search `before`, whose answers up to there are the
 * same. O(markers) where nothing differs.
 */
export function assemble(markers: readonly Marker[], around: Surroundings, before?: Searched): Searched {
  const scene = sceneOf(markers, around);
  if (markers.length === 0) return { scene, readings: [], beams: [] };
  const alike = before ? alikeUpTo(before.scene, scene) : 0;
  if (before && alike === markers.length && alike === before.scene.markers.length) return { ...before, scene };
  const beams = before?.beams.slice(0, Math.floor(alike / STRIDE) + 1) ?? [];
  const last = beams.at(-1);
  const best = search(scene, undefined, last && { index: (beams.length - 1) * STRIDE, beam: last }, (index, beam) => {
    if (index % STRIDE === 0) beams[index / STRIDE] = beam;
  });
  const readings = new Array<SequenceReading | undefined>(markers.length).fill(undefined);
  for (let trail = best?.state.trail; trail; trail = trail.before) readings[trail.marker] = trail.reading;
  return { scene, readings, beams };
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

/** The states in which a marker is read. */
interface Reached {
  readonly index: number;
  readonly beam: readonly State[];
}

const BEGINNING: Reached = {
  index: 0,
  beam: [{ cost: 0, top: undefined, trail: undefined, closed: Closed.none, why: undefined }],
};

/**
 * The cheapest reading of all markers, from those on that were reached already, and its cost, that of the lists that are open at the
 * end among it. `reach` is told of the states before each marker. Undefined only where nothing that is asked for can be read.
 */
export function search(
  scene: Scene,
  asked?: Asked,
  reached: Reached = BEGINNING,
  reach?: (index: number, beam: readonly State[]) => void,
): { readonly state: State; readonly cost: number } | undefined {
  let { beam } = reached;
  for (let index = reached.index; index < scene.markers.length; index++) {
    const marker = scene.markers[index] as Marker;
    reach?.(index, beam);
    const after = (successor: Successor): State => stateAfter(successor, marker, index);
    const isAsked = index === asked?.index;
    let every = readAll(scene, beam, index, isAsked ? Infinity : MARGIN, isAsked);
    const accepts = isAsked ? asked.accepts : undefined;
    if (accepts)
      every = every.filter((successor) => {
        const { why } = after(successor);
        return why && accepts(why);
      });
    beam = prune(isAsked ? apart(every) : every).map(after);
  }
  const last = beam.map((state) => ({ state, cost: state.cost + closingCost(scene, state) }));
  let [best] = last;
  for (const one of last) if (best && one.cost < best.cost) best = one;
  return best;
}

/** Every reading of the next marker, in each state. */
function readAll(scene: Scene, beam: readonly State[], index: number, margin: number, keepsWhy: boolean): Successor[] {
  const bound = new Bound(margin);
  const found: Successor[] = [];
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

/** The best few of those that were found, of which no two read what is to come alike. */
function prune(successors: readonly Successor[]): Successor[] {
  let cheapest = Infinity;
  for (const { cost } of successors) if (cost < cheapest) cheapest = cost;
  return cheapestOf(successors, cheapest + MARGIN);
}

/** The cheapest of those that read what is to come alike: where somebody asks why, all were kept. */
function apart(successors: readonly Successor[]): Successor[] {
  const best: Successor[] = [];
  const bound = new Bound(MARGIN);
  for (const successor of successors) {
    const { cost, before, as, joined, below, key, last, owed, early } = successor;
    if (!bound.admits(cost)) continue;
    const rival = rivalOf(best, before, as, joined, below, key, last, owed, early);
    if (rival === undefined || cost < (best[rival]?.cost ?? Infinity)) best[rival ?? best.length] = successor;
  }
  return best;
}

/** The cheapest few up to a limit, in the order of their costs, and of equal ones in that in which they were found. */
function cheapestOf(successors: readonly Successor[], limit: number): Successor[] {
  const kept: Successor[] = [];
  for (const successor of successors) {
    const { cost } = successor;
    const last = kept[BEAM - 1];
    if (cost > limit || (last && cost >= last.cost)) continue;
    // Put in where it belongs: a few places at most, and no list is made to be sorted.
    let at = Math.min(kept.length, BEAM - 1);
    for (let before = kept[at - 1]; before && before.cost > cost; before = kept[at - 1]) {
      kept[at] = before;
      at--;
    }
    kept[at] = successor;
  }
  return kept;
}
