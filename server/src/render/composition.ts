import type { Analysis } from '../analysis/analysis';
import type { Paragraph, RegionKind, StyleId } from '../syntax/nodes';
import { indexIn } from '../syntax/layout/offsets';
import { headsOf, type Head } from './heads';

/** What a paragraph is to one who sets it; each kind has a style of its own. */
export type BlockKind =
  'title' | 'speaker' | 'date' | 'note' | 'outlineLabel' | 'entry' | 'salutation' | 'heading' | 'body';

/** A paragraph as it is printed. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
  /** Of a heading or an entry, from 1; 0 elsewhere. */
  readonly level: number;
  /** How many characters of prose are the numbered sentence that opens it; 0 elsewhere. */
  readonly lead: number;
  /** The number that the paragraph opens with, where its list is whole. */
  readonly number?: BlockNumber;
  /** Whether a page begins here: with the title behind a 提纲. */
  readonly newPage: boolean;
}

export interface BlockNumber {
  readonly style: StyleId;
  readonly ordinal: number;
  /** Which list of the draft it is in. */
  readonly list: number;
  /** How much of the text it is. */
  readonly length: number;
}

/** A draft as it is printed, and how many of its lines are not: comments, page numbers of a copy, marks of Markdown. */
export interface Composition {
  readonly blocks: readonly Block[];
  readonly leftOut: number;
  /** Whether it is written in traditional characters. */
  readonly isTraditional: boolean;
}

/** The paragraphs of a draft in its order; none of its words is lost. O(length). */
export function compose(analysis: Analysis): Composition {
  const { draft, text } = analysis;
  const blocks: Block[] = [];
  const pageNumbers = new Set(draft.pageNumbers);
  let leftOut = 0;
  let line = 0;
  const take = (block: Block | undefined): void => {
    if (block) blocks.push(startingPage(block, blocks));
    else leftOut++;
  };
  const linesUpTo = (to: number): void => {
    for (const words of plainLines(analysis, pageNumbers, line, to))
      take(words === undefined ? undefined : plain(words));
    line = to;
  };
  const setting = settingOf(analysis);
  for (const [index, paragraph] of draft.paragraphs.entries()) {
    linesUpTo(paragraph.firstLine);
    // A table, or lines of code: they are read as no text, and stay as they are.
    if (paragraph.words.trim() === '') linesUpTo(paragraph.lastLine + 1);
    else take(setting(paragraph, index));
    line = paragraph.lastLine + 1;
  }
  linesUpTo(text.lineCount);
  return { blocks, leftOut, isTraditional: text.isTraditional };
}

const plain = (text: string): Block => ({ kind: 'body', text, level: 0, lead: 0, newPage: false });

/** The title that follows the 提纲 begins a page. */
function startingPage(block: Block, before: readonly Block[]): Block {
  const isFirst = block.kind === 'title' && before.some(isOutline) && !before.some(({ kind }) => kind === 'title');
  return isFirst ? { ...block, newPage: true } : block;
}

export const isOutline = ({ kind }: Block): boolean => kind === 'entry' || kind === 'outlineLabel';

/** Lines that are no paragraph: their words, undefined for what no reader is to see; blank ones are passed over. */
function* plainLines(
  { draft, text }: Analysis,
  pageNumbers: ReadonlySet<number>,
  from: number,
  to: number,
): Generator<string | undefined> {
  const isMarkdown = draft.markdown !== undefined;
  const isFrontBlock = from === 0 && isMarkdown && text.lineText(0).trim() === '---';
  let inComment = false;
  for (let line = from; line < to; line++) {
    const words = text.lineText(line).trim();
    if (words === '') continue;
    inComment ||= words.startsWith('<!--');
    const isMark = isMarkdown && (isFrontBlock || isRule(words));
    const isHidden = inComment || isMark || pageNumbers.has(line);
    if (words.includes('-->')) inComment = false;
    yield isHidden ? undefined : words.replace(/^(?:>\s?)+/, '');
  }
}

/** A line of Markdown that is but a mark: a rule, a fence, what stands below a table's head. */
const isRule = (line: string): boolean => /^(?:[-*_=\s]{3,}|`{3,}[^`]{0,20}|~{3,}[^~]{0,20}|[|:\s-]{3,})$/.test(line);

/** Makes a block of a paragraph, or nothing where it says nothing. */
function settingOf(analysis: Analysis): (paragraph: Paragraph, index: number) => Block | undefined {
  const { draft, text } = analysis;
  const isMarkdown = draft.markdown !== undefined;
  const heads = headsOf(analysis);
  const regions = draft.regions.filter(({ kind }) => kind !== 'omission');
  const at = <Ranged extends { readonly range: { readonly start: number; readonly end: number } }>(
    all: readonly Ranged[],
    { start }: Paragraph,
  ): Ranged | undefined => all.find(({ range }) => range.start <= start && start < range.end);
  return (paragraph, index) => {
    const opening = text.source.slice(text.lineRange(paragraph.firstLine).start, paragraph.start);
    const said = printed(paragraph.words, isMarkdown, opening);
    if (said === undefined) return undefined;
    const head = heads.get(index);
    const kind = at(draft.fields, paragraph)?.kind ?? kindOf(at(regions, paragraph)?.kind, head);
    const block: Block = { kind, text: said, level: 0, lead: 0, newPage: false };
    return head && (kind === 'entry' || kind === 'heading' || kind === 'body')
      ? headed(block, head, { paragraph, opening, isMarkdown })
      : block;
  };
}

interface Printing {
  readonly paragraph: Paragraph;
  /** What stands before it in its line. */
  readonly opening: string;
  readonly isMarkdown: boolean;
}

function kindOf(region: RegionKind | undefined, head: Head | undefined): BlockKind {
  if (region === 'salutation') return 'salutation';
  if (region === 'outline') return head ? 'entry' : 'outlineLabel';
  return head?.isHeading === true ? 'heading' : 'body';
}

function headed(block: Block, head: Head, { paragraph, opening, isMarkdown }: Printing): Block {
  const { level, isHeading, title, number } = head;
  const signs = signsOf(opening, isMarkdown).length;
  const lengthTo = (offset: number): number => {
    const before = paragraph.words.slice(0, indexIn(paragraph, offset));
    return Math.min(block.text.length, signs + (isMarkdown ? before.replaceAll('**', '') : before).length);
  };
  const length = number ? lengthTo(number.item.marker.range.end) : 0;
  return {
    ...block,
    level,
    lead: isHeading || title.start === title.end ? 0 : withStop(block.text, lengthTo(title.end)),
    ...(number?.isWhole === true && number.item.marker.style.family !== 'spoken'
      ? {
          number: {
            style: number.item.marker.style.id,
            ordinal: number.item.marker.ordinal,
            list: number.list,
            length,
          },
        }
      : {}),
  };
}

/** A sentence's length with the stop that ends it. */
const withStop = (text: string, length: number): number => length + (/[。！？]/.test(text.charAt(length)) ? 1 : 0);

/** What is said in a paragraph, without marks of Markdown and comments for this tool; undefined for nothing. */
function printed(words: string, isMarkdown: boolean, opening: string): string | undefined {
  const said = words.replace(/<!--\s*jianggao-[^<>]{0,200}-->/g, '').trim();
  if (said === '' || (isMarkdown && isRule(said))) return undefined;
  const signs = signsOf(opening, isMarkdown);
  if (!isMarkdown) return signs + said;
  // Where the paragraph begins with bold words, the sign that opens them stands before it.
  const bold = /\*{1,3}$/.exec(opening)?.[0] ?? '';
  return signs + (bold + said).replace(/(\*{1,3})(?=[^\s*])([^*]{1,2000})\1/g, '$2');
}

/** The signs before a paragraph's words that are the writer's (●, 📌), and none of Markdown. */
const signsOf = (opening: string, isMarkdown: boolean): string =>
  opening.replace(/<[^<>]*>/g, '').replace(isMarkdown ? /[\s#*_>+-]/g : /[\s#*_>]/g, '');
