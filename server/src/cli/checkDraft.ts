import { Analysis, type Outline } from '../analysis/analysis';
import { isMarkdownName } from '../draftNames';
import { configurationFiles, levelsOf, problemSeverity, type ConfigurationFile } from '../files/configurationFile';
import { encodeText } from '../files/encoding';
import { keptAddress, readKept } from '../files/keptFile';
import { pathOf, nodeFiles } from '../files/nodeFiles';
import { namedOutline, readOutline } from '../files/outlineFile';
import { keptProblem } from '../keptWords';
import { configuration } from '../rules/configuration';
import { fixAll } from '../rules/engine/fixAll';
import type { FixKind } from '../rules/engine/fixPolicy';
import type { IgnoredPlace } from '../rules/engine/ignored';
import type { Locale, Localised } from '../rules/engine/rule';
import { run, type Levels } from '../rules/engine/run';
import { Text } from '../syntax/text/text';
import { countByRule, showChanges } from './changes';
import type { Format } from './formats';
import { readInput, STANDARD_INPUT, type ReadInput } from './inputs';
import { writeMended } from './mend';
import { failureWords, fixedFile, notMended, wouldFix } from './messages';
import { printable } from './printable';
import type { Checked, Written } from './report';
import { REPORTERS } from './reporters';
import type { Terminal } from './terminal';
import { reportsByParagraph } from '../wordDrafts';

export interface DraftOptions {
  readonly format: Format;
  readonly levels: Levels;
  readonly locale: Locale;
  /** Kinds of fix to apply; none: only report. */
  readonly fix: readonly FixKind[];
  /** Whether to show what they would change, and write nothing. */
  readonly dryRun: boolean;
}

/** One thing that is said while a draft is checked. */
export type Said =
  | {
      readonly kind: 'file';
      readonly written: Written;
      /** Whether something in it is at warning or above. */
      readonly fails: boolean;
      /** What drafts share is said once in a run: a configuration file, by its address. */
      readonly once?: string;
    }
  | { readonly kind: 'failed'; readonly path: string; readonly words: string }
  /** For standard error. */
  | { readonly kind: 'aside'; readonly text: string }
  /** What came on standard input, mended. */
  | { readonly kind: 'mended'; readonly bytes: string | Uint8Array };

type Say = (said: Said) => Promise<void>;

/** All that the findings in a draft hang on, besides the program's version. */
export interface Grounds {
  readonly input: ReadInput;
  readonly configurations: readonly ConfigurationFile[];
  readonly levels: Levels;
  readonly ignored: readonly IgnoredPlace[];
  readonly outline: Outline | undefined;
}

/** Reads one draft and what belongs to it, and says what is wrong with it. `isKnown` may tell that all this was said before. */
export async function checkDraft(
  path: string,
  options: DraftOptions,
  terminal: Pick<Terminal, 'stdin'>,
  say: Say,
  isKnown: (grounds: Grounds) => Promise<boolean> = () => Promise.resolve(false),
): Promise<void> {
  const input = await readInput(path, terminal);
  const check = new DraftCheck(options, say);
  if ('failure' in input) return check.complain(path, failureWords(input.failure));
  if (input.word && options.fix.length > 0) return check.complain(path, notMended);
  const grounds = await groundsOf(input, options);
  if (!(await isKnown(grounds))) await check.judge(grounds);
}

async function groundsOf(input: ReadInput, options: DraftOptions): Promise<Grounds> {
  const { address } = input;
  const files = address === undefined ? [] : await configurationFiles(address, nodeFiles);
  const levels = { ...levelsOf(files), ...options.levels };
  const outline = await outlineOf(input);
  const kept = await ignoredIn(input);
  if (!('fault' in kept)) return { input, configurations: files, levels, outline, ignored: kept.ignored };
  return { input, configurations: [...files, kept.fault], levels, outline, ignored: [] };
}

/** The 提纲 that the draft names by a comment; without a workspace it is read in the draft's own folder alone. */
async function outlineOf({ address, text }: ReadInput): Promise<Outline | undefined> {
  const named = address === undefined ? undefined : namedOutline(text, undefined, address);
  return named && address !== undefined ? readOutline(named, address, { files: nodeFiles, workspace: [] }) : undefined;
}

/** Places that the writer wants to hear no more of: what is kept beside the draft. */
async function ignoredIn({
  address,
}: ReadInput): Promise<{ readonly ignored: readonly IgnoredPlace[] } | { readonly fault: ConfigurationFile }> {
  if (address === undefined) return { ignored: [] };
  const kept = await readKept(nodeFiles, address);
  if (!('fault' in kept)) return kept;
  const problems = [keptProblem(kept.fault)];
  return { fault: { address: keptAddress(address) ?? address, source: '', levels: {}, problems } };
}

class DraftCheck {
  constructor(
    private readonly options: DraftOptions,
    private readonly say: Say,
  ) {}

  async judge(grounds: Grounds): Promise<void> {
    const { input, levels, ignored, outline } = grounds;
    for (const file of grounds.configurations) await this.reportConfiguration(file, levels);
    const text = await this.mend(grounds);
    if (text === undefined) return;
    const analysis = new Analysis(text, outline, isMarkdownName(input.path));
    const reports = run(analysis, { levels, ignored });
    const told = input.word ? reportsByParagraph(reports, analysis.text, input.word) : reports;
    await this.report({ ...input, text: analysis.text, reports: told });
  }

  private report(checked: Checked, once?: string): Promise<void> {
    const { format, locale } = this.options;
    return this.say({
      kind: 'file',
      written: { pieces: REPORTERS[format].write(checked, locale), findings: checked.reports.length },
      fails: checked.reports.some(({ severity }) => severity === 'error' || severity === 'warning'),
      ...(once === undefined ? {} : { once }),
    });
  }

  /** What is wrong in a configuration file is said on that file. */
  private async reportConfiguration(file: ConfigurationFile, levels: Levels): Promise<void> {
    const { address, source, problems } = file;
    const severity = problemSeverity(levels);
    if (severity === undefined || problems.length === 0) return;
    const reports = problems.map((finding) => ({ rule: configuration, severity, finding }));
    const path = pathOf(address) ?? address;
    await this.report({ path, encoding: { name: 'utf-8', bom: false }, text: new Text(source), reports }, address);
  }

  /** The text as it is to be judged; undefined where it was to be mended and could not be written. */
  private async mend({ input, levels, ignored, outline }: Grounds): Promise<string | undefined> {
    const { fix: kinds, dryRun, locale } = this.options;
    if (kinds.length === 0) return input.text;
    const isMarkdown = isMarkdownName(input.path);
    const { text, mended } = fixAll(input.text, { levels, ignored, outlineFile: outline, kinds, isMarkdown });
    const told = text === input.text ? undefined : ([printable(input.path), countByRule(mended)] as const);
    if (dryRun) {
      if (told) await this.aside(`${wouldFix(...told)[locale]}\n${showChanges(input.text, text, locale)}`);
      return text;
    }
    const problem = text === input.text ? undefined : await writeMended(input, text);
    if (problem) {
      await this.complain(input.path, problem);
      return undefined;
    }
    if (input.path === STANDARD_INPUT)
      await this.say({ kind: 'mended', bytes: encodeText(text, input.encoding) ?? '' });
    if (told) await this.aside(`${fixedFile(...told)[locale]}\n`);
    return text;
  }

  private aside(text: string): Promise<void> {
    return this.say({ kind: 'aside', text });
  }

  complain(path: string, words: Localised): Promise<void> {
    return this.say({ kind: 'failed', path, words: words[this.options.locale] });
  }
}
