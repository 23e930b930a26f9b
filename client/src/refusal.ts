import { Disposable, l10n, window, workspace, type Event } from 'vscode';

/** How long a sentence stays in the status bar, in milliseconds: time to look down and read a sentence. */
const SHOWN = 8000;

/** What the status bar says now: of two sentences the later alone is to be read. */
let said: Disposable | undefined;

/** Says in the status bar why nothing was done, until the writer goes on: the reason is of what was before. */
export function refuse(reason: string): void {
  say(`$(circle-slash) ${reason}`, [
    window.onDidChangeTextEditorSelection,
    window.onDidChangeActiveTextEditor,
    onDidEdit,
  ]);
}

/** Says that the server, which works out every edit, is not there: it is being started, or has failed. */
export function refuseAbsent(): void {
  refuse(l10n.t('Jianggao is just starting, so nothing was changed. Please try again.'));
}

/** Says that a row is of a Word file that is only shown. */
export function refuseOnPage(): void {
  refuse(l10n.t('A Word file is only shown here: turn it into a draft to change it.'));
}

/** Says in the status bar what was done. */
export function tell(words: string): void {
  say(words);
}

/** The draft changed between the question and its answer: nothing is edited, and the writer is told. */
export function refuseStale(): void {
  refuse(l10n.t('The draft has just changed, so nothing was edited. Please try again.'));
}

/** The editor makes no edit in a draft that cannot be written, and says that it did. */
export function refuseReadOnly(): void {
  refuse(l10n.t('This draft is read-only, so nothing was changed.'));
}

function say(words: string, until: readonly Event<unknown>[] = []): void {
  hush();
  said = Disposable.from(window.setStatusBarMessage(words, SHOWN), ...until.map((event) => event(hush)));
}

function hush(): void {
  said?.dispose();
  said = undefined;
}

/** The text before the writer has changed; what is written to a log is a document, too. */
const onDidEdit: Event<unknown> = (listener) =>
  workspace.onDidChangeTextDocument((change) => {
    const isShown = change.document === window.activeTextEditor?.document;
    if (isShown && change.contentChanges.length > 0) listener(change);
  });
