import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { inProject } from '../support/project';
import { newPage, openBrowser } from './browser';
import { goToLine, openFile, type Scene, openBulb } from './scene';
import { writingScenes } from './writingScenes';
import { installRemote, remoteUrl, startRemote } from './remote';
import { WRITER_SETTINGS } from './windows';
import { FIRST_SAMPLE } from './workspace';

const READING: readonly Scene[] = [
  {
    name: 'squiggle',
    shown: true,
    async play(page) {
      await openFile(page, FIRST_SAMPLE);
      await page.locator('.squiggly-warning').first().waitFor();
    },
  },
  {
    // First, while the Explorer with the built-in Outline is what a fresh window shows.
    name: 'outline',
    shown: true,
    async play(page) {
      await page
        .locator('.pane-header', { hasText: /^Outline/i })
        .first()
        .click();
      await page.locator('.outline-pane .monaco-list-row', { hasText: '一是思想认识不够到位' }).first().waitFor();
    },
  },
  {
    name: 'structure',
    shown: true,
    async play(page) {
      await page
        .locator('.activitybar a.action-label[aria-label^="讲稿"], .activitybar a.action-label[aria-label^="Jianggao"]')
        .first()
        .click();
      const row = page.locator('.monaco-list-row', { hasText: '三是' }).filter({ hasText: '缺' });
      await row.first().waitFor();
    },
  },
  {
    name: 'problems',
    shown: true,
    async play(page) {
      await page.keyboard.press('Control+Shift+M');
      const rows = page.locator('.markers-panel .monaco-list-row', { hasText: '提纲缺“三是”' });
      await rows.first().waitFor();
      if ((await rows.count()) !== 1) throw new Error('one finding is one entry in Problems');
    },
  },
  {
    name: 'hover',
    shown: true,
    async play(page) {
      await page.locator('.monaco-editor .view-lines').first().click();
      await goToLine(page, 5);
      await page.keyboard.press('Control+k');
      await page.keyboard.press('Control+i');
      const hover = page.locator('.monaco-hover:visible', { hasText: '为什么：缺少序号' });
      await hover.first().waitFor();
    },
  },
  {
    name: 'light-bulb',
    shown: true,
    async play(page) {
      await page.locator('.monaco-editor .view-lines').first().click();
      await goToLine(page, 5);
      await openBulb(page);
      await page.locator('.action-widget', { hasText: '补上“三是要素保障不够有力”' }).waitFor();
    },
  },
  {
    name: 'mended',
    shown: true,
    async play(page) {
      await page.keyboard.press('Enter');
      await page.locator('.view-line', { hasText: '三是要素保障不够有力' }).first().waitFor();
      await page.locator('.squiggly-warning').first().waitFor({ state: 'detached' });
    },
  },
];

/**
 * Plays the scenes in the remote host, in order; a scene that does not come to pass throws, with a picture of what was there
 * instead. With a folder, each scene's picture is kept. Answers with how many were seen.
 */
export async function playScenes(workspace: string, pictures?: string): Promise<number> {
  installRemote();
  const server = await startRemote(WRITER_SETTINGS);
  const browser = await openBrowser();
  try {
    const page = await newPage(browser);
    page.setDefaultTimeout(30_000);
    await page.goto(remoteUrl(server.port, workspace));
    await page.locator('.monaco-workbench .part.editor').waitFor();
    const scenes = [...READING, ...writingScenes];
    for (const scene of scenes) await play(scene, page, workspace, pictures);
    return scenes.length;
  } finally {
    await browser.close();
    server.stop();
  }
}

async function play(scene: Scene, page: Page, folder: string, pictures: string | undefined): Promise<void> {
  const keep = async (where: string): Promise<void> => {
    mkdirSync(where, { recursive: true });
    await page.screenshot({ path: join(where, `${scene.name}.png`) });
  };
  try {
    await scene.play(page, folder);
  } catch (error) {
    await keep(inProject('dist/failed-scenes'));
    throw new Error(`scene ${scene.name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  if (pictures && scene.shown) await keep(pictures);
}
