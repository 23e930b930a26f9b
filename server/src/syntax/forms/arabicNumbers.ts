import { isDigit, isHan, isSpace, skipSpaces } from '../text/characters';
import { endOfDigits, form, strengthBefore, value, type Form, type StartKind } from './form';
import type { StyleId, Strength } from '../nodes';

/** The variant of 01 02 03. */
export const PADDED = '0';

const STROKE = /^[ \u3000]?[|｜丨]/;

/** 1. 1、 1) 1.1 at a line start; inline only before words. 3.5% and 2014.4.16 are figures, 11.2023年 is item 11. */
export function arabic(text: string, at: number, place: StartKind): Form | undefined {
  const numeralEnd = endOfDigits(text, at);
  const number = value('arabic', text.slice(at, numeralEnd));
  const next = text.charAt(numeralEnd);
  const after = text.charAt(numeralEnd + 1);
  if (number === undefined) return undefined;
  // 01, a line of its own above its heading, where the draft counts so; 10 alone is rather a page or a box.
  if (next === '')
    return at === 0 && /^[0０][1-9１-９]$/.test(text)
      ? form('arabic', number, at, at, numeralEnd, numeralEnd, 'weak', PADDED)
      : undefined;
  const marked = (id: StyleId, strength: Strength = 'strong'): Form | undefined =>
    form(id, number, at, at, numeralEnd, numeralEnd + 1, strength);
  // 1 、 and 1 .: a blank before the mark.
  if (place === 'line' && isSpace(next)) {
    const mark = skipSpaces(text, numeralEnd);
    if ('、.．'.includes(text.charAt(mark) || '?') && !isDigit(text.charAt(mark + 1)))
      return form('arabic', number, at, at, numeralEnd, mark + 1);
  }
  // 01　每天记账, 01｜每天记账: two figures before a space or a stroke, where the draft counts so.
  if (place === 'line' && numeralEnd - at === 2) {
    const [stroke] = STROKE.exec(text.slice(numeralEnd, numeralEnd + 3)) ?? [];
    if (stroke !== undefined || isSpace(next))
      return form('arabic', number, at, at, numeralEnd, numeralEnd + (stroke?.length ?? 0), 'weak', PADDED);
  }
  if (next === '.' || next === '．') {
    // 3.l 清单管起来: 3.1 with a letter typed for its figure.
    if (place === 'line' && after === 'l' && isSpace(text.charAt(numeralEnd + 2))) return undefined;
    if (!isDigit(after)) return marked('arabic', place === 'line' ? 'strong' : 'weak');
    // 附件：1.2024年…
    if (place === 'clause' && /[：:；;]/.test(text.charAt(at - 1))) return numberBeforeYear(text, numeralEnd, marked);
    return place === 'line' ? (decimal(text, at, numeralEnd) ?? numberBeforeDate(text, numeralEnd, marked)) : undefined;
  }
  if (next === '、') {
    if (!isDigit(after)) return marked('arabic', place === 'line' ? 'strong' : 'weak');
    return place === 'line' ? (numberBeforeDate(text, numeralEnd, marked) ?? marked('arabic', 'weak')) : undefined;
  }
  // 七（2）班: half of a pair is none.
  if ((next === ')' || next === '）') && !'（('.includes(text.charAt(at - 1) || '?'))
    return marked('arabic-half-paren', place === 'line' ? strengthBefore(text, numeralEnd + 1) : 'weak');
  if (place === 'line' && '，,：:。'.includes(next) && !isDigit(after)) return marked('arabic', 'weak');
  return undefined;
}

type Mark = (id: StyleId, strength: Strength) => Form | undefined;

/** 3、2012年, 11.2023年: a year is no fraction. */
function numberBeforeYear(text: string, numeralEnd: number, marked: Mark): Form | undefined {
  return /^[0-9]{4}年/.test(text.slice(numeralEnd + 1, numeralEnd + 6)) ? marked('arabic', 'strong') : undefined;
}

const MEASURE = /^(?:个(?:多?小时|百分点|月)|小时|米(?!线)|公里|公斤|厘米|吨|亩|升|度|℃|%)/;

function numberBeforeDate(text: string, numeralEnd: number, marked: Mark): Form | undefined {
  const year = numberBeforeYear(text, numeralEnd, marked);
  if (year) return year;
  const figureEnd = endOfDigits(text, numeralEnd + 1);
  const unit = text.charAt(figureEnd);
  if (/^(?:19|20)\d\d$/.test(text.slice(numeralEnd + 1, figureEnd))) return marked('arabic', 'weak');
  // 1.5个小时的作业, 2.5米以内.
  if (figureEnd - numeralEnd <= 3 && MEASURE.test(text.slice(figureEnd, figureEnd + 4))) return undefined;
  // 6.3200户 where a 6 is due; 25.7万亿 and 3.5% are figures.
  return unit !== '' && (isHan(unit) || '—－-～'.includes(unit)) && !'万亿千百倍元成'.includes(unit)
    ? marked('arabic', 'weak')
    : undefined;
}

/** 1.1 or 1.2.3 before a space, or with a mark (1.1. 1.1、); 3.5亿 is a figure. */
function decimal(text: string, at: number, firstEnd: number): Form | undefined {
  let partStart = at;
  let partEnd = firstEnd;
  while ('.．'.includes(text.charAt(partEnd)) && isDigit(text.charAt(partEnd + 1))) {
    partStart = partEnd + 1;
    partEnd = endOfDigits(text, partStart);
  }
  const next = text.charAt(partEnd);
  const last = text.slice(partStart, partEnd);
  const marked = next !== '' && '、.．'.includes(next) && partStart > at && !isDigit(text.charAt(partEnd + 1));
  // 3.1.l 开发: a letter typed for its last figure.
  if (marked && /^[lIO][\s、.．]/.test(text.slice(partEnd + 1, partEnd + 3))) return undefined;
  if (!(isSpace(next) || marked) || last.length > 2 || last.startsWith('0')) return undefined;
  const path = text.slice(at, partStart);
  return form('decimal', value('arabic', last), at, partStart, partEnd, marked ? partEnd + 1 : partEnd, 'weak', path);
}
