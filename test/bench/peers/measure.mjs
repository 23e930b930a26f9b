import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { LINTERS } from './linters.mjs';

/** `node measure.mjs LINTER FILE ROUNDS`: prints the median of some runs over a text, in milliseconds, as JSON; or why there is none. */
const [name, file, rounds] = process.argv.slice(2);
/** Milliseconds until a run is as quick as it gets; of autocorrect, which counts its calls, a few runs. */
const WARM_UP = 2000;
const FEW = 3;
/** What takes longer than this once is measured once. */
const PATIENCE = 20_000;

async function measure() {
  const run = await LINTERS[name]();
  const text = readFileSync(file, 'utf8');
  const once = async () => {
    const started = performance.now();
    await run(text);
    return performance.now() - started;
  };
  for (let spent = 0, runs = 0; spent < WARM_UP && !(name === 'autocorrect' && runs >= FEW); runs++) {
    const time = await once();
    if (time > PATIENCE) return { ms: time };
    spent += time;
  }
  const took = [];
  for (let round = 0; round < Number(rounds); round++) took.push(await once());
  return { ms: took.sort((a, b) => a - b)[Math.floor((took.length - 1) / 2)] };
}

measure()
  .catch((error) => ({ failed: String(error.message).split('\n')[0] }))
  .then((result) => console.log(JSON.stringify(result)));
