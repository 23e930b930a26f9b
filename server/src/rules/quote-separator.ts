import { findMatches, prosePattern } from '../analysis/proseSearch';
import type { Paragraph } from '../syntax/nodes';
import { localised, type Rule } from './engine/rule';

const SEPARATORS = prosePattern(/、(?<=”、)(?=“)|、(?<=》、)(?=《)/dg, /”、“|》、《/);

/** “不会督”、“不敢督”: quotations side by side want no 、 (GB/T 15834-2011 4.5.3.5). One hint a draft. */
export const quoteSeparator: Rule = {
  id: 'quote-separator',
  title: localised('引号之间的顿号', 'Mark between quotations'),
  reason: localised(
    '参见 GB/T 15834—2011 4.5.3.5：通常不用顿号。',
    'See GB/T 15834—2011, 4.5.3.5: usually without 、.',
  ),
  severity: 'hint',
  check(analysis) {
    const ofParagraph = new Map<Paragraph, ReadonlySet<number>>();
    const places = findMatches(analysis, SEPARATORS).filter(({ paragraph, index }) => {
      const own = ofParagraph.get(paragraph) ?? ownSeparators(paragraph.text);
      ofParagraph.set(paragraph, own);
      return !own.has(index);
    });
    const [first] = places;
    // The standard is the mainland's; elsewhere 、 stands between them.
    if (!first || analysis.text.isTraditional) return [];
    return [
      {
        range: first.range,
        message: localised(
          `并列的引号、书名号之间通常不用顿号（参见 GB/T 15834—2011 4.5.3.5）；全稿有${places.length}处用了。`,
          `Quotations and titles side by side usually take no “、” (see GB/T 15834—2011, 4.5.3.5); the draft has ${places.length}.`,
        ),
        fixes: [
          {
            title: localised(`${places.length}处都删去`, `Remove all ${places.length}`),
            name: 'stop',
            edits: () => places.map(({ range }) => ({ range, newText: '' })),
          },
        ],
      },
    ];
  },
};

/**
 * Where a 、 stands that is the list's own: “一国两制”、“港人治港”、高度自治, since other words stand in the list beside the
 * quotations. O(length).
 */
function ownSeparators(words: string): Set<number> {
  const own = new Set<number>();
  let run: { start: number; end: number; separators: number[] } | undefined;
  const close = (): void => {
    if (run && (words.charAt(run.start - 1) === '、' || words.charAt(run.end - 1) === '、'))
      for (const at of run.separators) own.add(at);
  };
  // Behind the last closing mark nothing is closed; looking for it from each opening mark would take the square.
  const closed = words.slice(0, Math.max(words.lastIndexOf('”'), words.lastIndexOf('》')) + 2);
  for (const { index, 0: quotation } of closed.matchAll(/[“《][^”》]*[”》]、?/g)) {
    if (run?.end !== index) {
      close();
      run = { start: index, end: index, separators: [] };
    }
    run.end = index + quotation.length;
    run.separators.push(run.end - 1);
  }
  close();
  return own;
}
