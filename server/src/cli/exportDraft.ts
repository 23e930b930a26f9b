import { basename, extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Analysis } from '../analysis/analysis';
import { isMarkdownName } from '../draftNames';
import { exported, fontsMissing, fontsOf, type ExportOptions } from '../exporting';
import { LARGEST } from '../files/door';
import { nodeFiles } from '../files/nodeFiles';
import { missingFonts } from '../installedFonts';
import { DEFAULT_FONTS } from '../render/layout';
import type { Locale, Localised } from '../rules/engine/rule';
import { fileFormat, type FileFormat } from './fileFormat';
import { readInput, STANDARD_INPUT } from './inputs';
import { exportedFile, exporting, failureWords, noFolder, otherEnding } from './messages';
import { printable } from './printable';
import { Targets, type TargetOptions } from './targets';
import type { Terminal } from './terminal';
import { loadWord } from './wordInput';

export interface ExportFlags extends TargetOptions {
  readonly to?: FileFormat;
  readonly layout: 'print' | 'lectern';
  readonly grid: 'lines' | 'characters';
  readonly numbers: 'text' | 'word';
  /** Points. */
  readonly size: '24' | '22';
  readonly template?: string;
  readonly locale: Locale;
}

/** `jianggao export`: a file to print or to read from, of each draft. 0, or 2 where one cannot be read or written; the others are. */
export async function exportDraft(paths: readonly string[], flags: ExportFlags, terminal: Terminal): Promise<number> {
  const { locale } = flags;
  const say = (words: Localised): void => terminal.err(`jianggao: ${words[locale]}\n`);
  const targets = await Targets.for(paths, flags);
  if (!targets) {
    say(noFolder);
    return 2;
  }
  const to = fileFormat(flags.to, targets.ending);
  if (!to) {
    say(otherEnding(flags.to === undefined ? '.docx / .html' : `.${to}`));
    return 2;
  }
  const options = await optionsOf(to, flags);
  if ('failure' in options) {
    terminal.err(`jianggao: ${printable(flags.template ?? '')}: ${options.failure[locale]}\n`);
    return 2;
  }
  const fonts = to === 'docx' ? await missingFonts(fontsOf(options)) : [];
  if (fonts.length > 0) say(fontsMissing(fonts));
  let code = 0;
  for (const [index, path] of paths.entries()) {
    if (terminal.isInteractive && paths.length > 1) terminal.err(`${exporting(index + 1, paths.length)[locale]}\r`);
    const problem = await exportOne(path, options, targets, flags, terminal);
    if (!problem) continue;
    code = 2;
    terminal.err(`jianggao: ${printable(path)}: ${problem[locale]}\n`);
  }
  return code;
}

/** What is the same for all files: their titles apart. */
async function optionsOf(to: FileFormat, flags: ExportFlags): Promise<ExportOptions | { readonly failure: Localised }> {
  const { layout, grid, numbers, size, template } = flags;
  const date = `${new Date().toISOString().slice(0, 19)}Z`;
  const options = { to, layout, grid, numbers, fonts: DEFAULT_FONTS, title: '', date } as const;
  const named = { ...options, size: size === '22' ? 'erHao' : 'xiaoYi' } as const;
  if (template === undefined) return named;
  const read = await nodeFiles.read(pathToFileURL(resolve(template)).href, LARGEST.draft);
  return 'failure' in read ? { failure: failureWords(read.failure) } : { ...named, template: read.bytes };
}

/** What a draft from standard input is called. */
const NAMELESS = '讲稿.txt';

async function exportOne(
  path: string,
  options: ExportOptions,
  targets: Targets,
  { locale }: ExportFlags,
  terminal: Terminal,
): Promise<Localised | undefined> {
  const input = await readInput(path, terminal);
  if ('failure' in input) return failureWords(input.failure);
  const { to, layout } = options;
  const target = targets.ofKind(path === STANDARD_INPUT ? NAMELESS : path, layout, `.${to}`);
  const existing = await targets.obstacle(path, target);
  if (existing) return existing;
  const analysis = new Analysis(input.text, undefined, isMarkdownName(path));
  const made = await exported(analysis, { ...options, title: basename(path, extname(path)) }, loadWord);
  if ('refused' in made) return made.refused;
  const problem = await targets.write(path, target, made.bytes);
  if (problem) return problem;
  const lines = [exportedFile(printable(target)), ...made.told];
  terminal.err(`${lines.map((line) => line[locale]).join('\n  ')}\n`);
  return undefined;
}
