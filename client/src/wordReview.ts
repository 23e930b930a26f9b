import { l10n, Uri } from 'vscode';
import { fromBase64 } from '../../server/src/protocol/base64';
import { REVIEW_REQUEST } from '../../server/src/protocol/wordFiles';
import { wordEnding } from '../../server/src/targetNames';
import { askOnceThere } from './ask';
import { inBackground } from './background';
import type { Connection } from './connection';
import { done, free, nameOf, newName, now, warn, written } from './newFiles';
import { refuseAbsent } from './refusal';
import { readWordFile } from './wordFiles';

/** 校对后另存: a new file beside a Word file, with what is wrong as comments and safe fixes as tracked changes. */
export async function reviewWord(connection: Connection, file: Uri): Promise<void> {
  const sent = await readWordFile(file);
  if (!sent) return warn(l10n.t('{0} cannot be read: it may be open in Word. Close it and try again.', nameOf(file)));
  const made = await askOnceThere(connection, REVIEW_REQUEST, { ...sent, date: now() });
  if (!made) return refuseAbsent();
  if ('refused' in made) return warn(made.refused);
  const bytes = fromBase64(made.base64);
  const target = await free(
    Uri.joinPath(file, '..', newName(file, 'reviewed', nameOf(file), wordEnding(nameOf(file)))),
  );
  if (!bytes || !(await written(target, bytes))) return;
  inBackground('reviewed', done(target, made.told, l10n.t('Reviewed copy: {0}', nameOf(target))));
}
