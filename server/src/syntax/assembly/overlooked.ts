import { formAt } from '../forms/formAt';
import { offsetIn } from '../layout/offsets';
import type { Paragraph } from '../nodes';
import { isHan } from '../text/characters';

/** A place that looks like a number and is not even a candidate, and why. */
export interface Overlooked {
  /** Where it begins in the draft. */
  readonly offset: number;
  /** What was looked at: the number, and the sign behind it. */
  readonly words: string;
  readonly because: OverlookedBecause;
}

export type OverlookedBecause =
  /** It would be one at the head of a clause, and stands in its middle. */
  | 'inClause'
  /** What follows makes it a count or a name (三年, 一线), or nothing shows that it numbers. */
  | 'counted'
  /** 一靠, 一抓 count only where others count with them; ①②③ may only be spoken of. */
  | 'notLearnt';

const NUMBER = /第?[一二三四五六七八九十百]{1,4}|[0-9]{1,3}|[①-⑳]|首先|其次|再次|最后/g;

/** The places of a paragraph that look like numbers, with why each is none, where the scanner made no candidate of it. In order. O(length). */
export function overlookedIn(paragraph: Paragraph): Overlooked[] {
  const { text, words } = paragraph;
  return [...text.matchAll(NUMBER)].map(({ 0: number, index: at }) => {
    const end = at + number.length;
    const place = at === 0 ? 'line' : 'clause';
    const inClause = at > 0 && isHan(text.charAt(at - 1));
    const because = !formAt(text, at, place) ? 'counted' : inClause ? 'inClause' : 'notLearnt';
    return { offset: offsetIn(paragraph, at), words: words.slice(at, end + 1), because };
  });
}
