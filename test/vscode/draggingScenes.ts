import type { Locator, Page } from 'playwright-core';
import { shows, told, type Scene } from './scene';
import { centre, chosen, openDraftTree, row } from './tree';

/** How long a hand rests before it moves and before it lets go, in milliseconds: what is tried here is that pace itself. */
const REST = 700;

/** Drags with the mouse as a hand does: press, rest, move in steps, rest, let go. */
async function drag(page: Page, from: Locator, to: { x: number; y: number }): Promise<void> {
  const start = await centre(from);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.waitForTimeout(REST);
  await page.mouse.move(start.x + 6, start.y + 4, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 20 });
  await page.waitForTimeout(REST);
  await page.mouse.up();
}

async function undo(page: Page, words: string): Promise<void> {
  await page.locator('.editor-instance .view-lines').first().click();
  await page.keyboard.press('Control+z');
  await shows(page, words);
}

const WHOLE = '一、认清形势\n形势喜人。\n二、抓好学习\n一是学理论。\n二是学业务。\n三、狠抓落实\n落实到人。';

/** The tree is there, and follows the cursor. */
async function openPractice(page: Page): Promise<void> {
  await openDraftTree(page, '三、狠抓落实');
  await chosen(page, '提纲');
}

/** Dragging with a mouse, in every host. */
export const draggingScenes: readonly Scene[] = [
  {
    name: 'drag-up',
    async play(page) {
      await openPractice(page);
      await drag(page, row(page, '三、狠抓落实'), await centre(row(page, '二、抓好学习')));
      await shows(page, '二、狠抓落实\n落实到人。\n三、抓好学习\n一是学理论。');
      await shows(page, '提纲\n一、认清形势\n二、狠抓落实\n三、抓好学习');
      await undo(page, WHOLE);
    },
  },
  {
    name: 'drag-down',
    async play(page) {
      await openPractice(page);
      await drag(page, row(page, '一、认清形势'), await centre(row(page, '二、抓好学习')));
      await shows(page, '一、抓好学习\n一是学理论。\n二是学业务。\n二、认清形势\n形势喜人。\n三、狠抓落实');
      // And once more, in the same window: the first drag of a window says nothing of the second.
      await row(page, '二、认清形势').waitFor();
      await drag(page, row(page, '二、认清形势'), await centre(row(page, '三、狠抓落实')));
      await shows(page, '二、狠抓落实\n落实到人。\n三、认清形势\n形势喜人。');
    },
  },
  {
    name: 'drag-to-the-empty-space',
    async play(page) {
      await openPractice(page);
      const last = await page.locator('.customview-tree .monaco-list-row').last().boundingBox();
      if (!last) throw new Error('no rows');
      await drag(page, row(page, '一、认清形势'), { x: last.x + 80, y: last.y + last.height * 5 });
      await shows(page, '二、狠抓落实\n落实到人。\n三、认清形势\n形势喜人。');
    },
  },
  {
    name: 'drag-onto-a-parent',
    async play(page) {
      await openPractice(page);
      await drag(page, row(page, '一是学理论'), await centre(row(page, '二、抓好学习')));
      await shows(page, '二、抓好学习\n一是学业务。\n二是学理论。\n三、狠抓落实');
    },
  },
  {
    name: 'drag-two',
    async play(page) {
      await openPractice(page);
      await row(page, '一、认清形势').click();
      await chosen(page, '一、认清形势');
      await row(page, '二、抓好学习').click({ modifiers: ['Control'] });
      await chosen(page, '一、认清形势|二、抓好学习');
      await drag(page, row(page, '二、抓好学习'), await centre(row(page, '三、狠抓落实')));
      await shows(page, '一、狠抓落实\n落实到人。\n二、认清形势\n形势喜人。\n三、抓好学习\n一是学理论。\n二是学业务。');
      await shows(page, '提纲\n一、狠抓落实\n二、认清形势\n三、抓好学习');
      await undo(page, WHOLE);
    },
  },
  {
    name: 'drag-refused',
    async play(page) {
      await openPractice(page);
      await drag(page, row(page, '二、抓好学习', 'outline'), await centre(row(page, '三、狠抓落实')));
      await told(page, /提纲里的不能移到正文|cannot move between/);
      await shows(page, WHOLE);
    },
  },
];
