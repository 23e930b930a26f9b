import type { OwnRequest } from './plain';

/** What the server asks the client for: files and folders, which a Worker has not of its own. */

/** The server asks the client for a file's bytes: a Worker has no files of its own. */
export const READ_FILE_REQUEST: OwnRequest<ReadFileParams, ReadFileResult> = 'jianggao/readFile';

export interface ReadFileParams {
  readonly uri: string;
  /** Bytes; a larger file is refused unread. */
  readonly limit: number;
}

/** By these a file that changed meanwhile is known: milliseconds and bytes. */
export interface ProtocolStamp {
  readonly mtime: number;
  readonly size: number;
}

/** The file, or why it is not read, by the names of `files/door.ts`. */
export type ReadFileResult =
  | { readonly base64: string; readonly stamp: ProtocolStamp }
  | { readonly failure: 'missing' | 'directory' | 'notRegular' | 'tooLarge' | 'outside' | 'unreadable' };

/** The server asks the client to write what is kept about a draft; the client writes in folders `.jianggao` alone. */
export const WRITE_FILE_REQUEST: OwnRequest<WriteFileParams, WriteFileResult> = 'jianggao/writeFile';

export interface WriteFileParams {
  readonly uri: string;
  readonly base64: string;
  /** Only if the file is as it was when it was read; `new`: only if there is none. */
  readonly expected?: ProtocolStamp | 'new';
}

export type WriteFileResult =
  | { readonly stamp: ProtocolStamp }
  | { readonly failure: 'readOnly' | 'changed' | 'outside' | 'notRegular' | 'unwritable' };

/** The server asks the client to take away what was kept about a draft that has another name now. Answers whether it is gone. */
export const REMOVE_FILE_REQUEST: OwnRequest<RemoveFileParams, boolean> = 'jianggao/removeFile';

export interface RemoveFileParams {
  readonly uri: string;
  /** Only if the file is as it was when it was read. */
  readonly expected: ProtocolStamp;
}

/** What is kept about drafts without a file lies in the editor's storage, asked for like files of this scheme. */
export const STORED_SCHEME = 'jianggao-stored';

/** The server asks the client what lies in a folder. */
export const LIST_FOLDER_REQUEST: OwnRequest<ListFolderParams, ListFolderResult> = 'jianggao/listFolder';

export interface ListFolderParams {
  readonly uri: string;
}

export type ListFolderResult = readonly {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}[];

/** The server asks the client for the drafts of the folder, as URIs. */
export const FIND_DRAFTS_REQUEST: OwnRequest<undefined, readonly string[]> = 'jianggao/findDrafts';
