import { commands, l10n, Uri, window, workspace } from 'vscode';
import {
  IMPORT_REQUEST,
  KEEP_ORIGIN_REQUEST,
  type ImportParams,
  type ImportResult,
  type WordFileParams,
} from '../../server/src/protocol/wordFiles';
import { askOnceThere } from './ask';
import { inBackground } from './background';
import type { Connection } from './connection';
import { nameOf, unlessTaken, warn, written, type Kind } from './newFiles';
import { refuse, refuseAbsent } from './refusal';
import { readWordFile } from './wordFiles';
import { WORD_ENDINGS } from './wordNames';

const draftFiles = (): Kind => ({ filters: { 讲稿: ['讲稿'] }, title: l10n.t('Import from Word') });

/** A Word file that was read, and what its draft says. */
interface Read {
  readonly source: Uri;
  readonly sent: WordFileParams;
  readonly draft: Exclude<ImportResult, { readonly refused: unknown }>;
  /** As its tracked changes were taken. */
  readonly revisions: ImportParams['revisions'];
}

/**
 * 导入 Word: a draft beside each Word file, opened, which remembers where it came from. Files that are not named are asked for. What
 * is wrong with some of them keeps none of the others.
 */
export async function importWord(connection: Connection, named: readonly Uri[]): Promise<void> {
  const sources = named.length > 0 ? named : await chosenFiles();
  if (sources.length === 0) return;
  const refused: string[] = [];
  const read = await readAll(connection, sources, refused);
  if (!read) return refuseAbsent();
  const drafts = await inChosenView(connection, read);
  if (!drafts) return;
  const told: string[] = [];
  for (const each of drafts) told.push(...(await importOne(connection, each)));
  const hasComments = drafts.some(({ draft }) => draft.comments > 0);
  if (told.length > 0) inBackground('imported', tellImported(told, hasComments));
  if (refused.length > 0) warn(refused.join(l10n.t('; ')));
}

/** Says what was imported; where somebody has said something of it, the way to the list. */
async function tellImported(told: readonly string[], hasComments: boolean): Promise<void> {
  const show = l10n.t('Show Comments');
  const picked = await window.showInformationMessage(told.join(l10n.t('. ')), ...(hasComments ? [show] : []));
  if (picked === show) await commands.executeCommand('jianggao.showComments');
}

async function chosenFiles(): Promise<readonly Uri[]> {
  const chosen = await window.showOpenDialog({
    canSelectMany: true,
    filters: { Word: [...WORD_ENDINGS] },
    openLabel: l10n.t('Import'),
    title: l10n.t('Import from Word'),
  });
  return chosen ?? [];
}

/** Undefined where the server is not there. */
async function readAll(
  connection: Connection,
  sources: readonly Uri[],
  refused: string[],
): Promise<readonly Read[] | undefined> {
  const read: Read[] = [];
  for (const source of sources) {
    const sent = await readWordFile(source);
    if (!sent) {
      refused.push(l10n.t('{0} cannot be read: it may be open in Word. Close it and try again.', nameOf(source)));
      continue;
    }
    const draft = await inView(connection, sent, 'accept');
    if (!draft) return undefined;
    if ('refused' in draft) refused.push(draft.refused);
    else read.push({ source, sent, draft, revisions: 'accept' });
  }
  return read;
}

const inView = (
  connection: Connection,
  sent: WordFileParams,
  revisions: ImportParams['revisions'],
): Promise<ImportResult | undefined> => askOnceThere(connection, IMPORT_REQUEST, { ...sent, revisions });

/** Asks once how tracked changes are to be taken, where there are any; undefined where the writer would rather not. */
async function inChosenView(connection: Connection, read: readonly Read[]): Promise<readonly Read[] | undefined> {
  const changed = read.filter(({ draft }) => draft.revisions > 0);
  const changes = changed.reduce((sum, { draft }) => sum + draft.revisions, 0);
  if (changes === 0) return read;
  const accepted = l10n.t('As Accepted');
  const original = l10n.t('As Before the Changes');
  const names = changed.map(({ source }) => nameOf(source)).join(l10n.t(', '));
  const picked = await window.showInformationMessage(
    l10n.t('{0} tracked changes', changes),
    { modal: true, detail: l10n.t('In {0}. How shall they be imported? The file stays as it is.', names) },
    accepted,
    original,
  );
  if (picked === accepted) return read;
  if (picked !== original) return undefined;
  const again = read.map(async (each): Promise<Read> => {
    const draft = each.draft.revisions > 0 ? await inView(connection, each.sent, 'original') : each.draft;
    return draft && 'text' in draft ? { ...each, draft, revisions: 'original' } : each;
  });
  return Promise.all(again);
}

/** Writes and opens one; answers with what the writer is to know, nothing where they would not have it written. */
async function importOne(connection: Connection, { source, sent, draft, revisions }: Read): Promise<string[]> {
  const target = await unlessTaken(besideOf(source), draftFiles());
  if (!target) return [];
  if (workspace.textDocuments.some(({ uri, isDirty }) => isDirty && uri.toString() === target.toString())) {
    refuse(l10n.t('{0} is open and not saved: save it first, please.', nameOf(target)));
    return [];
  }
  if (!(await written(target, new TextEncoder().encode(draft.text)))) return [];
  const document = await workspace.openTextDocument(target);
  await window.showTextDocument(document, { preview: false });
  const unkept = await askOnceThere(connection, KEEP_ORIGIN_REQUEST, {
    uri: target.toString(),
    source: sent,
    revisions,
  });
  const more = [...draft.told, ...(typeof unkept === 'string' ? [unkept] : [])];
  return [[l10n.t('Imported: {0}', nameOf(target)), ...more].join(l10n.t('; '))];
}

const besideOf = (source: Uri): Uri => Uri.joinPath(source, '..', `${nameOf(source).replace(/\.[^.]*$/, '')}.讲稿`);
