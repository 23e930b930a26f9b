import { localised, type Rule } from './engine/rule';
import { markerLabel } from '../analysis/markerWords';

/** What titles are patterned by: 要… 坚持… 关于… 希望… */
const PATTERN_WORDS = '要坚关希加强抓推把以在着不狠';
const LONGEST = 30;

/** Siblings that all but one begin alike: 要…, 要…, no 要. Off by default: variety may be meant. */
export const parallelTitles: Rule = {
  id: 'parallel-titles',
  title: localised('各条标题不对称', 'Titles not parallel'),
  reason: localised(
    '讲话稿常用排比；变化也可能是有意的，所以默认不查。',
    'Speeches like parallel titles; a change may be meant, so this is off by default.',
  ),
  severity: 'hint',
  offByDefault: true,
  check: (analysis) =>
    analysis.sequences.flatMap(({ sequence: { items } }) => {
      if (items.length < 3 || items.some(({ title }) => title.length > LONGEST)) return [];
      const first = items.map((item) => item.title.charAt(0));
      const usual = first.find(
        (char) =>
          PATTERN_WORDS.includes(char) &&
          char !== '' &&
          first.filter((other) => other === char).length === items.length - 1,
      );
      const odd = usual === undefined ? undefined : items.find((item) => !item.title.startsWith(usual));
      if (!odd || usual === undefined) return [];
      const label = markerLabel(analysis.text, odd.marker);
      return [
        {
          range: odd.titleRange,
          message: localised(
            `这一组别的都以“${usual}”开头，“${label}”不是。`,
            `The others of this list begin with “${usual}”, “${label}” does not.`,
          ),
        },
      ];
    }),
};
