import type { Line } from './lines';

/**
 * ## 一、 ### 二、 ## 三、: a heading of Markdown that lost or gained a sign, as its number shows: it goes on where the heading of its
 * style before it stopped, no list of its own level does, and the next goes on from it where the one before stood. The lines, with
 * such headings on the level of their list. O(lines).
 */
export function withSlippedHeadings(lines: readonly Line[]): readonly Line[] {
  const rows = new Map<string, Line[]>();
  for (const line of lines) {
    if (line.heading === 0 || line.aside || line.form?.strength !== 'strong') continue;
    const key = `${line.form.style.id} ${line.form.variant}`;
    const row = rows.get(key);
    if (row) row.push(line);
    else rows.set(key, [line]);
  }
  const mended = new Map([...rows.values()].flatMap(slipsIn));
  return mended.size === 0
    ? lines
    : lines.map((line) => {
        const heading = mended.get(line.index);
        return heading === undefined ? line : { ...line, heading, nesting: { ...line.nesting, heading } };
      });
}

/** The headings of one style that slipped, by their lines, with the level on which their list stands. */
function slipsIn(row: readonly Line[]): [line: number, heading: number][] {
  const slips: [number, number][] = [];
  /** The last number on each level. */
  const last = new Map<number, number>();
  let level = 0;
  row.forEach((line, at) => {
    const { ordinal } = line.form ?? { ordinal: 0 };
    const follower = row[at + 1];
    const isFollowed = !follower || (follower.heading === level && follower.form?.ordinal === ordinal + 1);
    const isSlip =
      ordinal > 1 &&
      line.heading !== level &&
      last.get(level) === ordinal - 1 &&
      last.get(line.heading) !== ordinal - 1 &&
      isFollowed;
    if (isSlip) slips.push([line.index, level]);
    else level = line.heading;
    last.set(level, ordinal);
    for (const deeper of [...last.keys()]) if (deeper > level) last.delete(deeper);
  });
  return slips;
}
