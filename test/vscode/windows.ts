import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { newPage, openBrowser } from './browser';
import { installRemote, remoteUrl, startRemote } from './remote';
import type { Scene } from './scene';
import { startWeb } from './web';
import { makeWorkspace, PRACTICE_NAME } from './workspace';

/** A host in which windows can be opened, each on a fresh folder. */
interface WindowHost {
  /** The address of a window on the folder, with a draft of it open. */
  open(folder: string, draft: string): Promise<string>;
  stop(): void;
}

/** Settings of the windows: the writer's language, and room for the text. */
export const WRITER_SETTINGS = {
  // In a browser VS Code saves by itself after a second. A draft that a scene undoes to what an earlier save held is no longer
  // dirty, and is then loaded anew from the file, which by that time holds a later save: the undone words come back.
  'files.autoSave': 'off',
  'jianggao.language': 'zh-cn',
  'workbench.colorTheme': 'Default Light Modern',
  'editor.minimap.enabled': false,
  'editor.fontSize': 15,
};

async function remoteWindows(): Promise<WindowHost> {
  installRemote();
  const server = await startRemote(WRITER_SETTINGS);
  return {
    open: (folder, draft) => Promise.resolve(remoteUrl(server.port, folder, { draft })),
    stop: () => server.stop(),
  };
}

function webWindows(): Promise<WindowHost> {
  const servers: { stop(): void }[] = [];
  return Promise.resolve({
    async open(folder, draft) {
      const settings = { 'workbench.startupEditor': 'none', ...WRITER_SETTINGS };
      const server = await startWeb(folder, { settings });
      servers.push(server);
      const payload = [['openFile', `vscode-test-web://mount/${encodeURIComponent(draft)}`]];
      return `${server.url}/?payload=${encodeURIComponent(JSON.stringify(payload))}`;
    },
    stop: () => servers.forEach((server) => server.stop()),
  });
}

/** What a step may take before it has failed: ten times what the slowest takes on two busy cores. */
const PATIENCE = 30_000;

/**
 * Plays each scene in a window of its own, on a folder of its own, so that none stands on what another left. Of those that do not
 * come to pass a picture is kept of what was there instead, and all are told when all were played; with a folder, the last picture
 * of each is kept. Answers with how many were seen.
 */
export async function playApart(
  host: 'remote' | 'web',
  scenes: readonly Scene[],
  options: { readonly pictures?: string; readonly only?: string } = {},
): Promise<number> {
  const chosen = scenes.filter(({ name }) => !options.only || name.includes(options.only));
  const windows = await (host === 'remote' ? remoteWindows() : webWindows());
  const browser = await openBrowser();
  const failed: string[] = [];
  try {
    for (const scene of chosen) {
      const folder = makeFolder(scene);
      const url = await windows.open(folder, scene.opens ?? PRACTICE_NAME);
      const window = { url, folder, host, ...options };
      await playOne(browser, scene, window).catch((error: unknown) => failed.push(String(error)));
    }
    if (failed.length > 0) throw new Error(failed.join('\n\n'));
    return chosen.length;
  } finally {
    await browser.close();
    windows.stop();
  }
}

function makeFolder(scene: Scene): string {
  const folder = makeWorkspace();
  for (const [name, text] of Object.entries(scene.drafts ?? {})) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

interface Window {
  readonly url: string;
  readonly folder: string;
  readonly host: string;
  readonly pictures?: string;
}

async function playOne(browser: Browser, scene: Scene, { url, folder, host, pictures }: Window): Promise<void> {
  const page = await newPage(browser);
  page.setDefaultTimeout(PATIENCE);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // The remote host's own complaints fill pages.
    if (message.type() === 'error' && message.text().includes('jianggao')) errors.push(message.text());
  });
  try {
    await page.goto(url);
    await page.locator('.monaco-workbench .part.editor').waitFor();
    await scene.play(page, folder);
    if (pictures) await keepPicture(page, pictures, scene.name);
  } catch (error) {
    await keepPicture(page, 'dist/failed-scenes', `${host}-${scene.name}`);
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`scene ${scene.name} in the ${host} host: ${why}\n${errors.join('\n')}`, { cause: error });
  } finally {
    await page.close();
  }
}

export async function keepPicture(page: Page, folder: string, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
