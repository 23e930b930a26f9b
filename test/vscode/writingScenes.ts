import type { Page } from 'playwright-core';
import { goToLine, openFile, shownText, shows, until, type Scene } from './scene';
import { PRACTICE_NAME } from './workspace';

/** One step back, seen. */
async function undo(page: Page): Promise<void> {
  const before = await shownText(page);
  await page.keyboard.press('Control+z');
  await until(
    page,
    'one step undone',
    async () => (await shownText(page)) !== before,
    () => shownText(page),
  );
}

async function focusEnd(page: Page, line: number): Promise<void> {
  await page.locator('.monaco-editor .view-lines').first().click();
  await goToLine(page, line);
  await page.keyboard.press('End');
}

const WHOLE = '一、认清形势\n形势喜人。\n二、抓好学习\n一是学理论。\n二是学业务。\n三、狠抓落实\n落实到人。';

/** What a writer does with the keyboard, the mouse and an input method, in one draft that each scene leaves as it was. */
export const writingScenes: readonly Scene[] = [
  {
    name: 'enter',
    async play(page) {
      await page.keyboard.press('Escape');
      // The panel goes, so that the whole draft is in view.
      await page.keyboard.press('Control+j');
      await page.locator('.markers-panel').waitFor({ state: 'hidden' });
      await openFile(page, PRACTICE_NAME);
      await shows(page, WHOLE);
      await focusEnd(page, 13);
      await page.keyboard.press('Enter');
      await shows(page, '二是学业务。\n三是\n三、狠抓落实');
      await page.keyboard.insertText('学本领。');
      await page.keyboard.press('Enter');
      await shows(page, '三是学本领。\n四是\n三、狠抓落实');
      // On a number without words the list ends.
      await page.keyboard.press('Enter');
      await shows(page, '三是学本领。\n\n三、狠抓落实');
    },
  },
  {
    name: 'enter-undone',
    async play(page) {
      while (!(await shownText(page)).includes(WHOLE)) await undo(page);
      await shows(page, WHOLE);
    },
  },
  {
    name: 'enter-in-the-middle',
    async play(page) {
      await focusEnd(page, 12);
      await page.keyboard.press('Enter');
      await shows(page, '一是学理论。\n二是\n三是学业务。');
      await undo(page);
      await undo(page);
      await shows(page, WHOLE);
    },
  },
  {
    name: 'alt-up',
    shown: true,
    async play(page) {
      await focusEnd(page, 14);
      await page.keyboard.press('Alt+ArrowUp');
      await shows(page, '二、狠抓落实\n落实到人。\n三、抓好学习\n一是学理论。');
      await shows(page, '提纲\n一、认清形势\n二、狠抓落实\n三、抓好学习');
      await page.keyboard.press('Alt+ArrowDown');
      await shows(page, WHOLE);
      await undo(page);
      await undo(page);
      await shows(page, WHOLE);
    },
  },
  {
    name: 'alt-up-in-prose',
    async play(page) {
      // Where the cursor is in no item's own line, the key moves the line.
      await focusEnd(page, 15);
      await page.keyboard.press('Alt+ArrowUp');
      await shows(page, '落实到人。\n三、狠抓落实');
      await undo(page);
      await shows(page, WHOLE);
    },
  },
  {
    name: 'promote',
    async play(page) {
      await focusEnd(page, 12);
      await page.keyboard.press('Home');
      await page.keyboard.press('Shift+Tab');
      await shows(page, '二、抓好学习\n三、学理论。\n一是学业务。\n四、狠抓落实');
      await undo(page);
      await shows(page, WHOLE);
    },
  },
  {
    name: 'refactor-menu',
    shown: true,
    async play(page) {
      await focusEnd(page, 13);
      await page.keyboard.press('Control+Shift+R');
      await page.locator('.action-widget', { hasText: '序号改为“第一，…第二，…”' }).waitFor();
    },
  },
  {
    name: 'register',
    async play(page) {
      await page.locator('.action-widget .monaco-list-row', { hasText: '序号改为“第一，…第二，…”' }).click();
      await shows(page, '第一，学理论。\n第二，学业务。');
      await undo(page);
      await shows(page, WHOLE);
    },
  },
  {
    name: 'input-method',
    async play(page) {
      await focusEnd(page, 13);
      const session = await page.context().newCDPSession(page);
      for (const text of ['s', 'sa', 'san', 'sanshi']) {
        await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
        await shows(page, `二是学业务。${text}\n三、狠抓落实`);
        const popups = await page.locator('.suggest-widget.visible, .parameter-hints-widget.visible').count();
        if (popups > 0) throw new Error('something pops up while composing');
      }
      await session.send('Input.insertText', { text: '三是' });
      await shows(page, '二是学业务。三是\n三、狠抓落实');
      await undo(page);
      await shows(page, WHOLE);
    },
  },
  {
    name: 'comparison',
    shown: true,
    async play(page) {
      await page.keyboard.press('F1');
      await page.locator('.quick-input-box input').fill('>提纲');
      const command = page.locator('.quick-input-list .monaco-list-row', { hasText: /提纲对照|Compare 提纲/ }).first();
      await command.waitFor();
      await command.click();
      await page.locator('.monaco-diff-editor .editor.modified .view-line', { hasText: '一、认清形势' }).waitFor();
      await page.locator('.monaco-diff-editor .editor.original .view-line', { hasText: '一、认清形势' }).waitFor();
    },
  },
];
