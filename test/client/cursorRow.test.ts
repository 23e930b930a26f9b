import { assert } from 'chai';
import { CursorRow } from '../../client/src/cursorRow';
import { StructureDrawing } from '../../client/src/structureDrawing';
import type { StructureEntry } from '../../client/src/structureEntry';

const entry = (id: string): StructureEntry => ({ id }) as StructureEntry;

/** The editor's view: it knows the rows that it has drawn, and answers to others as it does. */
class View {
  visible = true;
  selection: StructureEntry[] = [];
  readonly drawn = new Set<string>();
  readonly failing = new Set<string>();
  readonly asked: string[] = [];

  reveal(row: StructureEntry): Promise<void> {
    this.asked.push(row.id);
    if (this.failing.has(row.id)) return Promise.reject(new Error('Cannot resolve tree item'));
    if (this.drawn.has(row.id)) this.selection = [row];
    return Promise.resolve();
  }
}

suite('the row of the cursor in 层次', () => {
  let view: View;
  let row: StructureEntry | undefined;
  let following: CursorRow;
  setup(() => {
    view = new View();
    following = new CursorRow(
      view,
      new StructureDrawing(() => view.visible),
      () => view.selection.map(({ id }) => id),
      () => row,
    );
  });
  teardown(() => following.dispose());

  const selected = async (id: string): Promise<void> => {
    while (view.selection[0]?.id !== id) await new Promise((resolve) => setImmediate(resolve));
  };

  test('is selected once the editor has drawn it, though it was asked for before', async () => {
    row = entry('三是');
    await following.follow();
    assert.deepEqual(view.selection, []);
    view.drawn.add('三是');
    await selected('三是');
    assert.deepEqual(view.asked, ['三是', '三是']);
  });

  test('is selected though the tree was read anew while it was asked for', async () => {
    row = entry('三是');
    view.failing.add('三是');
    await following.follow();
    row = entry('四是');
    view.drawn.add('四是');
    await selected('四是');
    assert.deepEqual(view.asked, ['三是', '四是']);
  });

  test('is not asked for again once the writer has turned to another view', async () => {
    row = entry('三是');
    await following.follow();
    view.visible = false;
    await following.follow();
    assert.deepEqual(view.asked, ['三是']);
  });

  test('is left as it is where it is selected, among others too', async () => {
    row = entry('三是');
    view.selection = [entry('二是'), entry('三是')];
    await following.follow();
    assert.deepEqual(view.asked, []);
  });
});
