import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from './chromium';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const ENV = Object.fromEntries(
  Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
);

export async function openBrowser(): Promise<Browser> {
  const found = findChromium();
  if (!found) throw new Error('no Chromium on this machine');
  const { executablePath, env } = found;
  return chromium.launch({ executablePath, headless: true, args: FLAGS, ...(env ? { env: { ...ENV, ...env } } : {}) });
}

/** A window of a usual size, in a language where one is wanted. */
export async function newPage(browser: Browser, locale?: string): Promise<Page> {
  const language = locale ? { locale } : {};
  return browser.newPage({ viewport: { width: 1360, height: 860 }, deviceScaleFactor: 1, ...language });
}

const OUR_LINES = 'web: ';
const LONGEST_RUN = 120_000;

/** Opens a workbench whose URL names tests, and answers with their exit code. */
export async function runInPage(url: string): Promise<number> {
  const browser = await openBrowser();
  try {
    const page = await newPage(browser);
    let tellExit: (code: number) => void = () => undefined;
    const exit = new Promise<number>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no verdict within ${LONGEST_RUN / 1000} s`)), LONGEST_RUN);
      tellExit = (code) => {
        clearTimeout(timer);
        resolve(code);
      };
    });
    await page.exposeFunction('codeAutomationExit', (code: number) => tellExit(code));
    await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => {
      const words = args.map(String).join(' ');
      // The host's own log is not ours to read; our suites mark their lines.
      if (words.startsWith(OUR_LINES)) console.log(`  ${words}`);
    });
    await page.goto(url);
    return await exit;
  } finally {
    await browser.close();
  }
}
