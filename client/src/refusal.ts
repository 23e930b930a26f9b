import { l10n, window } from 'vscode';

/** The draft changed between the question and its answer: nothing is edited, and the writer is told. */
export function refuseStale(): void {
  void window.showWarningMessage(l10n.t('The draft has just changed, so nothing was edited. Please try again.'));
}
