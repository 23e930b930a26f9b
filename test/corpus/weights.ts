import { WEIGHTS, type EvidenceId } from '../../server/src/syntax/assembly/weights';
import { earnest, judge, picker } from './evaluate';
import { mutate, type Mutation } from './mutations';
import { findRuns } from './runs';
import { readCorpus, type CorpusText } from './shared';

/**
 * A search for weights, a row at a time in steps of a quarter: what is wrong in pieces of published texts, sound and with a mistake
 * made in them. A step is told of where less is wrong in the half that weights are chosen by, and no more in the half kept out.
 * Nothing is written: who takes a step reads each tree that changes, and runs the whole of `npm run eval`.
 */
interface Piece {
  readonly text: string;
  readonly mutations: readonly Mutation[];
}

/** Pieces are as long as a speech of a few minutes. */
const LONGEST_PIECE = 4000;
const RUNS_OF_A_PIECE = 2;
/** Of the mutations one in so many is taken, so that the search ends within twenty minutes on two cores. */
const ONE_IN = Number(process.env['JIANGGAO_EVAL_ONE_IN'] ?? 5);
const STEP = 0.25;
/** A false finding in a sound text is worse than a mistake that is not found. */
const FALSE = 2;

function piecesOf({ text: whole }: CorpusText, seed: number): Piece[] {
  const pieces: Piece[] = [];
  for (let from = 0; from < whole.length;) {
    const end = whole.length - from <= LONGEST_PIECE ? whole.length : whole.lastIndexOf('\n', from + LONGEST_PIECE) + 1;
    const to = end > from ? end : Math.min(whole.length, from + LONGEST_PIECE);
    const piece = whole.slice(from, to);
    const runs = findRuns(piece).slice(0, RUNS_OF_A_PIECE);
    const made = runs.flatMap((run, index) => mutate(piece, run, picker(seed + from + index)));
    pieces.push({ text: piece, mutations: made.filter((_, index) => (index + seed + from) % ONE_IN === 0) });
    from = to;
  }
  // Where the cut itself left a list without its beginning, the piece is no sound text.
  return pieces.filter(({ text, mutations }) => mutations.length > 0 && earnest(text).reports.length === 0);
}

/** What is wrong: mistakes that are not found, by one finding, and mended; false findings. */
function wrongIn(pieces: readonly Piece[]): number {
  let wrong = 0;
  for (const { text, mutations } of pieces) {
    const { reports } = earnest(text);
    wrong += FALSE * reports.length;
    for (const mutation of mutations) {
      const before = new Set(reports.map(({ rule, finding }) => `${rule.id}@${mutation.carry(finding.range.start)}`));
      const { detected, single, restored } = judge(mutation, before).score;
      if (!detected || !single || !restored) wrong++;
    }
  }
  return wrong;
}

/** Prints what is wrong now, and each step that would be better, of all rows or of those from one on. O(rows × pieces). */
export function searchWeights(from?: string): void {
  const corpus = readCorpus();
  const half = (keptOut: boolean): Piece[] =>
    corpus.flatMap((source, index) => (source.keptOut === keptOut ? piecesOf(source, index) : []));
  const [tuned, kept] = [half(false), half(true)];
  const weights: Record<EvidenceId, number> = WEIGHTS;
  let [least, leastKept] = [wrongIn(tuned), wrongIn(kept)];
  const count = (pieces: readonly Piece[]): number => pieces.reduce((sum, { mutations }) => sum + mutations.length, 0);
  console.log(`wrong: ${least} of ${count(tuned)} mistakes weighed by, ${leastKept} of ${count(kept)} kept out`);
  const ids = Object.keys(weights) as EvidenceId[];
  for (const id of ids.slice(
    Math.max(
      0,
      ids.findIndex((each) => each === from),
    ),
  )) {
    const now = weights[id];
    for (const step of [-STEP, STEP]) {
      if (now + step < 0) continue;
      weights[id] = now + step;
      const wrong = wrongIn(tuned);
      const wrongKept = wrong <= least ? wrongIn(kept) : Infinity;
      const better = wrong < least && wrongKept <= leastKept;
      if (better) [least, leastKept] = [wrong, wrongKept];
      else weights[id] = now;
      const told = wrongKept === Infinity ? 'not asked' : String(wrongKept);
      console.log(`${id.padEnd(20)} ${now} → ${now + step}: ${wrong}, kept out ${told}${better ? ' BETTER' : ''}`);
      if (better) break;
    }
  }
}
