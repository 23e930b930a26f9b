import { countWhile } from '../text/halves';
import { TreeFragment, type SyntaxNodeRef, type Tree } from '@lezer/common';
import { Autolink, parser, Table, TaskList, type MarkdownConfig, type MarkdownParser } from '@lezer/markdown';
import { isHan } from '../text/characters';
import { BlockLines, UNNESTED } from './markdownBlocks';
import type { Nesting, OffsetRange } from '../nodes';
import type { Change } from '../text/change';
import { metadataEnd } from './metadataBlock';
import { signsIn, withoutOverlaps } from './markdownSigns';
import { lineFactOf } from '../text/kept';
import type { Text } from '../text/text';

/** What is no running text in a Markdown draft, or no text at all. */
export type MarkdownKind =
  /** The settings between two `---` or `+++` at the top. */
  | 'frontMatter'
  /** Fenced, indented, or between ticks. */
  | 'code'
  /** Han set in by four blanks or a tab: code to Markdown, a writer's prose to the reader; not changed unasked. */
  | 'indented'
  /** Tags and comments. */
  | 'html'
  /** A comment over several lines, as a note-taker has it. */
  | 'note'
  | 'table'
  /** A link with the words that it shows, or a picture. */
  | 'link'
  /** Where a link leads, and an address that stands bare in the text. */
  | 'address';

/** A stretch of one kind, in UTF-16 code units. */
export interface MarkdownRange extends OffsetRange {
  readonly kind: MarkdownKind;
}

/** What one line is to Markdown. */
export interface MarkdownLine {
  readonly nesting: Nesting;
  /** The kind of the whole line where no word of it is running text. */
  readonly kind: 'text' | Extract<MarkdownKind, 'frontMatter' | 'code' | 'html' | 'note' | 'table'>;
}

/** A draft as Markdown reads it: what each line is, and what is no running text. */
export interface Markdown {
  /** Whether the text shows that it is Markdown: two headings with #, or a fence. */
  readonly shown: boolean;
  readonly lines: readonly MarkdownLine[];
  /** In order of their start; a `link` holds its `address`. */
  readonly ranges: readonly MarkdownRange[];
  /** Signs, tags and addresses: what of a line of running text is none of its words. In order, and apart from one another. */
  readonly markup: readonly OffsetRange[];
  /** The parser's own, for the next version. */
  readonly parsed: Parsed;
}

/** What the parser made of a text behind its front matter. */
interface Parsed {
  readonly tree: Tree;
  readonly front: number;
}

/** An earlier version of a text, as it was read, and what has changed since. */
export interface EarlierMarkdown {
  readonly markdown: Markdown | undefined;
  readonly change: Change;
}

/**
 * Reads what is Markdown in a text. Code that is only indented counts in Markdown alone: there are drafts that indent their
 * paragraphs. O(length).
 *
 * @param known whether the draft is Markdown by its name; else the text decides.
 * @param before an earlier version, for speed alone: of its blocks those that the change does not touch are kept.
 */
export function readMarkdown(text: Text, known = false, before?: EarlierMarkdown): Markdown {
  const shown = known || showsMarkdown(text);
  const front = metadataEnd(text);
  const head: MarkdownRange[] = front > 0 ? [{ start: 0, end: front, kind: 'frontMatter' }] : [];
  const ranges = [...head, ...noteComments(text)];
  const blocks = new BlockLines(text);
  const markup: OffsetRange[] = [];
  // A line ends at LF alone for the parser; lengths stay as they are.
  const source = text.source.slice(front).replace(/\r\n?/g, (end) => ' \n'.slice(2 - end.length));
  const tree = parserFor(shown).parse(source, before && fragmentsOf(before, shown, front));
  tree.iterate({
    enter: (entered) => {
      const { name, from, to } = entered;
      const range = { start: from + front, end: to + front };
      blocks.enter(name, range);
      const kind = kindOf(entered, text, range);
      if (kind) ranges.push({ ...range, kind });
      // 1\. is 1. that a clipper kept from being a list.
      if (name === 'Escape') markup.push({ start: range.start, end: range.start + 1 });
      if (isMarkup(entered) && !partsFigures(text.source, range.start)) markup.push(range);
      return kind === undefined || kind === 'link';
    },
    leave: ({ name }) => blocks.leave(name),
  });
  return {
    shown,
    ranges: ranges.sort((a, b) => a.start - b.start || b.end - a.end),
    markup: withoutOverlaps([...markup, ...signsIn(text)]),
    lines: linesOf(text, ranges, blocks),
    parsed: { tree, front },
  };
}

/** What of the tree before may be used again. The line break beside a change may have become another. */
function fragmentsOf({ markdown, change }: EarlierMarkdown, shown: boolean, front: number): readonly TreeFragment[] {
  if (markdown?.shown !== shown || markdown.parsed.front !== front || change.start <= front) return [];
  const { start, endBefore, endAfter } = change;
  const changed = {
    fromA: start - 1 - front,
    toA: endBefore + 1 - front,
    fromB: start - 1 - front,
    toB: endAfter + 1 - front,
  };
  return TreeFragment.applyChanges(TreeFragment.addTree(markdown.parsed.tree), [changed]);
}

/** %% … %%, lines of their own: a comment to Obsidian, which neither shows nor prints it. One that is never closed is none. O(lines). */
function noteComments(text: Text): MarkdownRange[] {
  if (!text.source.includes('%%')) return [];
  const found: MarkdownRange[] = [];
  let start: number | undefined;
  for (let line = 0; line < text.lineCount; line++) {
    const range = text.lineRange(line);
    const words = text.source.slice(range.start, range.end).trim();
    if (start === undefined) {
      if (!words.startsWith('%%')) continue;
      if (words.length > 4 && words.endsWith('%%')) found.push({ ...range, kind: 'note' });
      else start = range.start;
    } else if (words.endsWith('%%')) {
      found.push({ start, end: range.end, kind: 'note' });
      start = undefined;
    }
  }
  return found;
}

function kindOf(entered: SyntaxNodeRef, text: Text, range: OffsetRange): MarkdownKind | undefined {
  if (entered.name === 'Link') return entered.node.getChild('URL') ? 'link' : undefined;
  return entered.name === 'CodeBlock' && holdsHan(text, range) ? 'indented' : KINDS.get(entered.name);
}

/** A picture is no word, but a part of its item: it stays. */
function isMarkup(entered: SyntaxNodeRef): boolean {
  const isLink = entered.name === 'LinkMark';
  if (!isLink && !MARKUP.has(entered.name)) return false;
  const { parent } = entered.node;
  return parent?.name !== 'Image' && (!isLink || parent?.getChild('URL') !== null);
}

const FIGURE_OR_MARK = /[0-9０-９.．、，,：:；;）)]/;

/**
 * `4、[3000安培]`: without the bracket the two figures would be one, a sign the mark of the number. A link that its line, or its bullet, opens
 * with parts nothing: `- [1. 安全](#安全)` begins with its number.
 */
const partsFigures = (source: string, at: number): boolean =>
  source.charAt(at) === '[' && FIGURE_OR_MARK.test(source.charAt(at + 1)) && /\S/.test(source.charAt(at - 1));

/** Sentences that are only set in are a writer's prose. */
const holdsHan = (text: Text, range: OffsetRange): boolean => [...text.slice(range)].some(isHan);

const MARKUP: ReadonlySet<string> = new Set(['HTMLTag', 'Comment', 'URL', 'LinkTitle', 'LinkLabel', 'TaskMarker']);

/** What code, links, tags, tables and settings have in common. */
const MAY_HOLD = /[`<[|@]|~~~|www\.|:\/\/|^(?:---|\+\+\+)/;

/** What is no running text in a draft that is no Markdown as a whole: code between ticks, links, tags. O(length). */
export const plainRanges = (text: Text): readonly MarkdownRange[] =>
  MAY_HOLD.test(text.source) ? readMarkdown(text).ranges : [];

/** Whether a range touches anything that is no running text. O(log ranges), but for links, which hold their addresses. */
export function isRunningText({ ranges }: Pick<Markdown, 'ranges'>, { start, end }: OffsetRange): boolean {
  const next = countWhile(ranges, (range) => range.start < Math.max(end, start + 1));
  // Ranges do not overlap, but for an address in its link: one of the last two before the end reaches furthest.
  return ![ranges[next - 1], ranges[next - 2]].some((range) => range !== undefined && range.end > start);
}

const KINDS: ReadonlyMap<string, MarkdownKind> = new Map<string, MarkdownKind>([
  ['FencedCode', 'code'],
  ['CodeBlock', 'code'],
  ['InlineCode', 'code'],
  ['HTMLBlock', 'html'],
  ['HTMLTag', 'html'],
  ['Comment', 'html'],
  ['CommentBlock', 'html'],
  ['ProcessingInstruction', 'html'],
  ['ProcessingInstructionBlock', 'html'],
  ['Table', 'table'],
  ['Image', 'link'],
  ['LinkReference', 'link'],
  ['URL', 'address'],
  ['Autolink', 'address'],
]);

/** Every character of a draft is offered to each of these; what none of our questions needs is left out, which halves the time. */
const UNASKED = ['Emphasis', 'HardBreak', 'Entity'];

/**
 * All signs that the parsers of words ask for lie below the first Han character: what lies above is passed over a run at a time, not
 * offered to each of them (of 100,000 characters this leaves a third of the time).
 */
const WORDS: MarkdownConfig = {
  parseInline: [
    {
      name: 'Words',
      before: 'Escape',
      parse: ({ text, offset }, next, from) => {
        if (next < FIRST_HAN) return -1;
        let at = from - offset + 1;
        while (text.charCodeAt(at) >= FIRST_HAN) at++;
        return at + offset;
      },
    },
  ],
};
const FIRST_HAN = 0x2e80;

const PARSERS = new Map<boolean, MarkdownParser>();

/** The parser for a text that is shown as Markdown, or is only read by it: made when the first such text comes. */
function parserFor(shown: boolean): MarkdownParser {
  const remove = shown ? UNASKED : [...UNASKED, 'IndentedCode'];
  const made = PARSERS.get(shown) ?? parser.configure([Table, TaskList, Autolink, WORDS, { remove }]);
  PARSERS.set(shown, made);
  return made;
}

const HEADING = /^ {0,3}#{1,6}[ \t]/;
const FENCE = /^ {0,3}(?:`{3,}[^`]*|~{3,}.*)$/;

/** Whether a text shows by itself that it is Markdown. O(length). */
export function showsMarkdown(text: Text): boolean {
  if (!text.source.includes('#') && !text.source.includes('```') && !text.source.includes('~~~')) return false;
  let headings = 0;
  for (let line = 0; line < text.lineCount; line++) {
    const shown = shownBy(text, line);
    if (shown === 'fence' || (shown === 'heading' && ++headings === 2)) return true;
  }
  return false;
}

const shownBy = lineFactOf((line) => (FENCE.test(line) ? 'fence' : HEADING.test(line) ? 'heading' : undefined));

const PLAIN_LINE: MarkdownLine = { nesting: UNNESTED, kind: 'text' };

/** What each line is: of a kind, where a block of it takes in all its words. */
function linesOf(text: Text, ranges: readonly MarkdownRange[], blocks: BlockLines): MarkdownLine[] {
  const lines: MarkdownLine[] = [];
  for (let index = 0; index < text.lineCount; index++) {
    const nesting = blocks.nestingOf(index);
    lines.push(nesting === UNNESTED ? PLAIN_LINE : { nesting, kind: 'text' });
  }
  for (const { start, end, kind } of ranges) {
    if (kind === 'link' || kind === 'address' || kind === 'indented') continue;
    const last = text.lineAt(Math.max(start, end - 1));
    for (let index = text.lineAt(start); index <= last; index++) {
      const line = text.lineRange(index);
      const outside = text.source.slice(line.start, Math.max(line.start, start)) + text.source.slice(end, line.end);
      if (outside.trim() === '') lines[index] = { nesting: UNNESTED, kind };
    }
  }
  return lines;
}
