import { assert } from 'chai';
import fc from 'fast-check';
import { Analysis } from '../../server/src/analysis/analysis';
import { applyEdits } from '../../server/src/editing/edits';
import { run, type Report } from '../../server/src/rules/engine/run';

const TITLES = ['认清形势', '抓好学习', '强化监督', '落实责任', '改进作风', '守住底线', '服务群众', '加强领导'];
const HAN = '〇一二三四五六七八九';
const han = (ordinal: number): string => HAN.charAt(ordinal);

/** How a number is written, and whether the points stand in one line. */
const STYLES: readonly (readonly [label: (ordinal: number) => string, inline: boolean])[] = [
  [(ordinal) => `${han(ordinal)}、`, false],
  [(ordinal) => `（${han(ordinal)}）`, false],
  [(ordinal) => `${ordinal}.`, false],
  [(ordinal) => `${han(ordinal)}是`, false],
  [(ordinal) => `${han(ordinal)}是`, true],
  [(ordinal) => `第${han(ordinal)}，`, true],
];

/** A draft of one list with these numbers, from line 3 on. */
function draftOf(numbers: readonly number[], [label, inline]: (typeof STYLES)[number]): string {
  const points = numbers.map((number, index) => `${label(number)}${TITLES[index] ?? ''}`);
  const body = inline
    ? `${points.join('，要下功夫；')}。\n`
    : points.map((point) => `${point}。\n要抓紧办。\n`).join('');
  return `同志们：\n这次会议很重要。\n${body}谢谢大家。\n`;
}

const [HEADINGS, , , , INLINE] = STYLES as [(typeof STYLES)[0], unknown, unknown, unknown, (typeof STYLES)[0]];

const reportsOf = (text: string): Report[] => run(new Analysis(text));
const messagesOf = (text: string): string[] => reportsOf(text).map(({ finding }) => finding.message['zh-cn']);

suite('what messages say', () => {
  for (const [numbers, ...said] of [
    [[1, 2, 2, 3], '“二、”重复，第5行已有；这里应为“三、”。'],
    // Numbers that go astray behind a repeated one are mended with it; what is right where it stands is not named.
    [[1, 1, 3, 2, 3], '“一、”重复，第3行已有；这里应为“二、”。'],
    [[1, 3, 4, 4, 5], '“一、”（第3行）后面是“三、”，缺“二、”。', '“四、”重复，第7行已有；这里应为“五、”。'],
    // An item was moved: its number is there, and so are those of the others.
    [[1, 3, 4, 2, 5], '“二、”排在“四、”后面，先后颠倒了。'],
    [[1, 3, 4, 5, 2], '“二、”排在“五、”后面，先后颠倒了。'],
    [[2, 3, 4, 1, 5], '“一、”排在“四、”后面，先后颠倒了。'],
    // No number stands twice, and yet there is one item more than was counted.
    [[1, 5, 2, 3], '“五、”应为“二、”：前面是“一、”，后面依次顺延。'],
    // Of two that are wrong alike the second repeats no right one.
    [[1, 2, 7, 7, 5], '“七、”应为“三、”：前面是“二、”。', '“七、”应为“四、”：后面是“五、”。'],
    [[1, 2, 3, 6, 6], '“六、”应为“四、”：前面是“三、”，后面是“六、”。', '“六、”前面缺“五、”。'],
  ] as const)
    test(`headings ${numbers.map(han).join('')}`, () =>
      assert.sameMembers(messagesOf(draftOf(numbers, HEADINGS)), [...said]));

  for (const [numbers, said] of [
    [[1, 2, 4], '“二是”后面是“四是”，缺“三是”。'],
    [[1, 2, 2, 3], '“二是”重复，前面已有；这里应为“三是”。'],
    [[1, 3, 2, 4], '“三是”与后面的“二是”颠倒了。'],
  ] as const)
    test(`points of one line do not name it: ${numbers.map(han).join('')}`, () =>
      assert.deepEqual(messagesOf(draftOf(numbers, INLINE)), [said]));

  test('a promise is held against what stands there in its own way of counting', () => {
    const two = '一、甲事。\n要抓紧办。\n二、乙事。\n要抓紧办。\n';
    const said = (promise: string): string[] => messagesOf(`同志们：\n${promise}\n${two}谢谢大家。\n`);
    assert.deepEqual(said('下面我讲三点意见。'), ['前面说“三点意见”，后面只有两点。']);
    assert.deepEqual(said('下面我讲3点意见。'), ['前面说“3点意见”，后面只有2点。']);
    assert.deepEqual(said('下面强调三个方面的问题。'), ['前面说“三个方面的问题”，后面只有两个。']);
    assert.deepEqual(said('我有三点体会，说出来请大家指正。'), ['前面说“三点体会”，后面只有两点。']);
    assert.deepEqual(said('下面我讲两点意见。'), []);
  });

  for (const [said, quoted] of [
    ['下面，我从四个方面向大家汇报。', '四个方面'],
    ['围绕四个重点领域推进明年的各项工作，主要抓好四个重点领域的落实：', '四个重点领域'],
    ['下面从四个方面提出具体要求。', '四个方面'],
    ['下面我讲四点总结。', '四点总结'],
    ['总的来说，有四点，给大家讲一讲。', '四点'],
  ] as const)
    test(`a promise is quoted by its count and what it counts, in whole words: ${quoted}`, () => {
      const two = '一、甲事。\n要抓紧办。\n二、乙事。\n要抓紧办。\n';
      assert.include(messagesOf(`同志们：\n${said}\n${two}谢谢大家。\n`).join(), `前面说“${quoted}”，后面只有两`);
    });

  for (const [style, shown] of [
    ['1.', '3.、4.'],
    ['一、', '三、四、'],
    ['（一）', '（三）、（四）'],
    ['一是', '三是、四是'],
  ] as const)
    test(`a number is named as it will be written: ${shown}`, () => {
      const label = (ordinal: number): string =>
        style.replace(/[1一]/, style.startsWith('1') ? String(ordinal) : han(ordinal));
      const titles = (numbers: readonly number[]): string[] =>
        reportsOf(draftOf(numbers, [label, false])).flatMap(({ finding }) =>
          (finding.fixes ?? []).map(({ title }) => title['zh-cn']),
        );
      assert.include(titles([1, 2, 4, 5]), `后面改为${shown}`);
      assert.include(titles([1, 2, 4]), `后面改为${label(3)}`);
    });

  test('one mark is no habit', () => {
    const said = (draft: string): [string, string][] =>
      reportsOf(draft).map(({ severity, finding }) => [severity, finding.message['zh-cn']]);
    assert.deepEqual(said('同志们：\n（一）抓学习\n要学。\n（二）、抓整改\n要改。\n'), [
      ['warning', '“（二）”后面不用“、”（参见 GB/T 15834—2011 B.3.4）。'],
    ]);
    assert.deepEqual(said('同志们：\n（一）、抓学习\n要学。\n（二）、抓整改\n要改。\n'), [
      ['information', '全稿“（一）、”这样的序号有2处，规范的写法是“（一）”。'],
    ]);
  });

  test('whatever the numbers are, no message speaks against itself, and a fix does what it says', () => {
    const numbers = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 2, maxLength: 7 });
    fc.assert(
      fc.property(numbers, fc.constantFrom(...STYLES), (list, style) => {
        const text = draftOf(list, style);
        for (const report of reportsOf(text)) {
          assertConsistent(text, report.finding.message['zh-cn']);
          assertFixesTrue(text, report);
        }
      }),
      { numRuns: 400 },
    );
  });
});

function assertConsistent(text: string, message: string): void {
  const [, wrong, right] = /^“([^”]+)”.*应(?:写作|为)“([^”]+)”/.exec(message) ?? [];
  assert.isTrue(wrong === undefined || wrong !== right, message);
  const [, before, after, lost] = /^“([^”]+)”(?:（第\d+行）)?后面是“([^”]+)”，缺“([^”]+)”/.exec(message) ?? [];
  if (lost !== undefined) assert.lengthOf(new Set([before, after, lost]), 3, message);
  const neighbours = /应为“[^”]+”：(?:前面是“([^”]+)”)?，?(?:后面是“([^”]+)”)?/.exec(message);
  if (neighbours) assert.isFalse([neighbours[1], neighbours[2]].includes(right), message);
  // What is said to stand in a line stands there.
  const [, line] = /第(\d+)行已有/.exec(message) ?? [];
  if (line !== undefined) assert.include(text.split('\n')[Number(line) - 1], wrong, message);
}

/** 改为“三、” puts 三、 where the finding was. */
function assertFixesTrue(text: string, { finding }: Report): void {
  for (const fix of finding.fixes ?? []) {
    const [, promised] = /改为“([^”、]+)[^”]*”$/.exec(fix.title['zh-cn']) ?? [];
    const edits = [...fix.edits()];
    assert.isNotEmpty(edits, fix.title['zh-cn']);
    if (promised === undefined || edits.some(({ range }) => range.start < finding.range.start)) continue;
    assert.isTrue(applyEdits(text, edits).startsWith(promised, finding.range.start), fix.title['zh-cn']);
  }
}

const LONG = '违反本办法规定的，由有关部门责令限期改正，逾期不改的通报批评。';

/** What is said in a draft, all of it. */
const SAID: readonly (readonly [what: string, text: string, ...said: string[]])[] = [
  ['a bracket closes over a title', '（见《办法第三条），照办。\n', '“《”没有对应的“》”。'],
  ['the same the other way round', '见《关于甲（乙的办法》，照办。\n', '“（”没有对应的“）”。'],
  [
    'blanks are counted, not lines',
    '张xx同志、李xxx同志、王xxxx同志、××县、×××乡、××××村都来了。\n',
    '全稿有6处还没有填，从这里起。',
  ],
  [
    'a sentence that stands twice in its line',
    `${LONG}另有一句。${LONG}\n`,
    '这里和前面一句一字不差，是不是粘贴了两遍？',
  ],
  [
    'a sentence that stands in another line',
    `${LONG}\n另有一句。\n${LONG}\n`,
    '这里和第1行一字不差，是不是粘贴了两遍？',
  ],
  [
    '上述 is quoted as it stands',
    '一、学习\n要学。\n二、落实\n要干。\n三、考核\n要管。\n上述四点，请抓好落实。\n',
    '这里说“上述四点”，前面只有三点。',
  ],
  [
    '以上 too',
    '一、学习\n要学。\n二、落实\n要干。\n三、考核\n要管。\n以上这四点，请抓好落实。\n',
    '这里说“以上这四点”，前面只有三点。',
  ],
  ['a letter is no Han numeral', '2O14年4月16日开会。\n', '“2O14年4月16日”里的“O”是字母，应写作“2014年4月16日”。'],
  ['two scripts', '二〇一四年4月16日开会。\n', '“二〇一四年4月16日”混用汉字和阿拉伯数字，应写作“2014年4月16日”。'],
];

suite('what is said of words, marks and dates', () => {
  for (const [what, text, ...said] of SAID) test(what, () => assert.deepEqual(messagesOf(text), said));
});

/** The empty point that is put in where one was lost: parted from the next as its siblings are. */
const PUT_IN: readonly (readonly [before: string, after: string])[] = [
  ['要做到一是抓学习，二是抓整改，四是抓落实。\n', '要做到一是抓学习，二是抓整改，三是，四是抓落实。\n'],
  ['要做到：一是抓学习；二是抓整改；四是抓落实。\n', '要做到：一是抓学习；二是抓整改；三是；四是抓落实。\n'],
  ['一是抓学习。二是抓整改。四是抓落实。\n', '一是抓学习。二是抓整改。三是。四是抓落实。\n'],
  ['要做到：二是抓整改；三是抓考核；四是抓落实。\n', '要做到：一是；二是抓整改；三是抓考核；四是抓落实。\n'],
];

suite('an empty point', () => {
  for (const [before, after] of PUT_IN)
    test(after.trim(), () => {
      const [report] = reportsOf(before);
      const fix = report?.finding.fixes?.find(({ name }) => name === 'insertEmpty');
      assert.equal(applyEdits(before, fix?.edits() ?? []), after);
    });
});
