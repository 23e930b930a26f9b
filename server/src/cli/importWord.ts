import { LARGEST } from '../files/door';
import { changeKept } from '../files/keptFile';
import { nodeFiles } from '../files/nodeFiles';
import { commentsOf, withImported } from '../keptComments';
import { importTold, originOf } from '../importing';
import type { Locale, Localised } from '../rules/engine/rule';
import type { RevisionView } from '../word/word';
import type { WordDraft } from '../wordDrafts';
import { readInput } from './inputs';
import { failureWords, importedFile, noFolder, notWordFile } from './messages';
import { printable } from './printable';
import { addressOf, Targets, type TargetOptions } from './targets';
import type { Terminal } from './terminal';
import { isWordName } from './wordInput';

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
    if (!problem) await keepWhence(path, target, input.word);
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

async function keepWhence(path: string, target: string, word: WordDraft | undefined): Promise<void> {
  const [source, draft] = [addressOf(path), addressOf(target)];
  const read = await nodeFiles.read(source, LARGEST.draft);
  const origin = 'failure' in read ? undefined : await originOf(draft, source, read.bytes);
  const comments = word ? commentsOf(word) : [];
  if (origin || comments.length > 0) await changeKept(nodeFiles, draft, (kept) => withImported(kept, origin, comments));
}

/** What was made, and what of the file is not in it. */
function told(target: string, draft: WordDraft, { revisions, locale }: ImportOptions): string {
  const lines = [importedFile(target, draft.word.paragraphs.length), ...importTold(draft, revisions)];
  return lines.map((line) => line[locale]).join('\n  ');
}
