import { l10n, Uri, window } from 'vscode';
import { fromBase64 } from '../../server/src/protocol/base64';
import { REVISE_REQUEST, type ReviseParams } from '../../server/src/protocol/wordFiles';
import { wordEnding } from '../../server/src/targetNames';
import { askIfThere } from './ask';
import { inBackground } from './background';
import type { Connection } from './connection';
import { done, nameOf, newName, now, unlessTaken, warn, wordFiles, written } from './newFiles';
import { refuse, refuseAbsent } from './refusal';

/** 送回 Word: what changed in the active draft goes, as tracked changes, into a new file beside the Word file that it was made of. */
export async function sendBack(connection: Connection): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document || !connection.isDraft(document))
    return refuse(l10n.t('Open the draft that is to be sent back, please.'));
  const params: ReviseParams = {
    textDocument: { uri: document.uri.toString() },
    date: now(),
  };
  const made = await askIfThere(connection, REVISE_REQUEST, params);
  if (!made) return refuseAbsent();
  if ('refused' in made) return warn(made.refused);
  const bytes = fromBase64(made.base64);
  const original = Uri.parse(made.original);
  const name = newName(document, 'revised', nameOf(original), wordEnding(nameOf(original)));
  const target = await unlessTaken(Uri.joinPath(original, '..', name), wordFiles());
  if (!target || !bytes || !(await written(target, bytes))) return;
  inBackground('sent back', done(target, made.told, l10n.t('Sent back to Word: {0}', nameOf(target))));
}
