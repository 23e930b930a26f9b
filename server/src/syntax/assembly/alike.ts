import type { Marker, Nesting } from '../nodes';
import type { Scene } from './scene';

/** Beyond so many paragraphs all distances between two markers are one to the search (`Context.paragraphsSince`). */
export const FURTHEST = 12;

/**
 * How many markers of two scenes, from the first on, are the same to all that the search asks of them. Where they stand is not asked;
 * how many words and paragraphs stand between them is, as far as `Context` asks: whether there are any, and whether they are few.
 * O(markers).
 */
export function alikeUpTo(a: Scene, b: Scene): number {
  if (a.sections.size !== b.sections.size || [...a.sections].some((key) => !b.sections.has(key))) return 0;
  const most = Math.min(a.markers.length, b.markers.length);
  let index = 0;
  while (index < most && sameMarker(a, b, index) && sameAround(a, b, index) && sameDistances(a, b, index)) index++;
  return index;
}

function sameMarker(a: Scene, b: Scene, index: number): boolean {
  const [left, right] = [a.markers[index] as Marker, b.markers[index] as Marker];
  return (
    left === right ||
    (left.ordinal === right.ordinal &&
      a.keys[index] === b.keys[index] &&
      left.style === right.style &&
      left.variant === right.variant &&
      left.suffix === right.suffix &&
      left.boundary === right.boundary &&
      left.strength === right.strength &&
      left.quotation === right.quotation &&
      left.shownBy === right.shownBy &&
      left.countsItself === right.countsItself &&
      sameNesting(left.nesting, right.nesting))
  );
}

const sameNesting = (a: Nesting, b: Nesting): boolean =>
  a === b || (a.heading === b.heading && a.list === b.list && a.quote === b.quote);

function sameAround({ around: a }: Scene, { around: b }: Scene, index: number): boolean {
  return (
    a.omissionsBefore[index] === b.omissionsBefore[index] &&
    a.breaksBefore[index] === b.breaksBefore[index] &&
    a.closedFrom[index] === b.closedFrom[index] &&
    a.isHeading[index] === b.isHeading[index] &&
    a.isSentence[index] === b.isSentence[index] &&
    a.ledIn[index] === b.ledIn[index] &&
    a.labels[index] === b.labels[index]
  );
}

/** Where the steps from each marker to the next are alike so far, those between any two are. */
function sameDistances(a: Scene, b: Scene, index: number): boolean {
  const step = (counts: readonly number[]): boolean => (counts[index] ?? 0) > (counts[index - 1] ?? 0);
  return (
    step(a.around.plainBefore) === step(b.around.plainBefore) &&
    step(a.around.sentencesBefore) === step(b.around.sentencesBefore) &&
    paragraphsPassed(a, index) === paragraphsPassed(b, index)
  );
}

function paragraphsPassed({ markers }: Scene, index: number): number {
  const passed = (markers[index]?.paragraph ?? 0) - (markers[index - 1]?.paragraph ?? 0);
  return Math.min(passed, FURTHEST + 1);
}
