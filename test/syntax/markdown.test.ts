import { assert } from 'chai';
import { check, read } from '../../server/src/engine';
import type { Sequence } from '../../server/src/syntax/nodes';

/** Number and title of every item, what stands under it set in. */
function treeOf(text: string, isMarkdown: boolean): string {
  const { draft, text: source } = read(text, undefined, undefined, isMarkdown);
  const lines: string[] = [];
  const visit = (lists: readonly Sequence[], depth: number): void => {
    for (const item of lists.flatMap(({ items }) => items)) {
      lines.push(`${'  '.repeat(depth)}${source.slice(item.marker.range)}${item.title}`);
      visit(item.children, depth + 1);
    }
  };
  visit(draft.outline, 0);
  visit(draft.body, 0);
  return lines.join('\n');
}

const saidOf = (text: string): string[] =>
  check(read(text, undefined, undefined, true)).map(
    ({ rule, range }) => `${rule} ${text.slice(0, range.start).split('\n').length}`,
  );

/** What it is, the draft, its tree, and what is said of it: rule and line, from 1. */
const CASES: readonly (readonly [what: string, text: string, tree: string, ...said: string[]])[] = [
  [
    'a list under an item of a list begins anew',
    '1. 抓开工\n   1. 手续要齐\n   2. 人员要到\n2. 抓进度\n\n   每周一报。\n\n3. 抓质量\n   1. 材料把关\n   2. 工序把关\n',
    '1.抓开工\n  1.手续要齐\n  2.人员要到\n2.抓进度\n3.抓质量\n  1.材料把关\n  2.工序把关',
  ],
  [
    '…set in by two blanks, as writers do',
    '1. 抓开工\n  1. 手续要齐\n  2. 人员要到\n2. 抓进度\n',
    '1.抓开工\n  1.手续要齐\n  2.人员要到\n2.抓进度',
  ],
  [
    'and what it lacks is said of it alone',
    '1. 抓开工\n   1. 手续要齐\n   3. 人员要到\n2. 抓进度\n',
    '1.抓开工\n  1.手续要齐\n  3.人员要到\n2.抓进度',
    'numbering-missing 3',
  ],
  ['a bold title of which but the first sign is typed stands beside the item above', '1. 抓开工\n2. *', '1.抓开工\n2.'],
  [
    'headings that are numbered 1. over a list that is',
    '## 1. 今年的安排\n办三件事：\n1. 通路\n2. 通水\n3. 通气\n\n## 2. 存在的困难\n资金不足。\n## 3. 要求\n抓紧。\n',
    '1.今年的安排\n  1.通路\n  2.通水\n  3.通气\n2.存在的困难\n3.要求',
  ],
  [
    'and a heading that was lost',
    '## 1. 今年的安排\n办三件事：\n1. 通路\n2. 通水\n3. 通气\n\n## 2. 存在的困难\n资金不足。\n## 4. 要求\n抓紧。\n',
    '1.今年的安排\n  1.通路\n  2.通水\n  3.通气\n2.存在的困难\n4.要求',
    'numbering-missing 9',
  ],
  [
    'headings of one style on two levels',
    '## 一、文种\n### 一、定位\n要准。\n### 二、结构\n要清。\n## 二、次序\n### 一、先后\n分先后。\n## 三、步骤\n',
    '一、文种\n  一、定位\n  二、结构\n二、次序\n  一、先后\n三、步骤',
  ],
  [
    'a list without # under headings of its style',
    '#### 一、问题\n不少。\n#### 二、办法\n办法有三条：\n一、先试点。\n二、再评估。\n三、后推开。\n#### 三、成效\n不错。\n',
    '一、问题\n二、办法\n  一、先试点\n  二、再评估\n  三、后推开\n三、成效',
  ],
  [
    'what stands in a fence is no text',
    '## 一、先定体例\n\n```\n# 说明\n一、标题\n一是甲；三是乙。\n```\n\n## 二、再定内容\n内容要实。\n',
    '一、先定体例\n二、再定内容',
  ],
  [
    'settings, tables and comments neither',
    '---\ntitle: 一、提要\n---\n\n## 一、甲项\n\n| 序 | 事 |\n|---|---|\n| 一、 | 乙 |\n| 三、 | 丙 |\n\n<!-- 五、改 -->\n## 二、乙项\n',
    '一、甲项\n二、乙项',
  ],
  [
    'sentences that are set in are prose',
    '## 情况\n\n    一、形势喜人。\n    二、任务艰巨。\n\n## 要求\n',
    '一、形势喜人\n二、任务艰巨',
  ],
  [
    '# without a blank',
    '##1.汛前\n查。\n##2.汛中\n守。\n##4.汛后\n补。\n',
    '1.汛前\n2.汛中\n4.汛后',
    'numbering-missing 5',
  ],
  [
    'lists of 1. count themselves, each for itself',
    '1. 清淤\n1. 修闸\n1. 备料\n\n说明如下。\n\n1. 汛前\n2. 汛中\n',
    '1.清淤\n1.修闸\n1.备料\n1.汛前\n2.汛中',
  ],
  [
    'links, tags and marks are no words of a title',
    '## 提纲\n1. [前置条件](#1-前置条件)\n2. [发布步骤](#2-发布步骤)\n\n## 正文\n1. 前置条件\n<u>先看</u>。\n2. ==发布步骤==\n后做。\n',
    '1.前置条件\n2.发布步骤\n1.前置条件\n2.发布步骤',
  ],
  ['a list that is quoted', '> 1. 通路\n> 2. 通水\n> 4. 通气\n', '1.通路\n2.通水\n4.通气', 'numbering-missing 3'],
];

suite('Markdown', () => {
  for (const [what, text, tree, ...said] of CASES)
    test(what, () => {
      assert.equal(treeOf(text, true), tree);
      assert.deepEqual(saidOf(text), said);
    });

  test('is known by the name, or by two headings, or a fence', () => {
    const nested = '1. 抓开工\n   1. 手续要齐\n2. 抓进度\n';
    assert.isUndefined(read(nested).draft.markdown);
    assert.isDefined(read(`# 讲话\n## 情况\n${nested}`).draft.markdown);
    assert.isDefined(read(`~~~\n甲\n~~~\n${nested}`).draft.markdown);
  });

  test('code goes with the item that it stands under', () => {
    const { draft } = read('## 情况\n1. 甲\n```\n乙\n```\n## 结果\n');
    assert.equal(draft.body[0]?.items[0]?.range.end, '## 情况\n1. 甲\n```\n乙\n```'.length);
  });
});
