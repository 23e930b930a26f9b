import { env, FileSystemError, l10n, UIKind, Uri, window, workspace, type Memento, type TextDocument } from 'vscode';
import {
  EXPORT_REQUEST,
  fromBase64,
  MISSING_FONTS_REQUEST,
  toBase64,
  type ExportParams,
} from '../../server/src/protocol';
import { askIfThere } from './ask';
import { inBackground } from './background';
import type { Connection } from './connection';
import { refuse, refuseAbsent } from './refusal';

type Layout = ExportParams['layout'];

/** What a file is called, behind the draft's own name: Chinese, as the file is. */
const ENDINGS: Readonly<Record<Layout, string>> = { print: '-印发稿.docx', lectern: '-大字稿.docx' };

/** 导出印发稿, 导出大字稿: a Word file of the active draft, where the writer last put one. */
export class Exporting {
  constructor(
    private readonly connection: Connection,
    private readonly kept: Memento,
  ) {}

  /** Asks where the file goes, if that is not known or something is there already, and writes it. */
  async run(layout: Layout): Promise<void> {
    const document = window.activeTextEditor?.document;
    if (!document || !this.connection.isDraft(document))
      return refuse(l10n.t('Open the draft that is to be exported, please.'));
    const target = await this.#target(document, layout);
    if (!target) return;
    const taken = layout === 'print' ? await readTemplate(document) : {};
    if (!taken) return;
    const params: ExportParams = {
      textDocument: { uri: document.uri.toString() },
      layout,
      title: nameOf(document.uri).replace(/\.[^.]*$/, ''),
      date: `${new Date().toISOString().slice(0, 19)}Z`,
      ...taken,
    };
    await this.#tellOfFonts(params);
    const made = await askIfThere(this.connection, EXPORT_REQUEST, params);
    if (!made) return refuseAbsent();
    if ('refused' in made) return warn(made.refused);
    const bytes = fromBase64(made.base64);
    if (!bytes || !(await written(target, bytes))) return;
    await this.kept.update(keyOf(document, layout), target.toString());
    inBackground('exported', done(target, made.told));
  }

  /** Where the last export of the draft went, else beside it; what is there is never written over unasked. */
  async #target(document: TextDocument, layout: Layout): Promise<Uri | undefined> {
    const last = this.kept.get<string>(keyOf(document, layout));
    const beside = document.isUntitled ? undefined : besideOf(document.uri, layout);
    const target = last === undefined ? beside : Uri.parse(last);
    return target ? unlessTaken(target) : saveAs(besideOf(firstFolder() ?? Uri.file('/'), layout));
  }

  /** Before anything is written; silent where the server is on another machine than the writer. */
  async #tellOfFonts(params: ExportParams): Promise<void> {
    if (env.remoteName !== undefined || env.uiKind !== UIKind.Desktop) return;
    const missing = await askIfThere(this.connection, MISSING_FONTS_REQUEST, params);
    if (missing) inBackground('fonts', window.showInformationMessage(missing));
  }
}

/** The place for a new file; where something is there already the writer is asked. */
export async function unlessTaken(target: Uri): Promise<Uri | undefined> {
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
  return picked === other ? saveAs(target) : undefined;
}

/** A sentence that stays until it is read. */
export function warn(words: string): void {
  inBackground('export', window.showWarningMessage(words));
}

const keyOf = (document: TextDocument, layout: Layout): string => `export:${layout}:${document.uri.toString()}`;

export const nameOf = (uri: Uri): string => uri.path.split('/').at(-1) ?? '';

const firstFolder = (): Uri | undefined => {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  return folder && Uri.joinPath(folder, l10n.t('Draft'));
};

const besideOf = (draft: Uri, layout: Layout): Uri =>
  Uri.joinPath(draft, '..', `${nameOf(draft).replace(/\.[^.]*$/, '')}${ENDINGS[layout]}`);

const saveAs = (defaultUri: Uri): Thenable<Uri | undefined> =>
  window.showSaveDialog({ defaultUri, filters: { Word: ['docx'] }, title: l10n.t('Export to Word') });

const exists = (uri: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );

/**
 * The unit's own template, as the setting names it: from the workspace's folder, or by its whole path. Undefined where it cannot be
 * read, which the writer is told.
 */
async function readTemplate(document: TextDocument): Promise<Pick<ExportParams, 'template'> | undefined> {
  const named = workspace.getConfiguration('jianggao.export', document).get('template', '').trim();
  if (named === '') return {};
  const isWhole = /^(?:[/\\]|[A-Za-z]:[/\\])/.test(named);
  const base = workspace.getWorkspaceFolder(document.uri)?.uri ?? Uri.joinPath(document.uri, '..');
  const uri = isWhole ? Uri.file(named) : Uri.joinPath(base, named);
  try {
    return { template: toBase64(await workspace.fs.readFile(uri)) };
  } catch {
    warn(l10n.t('The template {0} cannot be read, so nothing was exported.', named));
    return undefined;
  }
}

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
export async function done(
  target: Uri,
  told: readonly string[],
  head = l10n.t('Exported: {0}', nameOf(target)),
): Promise<void> {
  const open = l10n.t('Open');
  const isHere = env.remoteName === undefined && env.uiKind === UIKind.Desktop && target.scheme === 'file';
  const words = [head, ...told].join(l10n.t('; '));
  const picked = await window.showInformationMessage(words, ...(isHere ? [open] : []));
  if (picked === open) await env.openExternal(target);
}
