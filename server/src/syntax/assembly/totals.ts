import { isSentenceStop } from '../text/characters';
import type { Paragraph } from '../nodes';
import type { Candidate } from './learning';

/** A list of points without a gap, so far. */
interface Run {
  readonly first: Candidate;
  readonly paragraph: number;
  last: Candidate;
  lastParagraph: number;
  length: number;
}

/** Two are seldom called by their number. */
const FEWEST = 3;
/** Paragraphs between the last point and the word for all of them, at the most. */
const REACH = 6;
/** The last point, and all of them, have no more code units. */
const LONGEST_POINT = 400;
/** What is said of all: 三防做好了, 四关过了才下井, 三讲教育. */
const OF_ALL =
  /^(?:里|当中|之中|中间|不是|都|并举|并重|一体|齐|做[好到]|教育|活动|行动|责任书|制度|过了|过完|下来|加起来|合起来|说到底|归根|[^，。；]{0,4}[，,]是)/;
const LOOKED_AT = 8;

/**
 * 一防火，二防电，三防毒。三防做好了，一家平安。: the number of all points with their word, which is no fourth point, nor the third again. It
 * stands behind the sentence that holds them all, or words that speak of all follow. The scans of the paragraphs. O(candidates).
 */
export function withoutTotals(
  scans: readonly (readonly Candidate[])[],
  paragraphs: readonly Paragraph[],
): readonly (readonly Candidate[])[] {
  const runs = new Map<string, Run>();
  const totals = new Set<Candidate>();
  scans.forEach((places, index) => {
    for (const place of places) {
      const { style, variant, ordinal } = place.form;
      if (style.variantIs !== 'verb' && style.id !== 'yao') continue;
      const key = `${style.id} ${variant}`;
      const run = runs.get(key);
      if (run && ordinal === run.length + 1) {
        Object.assign(run, { last: place, lastParagraph: index, length: ordinal });
      } else if (run && ordinal === run.length && ordinal >= FEWEST && isTotal(run, place, index, paragraphs)) {
        totals.add(place);
      } else if (ordinal === 1) {
        runs.set(key, { first: place, paragraph: index, last: place, lastParagraph: index, length: 1 });
      }
    }
  });
  if (totals.size === 0) return scans;
  return scans.map((places) =>
    places.some((place) => totals.has(place)) ? places.filter((place) => !totals.has(place)) : places,
  );
}

function isTotal(run: Run, { form }: Candidate, index: number, paragraphs: readonly Paragraph[]): boolean {
  if (index - run.lastParagraph > REACH) return false;
  const text = paragraphs[index]?.text ?? '';
  if (OF_ALL.test(text.slice(form.end, form.end + LOOKED_AT))) return true;
  const isFar = index === run.lastParagraph && form.start - run.last.form.end > LONGEST_POINT;
  if (run.paragraph !== run.lastParagraph || isFar) return false;
  const { start } = run.first.form;
  if (run.last.form.start - start > LONGEST_POINT) return false;
  const points = paragraphs[run.paragraph]?.text.slice(start, run.last.form.start) ?? '';
  const between = index === run.lastParagraph ? text.slice(run.last.form.end, form.start) : '。';
  return !holdsStop(points) && holdsStop(between);
}

const holdsStop = (words: string): boolean => {
  for (let at = 0; at < words.length; at++) if (isSentenceStop(words.charAt(at))) return true;
  return false;
};
