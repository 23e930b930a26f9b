import { findMatches } from '../analysis/matches';
import { localised, type Rule } from './rule';

const LEFT =
  /×{2,}|(?<!\*)\*{2}(?=书记|同志|县长|市长|区长|局长|主任|市|县|区|镇)|[【[（(](?:待补|待定|待核|此处补)[^】\]）)]{0,20}[】\]）)]/dg;

/** What was left to be filled in: ××, **书记, 【待补】. */
export const placeholder: Rule = {
  id: 'placeholder',
  title: localised('还没填的地方', 'Left to be filled in'),
  severity: 'information',
  check: (analysis) =>
    findMatches(analysis, LEFT).map(({ range, groups: [words = ''] }) => ({
      range,
      message: localised(`“${words}”还没有填。`, `“${words}” is still to be filled in.`),
    })),
};
