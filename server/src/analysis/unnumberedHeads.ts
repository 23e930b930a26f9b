import { foldTitle, withoutEmphasis } from '../syntax/text/fold';
import type { Item, Paragraph, Sequence } from '../syntax/nodes';
import { itemWithoutNumber } from './unnumberedItem';
import { listSequences } from './lists';

/**
 * The headings of a body that numbers none of them, though its outline does: the manner of the draft, or Word's own numbers, lost on
 * the way. Told by their words alone.
 */

const LONGEST_HEADING = 40;
/** As many entries must come back at the least. */
const FEWEST = 2;

/**
 * The headings that some entries announce, as a sequence of items whose numbers have no width; undefined where too few are there.
 * They are no part of the draft's tree. O(paragraphs + items).
 */
export function unnumberedHeads(
  entries: readonly Item[],
  body: readonly Sequence[],
  paragraphs: readonly Paragraph[],
): Sequence | undefined {
  const [model] = entries;
  const from = entries.at(-1)?.range.end ?? 0;
  if (!model || entries.length < FEWEST) return undefined;
  const numbered = new Set(
    listSequences(body).flatMap(({ sequence }) =>
      sequence.items.filter(({ marker }) => marker.boundary === 'line').map(({ marker }) => marker.paragraph),
    ),
  );
  const places = new Map<string, number[]>();
  const mayBeHead = (index: number): boolean => {
    const paragraph = paragraphs[index];
    return (
      paragraph !== undefined &&
      paragraph.start >= from &&
      !numbered.has(index) &&
      paragraph.text.length <= LONGEST_HEADING
    );
  };
  paragraphs.forEach((paragraph, index) => {
    if (!mayBeHead(index)) return;
    const words = foldTitle(paragraph.text);
    const alike = places.get(words);
    if (alike) alike.push(index);
    else places.set(words, [index]);
  });
  const found = entries.map((entry) => {
    const same = places.get(foldTitle(entry.title)) ?? [];
    return same.length === 1 ? same[0] : undefined;
  });
  const known = found.filter((place) => place !== undefined).length;
  if (known < FEWEST || known * 2 < entries.length) return undefined;
  const reworded = entries.flatMap((_, index) =>
    found[index] === undefined ? rewordedHead(index, found, paragraphs, mayBeHead) : [],
  );
  const indexes = [...found.filter((place) => place !== undefined), ...reworded].sort((a, b) => a - b);
  const starts = indexes.map((index) => paragraphs[index]?.start ?? 0);
  const items = indexes.flatMap((index, at): Item[] => {
    const paragraph = paragraphs[index];
    const end = starts[at + 1] ?? Infinity;
    return paragraph ? [headAt(paragraph, index, at + 1, model, end, body)] : [];
  });
  return { style: model.marker.style, variant: model.marker.variant, items, region: 'body', startsAt: 1 };
}

/** Between the headings of its neighbours the one line that looks as they do, and has text below it. */
function rewordedHead(
  entry: number,
  found: readonly (number | undefined)[],
  paragraphs: readonly Paragraph[],
  mayBeHead: (index: number) => boolean,
): number[] {
  const before = found[entry - 1];
  const after = found[entry + 1];
  // Without a neighbour on either side any short line might be it.
  if (before === undefined || (after === undefined && entry + 1 < found.length)) return [];
  const heads: number[] = [];
  for (let index = before + 2; index < (after ?? paragraphs.length) - 1 && heads.length < 2; index++)
    if (mayBeHead(index) && !/[。！？；：，,;:!?…]/.test(paragraphs[index]?.text ?? '')) heads.push(index);
  return heads.length === 1 ? heads : [];
}

/** A heading as an item whose number is empty; it holds the lists that begin below it. */
function headAt(
  paragraph: Paragraph,
  index: number,
  ordinal: number,
  { marker: { style, variant } }: Item,
  end: number,
  body: readonly Sequence[],
): Item {
  const { start } = paragraph;
  const children = body.filter(({ items: [first] }) => first && first.range.start > start && first.range.start < end);
  const last = Math.max(paragraph.end, children.at(-1)?.items.at(-1)?.range.end ?? 0);
  const heading = {
    title: withoutEmphasis(paragraph.text).trim(),
    titleRange: { start, end: paragraph.end - trailing(paragraph.text) },
    range: { start, end: last },
  };
  return { ...itemWithoutNumber(heading, ordinal, { style, variant }, index, paragraph.nesting), children };
}

/** Signs of bold behind the words. */
const trailing = (words: string): number => /[*_]*$/.exec(words.slice(-3))?.[0].length ?? 0;
