import { assert } from 'chai';
import { applyEdits } from '../../server/src/editing/edits';
import { fixedText, reportsOf, titlesOf, treeOf } from '../support/check';

/** What scanning, messengers and input methods put for the characters of a number: read, and mended where it is told. */

const TITLES = ['提高认识', '压实责任', '抓紧落实', '严格考核'];
const WORDS = ['要加强学习，入脑入心。', '要分解任务，到岗到人。', '要说到做到，务求实效。', '要兑现奖惩，赏罚分明。'];

type Layout = (numbers: readonly string[]) => string;
const around = (words: string): string => `在全县工作会议上的讲话\n同志们：\n${words}\n谢谢大家！\n`;
const headings: Layout = (numbers) =>
  around(numbers.map((number, at) => `${number}${TITLES[at] ?? ''}\n${WORDS[at] ?? ''}`).join('\n'));
const sentences: Layout = (numbers) =>
  around(`这项工作要抓紧。${numbers.map((number, at) => `${number}${TITLES[at] ?? ''}。`).join('')}`);

/** A list as it was scanned, and as it should be; both read alike, each slip is told once, and its first fix mends it. */
const SCANNED: readonly (readonly [layout: Layout, sound: readonly string[], scanned: readonly string[]])[] = [
  [headings, ['一、', '二、', '三、', '四、'], ['—、', '二、', '三、', '四、']],
  [headings, ['一、', '二、', '三、', '四、'], ['－、', '二、', '三、', '四、']],
  [headings, ['一、', '二、', '三、', '四、'], ['ー、', '二、', '三、', '四、']],
  [headings, ['一、', '二、', '三、', '四、'], ['一、', 'ニ、', '三、', '四、']],
  [headings, ['一、', '二、', '三、', '四、'], ['一、', '二丶', '三、', '四、']],
  [headings, ['一、', '二、', '三、', '四、'], ['一、', '二﹑', '三、', '四、']],
  [headings, ['（一）', '（二）', '（三）', '（四）'], ['（—）', '（二）', '（三）', '（四）']],
  [headings, ['（一）', '（二）', '（三）', '（四）'], ['（一）', '（ニ）', '（三）', '（四）']],
  [headings, ['十、', '十一、', '十二、', '十三、'], ['十、', '十—、', '十二、', '十三、']],
  [sentences, ['一是', '二是', '三是', '四是'], ['—是', '二是', '三是', '四是']],
  [sentences, ['一是', '二是', '三是', '四是'], ['一是', 'ニ是', '三是', '四是']],
  [sentences, ['一要', '二要', '三要', '四要'], ['－要', '二要', '三要', '四要']],
  [sentences, ['第一，', '第二，', '第三，', '第四，'], ['第—，', '第二，', '第三，', '第四，']],
  [sentences, ['第一，', '第二，', '第三，', '第四，'], ['第一，', '第ニ，', '第三，', '第四，']],
];

suite('scanned numbers', () => {
  for (const [layout, sound, scanned] of SCANNED)
    test(scanned.join(' '), () => {
      const right = layout(sound);
      const text = layout(scanned);
      assert.notInclude(
        reportsOf(right).map(({ severity }) => severity),
        'warning',
      );
      assert.lengthOf(treeOf(text).split(' '), sound.length);
      assert.deepEqual(titlesOf(text), TITLES);
      const reports = reportsOf(text).filter(({ severity }) => severity === 'warning');
      assert.lengthOf(reports, 1, reports.map(({ finding }) => finding.message['zh-cn']).join(' '));
      assert.equal(applyEdits(text, reports[0]?.finding.fixes?.[0]?.edits() ?? []), right);
    });

  test('丶 throughout is a manner, mended in one go', () => {
    const text = headings(['一丶', '二丶', '三丶', '四丶']);
    assert.equal(treeOf(text).split(' ').length, 4);
    const [report, ...others] = reportsOf(text);
    assert.equal(report?.severity, 'information');
    assert.lengthOf(others, 0);
    assert.equal(
      applyEdits(text, report?.finding.fixes?.[0]?.edits() ?? []),
      headings(['一、', '二、', '三、', '四、']),
    );
  });

  test('a new number is written as it should be, not as it was scanned', () => {
    const text = headings(['一、', 'ニ丶', '四、']);
    const missing = reportsOf(text).find(({ rule }) => rule.id === 'numbering-missing');
    assert.include(missing?.finding.message['zh-cn'], '缺“三、”');
  });
});

/** Dashes that are none of a list's ones. */
const DASHES: readonly (readonly [what: string, text: string, tree: string])[] = [
  ['a dash of rhetoric', '他说：\n—是时候了。\n大家都知道。', ''],
  ['a long one', '二是基础。\n一个目标——是为了群众。一是学；二是干。', '一是 二是'],
  ['a range', '三—、四—这样的写法不用。', ''],
  ['an aside', '这件事（—）没有写完。', ''],
  ['before no second', '—、提高认识\n要学。\n三、严格考核\n要管。', '三、'],
];

suite('dashes that are no numbers', () => {
  for (const [what, text, tree] of DASHES)
    test(what, () => {
      assert.equal(treeOf(text), tree);
      assert.deepEqual(fixedText(text), text);
    });
});

suite('what messengers leave', () => {
  const keys = ['1️⃣', '2️⃣', '3️⃣', '4️⃣'];

  test('numbers on keys', () => {
    const text = headings(keys);
    assert.deepEqual(reportsOf(text), []);
    assert.equal(treeOf(text), keys.join(' '));
    assert.deepEqual(titlesOf(text), TITLES);
  });

  test('one of them that lacks', () => {
    const [report, ...others] = reportsOf(headings(keys.filter((_, at) => at !== 2)));
    assert.include(report?.finding.message['zh-cn'], '缺“3️⃣”');
    assert.lengthOf(others, 0);
  });

  test('one of them twice', () => {
    assert.equal(fixedText(headings(['1️⃣', '2️⃣', '2️⃣', '3️⃣'])), headings(keys));
  });

  test('a bullet before the number', () => {
    for (const bullet of ['· ', '• ', '●　', '・ ', '‣ ']) {
      const text = headings(['一、', '二、', '三、', '四、'].map((number) => bullet + number));
      assert.deepEqual(reportsOf(text), [], bullet);
      assert.equal(treeOf(text), '一、 二、 三、 四、', bullet);
      const [report] = reportsOf(headings([`${bullet}一、`, `${bullet}三、`]));
      assert.equal(report?.rule.id, 'numbering-missing', bullet);
    }
  });

  test('digits of full width', () => {
    for (const mark of ['．', '、']) {
      const numbers = ['１', '２', '３', '４'].map((digit) => digit + mark);
      assert.equal(treeOf(headings(numbers)), numbers.join(' '));
      const missing = reportsOf(headings(numbers.filter((_, at) => at !== 2))).find(
        ({ severity }) => severity === 'warning',
      );
      assert.include(missing?.finding.message['zh-cn'], `缺“３${mark}”`);
    }
  });

  test('a blank before the mark is a matter of width', () => {
    for (const [odd, numbers] of [
      ['2 、', ['1、', '2、', '3、', '4、']],
      ['二 、', ['一、', '二、', '三、', '四、']],
      ['2 .', ['1.', '2.', '3.', '4.']],
    ] as const) {
      const text = headings(numbers.map((number, at) => (at === 1 ? odd : number)));
      const reports = reportsOf(text).filter(({ rule }) => rule.id !== 'marker-punctuation');
      assert.deepEqual(
        reports.map(({ rule, severity }) => [rule.id, severity]),
        [['marker-width', 'information']],
      );
      assert.equal(applyEdits(text, reports[0]?.finding.fixes?.[0]?.edits() ?? []), headings(numbers));
    }
  });
});
