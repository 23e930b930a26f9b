import { env, l10n, UIKind, Uri, window, workspace, type Memento, type TextDocument } from 'vscode';
import { fromBase64, toBase64 } from '../../server/src/protocol/base64';
import { EXPORT_REQUEST, MISSING_FONTS_REQUEST, type ExportParams } from '../../server/src/protocol/wordFiles';
import { askIfThere } from './ask';
import { inBackground } from './background';
import type { Connection } from './connection';
import { done, nameOf, newName, now, saveAs, unlessTaken, warn, wordFiles, written } from './newFiles';
import { refuse, refuseAbsent } from './refusal';

type Layout = ExportParams['layout'];

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
      date: now(),
      ...taken,
    };
    await this.#tellOfFonts(params);
    const made = await askIfThere(this.connection, EXPORT_REQUEST, params);
    if (!made) return refuseAbsent();
    if ('refused' in made) return warn(made.refused);
    const bytes = fromBase64(made.base64);
    if (!bytes || !(await written(target, bytes))) return;
    // Its usual place need not be remembered, and would outlive a change of the setting.
    const isUsual = target.toString() === this.#usual(document, layout)?.toString();
    await this.kept.update(keyOf(document, layout), isUsual ? undefined : target.toString());
    inBackground('exported', done(target, made.told, l10n.t('Exported: {0}', nameOf(target))));
  }

  /** Where the last export of the draft went, else beside it; what is there is never written over unasked. */
  async #target(document: TextDocument, layout: Layout): Promise<Uri | undefined> {
    const last = this.kept.get<string>(keyOf(document, layout));
    const target = last === undefined ? this.#usual(document, layout) : Uri.parse(last);
    return target
      ? unlessTaken(target, wordFiles())
      : saveAs(besideOf(firstFolder() ?? Uri.file('/'), document, layout), wordFiles());
  }

  #usual(document: TextDocument, layout: Layout): Uri | undefined {
    return document.isUntitled ? undefined : besideOf(document.uri, document, layout);
  }

  /** Before anything is written; silent where the server is on another machine than the writer. */
  async #tellOfFonts(params: ExportParams): Promise<void> {
    if (env.remoteName !== undefined || env.uiKind !== UIKind.Desktop) return;
    const missing = await askIfThere(this.connection, MISSING_FONTS_REQUEST, params);
    if (missing) inBackground('fonts', window.showInformationMessage(missing));
  }
}

const keyOf = (document: TextDocument, layout: Layout): string => `export:${layout}:${document.uri.toString()}`;

const firstFolder = (): Uri | undefined => {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  return folder && Uri.joinPath(folder, l10n.t('Draft'));
};

const besideOf = (place: Uri, draft: TextDocument, layout: Layout): Uri =>
  Uri.joinPath(place, '..', newName(draft, layout, nameOf(place), '.docx'));

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
