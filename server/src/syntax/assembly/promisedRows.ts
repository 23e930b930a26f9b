import type { Paragraph, Style } from '../nodes';
import type { Candidate } from './learning';
import { promised } from './rows';

type Scans = readonly (readonly Candidate[])[];

/** Numbers of one kind, from a first on: of one paragraph, or at the heads of several. */
interface Row {
  readonly places: Candidate[];
  /** Where its first stands, and its last. */
  readonly first: number;
  last: number;
}

/** Paragraphs between two of a row, at the most. */
const REACH = 8;
/** More of them show by themselves that they number. */
const MOST = 3;

/**
 * 三个方面的不足：一是…，三是…。 or 三点：一来…，二来…，二来…。: few numbers, of which one lacks or stands twice, are a list where words before
 * them promise so many. The scans, with such rows shown. O(candidates).
 */
export function withPromisedRows(scans: Scans, paragraphs: readonly Paragraph[]): Scans {
  // By style, and whether they head paragraphs: to make a name of these for each candidate took a tenth of a keystroke.
  const heads = new Map<Style, Row>();
  const points = new Map<Style, Row>();
  const shown = new Set<Candidate>();
  const end = (row: Row | undefined): void => {
    if (row && isBroken(row) && (isSure(row) || isPromised(row, paragraphs)))
      row.places.forEach((place) => shown.add(place));
  };
  scans.forEach((places, paragraph) => {
    for (const place of places) {
      const { form, boundary } = place;
      if (boundary === 'none' || form.style.family === 'division') continue;
      const rows = boundary === 'line' ? heads : points;
      const row = rows.get(form.style);
      if (row && goesOn(row, place, paragraph)) {
        row.places.push(place);
        row.last = paragraph;
        continue;
      }
      end(row);
      if (form.ordinal === 1) rows.set(form.style, { places: [place], first: paragraph, last: paragraph });
      else if (row) rows.delete(form.style);
    }
  });
  for (const row of [...heads.values(), ...points.values()]) end(row);
  if (shown.size === 0) return scans;
  return scans.map((places) =>
    places.some((place) => shown.has(place))
      ? places.map((place) => (shown.has(place) ? { ...place, shownBy: 'promise' } : place))
      : places,
  );
}

function goesOn({ places, last }: Row, { form, boundary }: Candidate, paragraph: number): boolean {
  const before = places.at(-1)?.form;
  const step = form.ordinal - (before?.ordinal ?? 0);
  if (form.ordinal === 1 || step < 0 || step > 2 || before?.variant !== form.variant) return false;
  return paragraph - last <= (boundary === 'line' ? REACH : 0);
}

/** 一 三, or 一 二 二. */
function isBroken({ places }: Row): boolean {
  const last = places.at(-1)?.form.ordinal ?? 0;
  return places.length > 1 && places.length <= MOST && Math.abs(last - places.length) === 1;
}

/** 一是…，三是…, 一要…，三要… in one sentence: nobody writes so of anything else. */
function isSure({ places: [first, last, another] }: Row): boolean {
  if (!first || last?.boundary !== 'soft' || another) return false;
  return [first, last].every(({ form: { style, strength, ordinal }, boundary }) => {
    const isSaid = style.certainty === 'spokenIs' || style.certainty === 'spokenMust';
    return isSaid && strength === 'strong' && boundary !== 'line' && ordinal !== 2;
  });
}

/** As many as the last number says, or, of three, as there are. */
function isPromised({ places, first }: Row, paragraphs: readonly Paragraph[]): boolean {
  const [head] = places;
  const last = places.at(-1)?.form.ordinal ?? 0;
  const count = head && promised(paragraphs[first]?.text ?? '', head.form, paragraphs[first - 1]?.text ?? '');
  return count === last || (count === places.length && count === MOST);
}
