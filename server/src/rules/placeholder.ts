import { findMatches, prosePattern } from '../analysis/proseSearch';
import type { OffsetRange } from '../syntax/nodes';
import { lineNumber, localised, type Rule } from './engine/rule';

/** What each of those below holds. */
const SIGN = /[×xXｘＸ]{2}|\*\*|待补|待定|待核|此处补/;
const LEFT = prosePattern(
  /×{2,}|(?<![A-Za-zｘＸ])(?:[xX]{2,}|[ｘＸ]{2,})(?=[\u4e00-\u9fff])(?!染色体)|(?<=[\u4e00-\u9fff])(?:[xX]{2,}|[ｘＸ]{2,})(?![A-Za-z.-])|(?<!\*)\*{2}(?=书记|同志|县长|市长|区长|局长|主任|市|县|区|镇)|[【[（(](?:待补|待定|待核|此处补)[^】\]）)]{0,20}[】\]）)]/dg,
  SIGN,
);
/** Model forms are meant to have blanks: below 附件1, 请假条格式 or 合同（样式）, not below 附件已经发给大家. */
const FORM = /(?:附\s?件|样式|格式|范本|模板)[\s（(]{0,2}[0-9一二三四五六七八九十]{0,2}[》”）)：:]{0,2}\s*$/;
const LONGEST_TITLE = 40;
/** More than so many are a template: that is said once. */
const MOST = 5;

/** What was left to be filled in: ××, xx县, **书记, 【待补】. The same blank is one finding a line. */
export const placeholder: Rule = {
  id: 'placeholder',
  title: localised('还没填的地方', 'Left to be filled in'),
  reason: localised('旧稿改新稿，最容易留下。', 'Easily left over when an old draft is used again.'),
  severity: 'information',
  check(analysis) {
    const form =
      analysis.draft.paragraphs.find(({ text }) => text.length < LONGEST_TITLE && FORM.test(text))?.start ?? Infinity;
    const said = new Set<string>();
    const blanks = findMatches(analysis, LEFT).filter(
      ({ range }) => range.start < form && !isMasked(analysis.text.source, range),
    );
    const places = blanks.filter(({ range, groups: [words = ''] }) => {
      const here = `${lineNumber(analysis, range.start)} ${words}`;
      const again = said.has(here);
      said.add(here);
      return !again;
    });
    const [first] = places;
    if (first && places.length > MOST)
      return [
        {
          range: first.range,
          message: localised(
            `全稿有${blanks.length}处还没有填，从这里起。`,
            `${blanks.length} places are still to be filled in, from here on.`,
          ),
        },
      ];
    return places.map(({ range, groups: [words = ''] }) => ({
      range,
      message: localised(`“${words}”还没有填。`, `“${words}” is still to be filled in.`),
    }));
  },
};

/** 139××××0003, 4201××××××××1234: a number of which the middle is not for everybody. */
const isMasked = (source: string, { start, end }: OffsetRange): boolean =>
  /[0-9]{3}$/.test(source.slice(Math.max(0, start - 3), start)) && /^[0-9]{2}/.test(source.slice(end, end + 2));
