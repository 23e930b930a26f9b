import {
  env,
  FileSystemError,
  l10n,
  UIKind,
  window,
  workspace,
  type ConfigurationScope,
  type SaveDialogOptions,
  type Uri,
} from 'vscode';
import { DEFAULT_TARGET_NAME, isTargetName, targetName, type TargetKind } from '../../server/src/targetNames';
import { inBackground } from './background';

/** New files that we write beside those that they are made of: never over what is there unless the writer says so. */

/** What the editor’s dialog for saving says, and which files it shows. */
export type Kind = Pick<SaveDialogOptions, 'filters' | 'title'>;

export const wordFiles = (): Kind => ({ filters: { Word: ['docx'] }, title: l10n.t('Export to Word') });

/** The place for a new file; where something is there already the writer is asked. */
export async function unlessTaken(target: Uri, kind: Kind): Promise<Uri | undefined> {
  if (!(await exists(target))) return target;
  const over = l10n.t('Overwrite');
  const other = l10n.t('Save As…');
  const picked = await window.showWarningMessage(
    l10n.t('{0} is there already.', nameOf(target)),
    { modal: true, detail: l10n.t('If it is overwritten, what was changed in it since is lost.') },
    over,
    other,
  );
  if (picked === over) return target;
  return picked === other ? saveAs(target, kind) : undefined;
}

/** A name that nothing has yet: 讲话-校.docx, 讲话-校2.docx … */
export async function free(target: Uri): Promise<Uri> {
  let found = target;
  for (let count = 2; await exists(found); count++)
    found = target.with({ path: target.path.replace(/(\.[^./]*)?$/, `${count}$1`) });
  return found;
}

/** As files have it: ISO 8601 to the second, in UTC. */
export const now = (): string => `${new Date().toISOString().slice(0, 19)}Z`;

/** What a new file is called, as the writer has set it for a draft; where that cannot be, the writer is told. */
export function newName(draft: ConfigurationScope, kind: TargetKind, source: string, ending: string): string {
  const pattern = workspace.getConfiguration('jianggao.export', draft).get('targetName', DEFAULT_TARGET_NAME).trim();
  if (!isTargetName(pattern))
    warn(
      l10n.t(
        '“{0}” (setting jianggao.export.targetName) cannot name a file: use words, {name}, {kind} and {date}, not {name} alone, no slashes, and none of : * ? " < > |. The usual name was taken.',
        pattern,
      ),
    );
  return targetName(pattern, kind, source, ending, new Date());
}

/** A sentence that stays until it is read. */
export function warn(words: string): void {
  inBackground('warning', window.showWarningMessage(words));
}

export const nameOf = (uri: Uri): string => uri.path.split('/').at(-1) ?? '';

export const saveAs = (defaultUri: Uri, kind: Kind): Thenable<Uri | undefined> =>
  window.showSaveDialog({ defaultUri, ...kind });

const exists = (uri: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );

/** Whether the file was written; if not, the writer is told. */
export async function written(target: Uri, bytes: Uint8Array): Promise<boolean> {
  try {
    await workspace.fs.writeFile(target, bytes);
    return true;
  } catch (error) {
    const isForbidden = error instanceof FileSystemError && error.code === 'NoPermissions';
    const reason = isForbidden
      ? l10n.t('{0} cannot be written here.', nameOf(target))
      : l10n.t('{0} could not be written: it may be open in Word. Close it and try again.', nameOf(target));
    warn(reason);
    return false;
  }
}

/** Says where the file is, and opens it where the writer's own programs can. */
export async function done(target: Uri, told: readonly string[], head: string): Promise<void> {
  const open = l10n.t('Open');
  const isHere = env.remoteName === undefined && env.uiKind === UIKind.Desktop && target.scheme === 'file';
  const words = [head, ...told].join(l10n.t('; '));
  const picked = await window.showInformationMessage(words, ...(isHere ? [open] : []));
  if (picked === open) await env.openExternal(target);
}
