import { dirname, relative, resolve } from 'node:path';
import { LARGEST } from '../files/door';
import { hashOf } from '../files/hash';
import { changeKept } from '../files/keptFile';
import { nodeFiles } from '../files/nodeFiles';
import type { Locale, Localised } from '../rules/engine/rule';
import type { RevisionView } from '../word/word';
import { droppedWords } from '../wordMessages';
import { readInput } from './inputs';
import {
  commentsLeft,
  droppedFrom,
  failureWords,
  importedFile,
  noFolder,
  notWordFile,
  revisionsTaken,
} from './messages';
import { printable } from './printable';
import { addressOf, Targets, type TargetOptions } from './targets';
import type { Terminal } from './terminal';
import { isWordName, type WordInput } from './wordInput';

export interface ImportOptions extends TargetOptions {
  readonly revisions: RevisionView;
  readonly locale: Locale;
}

/** `jianggao import`: a draft of each Word file. 0, or 2 where one cannot be read or written; the others are. */
export async function importWord(
  paths: readonly string[],
  options: ImportOptions,
  terminal: Terminal,
): Promise<number> {
  const { locale, revisions } = options;
  const targets = await Targets.for(paths, options);
  if (!targets) {
    terminal.err(`jianggao: ${noFolder[locale]}\n`);
    return 2;
  }
  const importOne = async (path: string): Promise<Localised | undefined> => {
    if (!isWordName(path)) return notWordFile;
    const input = await readInput(path, terminal, revisions);
    if ('failure' in input) return failureWords(input.failure);
    const target = targets.of(path, '.讲稿');
    const problem = await targets.write(path, target, new TextEncoder().encode(input.text));
    if (!problem) await keepOrigin(path, target);
    if (!problem && input.word) terminal.err(`${told(printable(target), input.word, options)}\n`);
    return problem;
  };
  let code = 0;
  for (const path of paths) {
    const problem = await importOne(path);
    if (!problem) continue;
    code = 2;
    terminal.err(`jianggao: ${printable(path)}: ${problem[locale]}\n`);
  }
  return code;
}

/** Where the draft came from, so that it finds its way back. A draft without it can be sent back all the same. */
async function keepOrigin(path: string, target: string): Promise<void> {
  const read = await nodeFiles.read(addressOf(path), LARGEST.draft);
  if ('failure' in read) return;
  const file = relative(dirname(resolve(target)), resolve(path)).replaceAll('\\', '/');
  const origin = { file, hash: await hashOf(read.bytes) };
  await changeKept(nodeFiles, addressOf(target), (kept) => ({ ...kept, origin }));
}

/** What was made, and what of the file is not in it. */
function told(target: string, { word }: WordInput, { revisions, locale }: ImportOptions): string {
  const lines = [
    importedFile(target, word.paragraphs.length),
    ...(word.revisions > 0 ? [revisionsTaken(word.revisions, revisions)] : []),
    ...(word.comments.length > 0 ? [commentsLeft(word.comments.length)] : []),
    ...(word.dropped.length > 0 ? [droppedFrom(droppedWords(word.dropped))] : []),
  ];
  return lines.map((line) => line[locale]).join('\n  ');
}
