import { l10n, window } from 'vscode';

/** How long a sentence stays in the status bar, in milliseconds: time to look down and read a sentence. */
const SHOWN = 8000;

/** Says in the status bar why nothing was done. */
export function refuse(reason: string): void {
  window.setStatusBarMessage(`$(circle-slash) ${reason}`, SHOWN);
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
  window.setStatusBarMessage(words, SHOWN);
}

/** The draft changed between the question and its answer: nothing is edited, and the writer is told. */
export function refuseStale(): void {
  refuse(l10n.t('The draft has just changed, so nothing was edited. Please try again.'));
}
