import type { Heading } from '../syntax/nodes';

/** A row of a tree to be, that can be told which headings stand within it. */
export interface RowToBe<Row> {
  readonly start: number;
  readonly end: number;
  readonly row: (inside: readonly Heading[]) => Row;
}

/**
 * Rows in the order of the text with the headings without a number between them, each with what stands below it; headings within
 * a row are that row's own. O(rows + headings).
 */
export function underHeadings<Row>(
  rows: readonly RowToBe<Row>[],
  headings: readonly Heading[],
  toRow: (heading: Heading, below: Row[]) => Row,
): Row[] {
  const top: Row[] = [];
  const open: { readonly heading: Heading; readonly below: Row[] }[] = [];
  const place = (row: Row): void => void (open.at(-1)?.below ?? top).push(row);
  const closeUpTo = (offset: number): void => {
    for (let last = open.at(-1); last && last.heading.range.end <= offset; last = open.at(-1)) {
      open.pop();
      place(toRow(last.heading, last.below));
    }
  };
  let next = 0;
  const openUpTo = (offset: number): void => {
    for (let heading = headings[next]; heading && heading.range.start < offset; heading = headings[++next]) {
      closeUpTo(heading.range.start);
      open.push({ heading, below: [] });
    }
    closeUpTo(offset);
  };
  for (const { start, end, row } of rows) {
    openUpTo(start);
    const from = next;
    while ((headings[next]?.range.start ?? Infinity) < end) next++;
    place(row(headings.slice(from, next)));
  }
  openUpTo(Infinity);
  return top;
}
