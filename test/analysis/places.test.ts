import { assert } from 'chai';
import { Analysis } from '../../server/src/analysis/analysis';
import { markerLabel } from '../../server/src/analysis/markerWords';
import { placeAt, titleAt } from '../../server/src/analysis/places';
import { selectionRanges } from '../../server/src/features/showing/selectionRanges';
import { readMarked } from '../support/markup';

/** What number the item at `‸` has. */
function itemAt(marked: string): string | undefined {
  const { text, cursors } = readMarked(marked);
  const analysis = new Analysis(text);
  const item = placeAt(analysis, cursors[0] ?? 0)?.item;
  return item && markerLabel(analysis.text, item.marker);
}

suite('the item at a place', () => {
  const cases: readonly (readonly [name: string, marked: string, number: string | undefined])[] = [
    ['before the first character of a point it is that point', '一是抓学习；‸二是抓整改；三是抓落实。\n', '二是'],
    ['after the mark that parts them too', '一是抓学习，二是抓整改，‸三是抓落实。\n', '三是'],
    ['before that mark it is the point that the mark ends', '一是抓学习‸；二是抓整改；三是抓落实。\n', '一是'],
    ['at the end of the paragraph it is the last', '一是抓学习；二是抓整改；三是抓落实。‸\n', '三是'],
    ['where a point begins a list below another', '一、甲事\n要‸一是学；二是改。\n二、乙事\n', '一是'],
    ['glued lists: the one that begins there', '第一，抓学习。‸第二，抓整改。\n', '第二'],
    ['at the start of a line', '一、甲事\n‸二、乙事\n', '二、'],
    ['in its indent', '一、甲事\n　‸　二、乙事\n', '二、'],
    ['at the end of the line before', '一、甲事‸\n二、乙事\n', '一、'],
    ['before all items there is none', '‸同志们：\n一、甲事\n二、乙事\n', undefined],
  ];
  for (const [name, marked, number] of cases) test(name, () => assert.equal(itemAt(marked), number));

  test('rename and selection take the same', () => {
    const { text, cursors } = readMarked('一是抓学习；‸二是抓整改；三是抓落实。\n');
    const analysis = new Analysis(text);
    const [at] = cursors;
    assert.equal(titleAt(analysis, at ?? 0)?.title, '抓整改');
    const grown: string[] = [];
    for (let range = selectionRanges(analysis, cursors)[0]; range; range = range.parent)
      grown.push(text.slice(range.range.start.character, range.range.end.character));
    assert.include(grown, '二是抓整改；');
  });
});
