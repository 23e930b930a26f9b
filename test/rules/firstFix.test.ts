import { assert } from 'chai';
import { applyEdits } from '../../server/src/editing/edits';
import { fixedText, fixFirst, reportsOf } from '../support/check';

/** What the first fix of the first finding makes of a draft, where several things are wrong or a number could be read in two ways. */
const FIRST: readonly (readonly [what: string, rule: string, before: string, after: string])[] = [
  [
    'repeated, and then in another order: all are written anew',
    'numbering-duplicate',
    '一、查看渠道\n一、清理淤泥\n三、修补闸门\n二、加固堤段\n三、储备沙袋',
    '一、查看渠道\n二、清理淤泥\n三、修补闸门\n四、加固堤段\n五、储备沙袋',
  ],
  [
    'the same number three times: all are numbered in order',
    'numbering-duplicate',
    '一、查看渠道\n二、清理淤泥\n二、修补闸门\n二、加固堤段\n三、备料',
    '一、查看渠道\n二、清理淤泥\n三、修补闸门\n四、加固堤段\n五、备料',
  ],
  [
    'a sign that stands behind the number already stands once',
    'mixed-style',
    '一要学习。二是要克服畏难。三要考核。',
    '一要学习。二要克服畏难。三要考核。',
  ],
  ['the same of 是', 'mixed-style', '一是学习。二、是落实。三是考核。', '一是学习。二是落实。三是考核。'],
  [
    'a lost heading whose words begin with a figure',
    'numbering-missing',
    '提纲\n1.数据建设\n2、5G网络建设\n3.人才建设\n\n同志们：\n1.数据建设\n要通。\n3.人才建设\n要引。\n谢谢大家！\n',
    '提纲\n1.数据建设\n2、5G网络建设\n3.人才建设\n\n同志们：\n1.数据建设\n要通。\n2. 5G网络建设\n3.人才建设\n要引。\n谢谢大家！\n',
  ],
  [
    'the marks of a whole draft, one before a figure',
    'marker-punctuation',
    '1、5G网络要建好\n2、数据要通\n3、人才要引',
    '1. 5G网络要建好\n2.数据要通\n3.人才要引',
  ],
  [
    'a paragraph that kept the mark of its number',
    'numbering-missing',
    '一、提高认识\n要学。\n、压实责任\n要分。\n三、严格考核\n要管。\n四、加强领导\n要带。',
    '一、提高认识\n要学。\n二、压实责任\n要分。\n三、严格考核\n要管。\n四、加强领导\n要带。',
  ],
  [
    'an entry among numbered links is one too',
    'outline-missing-entry',
    '# 课\n\n1. [安全帽](#1-安全帽)\n2. [安全网](#3-安全网)\n\n## 1. 安全帽\n戴好。\n## 2. 安全带\n系好。\n## 3. 安全网\n张好。\n',
    '# 课\n\n1. [安全帽](#1-安全帽)\n2. [安全带](#2-安全带)\n3. [安全网](#3-安全网)\n\n## 1. 安全帽\n戴好。\n## 2. 安全带\n系好。\n## 3. 安全网\n张好。\n',
  ],
  [
    'the lost words, from an outline without numbers',
    'numbering-missing',
    '汇报要点：\n去年的账\n今年的活\n明年的盼头\n\n各位领导：\n一、去年的账\n修了路。\n三、明年的盼头\n盼引水。\n谢谢大家！\n',
    '汇报要点：\n去年的账\n今年的活\n明年的盼头\n\n各位领导：\n一、去年的账\n修了路。\n二、今年的活\n三、明年的盼头\n盼引水。\n谢谢大家！\n',
  ],
  [
    'a count before and another behind, both wrong: each is mended by itself',
    'promised-count',
    '各位：\n我讲三点意见。\n第一，备料。\n第二，开工。\n以上四点，请照办。\n散会。',
    '各位：\n我讲两点意见。\n第一，备料。\n第二，开工。\n以上四点，请照办。\n散会。',
  ],
  [
    'the same, the first of them mended',
    'promised-count',
    '各位：\n我讲两点意见。\n第一，备料。\n第二，开工。\n以上四点，请照办。\n散会。',
    '各位：\n我讲两点意见。\n第一，备料。\n第二，开工。\n以上两点，请照办。\n散会。',
  ],
  [
    'a list that an aside has let begin anew goes on, where both together keep the count',
    'promised-count',
    '各位：\n下面，我讲四条要求。\n1. 车道要开足。\n2. 特情要快处。\n这里插一句。去年吵了二十分钟。\n1. 服务要有温度。\n2. 自己要平安。\n谢谢大家！',
    '各位：\n下面，我讲四条要求。\n1. 车道要开足。\n2. 特情要快处。\n这里插一句。去年吵了二十分钟。\n3. 服务要有温度。\n4. 自己要平安。\n谢谢大家！',
  ],
  [
    'a list that words of its own announce does not go on with the one before',
    'promised-count',
    '各位：\n下面，我讲四条要求。\n1. 车道要开足。\n2. 特情要快处。\n需要后勤配合的事：\n1. 备热水。\n2. 备车。\n谢谢大家！',
    '各位：\n下面，我讲两条要求。\n1. 车道要开足。\n2. 特情要快处。\n需要后勤配合的事：\n1. 备热水。\n2. 备车。\n谢谢大家！',
  ],
  [
    'what stands below a number goes with it: 4.1 below 4., which becomes 3.',
    'numbering-missing',
    '# 论文\n\n## 1. 背景\n\n## 2. 方法\n\n### 2.1 采样\n\n### 2.2 建模\n\n## 4. 结果\n\n### 4.1 精度\n\n### 4.2 速度\n',
    '# 论文\n\n## 1. 背景\n\n## 2. 方法\n\n### 2.1 采样\n\n### 2.2 建模\n\n## 3. 结果\n\n### 3.1 精度\n\n### 3.2 速度\n',
  ],
  [
    'the next chapter has counted the repeated article already',
    'numbering-duplicate',
    '第一章 总则\n第一条 为了规范用印。\n第二条 本办法适用于全局。\n第二章 用印\n第三条 用印要登记。\n第三条 严禁空白盖章。\n第三章 附则\n第五条 由办公室解释。\n第六条 自印发之日起施行。',
    '第一章 总则\n第一条 为了规范用印。\n第二条 本办法适用于全局。\n第二章 用印\n第三条 用印要登记。\n第四条 严禁空白盖章。\n第三章 附则\n第五条 由办公室解释。\n第六条 自印发之日起施行。',
  ],
  [
    '二是、 among 一、 and 三、: its mark is theirs already',
    'mixed-style',
    '一、要看成绩。来之不易。\n二是、要看问题。不容回避。\n三、要看机遇。就在眼前。',
    '一、要看成绩。来之不易。\n二、要看问题。不容回避。\n三、要看机遇。就在眼前。',
  ],
  [
    'a word that the other points have behind their number is not lost',
    'mixed-style',
    '会议强调：一是要压实责任，上岗到位；二要备足物资，清点入库；三是要严格值守，领导带班。',
    '会议强调：一是要压实责任，上岗到位；二是要备足物资，清点入库；三是要严格值守，领导带班。',
  ],
  [
    'the blank that Markdown wants behind a number',
    'mixed-style',
    '# 行前会\n\n1. 带足水：每人两升。\n2. 穿防滑鞋：山路湿。\n三、不带手机：统一联系。\n4. 听哨音：三长一短。\n',
    '# 行前会\n\n1. 带足水：每人两升。\n2. 穿防滑鞋：山路湿。\n3. 不带手机：统一联系。\n4. 听哨音：三长一短。\n',
  ],
  [
    'the link of an entry goes with the words of its heading',
    'outline-title',
    '## 目录\n\n- [一、安全](#一安全)\n- [二、考勤纪律](#二考勤制度)\n- [三、工资](#三工资)\n\n## 一、安全\n要停机。\n\n## 二、考勤制度\n要签到。\n\n## 三、工资\n要发足。\n',
    '## 目录\n\n- [一、安全](#一安全)\n- [二、考勤制度](#二考勤制度)\n- [三、工资](#三工资)\n\n## 一、安全\n要停机。\n\n## 二、考勤制度\n要签到。\n\n## 三、工资\n要发足。\n',
  ],
  [
    'the link of an entry whose words its heading gets',
    'outline-title',
    '## 目录\n\n- [一、安全](#一安全)\n- [二、考勤纪律](#二考勤纪律)\n- [三、工资](#三工资)\n\n## 一、安全\n要停机。\n\n## 二、考勤制度\n要签到。\n\n## 三、工资\n要发足。\n',
    '## 目录\n\n- [一、安全](#一安全)\n- [二、考勤制度](#二考勤制度)\n- [三、工资](#三工资)\n\n## 一、安全\n要停机。\n\n## 二、考勤制度\n要签到。\n\n## 三、工资\n要发足。\n',
  ],
  [
    'a sentence that says how many entries it has says one more',
    'outline-missing-entry',
    '各位家长：\n今天主要讲两个问题：一、期中考试；二、请家长配合。\n一、期中考试\n语文第二。\n二、手机怎么管\n不进校园。\n三、请家长配合\n签作业本。\n',
    '各位家长：\n今天主要讲三个问题：一、期中考试；二、手机怎么管；三、请家长配合。\n一、期中考试\n语文第二。\n二、手机怎么管\n不进校园。\n三、请家长配合\n签作业本。\n',
  ],
  [
    'a paragraph that lost its number gets it with the blank that the others have',
    'numbering-missing',
    '1. 提高认识\n要学。\n压实责任\n要分。\n3. 严格考核\n要管。\n4. 加强领导\n要带。',
    '1. 提高认识\n要学。\n2. 压实责任\n要分。\n3. 严格考核\n要管。\n4. 加强领导\n要带。',
  ],
  [
    'a sign of like look at the end of a list',
    'mixed-style',
    '下面讲四个重点。\n（一）抓好学习。\n（二）抓好教学。\n（三）抓好食堂。\n（西）抓好校园安全。',
    '下面讲四个重点。\n（一）抓好学习。\n（二）抓好教学。\n（三）抓好食堂。\n（四）抓好校园安全。',
  ],
  [
    'the noun of a part typed by ear',
    'mixed-style',
    '第一章 甲\n好。\n第二章 乙\n好。\n第三张 怎样做\n好。',
    '第一章 甲\n好。\n第二章 乙\n好。\n第三章 怎样做\n好。',
  ],
  [
    'a letter in a number of two levels',
    'mixed-style',
    '## 1. 甲\n### 1.1 好\na\n### l.2 坏\nb\n### 1.3 中\nc',
    '## 1. 甲\n### 1.1 好\na\n### 1.2 坏\nb\n### 1.3 中\nc',
  ],
  [
    'a heading of Markdown that lost its number',
    'numbering-missing',
    '# 讲话\n## 一、认清形势\n形势很好。\n### （一）甲\n好。\n### 机制\n好。\n### （三）丙\n好。\n## 二、压实责任\n责任重大。',
    '# 讲话\n## 一、认清形势\n形势很好。\n### （一）甲\n好。\n### （二）机制\n好。\n### （三）丙\n好。\n## 二、压实责任\n责任重大。',
  ],
  [
    'the style of the list around, where the next part is numbered rightly',
    'mixed-style',
    '一、预算执行情况\n（一）公共预算。\n（二）基金预算。\n二、预算草案\n（一）编制原则\n遵循。\n二、收支安排\n安排。\n三、主要措施\n聚焦。',
    '一、预算执行情况\n（一）公共预算。\n（二）基金预算。\n二、预算草案\n（一）编制原则\n遵循。\n（二）收支安排\n安排。\n三、主要措施\n聚焦。',
  ],
  [
    'the count before, and the one behind with it',
    'promised-count',
    '我主要讲四件事。\n第一件事，通报成绩。\n第二件事，谈谈手机。\n第三件事，讲讲沟通。\n1. 多听少说。\n2. 多夸少骂。\n以上四件事，请各位家长放在心上。',
    '我主要讲三件事。\n第一件事，通报成绩。\n第二件事，谈谈手机。\n第三件事，讲讲沟通。\n1. 多听少说。\n2. 多夸少骂。\n以上三件事，请各位家长放在心上。',
  ],
  [
    'a promised list of three that has two',
    'numbering-missing',
    '从三方面努力：一靠校训立人，三靠校友树人。',
    '从三方面努力：一靠校训立人，二靠，三靠校友树人。',
  ],
  [
    '有三 becomes 有二',
    'promised-count',
    '产生问题的原因有三：一是认识不足；二是力量不够。',
    '产生问题的原因有二：一是认识不足；二是力量不够。',
  ],
  [
    'a last paragraph like those before it takes its number',
    'promised-count',
    '重点抓好四项工作。\n（一）抓学习，在提高本领上用力。学。\n（二）抓班子，在凝聚合力上用力。聚。\n（三）抓队伍，在激发干劲上用力。激。\n抓服务，在为民办事上用力。办。',
    '重点抓好四项工作。\n（一）抓学习，在提高本领上用力。学。\n（二）抓班子，在凝聚合力上用力。聚。\n（三）抓队伍，在激发干劲上用力。激。\n（四）抓服务，在为民办事上用力。办。',
  ],
  [
    'a paragraph that ends as its neighbours do',
    'numbering-missing',
    '今年民生有三件事。\n一是教育方面。建好学校。\n医疗方面。建好医院。\n三是交通方面。修好道路。',
    '今年民生有三件事。\n一是教育方面。建好学校。\n二是医疗方面。建好医院。\n三是交通方面。修好道路。',
  ],
  [
    '1.1 goes with 第二章',
    'numbering-order',
    '第一章 甲\n1.1 子\n好。\n1.2 丑\n好。\n第二章 乙\n1.1 寅\n好。\n2.2 卯\n好。\n2.3 辰\n好。',
    '第一章 甲\n1.1 子\n好。\n1.2 丑\n好。\n第二章 乙\n2.1 寅\n好。\n2.2 卯\n好。\n2.3 辰\n好。',
  ],
  [
    'an entry in mid-sentence, with the number of its place',
    'numbering-missing',
    '研究有三个角度：①乡土本色，②差序格局，④名实分离。\n\n01 乡土本色\n好的。\n02 差序格局\n好的。\n03 无讼社会\n好的。\n04 名实分离\n好的。',
    '研究有三个角度：①乡土本色，②差序格局，③无讼社会，④名实分离。\n\n01 乡土本色\n好的。\n02 差序格局\n好的。\n03 无讼社会\n好的。\n04 名实分离\n好的。',
  ],
  [
    'an entry stays as short as its neighbours',
    'outline-title',
    '目录\n一、认清形势\n二、狠抓责任\n三、强化保障\n\n各位同志：\n一、认清形势，提高站位。\n好。\n二、狠抓落实，打好主动仗。\n好。\n三、强化保障，形成合力。\n好。',
    '目录\n一、认清形势\n二、狠抓落实\n三、强化保障\n\n各位同志：\n一、认清形势，提高站位。\n好。\n二、狠抓落实，打好主动仗。\n好。\n三、强化保障，形成合力。\n好。',
  ],
  [
    'the number goes before the words that the outline has',
    'numbering-missing',
    '目录\n一、认清形势\n二、狠抓落实\n三、强化保障\n\n各位同志：\n一、认清形势，提高站位。\n好。\n狠抓落实，打好主动仗。\n好。\n三、强化保障，形成合力。\n好。',
    '目录\n一、认清形势\n二、狠抓落实\n三、强化保障\n\n各位同志：\n一、认清形势，提高站位。\n好。\n二、狠抓落实，打好主动仗。\n好。\n三、强化保障，形成合力。\n好。',
  ],
  [
    'an entry goes where the body has it',
    'outline-order',
    '提纲\n一、抓教育\n（一）讲党课\n（二）强队伍\n二、抓管理\n（一）建制度\n（二）严考核\n\n同志们：\n一、抓教育\n（一）讲党课\n好。\n二、抓管理\n（一）建制度\n好。\n（二）强队伍\n好。\n（三）严考核\n好。',
    '提纲\n一、抓教育\n（一）讲党课\n二、抓管理\n（一）建制度\n（二）强队伍\n（三）严考核\n\n同志们：\n一、抓教育\n（一）讲党课\n好。\n二、抓管理\n（一）建制度\n好。\n（二）强队伍\n好。\n（三）严考核\n好。',
  ],
  [
    'the heading of a part, where what stands below begins anew',
    'numbering-missing',
    '第一章 总论\n第一节 甲\n好。\n第二节 乙\n好。\n第一节 丙\n好。\n第二节 丁\n好。\n第三章 结论\n好。',
    '第一章 总论\n第一节 甲\n好。\n第二节 乙\n好。\n第二章 \n第一节 丙\n好。\n第二节 丁\n好。\n第三章 结论\n好。',
  ],
];

/** 提纲 in one line that lack the body's fourth: what parts the points, and what ends them, stays where a writer has put it. */
const BODY = '\n一、安全\n要停机。\n二、订单\n要去找。\n三、工资\n要涨。\n四、食堂\n要加菜。\n谢谢大家。';
const ONE_LINE: readonly (readonly [before: string, after: string])[] = [
  ['提纲：一、安全；二、订单；三、工资。', '提纲：一、安全；二、订单；三、工资；四、食堂。'],
  ['提纲：一、安全；二、订单；三、工资', '提纲：一、安全；二、订单；三、工资；四、食堂'],
  ['提纲：一、安全。二、订单。三、工资。', '提纲：一、安全。二、订单。三、工资。四、食堂。'],
  ['提纲：一、安全 二、订单 三、工资', '提纲：一、安全 二、订单 三、工资 四、食堂'],
  ['（提纲：一、安全；二、订单；三、工资）', '（提纲：一、安全；二、订单；三、工资；四、食堂）'],
];

/** 提纲 whose entries have no numbers, before and after the first fix of a rule. */
const UNNUMBERED: readonly (readonly [rule: string, before: string, after: string])[] = [
  ['outline-missing-entry', '提要：安全；订单；工资', '提要：安全；订单；工资；食堂'],
  ['outline-missing-entry', '提要：安全；工资；食堂。', '提要：安全；订单；工资；食堂。'],
  ['outline-missing-entry', '提纲\n安全\n订单\n食堂\n', '提纲\n安全\n订单\n工资\n食堂\n'],
  ['outline-missing-entry', '提纲\n\n- 安全\n- 订单\n- 食堂\n', '提纲\n\n- 安全\n- 订单\n- 工资\n- 食堂\n'],
  ['outline-missing-item', '提要：安全；订单；宿舍；工资；食堂。', '提要：安全；订单；工资；食堂。'],
  ['outline-order', '提要：安全；工资；订单；食堂。', '提要：安全；订单；工资；食堂。'],
];

const NUMBERED_BODY =
  '\n各位师傅：\n一、安全\n要停机。\n二、订单\n要去找。\n三、工资\n要发足。\n四、食堂\n要加菜。\n谢谢大家！\n';

suite('the first fix', () => {
  for (const [rule, before, after] of UNNUMBERED)
    test(`${rule} of entries without numbers: ${before}`, () =>
      assert.equal(fixFirst(before + NUMBERED_BODY, rule), after + NUMBERED_BODY));

  test('an entry that is a link names its heading by the number that it is given', () =>
    assert.equal(
      fixFirst(
        '## 目录\n\n- [一、安全](#一安全)\n- [二、工资](#二工资)\n\n## 一、安全\n要停机。\n\n## 二、订单\n要去找。\n\n## 三、工资\n要发足。\n',
        'outline-missing-entry',
      ),
      '## 目录\n\n- [一、安全](#一安全)\n- [二、订单](#二订单)\n- [三、工资](#三工资)\n\n## 一、安全\n要停机。\n\n## 二、订单\n要去找。\n\n## 三、工资\n要发足。\n',
    ));

  test('a link to somewhere else keeps its address', () =>
    assert.equal(
      fixFirst(
        '## 目录\n\n- [一、安全](#a)\n- [二、工资](#b)\n\n## 一、安全\n要停机。\n\n## 二、订单\n要去找。\n\n## 三、工资\n要发足。\n',
        'outline-missing-entry',
      ),
      '## 目录\n\n- [一、安全](#a)\n- [二、订单](#二订单)\n- [三、工资](#b)\n\n## 一、安全\n要停机。\n\n## 二、订单\n要去找。\n\n## 三、工资\n要发足。\n',
    ));

  test('the last entry of a line leaves its stop to the one before it', () => {
    const draft = `提要：安全；订单；工资；食堂；宿舍。${NUMBERED_BODY}`;
    const fix = reportsOf(draft)[0]?.finding.fixes?.find(({ name }) => name === 'remove');
    assert.equal(applyEdits(draft, fix?.edits() ?? []), `提要：安全；订单；工资；食堂。${NUMBERED_BODY}`);
  });

  for (const [before, after] of ONE_LINE)
    test(`lists in one line: ${before}`, () =>
      assert.equal(fixFirst(`各位师傅：\n${before}${BODY}`, 'outline-missing-entry'), `各位师傅：\n${after}${BODY}`));

  for (const [what, rule, before, after] of FIRST) test(what, () => assert.equal(fixFirst(before, rule), after));

  test('最后 is no number to be written anew', () => {
    const draft =
      '各位同学：\n首先，回归课本。自己推一遍。\n再次，整理错题。隔三天重做。\n最后，限时训练。掐表四十分钟。';
    const titles = reportsOf(draft).flatMap(({ finding }) => finding.fixes?.map(({ title }) => title['zh-cn']) ?? []);
    assert.deepEqual(titles, ['后面改为其次', '补一条空的“其次”']);
  });

  test('a number that stands right is not said to be wrong', () => {
    const messages = reportsOf('一、查看渠道\n一、清理淤泥\n三、修补闸门\n二、加固堤段\n三、储备沙袋').map(
      ({ finding }) => finding.message['zh-cn'],
    );
    assert.deepEqual(messages, ['“一、”重复，第1行已有；这里应为“二、”。']);
  });

  test('no first fix where the sign would begin a word twice', () => {
    const [report] = reportsOf('一要学习。二是要求严格。三要考核。');
    assert.equal(report?.rule.id, 'mixed-style');
    assert.notInclude(report?.finding.fixes?.map(({ title }) => title['zh-cn']) ?? [], '改为“二要”');
  });

  test('a list that is all written 1. is not numbered by the list behind it', () => {
    const text = '1. 查看渠道\n1. 清理淤泥\n1. 修补闸门\n\n再分两步：\n\n1. 汛前\n2. 汛中\n';
    assert.deepEqual(reportsOf(text), []);
    // Its twin: no words between.
    const one = '1. 查看渠道\n1. 清理淤泥\n1. 修补闸门\n2. 汛中\n';
    assert.include(
      reportsOf(one).map(({ rule }) => rule.id),
      'numbering-duplicate',
    );
  });

  test('an entry is put in as it is read: with the blank of its neighbours, once for all', () => {
    const text =
      '提纲\n1. 提高认识\n2. 加强领导\n\n同志们：\n1. 提高认识\n要学。\n2. 加强领导\n要管。\n3. 5G网络建设\n要快。\n谢谢大家！\n';
    const mended = fixFirst(text, 'outline-missing-entry');
    assert.include(mended, '2. 加强领导\n3. 5G网络建设\n');
    assert.notInclude(
      reportsOf(mended).map(({ rule }) => rule.id),
      'outline-missing-entry',
    );
    assert.equal(fixedText(mended), mended);
    const glued = text.replaceAll(/(?<=\d\.) /g, '');
    assert.deepEqual(
      reportsOf(glued)
        .filter(({ rule }) => rule.id === 'outline-missing-entry')
        .flatMap(({ finding }) => finding.fixes?.[0]?.edits() ?? []),
      [],
      '3.5G would be 3.5',
    );
  });
});
