import type { ChildProcess } from 'node:child_process';
import type { Page } from 'playwright-core';
import { endWithChildren, startNpm } from '../support/programs';
import { newPage, openBrowser } from './browser';
import { ROOT } from './hosts';
import { freePort } from './remote';
import { keepPicture } from './windows';
import { FIRST_SAMPLE } from './workspace';

/**
 * From the draft's text on the screen to all that we add to it, in milliseconds; the remote host starts a process for extensions
 * first. How long the editor itself takes to show a text is the machine's affair.
 */
const FIRST_SCREEN = { web: 10_000, remote: 15_000 } as const;
/** Against hanging. */
const PATIENCE = 60_000;
/** Building and starting, on two busy cores. */
const STARTING = 120_000;

/**
 * `npm start` as a newcomer runs it, with the remote host installed or for the web, and the address that it prints opened in a
 * Chinese browser: soon the first sample is open, 层次 stands beside it, the missing 三是 is marked, in Chinese, and nothing stands
 * in the way. Throws what is not so.
 */
export async function seeFirstScreen(host: 'remote' | 'web', pictures = 'dist/failed-scenes'): Promise<void> {
  const port = await freePort();
  const started = startNpm(['start', ...(host === 'web' ? ['--', '--web'] : [])], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    const address = await printed(started, /http:\/\/localhost:\d+/);
    if (address !== `http://localhost:${port}`) throw new Error(`npm start does not obey PORT=${port}: ${address}`);
    await look(address, pictures, host);
  } finally {
    endWithChildren(started);
  }
}

function printed(started: ChildProcess, wanted: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`npm start says no address:\n${said}`)), STARTING);
    const read = (chunk: Buffer): void => {
      said += chunk.toString();
      const [address] = /Open .*/.exec(said)?.[0].match(wanted) ?? [];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    };
    started.stdout?.on('data', read);
    started.stderr?.on('data', read);
    started.on('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${said}`)));
  });
}

async function look(address: string, pictures: string, host: keyof typeof FIRST_SCREEN): Promise<void> {
  const browser = await openBrowser();
  const page = await newPage(browser, 'zh-CN');
  try {
    page.setDefaultTimeout(PATIENCE);
    await page.goto(address);
    await page.locator('.editor-instance .view-line').first().waitFor();
    const shown = Date.now();
    await Promise.all(whatStandsThere(page).map((place) => place.waitFor()));
    const took = Date.now() - shown;
    if (took > FIRST_SCREEN[host]) throw new Error(`the first screen took ${took} ms`);
    await nothingElse(page);
  } finally {
    // A picture that cannot be taken hides no verdict, and keeps no browser open.
    await keepPicture(page, pictures, `${host}-first-screen`).catch(() => undefined);
    await browser.close();
  }
}

const whatStandsThere = (page: Page) => [
  page.locator(`.tab.active[data-resource-name="${FIRST_SAMPLE}"]`),
  page.locator('.squiggly-warning').first(),
  page.locator('.sidebar h2', { hasText: /讲稿.*层次|层次/ }).first(),
  page.locator('.customview-tree .monaco-list-row', { hasText: /三是.*缺：正文第26行有/ }),
  page.locator('.codelens-decoration', { hasText: '缺1' }).first(),
];

/** No welcome, no toast; and the words of menus and messages in Chinese. */
async function nothingElse(page: Page): Promise<void> {
  const tabs = await page.locator('.tabs-container .tab').allInnerTexts();
  if (tabs.length !== 1) throw new Error(`tabs: ${tabs.join(' | ')}`);
  const toasts = await page.locator('.notification-toast').allInnerTexts();
  if (toasts.length > 0) throw new Error(`toasts: ${toasts.join(' | ')}`);
  await page
    .locator('.customview-tree .monaco-list-row', { hasText: '二是工作推进' })
    .first()
    .click({ button: 'right' });
  await page.locator('.monaco-menu', { hasText: '在后面加一条' }).waitFor();
  await page.keyboard.press('Escape');
}
