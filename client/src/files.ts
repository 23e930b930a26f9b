import { FilePermission, FileSystemError, FileType, Uri, workspace, type FileStat } from 'vscode';
import { fromBase64, toBase64 } from '../../server/src/protocol/base64';
import type {
  ListFolderParams,
  ListFolderResult,
  ProtocolStamp,
  ReadFileParams,
  ReadFileResult,
  RemoveFileParams,
  WriteFileParams,
  WriteFileResult,
} from '../../server/src/protocol/clientFiles';

/**
 * What the server may have of the files that it cannot reach itself. What it asks for comes from what a draft names, so it
 * is checked here once more: files of the workspace, or beside an open document, and nothing through a link.
 */
export async function readFile({ uri, limit }: ReadFileParams): Promise<ReadFileResult> {
  const file = Uri.parse(uri);
  try {
    if (!(await isWithin(file))) return { failure: 'outside' };
    const found = await workspace.fs.stat(file);
    if (found.type & FileType.Directory) return { failure: 'directory' };
    if (!(found.type & FileType.File)) return { failure: 'notRegular' };
    if (found.size > limit) return { failure: 'tooLarge' };
    return { base64: toBase64(await workspace.fs.readFile(file)), stamp: stampOf(found) };
  } catch (error) {
    return { failure: isMissing(error) ? 'missing' : 'unreadable' };
  }
}

/** The folder of what is kept about drafts: the only one in which the server may write. */
const KEPT = '.jianggao';

export async function writeFile({ uri, base64, expected }: WriteFileParams): Promise<WriteFileResult> {
  const file = Uri.parse(uri);
  const bytes = fromBase64(base64);
  if (!bytes) return { failure: 'unwritable' };
  try {
    if (file.path.split('/').at(-2) !== KEPT || !(await isWithin(file))) return { failure: 'outside' };
    const before = await stat(file);
    if (expected !== undefined && !isAsExpected(before, expected)) return { failure: 'changed' };
    if (before && !(before.type & FileType.File)) return { failure: 'notRegular' };
    if (workspace.fs.isWritableFileSystem(file.scheme) === false) return { failure: 'readOnly' };
    if ((before?.permissions ?? 0) & FilePermission.Readonly) return { failure: 'readOnly' };
    await workspace.fs.writeFile(file, bytes);
    return { stamp: stampOf(await workspace.fs.stat(file)) };
  } catch (error) {
    return { failure: isForbidden(error) ? 'readOnly' : 'unwritable' };
  }
}

export async function removeFile({ uri, expected }: RemoveFileParams): Promise<boolean> {
  const file = Uri.parse(uri);
  try {
    if (file.path.split('/').at(-2) !== KEPT || !(await isWithin(file))) return false;
    const before = await stat(file);
    if (!before || !(before.type & FileType.File) || !isAsExpected(before, expected)) return false;
    await workspace.fs.delete(file);
    return true;
  } catch {
    return false;
  }
}

export async function listFolder({ uri }: ListFolderParams): Promise<ListFolderResult> {
  const folder = Uri.parse(uri);
  try {
    if (!(await isWithin(Uri.joinPath(folder, '.')))) return [];
    const entries = await workspace.fs.readDirectory(folder);
    return entries.map(([name, type]) => ({ name, kind: kindOf(type) }));
  } catch {
    return [];
  }
}

function kindOf(type: FileType): ListFolderResult[number]['kind'] {
  if (type & FileType.SymbolicLink) return 'link';
  if (type & FileType.File) return 'file';
  return type & FileType.Directory ? 'folder' : 'other';
}

/** Whether the file lies in a folder that may be read, and no link stands on the way to it. */
async function isWithin(file: Uri): Promise<boolean> {
  const root = rootOf(Uri.joinPath(file, '.'));
  if (!root) return false;
  const steps = file.path.slice(root.path.length).split('/').filter(Boolean);
  let at = root;
  for (const step of steps) {
    if (step === '..' || step === '.') return false;
    at = Uri.joinPath(at, step);
    const found = await stat(at);
    if (!found) return true;
    if (found.type & FileType.SymbolicLink) return false;
  }
  return true;
}

/** The workspace folder of a file, else the folder of an open document that it lies in. */
function rootOf(file: Uri): Uri | undefined {
  const folder = workspace.getWorkspaceFolder(file)?.uri;
  if (folder) return folder;
  const beside = workspace.textDocuments.map(({ uri }) => Uri.joinPath(uri, '..'));
  return beside.find(
    ({ scheme, authority, path }) =>
      scheme === file.scheme && authority === file.authority && file.path.startsWith(`${path.replace(/\/$/, '')}/`),
  );
}

const stat = (file: Uri): Promise<FileStat | undefined> =>
  Promise.resolve(workspace.fs.stat(file)).catch(() => undefined);

const stampOf = ({ mtime, size }: FileStat): ProtocolStamp => ({ mtime, size });

function isAsExpected(found: FileStat | undefined, expected: ProtocolStamp | 'new'): boolean {
  if (expected === 'new') return found === undefined;
  return found?.mtime === expected.mtime && found.size === expected.size;
}

const isMissing = (error: unknown): boolean => error instanceof FileSystemError && error.code === 'FileNotFound';

const isForbidden = (error: unknown): boolean => error instanceof FileSystemError && error.code === 'NoPermissions';
