import { applyEdits, carryAll, editsBetween, type Edit } from '../../editing/edits';
import type { Item } from '../../syntax/nodes';
import { Analysis, type Outline } from '../../analysis/analysis';
import { kindOfFix, type FixKind } from './fixPolicy';
import type { Fix } from './rule';
import { run, type Report, type RunOptions } from './run';

const MOST_ROUNDS = 10;

export interface FixAllOptions extends RunOptions {
  /** Which kinds of preferred fix to apply; safe ones only unless told otherwise. */
  readonly kinds?: readonly FixKind[];
  /** Chooses the preferred fixes in their stead: what a writer asked for by hand. */
  readonly isChosen?: (analysis: Analysis, report: Report, fix: Fix) => boolean;
  /** The 提纲 that is a file of its own. */
  readonly outlineFile?: Outline | undefined;
  /** Whether the draft's name says that it is Markdown. */
  readonly isMarkdown?: boolean;
}

/** What a fix-all did. */
export interface FixedText {
  readonly text: string;
  /** The findings that were mended, in the order in which that happened. */
  readonly mended: readonly Report[];
}

/**
 * The text with every preferred fix applied, round by round, until none is left. What does not come to rest, or adds again what a
 * round before added, is undone whole: the text is then as it was.
 */
export function fixAll(source: string, options: FixAllOptions = {}): FixedText {
  return fixAllOf(new Analysis(source, options.outlineFile, options.isMarkdown), options);
}

/** The same of a draft that was read. */
export function fixAllOf(original: Analysis, options: Omit<FixAllOptions, 'outlineFile' | 'isMarkdown'>): FixedText {
  const { kinds = ['safe'], isChosen } = options;
  const untouched: FixedText = { text: original.text.source, mended: [] };
  const mended: Report[] = [];
  let last = original;
  const read = (text: string): Analysis => {
    if (last.text.source !== text) last = original.readAgain(text);
    return last;
  };
  let analysis = original;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { source: text } = analysis.text;
    const reports = run(analysis, options);
    const isWanted = (fix: Fix, report: Report): boolean =>
      isChosen ? isChosen(analysis, report, fix) : kinds.includes(kindOfFix(analysis, report, fix));
    const fixes = withoutLosses(analysis, compatibleFixes(reports, isWanted), read);
    const edits = editsOf(fixes);
    const next = applyEdits(text, edits);
    if (next === text) return { text, mended };
    if (round > 0 && edits.some((edit) => repeats(text, edit))) return untouched;
    mended.push(...fixes.map(({ report }) => report));
    analysis = read(next);
  }
  return untouched;
}

/**
 * The fixes after which every item of before is read as one still. Where a number would be lost in the words behind it, the fixes of
 * its own list are left out, and all of them if that does not help. O(length).
 */
export function withoutLosses(
  before: Analysis,
  fixes: readonly BulkFix[],
  read: (text: string) => Analysis,
): readonly BulkFix[] {
  const lost = lostItems(before, fixes, read);
  if (lost.length === 0) return fixes;
  const lists = new Set(lost.map((item) => before.sequenceOf(item)));
  const kept = fixes.filter(({ edits }) =>
    edits.every(({ range }) => {
      const at = before.itemAt(range.start);
      return at === undefined || !lists.has(at.sequence);
    }),
  );
  return lostItems(before, kept, read).length === 0 ? kept : [];
}

/** The items that would not be read as such any more: none begins where their words then stand. O(length). */
function lostItems(before: Analysis, fixes: readonly BulkFix[], read: (text: string) => Analysis): Item[] {
  const edits = editsOf(fixes);
  if (edits.length === 0) return [];
  const titles = new Set(
    itemsOf(read(applyEdits(before.text.source, edits))).map(({ titleRange }) => titleRange.start),
  );
  const titled = itemsOf(before).filter(({ title }) => title !== '');
  const carried = carryAll(
    edits,
    titled.map(({ titleRange }) => titleRange.start),
  );
  return titled.filter((_, index) => !titles.has(carried[index] ?? -1));
}

const itemsOf = ({ sequences }: Analysis): Item[] => sequences.flatMap(({ sequence }) => sequence.items);

/** Whether an edit puts in what stands there already, as the round before put it in. */
function repeats(text: string, { range: { start, end }, newText }: Edit): boolean {
  if (start !== end || newText.trim() === '') return false;
  return text.startsWith(newText, start) || text.endsWith(newText, start);
}

/** What may be mended unasked in one version of a draft. */
export interface Mending {
  readonly edits: readonly Edit[];
  /** How many findings they mend. */
  readonly mended: number;
}

/** The edits of every safe fix, and of those that they make way for. */
export function mendUnasked(analysis: Analysis, options: RunOptions): Mending {
  const once = editsOf(bulkFixes(analysis, run(analysis, options), ['safe']));
  if (once.length === 0) return { edits: [], mended: 0 };
  const { source } = analysis.text;
  const { text: fixed, mended } = fixAllOf(analysis, options);
  const edits = applyEdits(source, once) === fixed ? once : editsBetween(source, fixed);
  return { edits, mended: mended.length };
}

/** A preferred fix that may be applied with others. */
export interface BulkFix {
  readonly report: Report;
  readonly edits: readonly Edit[];
}

/** The preferred fixes of some kinds that change something; of fixes that overlap the first wins, whole. */
export function bulkFixes(analysis: Analysis, reports: readonly Report[], kinds: readonly FixKind[]): BulkFix[] {
  return compatibleFixes(reports, (fix, report) => kinds.includes(kindOfFix(analysis, report, fix)));
}

/** The preferred fixes that were chosen and can be made together. O(characters changed). */
export function compatibleFixes(
  reports: readonly Report[],
  isChosen: (fix: Fix, report: Report) => boolean,
): BulkFix[] {
  const taken = new Taken();
  return reports.flatMap((report) => {
    const fix = report.finding.fixes?.[0];
    if (!fix || !isChosen(fix, report)) return [];
    const edits = fix.edits();
    return edits.length > 0 && taken.take(edits) ? [{ report, edits }] : [];
  });
}

/** All their edits, in the order of the text. */
export const editsOf = (fixes: readonly BulkFix[]): Edit[] =>
  fixes.flatMap(({ edits }) => edits).sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);

/** Edits that are to be made already, as the places that they take: a character is one, and so is a place between two. */
class Taken {
  readonly #places = new Set<number>();

  /** Takes edits in, unless one of them runs into those that are there (`overlap` in edits.ts). O(characters changed). */
  take(edits: readonly Edit[]): boolean {
    const places = edits.flatMap(({ range: { start, end } }) =>
      start === end ? [2 * start] : Array.from({ length: 2 * (end - start) - 1 }, (_, at) => 2 * start + 1 + at),
    );
    if (places.some((place) => this.#places.has(place))) return false;
    places.forEach((place) => this.#places.add(place));
    return true;
  }
}
