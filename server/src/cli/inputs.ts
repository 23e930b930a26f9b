import { readFile, stat } from 'node:fs/promises';
import { glob, isDynamicPattern } from 'tinyglobby';
import { decodeBytes, LARGEST_FILE, UnreadableError, type Decoded } from '../files/encoding';

/** A draft named on the command line, read or not. */
export type Input = { readonly path: string } & (Decoded | { readonly failure: Failure });

export type Failure = 'missing' | 'directory' | 'unreadable' | UnreadableError['reason'];

const DRAFTS = '**/*.{txt,md,jianggao,讲稿}';

/** The files that the arguments name: files, folders, patterns, `-` for standard input. In the order given. */
export async function expandInputs(args: readonly string[]): Promise<string[]> {
  const paths: string[] = [];
  for (const argument of args) {
    if (argument === '-') paths.push(argument);
    else if (await isDirectory(argument)) paths.push(...(await matches(DRAFTS, argument)));
    else if (isDynamicPattern(argument) && !(await exists(argument))) paths.push(...(await matches(argument)));
    else paths.push(argument);
  }
  return [...new Set(paths)];
}

async function matches(pattern: string, folder?: string): Promise<string[]> {
  const found = await glob(pattern, { ignore: ['**/node_modules/**'], ...(folder ? { cwd: folder } : {}) });
  return found.sort().map((path) => (folder ? `${folder.replace(/\/$/, '')}/${path}` : path));
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

/** Reads one input; a failure is an answer, not a throw. */
export async function readInput(path: string, stdin: AsyncIterable<Buffer>): Promise<Input> {
  try {
    const bytes = path === '-' ? await readAll(stdin) : await readSized(path);
    return { path, ...decodeBytes(bytes) };
  } catch (error) {
    return { path, failure: failureOf(error) };
  }
}

async function readSized(path: string): Promise<Buffer> {
  if ((await stat(path)).size > LARGEST_FILE) throw new UnreadableError('size');
  return readFile(path);
}

async function readAll(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function failureOf(error: unknown): Failure {
  if (error instanceof UnreadableError) return error.reason;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'missing';
  return code === 'EISDIR' ? 'directory' : 'unreadable';
}
