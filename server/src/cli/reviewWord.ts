import { Analysis } from '../analysis/analysis';
import { configurationFiles, levelsOf } from '../files/configurationFile';
import { readKept } from '../files/keptFile';
import { nodeFiles } from '../files/nodeFiles';
import type { Locale, Localised } from '../rules/engine/rule';
import { run } from '../rules/engine/run';
import type { ReviewNote } from '../word/word';
import { isTold, reviewNotes, reviewTold } from '../reviewing';
import type { WordDraft } from '../wordDrafts';
import { wordEnding } from '../targetNames';
import { WORD_FAILURES } from '../wordMessages';
import { LARGEST } from '../files/door';
import { readInput, type ReadInput } from './inputs';
import { changedMeanwhile, failureWords, notWordFile, reviewedFile } from './messages';
import { printable } from './printable';
import { Targets, type TargetOptions } from './targets';
import type { Terminal } from './terminal';
import { isWordName, loadWord } from './wordInput';

export interface ReviewFlags extends TargetOptions {
  readonly author: string;
  /** Whether hints are to be told too. */
  readonly all?: boolean;
  readonly locale: Locale;
}

/** `jianggao review`: a Word file with comments and tracked changes. 0 when it is written, else 2. */
export async function reviewWord(path: string, flags: ReviewFlags, terminal: Terminal): Promise<number> {
  const problem = await review(path, flags, terminal);
  if (!problem) return 0;
  terminal.err(`jianggao: ${printable(path)}: ${problem[flags.locale]}\n`);
  return 2;
}

async function review(path: string, flags: ReviewFlags, terminal: Terminal): Promise<Localised | undefined> {
  if (!isWordName(path)) return notWordFile;
  const input = await readInput(path, terminal);
  if ('failure' in input) return failureWords(input.failure);
  const { word, address } = input;
  const read = address === undefined ? undefined : await nodeFiles.read(address, LARGEST.draft);
  if (!word || !read || 'failure' in read) return failureWords(read && 'failure' in read ? read.failure : 'unreadable');
  if (read.stamp.mtime !== input.stamp?.mtime) return changedMeanwhile;
  const notes = await notesOf(input, word, flags);
  const date = `${new Date().toISOString().slice(0, 19)}Z`;
  const made = (await loadWord()).reviewWord(read.bytes, notes, { author: flags.author, date });
  if ('refused' in made) return WORD_FAILURES[made.refused];
  const targets = await Targets.for([path], flags);
  const target = targets?.ofKind(path, 'reviewed', wordEnding(path)) ?? path;
  const problem = await targets?.write(path, target, made.bytes);
  if (problem) return problem;
  const lines = [reviewedFile(printable(target), made.comments, made.changes), ...reviewTold(word)];
  terminal.err(`${lines.map((line) => line[flags.locale]).join('\n  ')}\n`);
  return undefined;
}

async function notesOf(
  { address, text: source }: ReadInput,
  draft: WordDraft,
  flags: ReviewFlags,
): Promise<ReviewNote[]> {
  const analysis = new Analysis(source);
  const files = address === undefined ? [] : await configurationFiles(address, nodeFiles);
  const kept = address === undefined ? undefined : await readKept(nodeFiles, address);
  const ignored = kept && !('fault' in kept) ? kept.ignored : [];
  const found = run(analysis, { levels: levelsOf(files), ignored });
  const reports = found.filter((report) => flags.all === true || isTold(report));
  return reviewNotes(analysis, reports, draft, flags.locale);
}
