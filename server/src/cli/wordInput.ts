import { basename } from 'node:path';
import type { FileRead } from '../files/door';
import { readWordDraft, type WordDraft } from '../wordDrafts';
import type { WordFailure } from '../wordMessages';
import type * as Word from '../word/word';
import type { RevisionView } from '../word/word';

/** The Word part, loaded when the first Word file is met. */
export const loadWord = (): Promise<typeof Word> => import('../word/word');

/** Whether a file is Word's or WPS's by its name, also one in an old format, which is refused with a word. */
export const isWordName = (path: string): boolean => /\.(?:docx|docm|dotx|dotm|doc|dot|wps|wpt)$/i.test(path);

/** Reads the bytes of a Word file. */
export const readWordInput = (
  path: string,
  { bytes }: Exclude<FileRead, { readonly failure: unknown }>,
  view: RevisionView,
): Promise<WordDraft | { readonly refused: WordFailure }> => readWordDraft(basename(path), bytes, view, loadWord);
