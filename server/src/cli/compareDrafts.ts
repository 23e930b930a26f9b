import { basename } from 'node:path';
import { Analysis } from '../analysis/analysis';
import { comparedFile } from '../comparing';
import { comparedHtml } from '../comparison/comparedHtml';
import { compareDrafts, type Difference, type DraftPart } from '../comparison/compareDrafts';
import { isMarkdownName } from '../draftNames';
import { toRange } from '../features/convert';
import type { Locale, Localised } from '../rules/engine/rule';
import { wordEnding } from '../targetNames';
import { fileFormat, type FileFormat } from './fileFormat';
import { readInput, type ReadInput } from './inputs';
import {
  comparedWords,
  comparedWritten,
  DIFFERENCE_WORDS,
  failureWords,
  noDifference,
  onLine,
  otherEnding,
} from './messages';
import { printable, printableJson } from './printable';
import { Targets, type TargetOptions } from './targets';
import type { Terminal } from './terminal';
import { loadWord } from './wordInput';

export interface CompareOptions extends TargetOptions {
  /** Absent: as `-o` is named; text where there is none. */
  readonly format?: 'text' | 'json' | FileFormat;
  readonly author: string;
  readonly locale: Locale;
}

interface Compared {
  readonly old: Analysis;
  readonly now: Analysis;
  readonly differences: readonly Difference[];
}

/** `jianggao compare`: what became of each paragraph and point. 0, or 2 where a draft cannot be read or 花脸稿 not be written. */
export async function compare(
  paths: readonly [string, string],
  options: CompareOptions,
  terminal: Terminal,
): Promise<number> {
  const fail = (path: string, words: Localised): number => {
    terminal.err(`jianggao: ${printable(path)}: ${words[options.locale]}\n`);
    return 2;
  };
  const format = await formatOf(paths[1], options);
  if (!format) {
    const endings = options.format === 'html' || options.format === 'docx' ? `.${options.format}` : '.docx / .html';
    terminal.err(`jianggao: ${otherEnding(endings)[options.locale]}\n`);
    return 2;
  }
  const inputs: ReadInput[] = [];
  for (const path of paths) {
    const input = await readInput(path, terminal);
    if ('failure' in input) return fail(path, failureWords(input.failure));
    inputs.push(input);
  }
  const [older, newer] = inputs;
  if (!older || !newer) return 2;
  const [old, now] = [read(older), read(newer)];
  const compared = { old, now, differences: compareDrafts(old, now) };
  const { locale } = options;
  if (format === 'text' || format === 'json') {
    await terminal.out(format === 'json' ? toJson(compared) : toLines(compared, locale));
    return 0;
  }
  if (changesOf(compared).length === 0) {
    terminal.err(`${noDifference[locale]}\n`);
    return 0;
  }
  const problem = await writeMarked({ older, newer }, compared, { ...options, format }, terminal);
  return problem ? fail(paths[1], problem) : 0;
}

/** Undefined where `-o` names a file of another format. What is printed goes into no file. */
async function formatOf(newer: string, options: CompareOptions): Promise<CompareOptions['format']> {
  const { format, output } = options;
  if (output === undefined) return format ?? 'text';
  if (format === 'text' || format === 'json') return undefined;
  const targets = await Targets.for([newer], options);
  return fileFormat(format, targets?.ending);
}

const read = ({ text, path }: ReadInput): Analysis => new Analysis(text, undefined, isMarkdownName(path));

const changesOf = ({ differences }: Compared): Difference[] => differences.filter(({ kind }) => kind !== 'same');

/** Writes 花脸稿 beside the new draft, or says why not. */
async function writeMarked(
  { older, newer }: { readonly older: ReadInput; readonly newer: ReadInput },
  compared: Compared,
  options: CompareOptions & { readonly format: FileFormat },
  terminal: Terminal,
): Promise<Localised | undefined> {
  const { locale } = options;
  const targets = await Targets.for([newer.path], options);
  const ending = options.format === 'html' ? '.html' : older.word ? wordEnding(older.path) : '.docx';
  const target = targets?.ofKind(newer.path, 'compared', ending) ?? newer.path;
  const obstacle = await targets?.obstacle(newer.path, target);
  if (obstacle) return obstacle;
  const made =
    options.format === 'html'
      ? { bytes: new TextEncoder().encode(toHtml(older, newer, compared, locale)), told: [] }
      : await toWord(older, compared, options);
  if ('refused' in made) return made.refused;
  const problem = await targets?.write(newer.path, target, made.bytes);
  if (problem) return problem;
  const lines = [comparedWritten(printable(target)), ...made.told];
  terminal.err(`${lines.map((line) => line[locale]).join('\n  ')}\n`);
  return undefined;
}

function toHtml(older: ReadInput, newer: ReadInput, { old, now, differences }: Compared, locale: Locale): string {
  const words = comparedWords(basename(older.path), basename(newer.path), locale);
  return comparedHtml(old, now, differences, words);
}

function toWord(
  older: ReadInput,
  { old, now }: Compared,
  { author, locale }: CompareOptions,
): ReturnType<typeof comparedFile> {
  const date = `${new Date().toISOString().slice(0, 19)}Z`;
  const word = older.word ? older.bytes : undefined;
  return comparedFile({ analysis: old, word }, now, { author, date, locale, origin: undefined }, loadWord);
}

function toJson(compared: Compared): string {
  const { old, now } = compared;
  const part = ({ text }: Analysis, found: DraftPart | undefined): object | null =>
    found ? { range: toRange(text, found.range), text: found.text } : null;
  const changes = changesOf(compared).map((each) => ({
    kind: each.kind,
    old: part(old, each.old),
    new: part(now, each.new),
    words: each.words.map(({ op, text }) => ({ op, text })),
  }));
  return `${printableJson(JSON.stringify({ version: 1, changes }, undefined, 2))}\n`;
}

/** A line for where and what, and one for the words: `第3行 改：` with [-旧-]{+新+}. */
function toLines(compared: Compared, locale: Locale): string {
  const { old, now } = compared;
  const differences = changesOf(compared);
  if (differences.length === 0) return `${noDifference[locale]}\n`;
  return differences.map((each) => lines(old, now, each, locale)).join('');
}

function lines(old: Analysis, now: Analysis, difference: Difference, locale: Locale): string {
  const { kind } = difference;
  if (kind === 'same') return '';
  const line = ({ text }: Analysis, found: DraftPart | undefined): number | undefined =>
    found && text.lineAt(found.range.start) + 1;
  const where = onLine(line(old, difference.old), line(now, difference.new))[locale];
  const words = kind === 'moved' ? (difference.new?.text ?? '') : marked(difference);
  return `${where} ${DIFFERENCE_WORDS[kind][locale]}\n${words
    .split(/\r\n|\r|\n/)
    .map((each) => `  ${printable(each)}\n`)
    .join('')}`;
}

const SIGNS = { same: ['', ''], delete: ['[-', '-]'], insert: ['{+', '+}'] } as const;

const marked = ({ words }: Difference): string =>
  words.map(({ op, text }) => `${SIGNS[op][0]}${text}${SIGNS[op][1]}`).join('');
