import { assert } from 'chai';
import { assertTree, checkFindings, fixFirst } from '../support/check';
import { readMarked } from '../support/markup';

/** A draft with what is said of it, and how it is read. */
type Kind = readonly [name: string, draft: string, tree: string];

const hold = (title: string, kinds: readonly Kind[]): void => {
  suite(title, () => {
    for (const [name, draft, tree] of kinds)
      test(name, () => {
        assertTree(readMarked(draft).text, tree);
        checkFindings(draft);
      });
  });
};

hold('ordinals with a noun', [
  [
    'items of an agenda, called up',
    '同志们：\n会议有四项议程。\n下面，进行第一项，宣读决定。\n下面，进行第二项，代表发言。\n下面，进行⟦numbering-missing:第四项，⟧领导讲话。',
    '第一项 第二项 第四项',
  ],
  [
    'an item that is called up and no more',
    '同志们：\n现在进行大会第一项议程。请主任讲话。\n现在进行大会第二项议程。请代表发言。\n现在进行大会第三项议程。请大家表决。',
    '第一项议程。 第二项议程。 第三项议程。',
  ],
  [
    'lectures and lessons as paragraphs',
    '同志们：\n第一讲，学党章。\n第二讲，学历史。\n⟦numbering-missing:第四讲，⟧学先进。',
    '第一讲 第二讲 第四讲',
  ],
  [
    'lessons before a space',
    '同志们：\n第一课 认字\n第二课 算数\n⟦numbering-missing:第四课⟧ 唱歌',
    '第一课 第二课 第四课',
  ],
  [
    'run in, with and without a noun behind the measure',
    '同志们：\n第一层意思，要早。第二层意思，要快。⟦numbering-missing:第四层意思，⟧要实。\n第一类是老同志，要照顾。第二类是新同志，要带。第三类是临时人员，要管。\n第一个词是“实”。第二个词是“干”。⟦numbering-missing:第四个词⟧是“新”。',
    '第一层意思 第二层意思 第四层意思 第一类 第二类 第三类 第一个词 第二个词 第四个词',
  ],
  [
    'stages with a colon',
    '同志们：\n第一阶段：动员。第二阶段：自查。⟦numbering-missing:第四阶段：⟧整改。\n第一个板块：工业\n工业要稳。\n第二个板块：农业\n农业要优。\n⟦numbering-missing:第四个板块：⟧服务业\n服务业要活。',
    '第一阶段 第二阶段 第四阶段 第一个板块 第二个板块 第四个板块',
  ],
  [
    'with 要 and 是',
    '同志们：\n第一要讲学习，第二要讲政治，⟦numbering-missing:第四要⟧讲正气。\n第一是学，第二是干，第三是实。',
    '第一要 第二要 第四要 第一是 第二是 第三是',
  ],
  ['two that are promised', '同志们：\n我送大家两句话。第一句话，学要真学。第二句话，干要真干。', '第一句话 第二句话'],
  ['two that nobody promised', '同志们：\n第一类，不说了。第二类，也不说了。', ''],
  ['told of, not counted', '同志们：\n文章第一段为第一部分，第二段为第二部分，第三段为第三部分，都好。', ''],
  [
    'names',
    '同志们：\n第一季度，平稳。第二季度，上升。第三季度，下降。第一车间，第二车间，第三车间，都来。第一个月，学。第二个月，练。第四个月，干。',
    '',
  ],
]);

hold('one number in another style, run in', [
  [
    'the last',
    '同志们：\n第一，认识再提高，凝聚合力。要统一思想。第二，目标再明确，聚焦重点。⟦mixed-style:三、⟧责任再压实，形成闭环。',
    '第一 第二 三、',
  ],
  [
    'the last, behind brackets',
    '同志们：\n（一）清淤，把渠清到底。（二）修闸，把漏的换掉。⟦mixed-style:三、⟧巡堤。',
    '（一） （二） 三、',
  ],
  ['the first', '同志们：\n⟦mixed-style:第一，⟧甲要快办。二是乙要早办。三是丙要好办。', '第一 二是 三是'],
  [
    'the first in Han, the others in figures',
    '同志们：\n⟦mixed-style:一、⟧甲要快办。2.乙要早办。3.丙要好办。',
    '一、 2. 3.',
  ],
  ['the first in figures', '同志们：\n⟦mixed-style:1.⟧清淤要快。二、修闸要快。三、巡堤要快。', '1. 二、 三、'],
  [
    'a list within a point',
    '同志们：\n第一，清淤要快：一是早动手；二是早完工。第二，修闸要快。',
    '第一[一是 二是] 第二',
  ],
]);

const CLOSERS = ['再就是', '还有就是', '还有', '此外，', '另外，', '最后，'];

hold('the last point of a counted list, in words', [
  ...CLOSERS.map((closer): Kind => [
    `一是 二是 ${closer}`,
    `同志们：\n今冬办好三件事：一是清淤，把渠清到底；二是修闸，把漏的换掉；${closer}巡堤，把险段看牢。`,
    `一是 二是 ${closer.replace('，', '')}`,
  ]),
  ['in figures', '同志们：\n四件事：1.甲好；2.乙好；3.丙好；再就是丁好。', '1. 2. 3. 再就是'],
  [
    'behind words of order',
    '同志们：\n提三点希望：首先，要学好，还有要学透。其次，要干好。再就是要管好。',
    '首先 其次 再就是',
  ],
  ['where all are there', '同志们：\n三件事：一是甲好；二是乙好；三是丙好。此外，还有一件小事。', '一是 二是 三是'],
  [
    'where more than one lacks',
    '同志们：\n⟦promised-count:四⟧件事：一是甲好；二是乙好。此外，还有一件小事。',
    '一是 二是',
  ],
]);

hold('首先 in mid-clause', [
  [
    'before 第二点',
    '同志们：\n大家首先要认清形势，不能松劲。第二点，要抓住重点。第三点，要压实责任。',
    '首先 第二点 第三点',
  ],
  [
    'and a gap behind it',
    '同志们：\n大家首先要统一思想。第二，抓紧落实。⟦numbering-missing:第四，⟧严格考核。',
    '首先 第二 第四',
  ],
  ['before no second', '同志们：\n会上，他首先谈了形势。第二天，又谈了任务。', ''],
]);

hold('a part of a draft', [
  [
    'begins at （三） as it may at 三、',
    '⟦numbering-missing:（三）⟧守住底线\n要守住。\n（四）守好防线\n要守好。',
    '（三） （四）',
  ],
]);

hold('articles', [
  [
    'run in, as a page of the web gives them',
    '第一条　甲方清淤。第二条　乙方巡查。⟦numbering-missing:第四条⟧　双方验收。',
    '第一条 第二条 第四条',
  ],
  [
    'with a title before them and chapters among them, all in one line',
    '食堂管理办法 第一章 总则 第一条 为了规范管理，制定本办法。第二条 本办法适用于食堂。第二章 采购 第三条 采购要索证。⟦numbering-missing:第五条⟧ 入库要登记。',
    '第一章[第一条 第二条] 第二章[第三条 第五条]',
  ],
  [
    'run in before a colon',
    '同志们：\n公约是：\n第一条：按时到岗。第二条：不早退。⟦numbering-missing:第四条⟧：不串岗。',
    '第一条 第二条 第四条',
  ],
  [
    'put in between two',
    '第一条　每天巡查。\n第二条　每季清淤。\n第二条之一　汛期每月清淤。\n⟦numbering-missing:第二条之三⟧　汛后验收。\n第三条　即日施行。\n第四条　费用自理。\n第四条之一　报销从简。',
    '第一条 第二条[第二条之一 第二条之三] 第三条 第四条[第四条之一]',
  ],
  ['a reference', '依照第三条、第五条规定办理。第三条 的罚款从轻。第五条规定的，也从轻。', ''],
]);

/** Each of the same number after the first is told, and the fix of either mends both. */
suite('one number three times', () => {
  const lists: readonly (readonly [string, string])[] = [
    [
      '一、甲\n二、乙\n⟦numbering-duplicate:二、⟧丙\n⟦numbering-duplicate:二、⟧丁\n三、戊',
      '一、甲\n二、乙\n三、丙\n四、丁\n五、戊',
    ],
    [
      '（一）甲\n甲事。\n（二）乙\n乙事。\n⟦numbering-duplicate:（二）⟧丙\n丙事。\n⟦numbering-duplicate:（二）⟧丁\n丁事。\n（三）戊\n（四）己',
      '（一）甲\n甲事。\n（二）乙\n乙事。\n（三）丙\n丙事。\n（四）丁\n丁事。\n（五）戊\n（六）己',
    ],
    [
      '一是甲；二是乙；⟦numbering-duplicate:二是⟧丙；⟦numbering-duplicate:二是⟧丁；三是戊。',
      '一是甲；二是乙；三是丙；四是丁；五是戊。',
    ],
    [
      '第一，甲。第二，乙。⟦numbering-duplicate:第二，⟧丙。⟦numbering-duplicate:第二，⟧丁。第三，戊。',
      '第一，甲。第二，乙。第三，丙。第四，丁。第五，戊。',
    ],
  ];
  for (const [draft, mended] of lists)
    test(mended.replace(/\n/g, ' ').slice(0, 12), () => {
      const [first, second] = checkFindings(draft).map(({ finding }) => finding.message['zh-cn']);
      assert.match(first ?? '', /应为“[（第]?三/);
      assert.match(second ?? '', /应为“[（第]?四/);
      assert.equal(fixFirst(readMarked(draft).text, 'numbering-duplicate'), mended);
      checkFindings(mended);
    });
});

hold('sections', [
  [
    'bare numbers over 1.1, at the head of the draft',
    '1 范围\n1.1 用途\n1.2 对象\n2 职责\n2.1 巡查\n⟦numbering-missing:2.3⟧ 清淤',
    '1[1.1 1.2] 2[2.1 2.3]',
  ],
  [
    'a part without parts of its own',
    '管护办法\n1 范围\n1.1 用途\n1.2 对象\n2 职责\n2.1 巡查\n2.2 清淤\n⟦numbering-missing:4⟧ 附则',
    '1[1.1 1.2] 2[2.1 2.2] 4',
  ],
  ['a figure before words', '同志们：\n5 个镇报了名。\n2 职责要分清，不能推。', ''],
]);

hold('一、 run in', [
  [
    'before words that begin with a number',
    '同志们：\n会议强调：一、抓学习。二、三年行动要收官。三、抓作风。',
    '一、 二、 三、',
  ],
  ['two of them', '同志们：\n会议强调：一、抓学习。二、三年行动要收官。', '一、 二、'],
  ['glued', '同志们：\n会议强调：一、抓学习⟦series-separator:二、⟧抓作风三、抓纪律。', '一、 二、 三、'],
  ['glued to the words before the first', '同志们：\n要求一、抓学习；二、抓作风；三、抓纪律。', '一、 二、 三、'],
  ['prizes and quarters', '同志们：\n任务是一、二季度完成主体，三、四季度装修。一、二等奖共五名；二、三等奖十名。', ''],
  ['names', '同志们：\n组一、组二、组三都来。周一、周二、周三值班。高一、高二、高三停课。', ''],
]);

hold('promised counts', [
  [
    'a list that breaks off at a comma is not finished',
    '同志们：\n今年要办好三件事：一是抓春耕，把种子备足；二是抓水利，把渠道',
    '一是 二是',
  ],
  [
    'its twin that is',
    '同志们：\n今年要办好⟦promised-count:三⟧件事：一是抓春耕，把种子备足；二是抓水利，把渠道修好。',
    '一是 二是',
  ],
  [
    'the number behind decides: that before is wrong',
    '同志们：\n下面讲⟦promised-count:三⟧点意见。\n一、抓春耕\n把种子备足。\n二、抓水利\n把渠道修好。\n以上两点意见，请大家落实。',
    '一、 二、',
  ],
  [
    'the number behind is wrong',
    '同志们：\n下面讲三点意见。\n一、抓春耕\n备足。\n二、抓水利\n修好。\n三、抓防火\n管好。\n以上⟦promised-count:两⟧点意见，请大家落实。',
    '一、 二、 三、',
  ],
]);
