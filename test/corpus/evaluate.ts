import { applyEdits } from '../../server/src/editing/edits';
import { mkdirSync, writeFileSync } from 'node:fs';
import { Analysis } from '../../server/src/analysis/analysis';
import { run, type Report } from '../../server/src/rules/engine/run';
import { inProject } from '../support/project';
import { measureCoverage } from './coverage';
import { scoreGold } from './gold';
import { mutate, VARIANTS, type Mutation } from './mutations';
import { findRuns } from './runs';
import { outlineOf } from './outlines';
import { OWN_DRAFTS, readCorpus, readGold, type CorpusText } from './shared';
import { knownSlips } from './slips';

/** How well published texts are read: mistakes made in sound runs, silence on sound texts, drafts written for the purpose. */
interface Tally {
  cases: number;
  detected: number;
  single: number;
  restored: number;
}

const tallies = new Map<string, Tally>();
const failures: string[] = [];

export function earnest(text: string): { analysis: Analysis; reports: Report[] } {
  const analysis = new Analysis(text);
  return { analysis, reports: run(analysis).filter(({ severity }) => severity === 'error' || severity === 'warning') };
}

/** Repeats itself from run to run, unlike Math.random. */
export function picker(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * limit);
  };
}

function count(keys: readonly string[], score: { detected: boolean; single: boolean; restored: boolean }): void {
  for (const key of keys) {
    const tally = tallies.get(key) ?? { cases: 0, detected: 0, single: 0, restored: 0 };
    tally.cases++;
    if (score.detected) tally.detected++;
    if (score.single) tally.single++;
    if (score.restored) tally.restored++;
    tallies.set(key, tally);
  }
}

const halfOf = ({ keptOut }: CorpusText): string => (keptOut ? 'half kept out' : 'half weighed by');

const BY_GROUP: Readonly<Record<string, string>> = {
  speech: 'speech-like',
  report: 'speech-like',
  essay: 'speech-like',
};

/** What was said of a mistake that was not said before it was made. */
interface Judgement {
  readonly fresh: readonly Report[];
  readonly score: { readonly detected: boolean; readonly single: boolean; readonly restored: boolean };
}

/** Whether a mistake is found, by one finding, and put right by its first fix. `before`: what was said of the sound text, rule and place. */
export function judge(mutation: Mutation, before: ReadonlySet<string>): Judgement {
  const { reports } = earnest(mutation.text);
  const fresh = reports.filter(({ rule, finding }) => !before.has(`${rule.id}@${finding.range.start}`));
  const right = fresh.filter(
    ({ rule, finding }) =>
      mutation.rules.includes(rule.id) && finding.range.start <= mutation.to && finding.range.end >= mutation.from,
  );
  const [report] = right;
  const fix = report?.finding.fixes?.[0];
  const mended = fix ? applyEdits(mutation.text, fix.edits()) : '';
  const score = {
    detected: right.length > 0,
    single: fresh.length === 1 && right.length === 1,
    restored: mutation.restored.includes(mended) || putBack(mutation, report),
  };
  return { fresh, score };
}

function scoreMutation(mutation: Mutation, before: ReadonlySet<string>, source: CorpusText, variant: string): void {
  const { fresh, score } = judge(mutation, before);
  count(
    [
      'all',
      `kind ${mutation.kind}`,
      `style ${mutation.style}`,
      `variant ${variant}`,
      `text ${BY_GROUP[source.kind] ?? source.kind}`,
      halfOf(source),
    ],
    score,
  );
  if (!score.detected || !score.single || !score.restored) {
    const said = fresh.map(({ rule, finding }) => `${rule.id}:${finding.message['zh-cn'].slice(0, 50)}`).join(' | ');
    const what = !score.detected ? 'MISSED' : !score.single ? 'MANY' : 'FIX';
    failures.push(
      `${what}\t${mutation.kind}\t${mutation.style}\t${variant}\t${source.name}\t${mutation.text.slice(Math.max(0, mutation.from - 10), mutation.from + 30).replace(/\n/g, '⏎')}\t${said}`,
    );
  }
}

/** Under a promise that counts the lost item in, an empty item put back is as right. */
function putBack(mutation: Mutation, report: Report | undefined): boolean {
  const [fix] = report?.finding.fixes ?? [];
  if (mutation.kind !== 'drop' && mutation.kind !== 'dropFirst') return false;
  return fix?.title['zh-cn'].startsWith('补一条空的') === true && fix.edits().length === 1;
}

function evaluateMutations(corpus: readonly CorpusText[], perStyle: number): void {
  corpus.forEach((source, number) => {
    for (const [variant, transform] of Object.entries(VARIANTS)) {
      if (variant !== 'plain' && number % 3 !== 0) continue;
      const text = transform(source.text);
      const runs = findRuns(text);
      if (runs.length === 0) continue;
      const { reports } = earnest(text);
      const seen = new Map<string, number>();
      for (const found of runs) {
        const times = (seen.get(found.style.id) ?? 0) + 1;
        seen.set(found.style.id, times);
        if (times > perStyle) continue;
        for (const mutation of mutate(text, found, picker(number * 31 + times))) {
          const before = new Set(
            reports.map(({ rule, finding }) => `${rule.id}@${mutation.carry(finding.range.start)}`),
          );
          scoreMutation(mutation, before, source, variant);
        }
      }
    }
  });
}

function evaluateOutlines(corpus: readonly CorpusText[]): void {
  corpus.forEach((source, number) => {
    for (const [variant, transform] of Object.entries(VARIANTS)) {
      const outlined = outlineOf(source.text, transform, picker(number));
      if (!outlined) continue;
      const { reports } = earnest(outlined.text);
      for (const { rule, finding } of reports.filter((report) => report.rule.id.startsWith('outline'))) {
        failures.push(`FALSE\t提纲\t${rule.id}\t${variant}\t${source.name}\t${finding.message['zh-cn']}`);
      }
      for (const mutation of outlined.mutations) {
        const before = new Set(reports.map(({ rule, finding }) => `${rule.id}@${mutation.carry(finding.range.start)}`));
        scoreMutation(mutation, before, source, variant);
      }
    }
  });
}

interface Silence {
  readonly kind: string;
  characters: number;
  known: number;
  readonly unread: string[];
}

function evaluateSilence(corpus: readonly CorpusText[]): Silence[] {
  const kinds = new Map<string, Silence>();
  for (const source of corpus) {
    const { name, text } = source;
    const key = `${source.kind}${source.keptOut ? ' (kept out)' : ''}`;
    const silence = kinds.get(key) ?? { kind: key, characters: 0, known: 0, unread: [] };
    kinds.set(key, silence);
    silence.characters += text.length;
    const { analysis, reports } = earnest(text);
    for (const { rule, finding } of reports) {
      const words = text.slice(finding.range.start, finding.range.end + 12).replace(/\s+/g, ' ');
      if (knownSlips.some((slip) => slip.text === name && slip.rule === rule.id && words.startsWith(slip.words)))
        silence.known++;
      else
        silence.unread.push(
          `${name}:${analysis.text.lineAt(finding.range.start) + 1} ${rule.id} ${finding.message['zh-cn']} «${words}»`,
        );
    }
  }
  return [...kinds.values()];
}

/** Of the counts that stand beside lists in texts left unchanged, how many the lists keep: the others are what promised-count would say. */
function promisesKept(corpus: readonly CorpusText[]): string {
  let all = 0;
  let broken = 0;
  for (const { text } of corpus) {
    const analysis = new Analysis(text);
    for (const { certain } of analysis.promises.values()) all += certain.length;
    broken += analysis.causesOf('promised-count').length;
  }
  return `promises: ${all} counts beside lists, ${broken} said not to be kept`;
}

const percent = (part: number, whole: number): string =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1)}`.padStart(6);

/** Some texts of the corpus, one run a style. */
export function evaluateSample(corpus: readonly CorpusText[]): Tally & { readonly unread: readonly string[] } {
  tallies.clear();
  evaluateMutations(corpus, 1);
  const all = tallies.get('all') ?? { cases: 0, detected: 0, single: 0, restored: 0 };
  return { ...all, unread: evaluateSilence(corpus).flatMap(({ unread }) => unread) };
}

export function evaluate(perStyle: number, only?: string): void {
  const corpus = readCorpus();
  if (only === undefined) {
    evaluateMutations(corpus, perStyle);
    evaluateOutlines(corpus);
  }
  const silence = evaluateSilence(corpus);
  const coverage = measureCoverage(corpus);
  failures.push(...coverage.failures);
  console.log('mutations                 cases detected  one   restored');
  for (const [key, tally] of [...tallies].sort(([a], [b]) => a.localeCompare(b))) {
    console.log(
      `${key.padEnd(24)}${String(tally.cases).padStart(7)}  ${percent(tally.detected, tally.cases)} ${percent(tally.single, tally.cases)} ${percent(tally.restored, tally.cases)}`,
    );
  }
  console.log('\nsilence               characters  true slips  unread  per 200,000');
  for (const { kind, characters, known, unread } of silence) {
    console.log(
      `${kind.padEnd(20)}${String(characters).padStart(12)}${String(known).padStart(12)}${String(unread.length).padStart(8)}${((unread.length * 200_000) / characters).toFixed(2).padStart(12)}`,
    );
  }
  for (const line of silence.flatMap(({ unread }) => unread)) console.log(`  ${line}`);
  const golds = [...readGold(), ...readGold(OWN_DRAFTS)].map((gold) => ({ name: gold.name, ...scoreGold(gold) }));
  const right = golds.filter(
    ({ tree, missed, extra, wrongFixes }) => tree && missed.length + extra.length + wrongFixes.length === 0,
  );
  console.log(`\ngold: ${right.length} of ${golds.length} all right`);
  for (const { name, tree, missed, extra, wrongFixes } of golds.filter((gold) => !right.includes(gold))) {
    console.log(
      `  ${name}: tree ${tree ? 'right' : 'wrong'}; missed ${missed.join(', ') || 'none'}; extra ${extra.join(', ') || 'none'}; fixes ${wrongFixes.join(', ') || 'right'}`,
    );
  }
  console.log(
    `\ncoverage: ${coverage.whole} of ${coverage.runs} runs whole (${percent(coverage.whole, coverage.runs).trim()} %); ${coverage.right} of ${coverage.parents} parents right (${percent(coverage.right, coverage.parents).trim()} %)`,
  );
  console.log(promisesKept(corpus));
  mkdirSync(inProject('test-results'), { recursive: true });
  writeFileSync(
    inProject('test-results/eval.json'),
    JSON.stringify({ mutations: Object.fromEntries(tallies), silence, gold: golds, coverage }, undefined, 2),
  );
  writeFileSync(inProject('test-results/eval-failures.tsv'), failures.join('\n'));
}
