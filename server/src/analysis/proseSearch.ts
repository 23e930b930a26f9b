import type { Analysis } from './analysis';
import type { OffsetRange, Paragraph } from '../syntax/nodes';
import { endOffsetIn, offsetIn } from '../syntax/layout/offsets';

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

/**
 * Every place of the draft's paragraphs that a pattern fits; hard wraps do not hide any. The pattern bears the flags `dg`; every
 * fit holds `sign`, so that paragraphs without it are passed over (looking for a sign, or for a few
 * without lookbehind, is ten times as quick as for a pattern and more).
 */
export function findMatches(analysis: Analysis, pattern: RegExp, sign: string | RegExp = ''): Match[] {
  const mayFit = (words: string): boolean => (typeof sign === 'string' ? words.includes(sign) : sign.test(words));
  return analysis.draft.paragraphs.flatMap((paragraph) =>
    (mayFit(paragraph.text) ? [...paragraph.text.matchAll(pattern)] : []).map((match): Match => {
      const at = (start: number, end: number): OffsetRange => ({
        start: offsetIn(paragraph, start),
        end: end > start ? endOffsetIn(paragraph, end) : offsetIn(paragraph, start),
      });
      return {
        range: at(match.index, match.index + match[0].length),
        paragraph,
        index: match.index,
        groups: [...match].map((group: string | undefined, at) =>
          at === 0 ? paragraph.words.slice(match.index, match.index + match[0].length) : (group ?? ''),
        ),
        rangeOf: (group) => {
          const [start, end] = match.indices?.[group] ?? [match.index, match.index];
          return at(start, end);
        },
        before: paragraph.text.slice(0, match.index),
        after: paragraph.text.slice(match.index + match[0].length),
      };
    }),
  );
}
