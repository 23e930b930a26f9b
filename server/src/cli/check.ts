import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { Analysis, type OutlineFile } from '../analysis/analysis';
import { toRange, toTextEdits } from '../features/convert';
import { fixAll } from '../rules/engine/fixAll';
import type { FixKind } from '../rules/engine/fixPolicy';
import type { Locale } from '../rules/engine/rule';
import { run, type Levels, type Report } from '../rules/engine/run';
import { ConfigurationError, levelsFor } from '../files/configurationFile';
import { outlineFileName, outlineFilePath } from '../files/outlineFile';
import { encodeText, type Decoded } from '../files/encoding';
import { expandInputs, readInput, type Input } from './inputs';
import {
  badConfiguration,
  cannotEncode,
  cannotWrite,
  clean,
  FAILURES,
  fixedFile,
  noInput,
  SEVERITY_WORDS,
  summary,
} from './messages';

export interface CheckOptions {
  readonly format: 'stylish' | 'json';
  readonly levels: Levels;
  readonly locale: Locale;
  /** Kinds of fix to apply; none: only report. */
  readonly fix: readonly FixKind[];
}

/** Where a run reads and writes. */
export interface Terminal {
  readonly stdin: AsyncIterable<Buffer>;
  out(text: string): void;
  err(text: string): void;
}

interface Checked {
  readonly path: string;
  readonly encoding: string;
  readonly analysis: Analysis;
  readonly reports: readonly Report[];
}

/** `jianggao check`: 0 nothing at warning or above, 1 something, 2 unreadable input or wrong usage. */
export async function check(args: readonly string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  const paths = await expandInputs(args);
  if (paths.length === 0) {
    terminal.err(`jianggao: ${noInput[options.locale]}\n`);
    return 2;
  }
  const checked: Checked[] = [];
  let failed = false;
  for (const path of paths) {
    const input = await readInput(path, terminal.stdin);
    const result = await checkInput(input, options, terminal);
    if (result) checked.push(result);
    else failed = true;
  }
  const report = options.format === 'json' ? toJson(checked, options.locale) : toStylish(checked, options.locale);
  const piped = options.fix.length > 0 ? checked.find(({ path }) => path === '-') : undefined;
  // What came in on standard input goes out mended; the report makes way for it.
  if (piped) terminal.out(piped.analysis.text.source);
  if (piped) terminal.err(report);
  else terminal.out(report);
  if (failed) return 2;
  return checked.some(({ reports }) => reports.some(({ severity }) => severity === 'error' || severity === 'warning'))
    ? 1
    : 0;
}

async function checkInput(input: Input, options: CheckOptions, terminal: Terminal): Promise<Checked | undefined> {
  const { locale } = options;
  const complain = (words: string): undefined => {
    terminal.err(`jianggao: ${input.path}: ${words}\n`);
    return undefined;
  };
  if ('failure' in input) return complain(FAILURES[input.failure][locale]);
  let levels: Levels;
  try {
    const found = input.path === '-' ? {} : await levelsFor(resolve(input.path), readText);
    levels = { ...found, ...options.levels };
  } catch (error) {
    return complain(
      error instanceof ConfigurationError ? badConfiguration(error.path, error.reason)[locale] : String(error),
    );
  }
  const outlineFile = await outlineOf(input.path, input.text);
  const text =
    options.fix.length > 0 ? fixAll(input.text, { levels, kinds: options.fix, outlineFile }).text : input.text;
  if (text !== input.text) {
    const problem = await write(input.path, text, input, terminal, locale);
    if (problem) return complain(problem);
  }
  const analysis = new Analysis(text, outlineFile);
  const name = input.encoding.name + (input.encoding.bom && input.encoding.name === 'utf-8' ? '-bom' : '');
  return { path: input.path, encoding: name, analysis, reports: run(analysis, { levels }) };
}

/** The 提纲 that the draft names by a comment. */
async function outlineOf(path: string, source: string): Promise<OutlineFile | undefined> {
  const name = path === '-' ? undefined : outlineFileName(source, undefined, path);
  const outline = name && (await readText(outlineFilePath(name, resolve(path))));
  return name && outline !== undefined ? { name, source: outline } : undefined;
}

const readText = (path: string): Promise<string | undefined> => readFile(path, 'utf8').catch(() => undefined);

/** Writes a mended draft as it was written before; what came on standard input is printed by `check`. What went wrong, if anything. */
async function write(
  path: string,
  text: string,
  was: Decoded,
  terminal: Terminal,
  locale: Locale,
): Promise<string | undefined> {
  const bytes = encodeText(text, was.encoding);
  if (!bytes) return cannotEncode[locale];
  if (path === '-') return undefined;
  try {
    await writeFileAtomic(path, bytes);
    terminal.err(`${fixedFile(path)[locale]}\n`);
    return undefined;
  } catch {
    return cannotWrite[locale];
  }
}

function toJson(checked: readonly Checked[], locale: Locale): string {
  const files = checked.map(({ path, encoding, analysis, reports }) => ({
    path,
    encoding,
    characters: analysis.text.length,
    diagnostics: reports.map((report) => toDiagnostic(analysis, report, locale)),
  }));
  return `${JSON.stringify({ version: 1, files }, undefined, 2)}\n`;
}

function toDiagnostic(analysis: Analysis, { rule, severity, finding }: Report, locale: Locale): object {
  const { text } = analysis;
  return {
    rule: rule.id,
    severity,
    message: finding.message[locale],
    range: toRange(text, finding.range),
    related: (finding.related ?? []).map((related) => ({
      message: related.message[locale],
      range: toRange(text, related.range),
    })),
    fixes: (finding.fixes ?? []).map((fix, index) => ({
      title: fix.title[locale],
      preferred: index === 0,
      edits: toTextEdits(text, fix.edits()),
    })),
  };
}

function toStylish(checked: readonly Checked[], locale: Locale): string {
  const lines: string[] = [];
  let findings = 0;
  for (const { path, analysis, reports } of checked) {
    if (reports.length === 0) continue;
    lines.push(path);
    for (const { rule, severity, finding } of reports) {
      const { line, character } = toRange(analysis.text, finding.range).start;
      lines.push(
        `  ${line + 1}:${character + 1}  ${SEVERITY_WORDS[severity][locale]}  ${finding.message[locale]}  ${rule.id}`,
      );
      findings++;
    }
    lines.push('');
  }
  lines.push(findings === 0 ? clean[locale] : summary(findings, checked.length)[locale]);
  return `${lines.join('\n')}\n`;
}
