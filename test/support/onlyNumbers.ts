import { assert } from 'chai';

const NUMERALS = '〇零一二三四五六七八九十百千两壹贰叁肆伍陆柒捌玖拾0-9０-９①-⑳㈠-㈩⑴-⒇ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ';
const MARKS = '、丶﹑､.．，,。：:；;（）()\\\\';
/** Words, with what stands between them: numerals, marks and blanks. */
const WORDS = new RegExp(`([^${NUMERALS}${MARKS} \\t\u3000]+)`);
const HAS_NUMERAL = new RegExp(`[${NUMERALS}]`);
/** What makes a number before it one that is said, and no number of an item: 三年 两个 十万 五% 三点意见 二月. */
const UNITS =
  /^(?:年|月|日|号|时|分|秒|个|种|条|项|件|点|方面|大|万|亿|倍|成|元|人|次|天|%|％|岁|届|名|周|期|层|步|些)/;

/**
 * Fails unless two texts differ in the numerals of items, the marks beside them and blanks alone. Knows nothing of the engine: a number
 * of an item opens a line or follows a stop, and no unit follows it.
 */
export function assertOnlyNumbersChanged(before: string, after: string, what: string): void {
  if (before === after) return;
  const [old, mended] = [before.split(/\r\n?|\n/), after.split(/\r\n?|\n/)];
  assert.lengthOf(mended, old.length, `${what}: lines`);
  old.forEach((line, index) => {
    const other = mended[index] ?? '';
    if (line !== other) assertLine(line, other, `${what}: ${line} → ${other}`);
  });
}

/** 三是、 第一点： and 其次、 have their mark behind a word. */
const BESIDE_WORD = new RegExp(`([${NUMERALS}](?:是|要|点|则|来)|首先|其次|再次|再者|最后|末了|方面)[、，,：:]`, 'g');

/** Odd places of a split line are words, even ones what stands between. */
function assertLine(before: string, after: string, what: string): void {
  const [old, mended] = [before, after].map((line) => line.replace(BESIDE_WORD, '$1').split(WORDS)) as [
    string[],
    string[],
  ];
  const words = (parts: readonly string[]): string[] => parts.filter((_, index) => index % 2 === 1);
  assert.deepEqual(words(mended), words(old), what);
  old.forEach((part, index) => {
    if (index % 2 === 1 || part === mended[index]) return;
    assert.match(part, HAS_NUMERAL, `${what}: a mark with no number beside it`);
    const [previous, next] = [old[index - 1] ?? '', old[index + 1] ?? ''];
    // 慢慢数到十；五是…: what stands before the change may end with a number of the words before the stop.
    const kept = part.slice(0, firstChange(part, mended[index] ?? ''));
    const opens =
      previous === '' ||
      /[。；：！？;:，,、\s\u3000]/.test(kept || part.charAt(0)) ||
      /[第其#*“”！？…\]-]$/.test(previous);
    assert.isTrue(opens, `${what}: in mid-clause`);
    // A mark behind a number parts it from the word; 一、2014年…: what stands behind the change is as it was.
    const end = part.slice(-1);
    if (HAS_NUMERAL.test(end) && end !== (mended[index] ?? '').slice(-1) && !previous.endsWith('第'))
      assert.notMatch(next, UNITS, `${what}: a number that is said`);
  });
}

function firstChange(before: string, after: string): number {
  let at = 0;
  while (at < before.length && before.charAt(at) === after.charAt(at)) at++;
  return at;
}
