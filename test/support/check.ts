import { applyEdits } from '../../server/src/editing/edits';
import { assert } from 'chai';
import { Analysis } from '../../server/src/analysis/analysis';
import { explanation } from '../../server/src/features/showing/explanation';
import { fixAll, type FixAllOptions } from '../../server/src/rules/engine/fixAll';
import { run, type Levels, type Report } from '../../server/src/rules/engine/run';
import type { Sequence } from '../../server/src/syntax/nodes';
import { readDraft } from '../../server/src/analysis/readDraft';
import type { Text } from '../../server/src/syntax/text/text';
import { readMarked } from './markup';
import { markerLabel } from '../../server/src/analysis/markerWords';

/** The tree as text: `一、[一是 二是] 二、`. */
export function treeOf(source: string, part: 'body' | 'outline' = 'body'): string {
  const draft = readDraft(source);
  return show(draft.text, draft[part]);
}

/** Holds the tree of a text; where it is another, tells of each number why it was read so. */
export function assertTree(source: string, tree: string, part: 'body' | 'outline' = 'body'): void {
  const found = treeOf(source, part);
  if (found !== tree) assert.equal(found, tree, whyReadSo(source));
}

function whyReadSo(source: string): string {
  const analysis = new Analysis(source);
  const lines = Array.from({ length: analysis.text.lineCount }, (_, line) => explanation(analysis, line, 'zh-cn'));
  return ['', ...lines.filter(({ markers }) => markers.length > 0).map(({ text }) => text), ''].join('\n');
}

function show(text: Text, sequences: readonly Sequence[]): string {
  return sequences
    .flatMap((sequence) => sequence.items)
    .sort((a, b) => a.range.start - b.range.start)
    .map((item) => {
      const inside = show(text, item.children);
      return markerLabel(text, item.marker) + (inside ? `[${inside}]` : '');
    })
    .join(' ');
}

/** Titles of all items, outer before inner. */
export function titlesOf(source: string, part: 'body' | 'outline' = 'body'): string[] {
  const titles = (sequences: readonly Sequence[]): string[] =>
    sequences.flatMap((sequence) => sequence.items.flatMap((item) => [item.title, ...titles(item.children)]));
  return titles(readDraft(source)[part]);
}

export function reportsOf(source: string, levels: Levels = {}): Report[] {
  return run(new Analysis(source), {
    levels,
    onFailure: (rule, error) => assert.fail(`${rule.id} threw ${String(error)}`),
  });
}

/** All rules at once say of a marked text what it announces, and nothing else. */
export function checkFindings(marked: string, levels: Levels = {}): Report[] {
  const { text, ranges } = readMarked(marked);
  const reports = reportsOf(text, levels);
  const show = (list: readonly { start: number; end: number; rule: string }[]): string[] =>
    [...list]
      .sort((a, b) => a.start - b.start || a.rule.localeCompare(b.rule))
      .map(({ start, end, rule }) => `${rule} ${start} “${text.slice(start, end)}”`);
  assert.deepEqual(show(reports.map(({ rule, finding }) => ({ ...finding.range, rule: rule.id }))), show(ranges));
  return reports;
}

/** The text after the preferred fix of the first finding of a rule. */
export function fixFirst(text: string, rule: string, index = 0): string {
  const report = reportsOf(text).find((candidate) => candidate.rule.id === rule);
  const fix = report?.finding.fixes?.[index];
  assert.isDefined(fix, `${rule} offers a fix`);
  return applyEdits(text, fix?.edits() ?? []);
}

/** The text after everything that may be mended unasked. */
export const fixedText = (text: string, options?: FixAllOptions): string => fixAll(text, options).text;
