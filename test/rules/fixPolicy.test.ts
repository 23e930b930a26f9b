import { assert } from 'chai';
import { fixedText, reportsOf } from '../support/check';

/** What saving does to a draft. Each row in which nothing may change has a twin near it in which something does. */
const MENDED: readonly (readonly [what: string, before: string, after: string])[] = [
  [
    'a number repeated in the middle',
    '一、提高认识\n二、压实责任\n二、严格考核\n三、加强领导',
    '一、提高认识\n二、压实责任\n三、严格考核\n四、加强领导',
  ],
  [
    'a number repeated at the end',
    '一、提高认识\n二、压实责任\n二、严格考核',
    '一、提高认识\n二、压实责任\n三、严格考核',
  ],
  [
    'a repeated number that the next one counts',
    '一、提高认识\n二、压实责任\n二、严格考核\n四、加强领导',
    '一、提高认识\n二、压实责任\n三、严格考核\n四、加强领导',
  ],
  [
    'in mid-paragraph',
    '要做到：一是学在前，二是干在前，二是管在前，三是想在前。',
    '要做到：一是学在前，二是干在前，三是管在前，四是想在前。',
  ],
  [
    'a wrong number between two right ones',
    '一、提高认识\n二、压实责任\n五、严格考核\n四、加强领导',
    '一、提高认识\n二、压实责任\n三、严格考核\n四、加强领导',
  ],
  [
    'a mark that stands out',
    '一、提高认识\n二.压实责任\n三、严格考核\n四、加强领导',
    '一、提高认识\n二、压实责任\n三、严格考核\n四、加强领导',
  ],
  [
    'a style between two numbers of the list',
    '一、提高认识\n2.压实责任\n三、严格考核\n四、加强领导',
    '一、提高认识\n二、压实责任\n三、严格考核\n四、加强领导',
  ],
  [
    'the first number twice, in a long list',
    '一、提高认识\n一、压实责任\n二、严格考核\n三、加强领导',
    '一、提高认识\n二、压实责任\n三、严格考核\n四、加强领导',
  ],
  [
    'below paragraphs of prose, with what hangs on them',
    '一、提高认识\n要学。\n二、压实责任\n要分。\n二、严格考核\n要管。\n三、加强领导\n要带。',
    '一、提高认识\n要学。\n二、压实责任\n要分。\n三、严格考核\n要管。\n四、加强领导\n要带。',
  ],
  [
    'in Markdown, under its own headings',
    '# 讲话\n\n## 一、提高认识\n\n## 二、压实责任\n\n## 二、严格考核\n\n## 三、加强领导\n',
    '# 讲话\n\n## 一、提高认识\n\n## 二、压实责任\n\n## 三、严格考核\n\n## 四、加强领导\n',
  ],
  [
    'set in, in a text that is no Markdown',
    '讲话\n\n    一、提高认识\n    二、压实责任\n    二、严格考核\n    三、加强领导\n',
    '讲话\n\n    一、提高认识\n    二、压实责任\n    三、严格考核\n    四、加强领导\n',
  ],
  [
    'below a line of +++ that opens no settings',
    '+++\n一、甲项\n二、乙项\n二、丙项\n三、丁项\n+++\n',
    '+++\n一、甲项\n二、乙项\n三、丙项\n四、丁项\n+++\n',
  ],
  [
    'a mark before a figure: a blank parts them',
    '1.数据要通\n2.云要上\n3、5G网络要建好\n4.人才要引',
    '1.数据要通\n2.云要上\n3. 5G网络要建好\n4.人才要引',
  ],
  [
    'the same where a blank stood behind the wrong mark',
    '1.数据要通\n2.云要上\n3、 5G网络要建好\n4.人才要引',
    '1.数据要通\n2.云要上\n3. 5G网络要建好\n4.人才要引',
  ],
  [
    'the same before a share, and a year needs none',
    '1.数据要通\n2、2014年开工\n3.云要上\n4.人才要引\n5、3.5%的增速要保\n6.水要清\n7.路要平',
    '1.数据要通\n2.2014年开工\n3.云要上\n4.人才要引\n5. 3.5%的增速要保\n6.水要清\n7.路要平',
  ],
  [
    'a style before a figure',
    '1.数据建设\n二、5G网络建设\n3.人才建设\n4.制度建设',
    '1.数据建设\n2. 5G网络建设\n3.人才建设\n4.制度建设',
  ],
];

const LEFT: readonly (readonly [what: string, text: string])[] = [
  ['said numbers', '同志们：\n我讲三点意见。\n一、提高认识\n要学。\n二、压实责任\n要干。\n谢谢大家！'],
  ['以上三点', '一、提高认识\n二、压实责任\n以上三点，请抓好落实。'],
  ['延长二个月', '有下列情形的，可以延长二个月：\n一、案情复杂\n二、取证困难\n三、路途遥远\n四、人数众多'],
  ['a damaged third point', '要办好三件事：一是清淤，把主渠清到底；二是修闸，把漏水的换掉；三、巡堤，把险段看牢。'],
  ['a day of the week', '培训班定于2024年3月5日（星期三）开班。'],
  ['a padded date', '某某办\n2026年04月07日'],
  ['a date in two scripts', '二〇一四年4月16日'],
  ['words: near twice', '总投资近20亿元左右。'],
  ['words: 概数', '找了七、八个人。'],
  [
    'the 提纲’s words',
    '提纲\n一、提高认识\n二、信访稳定\n\n同志们：\n一、提高认识\n要学。\n二、环境保护\n要管。\n谢谢大家！',
  ],
  [
    'an entry that the 提纲 lacks',
    '提纲\n1. 提高认识\n2. 加强领导\n\n同志们：\n1. 提高认识\n要学。\n2. 加强领导\n要管。\n3. 5G网络建设\n要快。\n谢谢大家！\n',
  ],
  ['spoken styles', '要做到：一要学，二要干，三是要管，四要想。'],
  [
    'a style that could be another list’s',
    '一、履职情况\n二、存在问题\n三、下步打算\n（一）坚持学习\n（二）改进作风\n（四）守住底线',
  ],
  ['two-level numbers', '1 范围\n1.1 用途\n1.2 对象\n2 职责\n2.1 巡查\n2.3 清淤'],
  ['two numbers exchanged', '一、提高认识\n三、压实责任\n二、严格考核\n四、加强领导'],
  ['a wrong number at the beginning', '三、提高认识\n二、压实责任\n三、严格考核\n四、加强领导'],
  [
    'a repeated number where one is missing too',
    '一、提高认识\n二、压实责任\n二、严格考核\n四、加强领导\n六、改进作风',
  ],
  ['two repeated numbers', '一、查看渠道\n二、清理淤泥\n二、修补闸门\n二、加固堤段\n三、备料'],
  ['the same item twice', '一、提高认识\n二、压实责任\n二、压实责任\n三、严格考核'],
  ['the same short item twice', '一、学习\n二、落实\n二、落实\n三、考核'],
  [
    'lists of one under labels',
    '说明：\n一、依据去年的办法。\n办法：\n一、先查看。\n二、再清淤。\n三、后验收。\n四、常管护。',
  ],
  ['a label further down', '1.修渠\n2.清淤\n下周计划\n2.备料\n3.开工'],
  ['a heading without a number', '# 周报\n\n## 本周\n\n1. 修渠\n2. 清淤\n\n## 下周\n\n2. 备料\n3. 开工\n'],
  ['an indented list of its own', '1. 抓开工\n2. 抓进度\n   2. 每周一报\n3. 抓质量'],
  ['lists that are all written 1.', '1. 查看渠道\n1. 清理淤泥\n1. 修补闸门\n\n再分两步：\n\n1. 汛前\n2. 汛中\n'],
  [
    'headings and lines without #',
    '## 一、定题\n\n题目要小。\n\n## 二、分章\n\n**一、基本情况：** 先写数字。\n\n**二、做法经验：** 再写办法。\n\n**三、启示借鉴：** 后写体会。\n\n**四、下步安排：** 末写打算。\n\n## 三、打磨\n',
  ],
  ['a fence', '# 体例\n\n## 一、写法\n\n```\n一、甲项\n二、乙项\n二、丙项\n三、丁项\n```\n'],
  [
    'lines that Markdown shows as code, since they are set in',
    '# 体例\n\n## 写法\n\n照抄。\n\n    一、甲项\n    二、乙项\n    二、丙项\n    三、丁项\n\n以上。\n\n\t1.甲项\n\t2.乙项\n\t2.丙项\n\t3.丁项\n',
  ],
  ['settings at the top', '---\ntitle: 讲话\nitems:\n  - 1. 甲项\n  - 2. 乙项\n  - 2. 丙项\n  - 3. 丁项\n---\n正文。'],
  [
    'settings in another form',
    '+++\ntitle = "讲话"\nitems = """\n一、甲项\n二、乙项\n二、丙项\n三、丁项\n"""\n+++\n正文。',
  ],
  ['a table', '| 序号 |\n|---|\n| 一、甲项 |\n| 二、乙项 |\n| 二、丙项 |\n| 三、丁项 |\n'],
  ['a comment', '<!--\n一、甲项\n二、乙项\n二、丙项\n三、丁项\n-->\n'],
  ['links', '- [一、甲项](#1)\n- [二、乙项](#2)\n- [二、丙项](#3)\n- [三、丁项](#4)\n'],
  ['an address', '见[通知](https://e.com/2014年04月16日/国发[2014]5号.html)和 https://e.com/2014年04月16日/。'],
  [
    'a number that would be an approximate one',
    '一、查看渠道\n二、清理淤泥\n三、修补闸门\n三、储备沙袋\n六、七个人轮班',
  ],
  ['articles that the text refers to', '第一条 总则\n第二条 适用\n第二条 职责\n第三条 附则\n依照第三条办理。'],
];

suite('what saving changes', () => {
  for (const [what, before, after] of MENDED) test(what, () => assert.equal(fixedText(before), after));
});

suite('what saving leaves to the writer', () => {
  for (const [what, text] of LEFT) test(what, () => assert.equal(fixedText(text), text));
});

suite('levels', () => {
  const text = '一、提高认识\n二、压实责任\n二、严格考核\n三、加强领导';

  test('a rule that was set below a warning mends nothing unasked', () => {
    assert.lengthOf(reportsOf(text, { 'numbering-duplicate': 'information' }), 1);
    assert.equal(fixedText(text, { levels: { 'numbering-duplicate': 'information' } }), text);
    assert.notEqual(fixedText(text, { levels: { 'numbering-duplicate': 'error' } }), text);
  });
});
