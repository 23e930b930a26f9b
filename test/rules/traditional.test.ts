import { assert } from 'chai';
import { applyEdits } from '../../server/src/editing/edits';
import { fixedText, reportsOf, titlesOf, treeOf } from '../support/check';

/** Drafts in traditional characters: read as any other, and what a fix writes is written so too. */

const TITLES = ['提高認識', '壓實責任', '抓緊落實', '嚴格考核'];
const WORDS = ['要加強學習，入腦入心。', '要分解任務，到崗到人。', '要說到做到，務求實效。', '要兌現獎懲，賞罰分明。'];

type Layout = (numbers: readonly string[]) => string;
const around = (words: string): string => `在全縣工作會議上的講話\n同志們：\n${words}\n謝謝大家！\n`;
const headings: Layout = (numbers) =>
  around(numbers.map((number, at) => `${number}${TITLES[at] ?? ''}\n${WORDS[at] ?? ''}`).join('\n'));
const paragraphs: Layout = (numbers) =>
  around(numbers.map((number, at) => `${number}${TITLES[at] ?? ''}。${WORDS[at] ?? ''}`).join('\n'));
const sentences: Layout = (numbers) =>
  around(`這項工作要抓緊。${numbers.map((number, at) => `${number}${TITLES[at] ?? ''}。`).join('')}`);

interface Row {
  readonly layout: Layout;
  readonly numbers: readonly string[];
}

const ROWS: Readonly<Record<string, Row>> = {
  '壹、 as headings': { layout: headings, numbers: ['壹、', '貳、', '參、', '肆、'] },
  '壹、 as paragraphs': { layout: paragraphs, numbers: ['壹、', '貳、', '參、', '肆、'] },
  '一、': { layout: headings, numbers: ['一、', '二、', '三、', '四、'] },
  第一點: { layout: paragraphs, numbers: ['第一點，', '第二點，', '第三點，', '第四點，'] },
  '第一點 in a paragraph': { layout: sentences, numbers: ['第一點，', '第二點，', '第三點，', '第四點，'] },
  第一個問題: { layout: paragraphs, numbers: ['第一個問題，', '第二個問題，', '第三個問題，', '第四個問題，'] },
  第一條: { layout: headings, numbers: ['第一條 ', '第二條 ', '第三條 ', '第四條 '] },
  第一節: { layout: headings, numbers: ['第一節 ', '第二節 ', '第三節 ', '第四節 '] },
  第一編: { layout: headings, numbers: ['第一編 ', '第二編 ', '第三編 ', '第四編 '] },
  '一是 in a paragraph': { layout: sentences, numbers: ['一是', '二是', '三是', '四是'] },
};

suite('traditional characters', () => {
  for (const [name, { layout, numbers }] of Object.entries(ROWS)) {
    test(`${name}: silent where sound`, () => {
      const text = layout(numbers);
      assert.deepEqual(
        reportsOf(text).map(({ rule, finding }) => `${rule.id}: ${finding.message['zh-cn']}`),
        [],
      );
      const label = (number: string): string => number.replace(/[ ，]+$/g, '').replace(/，$/, '');
      assert.equal(treeOf(text), numbers.map(label).join(' '));
      assert.isTrue(titlesOf(text).every((title, at) => title.endsWith(TITLES[at] ?? '?')));
    });

    test(`${name}: one that lacks is told, and put in as it is written`, () => {
      const text = layout([...numbers.slice(0, 2), ...numbers.slice(3)]);
      const [report, ...others] = reportsOf(text);
      assert.equal(report?.rule.id, 'numbering-missing');
      assert.lengthOf(others, 0);
      const lacking = (numbers[2] ?? '').replace(/[ ，]+$/g, '').replace(/，$/, '');
      assert.include(report?.finding.message['zh-cn'], `缺“${lacking}”`);
      const mended = (report?.finding.fixes ?? []).map((fix) => applyEdits(text, fix.edits()));
      assert.isTrue(
        mended.some((each) => each.includes(lacking)),
        mended.join('\n'),
      );
    });
  }

  test('the first, the second, and at last', () => {
    const sound = around('首先，要提高認識。其次，要壓實責任。再次，要抓緊落實。最後，要嚴格考核。');
    assert.deepEqual(reportsOf(sound), []);
    assert.equal(treeOf(sound), '首先 其次 再次 最後');
  });

  test('one number twice: the others go on in their own characters', () => {
    const text = headings(['壹、', '貳、', '貳、', '參、']);
    assert.equal(fixedText(text), headings(['壹、', '貳、', '參、', '肆、']));
  });

  test('壹、 over 一、', () => {
    const text = around(
      '壹、提高認識\n一、認清形勢\n要學習。\n二、統一思想\n要討論。\n貳、壓實責任\n一、明確分工\n要分工。\n二、抓緊落實\n要落實。\n肆、嚴格考核\n要考核。',
    );
    assert.equal(treeOf(text), '壹、[一、 二、] 貳、[一、 二、] 肆、');
    assert.deepEqual(
      reportsOf(text).map(({ finding }) => finding.message['zh-cn']),
      ['“貳、”（第8行）后面是“肆、”，缺“參、”。'],
    );
  });

  test('贰、 among 一、 and 三、 is a slip', () => {
    const text = headings(['一、', '貳、', '三、']);
    assert.deepEqual(
      reportsOf(text).map(({ rule }) => rule.id),
      ['numeral-form'],
    );
    assert.equal(fixedText(text), headings(['一、', '二、', '三、']));
  });

  test('廿 and 卅 go on from 十九, and are written so', () => {
    const numbers = ['十八、', '十九、', '廿、', '廿一、', '廿二、'];
    const list = (all: readonly string[]): string =>
      all.map((number) => `${number}${'甲乙丙丁戊'.charAt(all.indexOf(number))}組的事\n要抓緊。`).join('\n');
    assert.equal(treeOf(list(numbers)), numbers.join(' '));
    const [report] = reportsOf(list(['廿一、', '廿二、', '廿四、', '廿五、'])).filter(
      ({ severity }) => severity === 'warning',
    );
    assert.include(report?.finding.message['zh-cn'], '缺“廿三、”');
  });

  test('a promised count', () => {
    const draft = (count: string): string =>
      around(`今天講${count}點意見：\n一、提高認識\n要學。\n二、壓實責任\n要幹。`);
    assert.deepEqual(reportsOf(draft('兩')), []);
    const [report] = reportsOf(draft('三'));
    assert.equal(report?.rule.id, 'promised-count');
    assert.include(report?.finding.message['zh-cn'], '“三點意見”');
    assert.equal(applyEdits(draft('三'), report?.finding.fixes?.[0]?.edits() ?? []), draft('兩'));
  });

  test('提綱 and 目錄 are compared with the body', () => {
    const draft = (label: string, second: string): string =>
      `${label}\n一、提高認識\n${second}三、嚴格考核\n\n同志們：\n一、提高認識\n要學。\n二、壓實責任\n要幹。\n三、嚴格考核\n要管。\n謝謝大家！\n`;
    for (const label of ['提綱', '目錄']) {
      assert.deepEqual(reportsOf(draft(label, '二、壓實責任\n')), []);
      assert.equal(treeOf(draft(label, '二、壓實責任\n'), 'outline'), '一、 二、 三、');
      const [report] = reportsOf(draft(label, ''));
      assert.include(['outline-missing-entry', 'numbering-missing'], report?.rule.id);
    }
  });

  test('a date', () => {
    const text = around('會議定於2024年三月5號召開，請準時參加。');
    const [report] = reportsOf(text);
    assert.include(report?.finding.message['zh-cn'], '“2024年三月5號”');
    assert.include(applyEdits(text, report?.finding.fixes?.[0]?.edits() ?? []), '2024年3月5號召開');
  });

  test('參 in words is no number', () => {
    assert.equal(treeOf(around('這次會議，參加的人很多。第一，要學。第二，要幹。參照去年的辦法執行。')), '第一 第二');
  });
});
