import { assert } from 'chai';
import { check, read } from '../../server/src/engine';
import { SHAPES } from '../bench/shapes';

const SIZE = 20_000;
/** What is linear takes twice as long for twice the text, what grows with the square four times. */
const MOST = 3;
/** The least of so many rounds: what else the machine does only adds. */
const ROUNDS = 5;
/** Below this the clock tells nothing, in milliseconds. */
const FLOOR = 15;

/** Processor time of reading and judging, so that a busy machine counts less. */
function cost(text: string): number {
  const before = process.cpuUsage();
  check(read(text));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

suite('time is linear in the text', () => {
  for (const { name, make } of SHAPES) {
    test(name, () => {
      const [single, double] = [make(SIZE), make(2 * SIZE)];
      cost(single);
      let [one, two] = [Infinity, Infinity];
      for (let round = 0; round < ROUNDS && !(two <= MOST * Math.max(one, FLOOR)); round++) {
        one = Math.min(one, cost(single));
        two = Math.min(two, cost(double));
      }
      assert.isAtMost(two, MOST * Math.max(one, FLOOR), `${one} ms for ${SIZE}, ${two} ms for twice as much`);
    });
  }
});
