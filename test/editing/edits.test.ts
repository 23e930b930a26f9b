import { assert } from 'chai';
import fc from 'fast-check';
import { applyEdits, editsBetween } from '../../server/src/editing/edits';

suite('edits between two texts', () => {
  const text = fc.string({ unit: fc.constantFrom('一', '二', '、', '是', '\n'), maxLength: 24 });

  test('turn the one into the other', () => {
    fc.assert(fc.property(text, text, (before, after) => applyEdits(before, editsBetween(before, after)) === after));
  });

  test('are one a line, and hold what differs alone', () => {
    assert.deepEqual(editsBetween('一、甲\n二、乙\n二、丙\n', '一、甲\n二、乙\n三、丙\n'), [
      { range: { start: 8, end: 9 }, newText: '三' },
    ]);
    assert.deepEqual(editsBetween('一、甲\n', '一、甲\n'), []);
  });
});
