import { check, read } from '../../server/src/engine';
import { SHAPES } from './shapes';

/** `npm run bench -- hostile [name]`: reading and all rules over drafts made to be slow, with the exponent of growth. */
const SIZES = [10_000, 100_000, 1_000_000];
const ROUNDS = 3;
/** What takes longer than this once is not measured at the next size, in milliseconds. */
const PATIENCE = 15_000;

function took(text: string): number {
  const started = performance.now();
  check(read(text));
  return performance.now() - started;
}

function median(text: string): number {
  const first = took(text);
  if (first > PATIENCE / ROUNDS) return first;
  const rounds = [first, ...Array.from({ length: ROUNDS - 1 }, () => took(text))];
  return rounds.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? first;
}

export function benchHostile(only: string | undefined): void {
  console.log(`${'shape'.padEnd(36)}${SIZES.map((size) => `${size}`.padStart(11)).join('')}   exponent`);
  for (const { name, make } of SHAPES) {
    if (only && !name.includes(only)) continue;
    const times: number[] = [];
    for (const size of SIZES) {
      const last = times[times.length - 1] ?? 0;
      if (last > PATIENCE) break;
      times.push(median(make(size)));
    }
    const [before = NaN, after = NaN] = times.slice(-2);
    const shown = SIZES.map((_, at) => (times[at] === undefined ? '–' : times[at].toFixed(0)).padStart(11)).join('');
    const exponent = Math.log10(after / before).toFixed(2);
    console.log(`${name.padEnd(36 - [...name].filter((char) => char > '\u2000').length)}${shown}   ${exponent}`);
  }
}
