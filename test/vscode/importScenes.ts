import type { Locator, Page } from 'playwright-core';
import { numbered, paragraph, run, tracked, wordFile, definition, list, OFFICIAL } from '../support/wordFiles';
import { endOf, isSaid, isThere, runCommand, SETTLED, shows, until, type Scene } from './scene';
import { centre, openView, row } from './tree';

const NAME = '动员会讲话.docx';
const DRAFT = '动员会讲话.讲稿';
const TABLE = '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>进度表</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
const FILE = wordFile({
  body:
    paragraph('在动员会上的讲话') +
    paragraph('同志们：') +
    numbered(1, 0, '抓生产') +
    paragraph(run('要抓') + tracked('ins', '好') + tracked('del', '紧') + run('春耕。')) +
    numbered(1, 0, '抓安全') +
    TABLE,
  numbering: definition(0, OFFICIAL) + list(1, 0),
});
const PLAIN = wordFile({ body: paragraph('在座谈会上的发言') + paragraph('各位代表：') });
const OLD = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);

const IMPORT = { en: 'Import from Word', zh: '导入 Word' } as const;
const SEND_BACK = { en: 'Send Back to Word', zh: '送回 Word' } as const;

const inExplorer = (page: Page, name: string): Locator =>
  page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();

/**
 * Chosen by Ctrl and a click, one after the other. That the Explorer shows which draft is open, as it does once the window is there and
 * after it looked anew for files, would undo it: it is waited for, and not asked for again.
 */
async function chooseFiles(page: Page, names: readonly string[]): Promise<void> {
  await icon(page).waitFor();
  await page.locator('.editor-instance .view-line').first().waitFor();
  await page.locator('.explorer-folders-view .monaco-list-row.selected').waitFor();
  for (const name of names) {
    await inExplorer(page, name).click({ modifiers: ['Control'] });
    await page.locator('.explorer-folders-view .monaco-list-row.selected', { hasText: name }).waitFor();
  }
}

/** Our part of a menu comes with the extension: a menu that was opened before goes without it. */
const icon = (page: Page): Locator =>
  page
    .locator('.activitybar a.action-label')
    .and(page.locator('[aria-label^="Jianggao"], [aria-label^="讲稿"]'))
    .first();

async function chooseFromMenu(page: Page, file: Locator): Promise<void> {
  await icon(page).waitFor();
  await file.click({ button: 'right' });
  const entry = page.locator('.monaco-menu .action-label', { hasText: new RegExp(`${IMPORT.en}|${IMPORT.zh}`) });
  await entry.first().hover();
  // A menu takes no click in its first tenth of a second.
  await page.waitForTimeout(SETTLED);
  await entry.first().click();
}

const dialogOf = (page: Page, words: string | RegExp): Locator =>
  page.locator('.monaco-dialog-box').filter({ hasText: words });

async function answer(dialog: Locator, words: RegExp): Promise<void> {
  await dialog.waitFor();
  await dialog.locator('.monaco-button', { hasText: words }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** A Word file becomes a draft beside it, which finds its way back; no draft is written over unasked. */
export const importScenes: readonly Scene[] = [
  {
    name: 'import-word',
    drafts: { [NAME]: FILE },
    async play(page) {
      await isThere(page, NAME);
      await chooseFromMenu(page, inExplorer(page, NAME));
      await answer(dialogOf(page, /有2处修订|2 tracked changes/), /按原文导入|As Before/);
      await shows(page, '在动员会上的讲话\n同志们：\n一、抓生产\n要抓紧春耕。\n二、抓安全\n进度表');
      await isSaid(page, /动员会讲话\.讲稿.*6段.*2处修订按原文导入.*1个表格/);
      await isThere(page, DRAFT);
      // It knows where it came from.
      await endOf(page, 4);
      await page.keyboard.insertText('还要抓秋收。');
      await runCommand(page, SEND_BACK);
      await isSaid(page, /动员会讲话-改\.docx/);
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+s');
      await page.locator('.tab.active:not(.dirty)').waitFor();
      // A second time: it is asked before anything is lost.
      await isThere(page, NAME);
      await chooseFromMenu(page, inExplorer(page, NAME));
      await answer(dialogOf(page, /有2处修订|2 tracked changes/), /按接受导入|As Accepted/);
      const taken = dialogOf(page, DRAFT);
      await answer(taken, /覆盖|Overwrite/);
      await shows(page, '一、抓生产\n要抓好春耕。\n二、抓安全');
    },
  },
  {
    name: 'import-several',
    drafts: { [NAME]: FILE, '座谈会发言.docx': PLAIN, '旧稿.doc': OLD },
    async play(page) {
      await chooseFiles(page, [NAME, '座谈会发言.docx', '旧稿.doc']);
      await chooseFromMenu(page, inExplorer(page, '座谈会发言.docx'));
      await answer(dialogOf(page, /有2处修订|2 tracked changes/), /按接受导入|As Accepted/);
      await page.locator('.tab[data-resource-name="座谈会发言.讲稿"]').waitFor();
      await page.locator(`.tab[data-resource-name="${DRAFT}"]`).waitFor();
      await isSaid(page, /旧稿\.doc 是旧格式.*另存为 \.docx/);
    },
  },
  {
    name: 'import-palette',
    drafts: { '座谈会发言.docx': PLAIN },
    async play(page) {
      await runCommand(page, IMPORT);
      // Of the folder only the Word files are listed.
      const files = page.locator('.quick-input-list .monaco-list-row');
      const file = files.filter({ hasText: '座谈会发言.docx' });
      await file.waitFor();
      if ((await files.filter({ hasText: '.txt' }).count()) > 0) throw new Error('drafts are listed');
      await page.waitForTimeout(SETTLED);
      await file.click();
      await page.locator('.tab.active[data-resource-name="座谈会发言.讲稿"]').waitFor();
      await shows(page, '在座谈会上的发言\n各位代表：');
    },
  },
  {
    name: 'import-dropped',
    drafts: { [NAME]: FILE },
    async play(page) {
      await page.locator('.editor-instance .view-line').first().waitFor();
      await openView(page);
      await row(page, '狠抓落实').waitFor();
      // 层次 is at rest once it has chosen the row of the cursor, which brings it to the front.
      await page.locator('.customview-tree .monaco-list-row.selected').waitFor();
      await isThere(page, NAME);
      const from = await centre(inExplorer(page, NAME));
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x + 10, from.y + 10, { steps: 4 });
      // Over the icon the view comes to the front after a while.
      const over = await centre(icon(page));
      await page.mouse.move(over.x, over.y, { steps: 8 });
      const tree = page.locator('.customview-tree .monaco-list');
      await until(
        page,
        '层次 in front',
        async () => {
          await page.mouse.move(over.x + (Date.now() % 2), over.y);
          return (await tree.count()) > 0 && (await tree.first().isVisible());
        },
        () => page.locator('.sidebar').innerText(),
      );
      const to = await centre(row(page, '狠抓落实'));
      await page.mouse.move(to.x, to.y, { steps: 8 });
      await page.mouse.move(to.x + 2, to.y, { steps: 2 });
      await page.mouse.up();
      await answer(dialogOf(page, /有2处修订|2 tracked changes/), /按接受导入|As Accepted/);
      await shows(page, '一、抓生产\n要抓好春耕。');
    },
  },
];
