import { findMatches, type Match } from '../analysis/proseSearch';
import { localised, type Rule } from './engine/rule';

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
    const places = findMatches(analysis, /(?<=”)、(?=“)|(?<=》)、(?=《)/dg, '、').filter(isPure);
    const [first] = places;
    if (!first) return [];
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

/** “一国两制”、“港人治港”、高度自治: where other words stand in the list, the 、 is the list's own. */
function isPure({ before, after }: Match): boolean {
  const opening = before.replace(/(?:[“《][^”》]*[”》]、?)+$/, '');
  const closing = after.replace(/^(?:[“《][^”》]*[”》]、?)+/, '');
  const end = after.slice(0, after.length - closing.length);
  return !opening.endsWith('、') && !end.endsWith('、');
}
