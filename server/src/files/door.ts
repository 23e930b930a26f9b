/**
 * The one door to files: drafts, 提纲, configuration, and what is kept about a draft. Node opens it with its own file
 * system (`nodeFiles.ts`), a Worker by asking the client (`clientFiles.ts`). Files are named by their address, a URI.
 * What goes wrong is an answer; nothing here throws.
 */
export interface Files {
  /** The bytes of a regular file of at most `limit` bytes. Its size is known before anything is read. */
  read(address: string, limit: number): Promise<FileRead>;
  /**
   * Writes a file whole or not at all; a folder that is missing is made. With `expected` only if the file is still as it
   * was when it was read; `'new'`: only if there is none.
   */
  write(address: string, bytes: Uint8Array, expected?: FileStamp | 'new'): Promise<FileWritten>;
  /** Takes a file away if it is still as it was when it was read; whether it is gone. */
  remove(address: string, expected: FileStamp): Promise<boolean>;
  /** The address with every link followed; undefined where there is no such file. */
  real(address: string): Promise<string | undefined>;
  /** What lies in a folder, by name; nothing where it cannot be listed. Links are told, not followed. */
  list(address: string): Promise<readonly FolderEntry[]>;
}

/** By these a file that changed meanwhile is known. */
export interface FileStamp {
  /** Milliseconds. */
  readonly mtime: number;
  /** Bytes. */
  readonly size: number;
}

export type FileRead = { readonly bytes: Uint8Array; readonly stamp: FileStamp } | { readonly failure: ReadFailure };

/** Where nothing failed, `stamp` is the new file's. */
export type FileWritten = { readonly stamp: FileStamp } | { readonly failure: WriteFailure };

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

const READ_FAILURES = [
  'missing',
  'directory',
  /** A device, a pipe, a socket. */
  'notRegular',
  'tooLarge',
  /** Not inside the folders that may be read. */
  'outside',
  'timedOut',
  'unreadable',
] as const;
export type ReadFailure = (typeof READ_FAILURES)[number];

const WRITE_FAILURES = [
  'readOnly',
  'full',
  'changed',
  'outside',
  'notRegular',
  /** It has a second name (a hard link), which would keep the old text. */
  'linked',
  'timedOut',
  'unwritable',
] as const;
export type WriteFailure = (typeof WRITE_FAILURES)[number];

export const isReadFailure = (value: unknown): value is ReadFailure => READ_FAILURES.some((each) => each === value);
export const isWriteFailure = (value: unknown): value is WriteFailure => WRITE_FAILURES.some((each) => each === value);

const KILO = 1024;

/** In bytes; larger files are refused unread. No speech is a tenth of the largest draft. */
export const LARGEST = {
  draft: 20 * KILO * KILO,
  outline: 2 * KILO * KILO,
  /** What is kept about a draft. */
  kept: KILO * KILO,
  configuration: 64 * KILO,
} as const;

/** Milliseconds that one file may take. */
export const PATIENCE = 5000;

/** What comes in time, else what to say instead; work that is late goes on unheard. */
export async function inTime<Value, Late>(
  work: Promise<Value>,
  late: Late,
  patience = PATIENCE,
): Promise<Value | Late> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waited = new Promise<Late>((resolve) => {
    timer = setTimeout(() => resolve(late), patience);
  });
  try {
    return await Promise.race([work, waited]);
  } finally {
    clearTimeout(timer);
  }
}
