import { countWhile } from '../syntax/text/halves';
import type { OffsetRange } from '../syntax/nodes';

/** New words for a range of the draft, in UTF-16 code units. */
export interface Edit {
  readonly range: OffsetRange;
  readonly newText: string;
}

/** Applies edits that do not overlap, given in any order. O(text + edits). */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)) {
    parts.push(source.slice(at, edit.range.start), edit.newText);
    at = edit.range.end;
  }
  parts.push(source.slice(at));
  return parts.join('');
}

/** The edits that turn one text into another: one a line where their lines are as many, else one over all that differs. O(text). */
export function editsBetween(before: string, after: string): Edit[] {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  if (old.length !== fresh.length) return difference(before, after, 0);
  let start = 0;
  return old.flatMap((line, index) => {
    const edits = difference(line, fresh[index] ?? '', start);
    start += line.length + 1;
    return edits;
  });
}

/** The one edit between two texts, without what they begin and end with alike; `start` is where the old one begins in the draft. */
function difference(before: string, after: string, start: number): Edit[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charAt(head) === after.charAt(head)) head++;
  let tail = 0;
  while (tail < shorter - head && before.charAt(before.length - 1 - tail) === after.charAt(after.length - 1 - tail))
    tail++;
  const range = { start: start + head, end: start + before.length - tail };
  return [{ range, newText: after.slice(head, after.length - tail) }];
}

/** Whether two edits cannot both be made: they share characters, or put words in at the same place. */
export function overlap({ range: a }: Edit, { range: b }: Edit): boolean {
  return (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end);
}

/** What is asked for, with what follows from it, group by group: a group that runs into the former is left out, whole. */
export function withConsequences(edits: readonly Edit[], ...consequences: readonly (readonly Edit[])[]): Edit[] {
  const runsInto = (group: readonly Edit[]): boolean => group.some((edit) => edits.some((own) => overlap(edit, own)));
  return [...edits, ...consequences.filter((group) => !runsInto(group)).flat()];
}

/** Where an offset of the old text lies in the new one; text put in at the offset itself goes before it. */
export function carry(edits: readonly Edit[], offset: number): number {
  let shift = 0;
  for (const { range, newText } of edits) {
    if (range.end <= offset) shift += newText.length - (range.end - range.start);
  }
  return offset + shift;
}

/** The same of many offsets, in any order; one inside of what was replaced lies behind it. O((edits + offsets) × log edits). */
export function carryAll(edits: readonly Edit[], offsets: readonly number[]): number[] {
  const sorted = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  let shift = 0;
  const shifts = sorted.map(({ range, newText }) => (shift += newText.length - (range.end - range.start)));
  return offsets.map((offset) => {
    const last = countWhile(sorted, ({ range }) => range.start <= offset) - 1;
    return Math.max(offset, sorted[last]?.range.end ?? 0) + (shifts[last] ?? 0);
  });
}
