import type { Page } from 'playwright-core';
import { endOf, isSaid, isThere, runCommand, SETTLED, shows, until, type Scene } from './scene';

const NAME = '全县大会讲话.txt';
const DRAFT = `在全县大会上的讲话
县长　林远
同志们：
一、抓生产
要抓春耕。
二、抓安全
要查隐患。
`;
const PRINT = { en: 'Export for Print', zh: '导出印发稿' } as const;
const SEND_BACK = { en: 'Send Back to Word', zh: '送回 Word' } as const;
const LECTERN = { en: 'Export for the Lectern', zh: '导出大字稿' } as const;

/** The draft was read: commands for drafts are offered from then on. */
async function isRead(page: Page): Promise<void> {
  const icon = page
    .locator('.activitybar a.action-label')
    .and(page.locator('[aria-label^="Jianggao"], [aria-label^="讲稿"]'));
  await icon.first().click();
  await page.locator('.sidebar .monaco-list-row', { hasText: '一、抓生产' }).first().waitFor();
}

/** A draft goes out as Word files; what is there is written over only when the writer says so. */
export const exportScenes: readonly Scene[] = [
  {
    name: 'export-word',
    drafts: { [NAME]: DRAFT },
    opens: NAME,
    async play(page) {
      await shows(page, DRAFT.trimEnd());
      await isRead(page);
      await runCommand(page, PRINT);
      await isSaid(page, '全县大会讲话-印发稿.docx');
      await isThere(page, '全县大会讲话-印发稿.docx');
      await page.locator(`.tab[data-resource-name="${NAME}"]`).click();
      // A second time: it is asked before anything is lost.
      await runCommand(page, PRINT);
      const dialog = page.locator('.monaco-dialog-box');
      await dialog.filter({ hasText: '全县大会讲话-印发稿.docx' }).waitFor();
      await dialog.locator('.monaco-button', { hasText: /Save As|另存为/ }).click();
      const path = page.locator('.quick-input-box input');
      await until(
        page,
        'where to save',
        async () => /\.docx$/.test(await path.inputValue()),
        () => path.inputValue(),
      );
      await path.fill((await path.inputValue()).replace(/[^/]*$/, '改名.docx'));
      await page.waitForTimeout(SETTLED);
      await page.keyboard.press('Enter');
      await isSaid(page, '改名.docx');
      // The last place is remembered, and overwritten where that is said.
      await page.locator(`.tab[data-resource-name="${NAME}"]`).click();
      await page.waitForTimeout(SETTLED);
      await runCommand(page, PRINT);
      await dialog.filter({ hasText: '改名.docx' }).waitFor();
      await dialog.locator('.monaco-button', { hasText: /Overwrite|覆盖/ }).click();
      await isSaid(page, '改名.docx');
    },
  },
  {
    name: 'export-lectern-menu',
    drafts: { [NAME]: DRAFT },
    opens: NAME,
    async play(page) {
      await shows(page, DRAFT.trimEnd());
      await isRead(page);
      const header = page.locator('.sidebar .title');
      await header.first().hover();
      await page
        .locator('.sidebar')
        .getByLabel(/More Actions|Views and More|更多/)
        .first()
        .click();
      const entry = page.locator('.monaco-menu .action-label', { hasText: new RegExp(`${LECTERN.en}|${LECTERN.zh}`) });
      await entry.first().hover();
      // A menu takes no click in its first tenth of a second.
      await page.waitForTimeout(SETTLED);
      await entry.first().click();
      await isSaid(page, '全县大会讲话-大字稿.docx');
    },
  },
  {
    name: 'send-back',
    // Where the draft came from is kept beside it; the Word file is made first.
    drafts: {
      [NAME]: DRAFT,
      [`.jianggao/${NAME}.json`]: JSON.stringify({
        version: 1,
        origin: { file: '全县大会讲话-印发稿.docx', hash: '' },
      }),
    },
    opens: NAME,
    async play(page) {
      await shows(page, DRAFT.trimEnd());
      await isRead(page);
      await runCommand(page, SEND_BACK);
      await isSaid(page, /不在原来的地方|no longer where it was/);
      await runCommand(page, PRINT);
      await isSaid(page, '全县大会讲话-印发稿.docx');
      await endOf(page, 5);
      await page.keyboard.insertText('还要抓秋收。');
      await runCommand(page, SEND_BACK);
      await isSaid(page, '全县大会讲话-印发稿-改.docx');
      await isThere(page, '全县大会讲话-印发稿-改.docx');
    },
  },
];
