import { assert } from 'chai';
import { breakLines, characterChunks, textOf, titleColumns } from '../../server/src/render/lineBreaking';

const lines = (text: string, columns: number, indent = 0): string[] =>
  breakLines(characterChunks(text), columns, indent).map(textOf);

suite('where lines end', () => {
  for (const [what, text, columns, expected] of [
    ['every line is filled', '甲乙丙丁戊己庚', 3, ['甲乙丙', '丁戊己', '庚']],
    ['no line begins with a stop: it hangs', '甲乙丙，丁戊己', 3, ['甲乙丙，', '丁戊己']],
    ['but one alone hangs', '甲乙”。丙', 2, ['甲', '乙”。', '丙']],
    ['no line begins with a closing mark', '甲“乙丙”丁', 4, ['甲“乙', '丙”丁']],
    ['no line ends with an opening one', '甲乙（丙）', 3, ['甲乙', '（丙）']],
    ['figures are half as wide, and whole', '增长25.6%以上', 5, ['增长25.6%', '以上']],
    ['a figure that does not fit goes down whole', '同比增长25.6%', 5, ['同比增长', '25.6%']],
    ['words of letters are whole', '用Office写', 3, ['用', 'Office', '写']],
    ['nothing is one empty line', '', 3, ['']],
    ['a character outside the basic plane is one', '甲𨚕乙', 2, ['甲𨚕', '乙']],
  ] as const)
    test(what, () => assert.deepEqual(lines(text, columns), [...expected]));

  test('the first line begins two characters in', () =>
    assert.deepEqual(lines('甲乙丙丁戊', 4, 2), ['甲乙', '丙丁戊']));

  test('no word is lost, however narrow the line', () => {
    const text = '“（《甲》）”，。2025年7月18日：abc——……';
    for (let columns = 1; columns < 12; columns++) assert.equal(lines(text, columns).join(''), text);
  });
});

suite('a title of several lines', () => {
  test('that fits into one is left alone', () => assert.equal(titleColumns('在全县大会上的讲话', 20), 20));

  for (const title of [
    '在全县优化营商环境暨重点项目建设推进大会上的讲话',
    '在庆祝中国共产党成立一百周年暨全县脱贫攻坚总结表彰大会上的讲话',
  ])
    test(`${title}: its lines are nearly as long, and cut no word`, () => {
      const broken = lines(title, titleColumns(title, 20));
      assert.equal(broken.join(''), title);
      assert.isAtMost(broken.length, 2);
      for (const line of broken) assert.isAtLeast(line.length, 8, broken.join('|'));
      assert.notMatch(broken[0] ?? '', /(?:环|项|总|表|暨全|脱)$/);
    });
});
