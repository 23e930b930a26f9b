/**
 * Signs that scanning, an input method or a font puts for a number's: 丶 for 、, ニ for 二, — － ー for 一. A dash is 一 only where the
 * next number of its kind is 二. Char for char, so that every offset stays.
 */

const MARKS = /[丶﹑､]/g;
const DASHES = '—－ー―─–';
const KATAKANA: ReadonlyMap<string, string> = new Map([
  ['ニ', '二'],
  ['ハ', '八'],
  ['ミ', '三'],
]);

/** 一 to 二 and what is written for them, where a number may stand: after a stop or a bracket, before a mark, 是 or a noun. */
const ONES =
  /([\s。；：！？，,;:!?（(第]|^)([—－ー―─–一二])(?=(?:[ \u3000](?=[、.．]))?([、.．，,：:是要）)]|[点条个项章节]|部分))/g;
const HAS_DASH = /[—－ー―─–][ \u3000]?[、.．，,：:是要）)点条个项章节部]/;
/** 十—、 and 二十—、 have no other reading. */
const TENS = /([十拾])[—－ー―─–](?=[、）)])/g;
const TWOS = /([\s。；：！？，,;:!?（(第十]|^)([ニハミ])(?=[、.．，,：:是要）)十]|[点条个项章节]|部分)/g;

/** The mark after a number in words, as it should be. */
export const mendMarks = (words: string): string => words.replace(MARKS, '、');

/** (l) and (I), which a scan makes of (1), before (2). */
const BRACKETED_ONES = /([（(])[lI|](?=[）)])/g;

/** Those that are mended wherever they stand. */
function mendAlone(source: string): string {
  const mended = mendMarks(source);
  if (!/[ニハミ]/.test(mended)) return mended;
  return mended.replace(TWOS, (_, before: string, sign: string) => before + (KATAKANA.get(sign) ?? sign));
}

/** A text with such signs mended, as long as it was. O(n). */
export function mendSigns(source: string): string {
  let mended = mendAlone(source);
  if (/[（(][2２][）)]/.test(mended)) mended = mended.replace(BRACKETED_ONES, '$11');
  return HAS_DASH.test(mended) ? mendDashes(mended.replace(TENS, '$1一')) : mended;
}

/** A dash where 一 may stand, and (l): whether they are numbers, others far behind them tell. */
const TOLD_BY_OTHERS =
  /(?:[\s。；：！？，,;:!?（(第]|^)[—－ー―─–](?=[ \u3000]?[、.．]|[，,：:是要）)]|[点条个项章节]|部分)|[（(][lI|][）)]/;

/** Whether how some lines are mended depends on other lines. */
export const dependsOnOthers = (lines: string): boolean => TOLD_BY_OTHERS.test(mendAlone(lines));

const ONE = new RegExp(ONES.source);
const BRACKETED = /[（(][lI|2２][）)]/;

/** Whether lines hold a sign that tells how another is mended, or is told so itself: what has none changes nothing elsewhere. */
export function touchesOthers(lines: string): boolean {
  const mended = mendAlone(lines);
  return ONE.test(mended) || BRACKETED.test(mended);
}

function mendDashes(source: string): string {
  const found = [...source.matchAll(ONES)];
  const following = new Map<string, string>();
  const places: number[] = [];
  for (const { index, 1: before = '', 2: sign = '', 3: after = '' } of found.reverse()) {
    const key = before === '第' || /[（(]/.test(before) ? before : after;
    if (DASHES.includes(sign)) {
      // A lone dash may stand before any word; a number after 第 or in brackets says what it is by that.
      if (following.get(key) === '二') places.push(index + before.length);
      following.delete(key);
    } else following.set(key, sign);
  }
  let mended = '';
  let from = 0;
  for (const at of places.reverse()) {
    mended += source.slice(from, at) + '一';
    from = at + 1;
  }
  return mended + source.slice(from);
}
