import type { IgnoredPlace } from '../rules/engine/ignored';
import { STORED_SCHEME } from '../protocol/clientFiles';
import { beside, fileName, folderOf, isInside } from './addresses';
import { LARGEST, type Files, type FileStamp, type WriteFailure } from './door';

/**
 * What is known about a draft and is not its words lies in one JSON file beside it, `.jianggao/<file name>.json`. This is
 * the one owner of those files: whoever else keeps something there does it through here, and what is not known here stays.
 */
export interface Kept {
  /** Places where the writer wants to hear no more of a rule. */
  readonly ignored: readonly IgnoredPlace[];
  /** Whether the writer has said that this file is a draft, though its name does not. */
  readonly draft?: true;
  /** The Word file that the draft was made of. */
  readonly origin?: Origin;
  /** What was said in that file, in its order. */
  readonly comments?: readonly KeptComment[];
}

/** Where a draft came from. */
export interface Origin {
  /** From the draft's folder, with `/`. */
  readonly file: string;
  /** SHA-256 of the file as it was. */
  readonly hash: string;
}

/** A comment of the Word file, and where in the draft it stands. */
export interface KeptComment {
  /** By which the draft knows it. */
  readonly id: string;
  readonly author: string;
  /** ISO 8601 as the file had it; empty where it had none. */
  readonly date: string;
  readonly text: string;
  readonly isDone: boolean;
  /** The comment that it answers. */
  readonly parent?: string;
  /** The words that it is about, those before them, and the line, from 0, in which they begin. */
  readonly words: string;
  readonly before: string;
  readonly line: number;
}

/** What is wrong with a file that cannot be used: it is never overwritten. */
export type KeptFault = 'json' | 'shape' | 'version' | 'unreadable';

export type KeptRead = Kept | { readonly fault: KeptFault };
export type KeptWritten = Kept | { readonly fault: KeptFault } | { readonly failure: WriteFailure | 'tooLarge' };

const FOLDER = '.jianggao';
/** Where clients are asked to watch them. */
export const KEPT_FILES = `**/${FOLDER}/*.json`;
const VERSION = 1;

/** Where what is kept about a draft lies; undefined for what is no address. */
export function keptAddress(draft: string): string | undefined {
  if (hasNoFile(draft)) return `${STORED_SCHEME}:/${FOLDER}/${encodeURIComponent(draft)}.json`;
  const name = fileName(draft);
  return name === '' ? undefined : beside(draft, `${FOLDER}/${name}.json`);
}

const hasNoFile = (draft: string): boolean => /^untitled:/i.test(draft);

/** Whether an address is that of a file that is kept about some draft. */
export function isKeptAddress(address: string): boolean {
  const folder = folderOf(address);
  return folder !== undefined && fileName(folder) === FOLDER && /\.json$/i.test(address);
}

/** What is kept about a draft; nothing where there is no file. Never throws. */
export async function readKept(files: Files, draft: string): Promise<KeptRead> {
  const found = await open(files, draft);
  return 'fault' in found ? found : toKept(found.record);
}

/**
 * Changes what is kept about a draft; what it does not name stays as it is. A file that is broken is left alone, one that
 * would say nothing any more is taken away.
 */
export async function changeKept(files: Files, draft: string, change: (kept: Kept) => Kept): Promise<KeptWritten> {
  const address = keptAddress(draft);
  const found = await open(files, draft);
  if ('fault' in found) return found;
  const kept = change(toKept(found.record));
  const others = Object.entries(found.record).filter(([key]) => key !== 'draft');
  const record = { version: VERSION, ...Object.fromEntries(others), ...kept };
  if (saysNothing(record)) {
    if (found.stamp === 'new') return kept;
    if (address !== undefined && (await files.remove(address, found.stamp))) return kept;
  }
  const bytes = new TextEncoder().encode(`${JSON.stringify(record, undefined, 2)}\n`);
  if (bytes.length > LARGEST.kept) return { failure: 'tooLarge' };
  if (address === undefined) return { failure: 'unwritable' };
  const written = await files.write(address, bytes, found.stamp);
  return 'failure' in written ? written : kept;
}

const saysNothing = (record: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(record).every(([key, value]) => key === 'version' || (Array.isArray(value) && value.length === 0));

/**
 * Lets what is kept follow a draft that has another address now. What is kept about the new one already is left alone; but a
 * page that was saved may have been called a draft under its new name before, and gets what was ignored on the page.
 */
export async function moveKept(files: Files, from: string, to: string): Promise<void> {
  if (hasNoFile(from)) return takeOver(files, from, to);
  const [old, fresh] = [keptAddress(from), keptAddress(to)];
  if (old === undefined || fresh === undefined) return;
  if (!(await liesBeside(files, from, old)) || !(await liesBeside(files, to, fresh))) return;
  const read = await files.read(old, LARGEST.kept);
  if ('failure' in read) return;
  const written = await files.write(fresh, read.bytes, 'new');
  if (!('failure' in written)) await files.remove(old, read.stamp);
}

async function takeOver(files: Files, page: string, draft: string): Promise<void> {
  const found = await open(files, page);
  if ('fault' in found || found.stamp === 'new') return;
  const { ignored, ...others } = toKept(found.record);
  const taken = await changeKept(files, draft, (kept) => ({
    ...kept,
    ...others,
    ignored: [...kept.ignored, ...ignored],
  }));
  if ('ignored' in taken) await files.remove(keptAddress(page) ?? page, found.stamp);
}

interface Opened {
  readonly record: Readonly<Record<string, unknown>>;
  readonly stamp: FileStamp | 'new';
}

async function open(files: Files, draft: string): Promise<Opened | { readonly fault: KeptFault }> {
  const address = keptAddress(draft);
  if (address === undefined) return { record: {}, stamp: 'new' };
  if (!(await liesBeside(files, draft, address))) return { fault: 'unreadable' };
  const read = await files.read(address, LARGEST.kept);
  if ('failure' in read) return read.failure === 'missing' ? { record: {}, stamp: 'new' } : { fault: 'unreadable' };
  const record = parse(read.bytes);
  return typeof record === 'string' ? { fault: record } : { record, stamp: read.stamp };
}

/** Whether no link leads the file, or the folder that it is in, away from the draft. */
async function liesBeside(files: Files, draft: string, address: string): Promise<boolean> {
  if (hasNoFile(draft)) return true;
  const [home, folder] = [folderOf(draft), folderOf(address)];
  const realHome = home && (await files.real(home));
  if (!realHome || !folder) return true;
  const found = await Promise.all([files.real(folder), files.real(address)]);
  return found.every((real) => real === undefined || isInside(real, realHome));
}

function parse(bytes: Uint8Array): Record<string, unknown> | KeptFault {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return 'json';
  }
  if (!isRecord(value)) return 'shape';
  const { version = VERSION, ignored = [], draft = true } = value;
  if (version !== VERSION) return 'version';
  return Array.isArray(ignored) && ignored.every(isPlace) && typeof draft === 'boolean' ? value : 'shape';
}

function toKept({ ignored, draft, origin, comments }: Readonly<Record<string, unknown>>): Kept {
  return {
    ignored: Array.isArray(ignored) ? ignored.filter(isPlace) : [],
    ...(draft === true ? { draft } : {}),
    ...(isOrigin(origin) ? { origin: { file: origin.file, hash: origin.hash } } : {}),
    ...(Array.isArray(comments) ? { comments: comments.filter(isComment) } : {}),
  };
}

const isOrigin = (value: unknown): value is Origin =>
  isRecord(value) && typeof value['file'] === 'string' && typeof value['hash'] === 'string';

const COMMENT_WORDS = ['id', 'author', 'date', 'text', 'words', 'before'] as const;

const isComment = (value: unknown): value is KeptComment =>
  isRecord(value) &&
  COMMENT_WORDS.every((name) => typeof value[name] === 'string') &&
  Number.isInteger(value['line']) &&
  typeof value['isDone'] === 'boolean' &&
  (value['parent'] === undefined || typeof value['parent'] === 'string');

const isPlace = (value: unknown): value is IgnoredPlace =>
  isRecord(value) &&
  typeof value['rule'] === 'string' &&
  typeof value['words'] === 'string' &&
  typeof value['before'] === 'string';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
