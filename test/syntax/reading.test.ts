import { assert } from 'chai';
import { numeralSystem, isWellFormedHan } from '../../server/src/syntax/text/numerals';
import { readDraft } from '../../server/src/analysis/readDraft';
import { Text } from '../../server/src/syntax/text/text';
import { assertTree, titlesOf, treeOf } from '../support/check';

suite('numerals', () => {
  test('Han numerals go there and back, 1 to 999', () => {
    const han = numeralSystem('han');
    for (let value = 1; value < 1000; value++) assert.equal(han.parse(han.format(value) ?? ''), value);
  });

  const readings: readonly (readonly [string, number | undefined])[] = [
    ['两', 2],
    ['十', 10],
    ['十九', 19],
    ['二〇', 20],
    ['十十三', 13],
    ['一百零五', 105],
    ['壹拾贰', 12],
    ['二〇一四', undefined],
    ['是', undefined],
  ];
  for (const [text, value] of readings)
    test(`${text} is ${String(value)}`, () => assert.equal(numeralSystem('han').parse(text), value));

  test('a numeral that the language does not write is known', () => {
    assert.isTrue(isWellFormedHan('二十'));
    assert.isFalse(isWellFormedHan('二〇'));
    assert.isFalse(isWellFormedHan('十十三'));
  });

  test('other scripts', () => {
    assert.equal(numeralSystem('circled').format(21), '㉑');
    assert.equal(numeralSystem('circled').parse('⑳'), 20);
    assert.equal(numeralSystem('roman').parse('XIV'), 14);
    assert.equal(numeralSystem('stem').format(3), '丙');
    assert.isUndefined(numeralSystem('stem').format(11));
  });
});

suite('text', () => {
  test('lines end at LF, CR LF and a lone CR', () => {
    const text = new Text('甲\r\n乙\r丙\n丁');
    assert.deepEqual(
      [0, 1, 2, 3].map((line) => text.lineText(line)),
      ['甲', '乙', '丙', '丁'],
    );
    assert.equal(text.lineAt(text.source.indexOf('丙')), 2);
    assert.equal(text.lineBreak, '\r\n');
  });
});

/** What is a marker and what only looks like one. */
suite('markers', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['一是要 is 一是', '重点是：一是要学习；二是要创新。', '一是 二是'],
    ['the first may follow its subject', '双方一要坚持互信。二要扩大合作。三要人文交流。', '一要 二要 三要'],
    ['half-width marks', '(1)甲\n(2)乙\n1)丙\n2)丁', '(1) (2)[1) 2)]'],
    ['a verb that numbers as a name begins', '一排查隐患，二排除险情，三排出日程。', '一排 二排 三排'],
    ['learned points', '一靠学习，二靠制度，三靠监督。', '一靠 二靠 三靠'],
    ['circled', '包括：①甲；②乙；③丙。', '① ② ③'],
    ['item 11 before a year', '10.甲\n11.2023年乙\n12.丙', '10. 11. 12.'],
    ['divisions', '第一章 总则\n第一条 甲\n第二条 乙\n第二章 附则\n第三条 丙', '第一章[第一条 第二条] 第二章[第三条]'],
    ['words of order', '首先，感谢。其次，希望。最后，祝愿。', '首先 其次 最后'],
    ['quoted series stands for itself', '手册说：“其一，不得收礼；其二，不得泄密。”', '其一 其二'],
    ['Markdown', '## 一、甲\n1. **乙。** 丙\n2. **丁。** 戊\n## 二、己', '一、[1. 2.] 二、'],
    [
      'stems in brackets',
      '一、子\n（甲）丑\n（乙）寅\n二、卯\n（甲）辰\n（乙）巳',
      '一、[（甲） （乙）] 二、[（甲） （乙）]',
    ],
    ['（甲） alone, and in mid-paragraph', '（甲）方签字。\n由（甲）方付款，（乙）方收款。', ''],
    ['letters and Roman numerals', 'Ⅰ.甲\nⅡ.乙', 'Ⅰ. Ⅱ.'],
    [
      'a numeral split by a wrap',
      `${wrap('各单位都要认真对照检查自己的问题,逐条逐项整改到位,一是服务意识不够强,群众反映很多。二是工作效率不够高,企业反映也很多。', 25)}`,
      '一是 二是',
    ],
  ];
  for (const [name, text, tree] of cases) test(name, () => assertTree(text, tree));

  const traps = [
    '一拜天地，二拜高堂，夫妻对拜，礼数都全了。',
    '市委第一督导组第一时间到现场，第一书记是第一责任人，一把手负总责。',
    '“一窝蜂”下基层，载体达七、八种；一、二等奖共五名，一、二、三产业都要抓。',
    '和平统一是大势，唯一是不行的，原因之一是雨大，四分之一是老人。',
    '账目一是一、二是二，四是四，十是十，谁也不许含糊。',
    '五一是劳动节，六一是儿童节，十一是国庆节。五一要出特刊，十一要派记者。',
    '一要闻是头版，二要闻是第二版。二要闻上周出了差错。',
    '增长3.5%，其中1.5万户，2014.4.16到，〔2014〕1号文。',
    '有前款第（一）项、第（三）项情形的，依照（一）项所述办理。',
    '一年不行，二年也可以，三年进步也不迟。一流人才、二流人才跑光了。',
    '其一生坎坷，其次数不少，最后一公里要打通，再次强调，首先进集体宿舍。',
    '一方面军和二方面军会师，第一层防线、第二层防线都在。',
    '25.7万亿元！今年货物贸易保持向好势头。\n3.5%的增速来之不易。',
    '任务分配：一单元守东门，四单元守西门，五单元机动。',
    '一排守桥头，二排上坝，三排看管器材。',
    '一车间检修，二车间清扫，三车间开工。一大队在前，二大队在后。',
    '一更打梆，三更换岗，五更收队。',
    '公文里（一）、（二）、（三）是第二级，用①和②的是第五级，引号里的“1.”是第三级。',
    '统一要求是前提，第二产业要强，2023年1.2万人、3.5万亩，一班3.5米宽，三楼（1）室和（2）室。',
    '比分：1.甲队。2.5比1。4.5万人看了。增长率：1.9%；2.3%；4.1%。',
    '高一（1）班、高一（2）班和高二（3）班都来了。',
    '21：10分，会谈开始。\n十月份，我们要发布新品。',
    '老记者也不要端着架子，一要稿子就说忙，一要照片就说没有。',
  ];
  for (const trap of traps) test(`not markers: ${trap.slice(0, 20)}`, () => assertTree(trap, ''));
});

function wrap(text: string, width: number): string {
  const lines: string[] = [];
  for (let at = 0; at < text.length; at += width) lines.push(text.slice(at, at + width));
  return lines.join('\n');
}

const letters = (all: string, mark: string): string => [...all].map((letter) => `${letter}${mark}话`).join('\n');

suite('assembling', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      '一是 under 一、 and again under 三要',
      '一、甲\n一是子\n二是丑\n二、乙\n一要寅\n二要卯\n一是辰\n二是巳\n三要午',
      '一、[一是 二是] 二、[一要 二要[一是 二是] 三要]',
    ],
    ['a gap makes one gap', '一、甲\n二、乙\n四、丁\n五、戊', '一、 二、 四、 五、'],
    ['a slip keeps its place', '一、甲\n二、乙\n五、丙\n四、丁', '一、 二、 五、 四、'],
    [
      'two series of one paragraph each stand side by side',
      '第一，路要走对。油茶这边，一是改造；二是入股。民宿这边，一是收拾；二是接单。\n第二，人要用好。',
      '第一[一是 二是 一是 二是] 第二',
    ],
    [
      'numbering that runs on through parents',
      '（一）甲\n1、子\n2、丑\n（二）乙\n3、寅\n4、卯\n5、辰',
      '（一）[1、 2、] （二）[3、 4、 5、]',
    ],
    [
      'a gap in the last part',
      '一、甲\n话。\n二、乙\n话。\n三、丙\n（一）子\n（二）丑\n（四）卯',
      '一、 二、 三、[（一） （二） （四）]',
    ],
    [
      'the next part in the marks of the points below',
      '一、甲\n（一）子\n（二）丑\n（二）乙\n（一）寅\n（二）卯\n三、丙\n四、丁',
      '一、[（一） （二）] （二）[（一） （二）] 三、 四、',
    ],
    ['a label begins a list of one anew', '说明：\n一、甲。\n办法：\n一、乙。\n二、丙。', '一、 一、 二、'],
    ['…and without its colon', '本周工作\n1.甲。\n下周计划\n1.乙。\n2.丙。', '1. 1. 2.'],
    ['I is a letter between H and J', letters('ABCDEFGHIJ', '. '), 'A. B. C. D. E. F. G. H. I. J.'],
    ['i) ends a list of letters', letters('abcdefghi', ') '), 'a) b) c) d) e) f) g) h) i)'],
    [
      'V and X are letters',
      letters('ABCDEFGHIJKLMNOPQRSTUVWXY', '. '),
      [...'ABCDEFGHIJKLMNOPQRSTUVWXY'].map((one) => `${one}.`).join(' '),
    ],
    ['two levels, two each', '一、甲\n1.1 子\n1.2 丑\n二、乙\n2.1 寅\n2.3 卯', '一、[1.1 1.2] 二、[2.1 2.3]'],
    [
      'levels below their part',
      '1. 甲\n1.1 子\n1.2 丑\n1.2.1 寅\n1.2.2 卯\n1.3 辰\n2. 乙\n2.1 巳\n2.2 午',
      '1.[1.1 1.2[1.2.1 1.2.2] 1.3] 2.[2.1 2.2]',
    ],
    ['levels with a mark', '同志们：\n1.1、甲\n1.2、乙\n1.3、丙', '1.1、 1.2、 1.3、'],
    [
      'a level that touches its words',
      '1. 甲\n话。\n2. 乙\n话。\n3.1岗位\n话。\n3.2 收获\n话。\n3.3 打算\n话。',
      '1. 2. 3.1 3.2 3.3',
    ],
    ['dates with a dot are no levels', '大事记\n3.5 开会\n4.8 检查\n5.6 总结', ''],
    ['exchanged letters are letters', letters('ACBD', '. '), 'A. C. B. D.'],
    ['I is Roman among Romans', 'I. 甲\nII. 乙\nIII. 丙\nIV. 丁\nV. 戊', 'I. II. III. IV. V.'],
    ['another style at the number that was due', '一、甲\n2、乙\n三、丙', '一、 2、 三、'],
    [
      'the same style set in below an item of its own',
      '1. 抓开工\n   1. 手续要齐\n   2. 人员要到\n2. 抓进度\n\n   每周一报。\n\n3. 抓质量\n   1. 材料把关\n   2. 工序把关\n',
      '1.[1. 2.] 2. 3.[1. 2.]',
    ],
    [
      'set in by full-width blanks, with prose and points between',
      '一、夏收\n　　一、抢收\n　　人歇机不歇：一是调机，二是调油。\n　　二、烘干\n二、夏种\n三、夏管\n',
      '一、[一、[一是 二是] 二、] 二、 三、',
    ],
    ['a single one, where the list above goes on', '（1）甲\n  （1）子\n（2）乙', '（1）[（1）] （2）'],
    ['three deep', '1.甲\n  1.子\n    1.寅\n    2.卯\n  2.丑\n2.乙', '1.[1.[1. 2.] 2.] 2.'],
    ['a number lost in what is set in', '1.甲\n  1.子\n  2.丑\n  4.寅\n2.乙', '1.[1. 2. 4.] 2.'],
    ['what is set in here and there says nothing', '1.甲\n　　2.乙\n3.丙\n　　　　4.丁', '1. 2. 3. 4.'],
    ['nor does a number written twice and set in by one blank', '1.甲\n 1.乙\n2.丙', '1. 1. 2.'],
    ['run in, one lost', '要抓三件事：1.收党费；2.扫院落；4.迎检查。', '1. 2. 4.'],
    ['run in with another mark, one lost', '要抓三件事。1、收党费；2、扫院落；4、迎检查。', '1、 2、 4、'],
    [
      'the path of another part, in its place',
      '2. 甲\n2.1 子\n2.2 丑\n1.3 寅\n2.4 卯\n3. 乙',
      '2.[2.1 2.2 1.3 2.4] 3.',
    ],
    ['glued to the word before the first', '要做到（1）传达到位；（2）排查到位；（3）整改到位。', '（1） （2） （3）'],
    ['glued to one another', '发言顺序：\n1、财政局2、教育局3、公安局4、民政局。', '1、 2、 3、 4、'],
    ['glued points', '请记住第一，学习要深第二，整改要实第三，落实要快。', '第一 第二 第三'],
    ['glued words of order', '存在的问题首先，责任不实。其次，检查不细。最后，整改不力。', '首先 其次 最后'],
    ['the last but one of the glued was lost', '目标：(1)抓早(2)抓小(3)抓细(5)抓实。', '(1) (2) (3) (5)'],
    [
      'none, where words refer to a law',
      '一、甲事\n依照第九条第一款第一项至第三项规定的财产或者第五项规定的建筑物。\n二、乙事',
      '一、 二、',
    ],
    ['one of the glued was lost', '重点有（一）抓党建；（二）抓项目；（四）抓民生。', '（一） （二） （四）'],
    [
      'a list that runs in below an item of its own style, which goes on',
      '（一）学习文件\n要学。\n（二）布置工作\n要做到（一）收党费；（二）扫院落；（三）迎检查。\n（三）散会',
      '（一） （二）[（一） （二） （三）] （三）',
    ],
    [
      'one below the last item, with another mark, one lost',
      '1、学习文件\n要学。\n2、布置工作\n下月抓三件事：1.收党费；2.扫院落；4.迎检查。',
      '1、 2、[1. 2. 4.]',
    ],
    [
      'one in the item’s own paragraph',
      '第一，学习文件。\n第二，布置工作：第一，收党费；第二，扫院落；第三，迎检查。\n第三，散会。',
      '第一 第二[第一 第二 第三] 第三',
    ],
    [
      'one with a number in another style',
      '一是学。\n要学。\n二是干。\n重点：一是收党费，二要扫院落；三是迎检查。\n三是查。',
      '一是 二是[一是 二要 三是] 三是',
    ],
    [
      'none, where the list before is over',
      '一是学。\n二是干。\n二、落实\n要求：一是收；三是迎。',
      '一是 二是 二、[一是 三是]',
    ],
    [
      'characters set apart, as a PDF gives them',
      '一 、 提 高 认 识\n要 认 真 学 习 , 一 是 原 原 本 本 学 ; 二 是 联 系 实 际 学 。\n二 、 压 实 责 任\n第 一 , 明 确 分 工 。 第 二 , 严 格 考 核 。',
      '一、[一是 二是] 二、[第一 第二]',
    ],
    [
      'characters of no width within numbers',
      '一\u200b、甲事\n要一\u200b是学；二\u2060是干。\n\ufeff二、乙事',
      '一、[一是 二是] 二、',
    ],
    [
      'signs of a heading right before brackets',
      '##（一）看\n看清。\n##（二）听\n听明。\n##（四）做\n做实。',
      '（一） （二） （四）',
    ],
    [
      'numbers of two levels that all touch their words',
      '1.今年\n1.1收粮\n收得早。\n1.2储粮\n储得好。\n2.明年\n2.1修渠\n2.2补路',
      '1.[1.1 1.2] 2.[2.1 2.2]',
    ],
    [
      'none, where these are figures',
      '1.今年\n1.1万亩旱田改成了水田。\n1.2万亩稻田用上了渠水。\n2.明年\n再改。',
      '1. 2.',
    ],
    [
      'commas behind numbers in mid-paragraph, one of them lost',
      '三个数字让我骄傲：一，营收破亿；二，客户过千；四，零事故。\n这是第一，也是唯一，就是一个中心。',
      '一， 二， 四，',
    ],
    [
      'bullets right before the numbers',
      '●一、提高认识\n要学习。\n●二、压实责任\n要分工。\n●四、严格考核\n要考核。',
      '一、 二、 四、',
    ],
    [
      'articles and chapters whose numbers run into their words',
      '第一章总则\n第一条甲方提供场地。\n第二条乙方提供设备。\n第三章附则\n第四条双方共同承担费用。\n第四章其他\n第五条自签订之日起生效。',
      '第一章[第一条 第二条] 第三章[第四条] 第四章[第五条]',
    ],
    [
      'none, where one sentence refers to an article',
      '一、提高认识\n第三条规定得很清楚。\n二、压实责任\n第五条也讲到了。',
      '一、 二、',
    ],
    [
      'numbers of three levels, one twice',
      '1.总则\n1.1.目的\n1.1.1.说明\n1.1.2.范围\n1.1.2.依据\n1.2.职责\n2.分则',
      '1.[1.1.[1.1.1. 1.1.2. 1.1.2.] 1.2.] 2.',
    ],
    [
      'lists under parents that are set in unlike',
      '一、甲\n　1.子\n　2.丑\n二、乙\n　　　1.寅\n　　　2.卯',
      '一、[1. 2.] 二、[1. 2.]',
    ],
  ];
  for (const [name, text, tree] of cases) test(name, () => assertTree(text, tree));

  test('three ranges: number, title, all it governs', () => {
    const source = '一、提高认识\n认识到位。\n二、抓好落实\n说到做到。';
    const [item] = readDraft(source).body[0]?.items ?? [];
    assert.isDefined(item);
    if (!item) return;
    const cut = (range: { start: number; end: number }): string => source.slice(range.start, range.end);
    assert.equal(cut(item.marker.range), '一、');
    assert.equal(cut(item.titleRange), '提高认识');
    assert.equal(cut(item.range), '一、提高认识\n认识到位。');
  });

  test('a title is a heading’s line, a lead’s sentence, a point’s words to its first stop', () => {
    assert.deepEqual(titlesOf('一、提高认识，抓好落实\n认识到位。'), ['提高认识，抓好落实']);
    assert.deepEqual(titlesOf('一是提高认识，抓好落实。各单位都要动起来。'), ['提高认识，抓好落实']);
    assert.deepEqual(titlesOf('要求：一是抓好教育、医疗，群众满意；二是管好水、电、路；三是由甲局、乙局牵头。'), [
      '抓好教育、医疗',
      '管好水、电、路',
      '由甲局、乙局牵头',
    ]);
    assert.deepEqual(
      titlesOf('讲三点: 一、提高站位,增强责任感 要把思想统一起来。 二、严格考核,形成约束 要把结果挂钩。'),
      ['提高站位,增强责任感', '严格考核,形成约束'],
    );
    assert.deepEqual(titlesOf('一、提高站位,增强责任感 要充分认识,把思想统一起来。大家都要带头。'), [
      '提高站位,增强责任感',
    ]);
    assert.deepEqual(titlesOf('一、中共中央 国务院关于这项工作的意见。'), ['中共中央 国务院关于这项工作的意见']);
    assert.deepEqual(titlesOf('问题是：一是认识不高，落实不力；二是作风不硬。'), ['认识不高', '作风不硬']);
  });
});

suite('paragraphs', () => {
  const prose =
    '群众路线是我们党的生命线和根本工作路线，开展教育实践活动，是新形势下管党治党的重大决策，是顺应期待的重大部署，我们一定要抓好。';
  const lines = (title: string): string => `${title}\n${wrap(prose, 25)}\n`;
  const titles = (text: string): string[] =>
    readDraft(text).body.flatMap(({ items }) => items.map(({ title }) => title));

  test('a heading that happens to fill its line ends there, where headings are short', () => {
    const full = '二、准确把握这次教育实践活动的指导思想目标要求和任';
    assert.equal(full.length, 25);
    const text = lines('一、充分认识重大意义') + lines(full) + lines('三、加强组织领导') + lines('四、抓好落实');
    assert.deepEqual(titles(text), ['充分认识重大意义', full.slice(2), '加强组织领导', '抓好落实']);
  });

  test('one that goes on in the next line goes on', () => {
    const text =
      lines('一、充分认识重大意义') +
      lines('二、准确把握这次教育实践活动的指导思想目标要求和任\n务重点') +
      lines('三、加强组织领导') +
      lines('四、抓好落实');
    assert.deepEqual(titles(text)[1], '准确把握这次教育实践活动的指导思想目标要求和任务重点');
  });
});

suite('regions', () => {
  const kinds = (source: string): string[] => readDraft(source).regions.map((region) => region.kind);

  test('outline, front matter, salutation, body, closing', () => {
    const source =
      '提纲\n一、甲事要办\n二、乙事要办\n在大会上的讲话\n县长　林远\n（2025年7月18日）\n同志们：\n开个会。\n一、甲事要办\n好。\n二、乙事要办\n好。\n谢谢大家！';
    assert.deepEqual(kinds(source), ['outline', 'frontMatter', 'salutation', 'body', 'closing']);
    assert.deepEqual(
      readDraft(source).fields.map((field) => field.kind),
      ['title', 'speaker', 'date'],
    );
    assert.equal(treeOf(source, 'outline'), '一、 二、');
    assert.equal(treeOf(source), '一、 二、');
  });

  test('omissions stand at line ends, or are spelled out; an ellipsis in mid-sentence is rhetoric', () => {
    assert.deepEqual(kinds('他说……我不信。'), ['body']);
    assert.include(kinds('一、甲\n……\n三、丙'), 'omission');
    assert.include(kinds('一是甲。（中间略）三是丙。'), 'omission');
  });
});

suite('comments', () => {
  for (const [what, text, titles] of [
    ['a line of its own', '<!-- 一、旧的 -->\n一、学习\n二、落实\n', ['学习', '落实']],
    [
      'words behind it are text',
      '<!-- 备注 -->一、学习\n<!-- 甲 --> <!-- 乙 --> 二、落实\n三、考核\n',
      ['学习', '落实', '考核'],
    ],
    [
      'words behind one of several lines',
      '一、学习\n<!-- 旧的：\n二、不要\n-->二、落实\n三、考核\n',
      ['学习', '落实', '考核'],
    ],
    ['one that stays open', '一、学习\n二、落实\n<!-- 待核\n三、考核\n', ['学习', '落实']],
  ] as const) {
    test(what, () => assert.deepEqual(titlesOf(text), [...titles]));
    test(`${what}, in Markdown`, () =>
      assert.deepEqual(titlesOf(`# 讲话\n\n${text}`).slice(-titles.length), [...titles]));
  }
});
