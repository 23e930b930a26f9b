import { assert } from 'chai';
import { Analysis } from '../../server/src/analysis/analysis';
import type { Evidence } from '../../server/src/syntax/assembly/evidence';
import { EVIDENCE } from '../../server/src/syntax/assembly/evidenceTable';
import { rowsOf } from '../../server/src/syntax/assembly/ledger';
import { WEIGHTS, type EvidenceId } from '../../server/src/syntax/assembly/weights';
import type { Sequence } from '../../server/src/syntax/nodes';
import { STYLES } from '../../server/src/syntax/forms/styles';

/** For each row a draft that is read right because of it, and otherwise without it. */
const NEEDED_BY: Readonly<Record<EvidenceId, readonly [draft: string, tree: string]>> = {
  shown: ['要做到(1)抓早(2)抓小(3)抓细(5)抓实。', '(1)抓早\n(2)抓小\n(3)抓细\n(5)抓实'],
  sureness: ['一、学习\n二、落实', '一、学习\n二、落实'],
  secondWithoutFirst: [
    '一是扩大赤字。\n二是继续减税，\n三是优化支出，二是盘活存量。三是扩大融资。',
    '一是扩大赤字\n二是继续减税，\n――\n三是优化支出\n二是盘活存量\n三是扩大融资',
  ],
  loneInClause: ['同时，一是抓好落实。', ''],
  lone: ['a.抓项目。', ''],
  besideSentence: [
    '第一，有回音。换成二维码，首先由生活部汇总，其次由后勤处答复，\n第三，不靠抢。\n第四，要摊开。',
    '第一，有回音\n第三，不靠抢\n第四，要摊开',
  ],
  besideHeading: [
    '一、甲事\n二、乙事\n二、丙事\n三、丁事\n讲两点：一是学。',
    '一、甲事\n二、乙事\n二、丙事\n三、丁事\n  一是学',
  ],
  besideLead: [
    '（三）盯住城区。\n4.预警要响一遍。就靠它救命。\n二、备足家底，',
    '（三）盯住城区\n  4.预警要响一遍\n  二、备足家底，',
  ],
  barren: [
    '第一，学。第二，干。第三，看。最后，送上祝愿：一愿事业兴旺，二愿基业长青，',
    '第一，学\n第二，干\n第三，看\n最后，送上祝愿\n――\n一愿事业兴旺\n二愿基业长青',
  ],
  rankInverted: ['（一）看住水边\n省里有统一的话：二、不擅自下水；三、不到无人看护的水域下水。', '（一）看住水边'],
  underClosed: ['二、乙\n## 附件\n（二）丁', '二、乙\n――\n（二）丁'],
  underEndedList: [
    '①时间账；②责任账。第一，认清形势。第二，抓紧办。',
    '①时间账\n②责任账\n――\n第一，认清形势\n第二，抓紧办',
  ],
  underEndedPoint: ['先讲办法。第一，学。\n一要快；最后，干。', '第一，学\n――\n一要快\n最后，干'],
  underSpokenLater: [
    '三是年轻干部的传帮带。\n老同志一要把身体保养好，二要把日子过快活，',
    '一要把身体保养好\n二要把日子过快活',
  ],
  restartAtTwin: ['一、甲\n二、乙\n二、丙\n二、丁', '一、甲\n二、乙\n二、丙\n二、丁'],
  restartAfterBreak: ['一、甲。\n办法：\n一、乙。', '一、甲\n――\n一、乙'],
  restartAfterLone: ['一、提高认识\n一、压实责任', '一、提高认识\n一、压实责任'],
  restart: ['一是甲；二是乙；二是丙；二是丁；', '一是甲\n二是乙\n二是丙\n二是丁'],
  otherPlace: ['（二）压实责任\n（三、推广经验\n（四）严格考核', '（二）压实责任\n（三、推广经验\n（四）严格考核'],
  acrossBreak: ['1. 修渠\n2. 清淤\n## 下周\n2. 备料', '1.修渠\n2.清淤\n――\n2.备料'],
  resumedAfterLeadIn: [
    '（三）推进改革开放，为经济社会发展注入新的活力和动力\n今年要着力抓好以下七方面工作：\n（一）加强调控，',
    '（一）加强调控，',
  ],
  mixWithOwnOpen: [
    '第一类是老同志，第二类是新同志，第三类是临时人员，第一个词是“实”。第二个词是“干”。第四个词是“新”。',
    '第一类是老同志\n第二类是新同志\n第三类是临时人员\n  第一个词是“实”\n  第二个词是“干”\n  第四个词是“新”',
  ],
  ownIsOpen: ['三、丙\n（一）子\n（二）丑\n（四）卯', '三、丙\n  （一）子\n  （二）丑\n  （四）卯'],
  otherKind: [
    '二、图书要借得快\n（一）通借通还。\n（三）旧书漂流。复本多、没有人借的书，\n（一）新人先到窗口。',
    '二、图书要借得快\n  （一）通借通还\n  （三）旧书漂流\n  ――\n  （一）新人先到窗口',
  ],
  endsList: ['各位走进大门，首先看见的就是它。\n最后，谢谢大家。', ''],
  lastWord: ['其一，看项目，其二，看班子。\n最后，祝愿大家。', '其一，看项目\n其二，看班子'],
  acceptedMix: ['受了委屈，第一个电话就打给我们。\n最后，说一件小事。', ''],
  confusionInRow: ['一、甲要快办。2.乙要早办。3.丙要好办。', '一、甲要快办\n2.乙要早办\n3.丙要好办'],
  confusion: ['1、子\n2、丑\n（二）乙', '1、子\n2、丑'],
  correction: ['一、甲。办法：一、乙。', '一、甲'],
  twinFirst: ['老记者也不要端着架子，一要稿子就说忙，一要照片就说没有。', ''],
  opens: ['一要闻是头版，二要闻是第二版。', ''],
  atOmission: ['……（三）违反法律强制性规定的。', '（三）违反法律强制性规定的'],
  latePart: ['六、认清形势。\n一、抓好学习。', '六、认清形势\n一、抓好学习'],
  perStep: ['第四，要快；第六，要好；第一，要早；第五，要实。', '第四，要快\n第六，要好\n第五，要实'],
  lateAfterLeadIn: [
    '## 图片\n1、钞票\n## 文摘\n1、河流\n## 新闻\n1、风雨\n## 言论\n2、谚语',
    '1、钞票\n――\n1、河流\n――\n1、风雨\n――\n2、谚语',
  ],
  late: ['形势很好。\n三、五年规划已经定了。', ''],
  runsOnAgain: [
    '第一章 总则\n第一条 甲方出地。\n第二条 乙方出钱。\n第二章 附则\n第四条 共同管理。',
    '第一章总则\n  第一条甲方出地\n  第二条乙方出钱\n第二章附则\n  从3起：\n  第四条共同管理',
  ],
  runsOn: [
    '第一部分　回顾\n一、工业\n二、农业\n第二部分　安排\n三、商业',
    '第一部分回顾\n  一、工业\n  二、农业\n第二部分安排\n  从3起：\n  三、商业',
  ],
  runsOnEarly: ['第一，看地。第二，看3个阶段。第三，看天。', '第一，看地\n第二，看3个阶段\n第三，看天'],
  mistypedFirst: ['一、甲\n三、丙', '一、甲\n三、丙'],
};

/** The items of a draft with the beginnings of their titles; a line between lists that stand beside one another. */
function drawn(text: string): string {
  const { draft } = new Analysis(text);
  const draw = (lists: readonly Sequence[], indent: string): string[] =>
    lists.flatMap((list, index) => [
      ...(index > 0 ? [`${indent}――`] : []),
      ...(list.startsAt > 1 ? [`${indent}从${list.startsAt}起：`] : []),
      ...list.items.flatMap((item) => [
        indent + draft.text.slice(item.marker.range).trim() + draft.text.slice(item.titleRange).trim(),
        ...draw(item.children, `${indent}  `),
      ]),
    ]);
  return draw(draft.body, '').join('\n');
}

/** What comes of it while a row holds nowhere. The steps of the search keep these very arrays. */
function without<T>(row: Evidence, act: () => T): T {
  const rows = rowsOf(row.on) as Evidence[];
  const at = rows.indexOf(row);
  rows.splice(at, 1);
  try {
    return act();
  } finally {
    rows.splice(at, 0, row);
  }
}

suite('each row of evidence decides a reading', () => {
  for (const row of EVIDENCE) {
    test(`${row.id}: ${row.says[0]}`, () => {
      const [draft, tree] = NEEDED_BY[row.id];
      assert.equal(drawn(draft), tree);
      assert.notEqual(
        without(row, () => drawn(draft)),
        tree,
      );
    });
  }

  test('each has a weight, and each weight a row', () => {
    assert.sameMembers(
      EVIDENCE.map(({ id }) => id),
      Object.keys(WEIGHTS),
    );
  });

  test('none names a style', () => {
    for (const { id, when, times } of EVIDENCE) {
      const source = `${String(when)}${String(times ?? '')}`;
      for (const style of STYLES) assert.notInclude(source, `'${style.id}'`, id);
    }
  });
});
