import type { Edit } from '../edits';
import { numeralSystem } from '../../syntax/text/numerals';
import type { Item, StyleId } from '../../syntax/nodes';
import { styleOf } from '../../syntax/forms/styles';
import type { Text } from '../../syntax/text/text';
import type { Analysis } from '../../analysis/analysis';
import { markerText } from '../../analysis/markerWords';

/** How the items of one level are written in a draft: the marker, and what stands before it in its line. */
export interface Manner {
  readonly style: StyleId;
  write(ordinal: number): string | undefined;
  /** Indent and Markdown signs; undefined: as the line has them. */
  readonly opening: string | undefined;
}

/** As an item of the draft is written. */
export function mannerOf(text: Text, item: Item): Manner {
  return {
    style: item.marker.style.id,
    write: (ordinal) => markerText(text, item.marker, ordinal),
    opening: item.kind === 'inline' ? undefined : openingOf(text, item),
  };
}

/** As the standard writes a style (GB/T 9704-2012, 7.3.3; GB/T 15834-2011, B.3). */
export function standardManner(id: StyleId): Manner {
  const style = styleOf(id);
  return {
    style: id,
    write: (ordinal) => {
      const numeral = numeralSystem(style.numerals).format(ordinal);
      return numeral === undefined ? undefined : style.prefix + numeral + style.suffix;
    },
    opening: undefined,
  };
}

/** What stands in the line before an item's number. */
export function openingOf(text: Text, item: Item): string {
  const { start } = item.marker.range;
  return text.source.slice(text.lineRange(text.lineAt(start)).start, start);
}

/** The ladder of GB/T 9704-2012 7.3.3, and ① below it. */
const LADDER: readonly StyleId[] = ['han', 'han-paren', 'arabic', 'arabic-paren', 'circled'];

/** The manner of what stands under `parent`: its own children's, its siblings', the level's in this draft, the ladder's next; none below 一是. */
export function mannerUnder(analysis: Analysis, parent: Item, siblings: readonly Item[]): Manner | undefined {
  const model = [parent, ...siblings].map(firstChild).find((child) => child !== undefined);
  if (model) return mannerOf(analysis.text, model);
  if (parent.marker.style.family !== 'number') return undefined;
  const ofLevel = modelOfLevel(analysis, parent.level + 1);
  if (ofLevel && ofLevel.marker.style !== parent.marker.style) return mannerOf(analysis.text, ofLevel);
  return standardManner(rungBelow(parent.marker.style.id));
}

/** The style below another: the ladder's next; below what is no rung of it, as 一是, （1）. */
export function rungBelow(style: StyleId): StyleId {
  const rung = LADDER.indexOf(style);
  return rung < 0 ? 'arabic-paren' : (LADDER[rung + 1] ?? 'circled');
}

const firstChild = (item: Item): Item | undefined =>
  item.children.flatMap(({ items }) => items).find((child) => child.kind !== 'inline');

/** An item of the style that most items of a level have. */
function modelOfLevel(analysis: Analysis, level: number): Item | undefined {
  const counts = new Map<string, { item: Item; count: number }>();
  for (const { sequence } of analysis.sequences) {
    for (const item of sequence.items) {
      if (item.level !== level || item.kind === 'inline') continue;
      const known = counts.get(item.marker.style.id);
      counts.set(item.marker.style.id, { item: known?.item ?? item, count: (known?.count ?? 0) + 1 });
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.item;
}

/** The edits that write an item's number, and what stands before it in its line, in another manner. */
export function rewrite(text: Text, item: Item, manner: Manner, ordinal: number): Edit[] | undefined {
  const words = manner.write(ordinal);
  if (words === undefined) return undefined;
  const { range } = item.marker;
  const opening = item.kind === 'inline' ? undefined : manner.opening;
  const start = opening === undefined ? range.start : text.lineRange(text.lineAt(range.start)).start;
  // Emphasis that opens before the number closes behind it, so it stays.
  const emphasis = /[*_]*$/.exec(openingOf(text, item))?.[0] ?? '';
  const newText = opening === undefined ? words : opening.replace(/[*_]+$/, '') + emphasis + words;
  return text.source.slice(start, range.end) === newText ? [] : [{ range: { start, end: range.end }, newText }];
}
