import { check, read } from '../../server/src/engine';
import { speeches } from './speeches';

/**
 * `npm run bench -- keystroke`: what a keystroke in the middle of a draft costs, with the version before it and without. In processor
 * time, that of collecting among it: what else the machine does then counts little.
 */
const SIZES = [10_000, 100_000, 1_000_000];
const TYPED = '坚定不移地把各项工作抓实抓好，';

/** The rounds that are measured of a size. */
const roundsOf = (size: number): number => (size < 1_000_000 ? 45 : 15);

export function benchKeystroke(): void {
  console.log(
    'characters   from nothing: reading  and rules     from the version before: reading  and rules   (ms of processor time, medians)',
  );
  for (const size of SIZES) {
    const fresh = measured(size, false);
    const kept = measured(size, true);
    console.log(
      `${String(size).padStart(10)}${shown(fresh.reading, 24)}${shown(fresh.all, 11)}${shown(kept.reading, 34)}${shown(kept.all, 11)}`,
    );
  }
}

const shown = (took: number, width: number): string => took.toFixed(2).padStart(width);

/** The medians over some keystrokes, each the next character of one clause; the first few are not measured. */
function measured(size: number, keeps: boolean): { reading: number; all: number } {
  const text = speeches(size);
  const place = text.indexOf('，', size / 2) + 1;
  const rounds = roundsOf(size);
  const [readings, alls]: [number[], number[]] = [[], []];
  let before = read(text);
  check(before);
  for (let round = 0; round < rounds + 5; round++) {
    const next = text.slice(0, place) + typed(round) + text.slice(place);
    const started = spent();
    const analysis = read(next, keeps ? before : undefined);
    const isRead = spent();
    check(analysis);
    const done = spent();
    before = analysis;
    if (round < 5) continue;
    readings.push(isRead - started);
    alls.push(done - started);
  }
  return { reading: median(readings), all: median(alls) };
}

/** The processor time of this process so far, in milliseconds. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const typed = (round: number): string => TYPED.slice(0, 1 + (round % TYPED.length));

const median = (took: readonly number[]): number => [...took].sort((a, b) => a - b)[took.length >> 1] ?? 0;
