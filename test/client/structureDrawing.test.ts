import { assert } from 'chai';
import { StructureDrawing } from '../../client/src/structureDrawing';

suite('drawing the view 层次', () => {
  let isVisible: boolean;
  let drawing: StructureDrawing;
  let drawn: string[];
  setup(() => {
    isVisible = true;
    drawing = new StructureDrawing(() => isVisible);
    drawn = [];
  });

  const draw = (name: string): Promise<void> => drawing.next(() => void drawn.push(name));
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  test('a row is revealed when the editor has asked for all rows of the tree', async () => {
    await drawing.tree(() => ['', '提纲', '一、']);
    drawing.asked('');
    const revealed = draw('三是');
    drawing.asked('提纲');
    await turn();
    assert.deepEqual(drawn, []);
    drawing.asked('一、');
    await revealed;
    assert.deepEqual(drawn, ['三是']);
  });

  test('two trees are not drawn at once', async () => {
    await drawing.tree(() => ['', '一、']);
    const later = draw('tree');
    drawing.asked('');
    await turn();
    assert.deepEqual(drawn, []);
    drawing.asked('一、');
    await later;
    assert.deepEqual(drawn, ['tree']);
  });

  test('a tree that changes again before it is drawn is drawn once', async () => {
    const tree = (): string[] => {
      drawn.push('tree');
      return [];
    };
    await Promise.all([drawing.tree(tree), drawing.tree(tree)]);
    assert.deepEqual(drawn, ['tree']);
  });

  test('in a view that is not shown nothing is waited for', async () => {
    isVisible = false;
    await drawing.tree(() => ['', '一、']);
    await draw('tree');
    assert.deepEqual(drawn, ['tree']);
  });

  test('rows that the editor never asks for hold nothing up for good', async () => {
    await drawing.tree(() => ['', '一、']);
    drawing.asked('');
    await draw('三是');
    assert.deepEqual(drawn, ['三是']);
  });

  test('what fails is told to who asked for it, and what comes after is drawn', async () => {
    const failing = drawing.next(() => Promise.reject(new Error('Cannot resolve tree item')));
    const after = draw('三是');
    let said = '';
    await failing.catch((error: unknown) => (said = String(error)));
    await after;
    assert.include(said, 'Cannot resolve tree item');
    assert.deepEqual(drawn, ['三是']);
  });
});
