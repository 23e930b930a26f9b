import { BARE } from './bareNumbers';
import { form, type Form } from '../forms/form';
import { isBlank, type Line } from './lines';

/** A number without a mark that has a line to itself, as the lists of a web page are copied: 1 ↵ 电梯。全年困人17次。 ↵ 2 ↵ … */

const LONE = /^[0-9]{1,2}$/;
/** As many in a row show that the draft counts so. */
const FEWEST = 3;
/** The lines of one item, at the most; the numbers of pages stand further apart. */
const MOST_LINES = 8;

/** That number, where it is all of a line. O(1). */
export function loneForm(text: string): Form | undefined {
  const { length } = text;
  return LONE.test(text) ? form('arabic', Number(text), 0, 0, length, length, 'strong', BARE) : undefined;
}

/**
 * The lines, with such numbers: rows that count on from 1, one of them lost at the most in one place, with a sentence below each. Cells of
 * a table and slides have no sentences. O(lines).
 */
export function withLoneNumbers(lines: readonly Line[]): readonly Line[] {
  const heads = new Set(rowsIn(lines).flatMap((row) => (row.length >= FEWEST ? row.map(({ index }) => index) : [])));
  if (heads.size === 0) return lines;
  return lines.map((line) => (heads.has(line.index) ? { ...line, form: loneForm(line.text) } : line));
}

function rowsIn(lines: readonly Line[]): Line[][] {
  const rows: Line[][] = [];
  for (const line of lines) {
    if (line.form?.strength === 'strong') rows.push([]);
    if (line.aside || !LONE.test(line.text) || !hasSentenceBelow(lines, line.index)) continue;
    const row = rows[rows.length - 1];
    const last = row?.[row.length - 1];
    const step = last ? Number(line.text) - Number(last.text) : 0;
    const isNear = last !== undefined && line.index - last.index <= MOST_LINES;
    if (Number(line.text) === 1) rows.push([line]);
    else if (row && isNear && step >= 1 && step <= 2) row.push(line);
    else rows.push([]);
  }
  return rows;
}

function hasSentenceBelow(lines: readonly Line[], index: number): boolean {
  const below = lines.slice(index + 1, index + 3).find((line) => !isBlank(line));
  return below !== undefined && !below.form && /[。；！？]/.test(below.text);
}
