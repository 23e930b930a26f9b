import type { Page } from 'playwright-core';

/** What another program has put on the clipboard: HTML as it stands, and the same as plain text. */
export interface Copied {
  readonly text: string;
  readonly html?: string;
}

/**
 * Copies as another program does: a window of its own answers the copy event, which puts the HTML on the clipboard as it is given.
 * What is written by `navigator.clipboard` is cleaned first, and loses the lists of Word.
 */
export async function copyElsewhere(page: Page, copied: Copied): Promise<void> {
  const browser = page.context().browser();
  if (!browser) throw new Error('the window has no browser');
  const other = await browser.newPage();
  try {
    await other.setContent('<p id="all">.</p>');
    await other.evaluate(({ text, html }) => {
      document.addEventListener('copy', (event) => {
        event.clipboardData?.setData('text/plain', text);
        if (html !== undefined) event.clipboardData?.setData('text/html', html);
        event.preventDefault();
      });
      const all = document.querySelector('#all');
      if (all) getSelection()?.selectAllChildren(all);
    }, copied);
    await other.keyboard.press('Control+c');
  } finally {
    await other.close();
  }
}
