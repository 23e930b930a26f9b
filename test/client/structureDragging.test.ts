import { assert } from 'chai';
import { DataTransfer, told } from '../support/vscode';
import { entriesOf } from '../support/structure';
import { StructureDragging } from '../../client/src/structureDragging';
import { allEntries, type StructureEntry } from '../../client/src/structureEntry';
import type { RelocateParams } from '../../server/src/protocol/restructuring';

const DRAFT = `一、认清形势
形势喜人。
二、抓好学习
（一）学理论
学。
（二）学业务
学。
三、狠抓落实
落实。
`;

/** Drags rows of a draft's body by their words, as a window carries them; answers with what the server is asked. */
async function drag(words: readonly string[], onto: string | undefined): Promise<RelocateParams[]> {
  const asked: RelocateParams[] = [];
  const entries = entriesOf(DRAFT);
  const find = (title: string): StructureEntry => {
    const entry = allEntries(entries).find(({ node }) => node.label.includes(title));
    assert.ok(entry, title);
    return entry;
  };
  const connection = {
    client: {
      isRunning: () => true,
      sendRequest: (_: string, params: RelocateParams) => {
        asked.push(params);
        return Promise.resolve({ version: 1, edits: [] });
      },
    },
  };
  const shown = {
    entries,
    find: (id: string) => allEntries(entries).find((entry) => entry.id === id),
    load: () => Promise.resolve(),
  };
  const dragging = new StructureDragging(connection as never, shown, () => Promise.resolve());
  const data = new DataTransfer();
  dragging.handleDrag(words.map(find), data as never);
  await dragging.handleDrop(onto === undefined ? undefined : find(onto), (await data.carried()) as never);
  return asked;
}

const line = (place: { readonly line: number } | undefined): number | undefined => place?.line;

suite('dragging in 层次', () => {
  setup(() => (told.length = 0));

  for (const [what, dragged, onto, expected] of [
    ['from below: before it', ['狠抓落实'], '抓好学习', [{ position: 7, parent: undefined, before: 2 }]],
    ['from above: behind it', ['认清形势'], '抓好学习', [{ position: 0, parent: undefined, before: 7 }]],
    ['from above onto the last', ['认清形势'], '狠抓落实', [{ position: 0, parent: undefined, before: undefined }]],
    ['onto its parent: the last', ['学理论'], '抓好学习', [{ position: 3, parent: 2, before: undefined }]],
    ['onto another parent: the last', ['学理论'], '狠抓落实', [{ position: 3, parent: 7, before: undefined }]],
    [
      'onto the empty space: the last',
      ['认清形势'],
      undefined,
      [{ position: 0, parent: undefined, before: undefined }],
    ],
    [
      'a point onto the empty space: the last of its list',
      ['学理论'],
      undefined,
      [{ position: 3, parent: 2, before: undefined }],
    ],
    ['onto the region: the last', ['认清形势'], '正文', [{ position: 0, parent: undefined, before: undefined }]],
    ['onto itself: nothing', ['认清形势'], '认清形势', []],
  ] as const) {
    test(what, async () => {
      const asked = await drag(dragged, onto);
      assert.deepEqual(
        asked.map(({ position, parent, before }) => ({
          position: position.line,
          parent: line(parent),
          before: line(before),
        })),
        [...expected],
      );
      assert.isEmpty(told);
    });
  }

  test('several, and what lies inside one of them goes along', async () => {
    const asked = await drag(['认清形势', '抓好学习', '学理论'], '狠抓落实');
    assert.deepEqual(
      asked.map(({ position }) => position.line),
      [0, 2],
    );
  });

  test('what cannot be dragged says why', async () => {
    assert.isEmpty(await drag(['正文'], '认清形势'));
    assert.isEmpty(await drag(['认清形势', '学理论'], '狠抓落实'));
    assert.lengthOf(told, 2);
  });
});
