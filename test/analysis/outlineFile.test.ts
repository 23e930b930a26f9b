import { applyEdits } from '../../server/src/editing/edits';
import { assert } from 'chai';
import { Analysis } from '../../server/src/analysis/analysis';
import { outlineComment } from '../../server/src/analysis/outlineComment';
import { namedOutline } from '../../server/src/files/outlineFile';
import { restructure } from '../../server/src/editing/restructure/operations';
import { readMarked } from '../support/markup';
import { run } from '../../server/src/rules/engine/run';

const OUTLINE = { name: '提纲.txt', source: '一、简化流程\n二、公开承诺\n三、压减会议\n' };
const draft = (body: string): string => `在推进会上的讲话\n同志们：\n${body}我的话讲完了，谢谢大家！\n`;

/** What is said of a body whose 提纲 is a file of its own: rule, words, message. */
function said(body: string): string[] {
  const analysis = new Analysis(draft(body), OUTLINE);
  return run(analysis).map(
    ({ rule, finding }) => `${rule.id} “${analysis.text.slice(finding.range)}” ${finding.message['zh-cn']}`,
  );
}

suite('a 提纲 in a file of its own', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['the same: silence', '一、简化流程\n二、公开承诺\n三、压减会议\n', []],
    [
      'an item that it lacks',
      '一、简化流程\n二、公开承诺\n三、压减会议\n四、狠抓落实\n',
      ['outline-missing-entry “四、狠抓落实” “四、狠抓落实”没有列入提纲（提纲.txt）。'],
    ],
    [
      'an entry that the body lacks',
      '一、简化流程\n二、压减会议\n',
      ['outline-missing-item “二、” 提纲（提纲.txt第2行）有“二、公开承诺”，正文没有。'],
    ],
    [
      'a number lost with it is one mistake',
      '一、简化流程\n三、压减会议\n',
      ['numbering-missing “三、” “一、”（第3行）后面是“三、”，缺“二、”。'],
    ],
    [
      'other words',
      '一、简化流程\n二、公开作出承诺事项\n三、压减会议\n',
      ['outline-title “公开作出承诺事项” 与提纲（提纲.txt）不一致：提纲写作“公开承诺”。'],
    ],
    [
      'another order',
      '一、简化流程\n二、压减会议\n三、公开承诺\n',
      ['outline-order “三、公开承诺” “三、公开承诺”的先后与提纲（提纲.txt）不同。'],
    ],
  ];
  for (const [name, body, expected] of cases) {
    test(name, () => assert.deepEqual(said(body), expected));
  }

  test('the fix puts the title into the body, numbered on', () => {
    const text = draft('一、简化流程\n二、压减会议\n');
    const [report] = run(new Analysis(text, OUTLINE));
    assert.equal(
      applyEdits(text, report?.finding.fixes?.[0]?.edits() ?? []),
      draft('一、简化流程\n二、公开承诺\n三、压减会议\n'),
    );
  });

  test('a 提纲 of the draft’s own comes first', () => {
    const text = `提纲\n一、甲事\n二、乙事\n${draft('一、甲事\n二、乙事\n')}`;
    assert.deepEqual(run(new Analysis(text, OUTLINE)), []);
  });

  const named = (source: string, setting: string | undefined, draft: string) => {
    const found = namedOutline(source, setting, draft);
    return found && [found.name, found.address, found.byDraft];
  };

  test('named by a comment, else by the setting; beside the draft', () => {
    assert.deepEqual(named('<!-- jianggao-outline 附件/提纲.txt -->\n同志们：', 'x.txt', 'file:///a/讲话.txt'), [
      '附件/提纲.txt',
      'file:///a/%E9%99%84%E4%BB%B6/%E6%8F%90%E7%BA%B2.txt',
      true,
    ]);
    assert.deepEqual(named('同志们：', '${name}.提纲.txt', 'file:///a/%E8%AE%B2%E8%AF%9D.txt'), [
      '讲话.提纲.txt',
      'file:///a/%E8%AE%B2%E8%AF%9D.%E6%8F%90%E7%BA%B2.txt',
      false,
    ]);
    assert.isUndefined(named('同志们：', undefined, 'file:///a/讲话.txt'));
    assert.isUndefined(named('<!-- jianggao-outline 提纲.txt -->', undefined, 'untitled:Untitled-1'));
    assert.equal(
      named('x', '提纲.txt', 'file:///C:/稿/讲话.txt')?.[1],
      'file:///c%3A/%E7%A8%BF/%E6%8F%90%E7%BA%B2.txt',
    );
  });

  for (const [action, before, after] of [
    [
      'moveDown',
      '一、‸简化流程\n办得快。\n二、公开承诺\n贴上墙。\n三、压减会议\n少开会。\n',
      '一、公开承诺\n贴上墙。\n二、简化流程\n办得快。\n三、压减会议\n少开会。\n',
    ],
    [
      'addAfter',
      '一、‸简化流程\n办得快。\n二、公开承诺\n贴上墙。\n三、压减会议\n少开会。\n',
      '一、简化流程\n办得快。\n二、\n三、公开承诺\n贴上墙。\n四、压减会议\n少开会。\n',
    ],
    [
      'delete',
      '一、简化流程\n办得快。\n二、‸公开承诺\n贴上墙。\n三、压减会议\n少开会。\n',
      '一、简化流程\n办得快。\n二、压减会议\n少开会。\n',
    ],
  ] as const)
    test(`it cannot follow, and is no reason to refuse: ${action}`, () => {
      const { text, cursors } = readMarked(draft(before));
      const analysis = new Analysis(text, OUTLINE);
      const outcome = restructure(analysis, action, cursors[0] ?? 0, { follow: true, levels: 2, points: true });
      assert.equal('refused' in outcome ? outcome.refused : applyEdits(text, outcome.edits), draft(after));
      // That it differs now is told.
      assert.isNotEmpty(run(new Analysis(draft(after), OUTLINE)));
    });

  const comments: readonly (readonly [string, string | undefined])[] = [
    ['<!--jianggao-outline 提纲.txt-->', '提纲.txt'],
    ['说明\n<!--   jianggao-outline \t 提纲 (1).txt  -->', '提纲 (1).txt'],
    ['<!-- 说明 --><!-- jianggao-outline a-b.txt -->', 'a-b.txt'],
    ['<!-- jianggao-outline <!-- jianggao-outline a.txt -->', 'a.txt'],
    ['<!-- jianggao-outlines a.txt -->', undefined],
    ['<!-- jianggao-outline -->', undefined],
    ['<!-- jianggao-outline a\nb -->', undefined],
    ['<!-- jianggao-outline a.txt', undefined],
    [`${'　'.repeat(5000)}<!-- jianggao-outline a.txt -->`, undefined],
  ];
  for (const [source, name] of comments)
    test(`the comment in ${source.trim().slice(0, 50)}`, () => assert.equal(outlineComment(source)?.name, name));

  test('a head made to be slow is not', () => {
    const head = `${('<!-- jianggao-outline x'.repeat(60) + ' '.repeat(2600)).slice(0, 3990)}x`;
    const started = performance.now();
    for (let round = 0; round < 100; round++) assert.isUndefined(outlineComment(head));
    assert.isBelow(performance.now() - started, 1000);
  });

  test('one that is Markdown by its name is read as that: a list that is set in stands below', () => {
    const source = '1. 简化流程\n   1. 少跑一趟\n   2. 少交一张\n2. 公开承诺\n';
    const tree = (isMarkdown: boolean): number[] | undefined =>
      new Analysis(draft('一、简化流程\n'), { name: '提纲', source, isMarkdown }).outlineFile?.draft.body[0]?.items.map(
        ({ children }) => children.length,
      );
    assert.deepEqual(tree(true), [1, 0]);
  });

  const secret = { name: '../secret.md', source: '一、简化流程\n二、密码是二三四五\n三、压减会议\n', quotable: false };
  for (const [what, body] of [
    ['an entry that the body lacks', '一、简化流程\n二、压减会议\n'],
    ['other words', '一、简化流程\n二、密码是五四三二\n三、压减会议\n'],
  ] as const)
    test(`of a file that is no draft the line is told, not the words: ${what}`, () => {
      const reports = run(new Analysis(draft(body), secret));
      assert.isNotEmpty(reports);
      const all = JSON.stringify(reports.map(({ finding }) => [finding, finding.fixes?.map((fix) => fix.edits())]));
      assert.notInclude(all, '二三四五');
      assert.include(all, '第2行');
    });

  test('one that cannot be read is one finding, on the draft’s word for it', () => {
    const text = `<!-- jianggao-outline 提纲.txt -->\n${draft('一、简化流程\n二、公开承诺\n')}`;
    const reports = run(new Analysis(text, { name: '提纲.txt', unread: 'missing' }));
    assert.deepEqual(
      reports.map(({ rule, finding }) => [
        rule.id,
        text.slice(finding.range.start, finding.range.end),
        finding.message['zh-cn'],
      ]),
      [['configuration', '<!-- jianggao-outline 提纲.txt -->', '提纲（提纲.txt）不在那里，没有对照。']],
    );
  });
});
