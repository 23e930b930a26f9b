import type { Paragraph } from '../nodes';
import type { Candidate } from './learning';

type Scans = readonly (readonly Candidate[])[];

/** The variant of 一看， 二闻， 三尝，, each with a verb of its own. */
const VERBS = '看闻尝';
/** As many in a row show that they number. */
const FEWEST = 3;

/**
 * 三个动作。一看，看干茶…；二闻，闻焦味…；三尝，…: points that begin with a verb each, and a comma behind it, in one paragraph or at the heads of
 * those behind one another. The scans, with such points in one manner. O(candidates).
 */
export function withVerbRows(scans: Scans, paragraphs: readonly Paragraph[]): Scans {
  const shown = new Set<Candidate>();
  let row: { place: Candidate; paragraph: number }[] = [];
  const end = (): void => {
    const verbs = new Set(row.map(({ place }) => place.form.variant));
    if (row.length >= FEWEST && verbs.size === row.length) row.forEach(({ place }) => shown.add(place));
    row = [];
  };
  scans.forEach((places, paragraph) => {
    for (const place of places) {
      const { form, boundary } = place;
      const isVerb = form.style.variantIs === 'verb' && (boundary === 'line' || boundary === 'hard');
      // 一看：看水色; in mid-paragraph a colon leads in what is said.
      const marks = boundary === 'line' ? '，,：:。' : '，,';
      if (!isVerb || !marks.includes(paragraphs[paragraph]?.text.charAt(form.end) || '?')) continue;
      const before = row.at(-1);
      const isNear = before !== undefined && paragraph - before.paragraph <= (boundary === 'line' ? 1 : 0);
      if (!isNear || form.ordinal !== before.place.form.ordinal + 1) end();
      if (row.length > 0 || form.ordinal === 1) row.push({ place, paragraph });
    }
  });
  end();
  if (shown.size === 0) return scans;
  return scans.map((places) =>
    places.some((place) => shown.has(place))
      ? places.map((place) => (shown.has(place) ? { ...place, form: { ...place.form, variant: VERBS } } : place))
      : places,
  );
}
