import { assert } from 'chai';
import { Analysis } from '../../server/src/analysis/analysis';
import { explanation } from '../../server/src/features/showing/explanation';
import type { ExplainedMarker } from '../../server/src/protocol/explaining';
import { assertTree } from '../support/check';
import { readMarked } from '../support/markup';

/** The numbers of the line with the cursor, explained. */
function explained(marked: string): readonly ExplainedMarker[] {
  const { text, cursors } = readMarked(marked);
  const analysis = new Analysis(text);
  return explanation(analysis, analysis.text.lineAt(cursors[0] ?? 0), 'zh-cn').markers;
}

/** 四、: item after 二、乙 = correction + perStep; not text */
const inShort = ({ marker, reading, next }: ExplainedMarker): string =>
  `${marker} ${reading.as}${reading.at === null ? '' : `（${reading.at}）`}：${reading.evidence.map(({ id }) => id).join(' ')}` +
  (next ? ` | ${next.reading.as}` : '');

suite('why a number is read so', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['the next of a list pays nothing', '一、甲事\n‸二、乙事', ['二、 item（一、甲事）： | first']],
    ['a gap is a correction', '一、甲事\n二、乙事\n‸四、丁事', ['四、 item（二、乙事）：correction perStep | text']],
    [
      'each number of the line, in its order',
      '一、甲事\n‸做了两件：一是抓学习，二是抓作风。\n二、乙事',
      ['一是 first（一、甲事）：opens | first', '二是 item（一是抓学习）： | text'],
    ],
    [
      'a word of order alone is text',
      '一、甲事\n二、乙事\n‸大家都首先要学。大家好，首先要学。',
      ['首先 text：sureness | first'],
    ],
    ['a line without numbers', '一、甲事\n‸大家好。', []],
  ];
  for (const [name, text, expected] of cases)
    test(name, () => assert.deepEqual(explained(text).map(inShort), expected));

  test('the runner-up is dearer by its margin, and never the reading itself', () => {
    for (const { reading, next } of explained('一、甲事\n二、乙事\n‸四、丁事')) {
      assert.isAbove(next?.margin ?? 0, 0);
      assert.notDeepEqual(next?.reading, reading);
    }
  });

  test('what a guard refused is told with the list that it kept shut', () => {
    const [number] = explained('一是快。二是好。\n‸他说：“三是新。”\n');
    assert.deepEqual(
      number?.refused.map(({ at, guard }) => [at, guard]),
      [['二是好', 'otherQuotation']],
    );
    assert.deepEqual(explained('一是快。二是好。\n‸他说：三是新。\n')[0]?.refused, []);
  });

  test('a line behind the last is the last', () => {
    const analysis = new Analysis('一、甲事\n二、乙事');
    assert.equal(explanation(analysis, 99, 'zh-cn').line, 1);
  });

  const none: readonly (readonly [string, string, string])[] = [
    ['a count', '一、甲事\n‸用了三年时间。', '“三年”不是序号：后面的字表明是数量、名称或别的词'],
    ['in mid-clause', '一、甲事\n‸我们一是要快。', '“一是”不是序号：在句子中间，前面没有标点'],
    [
      'a word that the draft counts with once',
      '一、甲事\n‸办好这件事，一靠大家。',
      '“一靠”不是序号：没有同样写法的与它成组，或者只是提到它',
    ],
    ['code', '# 一、甲事\n```\n‸二、乙事\n```', '第3行不是讲稿的正文（注释、代码、表格、引文），不看序号'],
    ['nothing', '一、甲事\n‸大家好。', '第2行没有像序号的字'],
  ];
  for (const [name, marked, expected] of none)
    test(`why none: ${name}`, () => {
      const { text, cursors } = readMarked(marked);
      const analysis = new Analysis(text);
      assert.equal(explanation(analysis, analysis.text.lineAt(cursors[0] ?? 0), 'zh-cn').text, expected);
    });

  test('a word that can be nothing but text has no other reading', () => {
    const [last, first] = explained('(1)甲事。\n(2)乙事。\n‸最后，祝你们：一愿健康，二愿热饭。\n');
    assert.deepEqual([last?.reading.as, last?.next], ['text', null]);
    // The list above is over: 一愿 stands beside it.
    assert.deepEqual([first?.reading.as, first?.reading.at], ['first', null]);
  });

  test('words in both languages', () => {
    const analysis = new Analysis('一、甲事\n三、丙事');
    assert.include(explanation(analysis, 1, 'zh-cn').text, '号错了');
    assert.include(explanation(analysis, 1, 'en').text, 'a wrong number');
  });

  test('a tree that is not the one that was meant says why', () => {
    assert.throws(() => assertTree('一、甲\n三、丙', '一、 二、'), /号错了 \[correction\]/);
  });
});
