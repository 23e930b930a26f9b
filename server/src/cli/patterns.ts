import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';

const DRAFTS = '**/*.{txt,md,jianggao,讲稿}';
/** Word keeps a file of this name beside one that is open. */
const HELD_OPEN = '**/~$*';
const WORD_FILES = '**/*.docx';

export const isPattern = (argument: string): boolean => isDynamicPattern(argument);

/** The drafts in a folder, with `word` its Word files too. */
export const filesBelow = (folder: string, word: boolean): Promise<string[]> =>
  matches(word ? [DRAFTS, WORD_FILES] : [DRAFTS], folder);

export const filesLike = (pattern: string): Promise<string[]> => matches([pattern]);

/** In the order of their names. Links are passed over: they may lead anywhere. */
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

const isLink = (path: string): Promise<boolean> =>
  lstat(path).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );
