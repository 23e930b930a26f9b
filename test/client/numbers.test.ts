import { assert } from 'chai';
import { numberOf, repeated } from '../../client/src/numbers';

suite('numbers as keys know them', () => {
  const typed: readonly (readonly [string, string, string])[] = [
    // Number, what was typed behind it, what of that is the number once more.
    ['二是', '二是', '二是'],
    ['二是', '二是学业务。', '二是'],
    ['二是', '二要', ''],
    ['二是', '三是', ''],
    ['二是', '二', ''],
    ['2.', '2.抓', '2.'],
    ['2.', '2、', '2、'],
    ['2.', '２．抓', '２．'],
    ['2.', '2。', '2。'],
    ['2.', '2.', ''],
    ['2.', '2.5亿元', ''],
    ['2.', '2024年', ''],
    ['二、', '二、', '二、'],
    ['二、', '二.', '二.'],
    ['二、', '二', ''],
    ['二、', '二级市场', ''],
    ['（二）', '（二）', '（二）'],
    ['（二）', '(二)学', '(二)'],
    ['（二）', '（二', ''],
    ['②', '②', '②'],
    ['2）', '2)', '2)'],
    ['第二，', '第二，', '第二，'],
    ['第二，', '第二产业', ''],
    ['其次，', '其次，', '其次，'],
    ['其次，', '其次', ''],
    ['其次，', '其次要', '其次'],
    ['2.', ' 2. 抓', ' 2.'],
  ];
  for (const [number, words, again] of typed)
    test(`${number} then ${words}: ${again || 'not twice'}`, () =>
      assert.equal(words.slice(0, repeated(number, words)), again));

  const lines: readonly (readonly [string, string | undefined])[] = [
    ['二是学业务。', '二是'],
    ['　　（二）学', '（二）'],
    ['1. 抓项目', '1.'],
    ['1.1 抓项目', '1.1'],
    ['## 一、抓项目', '一、'],
    ['第三章 附则', '第三章'],
    ['首先，', '首先，'],
    ['③抓', '③'],
    ['二', undefined],
    ['2024年', undefined],
    ['同志们：', undefined],
  ];
  for (const [line, number] of lines)
    test(`${line} opens with ${number ?? 'no number'}`, () => {
      const found = numberOf(line);
      assert.equal(found && line.slice(found.start, found.end), number);
    });
});
