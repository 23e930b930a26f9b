import { check, read } from '../../server/src/engine';
import { readCorpus, sharedIsThere } from '../corpus/shared';

/** `npm run bench`: what reading costs per 100,000 characters, beside one bare pass over the code units. */
const SIZE = 100_000;
const ROUNDS = 15;

function sample(): string {
  const one =
    '同志们：\n一、提高认识\n认识要到位。一是学习不够深；二是落实不够实；三是作风不够硬。\n二、抓好落实\n（一）压实责任。一级抓一级。\n（二）严明纪律。说到做到。\n';
  const speeches = sharedIsThere
    ? readCorpus()
        .filter(({ kind }) => kind === 'speech')
        .map(({ text }) => text)
        .join('\n')
    : one.repeat(2000);
  return speeches.slice(0, SIZE);
}

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
  const text = sample();
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
