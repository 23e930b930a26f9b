import { fstatSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { isAbsolute, join, normalize, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LARGEST, type FileStamp } from '../files/door';
import { decodeBytes, type Decoded } from '../files/encoding';
import { nodeFiles, readStream } from '../files/nodeFiles';
import type { TextFailure } from '../files/text';
import type { RevisionView } from '../word/word';
import type { WordDraft } from '../wordDrafts';
import type { WordFailure } from '../wordMessages';
import type { Terminal } from './terminal';
import { isWordName, readWordInput } from './wordInput';

/** Standard input, as it is named on the command line. */
export const STANDARD_INPUT = '-';

/** A draft that was read; `address` and `stamp` are missing for standard input, `word` for what is no Word file. */
export type ReadInput = Decoded & {
  readonly path: string;
  readonly address?: string;
  readonly stamp?: FileStamp;
  readonly word?: WordDraft;
  /** As they lie in the file. */
  readonly bytes?: Uint8Array;
};

export type InputFailure = TextFailure | { readonly word: WordFailure };

/** A draft named on the command line, read or not. */
export type Input = ReadInput | { readonly path: string; readonly failure: InputFailure };

/**
 * Whether a link on the way leads out of the folder that it lies in. Of an absolute path the last step alone is asked: what
 * stands before it is how the machine is laid out.
 */
export async function leadsOut(path: string): Promise<boolean> {
  const steps = normalize(path).split(sep);
  const known = isAbsolute(path) ? steps.length - 1 : steps.lastIndexOf('..') + 1;
  try {
    for (let end = known; end < steps.length; end++) {
      const folder = await realpath(end === 0 ? '.' : steps.slice(0, end).join(sep) || sep);
      const next = await realpath(steps.slice(0, end + 1).join(sep));
      if (!next.startsWith(join(folder, sep))) return true;
    }
    return false;
  } catch {
    return true;
  }
}

/** Reads one input; a failure is an answer, not a throw. Of a Word file with tracked changes `view` tells which text. */
export async function readInput(
  path: string,
  terminal: Pick<Terminal, 'stdin'>,
  view: RevisionView = 'accept',
): Promise<Input> {
  if (path === STANDARD_INPUT) return readStandardInput(terminal.stdin);
  const address = pathToFileURL(resolve(path)).href;
  const read = await nodeFiles.read(address, LARGEST.draft);
  if ('failure' in read) return { path, ...read };
  const { bytes, stamp } = read;
  if (!isWordName(path)) return { path, address, ...decodeBytes(bytes), stamp, bytes };
  const word = await readWordInput(path, read, view);
  if ('refused' in word) return { path, failure: { word: word.refused } };
  const { text } = word.imported;
  return { path, address, text, encoding: { name: 'utf-8', bom: false }, stamp, word, bytes };
}

async function readStandardInput(stdin: AsyncIterable<unknown>): Promise<Input> {
  const path = STANDARD_INPUT;
  // Node reads a folder as if nothing were in it.
  if (isFolder(process.stdin.fd)) return { path, failure: 'directory' };
  try {
    const bytes = await readStream(stdin, LARGEST.draft);
    return bytes ? { path, ...decodeBytes(bytes) } : { path, failure: 'tooLarge' };
  } catch {
    // A closed terminal, for one.
    return { path, failure: 'unreadable' };
  }
}

function isFolder(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isDirectory();
  } catch {
    return false;
  }
}
