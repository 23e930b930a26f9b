import { fromBase64, toBase64 } from '../protocol/base64';
import {
  LIST_FOLDER_REQUEST,
  READ_FILE_REQUEST,
  REMOVE_FILE_REQUEST,
  WRITE_FILE_REQUEST,
  type ListFolderParams,
  type ReadFileParams,
  type RemoveFileParams,
  type WriteFileParams,
} from '../protocol/clientFiles';
import { normalised } from './addresses';
import {
  inTime,
  isReadFailure,
  isWriteFailure,
  type FileRead,
  type Files,
  type FileStamp,
  type FileWritten,
  type FolderEntry,
} from './door';

/** Sends a request to the client; it may be refused, or never answered. */
export type Ask = (
  method: string,
  params: ReadFileParams | RemoveFileParams | WriteFileParams | ListFolderParams,
) => Promise<unknown>;

/** The files that our client can reach: all that a Worker has, and file systems that are not this machine's. */
export function clientFiles(ask: Ask): Files {
  return {
    read: async (uri, limit) => toRead(await answered(ask(READ_FILE_REQUEST, { uri, limit })), limit),
    write: async (uri, bytes, expected) =>
      toWritten(
        await answered(
          ask(WRITE_FILE_REQUEST, { uri, base64: toBase64(bytes), ...(expected === undefined ? {} : { expected }) }),
        ),
      ),
    remove: async (uri, expected) => (await answered(ask(REMOVE_FILE_REQUEST, { uri, expected }))) === true,
    // The client reads nothing through a link, so an address without dots is the real one.
    real: (uri) => Promise.resolve(normalised(uri)),
    list: async (uri) => toEntries(await answered(ask(LIST_FOLDER_REQUEST, { uri }))),
  };
}

const LATE = { failure: 'timedOut' } as const;

const answered = (answer: Promise<unknown>): Promise<unknown> =>
  inTime(
    answer.catch(() => undefined),
    LATE,
  );

function toRead(answer: unknown, limit: number): FileRead {
  if (!isRecord(answer)) return { failure: 'unreadable' };
  const { base64, stamp, failure } = answer;
  if (isReadFailure(failure)) return { failure };
  const bytes = typeof base64 === 'string' ? fromBase64(base64) : undefined;
  if (!bytes || !isStamp(stamp)) return { failure: 'unreadable' };
  return bytes.length > limit ? { failure: 'tooLarge' } : { bytes, stamp };
}

function toWritten(answer: unknown): FileWritten {
  if (!isRecord(answer)) return { failure: 'unwritable' };
  const { stamp, failure } = answer;
  if (isWriteFailure(failure)) return { failure };
  return isStamp(stamp) ? { stamp } : { failure: 'unwritable' };
}

function toEntries(answer: unknown): readonly FolderEntry[] {
  return Array.isArray(answer) ? answer.filter(isEntry) : [];
}

const KINDS: readonly unknown[] = ['file', 'folder', 'link', 'other'] satisfies FolderEntry['kind'][];

const isEntry = (value: unknown): value is FolderEntry =>
  isRecord(value) && typeof value['name'] === 'string' && KINDS.includes(value['kind']);

const isStamp = (value: unknown): value is FileStamp =>
  isRecord(value) && typeof value['mtime'] === 'number' && typeof value['size'] === 'number';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
