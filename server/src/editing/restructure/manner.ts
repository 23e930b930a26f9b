import type { Edit } from '../edits';
import { numeralSystem } from '../../syntax/text/numerals';
import type { Item, StyleId } from '../../syntax/nodes';
import { LAST, styleOf } from '../../syntax/forms/styles';
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

/** As most numbers of a style are written in a draft, with its marks and widths; as the standard writes it where it has none. */
export function usualManner(analysis: Analysis, id: StyleId): Manner {
  const model = mostOf(
    analysis.sequences.flatMap(({ sequence }) => sequence.items.filter((item) => isPlain(item, id))),
  );
  const half = analysis.text.source.includes(',') && !analysis.text.source.includes('，');
  const manner = model ? mannerOf(analysis.text, model) : standardManner(id);
  const narrow = (words: string | undefined): string | undefined =>
    half && !model ? words?.replace('，', ',').replace('（', '(').replace('）', ')') : words;
  return { style: id, write: (ordinal) => narrow(manner.write(ordinal)), opening: undefined };
}

const isPlain = ({ marker }: Item, id: StyleId): boolean =>
  marker.style.id === id && marker.variant === '' && !marker.countsItself && marker.ordinal !== LAST;

/** An item of the prefix and suffix that most of some have. */
function mostOf(items: readonly Item[]): Item | undefined {
  const counts = new Map<string, { item: Item; count: number }>();
  for (const item of items) {
    const key = item.marker.prefix + item.marker.suffix;
    const known = counts.get(key);
    counts.set(key, { item: known?.item ?? item, count: (known?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.item;
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

/**
 * The manners of what may stand under `parent`, the best first: its own children's, its siblings', the level's in this draft, the
 * ladder's; none below 一是 but what stands there.
 */
export function mannersUnder(analysis: Analysis, parent: Item, siblings: readonly Item[]): Manner[] {
  const own = firstChild(parent);
  if (own) return [mannerOf(analysis.text, own)];
  const models = siblings.map(firstChild).filter((child) => child !== undefined);
  const { style } = parent.marker;
  if (style.family !== 'number') return models.slice(0, 1).map((model) => mannerOf(analysis.text, model));
  const ofLevel = modelOfLevel(analysis, parent.level + 1);
  const found = [...models.slice(0, 1), ...(ofLevel && ofLevel.marker.style !== style ? [ofLevel] : [])];
  return [
    ...found.map((model) => mannerOf(analysis.text, model)),
    ...rungsBelow(style.id).map((rung) => usualManner(analysis, rung)),
  ];
}

/** The styles that may stand below one, nearest first. */
export function rungsBelow(style: StyleId): readonly StyleId[] {
  const rung = LADDER.indexOf(style);
  return rung < 0 ? ['arabic-paren', 'circled'] : LADDER.slice(rung + 1);
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
  const verb = verbAfter(text, item, manner.style);
  const opening = item.kind === 'inline' ? undefined : manner.opening;
  const start = opening === undefined ? range.start : text.lineRange(text.lineAt(range.start)).start;
  // Emphasis that opens before the number closes behind it, so it stays.
  const emphasis = /[*_]*$/.exec(openingOf(text, item))?.[0] ?? '';
  const end = range.end + verb.dropped;
  // 1.5 would be a figure.
  const apart = /[.．]$/.test(words) && /[0-9]/.test(text.source.charAt(end)) ? ' ' : '';
  const number = words + verb.added + apart;
  const newText = opening === undefined ? number : opening.replace(/[*_]+$/, '') + emphasis + number;
  return text.source.slice(start, end) === newText ? [] : [{ range: { start, end }, newText }];
}

/** The verb that a number holds and that stays where the number goes: 要 of 二要学深, 靠 of 一靠科技. */
export function verbOf(text: Text, { marker }: Item): string {
  if (marker.style.id === 'point') return marker.variant;
  const has = marker.style.id === 'yao' && marker.ordinal !== LAST && text.source.charAt(marker.range.end) !== '要';
  return has ? '要' : '';
}

/** 一要坚持 is 第一，要坚持; 一是要坚持 is 一要坚持; 一靠科技 is 一是靠科技: the verb is not lost, and not said twice. */
function verbAfter(text: Text, item: Item, style: StyleId): { added: string; dropped: number } {
  const { marker } = item;
  const next = text.source.charAt(marker.range.end);
  const kept = { added: '', dropped: 0 };
  if (marker.style.id === style) return kept;
  if (marker.style.id === 'point' || marker.style.id === 'yao') return { added: verbOf(text, item), dropped: 0 };
  // 要求, 要害, 要素 are words of their own.
  const word = /[求害素点领闻义]/.test(text.source.charAt(marker.range.end + 1));
  if (style === 'yao' && next === '要' && !word) return { added: '', dropped: 1 };
  return kept;
}
