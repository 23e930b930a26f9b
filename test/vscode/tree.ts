import type { Locator, Page } from 'playwright-core';
import { shows, until } from './scene';

/** The view 层次, as a writer finds it on the screen. */

const ROWS = '.customview-tree .monaco-list-row';

/** The icon of 层次; there once the editor knows of us. */
export const treeIcon = (page: Page): Locator =>
  page
    .locator('.activitybar a.action-label[aria-label^="讲稿"], .activitybar a.action-label[aria-label^="Jianggao"]')
    .first();

/** 层次 in front. */
export async function openView(page: Page): Promise<void> {
  await treeIcon(page).click();
}

/** 层次 in front, with its rows. */
export async function openTree(page: Page): Promise<void> {
  await openView(page);
  await page.locator(ROWS).first().waitFor();
}

/** 层次 in front, and in it what the draft of the window has. */
export async function openDraftTree(page: Page, words: string): Promise<void> {
  await shows(page, words);
  await openTree(page);
  await row(page, words).waitFor();
}

/** A row by its words, in the body (the last) or in the 提纲 (the first). */
export function row(page: Page, words: string, region: 'body' | 'outline' = 'body'): Locator {
  const rows = page.locator(ROWS, { hasText: words });
  return region === 'body' ? rows.last() : rows.first();
}

export async function centre(place: Locator): Promise<{ x: number; y: number }> {
  const box = await place.boundingBox();
  if (!box) throw new Error('the place is not on the screen');
  return { x: box.x + Math.min(box.width / 2, 80), y: box.y + box.height / 2 };
}

/** The rows as they stand, a line each: deeper ones indented, `›` before what is closed, `«…»` round what is chosen. */
export async function shownTree(page: Page): Promise<string> {
  const rows = await page.locator(ROWS).evaluateAll((all) =>
    all
      .map((one) => ({
        top: one.getBoundingClientRect().top,
        level: Number(one.getAttribute('aria-level')),
        closed: one.getAttribute('aria-expanded') === 'false',
        chosen: one.classList.contains('selected'),
        words: one.querySelector('.label-name')?.textContent ?? '',
      }))
      .sort((a, b) => a.top - b.top),
  );
  return rows
    .map(({ level, closed, chosen, words }) => {
      const label = `${closed ? '›' : ''}${words}`;
      return '　'.repeat(level - 1) + (chosen ? `«${label}»` : label);
    })
    .join('\n');
}

/** Waits until the tree shows the rows, one after another, as `shownTree` writes them. */
export async function showsTree(page: Page, rows: string): Promise<void> {
  await until(
    page,
    rows,
    async () => `\n${await shownTree(page)}\n`.includes(`\n${rows}\n`),
    () => shownTree(page),
  );
}

/** What a screen reader is given for a row. */
export async function spokenName(place: Locator): Promise<string> {
  return (await place.getAttribute('aria-label')) ?? '';
}

/** The entries of the menu that the right mouse button opens on a row; the menu is closed again. */
export async function menuOf(page: Page, place: Locator): Promise<string[]> {
  await place.click({ button: 'right' });
  const entries = page.locator('.monaco-menu .action-item:not(.disabled) .action-label:not(.separator)');
  await entries.first().waitFor();
  const words = await entries.allInnerTexts();
  await page.keyboard.press('Escape');
  await page.locator('.monaco-menu').waitFor({ state: 'hidden' });
  return words.map((word) => word.trim());
}

/** A button of the view while it has no draft. */
export const welcomeButton = (page: Page, words: RegExp): Locator =>
  page.locator('.welcome-view .monaco-button', { hasText: words }).first();

/** The tree without what is chosen. */
export async function showsRows(page: Page, rows: string): Promise<void> {
  await until(
    page,
    rows,
    async () => `\n${bare(await shownTree(page))}\n`.includes(`\n${rows}\n`),
    () => shownTree(page),
  );
}

const bare = (tree: string): string => tree.replace(/[«»]/g, '');

/** Which row is chosen. */
export async function chosen(page: Page, words: string): Promise<void> {
  await until(
    page,
    `chosen: ${words}`,
    async () => [...(await shownTree(page)).matchAll(/«(.*)»/g)].map(([, one]) => one).join('|') === words,
    () => shownTree(page),
  );
}

/** The keyboard is in the tree, on the row: what is typed does not go into the draft. */
export async function keysOn(page: Page, words: string): Promise<void> {
  const here = (): Promise<string> =>
    page.evaluate(() => {
      const list = document.activeElement?.closest('.customview-tree .monaco-list');
      const rows = list ? [...list.querySelectorAll('.monaco-list-row.focused .label-name')] : [];
      return rows.map(({ textContent }) => textContent ?? '').join('|');
    });
  await until(page, `the keyboard on ${words}`, async () => (await here()) === words, here);
}

export async function arrowTo(page: Page, downwards: number, words: string): Promise<void> {
  for (let down = 0; down < downwards; down++) await page.keyboard.press('ArrowDown');
  await keysOn(page, words);
}

export const LEVELS = '层次讲话.txt';

/** Two levels, and points in mid-paragraph. */
const DRAFT = `在学习会上的讲话
同志们：
一、认清形势
形势喜人。
二、抓好学习
（一）学理论
学原文。
（二）学业务
学规章。
三、狠抓落实
一是抓早。二是抓小。
`;

export const LOST =
  '同志们：\n一要抓早。\n抓早抓小。\n二要抓小。\n抓小抓早。\n四要抓实。\n抓实抓细。\n五要抓好。\n抓好抓牢。\n';

export const levels = { opens: LEVELS, drafts: { [LEVELS]: DRAFT } };
