import type { Analysis } from '../../analysis/analysis';
import type { Cause } from '../../analysis/causes';
import { applyEdits, type Edit } from '../edits';
import { refuse, type Outcome } from './refusal';

/**
 * Of several ways to do something, the first after which the draft is read as soundly as before; else why there is none. Each
 * is read anew: O(length) a way.
 */
export function firstSound(analysis: Analysis, ways: Iterable<Outcome>, asked: Asked): Outcome {
  let refusal: Outcome | undefined;
  for (const way of ways) {
    if ('refused' in way) refusal ??= way;
    else if (staysSound(analysis, way.filled ?? way.edits, asked)) return way;
    else refusal ??= refuse('confusing');
  }
  return refusal ?? refuse('noItem');
}

/** What was asked for. */
export interface Asked {
  /** What becomes of the items: all stay in their lines, they are as many as before, more, fewer, or that tells nothing. */
  readonly items: 'inLines' | 'asMany' | 'more' | 'fewer' | 'any';
  /** Whether 提纲 and said counts are to follow. */
  readonly follow: boolean;
}

/** Rules that speak where 提纲 or said counts did not follow. */
const FOLLOWING = /^(?:outline-|promised-count$)/;

/** Whether nothing new is wrong with numbers, 提纲 and said counts, and what was an item is one. */
function staysSound(before: Analysis, edits: readonly Edit[], { items, follow }: Asked): boolean {
  const after = before.readAgain(applyEdits(before.text.source, edits));
  if (!areAsAsked(items, linesOfItems(before), linesOfItems(after))) return false;
  if (items === 'inLines' && entryCount(after) < entryCount(before)) return false;
  const [had, has] = [faults(before, follow), faults(after, follow)];
  return [...has].every(([fault, count]) => count <= (had.get(fault) ?? 0) || (!follow && FOLLOWING.test(fault)));
}

function areAsAsked(items: Asked['items'], old: readonly number[], fresh: readonly number[]): boolean {
  if (items === 'any') return true;
  if (items === 'more') return fresh.length > old.length;
  if (items === 'fewer') return fresh.length < old.length;
  return old.length === fresh.length && (items === 'asMany' || old.every((line, index) => line === fresh[index]));
}

/**
 * The lines in which items of the body begin, in order, counted from the first; of a 提纲 alone, its own. Half a line more where the
 * number stands within it: 首先，第一、唯一…: of these two another might be read than the one that was put there.
 */
function linesOfItems({ text, draft, sequences }: Analysis): number[] {
  const region = draft.body.length > 0 ? 'body' : 'outline';
  const lines = sequences
    .filter(({ sequence }) => sequence.region === region)
    .flatMap(({ sequence }) =>
      sequence.items.map(({ marker }) => text.lineAt(marker.range.start) + (marker.boundary === 'line' ? 0 : 0.5)),
    )
    .sort((a, b) => a - b);
  return lines.map((line) => line - Math.floor(lines[0] ?? 0));
}

const entryCount = ({ sequences }: Analysis): number =>
  sequences.reduce((sum, { sequence: { region, items } }) => sum + (region === 'outline' ? items.length : 0), 0);

/** An entry that the 提纲 lacks is told by the gap in its numbers; at its end there is none. */
const MISSING_ENTRY = 'outline-missing-entry';

/** How many causes of a kind there are; that a list has one item alone is nothing wrong. */
function faults({ causes }: Analysis, follow: boolean): Map<string, number> {
  const counts = new Map<string, number>();
  for (const cause of causes) {
    const fault = faultOf(cause, follow);
    if (fault !== undefined) counts.set(fault, (counts.get(fault) ?? 0) + 1);
  }
  return counts;
}

/**
 * What is excused by an omission, or while the body is being written, is another thing than what is not. A 提纲 in a file of its own
 * cannot follow: that it differs then is for the writer to see there, and no reason to refuse.
 */
function faultOf(cause: Cause, follow: boolean): string | undefined {
  if ('file' in cause && cause.file !== undefined) return undefined;
  if (cause.owner === 'numbering-single') return undefined;
  if (cause.owner === 'numbering-missing') {
    const { excuse, slotted } = cause.gap;
    if (follow && excuse === undefined && slotted.sequence.region === 'outline') return MISSING_ENTRY;
    return `${cause.owner} ${excuse ?? ''}`;
  }
  return cause.owner === 'outline-missing-item' ? `${cause.owner} ${cause.certain}` : cause.owner;
}
