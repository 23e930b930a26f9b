import { assert } from 'chai';
import { Analysis } from '../../server/src/analysis/analysis';
import { cleanPaste } from '../../server/src/editing/cleaning';
import { continueList } from '../../server/src/editing/enter';
import { applyEdits } from '../../server/src/editing/edits';
import { formatLayout } from '../../server/src/editing/formatting';
import { readMarked } from '../support/markup';

/** The draft after Enter was pressed at `‸`; unchanged but for the line break where nothing is continued. */
function enter(marked: string): string {
  const { text, cursors } = readMarked(marked);
  const at = cursors[0] ?? 0;
  const broken = `${text.slice(0, at)}\n${text.slice(at)}`;
  return applyEdits(broken, continueList(new Analysis(broken), at + 1));
}

suite('Enter', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['after 二是… gives 三是', '一是抓学习。\n二是抓整改。‸\n', '一是抓学习。\n二是抓整改。\n三是\n'],
    ['after the first', '一是抓学习。‸', '一是抓学习。\n二是'],
    ['keeps the indent', '　　一是抓学习。\n　　二是抓整改。‸\n', '　　一是抓学习。\n　　二是抓整改。\n　　三是\n'],
    [
      'in the middle of a series numbers what follows on',
      '一是抓学习。‸\n二是抓整改。\n三是抓落实。\n',
      '一是抓学习。\n二是\n三是抓整改。\n四是抓落实。\n',
    ],
    ['on a number without words ends the series', '一是抓学习。\n二是‸\n', '一是抓学习。\n\n'],
    ['…or goes up', '1.甲。\n2.乙。\n（1）子一。\n（2）‸\n', '1.甲。\n2.乙。\n（1）子一。\n3.\n'],
    ['on the only number leaves it: text may follow below', '第一章\n总则\n（一）‸\n', '第一章\n总则\n（一）\n\n'],
    ['twice in the middle leaves the numbers as they were', '1.甲。\n2.‸\n3.丙。\n', '1.甲。\n\n2.丙。\n'],
    ['after a heading begins its text', '一、甲事‸\n', '一、甲事\n\n'],
    ['after a heading that has had text too', '一、甲事\n话。\n二、乙事‸\n', '一、甲事\n话。\n二、乙事\n\n'],
    [
      'in a 提纲 lists on',
      '提纲\n一、甲事\n二、乙事‸\n\n在会上的讲话\n同志们：\n',
      '提纲\n一、甲事\n二、乙事\n三、\n\n在会上的讲话\n同志们：\n',
    ],
    ['after a paragraph of points does nothing', '一是抓学习；二是抓整改。‸\n', '一是抓学习；二是抓整改。\n\n'],
    ['in prose does nothing', '同志们都很辛苦。‸\n', '同志们都很辛苦。\n\n'],
    ['in the middle of a line does nothing', '一是抓学习。‸要学深。\n', '一是抓学习。\n要学深。\n'],
    [
      'does not number across parents',
      '一、甲\n1.子。‸\n2.子。\n二、乙\n1.子。\n',
      '一、甲\n1.子。\n2.\n3.子。\n二、乙\n1.子。\n',
    ],
  ];
  for (const [name, before, after] of cases) test(name, () => assert.equal(enter(before), after));
});

suite('formatting', () => {
  const formatted = (text: string): string => applyEdits(text, formatLayout(new Analysis(text)));

  test('joins hard wraps', () => {
    const wrapped =
      '同志们：\n今年以来，全县上下认真贯彻落实上级的各项决策部\n署，坚持稳中求进，经济运行总体平稳，民生持续改\n善，社会大局稳定。下一步要咬定目标不放松，一件\n事接着一件事办，努力完成全年的任务。\n';
    assert.equal(
      formatted(wrapped),
      '同志们：\n今年以来，全县上下认真贯彻落实上级的各项决策部署，坚持稳中求进，经济运行总体平稳，民生持续改善，社会大局稳定。下一步要咬定目标不放松，一件事接着一件事办，努力完成全年的任务。\n',
    );
  });

  test('gives the odd paragraph the draft’s indent, headings apart', () => {
    const text = '同志们：\n　　话一。\n　　话二。\n　　话三。\n话四。\n一、甲\n　　话五。\n';
    assert.equal(formatted(text), '同志们：\n　　话一。\n　　话二。\n　　话三。\n　　话四。\n一、甲\n　　话五。\n');
  });

  test('leaves a sound draft to the letter', () => {
    const text = '同志们：\n　　话一。\n　　话二。\n一、甲\n（一）子\n## 小标题\n- 条\n';
    assert.equal(formatted(text), text);
  });
});

suite('paste', () => {
  const pasted = (source: string, marked: string) => {
    const { text, cursors } = readMarked(marked);
    return cleanPaste(source, new Analysis(text), cursors[0] ?? 0);
  };

  test('goes on with the list at the cursor, and numbers what follows on', () => {
    const into = '一是抓学习。\n二是抓整改。\n‸三是抓落实。\n';
    const cleaned = pasted('一是抓宣传。\n二是抓培训。\n', into);
    assert.equal(cleaned.text, '三是抓宣传。\n四是抓培训。\n');
    assert.isTrue(cleaned.continued);
    assert.equal(applyEdits(readMarked(into).text, cleaned.edits), '一是抓学习。\n二是抓整改。\n五是抓落实。\n');
  });

  test('a point cut out and put back changes nothing else', () => {
    const cleaned = pasted('二是乙。\n', '一是甲。\n‸三是丙。\n');
    assert.equal(cleaned.text, '二是乙。\n');
    assert.deepEqual(cleaned.edits, []);
  });

  test('a family of one sign stays one', () => {
    assert.equal(pasted('👨‍👩‍👧 工会会员 ', '‸').text, '👨‍👩‍👧 工会会员 ');
  });

  test('without a list of its kind there, numbers stay', () => {
    const cleaned = pasted('三、丙\n四、丁\n', '同志们：\n‸');
    assert.equal(cleaned.text, '三、丙\n四、丁\n');
    assert.isFalse(cleaned.continued);
  });

  test('takes out what no one sees, counts what a web page left', () => {
    const cleaned = pasted(
      '\ufeff第一段。\u200b\u00a0\r\n\r\n\r\n……(新文秘网https://www.wm114.cn省略743字,正式会员可完整阅读)……',
      '‸',
    );
    assert.equal(cleaned.text, '第一段。\n\n……(新文秘网https://www.wm114.cn省略743字,正式会员可完整阅读)……');
    assert.equal(cleaned.residue, 1);
    assert.equal(cleaned.strays, 2);
  });
});
