import { Analysis } from '../analysis/analysis';
import { compareDrafts, type Difference, type DraftPart } from '../comparison/compareDrafts';
import { isMarkdownName } from '../draftNames';
import { toRange } from '../features/convert';
import type { Locale } from '../rules/engine/rule';
import { readInput } from './inputs';
import { DIFFERENCE_WORDS, failureWords, noDifference, onLine } from './messages';
import { printable, printableJson } from './printable';
import type { Terminal } from './terminal';

export interface CompareOptions {
  readonly format: 'text' | 'json';
  readonly locale: Locale;
}

/** `jianggao compare`: what became of each paragraph and point. 0, or 2 where one of the drafts cannot be read. */
export async function compare(
  paths: readonly [string, string],
  options: CompareOptions,
  terminal: Terminal,
): Promise<number> {
  const drafts: Analysis[] = [];
  for (const path of paths) {
    const input = await readInput(path, terminal);
    if ('failure' in input) {
      terminal.err(`jianggao: ${printable(path)}: ${failureWords(input.failure)[options.locale]}\n`);
      return 2;
    }
    drafts.push(new Analysis(input.text, undefined, isMarkdownName(path)));
  }
  const [old, now] = drafts;
  if (!old || !now) return 2;
  const differences = compareDrafts(old, now).filter(({ kind }) => kind !== 'same');
  await terminal.out(
    options.format === 'json' ? toJson(old, now, differences) : toLines(old, now, differences, options.locale),
  );
  return 0;
}

function toJson(old: Analysis, now: Analysis, differences: readonly Difference[]): string {
  const part = ({ text }: Analysis, found: DraftPart | undefined): object | null =>
    found ? { range: toRange(text, found.range), text: found.text } : null;
  const changes = differences.map((each) => ({
    kind: each.kind,
    old: part(old, each.old),
    new: part(now, each.new),
    words: each.words,
  }));
  return `${printableJson(JSON.stringify({ version: 1, changes }, undefined, 2))}\n`;
}

/** A line for where and what, and one for the words: `第3行 改：` with [-旧-]{+新+}. */
function toLines(old: Analysis, now: Analysis, differences: readonly Difference[], locale: Locale): string {
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
