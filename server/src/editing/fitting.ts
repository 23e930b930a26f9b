import type { Analysis } from '../analysis/analysis';

/** What a copy from elsewhere is made of before it is read: its signs of Markdown; and after: its indents and blank lines. */

const HEADING = /^ {0,3}#{1,6}[ \t]+/;
/** `1. **建立台账**：`, `- **建立台账**`, `**一、提高认识**`: bold from the first word on, to a pause. */
const BOLD_OPENING = /^\s*(?:(?:[0-9]{1,2}[.、]|[-*+])[ \t]*)?\*\*[^*\s][^*\n]{0,60}\*\*(?:[：:，,。\s]|$)/;
const RULE_LINE = /^\s*(?:-{3,}|\*{3,}|_{3,})\s*$/;
/** A blank that parts bold words from plain ones parts none in Chinese. */
const BOLD = /\*\*(?=[^*\s])([^*\n]{0,200}[^*\s])\*\*(?: (?=[\u4e00-\u9fff“《（]))?/g;
/** `- `, `* `, `> `, but not the page number - 1 -. */
const BULLET = /^\s*(?:>[ \t]*)*(?:[-*+][ \t]+(?!\d+[ \t]*-[ \t]*$)|>[ \t]*)/;
const NUMBER_AND_BLANK = /^(\s*[0-9]{1,2}\.)[ \t]+(?=\S)/;
const ESCAPED = /\\([.*_#\-()[\]])/g;

/**
 * A text without the signs of Markdown, where some of its lines show that it was written in it (a heading with #, bold
 * words that open it); `**书记` is a blank that the writer is to fill. Answers with how many lines changed. O(length).
 */
export function withoutSigns(source: string): { readonly text: string; readonly changed: number } {
  const lines = source.split('\n');
  if (!lines.some((line) => HEADING.test(line) || BOLD_OPENING.test(line))) return { text: source, changed: 0 };
  let changed = 0;
  const bare = lines.flatMap((line) => {
    const words = RULE_LINE.test(line) ? undefined : withoutSignsOf(line);
    if (words !== line) changed++;
    return words === undefined ? [] : [words];
  });
  return { text: bare.join('\n'), changed };
}

const withoutSignsOf = (line: string): string =>
  line
    .replace(HEADING, '')
    .replace(BULLET, '')
    .replace(BOLD, '$1')
    .replace(NUMBER_AND_BLANK, '$1')
    .replace(ESCAPED, '$1');

/** As many paragraphs must agree before another is out of line, and as large a share. */
const FEWEST = 3;
const SHARE = 0.75;

/** How a draft sets its paragraphs; what it does in several ways is undefined. */
interface Manner {
  readonly indent: string | undefined;
  /** Whether no blank lines stand between them. */
  readonly isTight: boolean;
}

function mannerOf({ draft, text }: Analysis): Manner {
  const body = draft.regions.find(({ kind }) => kind === 'body')?.range;
  const paragraphs = draft.paragraphs.filter(({ start }) => body && start >= body.start && start < body.end);
  const counts = new Map<string, number>();
  let tight = 0;
  paragraphs.forEach(({ firstLine }, index) => {
    const indent = indentOf(text.lineText(firstLine));
    counts.set(indent, (counts.get(indent) ?? 0) + 1);
    if (paragraphs[index - 1]?.lastLine === firstLine - 1) tight++;
  });
  const isUsual = (count: number, of: number): boolean => count >= FEWEST && count >= of * SHARE;
  const [indent] = [...counts].find(([, count]) => isUsual(count, paragraphs.length)) ?? [];
  return { indent, isTight: isUsual(tight, paragraphs.length - 1) };
}

const indentOf = (line: string): string => /^[ \t\u3000]*/.exec(line)?.[0] ?? '';

/**
 * Pasted paragraphs with the indents of the draft, and without blank lines where it has none; `offset` is where they go in. One
 * line is given no indent: it may be a part of one. A draft in Markdown, where both mean something, leaves all as it is. O(length).
 */
export function inManner(pasted: string, analysis: Analysis, offset: number): string {
  if (analysis.draft.markdown) return pasted;
  const { indent, isTight } = mannerOf(analysis);
  const lines = pasted.split('\n');
  const isOne = lines.filter((line) => line.trim() !== '').length < 2;
  const last = lines.length - 1;
  const kept = lines.filter((line, index) => !isTight || index === last || line.trim() !== '');
  if (indent === undefined) return kept.join('\n');
  const { start } = analysis.text.lineRange(analysis.text.lineAt(offset));
  const before = analysis.text.source.slice(start, offset);
  return kept
    .map((line, index) => {
      const words = line.slice(indentOf(line).length);
      if (words === '') return line;
      if (index === 0 && before !== '') return words;
      return isOne && indentOf(line) === '' ? line : indent + words;
    })
    .join('\n');
}
