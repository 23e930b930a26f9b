import type { Analysis } from '../../analysis/analysis';
import type { StructureNode } from '../../protocol/structure';
import type { Locale } from '../../rules/engine/rule';
import type { Report } from '../../rules/engine/run';
import { reportsNow } from '../reports';
import type { Settings } from '../../settings';
import type { Heading, Item, OffsetRange, Region, Sequence } from '../../syntax/nodes';
import { toRange, toTextEdits, type VersionedDocument } from '../convert';
import { underHeadings, type RowToBe } from '../headingRows';
import { lengthLabel } from '../lengthLabel';
import { missingItems, type MissingItem } from '../missingItems';
import { itemName, regionName } from '../names';

/**
 * The tree of the view 层次: regions and items, each with its length and with what is wrong in its own words, and what is missing in
 * its place. O(text + items × log items).
 */
export function structureTree(
  analysis: Analysis,
  settings: Settings,
  locale: Locale,
  document?: VersionedDocument,
): StructureNode[] {
  const reports = reportsNow(analysis, settings, document);
  const builder = new TreeBuilder(analysis, settings, locale, reports);
  return analysis.draft.regions.filter((region) => region.kind !== 'omission').map((region) => builder.region(region));
}

type Place = Region | Item | Heading;

class TreeBuilder {
  /** By the item before which it belongs; behind the last, by the list. */
  private readonly missing = new Map<Item | Sequence, MissingItem[]>();
  private readonly reports: ReadonlyMap<Place, readonly Report[]>;

  constructor(
    private readonly analysis: Analysis,
    private readonly settings: Settings,
    private readonly locale: Locale,
    reports: readonly Report[],
  ) {
    const missing = missingItems(analysis, reports);
    for (const one of missing) {
      const place = one.before ?? one.sequence;
      this.missing.set(place, [...(this.missing.get(place) ?? []), one]);
    }
    // What is missing has a row that says so: the row after it is not wrong.
    const said = new Set(missing.map(({ report }) => report));
    this.reports = reportsByPlace(
      analysis,
      reports.filter((report) => report.severity !== 'hint' && !said.has(report)),
    );
  }

  region(region: Region): StructureNode {
    const { draft, text } = this.analysis;
    const sequences = region.kind === 'outline' ? draft.outline : region.kind === 'body' ? draft.body : [];
    const { name, detail } = regionName(this.analysis, region);
    return {
      kind: 'region',
      region: region.kind,
      label: name[this.locale],
      ...(region.kind === 'body' ? this.length(region.range) : { description: detail?.[this.locale] ?? '' }),
      range: toRange(text, region.range),
      selectionRange: toRange(text, { start: region.range.start, end: region.range.start }),
      ...this.wrong(region),
      children: this.rows(sequences, this.analysis.headingsIn(region.kind)),
    };
  }

  private rows(sequences: readonly Sequence[], headings: readonly Heading[]): StructureNode[] {
    const rows = [...sequences]
      .sort((a, b) => (a.items[0]?.range.start ?? 0) - (b.items[0]?.range.start ?? 0))
      .flatMap((sequence) => this.sequence(sequence));
    return underHeadings(rows, headings, (heading, below) => this.heading(heading, below));
  }

  private sequence(sequence: Sequence): RowToBe<StructureNode>[] {
    const missing = (place: Item | Sequence, at: number): RowToBe<StructureNode>[] =>
      (this.missing.get(place) ?? []).map((one) => ({ start: at, end: at, row: () => this.missingItem(one) }));
    return [
      ...sequence.items.flatMap((item) => [
        ...missing(item, item.range.start),
        { ...item.range, row: (inside: readonly Heading[]) => this.item(item, sequence.region === 'body', inside) },
      ]),
      ...missing(sequence, sequence.items.at(-1)?.range.start ?? 0),
    ];
  }

  private heading(heading: Heading, children: StructureNode[]): StructureNode {
    const { text } = this.analysis;
    return {
      kind: 'heading',
      title: heading.title,
      label: heading.title,
      ...this.length(heading.range),
      range: toRange(text, heading.range),
      selectionRange: toRange(text, heading.titleRange),
      ...this.wrong(heading),
      children,
    };
  }

  private item(item: Item, measured: boolean, inside: readonly Heading[]): StructureNode {
    const { text } = this.analysis;
    return {
      kind: 'item',
      title: item.title,
      label: itemName(this.analysis, item),
      ...(measured ? this.length(item.range) : { description: '' }),
      range: toRange(text, item.range),
      selectionRange: toRange(text, {
        start: item.marker.range.start,
        end: Math.max(item.titleRange.end, item.marker.range.end),
      }),
      ...this.wrong(item),
      children: this.rows(item.children, inside),
    };
  }

  /** “三是 缺”, with the place in the other region that still has it; a click leads to where it is missing. */
  private missingItem({ label, excuse, place: range, state, report, fill }: MissingItem): StructureNode {
    const { text } = this.analysis;
    const place = toRange(text, range);
    const { severity } = report;
    return {
      kind: 'missing',
      label,
      description: state[this.locale],
      range: place,
      selectionRange: place,
      ...(excuse || severity === 'hint' ? {} : { severity }),
      messages: [report.finding.message[this.locale]],
      ...(fill ? { fill: { title: fill.title[this.locale], edits: toTextEdits(text, fill.edits()) } } : {}),
      children: [],
    };
  }

  private wrong(place: Place): Pick<StructureNode, 'severity' | 'messages'> {
    const own = this.reports.get(place) ?? [];
    const severity = (['error', 'warning', 'information'] as const).find((level) =>
      own.some((report) => report.severity === level),
    );
    return { ...(severity ? { severity } : {}), messages: own.map(({ finding }) => finding.message[this.locale]) };
  }

  private length(range: OffsetRange): Pick<StructureNode, 'description' | 'length'> {
    const { brief, full } = lengthLabel(this.analysis, range, this.settings.rate);
    return { description: brief[this.locale], length: full[this.locale] };
  }
}

/** What is reported, by the innermost item in whose words it lies, else by the region. Reports are in the order of the text. */
function reportsByPlace(analysis: Analysis, reports: readonly Report[]): Map<Place, Report[]> {
  const { draft, headings } = analysis;
  const items = analysis.sequences.flatMap(({ sequence }) => sequence.items);
  const places: Place[] = [
    ...draft.regions.filter(({ kind }) => kind !== 'omission'),
    ...draft.unnumberedEntries,
    ...headings,
    ...items,
  ];
  // Outer before inner: of places that begin together the longer first.
  places.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  const found = new Map<Place, Report[]>();
  const open: Place[] = [];
  let next = 0;
  for (const report of reports) {
    const { start } = report.finding.range;
    for (let place = places[next]; place && place.range.start <= start; place = places[++next]) open.push(place);
    while ((open[open.length - 1]?.range.end ?? Infinity) <= start) open.pop();
    const owner = open[open.length - 1];
    if (!owner) continue;
    const beside = found.get(owner);
    if (beside) beside.push(report);
    else found.set(owner, [report]);
  }
  return found;
}
