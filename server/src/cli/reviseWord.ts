import { basename } from 'node:path';
import { LARGEST } from '../files/door';
import { readKept } from '../files/keptFile';
import { nodeFiles } from '../files/nodeFiles';
import { revisedFile, type RevisingOptions } from '../revising';
import type { Locale, Localised } from '../rules/engine/rule';
import { wordEnding } from '../targetNames';
import { WORD_FAILURES } from '../wordMessages';
import { readInput } from './inputs';
import { draftIsWord, failureWords, notWordFile, revisedWritten } from './messages';
import { printable } from './printable';
import { addressOf, Targets, type TargetOptions } from './targets';
import type { Terminal } from './terminal';
import { isWordName, loadWord } from './wordInput';

export interface ReviseFlags extends TargetOptions {
  readonly author: string;
  readonly locale: Locale;
}

/** `jianggao revise`: a Word file with what a draft says otherwise as tracked changes. 0 when it is written, else 2. */
export async function reviseWord(
  [original, draft]: readonly [string, string],
  flags: ReviseFlags,
  terminal: Terminal,
): Promise<number> {
  const problem = await revise(original, draft, flags, terminal);
  if (!problem) return 0;
  terminal.err(`jianggao: ${printable(problem.path)}: ${problem.words[flags.locale]}\n`);
  return 2;
}

async function revise(
  original: string,
  draft: string,
  flags: ReviseFlags,
  terminal: Terminal,
): Promise<{ readonly path: string; readonly words: Localised } | undefined> {
  const of = (path: string, words: Localised): { path: string; words: Localised } => ({ path, words });
  if (!isWordName(original)) return of(original, notWordFile);
  if (basename(original).startsWith('~$')) return of(original, WORD_FAILURES.heldOpen);
  if (isWordName(draft)) return of(draft, draftIsWord);
  const read = await nodeFiles.read(addressOf(original), LARGEST.draft);
  if ('failure' in read) return of(original, failureWords(read.failure));
  const input = await readInput(draft, terminal);
  if ('failure' in input) return of(draft, failureWords(input.failure));
  const date = `${new Date().toISOString().slice(0, 19)}Z`;
  const kept = await keptOf(input.address);
  const made = await revisedFile(read.bytes, input.text, { ...flags, date, ...kept }, loadWord);
  if ('refused' in made) return of(original, made.refused);
  const targets = await Targets.for([original], flags);
  const target = targets?.ofKind(original, 'revised', wordEnding(original)) ?? original;
  const problem = await targets?.write(original, target, made.bytes);
  if (problem) return of(original, problem);
  const lines = [revisedWritten(printable(target), made.changes, made.comments), ...made.told];
  terminal.err(`${lines.map((line) => line[flags.locale]).join('\n  ')}\n`);
  return undefined;
}

async function keptOf(address: string | undefined): Promise<Pick<RevisingOptions, 'origin' | 'comments'>> {
  const kept = address === undefined ? undefined : await readKept(nodeFiles, address);
  return kept && !('fault' in kept) ? { origin: kept.origin, comments: kept.comments ?? [] } : { origin: undefined };
}
