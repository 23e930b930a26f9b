/**
 * How many values, from the first on, something holds for that holds for all before the last of them: the index of the first for which
 * it does not. Found by halves: O(log values).
 */
export function countWhile<Value>(values: ArrayLike<Value>, holds: (value: Value) => boolean): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(values[middle] as Value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
