import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { definition, list, numbered, OFFICIAL, paragraph, run, tracked, wordFile } from '../support/wordFiles';
import { sourceOf } from '../support/wordTexts';
import { isSaid, isThere, runCommand, SETTLED, shows, until, type Scene } from './scene';
import { chosen, openView, row, showsRows } from './tree';

const NAME = '动员会讲话.docx';
const TABLE = '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>进度表</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
const COMMENTS =
  '<w:comment w:id="7" w:author="李主任" w:date="2025-07-18T09:30:00Z"><w:p w14:paraId="00000007"><w:r><w:t>这里再具体些</w:t></w:r></w:p></w:comment>';
const commented = (words: string): string =>
  `<w:commentRangeStart w:id="7"/>${run(words)}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>`;

/** A speech whose numbers Word makes, in which 三是 lacks. */
const speech = (more = ''): Uint8Array =>
  wordFile({
    body:
      paragraph('在全县春季生产动员会上的讲话') +
      paragraph('（2025年7月18日）') +
      paragraph('同志们：') +
      numbered(1, 0, '抓好春耕生产') +
      paragraph(
        run('一是备足种子。二是修好水渠。四是') + tracked('ins', '备足') + tracked('del', '买好') + run('化肥。'),
      ) +
      numbered(1, 0, '抓好安全生产') +
      paragraph(run('各乡镇要') + commented('查清隐患') + run('，逐项整改。')) +
      numbered(1, 1, '查矿山') +
      paragraph('矿山要停产整顿。') +
      numbered(1, 1, '查道路') +
      paragraph('道路要逐段排查。') +
      TABLE +
      more,
    numbering: definition(0, OFFICIAL) + list(1, 0),
    comments: COMMENTS,
  });
const LONG = Array.from({ length: 60 }, (_, index) =>
  paragraph(`会后由县农业局${'通'.repeat(index % 3)}报情况。`),
).join('');

/** The page within its frames. */
const pageOf = (page: Page): FrameLocator =>
  page.locator('iframe.webview.ready').last().contentFrame().locator('iframe#active-frame').contentFrame();

/**
 * Opened from the explorer by a click, once the draft of the window has been read: before, the editor does not know yet who opens
 * Word files, and shows the bytes itself.
 */
async function openPage(page: Page, name: string): Promise<FrameLocator> {
  await page.locator('.codelens-decoration', { hasText: '提纲' }).waitFor();
  return clickPage(page, name);
}

async function clickPage(page: Page, name: string): Promise<FrameLocator> {
  await isThere(page, name);
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first().dblclick();
  await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  return pageOf(page);
}

const finding = (frame: FrameLocator, words: string | RegExp): Locator =>
  frame.locator('#lists button', { hasText: words }).first();

async function isCurrent(page: Page, frame: FrameLocator, words: string): Promise<void> {
  const current = frame.locator('#text .current');
  await until(
    page,
    `the reader at ${words}`,
    async () => (await current.allInnerTexts()).some((each) => each.includes(words)),
    async () => (await current.allInnerTexts()).join('|'),
  );
}

/** Tab by Tab, as one without a mouse goes there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await until(
    page,
    'the keyboard on the button',
    async () => {
      if (await target.evaluate((one) => one === document.activeElement)) return true;
      await page.keyboard.press('Tab');
      return false;
    },
    () => target.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? ''),
  );
}

const COMMENTS_LIST = { en: 'Show Comments from Word', zh: '看意见' } as const;
const SEND_BACK = { en: 'Send Back to Word', zh: '送回 Word' } as const;
const OLD = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
const REVIEWED = '动员会讲话-校.docx';

/** Chosen from the list of themes while the page is open. */
async function chooseTheme(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+T');
  await page.locator('.quick-input-box input').fill(name);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).waitFor();
  await page.keyboard.press('Enter');
}

/** The same page in another theme; only to be looked at. */
const inTheme = (kind: string, name: string, shows: string): Scene => ({
  name: `word-theme-${kind}`,
  drafts: { [NAME]: speech() },
  async play(page) {
    const frame = await openPage(page, NAME);
    await finding(frame, '缺“三是”').click();
    await chooseTheme(page, name);
    await page.locator(`.monaco-workbench.${shows}`).waitFor();
    await openView(page);
    await row(page, '（二）查道路').waitFor();
    await page.waitForTimeout(SETTLED);
  },
});

/** A Word file opens as a page to read; nothing of it is changed. */
export const wordScenes: readonly Scene[] = [
  {
    name: 'word-page',
    shown: true,
    drafts: { [NAME]: speech(LONG) },
    async play(page) {
      const frame = await openPage(page, NAME);
      await frame.locator('#text p.title', { hasText: '在全县春季生产动员会上的讲话' }).waitFor();
      await frame.locator('#text p', { hasText: '一、抓好春耕生产' }).waitFor();
      await frame.locator('#text p', { hasText: '（二）查道路' }).waitFor();
      await frame.locator('#text p', { hasText: '四是备足化肥。' }).waitFor();
      await frame.locator('#lists', { hasText: /有2处修订，这里按接受显示/ }).waitFor();
      await frame.locator('#lists', { hasText: '1个表格' }).waitFor();
      await frame.locator('#lists', { hasText: '李主任' }).waitFor();
      await openView(page);
      await showsRows(
        page,
        '　一、抓好春耕生产\n　　一是备足种子\n　　二是修好水渠\n　　三是\n　　四是备足化肥\n　二、抓好安全生产',
      );
      // From 层次 to the page, and from the page to 层次.
      await row(page, '（二）查道路').click();
      await isCurrent(page, frame, '（二）查道路');
      await finding(frame, '缺“三是”').click();
      await isCurrent(page, frame, '四是备足化肥');
      await chosen(page, '四是备足化肥');
      await frame.locator('#text p', { hasText: '矿山要停产整顿' }).click();
      await chosen(page, '（一）查矿山');
      await finding(frame, '这里再具体些').click();
      await isCurrent(page, frame, '查清隐患');
      await chosen(page, '二、抓好安全生产');
      // Back in the editor, 层次 is the draft's again.
      await page.locator('.tab', { hasText: '练习发言.txt' }).click();
      await row(page, '狠抓落实').waitFor();
      await page.locator(`.tab[data-resource-name="${NAME}"]`).click();
      await row(page, '（二）查道路').waitFor();
      await finding(frame, '缺“三是”').click();
      await chosen(page, '四是备足化肥');
    },
  },
  {
    name: 'word-keys',
    drafts: { [NAME]: speech() },
    async play(page) {
      const frame = await openPage(page, NAME);
      await finding(frame, '缺“三是”').waitFor();
      await frame.locator('#text').focus();
      await page.keyboard.press('Shift+Tab');
      await tabTo(page, frame.locator('#review'));
      await page.keyboard.press('Enter');
      await isSaid(page, /动员会讲话-校\.docx.*1条批注，0处修订，原件未动/);
      await isThere(page, REVIEWED);
      // A second time nothing is written over.
      await frame.locator('#review').click();
      await isSaid(page, /动员会讲话-校2\.docx/);
      await isThere(page, '动员会讲话-校2.docx');
      await frame.locator('#review').focus();
      await tabTo(page, finding(frame, '缺“三是”'));
      await page.keyboard.press('Enter');
      await isCurrent(page, frame, '四是备足化肥');
      await frame.locator('#import').focus();
      await page.keyboard.press('Enter');
      const dialog = page.locator('.monaco-dialog-box').filter({ hasText: /有2处修订|2 tracked changes/ });
      await dialog.locator('.monaco-button', { hasText: /按接受导入|As Accepted/ }).click();
      await page.locator('.tab.active[data-resource-name="动员会讲话.讲稿"]').waitFor();
      await shows(page, '一、抓好春耕生产\n一是备足种子。二是修好水渠。四是备足化肥。');
    },
  },
  {
    name: 'word-reviewed',
    shown: true,
    drafts: { [NAME]: speech(LONG) },
    async play(page) {
      const frame = await openPage(page, NAME);
      await finding(frame, '缺“三是”').waitFor();
      await frame.locator('#review').click();
      await isSaid(page, /动员会讲话-校\.docx.*原件未动/);
      // Opened in its turn it shows what was found as a comment, beside the one that was there.
      const copy = await clickPage(page, REVIEWED);
      await copy.locator('#lists', { hasText: /Comments \(2\)|批注（2）/ }).waitFor();
      await copy.locator('#lists', { hasText: '这里再具体些' }).waitFor();
      await finding(copy, /后面是“四是”/).click();
      await isCurrent(page, copy, '四是备足化肥');
    },
  },
  {
    name: 'word-changed',
    drafts: { [NAME]: speech() },
    async play(page, folder) {
      const frame = await openPage(page, NAME);
      await finding(frame, '缺“三是”').waitFor();
      // As Word saves it, while the page is open.
      writeFileSync(join(folder, NAME), speech(numbered(1, 0, '抓好防汛')));
      await frame.locator('#text p', { hasText: '三、抓好防汛' }).waitFor();
      await openView(page);
      await row(page, '三、抓好防汛').waitFor();
      // Word has not done writing, or something has broken it: said on the page, and taken back when it is whole.
      writeFileSync(join(folder, NAME), speech().slice(0, 400));
      await frame.locator('#status', { hasText: /动员会讲话\.docx 文件不完整或已损坏/ }).waitFor();
      await row(page, '三、抓好防汛').waitFor({ state: 'hidden' });
      writeFileSync(join(folder, NAME), speech());
      await finding(frame, '缺“三是”').waitFor();
    },
  },
  {
    name: 'word-bad',
    drafts: { '旧稿.docx': OLD, '旧稿.doc': OLD, '旧稿.wps': OLD },
    async play(page) {
      await openPage(page, '旧稿.docx');
      for (const name of ['旧稿.docx', '旧稿.doc', '旧稿.wps']) {
        const frame = await clickPage(page, name);
        await frame.locator('#status', { hasText: `${name} 是旧格式` }).waitFor();
        await frame.locator('#status', { hasText: /另存为 \.docx$/ }).waitFor();
        await frame.locator('#import').waitFor({ state: 'hidden' });
      }
    },
  },
  {
    name: 'word-comments',
    drafts: { [NAME]: speech() },
    async play(page, folder) {
      // Before anything was imported, the list says what it is for.
      await runCommand(page, COMMENTS_LIST);
      await page
        .locator('.panel .welcome-view', { hasText: /“Send Back to Word” takes the ticks along|就标“已解决”/ })
        .waitFor();
      const frame = await openPage(page, NAME);
      await frame.locator('#import').click();
      const dialog = page.locator('.monaco-dialog-box').filter({ hasText: /有2处修订|2 tracked changes/ });
      await dialog.locator('.monaco-button', { hasText: /按接受导入|As Accepted/ }).click();
      await page.locator('.tab.active[data-resource-name="动员会讲话.讲稿"]').waitFor();
      await isSaid(page, /1条批注列在编辑器的“意见”里/);
      const said = page.locator('.panel .customview-tree .monaco-list-row', { hasText: '李主任：这里再具体些' });
      await said.waitFor();
      await said.locator('.label-name').click();
      await page
        .locator('.statusbar-item', { hasText: /7.*4 selected|7.*已选择 ?4/ })
        .first()
        .waitFor();
      await said.locator('.monaco-checkbox, .custom-view-tree-node-item-checkbox').first().click();
      await said.locator('[aria-checked="true"], .codicon-check').first().waitFor();
      await runCommand(page, SEND_BACK);
      await isSaid(page, /动员会讲话-改\.docx.*1条批注照“意见”里勾的/);
      const made = readFileSync(join(folder, '动员会讲话-改.docx'));
      if (!sourceOf(made, 'word/commentsExtended.xml').includes('done="1"')) throw new Error('nothing is resolved');
    },
  },
  inTheme('dark', 'Dark Modern', 'vs-dark'),
  inTheme('contrast', 'Dark High Contrast', 'hc-black'),
];
