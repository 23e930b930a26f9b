import { assert } from 'chai';
import { entriesOf } from '../support/structure';
import { editor, moveCursor, Selection, TextEditorSelectionChangeKind, told } from '../support/vscode';
import { restructure } from '../../client/src/structureCommands';
import { allEntries } from '../../client/src/structureEntry';

const DRAFT = '一、认清形势\n形势喜人。\n二、抓好学习\n学习要深。\n';
const CURSOR = { line: 4, character: 2 };
const AT_THE_START = new Selection(0, 0, 0, 0);

/** An item is moved up, and the cursor moves while the server is asked; answers with the line where it is in the end. */
async function movedUp(kinds: readonly (number | undefined)[]): Promise<number> {
  editor.selection = AT_THE_START;
  editor.document.version = 1;
  const result = { version: 1, edits: [{ range: { start: CURSOR, end: CURSOR }, newText: '二、' }], cursor: CURSOR };
  const client = {
    isRunning: () => true,
    sendRequest: () => {
      kinds.forEach(moveCursor);
      return Promise.resolve(result);
    },
  };
  await restructure({ client } as never, 'moveUp', allEntries(entriesOf(DRAFT)).slice(1, 2));
  return editor.selection.start.line;
}

suite('the cursor while an item is moved', () => {
  const { Keyboard, Mouse, Command } = TextEditorSelectionChangeKind;
  for (const [what, kinds, line] of [
    ['goes along with the item', [], CURSOR.line],
    ['also where an edit or a command moved it', [undefined, Command], CURSOR.line],
    ['stays where a key has taken it', [Keyboard, undefined], 0],
    ['stays where the mouse has taken it', [Mouse], 0],
  ] as const)
    test(what, async () => assert.equal(await movedUp(kinds), line));

  test('stays where nothing is changed since the draft is read-only, and that is said', async () => {
    editor.isReadOnly = true;
    try {
      assert.equal(await movedUp([]), 0);
      assert.match(told.at(-1) ?? '', /read-only/);
    } finally {
      editor.isReadOnly = false;
    }
  });
});
