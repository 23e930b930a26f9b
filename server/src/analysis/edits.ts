import type { OffsetRange } from '../syntax/text';

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

/** What is asked for, with what follows from it: of the latter, edits that run into the former are dropped. */
export function withConsequences(edits: readonly Edit[], consequences: readonly Edit[]): Edit[] {
  const runsInto = (a: Edit): boolean =>
    edits.some(
      (b) =>
        (a.range.start < b.range.end && b.range.start < a.range.end) ||
        (a.range.start === b.range.start && a.range.end === b.range.end),
    );
  return [...edits, ...consequences.filter((edit) => !runsInto(edit))];
}

/** Where an offset of the old text lies in the new one; text put in at the offset itself goes before it. */
export function carry(edits: readonly Edit[], offset: number): number {
  let shift = 0;
  for (const { range, newText } of edits) {
    if (range.end <= offset) shift += newText.length - (range.end - range.start);
  }
  return offset + shift;
}
