import { check, read } from '../../server/src/engine';
import { speeches } from './speeches';

/** `npm run bench`: what reading costs per 100,000 characters, beside one bare pass over the code units. */
const SIZE = 100_000;
const ROUNDS = 15;

/** The median of some rounds, in milliseconds, after a warm-up. */
function time(work: () => unknown): number {
  const took: number[] = [];
  for (let round = 0; round < ROUNDS + 3; round++) {
    const started = performance.now();
    work();
    if (round >= 3) took.push(performance.now() - started);
  }
  return took.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}

/** Reading and all rules on published speeches. */
export function benchReading(): void {
  let sink = 0;
  const text = speeches(SIZE);
  const pass = time(() => {
    for (let at = 0; at < text.length; at++) sink += text.charCodeAt(at);
  });
  const reading = time(() => read(text));
  const rules = time(() => check(read(text)));
  const show = (name: string, took: number): void =>
    console.log(`${name.padEnd(28)}${took.toFixed(2).padStart(9)} ms${(took / pass).toFixed(0).padStart(8)} ×`);
  console.log(`${text.length} characters, median of ${ROUNDS} rounds${sink < 0 ? '!' : ''}`);
  show('one pass over code units', pass);
  show('reading', reading);
  show('reading and all rules', rules);
}
