import { findMatches, prosePattern } from '../analysis/proseSearch';
import { localised, type Rule } from './engine/rule';

const NUMBER = '[0-9.,％%一二三四五六七八九十百千万亿两几]{1,12}[^，。；：、0-9]{0,4}?';
/** 附近 最近 节约 预约: there 近 and 约 are of another word. */
const OF_OTHER_WORDS =
  '(?<![附最临靠邻贴亲就远新切相较迫挨走拉])近|(?<![节预签制集违契公条合邀履失相毁守特续简隐和誓赴爽盟租解订缔])约';
const DOUBLED = prosePattern(
  new RegExp(`(大约|将近|接近|${OF_OTHER_WORDS})(${NUMBER})(左右|上下)|(超过|突破)(${NUMBER})(以上)`, 'dg'),
  /左右|上下|以上/,
);

/** Two words that say “about” or “more than” at once: 近百人左右, 超过80%以上. */
export const doubledBound: Rule = {
  id: 'doubled-bound',
  title: localised('约数重复', 'Doubled bound'),
  reason: localised('只用一个。', 'One of the two is enough.'),
  severity: 'information',
  check: (analysis) =>
    findMatches(analysis, DOUBLED).map(({ range, groups, rangeOf }) => {
      const [first, second] = groups[3] ? [1, 3] : [4, 6];
      const [words = ''] = groups;
      const tail = groups[second] ?? '';
      const head = groups[first] ?? '';
      return {
        range,
        message: localised(
          `“${words}”里“${head}”和“${tail}”只用一个。`,
          `“${words}” has both “${head}” and “${tail}”; one is enough.`,
        ),
        fixes: [
          {
            title: localised(`删去“${tail}”`, `Remove “${tail}”`),
            name: 'words',
            edits: () => [{ range: rangeOf(second), newText: '' }],
          },
          {
            title: localised(`删去“${head}”`, `Remove “${head}”`),
            name: 'words',
            edits: () => [{ range: rangeOf(first), newText: '' }],
          },
        ],
      };
    }),
};
