import { findMatches, prosePattern } from '../analysis/proseSearch';
import type { Analysis } from '../analysis/analysis';
import type { OffsetRange } from '../syntax/nodes';
import { localised, type Finding, type Fix, type Rule } from './engine/rule';

const DATED = prosePattern(
  /([12][0-9]{3})年([0-9]{1,2})月([0-9]{1,2})日\s*[（(，,]?\s*(星期|周|礼拜)([一二三四五六日天])/dg,
  '月',
);
/** 9月15日（周二）: of the year that the draft names. */
const YEARLESS = prosePattern(
  /(?<![0-9〇年])([0-9]{1,2})月([0-9]{1,2})日\s*[（(]\s*(?:星期|周|礼拜)([一二三四五六日天])\s*[）)]/dg,
  '月',
);
const YEARS = prosePattern(/([12][0-9]{3})年(?:([0-9]{1,2})月)?/dg, '年');
/** A date may be of the year before or after where it lies so many months from those of the year that is named. */
const MONTHS_NEAR = 3;
const OTHER_YEAR = /(?:去|前|明|后|往|翌|次|当)年[^。]{0,8}$/;

/** 周一鸣同志 and 周五行动 are names: after 周 and a numeral ends the day, or a time of day or the meeting follows. */
const BEHIND_ZHOU = /^(?:$|[^\u4e00-\u9fff]|[上中下]午|早|晚[上间]|夜|凌晨|傍晚|清晨|全天|召开|举行|我们|在)/;
const DAYS = '日一二三四五六';

/** A date and a day of the week that do not agree: 2014年4月16日（星期二）. */
export const weekday: Rule = {
  id: 'weekday',
  title: localised('星期与日期不符', 'Weekday and date'),
  reason: localised('改了日期没有改星期。', 'The date was changed, the weekday was not.'),
  severity: 'warning',
  check: (analysis) => [
    ...findMatches(analysis, DATED).flatMap(
      ({ groups: [, year = '', month = '', day = '', word = '', said = ''], after, rangeOf }): Finding[] => {
        if (word === '周' && !BEHIND_ZHOU.test(after)) return [];
        return disagreement(Number(year), Number(month), Number(day), said, rangeOf(3), rangeOf(5));
      },
    ),
    ...withoutYear(analysis),
  ],
};

function withoutYear(analysis: Analysis): Finding[] {
  const dates = findMatches(analysis, YEARLESS);
  if (dates.length === 0) return [];
  const named = findMatches(analysis, YEARS).map(({ groups: [, year, month] }) => ({ year, month: Number(month) }));
  const [year, another] = new Set(named.map((one) => Number(one.year)));
  if (year === undefined || another !== undefined) return [];
  const months = [...new Set(named.map((one) => one.month))].filter((month) => month > 0);
  return dates.flatMap(({ groups: [, month = '', day = '', said = ''], before, rangeOf }): Finding[] => {
    const isNear = months.some((other) => Math.abs(other - Number(month)) <= MONTHS_NEAR);
    if (!isNear || OTHER_YEAR.test(before)) return [];
    return disagreement(year, Number(month), Number(day), said, rangeOf(2), rangeOf(3));
  });
}

/** What is wrong with a date, its day and its weekday at some ranges; nothing where they agree, or there is no such date. */
function disagreement(
  year: number,
  month: number,
  day: number,
  said: string,
  dayRange: OffsetRange,
  range: OffsetRange,
): Finding[] {
  const right = DAYS.charAt(dayOfWeek(year, month, day));
  if (right === '' || right === said.replace('天', '日')) return [];
  return [
    {
      range,
      message: localised(
        `${year}年${month}月${day}日是星期${right}，不是星期${said}。`,
        `${year}-${month}-${day} is “星期${right}”, not “星期${said}”.`,
      ),
      fixes: [
        {
          title: localised(`改为“星期${right}”`, `Change to “星期${right}”`),
          name: 'weekday',
          edits: () => [{ range, newText: right }],
        },
        ...nearestDay(year, month, day, said).map((near): Fix => ({
          title: localised(`改日期：${month}月${near}日`, `Change the date to “${month}月${near}日”`),
          name: 'date',
          edits: () => [{ range: dayRange, newText: String(near) }],
        })),
      ],
    },
  ];
}

/** The day of the month nearest to the one said that is the weekday said; none where that lies in another month. */
function nearestDay(year: number, month: number, day: number, said: string): number[] {
  const wanted = DAYS.indexOf(said.replace('天', '日'));
  const near = [1, -1, 2, -2, 3, -3].map((step) => day + step);
  return near.filter((each) => dayOfWeek(year, month, each) === wanted).slice(0, 1);
}

/** 0 for Sunday, by Zeller's congruence; -1 for a date that there is not. */
function dayOfWeek(year: number, month: number, day: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  if (day < 1 || day > days) return -1;
  const y = month < 3 ? year - 1 : year;
  const m = month < 3 ? month + 12 : month;
  const h =
    (day + Math.floor((13 * (m + 1)) / 5) + y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)) % 7;
  return (h + 6) % 7;
}
