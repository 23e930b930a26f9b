import { assert } from 'chai';
import { applyEdits } from '../../server/src/editing/edits';
import { fixedText, fixFirst, reportsOf } from '../support/check';
import { readFixture } from '../support/drafts';
import { inProject } from '../support/project';

/** What the first fix of a rule's first finding makes of a draft, where several things are wrong or a number could be read in two ways. */
const FIRST = readFixture(inProject('test/fixtures/firstFix.txt'));

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

  for (const { name, marked, rule, fixed } of FIRST)
    test(name, () => {
      assert.isDefined(fixed, 'the fixture tells what it becomes');
      assert.equal(fixFirst(marked, rule ?? ''), `${fixed?.trimEnd() ?? ''}\n`);
    });

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
