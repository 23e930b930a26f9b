import type { Analysis } from '../../analysis/analysis';
import { measure } from '../../speaking/measure';
import type { StructureNode } from '../../protocol';
import { localised, type Locale } from '../../rules/engine/rule';
import { run, type Report } from '../../rules/engine/run';
import type { Settings } from '../../settings';
import type { Item, Region, Sequence, OffsetRange } from '../../syntax/nodes';
import { toRange, toTextEdits } from '../convert';
import { REGION_LABELS } from '../labels';
import type { Slot } from '../../analysis/alignment';
import type { SpoiltNumber } from '../../analysis/spoiltNumbers';
import { markerLabel } from '../../analysis/markerWords';
import { itemName } from '../names';

/** The tree of the view 层次: regions and items, each with its length, and what is missing in its place. */
export function structureTree(analysis: Analysis, settings: Settings, locale: Locale): StructureNode[] {
  const reports = settings.enable ? run(analysis, { levels: settings.rules, ignored: settings.ignored }) : [];
  const builder = new TreeBuilder(analysis, settings, locale, reports);
  return analysis.draft.regions.filter((region) => region.kind !== 'omission').map((region) => builder.region(region));
}

class TreeBuilder {
  private readonly slots: ReadonlyMap<Sequence, readonly Slot[]>;

  constructor(
    private readonly analysis: Analysis,
    private readonly settings: Settings,
    private readonly locale: Locale,
    private readonly reports: readonly Report[],
  ) {
    this.slots = new Map(analysis.sequences.map((slotted) => [slotted.sequence, slotted.slots]));
  }

  region(region: Region): StructureNode {
    const { draft, text } = this.analysis;
    const sequences = region.kind === 'outline' ? draft.outline : region.kind === 'body' ? draft.body : [];
    const label = REGION_LABELS[region.kind][this.locale];
    const title = draft.fields.find((field) => field.kind === 'title');
    const named = region.kind === 'frontMatter' && title ? text.slice(title.range) : label;
    return {
      kind: 'region',
      region: region.kind,
      label: named,
      description: region.kind === 'body' ? this.length(region.range) : region.kind === 'frontMatter' ? label : '',
      range: toRange(text, region.range),
      selectionRange: toRange(text, { start: region.range.start, end: region.range.start }),
      messages: [],
      children: this.sequences(sequences),
    };
  }

  private sequences(sequences: readonly Sequence[]): StructureNode[] {
    return [...sequences]
      .sort((a, b) => (a.items[0]?.range.start ?? 0) - (b.items[0]?.range.start ?? 0))
      .flatMap((sequence) => this.sequence(sequence));
  }

  private sequence(sequence: Sequence): StructureNode[] {
    const slots = this.slots.get(sequence) ?? [];
    return slots.map((slot, index) => {
      if (slot.state === 'spoilt') return this.spoilt(slot.spoilt);
      if (slot.state !== 'missing') return this.item(slot.item);
      const after = slots
        .slice(index)
        .find((later): later is Exclude<Slot, { state: 'missing' | 'spoilt' }> => 'item' in later);
      return this.missing(slot.ordinal, after?.item ?? (sequence.items[0] as Item));
    });
  }

  private item(item: Item): StructureNode {
    const { text } = this.analysis;
    const own = this.reports.filter(
      ({ finding, severity }) => severity !== 'hint' && finding.range.start === item.marker.range.start,
    );
    const severity = worst(own);
    return {
      kind: 'item',
      title: item.title,
      label: itemName(this.analysis, item),
      description: item.marker.range.start >= this.bodyStart ? this.length(item.range) : '',
      range: toRange(text, item.range),
      selectionRange: toRange(text, {
        start: item.marker.range.start,
        end: Math.max(item.titleRange.end, item.marker.range.end),
      }),
      ...(severity ? { severity } : {}),
      messages: own.map(({ finding }) => finding.message[this.locale]),
      children: this.sequences(item.children),
    };
  }

  private get bodyStart(): number {
    return this.analysis.draft.regions.find((region) => region.kind === 'body')?.range.start ?? 0;
  }

  /** “二、 没有读出”: the number stands there, written wrongly. */
  private spoilt({ range, mended }: SpoiltNumber): StructureNode {
    const { text } = this.analysis;
    const report = this.reports.find(({ finding }) => finding.range.start === range.start);
    const [fix] = report?.finding.fixes ?? [];
    const severity = report && worst([report]);
    return {
      kind: 'missing',
      label: mended.trim(),
      description: localised('写法有误，没有读出', 'written wrongly, not read')[this.locale],
      range: toRange(text, range),
      selectionRange: toRange(text, range),
      ...(severity ? { severity } : {}),
      messages: report ? [report.finding.message[this.locale]] : [],
      ...(fix ? { fill: { title: fix.title[this.locale], edits: toTextEdits(text, fix.edits()) } } : {}),
      children: [],
    };
  }

  /** “三是 缺”, with the place in the other region that still has it. */
  private missing(ordinal: number, after: Item): StructureNode {
    const { text } = this.analysis;
    const report = this.reports.find(
      ({ rule, finding }) => rule.id === 'numbering-missing' && finding.range.start === after.marker.range.start,
    );
    const related = report?.finding.related?.[0];
    const fix = report?.finding.fixes?.find(({ name }) => name !== 'closeGap');
    const excused = report?.severity !== 'warning' && report?.severity !== 'error';
    const found =
      related && report.finding.fixes?.[0]?.name === 'insert' && this.analysis.sequenceOf(after)?.region === 'outline'
        ? text.lineAt(related.range.start) + 1
        : undefined;
    const lack = excused ? localised('缺（此处有省略）', 'missing (left out here)') : localised('缺', 'missing');
    const where =
      found === undefined ? lack : localised(`缺：正文第${found}行有`, `missing: in line ${found} of the body`);
    return {
      kind: 'missing',
      label: markerLabel(text, after.marker, ordinal),
      description: where[this.locale],
      range: toRange(text, after.marker.range),
      selectionRange: toRange(text, after.marker.range),
      ...(excused ? {} : { severity: 'warning' as const }),
      messages: report ? [report.finding.message[this.locale]] : [],
      ...(fix ? { fill: { title: fix.title[this.locale], edits: toTextEdits(text, fix.edits()) } } : {}),
      children: [],
    };
  }

  private length(range: OffsetRange): string {
    const { characters, minutes } = measure(this.analysis.text, range, this.settings.rate);
    const rounded = minutes >= 10 ? Math.round(minutes) : Math.max(0.1, Math.round(minutes * 10) / 10);
    return localised(`${characters}字 · ${rounded}分`, `${characters} chars · ${rounded} min`)[this.locale];
  }
}

function worst(reports: readonly Report[]): 'error' | 'warning' | 'information' | undefined {
  return (['error', 'warning', 'information'] as const).find((severity) =>
    reports.some((report) => report.severity === severity),
  );
}
