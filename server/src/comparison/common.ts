/** Where two rows have the same value: index in the one, index in the other. */
export type Pair = readonly [number, number];

/** More differences are not searched through: what lies between is then taken as wholly unlike. */
const MOST = 1500;

/**
 * A longest row of values that both have, in order (Myers, 1986). O((a + b) · differences), at most `MOST` of them;
 * beyond, only what is the same at both ends.
 */
export function commonOf(a: readonly unknown[], b: readonly unknown[]): Pair[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const middle = searched(a.slice(start, endA), b.slice(start, endB));
  return [
    ...Array.from({ length: start }, (_, index): Pair => [index, index]),
    ...middle.map(([x, y]): Pair => [x + start, y + start]),
    ...Array.from({ length: a.length - endA }, (_, index): Pair => [endA + index, endB + index]),
  ];
}

function searched(a: readonly unknown[], b: readonly unknown[]): Pair[] {
  if (a.length === 0 || b.length === 0) return [];
  const most = Math.min(a.length + b.length, MOST);
  /** How far each diagonal reaches: behind `most` at its own number. */
  const reach = new Int32Array(2 * most + 3);
  const trace: Int32Array[] = [];
  for (let steps = 0; steps <= most; steps++) {
    trace.push(reach.slice(most - steps, most + steps + 3));
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      let x = farther(reach, most + 1 + diagonal, diagonal, steps);
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++;
      reach[most + 1 + diagonal] = x;
      if (x >= a.length && x - diagonal >= b.length) return walkedBack(trace, a.length, b.length);
    }
  }
  return [];
}

/** How far the diagonal is reached by one difference more: one value of `b` from above, or one of `a` from the left. */
const farther = (reach: Int32Array, at: number, diagonal: number, steps: number): number =>
  isFromAbove(reach, at, diagonal, steps) ? (reach[at + 1] ?? 0) : (reach[at - 1] ?? 0) + 1;

function isFromAbove(reach: Int32Array, at: number, diagonal: number, steps: number): boolean {
  const [left = 0, above = 0] = [reach[at - 1], reach[at + 1]];
  return diagonal === -steps || (diagonal !== steps && left < above);
}

function walkedBack(trace: readonly Int32Array[], endA: number, endB: number): Pair[] {
  const pairs: Pair[] = [];
  let [x, y] = [endA, endB];
  for (let steps = trace.length - 1; steps >= 0; steps--) {
    const reach = trace[steps] ?? new Int32Array();
    const diagonal = x - y;
    const at = steps + 1 + diagonal;
    const entered = steps === 0 ? 0 : farther(reach, at, diagonal, steps);
    while (x > entered) pairs.push([--x, --y]);
    if (steps > 0 && isFromAbove(reach, at, diagonal, steps)) y--;
    else if (steps > 0) x--;
  }
  return pairs.reverse();
}
