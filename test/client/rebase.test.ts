import { assert } from 'chai';
import { rebaseEdits, rebasePosition, type Change } from '../../client/src/rebase';

const at = (line: number, character: number) => ({ line, character });
const change = (line: number, character: number, text: string, to = at(line, character)): Change => ({
  range: { start: at(line, character), end: to },
  text,
});

suite('edits that come late', () => {
  test('what is typed at a place stands behind it', () =>
    assert.deepEqual(rebasePosition(at(1, 0), change(1, 0, '学')), at(1, 0)));
  test('what is typed before it moves it', () =>
    assert.deepEqual(rebasePosition(at(1, 4), change(1, 1, '学习')), at(1, 6)));
  test('a line typed above moves it down', () =>
    assert.deepEqual(rebasePosition(at(3, 2), change(1, 0, '学\n')), at(4, 2)));
  test('a line broken before it on its line', () =>
    assert.deepEqual(rebasePosition(at(1, 5), change(1, 3, '学\n习')), at(2, 3)));
  test('lines taken out above move it up', () =>
    assert.deepEqual(rebasePosition(at(3, 2), change(0, 0, '', at(1, 0))), at(2, 2)));
  test('it is gone with what it stood in', () =>
    assert.isUndefined(rebasePosition(at(1, 2), change(1, 0, '', at(1, 4)))));

  test('the start of a line is gone when the line is joined to the one before', () =>
    assert.isUndefined(rebasePosition(at(1, 0), change(0, 3, '', at(1, 0)))));

  test('the number comes before words that were typed meanwhile, those below move down', () => {
    const edits = [
      { range: { start: at(2, 0), end: at(2, 0) }, newText: '三是' },
      { range: { start: at(3, 0), end: at(3, 1) }, newText: '四' },
    ];
    assert.deepEqual(rebaseEdits(edits, [change(2, 0, '学'), change(2, 1, '\n')]), [
      { range: { start: at(2, 0), end: at(2, 0) }, newText: '三是' },
      { range: { start: at(4, 0), end: at(4, 1) }, newText: '四' },
    ]);
  });

  test('an edit of words that were changed meanwhile is none any more', () => {
    const edits = [{ range: { start: at(2, 0), end: at(2, 4) }, newText: '' }];
    assert.isUndefined(rebaseEdits(edits, [change(2, 1, '学')]) && 'made');
  });
});
