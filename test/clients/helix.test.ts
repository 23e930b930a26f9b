import { assert } from 'chai';
import { documented } from './documented';
import { DRAFT, QUICK_FIX, REPEATED } from './drafts';
import { Desk, findHelix, type Terminal } from './places';

/** How long one key may take, in milliseconds, on a busy machine too. */
const PATIENCE = 40_000;
const ESCAPE = '\u001b';
/** Ctrl+N. */
const NEXT = '\u000e';

const helix = findHelix();

/** Helix in a terminal, driven by its keys, with the configuration that editors.md gives; what it wrote tells what was done. */
suite('real editors', () => {
  if (!helix) {
    test('Helix: not run, for want of Helix, or of a terminal for it');
    return;
  }
  suite('Helix', () => {
    let desk: Desk;
    let terminal: Terminal;
    setup(() => {
      desk = new Desk({
        '.config/helix/languages.toml': documented('Helix'),
        'drafts/小讲话.txt': DRAFT,
        'drafts/重号讲话.txt': REPEATED,
      });
    });
    teardown(() => {
      terminal.end();
      desk.clear();
    });
    const open = async (name: string, finding: string): Promise<void> => {
      terminal = desk.open(helix, [name]);
      await press('', finding);
    };
    /** Presses keys, and goes on once the words are drawn. */
    const press = (keys: string, ...words: readonly string[]): Promise<string> =>
      terminal.press(keys, (drawn) => words.every((each) => drawn.includes(each)), PATIENCE);
    /** Presses keys and saves until the file is as it should be. */
    const saved = async (keys: string, name: string, expected: string): Promise<void> => {
      await terminal.press(`${keys}:w\r`, () => desk.read(`drafts/${name}`) === expected, PATIENCE);
    };

    test('findings in Chinese; the bulb, fixes first; the one picked mends its place behind 𠮷 and 😀', async () => {
      await open('小讲话.txt', '“二是”后面是“四是”，缺“三是”。');
      const menu = await press(':10\r]d a', QUICK_FIX, '与上一条合并');
      assert.isBelow(menu.indexOf(QUICK_FIX), menu.indexOf('与上一条合并'));
      // What is drawn is the character that changed.
      await press('\r', '三');
      await saved('', '小讲话.txt', DRAFT.replace('四是', '三是'));
    });

    test('symbols; renaming, in 提纲 and body', async () => {
      await open('小讲话.txt', '“二是”后面是“四是”，缺“三是”。');
      await press(' s', 'container', '二是明确责任');
      await press(ESCAPE, '各级要高度重视');
      await press(':9\rgl r', 'rename-to:');
      await press('\u0015加强党的领导\r', '党的');
      await saved('', '小讲话.txt', DRAFT.replaceAll('加强组织领导', '加强党的领导'));
    });

    test('all that is sure, from the menu above the body', async () => {
      await open('重号讲话.txt', '重复');
      const menu = await press(':1\r a', '改好全部有把握的问题');
      assert.isBelow(menu.indexOf('生成提纲'), menu.indexOf('改好全部有把握的问题'));
      await press(NEXT, '改好全部有把握的问题');
      await press('\r', '四');
      await saved('', '重号讲话.txt', '同志们：\n一、甲事\n二、乙事\n三、丙事\n四、丁事\n');
    });
  });
});
