import { stat } from 'node:fs/promises';
import { STANDARD_INPUT } from './inputs';

/**
 * The files that the arguments name: files, folders, patterns, `-` for standard input. In the order given. In a folder and
 * by a pattern links are passed over: they may lead anywhere. With `word` a folder's Word files are among them.
 */
export async function expandInputs(args: readonly string[], word: boolean): Promise<string[]> {
  const paths = new Set<string>();
  for (const argument of args) for (const path of await named(argument, word)) paths.add(path);
  return [...paths];
}

async function named(argument: string, word: boolean): Promise<readonly string[]> {
  if (argument === STANDARD_INPUT) return [argument];
  const isFolder = await isDirectory(argument);
  // A file needs nothing of what looks for others.
  if (!isFolder && (await exists(argument))) return [argument];
  const { filesBelow, filesLike, isPattern } = await import('./folders');
  if (isFolder) return filesBelow(argument, word);
  return isPattern(argument) ? filesLike(argument) : [argument];
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
