/** How one text became another: from `start` on, what stood up to `endBefore` is what now stands up to `endAfter`. */
export interface Change {
  readonly start: number;
  readonly endBefore: number;
  readonly endAfter: number;
}

/** The shortest stretch in which two texts differ. O(what they have in common), by whole stretches at a time. */
export function changeOf(before: string, after: string): Change {
  const most = Math.min(before.length, after.length);
  const start = longest(most, (size, next) => before.slice(size, next) === after.slice(size, next));
  const end = longest(
    most - start,
    (size, next) =>
      before.slice(before.length - next, before.length - size) ===
      after.slice(after.length - next, after.length - size),
  );
  return { start, endBefore: before.length - end, endAfter: after.length - end };
}

/** Strings are compared far quicker than their characters one by one. */
const STRETCH = 4096;

/** How far two texts are alike: `alike` says whether they are from one distance to another. */
function longest(most: number, alike: (size: number, next: number) => boolean): number {
  let size = 0;
  for (let step = STRETCH; step >= 1; step = Math.floor(step / 2))
    for (let next = Math.min(size + step, most); next > size && alike(size, next); next = Math.min(size + step, most))
      size = next;
  return size;
}
