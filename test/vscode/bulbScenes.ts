import type { Locator, Page } from 'playwright-core';
import { goToLine, openFile, runCommand, saveAs, shows, until, type Scene, openBulb } from './scene';

const NAME = '督查发言.txt';
/** Two numbers that stand twice; the second stays marked when the first is passed over. */
const DRAFT = `同志们：
一、认清形势
形势喜人。
二、抓好学习
要学懂弄通。
二、狠抓落实
落实到人。
三、加强领导
领导要带头。
三、强化督查
督查要到位。
`;
const drafts = { [NAME]: DRAFT };
const base = { drafts, opens: NAME };

const squiggles = (page: Page): Locator => page.locator('.editor-instance .squiggly-warning');

async function marked(page: Page, count: number): Promise<void> {
  await squiggles(page)
    .nth(count - 1)
    .waitFor();
  await until(
    page,
    `${count} places marked`,
    async () => (await squiggles(page).count()) === count,
    async () => `${await squiggles(page).count()} places`,
  );
}

/** Entries of the open light bulb, top to bottom. */
async function bulb(page: Page): Promise<string[]> {
  const entries = page.locator('.action-widget .monaco-list-row.action');
  await openBulb(page);
  await entries.first().waitFor();
  return (await entries.allTextContents()).map((words) => words.trim());
}

/** The last entry of the open bulb, which the arrow up comes to first. */
async function chooseLast(page: Page, words: string): Promise<void> {
  await page.keyboard.press('ArrowUp');
  await page.locator('.action-widget .monaco-list-row.action.focused', { hasText: words }).waitFor();
  await page.keyboard.press('Enter');
}

/** Waits for words of a rule's page: set in a webview, or as text in an editor. */
async function showsPage(page: Page, words: string): Promise<void> {
  const inWebview = page.frameLocator('iframe.webview').frameLocator('iframe').getByText(words);
  const inEditor = page.locator('.editor-instance .view-line', { hasText: words });
  await Promise.any([inWebview.waitFor(), inEditor.waitFor()]);
}

function expectThat(holds: boolean, what: string, seen: readonly string[]): void {
  if (!holds) throw new Error(`${what}\nthere is\n${seen.join('\n')}`);
}

/** The light bulb, 这一处不再提示, the hover and Problems, in every host. */
export const bulbScenes: readonly Scene[] = [
  {
    name: 'bulb-on-a-finding',
    ...base,
    async play(page) {
      await marked(page, 2);
      await goToLine(page, 6);
      const entries = await bulb(page);
      expectThat(entries.length <= 8, 'at most eight entries', entries);
      expectThat(entries[0]?.includes('从这里起顺延：改为“三、”') === true, 'its fix first', entries);
      expectThat(entries[1]?.includes('同类2处一并改') === true, 'then all of the kind', entries);
      expectThat(entries.at(-1)?.includes('这一处不再提示') === true, 'ignoring last', entries);
    },
  },
  {
    name: 'bulb-on-a-title',
    ...base,
    async play(page) {
      await marked(page, 2);
      await goToLine(page, 4);
      const entries = await bulb(page);
      expectThat(entries.length <= 8, 'at most eight entries', entries);
      expectThat(
        !entries.join().includes('不再提示') && entries.join().includes('改写序号…'),
        'the item’s own',
        entries,
      );
    },
  },
  {
    name: 'no-bulb-in-prose',
    ...base,
    async play(page) {
      await marked(page, 2);
      await goToLine(page, 5);
      await page.keyboard.press('Control+.');
      await page.locator('.monaco-editor-overlaymessage').first().waitFor();
    },
  },
  {
    name: 'ignored-until-its-words-change',
    ...base,
    async play(page) {
      await marked(page, 2);
      await goToLine(page, 6);
      await bulb(page);
      await chooseLast(page, '这一处不再提示');
      await marked(page, 1);
      await page.locator('.statusbar-item', { hasText: '恢复本稿全部提示' }).first().waitFor();
      await shows(page, '二、抓好学习\n要学懂弄通。\n二、狠抓落实');
      // Another draft, and back: what is kept is read anew.
      await page.keyboard.press('Control+F4');
      await openFile(page, NAME);
      await marked(page, 1);
      // The words that it spoke of change.
      await goToLine(page, 5);
      await page.keyboard.press('End');
      await page.keyboard.type('还要用。');
      await marked(page, 2);
      await page.keyboard.press('Control+z');
      await marked(page, 1);
      await runCommand(page, { en: 'Show Everything Ignored in This Draft Again', zh: '恢复本稿全部提示' });
      await marked(page, 2);
    },
  },
  {
    name: 'ignored-after-a-rename',
    ...base,
    async play(page) {
      await marked(page, 2);
      await goToLine(page, 6);
      await bulb(page);
      await chooseLast(page, '这一处不再提示');
      await marked(page, 1);
      // The rows move when the folder of what is kept comes among them; a name that is being written is then given up.
      await page.locator('.explorer-folders-view .monaco-list-row', { hasText: '.jianggao' }).waitFor();
      await page.locator('.explorer-folders-view .monaco-list-row', { hasText: NAME }).click();
      await page.keyboard.press('F2');
      const name = page.locator('.explorer-folders-view input');
      await name.fill('督查发言（定稿）.txt');
      await name.press('Enter');
      await page.locator('.tab.active', { hasText: '督查发言（定稿）.txt' }).waitFor();
      await marked(page, 1);
    },
  },
  {
    name: 'ignored-in-a-draft-without-a-file',
    async play(page) {
      await runCommand(page, { en: 'New Draft', zh: '新建讲稿' });
      await page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText(DRAFT);
      await marked(page, 2);
      await goToLine(page, 6);
      await bulb(page);
      await chooseLast(page, '这一处不再提示');
      await marked(page, 1);
      // It goes along into the file.
      await saveAs(page, '新的发言.txt');
      await marked(page, 1);
      await page.keyboard.press('Control+F4');
      await openFile(page, '新的发言.txt');
      await marked(page, 1);
    },
  },
  {
    name: 'problems-by-name',
    ...base,
    async play(page) {
      await marked(page, 2);
      await page.keyboard.press('Control+Shift+M');
      const rows = page.locator('.markers-panel .monaco-list-row', { hasText: '重复' });
      await rows.first().waitFor();
      const seen = await rows.allTextContents();
      expectThat(seen.length === 2, 'one entry a finding', seen);
      expectThat(
        seen.every((words) => words.includes('序号重复') && !words.includes('numbering-duplicate')),
        'the rule’s name',
        seen,
      );
    },
  },
  {
    name: 'hover-leads-to-the-page',
    ...base,
    async play(page) {
      await marked(page, 2);
      await goToLine(page, 6);
      await page.keyboard.press('Control+k');
      await page.keyboard.press('Control+i');
      const hover = page.locator('.monaco-hover:visible', { hasText: '为什么：序号重复' });
      await hover.first().waitFor();
      await hover.first().locator('a', { hasText: '为什么：序号重复' }).click();
      await page.locator('.tab', { hasText: '序号重复' }).first().waitFor();
      await showsPage(page, '同一组里一个序号出现两次');
    },
  },
];
