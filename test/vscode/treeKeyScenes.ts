import { cursorOn, shows, told, until, write, type Scene } from './scene';
import { arrowTo, chosen, keysOn, levels, LOST, openDraftTree, row, showsRows } from './tree';

const SEVERAL =
  '同志们：\n一、认清形势\n形势喜人。\n二、抓好学习\n学习要深。\n三、狠抓落实\n落实到人。\n四、加强领导\n领导带头。\n总之，事在人为。\n';
const several = { opens: '几条发言.txt', drafts: { '几条发言.txt': SEVERAL } };

const READ_ONLY = '只读发言.txt';
const WHOLE = '同志们：\n一、认清形势\n形势喜人。\n二、抓好学习\n学习要深。\n三、狠抓落实\n落实到人。\n';

/** What clicks and keys do in the tree, in a window and a draft of each scene's own. */
export const treeKeyScenes: readonly Scene[] = [
  {
    name: 'tree-click',
    ...levels,
    async play(page) {
      await openDraftTree(page, '二、抓好学习');
      await row(page, '二是抓小').click();
      await cursorOn(page, 11);
      await chosen(page, '二是抓小');
      await row(page, '二、抓好学习').click();
      await cursorOn(page, 5);
      await keysOn(page, '二、抓好学习');
      await page.keyboard.press('Enter');
      await page.locator('.editor-instance .monaco-editor.focused').waitFor();
      await cursorOn(page, 5);
      await write(page, '！');
      await shows(page, '二、抓好学习！\n（一）学理论');
    },
  },
  {
    name: 'tree-keys-move',
    ...levels,
    async play(page) {
      await openDraftTree(page, '二、抓好学习');
      await row(page, '一、认清形势').click();
      await cursorOn(page, 3);
      // By the arrow keys to 三、: the cursor stays where it is.
      await arrowTo(page, 4, '三、狠抓落实');
      await cursorOn(page, 3);
      await page.keyboard.press('Alt+ArrowUp');
      await shows(page, '二、狠抓落实\n一是抓早。二是抓小。\n三、抓好学习');
      await chosen(page, '二、狠抓落实');
      await keysOn(page, '二、狠抓落实');
      // The same row again, and back.
      await page.keyboard.press('Alt+ArrowUp');
      await shows(page, '一、狠抓落实\n一是抓早。二是抓小。\n二、认清形势');
      await chosen(page, '一、狠抓落实');
      await page.keyboard.press('Alt+ArrowDown');
      await shows(page, '一、认清形势\n形势喜人。\n二、狠抓落实');
      await chosen(page, '二、狠抓落实');
      // A click goes where it points, as ever.
      await row(page, '一、认清形势').click();
      await cursorOn(page, 3);
    },
  },
  {
    name: 'tree-keys-on-no-item',
    opens: '缺号讲话.txt',
    drafts: { '缺号讲话.txt': LOST },
    async play(page) {
      await openDraftTree(page, '四要抓实');
      await row(page, '二要抓小').click();
      await arrowTo(page, 1, '三要');
      // The row of what is missing lies where the next item begins: that one is not meant.
      for (const key of ['Delete', 'Alt+ArrowUp']) {
        await page.keyboard.press(key);
        await told(page, /不是带序号的一条|no numbered item/);
        await shows(page, LOST.trim());
      }
      await row(page, '正文').click();
      await keysOn(page, '正文');
      await page.keyboard.press('Delete');
      await told(page, /不是带序号的一条|no numbered item/);
      await shows(page, LOST.trim());
    },
  },
  {
    name: 'tree-key-rename',
    async play(page) {
      await openDraftTree(page, '三、狠抓落实');
      await row(page, '一、认清形势').click();
      await arrowTo(page, 1, '二、抓好学习');
      await page.keyboard.press('F2');
      const box = page.locator('.quick-input-widget .quick-input-box input:not([type=checkbox])');
      await box.waitFor();
      await until(
        page,
        'the title to change',
        async () => (await box.inputValue()) === '抓好学习',
        () => box.inputValue(),
      );
      await box.fill('抓实学习');
      await page.keyboard.press('Enter');
      await shows(page, '一、认清形势\n二、抓实学习\n三、狠抓落实');
      await shows(page, '二、抓实学习\n一是学理论。');
      await showsRows(page, '　一、认清形势\n　二、抓实学习\n　　一是学理论');
    },
  },
  {
    name: 'tree-key-delete-entry',
    async play(page) {
      await openDraftTree(page, '三、狠抓落实');
      await row(page, '一、认清形势', 'outline').click();
      await arrowTo(page, 1, '二、抓好学习');
      // The body is out of sight: what of it goes is asked.
      await page.keyboard.press('Delete');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: /连同正文|with its text/ }).waitFor();
      await page.keyboard.press('Escape');
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
      await keysOn(page, '二、抓好学习');
      await shows(page, '提纲\n一、认清形势\n二、抓好学习\n三、狠抓落实');
      await page.keyboard.press('Delete');
      await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: /只从提纲删去|提纲 only/ }).waitFor();
      await page.keyboard.press('Enter');
      await shows(page, '提纲\n一、认清形势\n二、狠抓落实\n\n在学习会上的发言');
      await shows(page, '二、抓好学习\n一是学理论。');
      await showsRows(page, '提纲\n　一、认清形势\n　二、抓好学习\n　二、狠抓落实');
    },
  },
  {
    name: 'tree-key-delete',
    async play(page) {
      await openDraftTree(page, '三、狠抓落实');
      await row(page, '二、抓好学习').click();
      await cursorOn(page, 11);
      await arrowTo(page, 1, '一是学理论');
      await page.keyboard.press('Delete');
      await shows(page, '二、抓好学习\n一是学业务。\n三、狠抓落实');
      await showsRows(page, '　二、抓好学习\n　　一是学业务\n　三、狠抓落实');
      await keysOn(page, '一是学业务');
    },
  },
  {
    name: 'tree-keys-on-several',
    ...several,
    async play(page) {
      await openDraftTree(page, '四、加强领导');
      await row(page, '二、抓好学习').click();
      await cursorOn(page, 4);
      await row(page, '三、狠抓落实').click({ modifiers: ['Control'] });
      await chosen(page, '二、抓好学习|三、狠抓落实');
      // They go together, stay selected, and go on together.
      await page.keyboard.press('Alt+ArrowUp');
      await shows(page, '同志们：\n一、抓好学习\n学习要深。\n二、狠抓落实\n落实到人。\n三、认清形势');
      await chosen(page, '一、抓好学习|二、狠抓落实');
      await page.keyboard.press('Alt+ArrowDown');
      await shows(page, '一、认清形势\n形势喜人。\n二、抓好学习\n学习要深。\n三、狠抓落实');
      await chosen(page, '二、抓好学习|三、狠抓落实');
      await page.keyboard.press('Alt+ArrowDown');
      await shows(page, '一、认清形势\n形势喜人。\n二、加强领导\n领导带头。\n三、抓好学习\n学习要深。\n四、狠抓落实');
      await chosen(page, '三、抓好学习|四、狠抓落实');
      // All or none.
      await page.keyboard.press('Alt+ArrowDown');
      await told(page, /已经是最后一条/);
      await chosen(page, '三、抓好学习|四、狠抓落实');
      await page.keyboard.press('Delete');
      await told(page, /已删去2条/);
      await shows(page, '一、认清形势\n形势喜人。\n二、加强领导\n领导带头。\n总之，事在人为。');
    },
  },
  {
    name: 'tree-keys-in-a-read-only-draft',
    opens: READ_ONLY,
    drafts: {
      [READ_ONLY]: WHOLE,
      '.vscode/settings.json': JSON.stringify({ 'files.readonlyInclude': { [`**/${READ_ONLY}`]: true } }),
    },
    async play(page) {
      await openDraftTree(page, '三、狠抓落实');
      await row(page, '二、抓好学习').click();
      await cursorOn(page, 4);
      await page.keyboard.press('Alt+ArrowUp');
      await told(page, /只读|read-only/);
      await page.keyboard.press('F2');
      const words = page.locator('.quick-input-box input');
      await words.waitFor();
      await words.fill('抓紧学习');
      await page.keyboard.press('Enter');
      await words.waitFor({ state: 'hidden' });
      await told(page, /只读|read-only/);
      await shows(page, WHOLE.trimEnd());
    },
  },
];
