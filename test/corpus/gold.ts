import { applyEdits } from '../../server/src/editing/edits';
import { Analysis } from '../../server/src/analysis/analysis';
import { run, type Report } from '../../server/src/rules/engine/run';
import type { Item, Sequence } from '../../server/src/syntax/nodes';
import type { Gold, GoldFinding, GoldOperation, GoldTree } from './shared';

/** How a draft written for the purpose is read, beside what a careful reader says of it. */
export interface GoldScore {
  readonly tree: boolean;
  /** Findings of the careful reader that we do not have, and ours that the reader does not have. */
  readonly missed: readonly string[];
  readonly extra: readonly string[];
  readonly wrongFixes: readonly string[];
}

export function scoreGold(gold: Gold): GoldScore {
  const analysis = new Analysis(gold.text, undefined, gold.isMarkdown);
  const { draft } = analysis;
  const tree =
    matches(gold.body, toTree(analysis, draft.body)) &&
    (gold.outline === null ? draft.outline.length === 0 : matches(gold.outline, toTree(analysis, draft.outline)));
  const [reports, mentions] = byWeight(run(analysis));
  const taken = new Set<Report>();
  const missed: string[] = [];
  const wrongFixes: string[] = [];
  for (const finding of gold.findings) {
    const report = reports.find((candidate) => !taken.has(candidate) && answers(analysis, candidate, finding));
    if (!report) missed.push(`line ${finding.line} ${finding.rules.join('|')}`);
    else {
      taken.add(report);
      if (!fixIsRight(gold, report, finding)) wrongFixes.push(`line ${finding.line} ${report.rule.id}`);
    }
  }
  const extra = reports
    .filter((report) => !taken.has(report))
    .map((report) => `line ${lineOf(analysis, report)} ${report.rule.id}`);
  const mentioned = scoreMentions(gold, analysis, mentions);
  return { tree, missed: [...missed, ...mentioned.missed], extra: [...extra, ...mentioned.extra], wrongFixes };
}

/** What is said in earnest, and what is only mentioned: information and hints. */
function byWeight(reports: readonly Report[]): readonly [earnest: Report[], mentions: Report[]] {
  const isMention = ({ severity }: Report): boolean => severity === 'information' || severity === 'hint';
  return [reports.filter((report) => !isMention(report)), reports.filter(isMention)];
}

/** Mentions are compared by rule and line where the careful reader wrote them down. */
function scoreMentions(
  { mentions }: Gold,
  analysis: Analysis,
  reports: readonly Report[],
): Pick<GoldScore, 'missed' | 'extra'> {
  if (!mentions) return { missed: [], extra: [] };
  const said = reports.map((report) => `line ${lineOf(analysis, report)} ${report.rule.id}`);
  const wanted = mentions.map(({ rule, line }) => `line ${line} ${rule}`);
  return {
    missed: wanted.filter((mention) => !said.includes(mention)),
    extra: said.filter((mention) => !wanted.includes(mention)),
  };
}

const lineOf = (analysis: Analysis, report: Report): number => analysis.text.lineAt(report.finding.range.start) + 1;

function answers(analysis: Analysis, report: Report, finding: GoldFinding): boolean {
  return (
    finding.rules.includes(report.rule.id) && [finding.line, ...(finding.also ?? [])].includes(lineOf(analysis, report))
  );
}

function fixIsRight(gold: Gold, report: Report, finding: GoldFinding): boolean {
  if (!finding.fixes) return true;
  const [fix] = report.finding.fixes ?? [];
  if (!fix) return false;
  const mended = applyEdits(gold.text, fix.edits()).trimEnd();
  return finding.fixes.some((operations) => operate(gold.text, operations).trimEnd() === mended);
}

/** The text that a careful reader's corrections give. */
function operate(text: string, operations: readonly GoldOperation[]): string {
  const lines = text.split('\n').map((line) => [line]);
  for (const operation of operations) {
    if ('delete' in operation) lines[operation.delete - 1] = [];
    else if ('line' in operation) lines[operation.line - 1]?.splice(0, 1, operation.text);
    else lines[operation.after - 1]?.push(...('lines' in operation ? operation.lines : [operation.text]));
  }
  return lines.flat().join('\n');
}

function toTree(analysis: Analysis, sequences: readonly Sequence[]): GoldTree[] {
  return sequences
    .flatMap((sequence) => sequence.items)
    .sort((a, b) => a.range.start - b.range.start)
    .map((item) => [analysis.text.slice(item.marker.range), wordsOf(analysis, item), toTree(analysis, item.children)]);
}

/** An item's words from its title on: a reader may quote less than our title, or go on into the sentence. */
function wordsOf({ text }: Analysis, { titleRange, range }: Item): string {
  return text.source.slice(titleRange.start, range.end);
}

const bare = (marker: string): string => marker.replace(/[\\、丶，,.．:：（）()\s*]/g, '');
const squeezed = (title: string): string => title.replace(/\s/g, '');

/** `?` marks an item on which good readers differ: where it is left out, its children hang on its parent. */
function matches(expected: readonly GoldTree[], found: readonly GoldTree[]): boolean {
  const [first, ...rest] = expected;
  if (!first) return found.length === 0;
  const [marker, title, children] = first;
  const doubtful = marker.startsWith('?');
  const [here, ...others] = found;
  const same =
    here !== undefined &&
    bare(here[0]) === bare(marker.replace('?', '')) &&
    squeezed(here[1]).startsWith(squeezed(title));
  if (same && matches(children, here[2]) && matches(rest, others)) return true;
  return doubtful && matches([...children, ...rest], found);
}
