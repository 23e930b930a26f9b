import { constants, type Stats } from 'node:fs';
import { access, mkdir, open, readdir, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join, basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  inTime,
  type FileRead,
  type Files,
  type FileStamp,
  type FileWritten,
  type FolderEntry,
  type ReadFailure,
  type WriteFailure,
} from './door';

/** The files of this machine, for addresses that begin with `file:`. */
export const nodeFiles: Files = {
  read: (address, limit) => inTime(read(address, limit), { failure: 'timedOut' }),
  write: (address, bytes, expected) => inTime(write(address, bytes, expected), { failure: 'timedOut' }),
  remove: (address, expected) => inTime(remove(address, expected), false),
  real: (address) => inTime(real(address), undefined),
  list: (address) => inTime(list(address), []),
};

/** The path of an address; undefined for odd ones (another host, a broken %), which name no file here. */
export function pathOf(address: string): string | undefined {
  try {
    return fileURLToPath(address);
  } catch {
    return undefined;
  }
}

const stampOf = ({ mtimeMs, size }: Stats): FileStamp => ({ mtime: mtimeMs, size });

async function read(address: string, limit: number): Promise<FileRead> {
  const path = pathOf(address);
  if (path === undefined) return { failure: 'missing' };
  try {
    // Asked before the file is opened, since opening a device may do something, and again of what was opened.
    const refused = refusal(await stat(path), limit);
    if (refused) return { failure: refused };
    return await readOpened(path, limit);
  } catch (error) {
    return { failure: readFailureOf(error) };
  }
}

async function readOpened(path: string, limit: number): Promise<FileRead> {
  // A pipe that took the file's place meanwhile must not be waited for.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = await handle.stat();
    const refused = refusal(found, limit);
    if (refused) return { failure: refused };
    const bytes = await readUpTo(handle, found.size, limit);
    return bytes ? { bytes, stamp: stampOf(found) } : { failure: 'tooLarge' };
  } finally {
    await handle.close();
  }
}

function refusal(found: Stats, limit: number): ReadFailure | undefined {
  if (found.isDirectory()) return 'directory';
  if (!found.isFile()) return 'notRegular';
  return found.size > limit ? 'tooLarge' : undefined;
}

/** Bytes that are read at once where a file is not as long as it said. */
const CHUNK = 64 * 1024;

/** All bytes; undefined where there are more than `limit`, which a file may come to have while it is read. */
async function readUpTo(handle: FileHandle, size: number, limit: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  // One byte more than it said is asked for, and tells that there is no more.
  for (let next = size + 1; ; next = CHUNK) {
    const { bytesRead, buffer } = await handle.read(new Uint8Array(next));
    if (bytesRead === 0) return chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
    length += bytesRead;
    if (length > limit) return undefined;
    chunks.push(buffer.subarray(0, bytesRead));
  }
}

/** All bytes of a stream; undefined as soon as there are more than `limit`. */
export async function readStream(stream: AsyncIterable<unknown>, limit: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    if (!(bytes instanceof Uint8Array)) continue;
    length += bytes.length;
    if (length > limit) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function readFailureOf(error: unknown): ReadFailure {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
  return code === 'EISDIR' ? 'directory' : 'unreadable';
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

async function write(address: string, bytes: Uint8Array, expected?: FileStamp | 'new'): Promise<FileWritten> {
  const named = pathOf(address);
  if (named === undefined) return { failure: 'unwritable' };
  try {
    // A link stays a link: what it leads to is written.
    const path = await realpath(named).catch(() => named);
    const before = await stat(path).catch(() => undefined);
    const refused = await writeRefusal(path, before, expected);
    if (refused) return { failure: refused };
    if (!before) await mkdir(dirname(path), { recursive: true });
    return await replace(path, bytes, before);
  } catch (error) {
    return { failure: writeFailureOf(error) };
  }
}

async function writeRefusal(
  path: string,
  before: Stats | undefined,
  expected: FileStamp | 'new' | undefined,
): Promise<WriteFailure | undefined> {
  if (expected !== undefined && !isAsExpected(before, expected)) return 'changed';
  if (!before) return undefined;
  if (!before.isFile()) return 'notRegular';
  if (before.nlink > 1) return 'linked';
  // The bits are looked at too: a superuser may write everything.
  if ((before.mode & 0o222) === 0) return 'readOnly';
  return access(path, constants.W_OK).then(
    () => undefined,
    () => 'readOnly' as const,
  );
}

function isAsExpected(found: Stats | undefined, expected: FileStamp | 'new'): boolean {
  if (expected === 'new') return found === undefined;
  return found !== undefined && found.mtimeMs === expected.mtime && found.size === expected.size;
}

/**
 * Writes beside the file, whole and synced, and puts that in its place: whatever fails before, a full disk among it,
 * leaves the file as it was. Owner and mode are kept. The library for this, `write-file-atomic`, asks for one write and does
 * not look how much of it was done.
 */
async function replace(path: string, bytes: Uint8Array, before: Stats | undefined): Promise<FileWritten> {
  const temporary = join(dirname(path), `.${basename(path)}.${crypto.randomUUID()}.tmp`);
  try {
    const stamp = await writeSynced(temporary, bytes, before);
    const now = await stat(path).catch(() => undefined);
    if (!isAsExpected(now, before ? stampOf(before) : 'new')) {
      await rm(temporary, { force: true });
      return { failure: 'changed' };
    }
    await rename(temporary, path);
    return { stamp };
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    return { failure: writeFailureOf(error) };
  }
}

async function writeSynced(path: string, bytes: Uint8Array, like: Stats | undefined): Promise<FileStamp> {
  const handle = await open(path, 'wx', like ? like.mode & 0o777 : 0o666);
  try {
    // `writeFile` of a handle goes on after a short write; `write` does not.
    await handle.writeFile(bytes);
    if (like) {
      // Only a superuser may give a file away; another writer's file becomes ours, as in every editor that saves so.
      await handle.chown(like.uid, like.gid).catch(() => undefined);
      await handle.chmod(like.mode & 0o7777);
    }
    await handle.sync();
    const written = await handle.stat();
    if (written.size !== bytes.length) throw Object.assign(new Error('short write'), { code: 'ENOSPC' });
    return stampOf(written);
  } finally {
    await handle.close();
  }
}

const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG'];
const FORBIDDEN = ['EACCES', 'EPERM', 'EROFS'];

function writeFailureOf(error: unknown): WriteFailure {
  const code = codeOf(error) ?? '';
  if (FULL.includes(code)) return 'full';
  return FORBIDDEN.includes(code) ? 'readOnly' : 'unwritable';
}

async function remove(address: string, expected: FileStamp): Promise<boolean> {
  const path = pathOf(address);
  if (path === undefined) return false;
  try {
    if (!isAsExpected(await stat(path), expected)) return false;
    await rm(path);
    return true;
  } catch {
    return false;
  }
}

async function real(address: string): Promise<string | undefined> {
  const path = pathOf(address);
  if (path === undefined) return undefined;
  return realpath(path).then(
    (found) => pathToFileURL(found).href,
    () => undefined,
  );
}

async function list(address: string): Promise<readonly FolderEntry[]> {
  const path = pathOf(address);
  if (path === undefined) return [];
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
}

function kindOf(entry: { isSymbolicLink(): boolean; isFile(): boolean; isDirectory(): boolean }): FolderEntry['kind'] {
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'other';
}
