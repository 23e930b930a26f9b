import type { Analysis } from '../analysis/analysis';
import { entryTitle } from '../analysis/entryTitle';
import { toldAt, type Gap } from '../analysis/gaps';
import { markerLabel } from '../analysis/markerWords';
import { localised, type Fix, type Localised } from '../rules/engine/rule';
import type { Report } from '../rules/engine/run';
import type { Item, OffsetRange, Sequence } from '../syntax/nodes';

/**
 * What is missing from a list, in its place. It is read off what the rules report, so that the tree, the lens above the 提纲 and the
 * findings tell the same: what a writer will not be told of any more is not missing anywhere.
 */
export interface MissingItem {
  readonly sequence: Sequence;
  /** The item before which it belongs; undefined behind the last. */
  readonly before: Item | undefined;
  /** Where that is: the number of its neighbour. */
  readonly place: OffsetRange;
  /** How many are missing here. */
  readonly count: number;
  /** 三是; 一、～九、 for more than a few; 三、狠抓落实 where the number is no help. */
  readonly label: string;
  /** Why it may be no mistake: text was left out there, or the draft is part of a whole. */
  readonly excuse: Gap['excuse'];
  /** 缺：正文第26行有 */
  readonly state: Localised;
  readonly report: Report;
  /** How it is put in. */
  readonly fill: Fix | undefined;
}

/** In the order of the text. O(causes + reports). */
export function missingItems(analysis: Analysis, reports: readonly Report[]): MissingItem[] {
  return [...lostNumbers(analysis, reports), ...lostEntries(analysis, reports)];
}

/** More numbers than these that lack in one place are one row. */
const FEW = 3;

function lostNumbers(analysis: Analysis, reports: readonly Report[]): MissingItem[] {
  const reported = byPlace(reports, 'numbering-missing');
  return analysis.causesOf('numbering-missing').flatMap(({ gap }) => {
    const report = reported.get(toldAt(gap).marker.range.start);
    if (!report) return [];
    const labels = gap.ordinals.map((ordinal) => markerLabel(analysis.text, gap.model.marker, ordinal));
    const rows = labels.length > FEW ? [`${labels[0] ?? ''}～${labels[labels.length - 1] ?? ''}`] : labels;
    return rows.map((label, row) => ({
      sequence: gap.slotted.sequence,
      before: gap.model === gap.after ? gap.after : undefined,
      place: toldAt(gap).marker.range,
      count: rows.length < labels.length ? labels.length : 1,
      label,
      excuse: gap.excuse,
      state: stateOf(analysis, gap, row, rows.length < labels.length),
      report,
      fill: report.finding.fixes?.find(({ name }) => name !== 'closeGap'),
    }));
  });
}

function stateOf(analysis: Analysis, gap: Gap, row: number, many: boolean): Localised {
  if (gap.excuse === 'omission') return localised('缺（此处有省略）', 'missing (left out here)');
  if (gap.excuse === 'part') return localised('缺（可能在另一份稿子里）', 'missing (perhaps in another draft)');
  if (gap.unnumbered) {
    const line = analysis.text.lineAt(gap.unnumbered.start) + 1;
    return localised(`缺序号：第${line}行`, `number missing in line ${line}`);
  }
  const found = many ? undefined : gap.counterparts[row];
  if (found) return foundAt(analysis, found);
  return many ? localised(`缺${gap.ordinals.length}条`, `${gap.ordinals.length} missing`) : MISSING;
}

const MISSING = localised('缺', 'missing');

/** What the body has and the 提纲 lacks, though its numbers close up. Nothing of a 提纲 in another file, which has no rows here. */
function lostEntries(analysis: Analysis, reports: readonly Report[]): MissingItem[] {
  const reported = byRelated(reports, 'outline-missing-entry');
  const behind = new Map<Item, number>();
  return analysis.causesOf('outline-missing-entry').flatMap(({ item, next, last, file }) => {
    const report = reported.get(item.marker.range.start);
    const anchor = next ?? last;
    const sequence = analysis.sequenceOf(anchor);
    if (file || !report || !sequence) return [];
    const nth = behind.get(anchor) ?? 0;
    behind.set(anchor, nth + 1);
    const ordinal = anchor.marker.ordinal + nth + (next ? 0 : 1);
    return [
      {
        sequence,
        before: next ?? sequence.items[sequence.items.indexOf(last) + 1],
        place: anchor.marker.range,
        count: 1,
        label: markerLabel(analysis.text, anchor.marker, ordinal) + entryTitle(analysis.counterparts, item),
        excuse: undefined,
        state: foundAt(analysis, item),
        report,
        fill: report.finding.fixes?.[0],
      },
    ];
  });
}

function foundAt(analysis: Analysis, item: Item): Localised {
  const line = analysis.text.lineAt(item.marker.range.start) + 1;
  return analysis.sequenceOf(item)?.region === 'outline'
    ? localised(`缺：提纲第${line}行有`, `missing: in line ${line} of the outline`)
    : localised(`缺：正文第${line}行有`, `missing: in line ${line} of the body`);
}

function byPlace(reports: readonly Report[], rule: string): Map<number, Report> {
  return new Map(
    reports.filter((report) => report.rule.id === rule).map((report) => [report.finding.range.start, report]),
  );
}

/** Several entries may be lost at one place: each report names its own item of the body. */
function byRelated(reports: readonly Report[], rule: string): Map<number, Report> {
  return new Map(
    reports
      .filter((report) => report.rule.id === rule)
      .flatMap((report) => (report.finding.related ?? []).map(({ range }) => [range.start, report] as const)),
  );
}
