import { findMatches, prosePattern } from '../analysis/proseSearch';
import { localised, type Finding, type Rule } from './engine/rule';

const DATE = prosePattern(
  /([〇○零一二三四五六七八九0-9O]{4})年([一二三四五六七八九十]{1,3}|[0-9]{1,2})月(?:([一二三四五六七八九十]{1,3}|[0-9]{1,2})[日号])?/dg,
  '月',
);
const HAN = '〇一二三四五六七八九';

/** A date in two scripts (二〇一四年4月16日), or with a padded month (2014年04月16日). */
export const dateForm: Rule = {
  id: 'date-form',
  title: localised('日期的写法', 'Form of a date'),
  reason: localised(
    '参见 GB/T 9704—2012 7.3.5.4、GB/T 15835—2011。',
    'See GB/T 9704—2012, 7.3.5.4, and GB/T 15835—2011.',
  ),
  severity: 'warning',
  check: (analysis) =>
    findMatches(analysis, DATE).flatMap(
      ({ range, groups: [words = '', year = '', month = '', day = ''], before, after }): Finding[] => {
        if (isStamp(before, after) || isLunar(before, after, day)) return [];
        const right = `${toArabicYear(year)}年${toArabic(month)}月${day ? `${toArabic(day)}${words.slice(-1)}` : ''}`;
        const scripts = new Set(
          [year, month, day].filter(Boolean).map((part) => (/^[0-9O]+$/.test(part) ? 'arabic' : 'han')),
        );
        const lettered = /^[0-9O]*$/.test(year) && year.includes('O');
        const padded = /^0[1-9]$/.test(month) || /^0[1-9]$/.test(day);
        if (scripts.size === 1 && !padded && !lettered) return [];
        return [
          {
            range,
            ...(scripts.size === 1 && !lettered ? { severity: 'information' as const } : {}),
            message: lettered
              ? localised(
                  `“${words}”里的“O”是字母，应写作“${right}”。`,
                  `The “O” in “${words}” is a letter; write “${right}”.`,
                )
              : scripts.size > 1
                ? localised(
                    `“${words}”混用汉字和阿拉伯数字，应写作“${right}”。`,
                    `“${words}” mixes two scripts; write “${right}”.`,
                  )
                : localised(
                    `“${words}”的月、日不编虚位，应写作“${right}”。`,
                    `“${words}” pads the month or day; write “${right}”.`,
                  ),
            fixes: [
              {
                title: localised(`改为“${right}”`, `Change to “${right}”`),
                name: 'date',
                edits: () => [{ range, newText: right }],
              },
            ],
          },
        ];
      },
    ),
};

/** 2015年07月21日13:32　来源：…, （2016年05月19日 02 版）: what a web page or a paper stamped, not what the speech says. */
function isStamp(before: string, after: string): boolean {
  const near = after.slice(0, STAMP);
  return (
    /^\s*\d{1,2}[:：]\d{2}/.test(near) ||
    /^\s*(?:第)?\s*\d+\s*版/.test(near) ||
    /报\s*》\s*[（(]?\s*$/.test(before.slice(-STAMP))
  );
}

/** 2014年八月十五, 农历2014年八月: a day of the old calendar is written in Han numerals, and without 日. */
function isLunar(before: string, after: string, day: string): boolean {
  return (day === '' && /^[初一二三四五六七八九十廿卅]/.test(after)) || /[农阴夏旧]历\s?$/.test(before.slice(-STAMP));
}

/** A stamp stands right beside its date; no more is looked at, since a line may hold thousands of dates. */
const STAMP = 12;

function toArabicYear(year: string): string {
  return [...year]
    .map((char) => ('○零O'.includes(char) ? '0' : HAN.includes(char) ? String(HAN.indexOf(char)) : char))
    .join('');
}

function toArabic(number: string): string {
  if (/^[0-9]+$/.test(number)) return String(Number(number));
  const [tens = '', ones = ''] = number.includes('十') ? number.split('十') : ['0', number];
  const digit = (char: string, empty: number): number => (char === '' ? empty : Math.max(0, HAN.indexOf(char)));
  return String((tens === '0' ? 0 : digit(tens, 1) * 10) + digit(ones, 0));
}
