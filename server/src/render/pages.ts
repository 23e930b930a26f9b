import type { Block, BlockKind, Composition } from './composition';
import { GRID, TITLE_COLUMNS, TITLE_PITCH, type LecternLayout } from './layout';
import type { Span, Spoken } from './lectern';
import { breakLines, characterChunks, textOf, titleColumns } from './lineBreaking';

/** A line as it is drawn. */
export interface Row {
  readonly kind: BlockKind;
  readonly level: number;
  /** How many characters further in it begins. */
  readonly indent: number;
  readonly spans: readonly (Span & { readonly isLead?: boolean })[];
  /** Left free above, in lines. */
  readonly above: number;
}

export type Page = readonly Row[];

/** 印发稿 in pages of 22 lines of 28 characters. O(length). */
export function printedPages({ blocks }: Composition): Page[] {
  const pages: Row[][] = [[]];
  const all = blocks.map(rowsOf);
  const indices = [...blocks.keys()];
  const isHeading = (index: number): boolean => blocks[index]?.kind === 'heading';
  const needed = togetherWith(indices, isHeading, (index) => (isHeading(index) ? (all[index]?.length ?? 0) : 1));
  let used = 0;
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    const above = before && isFront(before) && !isFront(block) ? 1 : 0;
    const rows = all[index] ?? [];
    const isStranded = block.kind === 'heading' && used + (needed[index] ?? 0) > GRID.rows;
    if (block.newPage || isStranded) used = GRID.rows;
    for (const [line, row] of rows.entries()) {
      const height = block.kind === 'title' ? TITLE_PITCH / GRID.pitch : 1;
      const free = line === 0 ? above : 0;
      const isFull = used + free + height > GRID.rows + 0.01;
      if (isFull && pages.at(-1)?.length !== 0) pages.push([]);
      if (isFull) used = 0;
      pages.at(-1)?.push({ ...row, above: isFull ? 0 : free });
      used += height + (isFull ? 0 : free);
    }
  }
  return pages;
}

/** How many lines each needs on its page: a heading is not the last one there, so it goes with what it heads. O(length). */
function togetherWith<Any>(
  all: readonly Any[],
  isHead: (each: Any) => boolean,
  linesOf: (each: Any) => number,
): number[] {
  const needed: number[] = [];
  let below = 0;
  for (const each of [...all].reverse()) {
    const own = linesOf(each);
    const lines = isHead(each) ? own + below : own;
    needed.push(lines);
    below = isHead(each) ? Math.min(lines, MOST_TOGETHER) : lines;
  }
  return needed.reverse();
}

/** Of a row of headings, as in a draft that has only its 提纲 yet, so many lines stay together. */
const MOST_TOGETHER = 6;

const isFront = ({ kind }: Block): boolean => ['title', 'speaker', 'date', 'note'].includes(kind);

function rowsOf(block: Block): Row[] {
  const { kind, level, text } = block;
  const [columns, first, others] = measureOf(block);
  const lines = breakLines(characterChunks(text), columns - others, first - others).map(textOf);
  let at = 0;
  return lines.map((line, index) => {
    const start = text.indexOf(line, at);
    at = start + line.length;
    return { kind, level, indent: index === 0 ? first : others, spans: leadSpans(line, block.lead - start), above: 0 };
  });
}

function leadSpans(line: string, lead: number): Row['spans'] {
  const cut = Math.max(0, Math.min(lead, line.length));
  const head = { text: line.slice(0, cut), as: 'words', isLead: true } as const;
  const rest = { text: line.slice(cut), as: 'words' } as const;
  return [head, rest].filter((span) => span.text !== '');
}

/** How many characters a line holds, and how far its first line and its others are set in. */
function measureOf({ kind, level, text }: Block): readonly [columns: number, first: number, others: number] {
  if (kind === 'title') return [titleColumns(text, TITLE_COLUMNS), 0, 0];
  if (kind === 'entry') return [GRID.columns, Math.min(level, 3) - 1, Math.min(level, 3) - 1];
  return [GRID.columns, kind === 'heading' || kind === 'body' ? 2 : 0, 0];
}

/** 大字稿 in pages: no sentence goes on over one, unless it is longer. O(length). */
export function lecternPages(spoken: readonly Spoken[], { rows }: LecternLayout): Page[] {
  const pages: Row[][] = [[]];
  const needed = togetherWith(
    spoken,
    ({ isHead }) => isHead,
    ({ lines }) => lines.length,
  );
  for (const [at, { kind, level, isFirst, lines }] of spoken.entries()) {
    const page = pages.at(-1);
    if (page && page.length > 0 && page.length + Math.min(needed[at] ?? 0, rows) > rows) pages.push([]);
    for (const [index, spans] of lines.entries()) {
      if ((pages.at(-1)?.length ?? 0) >= rows) pages.push([]);
      const isIndented = index === 0 && isFirst && (kind === 'body' || kind === 'heading');
      pages.at(-1)?.push({ kind, level, indent: isIndented ? 2 : 0, spans, above: 0 });
    }
  }
  return pages;
}
