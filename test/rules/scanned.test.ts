import { assert } from 'chai';
import { applyEdits } from '../../server/src/editing/edits';
import { readDraft } from '../../server/src/analysis/readDraft';
import { fixedText, reportsOf, titlesOf, treeOf } from '../support/check';

/** What scanning, messengers and input methods put for the characters of a number: read, and mended where it is told. */

const TITLES = ['提高认识', '压实责任', '抓紧落实', '严格考核'];
const WORDS = ['要加强学习，入脑入心。', '要分解任务，到岗到人。', '要说到做到，务求实效。', '要兑现奖惩，赏罚分明。'];

type Layout = (numbers: readonly string[]) => string;
const around = (words: string): string => `在全县工作会议上的讲话\n同志们：\n${words}\n谢谢大家！\n`;
const headings: Layout = (numbers) =>
  around(numbers.map((number, at) => `${number}${TITLES[at] ?? ''}\n${WORDS[at] ?? ''}`).join('\n'));
/** A share of a draft, that begins nowhere. */
const part: Layout = (numbers) =>
  `${numbers.map((number, at) => `${number}${TITLES[at] ?? ''}\n${WORDS[at] ?? ''}`).join('\n')}\n`;
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
  [part, ['十、', '十一、', '十二、', '十三、'], ['十、', '十—、', '十二、', '十三、']],
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

suite('what a PDF leaves', () => {
  const PROSE = '农时不等人，各镇各部门要站在全局的高度，把力量凝聚到工作';
  const pages = [
    '— 1 —',
    '－2－',
    '- 3 -',
    '第3页',
    '第 3 页 共 12 页',
    '第3頁',
    '3/12',
    '.19.',
    '·4·',
    'Page 3 of 12',
  ];

  for (const page of pages)
    test(`a paragraph goes on over the page number ${page}`, () => {
      for (const gap of ['\n', '\n\n']) {
        const text = around(
          `一、提高认识。${PROSE}${gap}${page}${gap}落实上来。一是学。二是干。\n二、压实责任\n要分工。`,
        );
        assert.equal(treeOf(text), '一、[一是 二是] 二、');
        assert.deepEqual(reportsOf(text), []);
      }
    });

  test('a bare number is one where nothing counts up to it, and an empty item where something does', () => {
    const text = around('1.学习\n要学。\n2.落实\n要干。\n\n64.\n\n3.考核\n要考。');
    assert.equal(treeOf(text), '1. 2. 3.');
    const empty = around('1.学习\n要学。\n2.落实\n要干。\n\n3.\n\n4.考核\n要考。');
    assert.include(
      reportsOf(empty).map(({ rule }) => rule.id),
      'empty-item',
    );
  });

  test('a sentence that ended before the page does not go on', () => {
    const text = '同志们：\n今年的农时来得早，要抓紧。\n\n— 1 —\n\n再讲一点意见，要落实到人。\n';
    assert.lengthOf(readDraft(text).paragraphs, 3);
  });

  test('characters set apart, in short lines too', () => {
    const text =
      '在 动 员 会 上 的 讲 话\n同 志 们 ：\n一 、 提 高 认 识\n要 学 ， 一 是 学 深 ； 二 是 学 透 ； 四 是 学 活 。\n二 、 压 实 责 任\n第 一 ， 分 工 。 第 三 ， 考 核 。\n';
    assert.equal(treeOf(text), '一、[一是 二是 四是] 二、[第一 第三]');
    assert.deepEqual(titlesOf(text), ['提高认识', '学深', '学透', '学活', '压实责任', '分工', '考核']);
    assert.deepEqual(
      reportsOf(text).map(({ rule }) => rule.id),
      ['numbering-missing', 'numbering-missing'],
    );
  });

  test('a wrapped line that begins with a figure begins no item', () => {
    const text =
      '会议讲话\n同志们：\n今年以来，全县上下认真贯彻落实上级的各项决策部署，稳\n中求进，经济运行总体平稳。先说成绩，全年新增项目达到\n14.其中工业项目九个，农业项目五个，投资都已经到位，下\n一步要抓紧开工建设，力争早日投产见效，为全县经济社会\n发展多作贡献。\n一、抓项目\n抓紧开工建设，力争早日投产见效，为全县经济社会发展多\n作贡献，不能松劲，不能停步。\n二、抓环境\n环境就是生产力，要持之以恒地抓下去，一抓到底，抓出成\n效来。\n';
    assert.equal(treeOf(text), '一、 二、');
  });

  test('tags and marked words are none of a title', () => {
    const text =
      '学习发言\n一要<span style="background:#fff88f">提高认识</span>，把学习抓紧。\n二要==压实责任==，把任务分好。\n三要<u>严格考核</u>，把奖惩兑现。\n';
    assert.deepEqual(
      titlesOf(text).map((title) => title.slice(0, 4)),
      ['提高认识', '压实责任', '严格考核'],
    );
    assert.isFalse(titlesOf(text).some((title) => /[<>=]/.test(title)));
  });
});

suite('marks typed twice', () => {
  const han = ['一、', '二、', '三、', '四、'];
  const bracketed = ['（一）', '（二）', '（三）', '（四）'];
  const rows: readonly (readonly [numbers: readonly string[], twice: readonly string[]])[] = [
    [han, ['二、、', '二，，', '二。。', '二、。']],
    [bracketed, ['（二））', '（（二））', '（二）、、']],
    [
      ['1.', '2.', '3.', '4.'],
      ['2..', '2。。', '2.、'],
    ],
  ];
  for (const [numbers, twice] of rows)
    for (const odd of twice)
      test(odd, () => {
        const text = headings(numbers.map((number, at) => (at === 1 ? odd : number)));
        const reports = reportsOf(text);
        assert.deepEqual(
          reports.map(({ rule }) => rule.id),
          ['marker-punctuation'],
        );
        assert.include(reports[0]?.finding.message['zh-cn'], odd.startsWith('（') ? '后面不用' : `“${odd}”`);
        assert.equal(fixedText(text), headings(numbers));
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
