import { assert } from 'chai';

const TIMES = 4;
/** What is linear takes four times as long for four times as much, what grows with the square sixteen times. */
const MOST = 6;
/** The least of so many rounds: what else the machine does only adds. */
const ROUNDS = 5;
/** Below this the clock tells nothing, in milliseconds. */
const FLOOR = 15;

/** Processor time, so that a busy machine counts less. */
function cost(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Holds that what is made for a size takes time in proportion to it. */
export function staysLinear<Made>(size: number, make: (size: number) => Made, work: (made: Made) => void): void {
  const [single, longer] = [make(size), make(TIMES * size)];
  work(single);
  let [one, more] = [Infinity, Infinity];
  for (let round = 0; round < ROUNDS && !(more <= MOST * Math.max(one, FLOOR)); round++) {
    one = Math.min(
      one,
      cost(() => work(single)),
    );
    more = Math.min(
      more,
      cost(() => work(longer)),
    );
  }
  assert.isAtMost(more, MOST * Math.max(one, FLOOR), `${one} ms for ${size}, ${more} ms for ${TIMES} times as much`);
}
