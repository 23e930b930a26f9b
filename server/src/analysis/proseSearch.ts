import type { Analysis } from './analysis';
import type { OffsetRange, Paragraph } from '../syntax/nodes';
import { endOffsetIn, offsetIn } from '../syntax/layout/offsets';
import { factOf, type FactOf } from '../syntax/text/kept';

/** A place of the prose that a pattern fits. */
export interface Match {
  readonly range: OffsetRange;
  /** The whole in the writer's characters; the groups of the pattern as they are read. */
  readonly groups: readonly string[];
  /** The range of a group, by its number. */
  readonly rangeOf: (group: number) => OffsetRange;
  readonly paragraph: Paragraph;
  /** Where it begins in its paragraph's words. */
  readonly index: number;
  /** What stands before it in its paragraph. */
  readonly before: string;
  /** What stands behind it there. */
  readonly after: string;
}

/** Where a pattern fits in the words of one paragraph, with its groups; these may have no part in it. */
type Fit = readonly ([number, number] | undefined)[];

/** A pattern that is looked for in prose. */
export type ProsePattern = FactOf<readonly Fit[]>;

const NOWHERE: readonly Fit[] = [];

/**
 * A pattern to look for, made once and for all. It bears the flags `dg`; every fit holds `sign`, so that paragraphs without it are
 * passed over (looking for a sign, or for a few without lookbehind, is ten times as quick as for a pattern and more).
 */
export function prosePattern(pattern: RegExp, sign: string | RegExp = ''): ProsePattern {
  const mayFit = (words: string): boolean => (typeof sign === 'string' ? words.includes(sign) : sign.test(words));
  return factOf((text) => {
    if (!mayFit(text)) return NOWHERE;
    const fits = [...text.matchAll(pattern)].map((match): Fit => match.indices ?? []);
    return fits.length === 0 ? NOWHERE : fits;
  });
}

/** Every place of the draft's paragraphs that a pattern fits; hard wraps do not hide any. */
export function findMatches(analysis: Analysis, pattern: ProsePattern): Match[] {
  const found: Match[] = [];
  for (const paragraph of analysis.draft.paragraphs)
    for (const fit of pattern(paragraph)) found.push(matchOf(paragraph, fit));
  return found;
}

function matchOf(paragraph: Paragraph, fit: Fit): Match {
  const { text, words } = paragraph;
  const [start, end] = fit[0] ?? [0, 0];
  const at = (from: number, to: number): OffsetRange => ({
    start: offsetIn(paragraph, from),
    end: to > from ? endOffsetIn(paragraph, to) : offsetIn(paragraph, from),
  });
  return {
    range: at(start, end),
    paragraph,
    index: start,
    groups: fit.map((group, index) => (group ? (index === 0 ? words : text).slice(group[0], group[1]) : '')),
    rangeOf: (group) => at(...(fit[group] ?? [start, start])),
    before: text.slice(0, start),
    after: text.slice(end),
  };
}
