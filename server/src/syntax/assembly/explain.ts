import type { Marker } from '../nodes';
import type { Scene } from './scene';
import { sceneOf, search } from './search';
import type { Open, Refused, Why } from './stack';
import type { Surroundings } from './surroundings';
import type { Paid } from './weights';

/** How one marker is read, and what that cost where it stands. */
export interface MarkerReading {
  /** But text; an item of a list; the first of one. */
  readonly as: 'text' | 'item' | 'first';
  /** The item before it in its list; for a first the one under which its list stands; undefined for none. */
  readonly at: Marker | undefined;
  /** As which number of its list it is taken. */
  readonly ordinal: number;
  readonly evidence: readonly Paid[];
}

/** What could not be: which list the marker could not join or begin under, by its last item; none where it could begin none at all. */
export interface RefusedReading {
  readonly at: Marker | undefined;
  readonly guard: Refused['guard'];
}

/** Why a marker is read as it is. */
export interface MarkerExplanation {
  readonly marker: Marker;
  readonly reading: MarkerReading;
  /** The cheapest reading of the whole in which this marker is read otherwise, and how much dearer it is. */
  readonly next: { readonly reading: MarkerReading; readonly margin: number } | undefined;
  readonly refused: readonly RefusedReading[];
}

/** Why some markers of a region are read as they are. Reads the region twice for each: O(markers × asked). */
export function explainMarkers(
  markers: readonly Marker[],
  around: Surroundings,
  asked: readonly number[],
): MarkerExplanation[] {
  if (markers.length === 0) return [];
  const scene = sceneOf(markers, around);
  return asked.flatMap((index) => explainMarker(scene, index) ?? []);
}

function explainMarker(scene: Scene, index: number): MarkerExplanation | undefined {
  const best = search(scene, { index });
  const why = best?.state.why;
  const marker = scene.markers[index];
  if (!best || !why || !marker) return undefined;
  const reading = readingOf(scene, why, marker);
  const other = search(scene, {
    index,
    accepts: (candidate) => !sameReading(readingOf(scene, candidate, marker), reading),
  });
  return {
    marker,
    reading,
    // 最后， behind no list can be read as nothing but text.
    next: other?.state.why && {
      reading: readingOf(scene, other.state.why, marker),
      margin: Math.round((other.cost - best.cost) * 100) / 100,
    },
    refused: why.refused.map(({ open, guard }) => ({ at: open && scene.markers[open.item], guard })),
  };
}

function readingOf(scene: Scene, { before, top, trail, paid }: Why, { ordinal }: Marker): MarkerReading {
  if (!trail || trail === before.trail || !top) return { as: 'text', at: undefined, ordinal, evidence: paid };
  let list: Open | undefined = before.top;
  while (list && list.reading !== trail.reading) list = list.below;
  const at = scene.markers[list ? list.item : trail.reading.parent];
  return { as: list ? 'item' : 'first', at, ordinal: top.last, evidence: paid };
}

/** Whether a marker goes to the same place, whatever its number. */
const sameReading = (a: MarkerReading, b: MarkerReading): boolean => a.as === b.as && a.at === b.at;
