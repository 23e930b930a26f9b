import { fstatSync } from 'node:fs';
import { lstat, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, normalize, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { glob, isDynamicPattern } from 'tinyglobby';
import { LARGEST, type FileStamp } from '../files/door';
import { decodeBytes, type Decoded } from '../files/encoding';
import { nodeFiles, readStream } from '../files/nodeFiles';
import type { TextFailure } from '../files/text';
import type { RevisionView } from '../word/word';
import type { WordFailure } from '../wordMessages';
import { isWordName, readWordInput, type WordInput } from './wordInput';

/** Standard input, as it is named on the command line. */
export const STANDARD_INPUT = '-';

/** A draft that was read; `address` and `stamp` are missing for standard input, `word` for what is no Word file. */
export type ReadInput = Decoded & {
  readonly path: string;
  readonly address?: string;
  readonly stamp?: FileStamp;
  readonly word?: WordInput;
};

export type InputFailure = TextFailure | { readonly word: WordFailure };

/** A draft named on the command line, read or not. */
export type Input = ReadInput | { readonly path: string; readonly failure: InputFailure };

const DRAFTS = '**/*.{txt,md,jianggao,讲稿}';
/** Word keeps a file of this name beside one that is open. */
const HELD_OPEN = '**/~$*';
const WORD_FILES = '**/*.docx';

/**
 * The files that the arguments name: files, folders, patterns, `-` for standard input. In the order given. In a folder and
 * by a pattern links are passed over: they may lead anywhere. With `word` a folder's Word files are among them.
 */
export async function expandInputs(args: readonly string[], word: boolean): Promise<string[]> {
  const drafts = word ? [DRAFTS, WORD_FILES] : [DRAFTS];
  const paths: string[] = [];
  for (const argument of args) {
    if (argument === STANDARD_INPUT) paths.push(argument);
    else if (await isDirectory(argument)) paths.push(...(await matches(drafts, argument)));
    else if (isDynamicPattern(argument) && !(await exists(argument))) paths.push(...(await matches([argument])));
    else paths.push(argument);
  }
  return [...new Set(paths)];
}

async function matches(patterns: string[], folder?: string): Promise<string[]> {
  const found = await glob(patterns, {
    ignore: ['**/node_modules/**', '**/.jianggao/**', HELD_OPEN],
    followSymbolicLinks: false,
    ...(folder ? { cwd: folder } : {}),
  });
  const paths = found.sort().map((path) => (folder ? join(folder, path) : path));
  const links = await Promise.all(paths.map(isLink));
  return paths.filter((_, index) => links[index] === false);
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
const isDirectory = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
const isLink = (path: string): Promise<boolean> =>
  lstat(path).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );

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
  stdin: AsyncIterable<unknown>,
  view: RevisionView = 'accept',
): Promise<Input> {
  if (path === STANDARD_INPUT) return readStandardInput(stdin);
  const address = pathToFileURL(resolve(path)).href;
  const read = await nodeFiles.read(address, LARGEST.draft);
  if ('failure' in read) return { path, ...read };
  if (!isWordName(path)) return { path, address, ...decodeBytes(read.bytes), stamp: read.stamp };
  const word = await readWordInput(path, read, view);
  if ('refused' in word) return { path, failure: { word: word.refused } };
  const { text } = word.imported;
  return { path, address, text, encoding: { name: 'utf-8', bom: false }, stamp: read.stamp, word };
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
