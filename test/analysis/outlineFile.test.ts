import { applyEdits } from '../../server/src/editing/edits';
import { assert } from 'chai';
import { Analysis } from '../../server/src/analysis/analysis';
import { outlineFileName, outlineFilePath } from '../../server/src/files/outlineFile';
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

  test('named by a comment, else by the setting; beside the draft', () => {
    assert.equal(
      outlineFileName('<!-- jianggao-outline 附件/提纲.txt -->\n同志们：', 'x.txt', '/a/讲话.txt'),
      '附件/提纲.txt',
    );
    assert.equal(outlineFileName('同志们：', '${name}.提纲.txt', 'file:///a/%E8%AE%B2%E8%AF%9D.txt'), '讲话.提纲.txt');
    assert.isUndefined(outlineFileName('同志们：', undefined, '/a/讲话.txt'));
    assert.equal(outlineFilePath('提纲.txt', '/a/讲话.txt'), '/a/提纲.txt');
    assert.equal(outlineFilePath('提纲.txt', 'file:///a/b.txt'), 'file:///a/%E6%8F%90%E7%BA%B2.txt');
    assert.equal(outlineFilePath('提纲.txt', 'C:\\稿\\讲话.txt'), 'C:/稿/提纲.txt');
  });
});
