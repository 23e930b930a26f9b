import { assert } from 'chai';
import { applyEdits } from '../../server/src/editing/edits';
import { fixedText, reportsOf, treeOf } from '../support/check';

/** Numbers that were written so that they are read as none: the finding stands there, and its first fix mends that number. */

const TITLES = ['提高认识', '压实责任', '推广经验', '严格考核'];
const WORDS = ['要加强学习，入脑入心。', '要分解任务，到岗到人。', '要总结提炼，以点带面。', '要兑现奖惩，说到做到。'];

type Layout = (numbers: readonly string[]) => string;
const around = (words: string): string => `在会议上的讲话\n同志们：\n${words}\n谢谢大家！\n`;
const headings: Layout = (numbers) =>
  around(numbers.map((number, at) => `${number}${TITLES[at] ?? ''}\n${WORDS[at] ?? ''}`).join('\n'));
const paragraphs: Layout = (numbers) =>
  around(numbers.map((number, at) => `${number}${TITLES[at] ?? ''}。${WORDS[at] ?? ''}`).join('\n'));
const sentences: Layout = (numbers) =>
  around(`这项工作要抓紧。${numbers.map((number, at) => `${number}${TITLES[at] ?? ''}。`).join('')}`);
const clauses: Layout = (numbers) =>
  around(`这项工作要抓紧：${numbers.map((number, at) => `${number}${TITLES[at] ?? ''}`).join('；')}。`);

interface Row {
  readonly layout: Layout;
  /** The numbers as they should be. */
  readonly sound: readonly string[];
  /** Which of them is spoilt, from 0. */
  readonly at: number;
  /** Spoilt in its mark alone, which saving mends; and in more. */
  readonly marks: readonly string[];
  readonly words: readonly string[];
}

const han = ['一、', '二、', '三、', '四、'];
const bracketed = ['（一）', '（二）', '（三）', '（四）'];
const digits = ['1.', '2.', '3.', '4.'];
const spaced = ['1. ', '2. ', '3. ', '4. '];
const ordinals = ['第一，', '第二，', '第三，', '第四，'];
const points = ['一是', '二是', '三是', '四是'];
const musts = ['一要', '二要', '三要', '四要'];
const pairs = ['（1）', '（2）', '（3）', '（4）'];
const circled = ['①', '②', '③', '④'];

const ROWS: Readonly<Record<string, Row>> = {
  '一、 as headings': {
    layout: headings,
    sound: han,
    at: 1,
    marks: ['二', '二丶', '二﹑', '二\\', '二；', '二·', '（二', '二 '],
    words: ['ニ、', 'ニ', '2', '2 ', '第二'],
  },
  '一、 as paragraphs': {
    layout: paragraphs,
    sound: han,
    at: 1,
    marks: ['二', '二丶', '二；', '（二', '二：'],
    words: ['ニ、'],
  },
  '一、 three of them': { layout: headings, sound: han.slice(0, 3), at: 1, marks: ['二', '二；'], words: ['ニ、'] },
  '（一） as headings': {
    layout: headings,
    sound: bracketed,
    at: 2,
    marks: ['（三', '(三', '（三、', '（三。', '【三】', '〔三〕', '三'],
    words: ['（ミ）'],
  },
  '（一） as paragraphs': { layout: paragraphs, sound: bracketed, at: 1, marks: ['（二', '（二、'], words: ['（ニ）'] },
  '1. as headings': {
    layout: headings,
    sound: digits,
    at: 1,
    marks: ['2', '2 ', '2;', '2·'],
    words: ['z.', 'Z、'],
  },
  '1. before spaces': { layout: headings, sound: spaced, at: 1, marks: ['2', '2 '], words: [] },
  '1. as paragraphs': { layout: paragraphs, sound: digits, at: 2, marks: ['3', '3；'], words: [] },
  '第一， as paragraphs': {
    layout: paragraphs,
    sound: ordinals,
    at: 1,
    marks: ['第二', '第二。', '第二；', '第二.', '第 二，'],
    words: ['笫二，', '弟二，', '第ニ，'],
  },
  '第一， in a paragraph': {
    layout: sentences,
    sound: ordinals,
    at: 1,
    marks: ['第二', '第二。', '第二；', '第二 ', '第 二，'],
    words: ['笫二，', '二，'],
  },
  '一是 as paragraphs': {
    layout: paragraphs,
    sound: points,
    at: 1,
    marks: [],
    words: ['2是', '二 是', '二时', '二十', '二则', '两是', '二', '二，是', '二、是'],
  },
  '一是 in a paragraph': {
    layout: sentences,
    sound: points,
    at: 2,
    marks: ['三 是'],
    words: ['3是', '三时', '三十', '三则', '三来', '三', '三，', '三、是'],
  },
  '一是 in clauses': { layout: clauses, sound: points, at: 2, marks: ['三 是'], words: ['3是', '三', '三、'] },
  '一要 in a paragraph': { layout: sentences, sound: musts, at: 2, marks: ['三 要'], words: ['3要', '三', '三是要'] },
  '（1） in clauses': { layout: clauses, sound: pairs, at: 1, marks: ['（2', '(2', '2', '〔2〕'], words: [] },
  '① in clauses': { layout: clauses, sound: circled, at: 1, marks: [], words: ['2', '❷'] },
  '其一，': {
    layout: paragraphs,
    sound: ['其一，', '其二，', '其三，'],
    at: 1,
    marks: ['其二。', '其 二，'],
    words: [],
  },
  首先: {
    layout: paragraphs,
    sound: ['首先，', '其次，', '再次，', '最后，'],
    at: 1,
    marks: ['其次。', '其 次，'],
    words: [],
  },
  第一章: {
    layout: headings,
    sound: ['第一章 ', '第二章 ', '第三章 '],
    at: 1,
    marks: ['第 二章 '],
    words: ['笫二章 ', '二章 ', '第二 章 '],
  },
};

/** At warning or above. */
const earnest = (text: string): ReturnType<typeof reportsOf> =>
  reportsOf(text).filter(({ severity }) => severity === 'warning' || severity === 'error');

/** The one finding is at the number, and its first fix gives the sound text. */
function checkSpoilt(sound: string, spoilt: string, at: number): void {
  assert.deepEqual(earnest(sound), [], 'the sound text');
  const reports = earnest(spoilt);
  assert.deepEqual(
    reports.map(({ finding }) => finding.range.start),
    [at],
    reports.map(({ rule, finding }) => `${rule.id}: ${finding.message['zh-cn']}`).join(' '),
  );
  const [fix] = reports[0]?.finding.fixes ?? [];
  assert.equal(applyEdits(spoilt, fix?.edits() ?? []), sound);
  // 三、 among 一是, 二是 is read, in another style.
  const shape = (text: string): string => treeOf(text).replaceAll(/[^ [\]]+/g, '×');
  assert.equal(shape(spoilt), shape(sound), 'the tree');
}

suite('spoilt numbers', () => {
  for (const [name, { layout, sound, at, marks, words }] of Object.entries(ROWS)) {
    test(name, () => {
      const right = layout(sound);
      for (const number of [...marks, ...words]) {
        const spoilt = layout(sound.map((each, index) => (index === at ? number : each)));
        const where = layout([...sound.slice(0, at), '@', ...sound.slice(at + 1)]).indexOf('@');
        checkSpoilt(right, spoilt, where);
        assert.equal(fixedText(spoilt), marks.includes(number) ? right : spoilt, `saving: ${number}`);
      }
    });
  }

  test('two in a row', () => {
    const spoilt = headings(['一、', '二', '三', '四、']);
    assert.lengthOf(earnest(spoilt), 2);
    assert.equal(fixedText(spoilt), headings(han));
  });

  test('the last: among headings, or where the words before the list count it in', () => {
    const last = headings(['一、', '二、', '三']);
    checkSpoilt(headings(han.slice(0, 3)), last, last.indexOf('三推广'));
    const promise = '下面讲三点意见。';
    const counted = (number: string): string =>
      around(`${promise}\n一、提高认识。要学。\n二、压实责任。要分。\n${number}严格考核。要兑现。`);
    checkSpoilt(counted('三、'), counted('三'), counted('三').indexOf('三严格'));
  });

  test('the first', () => {
    const first = headings(['一', '二、', '三、']);
    checkSpoilt(headings(han.slice(0, 3)), first, first.indexOf('一提高'));
  });

  test('with an entry of the 提纲 for it', () => {
    const draft = (number: string): string =>
      `提纲\n一、提高认识\n二、压实责任\n三、严格考核\n\n同志们：\n一、提高认识\n要学。\n${number}压实责任\n要干。\n三、严格考核\n要管。\n谢谢大家！\n`;
    checkSpoilt(draft('二、'), draft('二'), draft('二').lastIndexOf('二压实'));
  });

  test('numbers that are sound are not renumbered over it, and it is mended with them', () => {
    const text = '一、提高认识\n二压实责任\n三、严格考核\n三、加强领导\n四、改进作风';
    const [report] = earnest(text).filter(({ rule }) => rule.id === 'numbering-duplicate');
    const mended = applyEdits(text, report?.finding.fixes?.[0]?.edits() ?? []);
    assert.equal(mended, '一、提高认识\n二压实责任\n三、严格考核\n四、加强领导\n五、改进作风');
  });
});

/** What opens like the number that lacks and is none: the lost item is said to be lost, and nothing is put before these words. */
const NONE: readonly (readonly [what: string, text: string])[] = [
  ['a count', '一、提高认识\n要学。\n二年来，我们一直在抓。\n三、严格考核\n要管。'],
  ['a name', '一、提高认识\n要学。\n二、压实责任\n要分。\n三、严格考核\n四川的经验值得学。\n五、加强领导\n要带。'],
  ['a saying', '一、提高认识\n要学。\n二话不说就动手。\n三、严格考核\n要管。'],
  ['a figure', '1.提高认识\n要学。\n2.5万户都要走到。\n3.严格考核\n要管。'],
  ['an aside', '一、提高认识\n要学。\n（二级以上医院）都要参加。\n三、严格考核\n要管。'],
  ['a note', '一、提高认识\n要学。\n[2] 见去年的报告。\n三、严格考核\n要管。'],
  ['what was left out', '（一）提高认识。要学。\n（二）至（三）略。\n（四）严格考核。要管。'],
  ['a date', '要做到：一是学习。二月底以前学完。三是考核。'],
  ['an ordinal', '第一，要学习。第二季度要见效。第三，要考核。'],
];

suite('what looks like a spoilt number', () => {
  for (const [what, text] of NONE)
    test(what, () => {
      const rules = reportsOf(text).map(({ rule }) => rule.id);
      assert.include(rules, 'numbering-missing');
      assert.notIncludeMembers(rules, ['mixed-style', 'marker-punctuation']);
      assert.equal(fixedText(text), text);
    });

  test('none behind a list that is whole', () => {
    const text = around(
      '一、提高认识\n要学。\n二、压实责任\n要分。\n三农工作要抓紧抓实，一刻也不能放松。\n三令五申的事，不要再犯。',
    );
    assert.deepEqual(earnest(text), []);
  });
});
