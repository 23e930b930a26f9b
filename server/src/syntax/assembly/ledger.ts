import type { Context } from './context';
import type { Evidence, Question } from './evidence';
import { EVIDENCE } from './evidenceTable';
import type { Guard } from './guards';
import type { Refused } from './stack';
import { WEIGHTS, type Paid } from './weights';

/** Keeps what was paid and refused while one marker is read in one state, where somebody asks why. */
export class Ledger {
  private readonly paid = new Map<Question, Paid[]>();
  readonly refused: Refused[] = [];

  /** A question is asked anew; what stepping out of several lists costs adds up. */
  turnTo(question: Question): void {
    if (question !== 'close' && question !== 'beside') this.paid.set(question, []);
  }

  pay({ id, on }: Evidence, weight: number): void {
    const rows = this.paid.get(on) ?? [];
    rows.push({ id, weight });
    this.paid.set(on, rows);
  }

  /** What was paid under some questions since each was asked. */
  take(questions: readonly Question[]): Paid[] {
    return questions.flatMap((question) => this.paid.get(question) ?? []);
  }
}

const ROWS = new Map<Question, readonly Evidence[]>();
for (const { on } of EVIDENCE)
  if (!ROWS.has(on))
    ROWS.set(
      on,
      EVIDENCE.filter((row) => row.on === on),
    );

/** The rows of a question, in their order. */
export const rowsOf = (question: Question): readonly Evidence[] => ROWS.get(question) ?? [];

/** What the rows of a question weigh together: the first that holds answers it, those marked `also` pay besides. O(rows). */
export function weigh(rows: readonly Evidence[], c: Context, ledger: Ledger | undefined): number {
  if (ledger && rows[0]) ledger.turnTo(rows[0].on);
  let sum = 0;
  for (const row of rows) {
    if (!row.when(c)) continue;
    const weight = row.times === undefined ? WEIGHTS[row.id] : WEIGHTS[row.id] * row.times(c);
    ledger?.pay(row, weight);
    sum += weight;
    if (row.also !== true) return sum;
  }
  return sum;
}

/** The first guard that refuses; undefined where none does. */
export function refusal(guards: readonly Guard[], c: Context): Guard | undefined {
  for (const guard of guards) if (guard.when(c)) return guard;
  return undefined;
}
