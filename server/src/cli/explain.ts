import { Analysis } from '../analysis/analysis';
import { explanation } from '../features/showing/explanation';
import type { Locale } from '../rules/engine/rule';
import { isMarkdownName } from '../draftNames';
import { readInput } from './inputs';
import { badLine, failureWords, noSuchLine } from './messages';
import { printable, printableJson } from './printable';
import type { Terminal } from './terminal';

export interface ExplainOptions {
  readonly format: 'text' | 'json';
  readonly locale: Locale;
}

/** `jianggao explain`: why the numbers of a line, counted from 1, are read as they are. 0, or 2 where file or line are wrong. */
export async function explain(
  path: string,
  line: string,
  options: ExplainOptions,
  terminal: Terminal,
): Promise<number> {
  const { locale } = options;
  const refuse = (words: string): number => {
    terminal.err(`jianggao: ${words}\n`);
    return 2;
  };
  if (!/^[1-9][0-9]{0,8}$/.test(line)) return refuse(badLine(printable(line))[locale]);
  const input = await readInput(path, terminal);
  if ('failure' in input) return refuse(`${printable(path)}: ${failureWords(input.failure)[locale]}`);
  const analysis = new Analysis(input.text, undefined, isMarkdownName(path));
  const { lineCount } = analysis.text;
  if (Number(line) > lineCount) return refuse(`${printable(path)}: ${noSuchLine(lineCount)[locale]}`);
  const { markers, text } = explanation(analysis, Number(line) - 1, locale);
  await terminal.out(
    options.format === 'json'
      ? `${printableJson(JSON.stringify({ version: 1, line: Number(line) - 1, markers }, undefined, 2))}\n`
      : `${text.split('\n').map(printable).join('\n')}\n`,
  );
  return 0;
}
