import type { Paragraph } from '../nodes';
import type { Candidate } from './learning';

/** The variant of 一， 二， 三， that count from one to the next, beside 一、. */
export const COMMA = '，';

/**
 * 一、怎么防 … 一，每天一袋奶；二，每天半斤主食；三，…: where a draft counts its parts with 一、 and its points with 一，, these are a manner of their own.
 * A single 二， between 一、 and 三、 is a slip of the pen. The scans of the paragraphs. O(candidates).
 */
export function withCommaRuns(
  scans: readonly (readonly Candidate[])[],
  paragraphs: readonly Paragraph[],
): readonly (readonly Candidate[])[] {
  const runs = new Set<Candidate>();
  let run: Candidate[] = [];
  let countsHeads = false;
  scans.forEach((places, index) => {
    for (const place of places) {
      const { style, numeralEnd, end, ordinal } = place.form;
      if (style.id !== 'han' || end === numeralEnd) continue;
      const mark = paragraphs[index]?.text.charAt(end - 1);
      const isComma = mark === '，' || mark === ',';
      countsHeads ||= mark === '、' && place.boundary === 'line';
      if (isComma && ordinal === run.length + 1) run.push(place);
      else run = isComma && ordinal === 1 ? [place] : [];
      if (run.length === FEWEST) run.forEach((each) => runs.add(each));
      else if (run.length > FEWEST) runs.add(place);
    }
  });
  if (!countsHeads || runs.size === 0) return scans;
  return scans.map((places) =>
    places.some((place) => runs.has(place))
      ? places.map((place) => (runs.has(place) ? { ...place, form: { ...place.form, variant: COMMA } } : place))
      : places,
  );
}

/** As many from 1 on, one behind another, are no slips. */
const FEWEST = 2;
