import type { CancellationToken } from 'vscode-languageserver';
import type { Answering } from './answering';
import { cleanedPaste } from './features/writing/paste';
import { describeError, type Log } from './guard';
import { CLEAN_PASTE_REQUEST, type CleanPasteParams } from './protocol/typing';
import type * as Word from './word/word';

/** What pasting needs of the world outside. */
export interface PasteSources {
  readonly on: Answering;
  readonly log: Log;
  /** The Word part, where it can be loaded. */
  readonly loadWord: () => Promise<typeof Word>;
}

/** Answers what becomes of a pasted text. Out of Word, the numbers that it makes come along. */
export function answerPasting({ on, log, loadWord }: PasteSources): void {
  const clean = on.of('cleanPaste', null, ({ document, analysis, locale }, params: Numbered) =>
    cleanedPaste(document, analysis, params, locale),
  );
  on.connection.onRequest(CLEAN_PASTE_REQUEST, async (params: CleanPasteParams, token: CancellationToken) => {
    const numbered = await numbersOf(params, loadWord).catch((error: unknown) => {
      log.error(`${CLEAN_PASTE_REQUEST}: ${describeError(error)}`);
      return undefined;
    });
    return clean(numbered === undefined ? params : { ...params, text: numbered, numbered }, token);
  });
}

type Numbered = CleanPasteParams & { readonly numbered?: string };

/** What a page has of lists that a program numbers: the Word part is loaded for no other. */
const LISTS = /mso-list|data-leveltext/i;

/** The text with its automatic numbers, where the plain text lacks some of them or sets them off with tabs. */
async function numbersOf(
  { text, html }: CleanPasteParams,
  loadWord: () => Promise<typeof Word>,
): Promise<string | undefined> {
  if (typeof html !== 'string' || !LISTS.test(html)) return undefined;
  const { pastedNumbers } = await loadWord();
  return pastedNumbers(html, text);
}
