import type { Page } from 'playwright-core';
import { goToLine, shows, shownText, until, type Scene } from './scene';

const NAME = '工作汇报.txt';
const DRAFT = `工作汇报
各位领导：
总投资近20亿元左右。
一、提高认识
要学。
二压实责任
要分。
三、严格考核
要管。
四、加强领导
要带。
五、改进作风
要改。
`;
const MENDED = DRAFT.replace('二压实', '二、压实');

async function tick(page: Page): Promise<void> {
  await page.keyboard.press('Control+,');
  const search = page.locator(
    '.settings-editor .suggest-input-container .native-edit-context, .settings-editor .suggest-input-container textarea',
  );
  await search.first().waitFor({ state: 'attached' });
  await page.keyboard.type('jianggao.fixOnSave');
  const box = page
    .locator('.settings-editor .setting-item-contents', { hasText: /保存时改好|On saving/ })
    .locator('.setting-value-checkbox');
  await box.first().waitFor();
  if ((await box.first().getAttribute('aria-checked')) !== 'false') throw new Error('it is off until ticked');
  await box.first().click();
  // The box is ticked at once, the setting written a little later: then the row bears the mark of what was changed.
  await page
    .locator('.setting-item-contents.is-configured .setting-value-checkbox[aria-checked="true"]')
    .first()
    .waitFor();
}

async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+s');
  await page.locator('.tab.active:not(.dirty)').waitFor();
}

async function write(page: Page, line: number, words: string): Promise<void> {
  await page.locator('.editor-instance .view-lines').first().click();
  await goToLine(page, line);
  await page.keyboard.press('End');
  await page.keyboard.insertText(words);
}

/** What saving changes, and what it leaves to the writer. */
export const savingScenes: readonly Scene[] = [
  {
    name: 'fix-on-save',
    drafts: { [NAME]: DRAFT },
    opens: NAME,
    async play(page) {
      await shows(page, DRAFT.trimEnd());
      await page.locator('.squiggly-warning').first().waitFor();
      // Off: a save writes what is there.
      await write(page, 5, '再学。');
      await save(page);
      await shows(page, '要学。再学。\n二压实责任');
      await tick(page);
      await page.locator(`.tab[data-resource-name="${NAME}"]`).click();
      await shows(page, '二压实责任');
      await write(page, 7, '再分。');
      await save(page);
      await shows(page, MENDED.replace('要学。', '要学。再学。').replace('要分。', '要分。再分。').trimEnd());
      await page.locator('.statusbar-item', { hasText: '已改好1处序号' }).first().waitFor();
      // One step back, and the writer's own words are still there.
      await page.locator('.editor-instance .view-lines').first().click();
      await page.keyboard.press('Control+z');
      await shows(page, '二压实责任\n要分。再分。');
      await until(
        page,
        'the draft is unsaved',
        async () => (await page.locator('.tab.active.dirty').count()) === 1,
        () => shownText(page),
      );
    },
  },
];
