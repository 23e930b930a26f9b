import { findMatches, prosePattern } from '../analysis/proseSearch';
import { localised, type Rule } from './engine/rule';

const DIGITS = '一二三四五六七八九';
const COUNTS = prosePattern(
  /([一二三四五六七八九])、([一二三四五六七八九])(?=[十百千万亿]?(?:个(?!环节|方面)|种|天|年(?!代|级)|次|人(?!民)|万|亿|里|遍|趟|岁|家|户|名|位|件|张|辆|吨|亩|公里|米|倍|成|十(?!年代)[个种天年次人里岁]))/dg,
  /[一二三四五六七八九]、[一二三四五六七八九]/,
);

/** 七、八种: two neighbouring numerals that mean “about” stand without 、 (GB/T 15834-2011 4.5.3.4). */
export const approximateNumber: Rule = {
  id: 'approximate-number',
  title: localised('概数不用顿号', 'Approximate numbers'),
  reason: localised('参见 GB/T 15834—2011 4.5.3.4。', 'See GB/T 15834—2011, 4.5.3.4.'),
  severity: 'information',
  check: (analysis) =>
    findMatches(analysis, COUNTS)
      .filter(
        ({ before, after, groups: [, first = '', second = ''] }) =>
          DIGITS.indexOf(second) === DIGITS.indexOf(first) + 1 &&
          before !== '' &&
          !/[第、一二三四五六七八九十]$/.test(before) &&
          !isPoint(before, after, first),
      )
      .map(({ range, groups: [words = '', first = '', second = ''] }) => ({
        range,
        message: localised(
          `“${words}”表示概数，不用顿号：“${first}${second}”（参见 GB/T 15834—2011 4.5.3.4）。`,
          `“${words}” means “about”: write “${first}${second}” (see GB/T 15834—2011, 4.5.3.4).`,
        ),
        fixes: [
          {
            title: localised(`改为“${first}${second}”`, `Change to “${first}${second}”`),
            name: 'stop',
            edits: () => [{ range, newText: `${first}${second}` }],
          },
        ],
      })),
};

/** As far as a point of a series reaches at most. */
const LONGEST_POINT = 1000;
const STOPS = '[。；;：:！？!?]';

/** 一、抓学习。二、三年行动要收官。: 二、 is the number of a point, since it opens a sentence and 一、 opens another before it. */
function isPoint(before: string, after: string, numeral: string): boolean {
  if (!new RegExp(`${STOPS}[”）\\s]?$`).test(before.slice(-2))) return false;
  const at = DIGITS.indexOf(numeral);
  const [elder, next] = [DIGITS.charAt(at - 1), DIGITS.charAt(at + 1)];
  return elder === ''
    ? new RegExp(`${STOPS}[”）\\s]?${next}、`).test(after.slice(0, LONGEST_POINT))
    : new RegExp(`(?:^|${STOPS}[”）\\s]?)\\s*${elder}、`).test(before.slice(-LONGEST_POINT));
}
