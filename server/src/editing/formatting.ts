import { overlap, type Edit } from './edits';
import { strayCharacters } from '../syntax/layout/strayCharacters';
import type { Item, Paragraph } from '../syntax/nodes';
import type { Text } from '../syntax/text/text';
import type { Analysis } from '../analysis/analysis';

/** What a copy left that formatting takes out only where a writer has asked for it. */
export interface Remains {
  /** The lines of page numbers, and the blanks between all characters of a line. */
  readonly ofPages: boolean;
}

/**
 * What formatting changes besides the marks of numbers: hard wraps are joined, characters that no one sees go, and the few paragraphs
 * whose indent is not the draft's take it. Never a number, never a word.
 */
export function formatLayout(analysis: Analysis, { ofPages }: Remains = { ofPages: false }): Edit[] {
  const joins = joinWraps(analysis, ofPages);
  const remains = ofPages ? [...blanksOut(analysis), ...pagesOut(analysis, joins)] : [];
  const main = [...joins, ...remains];
  return [...main, ...apartFrom(main, [...evenIndents(analysis), ...unseenOut(analysis)])];
}

/** Those of some edits that touch none of others. O(n log n). */
function apartFrom(others: readonly Edit[], edits: readonly Edit[]): Edit[] {
  const taken = [...others].sort((a, b) => a.range.start - b.range.start);
  let next = 0;
  return [...edits]
    .sort((a, b) => a.range.start - b.range.start)
    .filter((edit) => {
      while ((taken[next]?.range.end ?? Infinity) <= edit.range.start) next++;
      const other = taken[next];
      return !other || !overlap(other, edit);
    });
}

/**
 * A line break inside a paragraph goes; between letters or figures of two words a space comes in its place.
 *
 * @param overPages whether the number of a page between two lines goes with it; else they stay apart.
 */
export function joinWraps({ draft, text }: Analysis, overPages = false): Edit[] {
  const pages = new Set(draft.pageNumbers);
  return draft.paragraphs.flatMap((paragraph) =>
    paragraph.text === '' ? [] : wrapsOf(text, paragraph, pages, overPages),
  );
}

function wrapsOf(text: Text, paragraph: Paragraph, pages: ReadonlySet<number>, overPages: boolean): Edit[] {
  const edits: Edit[] = [];
  let before = paragraph.firstLine;
  for (let line = before + 1; line <= paragraph.lastLine; line++) {
    if (pages.has(line) || text.lineText(line).trim() === '') continue;
    if (overPages || line === before + 1) edits.push(joinOf(text, before, line));
    before = line;
  }
  return edits;
}

function joinOf(text: Text, line: number, following: number): Edit {
  const end = trimmedEnd(text, line);
  const next = text.lineRange(following);
  const start = next.start + (/^[ \t\u3000]*/.exec(text.source.slice(next.start, next.end))?.[0].length ?? 0);
  const latin = /[A-Za-z0-9]/.test(text.source.charAt(end - 1)) && /[A-Za-z]/.test(text.source.charAt(start));
  return { range: { start: end, end: start }, newText: latin ? ' ' : '' };
}

/** The blanks that a PDF puts between all characters of a line. */
export const blanksOut = (analysis: Analysis): Edit[] => straysOut(analysis, (sign) => sign === ' ');

/** Characters of no width. */
const unseenOut = (analysis: Analysis): Edit[] => straysOut(analysis, (sign) => sign !== ' ');

function straysOut({ draft, text }: Analysis, goes: (sign: string) => boolean): Edit[] {
  const code = new Set<number>();
  for (const { text: words, firstLine, lastLine } of draft.paragraphs)
    for (let line = firstLine; words === '' && line <= lastLine; line++) code.add(line);
  return strayCharacters(text)
    .filter((range) => range.start > 0 && goes(text.slice(range)))
    .filter(({ start }) => code.size === 0 || !code.has(text.lineAt(start)))
    .map((range) => ({ range, newText: '' }));
}

/** The lines of page numbers that no join takes with it, each with its break. */
export function pagesOut({ draft, text }: Analysis, joins: readonly Edit[]): Edit[] {
  const lines = draft.pageNumbers.map((line) => ({
    range: { start: text.lineRange(line).start, end: text.lineEndWithBreak(line) },
    newText: '',
  }));
  return apartFrom(joins, lines);
}

function trimmedEnd(text: Text, line: number): number {
  const { start, end } = text.lineRange(line);
  return start + text.source.slice(start, end).replace(/[ \t\u3000]+$/, '').length;
}

/** As many paragraphs of a kind must agree before another is out of line, and as large a share. */
const FEWEST = 3;
const SHARE = 0.75;

interface Line {
  readonly start: number;
  readonly indent: string;
}

function evenIndents({ draft, text }: Analysis): Edit[] {
  const body = draft.regions.find(({ kind }) => kind === 'body')?.range;
  if (!body) return [];
  const openers = openersOf(draft.body.flatMap(({ items }) => items));
  const groups = new Map<string, Line[]>();
  for (const paragraph of draft.paragraphs) {
    if (paragraph.start < body.start || paragraph.start >= body.end) continue;
    // In lists of Markdown an indent is a level, and code is as it is.
    if (paragraph.nesting.list > 0 || paragraph.text === '') continue;
    const line = indentOf(text, paragraph.firstLine);
    const item = openers.get(paragraph.firstLine);
    const kind = item ? `${item.kind} ${item.marker.style.id}` : 'prose';
    const group = groups.get(kind);
    if (line && group) group.push(line);
    else if (line) groups.set(kind, [line]);
  }
  return [...groups.values()].flatMap(outOfLine);

  function openersOf(items: readonly Item[]): Map<number, Item> {
    const byLine = new Map<number, Item>();
    const visit = (item: Item): void => {
      if (item.kind !== 'inline') byLine.set(text.lineAt(item.marker.range.start), item);
      item.children.flatMap((list) => list.items).forEach(visit);
    };
    items.forEach(visit);
    return byLine;
  }
}

/** Undefined where Markdown signs open the line: there an indent means something. */
function indentOf(text: Text, line: number): Line | undefined {
  const words = text.lineText(line);
  if (/^\s*(?:[#>]|[-*+]\s)/.test(words)) return undefined;
  return { start: text.lineRange(line).start, indent: /^[ \t\u3000]*/.exec(words)?.[0] ?? '' };
}

function outOfLine(lines: readonly Line[]): Edit[] {
  const counts = new Map<string, number>();
  for (const { indent } of lines) counts.set(indent, (counts.get(indent) ?? 0) + 1);
  const [usual, count] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0] as [string, number]);
  if (count < FEWEST || count < lines.length * SHARE) return [];
  return lines
    .filter(({ indent }) => indent !== usual)
    .map(({ start, indent }) => ({ range: { start, end: start + indent.length }, newText: usual }));
}
