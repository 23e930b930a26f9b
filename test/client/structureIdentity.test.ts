import { assert } from 'chai';
import { allEntries, entryAt, type StructureEntry } from '../../client/src/structureEntry';
import { entriesOf } from '../support/structure';

const DRAFT = `一、认清形势
形势喜人。
二、抓好学习
一是学理论。
二是学业务。
三、狠抓落实
落实到人。
`;

const find = (entries: readonly StructureEntry[], label: string): StructureEntry => {
  const entry = allEntries(entries).find(({ node }) => node.label === label);
  assert.ok(entry, label);
  return entry;
};

suite('rows of 层次 from one reading to the next', () => {
  for (const [what, after, renamed] of [
    [
      'an item is added above',
      DRAFT.replace('二、抓好学习', '二、\n三、抓好学习').replace('三、狠', '四、狠'),
      { 二: '三' },
    ],
    [
      'the item above goes',
      DRAFT.replace('一、认清形势\n形势喜人。\n', '').replace('二、', '一、').replace('三、', '二、'),
      { 二: '一' },
    ],
    ['its words change', DRAFT.replace('抓好学习', '抓好学习教育'), { 抓好学习: '抓好学习教育' }],
    ['number and words change', DRAFT.replace('二、抓好学习', '四、抓实学习'), { 二: '四', 抓好: '抓实' }],
    [
      'it moves down',
      '一、认清形势\n形势喜人。\n二、狠抓落实\n落实到人。\n三、抓好学习\n一是学理论。\n二是学业务。\n',
      { 二: '三' },
    ],
    ['it is written otherwise', DRAFT.replace('二、抓好学习', '（二）抓好学习'), { '二、': '（二）' }],
  ] as const) {
    test(`the same row when ${what}; and when that is undone`, () => {
      const before = entriesOf(DRAFT);
      const row = find(before, '二、抓好学习');
      const label = Object.entries(renamed).reduce((words, [from, to]) => words.replace(from, to), row.node.label);
      const edited = entriesOf(after, before);
      assert.equal(find(edited, label).id, row.id);
      assert.equal(find(edited, '一是学理论').id, find(before, '一是学理论').id);
      assert.equal(find(entriesOf(DRAFT, edited), '二、抓好学习').id, row.id);
    });
  }

  test('a new item is a row of its own, and so it stays when it gets words', () => {
    const before = entriesOf(DRAFT);
    const empty = entriesOf(DRAFT.replace('二是学业务。\n', '二是学业务。\n三是\n'), before);
    const row = find(empty, '三是');
    assert.notInclude(
      allEntries(before).map(({ id }) => id),
      row.id,
    );
    const written = entriesOf(DRAFT.replace('二是学业务。\n', '二是学业务。\n三是学本领。\n'), empty);
    assert.equal(find(written, '三是学本领').id, row.id);
  });

  test('an item taken to another level is the same row', () => {
    const before = entriesOf(DRAFT);
    const after = entriesOf(
      DRAFT.replace('一是学理论。\n二是学业务。', '三、学理论\n一是学业务。').replace('三、狠', '四、狠'),
      before,
    );
    assert.equal(find(after, '三、学理论').id, find(before, '一是学理论').id);
  });

  test('no two rows are one, whatever repeats', () => {
    const twice = '一、抓学习\n学。\n二、抓学习\n学。\n三、抓学习\n学。\n';
    let entries = entriesOf(twice);
    for (const text of [
      twice.replace('二、抓学习\n学。\n', ''),
      twice,
      `${twice}四、抓学习\n学。\n`,
      DRAFT,
      '',
      twice,
    ]) {
      entries = entriesOf(text, entries);
      const ids = allEntries(entries).map(({ id }) => id);
      assert.lengthOf(new Set(ids), ids.length);
    }
  });

  test('of two that touch at the cursor, the one that begins there', () => {
    const entries = entriesOf('一、抓学习\n一是学理论。二是学业务。三是学本领。\n');
    const at = (character: number, isOpen = true): string | undefined =>
      entryAt(entries, { line: 1, character }, () => isOpen)?.node.label;
    assert.equal(at(6), '二是学业务');
    assert.equal(at(5), '一是学理论');
    assert.equal(at(6, false), '正文');
  });
});
