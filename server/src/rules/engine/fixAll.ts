import { applyEdits, overlap, type Edit } from '../../editing/edits';
import { Analysis, type OutlineFile } from '../../analysis/analysis';
import type { FixKind } from './rule';
import { run, type Report, type RunOptions } from './run';

const MOST_ROUNDS = 10;

export interface FixAllOptions extends RunOptions {
  /** Which kinds of preferred fix to apply; safe ones only unless told otherwise. */
  readonly kinds?: readonly FixKind[];
  /** The 提纲 that is a file of its own. */
  readonly outlineFile?: OutlineFile | undefined;
}

/** The text with every preferred fix applied, again and again until none is left; bounded, idempotent. */
export function fixAll(source: string, options: FixAllOptions = {}): string {
  let text = source;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = fixEdits(run(new Analysis(text, options.outlineFile), options), options.kinds ?? ['safe']);
    const next = applyEdits(text, edits);
    if (next === text) return text;
    text = next;
  }
  return text;
}

/** The edits of the reports' preferred fixes; of fixes that overlap the first wins, whole. */
export function fixEdits(reports: readonly Report[], kinds: readonly FixKind[]): Edit[] {
  const taken: Edit[] = [];
  for (const { finding } of reports) {
    const fix = finding.fixes?.[0];
    if (!fix || !kinds.includes(fix.kind)) continue;
    const edits = fix.edits();
    if (edits.every((edit) => !taken.some((other) => overlap(edit, other)))) taken.push(...edits);
  }
  return taken.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}
