import type { Paragraph } from '../nodes';
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
  const rows = new Map<string, Row>();
  const shown = new Set<Candidate>();
  const end = (key: string): void => {
    const row = rows.get(key);
    if (row && isBroken(row) && isPromised(row, paragraphs)) row.places.forEach((place) => shown.add(place));
    rows.delete(key);
  };
  scans.forEach((places, paragraph) => {
    for (const place of places) {
      const { form, boundary } = place;
      if (form.style.family === 'division' || boundary === 'none') continue;
      const key = `${form.style.id} ${form.variant} ${boundary === 'line' ? 'line' : paragraph}`;
      const row = rows.get(key);
      const step = form.ordinal - (row?.places.at(-1)?.form.ordinal ?? 0);
      if (row && form.ordinal > 1 && step >= 0 && step <= 2 && paragraph - row.last <= REACH) {
        row.places.push(place);
        row.last = paragraph;
        continue;
      }
      end(key);
      if (form.ordinal === 1) rows.set(key, { places: [place], first: paragraph, last: paragraph });
    }
  });
  for (const key of [...rows.keys()]) end(key);
  if (shown.size === 0) return scans;
  return scans.map((places) =>
    places.some((place) => shown.has(place))
      ? places.map((place) => (shown.has(place) ? { ...place, shownBy: 'promise' } : place))
      : places,
  );
}

/** 一 三, or 一 二 二. */
function isBroken({ places }: Row): boolean {
  const last = places.at(-1)?.form.ordinal ?? 0;
  return places.length > 1 && places.length <= MOST && Math.abs(last - places.length) === 1;
}

/** As many as the last number says, or, of three, as there are. */
function isPromised({ places, first }: Row, paragraphs: readonly Paragraph[]): boolean {
  const [head] = places;
  const last = places.at(-1)?.form.ordinal ?? 0;
  const count = head && promised(paragraphs[first]?.text ?? '', head.form, paragraphs[first - 1]?.text ?? '');
  return count === last || (count === places.length && count === MOST);
}
