import type { Candidate } from './learning';

/** As far ahead of the last a number may be to belong to the run still. */
const FURTHEST = 3;
/** As many in a row show that they number. */
const FEWEST = 3;

/**
 * 1.…；2.…；4.… in one paragraph: a figure with a mark in mid-paragraph is doubtful by itself, but three of them that stand alike, from
 * 1 on, are as sure as at the head of a line, even where one between them was lost. Not in a draft that counts its paragraphs so, where
 * they would be taken for numbers of that list. O(candidates).
 */
export function withSureRuns(scans: readonly (readonly Candidate[])[]): readonly (readonly Candidate[])[] {
  // Where every such paragraph begins at 1, each may hold a list of its own.
  const countsLines = scans.some(
    ([first]) => first?.boundary === 'line' && first.form.style.id === 'arabic' && first.form.ordinal > 1,
  );
  return scans.map((places) => withSureRun(places, countsLines));
}

/** 1. and the like, 1）, and 一、 or 一，, of which three in a row have no other use there. */
const isDoubtful = ({ style }: Candidate['form'], countsLines: boolean): boolean =>
  style.id === 'arabic' ? !countsLines : style.id === 'han' || style.id === 'arabic-half-paren';

function withSureRun(places: readonly Candidate[], countsLines: boolean): readonly Candidate[] {
  if (places.length < FEWEST) return places;
  const runs = new Map<string, Candidate[]>();
  const sure = new Set<Candidate>();
  for (const place of places) {
    const { form, boundary } = place;
    if (!isDoubtful(form, countsLines) || boundary === 'none' || boundary === 'soft') continue;
    const key = `${form.style.id} ${form.variant} ${form.end - form.numeralEnd}`;
    const run = runs.get(key);
    const ahead = form.ordinal - (run?.at(-1)?.form.ordinal ?? 0);
    // One typed twice belongs to its run.
    if (!run || ahead < 0 || ahead > FURTHEST || (ahead === 0 && form.ordinal === 1)) {
      if (form.ordinal === 1) runs.set(key, [place]);
      continue;
    }
    run.push(place);
    if (run.length === FEWEST) run.forEach((each) => sure.add(each));
    else if (run.length > FEWEST) sure.add(place);
  }
  if (sure.size === 0) return places;
  return places.map((place) =>
    sure.has(place) ? { ...place, shownBy: 'run', form: { ...place.form, strength: 'strong' } } : place,
  );
}
