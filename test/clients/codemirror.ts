import { assert } from 'chai';
import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import type { Page } from 'playwright-core';
import { StreamMessageReader, StreamMessageWriter, type Message } from 'vscode-languageserver-protocol/node';
import { inProject } from '../support/project';
import { newPage, openBrowser } from '../vscode/browser';
import { documented } from './documented';
import { DRAFT } from './drafts';

const URI = 'file:///drafts/%E5%B0%8F%E8%AE%B2%E8%AF%9D.txt';
/** What the page shares with us: the editor's text and what it hears from the server. */
interface Shared {
  readonly textNow: () => string;
  readonly fromServer: (message: string) => void;
}

/** The page: what editors.md says, on a wire to us. Code for a browser, as text since it is put together with what is pasted. */
const PAGE = `
import { openDraft } from 'pasted';
const heard = new Set();
const server = {
  send: (message) => void window.toServer(message),
  subscribe: (handler) => heard.add(handler),
  unsubscribe: (handler) => heard.delete(handler),
};
window.fromServer = (message) => heard.forEach((handler) => handler(message));
const view = openDraft(document.body, ${JSON.stringify(DRAFT)}, '${URI}', server);
window.textNow = () => view.state.doc.toString();
view.focus();
`;

async function bundled(): Promise<string> {
  const pasted = documented('CodeMirror');
  const { outputFiles } = await build({
    stdin: { contents: PAGE, resolveDir: inProject('.') },
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'silent',
    plugins: [
      {
        name: 'pasted',
        setup: (plugin) => {
          plugin.onResolve({ filter: /^pasted$/ }, () => ({ path: 'pasted', namespace: 'pasted' }));
          plugin.onLoad({ filter: /.*/, namespace: 'pasted' }, () => ({
            contents: pasted,
            loader: 'ts',
            resolveDir: inProject('.'),
          }));
        },
      },
    ],
  });
  return outputFiles[0]?.text ?? '';
}

/** How long the page may take for one thing, in milliseconds, on a busy machine too. */
const PATIENCE = 20_000;

/**
 * CodeMirror's own client in Chromium, with the configuration of editors.md, driven by mouse and keys against the built server.
 * It has no code actions, no symbols and no formatting while one types; what it has is tried. Throws what is not so; answers with
 * what was seen.
 */
export async function driveCodeMirror(): Promise<string> {
  const server = spawn(process.execPath, [inProject('dist/server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '' },
  });
  const browser = await openBrowser();
  try {
    const page = await newPage(browser);
    page.setDefaultTimeout(PATIENCE);
    const toServer = new StreamMessageWriter(server.stdin);
    await page.exposeFunction('toServer', (message: string) => toServer.write(JSON.parse(message) as Message));
    new StreamMessageReader(server.stdout).listen((message) => {
      // A page that is closed hears nothing more.
      page
        .evaluate((words) => (globalThis as unknown as Shared).fromServer(words), JSON.stringify(message))
        .catch(() => undefined);
    });
    await page.setContent('<!doctype html><meta charset="utf-8"><body></body>');
    await page.addScriptTag({ content: await bundled() });
    await seeFindings(page);
    await seeHover(page);
    await renameByKey(page);
    await goToDefinition(page);
    await complete(page);
    await format(page);
    return 'findings behind 𠮷 and 😀, hover, renaming, definition, completion, formatting';
  } finally {
    await browser.close();
    server.kill();
  }
}

const textOf = (page: Page): Promise<string> => page.evaluate(() => (globalThis as unknown as Shared).textNow());
const lineWith = (page: Page, words: string) => page.locator('.cm-line', { hasText: words });

async function seeFindings(page: Page): Promise<void> {
  const marks = page.locator('.cm-lintRange');
  await marks.nth(1).waitFor();
  assert.deepEqual(await marks.allTextContents(), ['四、', '四是']);
  await marks.nth(1).hover();
  const told = page.locator('.cm-tooltip .cm-diagnosticText');
  await told.first().waitFor();
  assert.include(await told.allTextContents(), '“二是”后面是“四是”，缺“三是”。');
}

/** Points at words of a line, in its middle. */
async function pointAt(page: Page, words: string, click: boolean): Promise<void> {
  const place = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let found: { x: number; y: number } | undefined;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, width, top, height } = range.getBoundingClientRect();
      found = { x: left + width / 2, y: top + height / 2 };
    }
    return found;
  }, words);
  if (!place) throw new Error(`${words} is not on the page`);
  await (click ? page.mouse.click(place.x, place.y) : page.mouse.move(place.x, place.y, { steps: 3 }));
}

async function seeHover(page: Page): Promise<void> {
  await pointAt(page, '明确责任', false);
  const told = page.locator('.cm-tooltip', { hasText: '第2条' });
  await told.waitFor();
  assert.include(await told.innerText(), '二是明确责任');
  await page.mouse.move(1, 1);
  await told.waitFor({ state: 'detached' });
}

async function renameByKey(page: Page): Promise<void> {
  await pointAt(page, '加强组织', true);
  await page.keyboard.press('F2');
  const input = page.locator('.cm-panel input');
  await input.waitFor();
  await input.fill('加强党的领导');
  await page.keyboard.press('Enter');
  await lineWith(page, '加强党的领导').nth(1).waitFor();
  assert.equal(await textOf(page), DRAFT.replaceAll('加强组织领导', '加强党的领导'));
}

/** From the body to the 提纲. */
async function goToDefinition(page: Page): Promise<void> {
  await pointAt(page, '狠抓工作', true);
  await page.keyboard.press('F12');
  await page.waitForFunction(() => {
    const line = document.querySelector('.cm-activeLine') ?? document.getSelection()?.anchorNode?.parentElement;
    return line?.closest('.cm-line') === document.querySelectorAll('.cm-line')[3];
  });
}

async function complete(page: Page): Promise<void> {
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText('五');
  await page.keyboard.press('Control+Space');
  const option = page.locator('.cm-tooltip-autocomplete li', { hasText: '五、' });
  await option.waitFor();
  await option.click();
  await lineWith(page, '五、').waitFor();
  assert.equal((await textOf(page)).split('\n').at(-1), '五、');
}

async function format(page: Page): Promise<void> {
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText('同志们：\n一、甲事情\n二.乙事情\n三、丙事情\n');
  await page.keyboard.press('Shift+Alt+F');
  await lineWith(page, '二、乙事情').waitFor();
  assert.equal(await textOf(page), '同志们：\n一、甲事情\n二、乙事情\n三、丙事情\n');
}
