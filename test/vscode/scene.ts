import type { Page } from 'playwright-core';

/** One thing that a writer does and sees, checked on the screen of a real editor. */
export interface Scene {
  readonly name: string;
  /** Whether its picture is one of the README's. */
  readonly shown?: boolean;
  /** The draft that its window has open; else the one to practise in. */
  readonly opens?: string;
  /** Files of its own: name, and text or bytes. */
  readonly drafts?: Readonly<Record<string, string | Uint8Array>>;
  /** `folder`: where its files lie, for what other programs do to them. */
  play(page: Page, folder: string): Promise<void>;
}

/** Against hanging: thrice what the slowest takes on two cores that others are busy on. */
const PATIENCE = 30_000;

/** Looks again with every frame that the page draws, until it holds; says what it waited for, and what was there instead. */
export async function until(
  page: Page,
  what: string,
  holds: () => Promise<boolean>,
  seen: () => Promise<string>,
): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`not within ${PATIENCE / 1000} s: ${what}\nthere is\n${await seen()}`);
    await nextFrame(page);
  }
}

/**
 * The lines of the editor as a reader sees them, top to bottom; wrapped rows are not told apart. Read when two frames show the same: while
 * the editor lays its rows out anew, some of them stand at the top.
 */
export async function shownText(page: Page): Promise<string> {
  let before = await rowsNow(page);
  for (let frame = 0; frame < MOST_FRAMES; frame++) {
    await nextFrame(page);
    const now = await rowsNow(page);
    if (now === before) break;
    before = now;
  }
  return before;
}

/** Against hanging, where the rows never come to rest: who waits for them looks again, and gives up in time. */
const MOST_FRAMES = 60;

async function rowsNow(page: Page): Promise<string> {
  const rows = await page.locator('.editor-instance .view-line').evaluateAll((lines) =>
    lines
      .map((line) => ({ top: line.getBoundingClientRect().top, words: line.textContent ?? '' }))
      .sort((a, b) => a.top - b.top)
      .map(({ words }) => words.replace(/\u00a0/g, ' ').trimEnd()),
  );
  return rows.join('\n');
}

async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}

/** Waits until the editor shows the words, row after row. */
export async function shows(page: Page, words: string): Promise<void> {
  await until(
    page,
    words,
    async () => (await shownText(page)).includes(words),
    () => shownText(page),
  );
}

/** What the status bar says. */
export async function told(page: Page, words: RegExp): Promise<void> {
  await page.locator('.statusbar-item', { hasText: words }).first().waitFor();
}

/** By Quick Open, as from any place of the workbench. */
export async function openFile(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+P');
  await page.locator('.quick-input-box input').fill(name);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
}

/** By the palette; the command's title in the languages of the manifest. */
export async function runCommand(page: Page, title: { readonly en: string; readonly zh: string }): Promise<void> {
  const icon = page
    .locator('.activitybar a.action-label')
    .and(page.locator('[aria-label^="Jianggao"], [aria-label^="讲稿"]'));
  // Our commands are called after the extension, in the language of the window, and are there when its icon is.
  const isEnglish = (await icon.first().getAttribute('aria-label'))?.startsWith('Jianggao');
  const words = isEnglish ? title.en : title.zh;
  await page.keyboard.press('F1');
  await page.locator('.quick-input-box input[type=text]').fill(`>${isEnglish ? 'Jianggao' : '讲稿'}: ${words}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: words }).first().click();
}

export async function goToLine(page: Page, line: number): Promise<void> {
  await page.keyboard.press('Control+G');
  await page.locator('.quick-input-box input').fill(`:${line}`);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  await page.locator('.editor-instance .monaco-editor.focused').waitFor();
}

/**
 * Opens the light bulb once it is there, as a hand does that sees it. The editor looks for it anew a quarter of a second after the cursor
 * was moved, and then drops what was asked before.
 */
export async function openBulb(page: Page): Promise<void> {
  await page
    .locator('.monaco-editor .lightBulbWidget:visible, .monaco-editor .margin [class*="lightbulb"]')
    .first()
    .waitFor();
  // The bulb may still be that of the line before.
  await page.waitForTimeout(SETTLED);
  await page.keyboard.press('Control+.');
}

/** The cursor is on the line, and nothing is selected; what the status bar says. */
export async function cursorOn(page: Page, line: number): Promise<void> {
  const place = page.locator('.statusbar-item', { hasText: /^(Ln|行) ?\d+/ }).first();
  const says = (): Promise<string> => place.innerText();
  await until(
    page,
    `the cursor on line ${line}`,
    async () => new RegExp(`(Ln|行) ?${line},[^(]*$`).test(await says()),
    says,
  );
}

/** A hand that sees what it did before it goes on, in milliseconds. */
export const SETTLED = 800;

/** Saves a draft that has no file yet, in the folder of the window. */
export async function saveAs(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+s');
  const path = page.locator('.quick-input-box input');
  await until(
    page,
    'where to save',
    // The folder is shown first, the name is proposed a little later.
    async () => /\/[^/]+$/.test(await path.inputValue()),
    () => path.inputValue(),
  );
  await path.fill((await path.inputValue()).replace(/[^/]*$/, name));
  // The list of the folder follows what is typed; an Enter before it does takes what was proposed.
  await page.waitForTimeout(SETTLED);
  await page.keyboard.press('Enter');
  await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
}

export async function write(page: Page, words: string): Promise<void> {
  await page.keyboard.insertText(words);
}

export async function endOf(page: Page, line: number): Promise<void> {
  await page.locator('.editor-instance .view-lines').first().click();
  await goToLine(page, line);
  await page.keyboard.press('End');
}

/** What the editor says, in the list behind the bell: with its driver for tests it shows no toasts. */
export async function isSaid(page: Page, words: string | RegExp): Promise<void> {
  const bell = page.locator('[id="status.notifications"]');
  await until(
    page,
    'something is said',
    async () => (await bell.locator('.codicon-bell-dot').count()) > 0,
    () => bell.innerHTML(),
  );
  await bell.click();
  const center = page.locator('.notifications-center');
  await center.locator('.notification-list-item', { hasText: words }).first().waitFor();
  await center.locator('.notifications-center-header .action-label').first().click();
  await center.waitFor({ state: 'hidden' });
}

/** The file is in the explorer. */
export async function isThere(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+Shift+E');
  await page.locator('.explorer-folders-view').first().hover();
  // What was made before the editor watched the folder it shows when asked.
  await page
    .locator('.sidebar')
    .getByLabel(/^Refresh Explorer|^刷新/)
    .first()
    .click();
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first().waitFor();
}
