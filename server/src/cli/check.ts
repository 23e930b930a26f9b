import { Analysis, type Outline } from '../analysis/analysis';
import { fixAll, type FixAllOptions } from '../rules/engine/fixAll';
import type { FixKind } from '../rules/engine/fixPolicy';
import type { Locale, Localised } from '../rules/engine/rule';
import { run, type Levels } from '../rules/engine/run';
import { configurationFiles, levelsOf, problemSeverity, type ConfigurationFile } from '../files/configurationFile';
import { encodeText } from '../files/encoding';
import { keptAddress, readKept } from '../files/keptFile';
import { namedOutline, readOutline } from '../files/outlineFile';
import { nodeFiles, pathOf } from '../files/nodeFiles';
import { keptProblem } from '../keptWords';
import { configuration } from '../rules/configuration';
import type { IgnoredPlace } from '../rules/engine/ignored';
import { Text } from '../syntax/text/text';
import { countByRule, showChanges } from './changes';
import { expandInputs, readInput, STANDARD_INPUT, type ReadInput } from './inputs';
import { writeMended } from './mend';
import { failureWords, fixedFile, noInput, notMended, wouldFix } from './messages';
import { printable } from './printable';
import type { Checked, Reporter } from './report';
import { reporter, type Format } from './reporters';
import type { Terminal } from './terminal';
import { reportsByParagraph } from './wordInput';
import { isMarkdownName } from '../draftNames';

export interface CheckOptions {
  readonly format: Format;
  readonly levels: Levels;
  readonly locale: Locale;
  /** Kinds of fix to apply; none: only report. */
  readonly fix: readonly FixKind[];
  /** Whether to show what they would change, and write nothing. */
  readonly dryRun: boolean;
}

/** `jianggao check`: 0 nothing at warning or above, 1 something, 2 unreadable input or wrong usage. */
export async function check(args: readonly string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  const paths = await expandInputs(args, options.fix.length === 0);
  if (paths.length === 0) {
    terminal.err(`jianggao: ${noInput[options.locale]}\n`);
    return 2;
  }
  return new Check(options, terminal, paths.includes(STANDARD_INPUT)).run(paths);
}

class Check {
  readonly #reporter: Reporter;
  readonly #reportedConfigurations = new Set<string>();
  #code = 0;

  constructor(
    private readonly options: CheckOptions,
    private readonly terminal: Terminal,
    piped: boolean,
  ) {
    // What came in on standard input goes out mended; the report makes way for it.
    const makesWay = piped && options.fix.length > 0 && !options.dryRun;
    const out: Terminal['out'] = makesWay
      ? (text) => Promise.resolve(terminal.err(String(text)))
      : (text) => terminal.out(text);
    this.#reporter = reporter(options.format, options.locale, out);
  }

  async run(paths: readonly string[]): Promise<number> {
    for (const path of paths) {
      const input = await readInput(path, this.terminal.stdin);
      if ('failure' in input) await this.complain(path, failureWords(input.failure));
      else if (input.word && this.options.fix.length > 0) await this.complain(path, notMended);
      else await this.checkInput(input);
    }
    await this.#reporter.end();
    return this.#code;
  }

  private async checkInput(input: ReadInput): Promise<void> {
    const files = input.address === undefined ? [] : await configurationFiles(input.address, nodeFiles);
    const levels = { ...levelsOf(files), ...this.options.levels };
    for (const file of files) await this.reportConfiguration(file, levels);
    const outline = await outlineOf(input);
    const ignored = await this.ignoredIn(input, levels);
    const text = await this.mend(input, { levels, ignored, outlineFile: outline });
    if (text === undefined) return;
    const analysis = new Analysis(text, outline, isMarkdownName(input.path));
    const reports = run(analysis, { levels, ignored });
    const told = input.word ? reportsByParagraph(reports, analysis.text, input.word) : reports;
    await this.report({ ...input, text: analysis.text, reports: told });
  }

  /** Places that the writer wants to hear no more of: what is kept beside the draft. */
  private async ignoredIn({ address }: ReadInput, levels: Levels): Promise<readonly IgnoredPlace[]> {
    if (address === undefined) return [];
    const kept = await readKept(nodeFiles, address);
    if (!('fault' in kept)) return kept.ignored;
    const file = { address: keptAddress(address) ?? address, source: '', problems: [keptProblem(kept.fault)] };
    await this.reportConfiguration(file, levels);
    return [];
  }

  private async report(checked: Checked): Promise<void> {
    const fails = checked.reports.some(({ severity }) => severity === 'error' || severity === 'warning');
    this.#code = Math.max(this.#code, fails ? 1 : 0);
    await this.#reporter.file(checked);
  }

  /** What is wrong in a configuration file is said once, on that file. */
  private async reportConfiguration(
    { address, source, problems }: Omit<ConfigurationFile, 'levels'>,
    levels: Levels,
  ): Promise<void> {
    const severity = problemSeverity(levels);
    if (severity === undefined || problems.length === 0 || this.#reportedConfigurations.has(address)) return;
    this.#reportedConfigurations.add(address);
    await this.report({
      path: pathOf(address) ?? address,
      encoding: { name: 'utf-8', bom: false },
      text: new Text(source),
      reports: problems.map((finding) => ({ rule: configuration, severity, finding })),
    });
  }

  /** The text as it is to be judged; undefined where it was to be mended and could not be written. */
  private async mend(input: ReadInput, options: FixAllOptions): Promise<string | undefined> {
    const { fix: kinds, dryRun, locale } = this.options;
    if (kinds.length === 0) return input.text;
    const { text, mended } = fixAll(input.text, { ...options, kinds, isMarkdown: isMarkdownName(input.path) });
    const told = text === input.text ? undefined : ([printable(input.path), countByRule(mended)] as const);
    if (dryRun) {
      if (told) this.terminal.err(`${wouldFix(...told)[locale]}\n${showChanges(input.text, text, locale)}`);
      return text;
    }
    const problem = text === input.text ? undefined : await writeMended(input, text);
    if (problem) {
      await this.complain(input.path, problem);
      return undefined;
    }
    if (input.path === STANDARD_INPUT) await this.terminal.out(encodeText(text, input.encoding) ?? '');
    if (told) this.terminal.err(`${fixedFile(...told)[locale]}\n`);
    return text;
  }

  private async complain(path: string, words: Localised): Promise<void> {
    this.#code = 2;
    this.terminal.err(`jianggao: ${printable(path)}: ${words[this.options.locale]}\n`);
    await this.#reporter.failed(path, words[this.options.locale]);
  }
}

/** The 提纲 that the draft names by a comment; without a workspace it is read in the draft's own folder alone. */
async function outlineOf({ address, text }: ReadInput): Promise<Outline | undefined> {
  const named = address === undefined ? undefined : namedOutline(text, undefined, address);
  return named && address !== undefined ? readOutline(named, address, { files: nodeFiles, workspace: [] }) : undefined;
}
