import type { Edit } from './edits';
import type { Item, Paragraph } from '../syntax/nodes';
import type { Text } from '../syntax/text/text';
import type { Analysis } from '../analysis/analysis';

/**
 * What formatting changes besides the marks of numbers: hard wraps are joined, and the few paragraphs whose indent is not the
 * draft's take it. Never a number, never a word.
 */
export function formatLayout(analysis: Analysis): Edit[] {
  return [...joinWraps(analysis), ...evenIndents(analysis)];
}

/** A line break inside a paragraph goes; between letters or figures of two words a space comes in its place. */
export function joinWraps({ draft, text }: Analysis): Edit[] {
  return draft.paragraphs.flatMap((paragraph) => (paragraph.text === '' ? [] : wrapsOf(text, paragraph)));
}

function wrapsOf(text: Text, paragraph: Paragraph): Edit[] {
  const edits: Edit[] = [];
  for (let line = paragraph.firstLine; line < paragraph.lastLine; line++) {
    const end = trimmedEnd(text, line);
    const next = text.lineRange(line + 1);
    const start = next.start + (/^[ \t\u3000]*/.exec(text.source.slice(next.start, next.end))?.[0].length ?? 0);
    const latin = /[A-Za-z0-9]/.test(text.source.charAt(end - 1)) && /[A-Za-z]/.test(text.source.charAt(start));
    edits.push({ range: { start: end, end: start }, newText: latin ? ' ' : '' });
  }
  return edits;
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
