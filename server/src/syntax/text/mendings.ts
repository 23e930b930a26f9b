import { countWhile } from './halves';
/** What of a text is read otherwise than it is written: where, in order, and as which signs, one for each place. */
export interface Mendings {
  readonly places: readonly number[];
  readonly signs: string;
}

/** How a piece is read that is written otherwise, and begins at an offset of the text. O(n). */
export function mendingsIn(written: string, read: string, start: number): Mendings {
  if (written === read) return { places: [], signs: '' };
  const places: number[] = [];
  const signs: string[] = [];
  for (let at = 0; at < written.length; at++) {
    if (written.charCodeAt(at) === read.charCodeAt(at)) continue;
    places.push(start + at);
    signs.push(read.charAt(at));
  }
  return { places, signs: signs.join('') };
}

/** Those of a text in which a stretch was replaced, and what stands behind it moved. O(mendings). */
export function mendingsAfter(
  elder: Mendings,
  { start, end }: { readonly start: number; readonly end: number },
  shift: number,
  within: Mendings,
): Mendings {
  const [above, below] = [firstFrom(elder, start), firstFrom(elder, end)];
  return {
    places: [...elder.places.slice(0, above), ...within.places, ...elder.places.slice(below).map((at) => at + shift)],
    signs: elder.signs.slice(0, above) + within.signs + elder.signs.slice(below),
  };
}

/** A stretch of a text as it is read. O(its length). */
export function readWith(mendings: Mendings, source: string, start: number, end: number): string {
  let words = '';
  let from = start;
  for (let index = firstFrom(mendings, start); (mendings.places[index] ?? end) < end; index++) {
    const at = mendings.places[index] ?? 0;
    words += source.slice(from, at) + mendings.signs.charAt(index);
    from = at + 1;
  }
  return words + source.slice(from, end);
}

/** The index of the first mending from an offset on. O(log mendings). */
const firstFrom = ({ places }: Mendings, offset: number): number => countWhile(places, (place) => place < offset);
