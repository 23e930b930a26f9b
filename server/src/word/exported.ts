import { titleColumns } from '../render/lineBreaking';
import type { Block, BlockKind, Composition } from '../render/composition';
import {
  GRID,
  lecternLayout,
  PRINT_SHEET,
  SIZES,
  TITLE_COLUMNS,
  POINT,
  OTHER_NAMES,
  type Fonts,
  type LecternSize,
  LECTERN_SMALL,
} from '../render/layout';
import type { Span, Spoken } from '../render/lectern';
import { bodyXml, type NewParagraph, type NewRun } from './body';
import { lecternFrame, printFrame, type PrintGrid } from './frame';
import { filled } from './filled';
import { openPackage } from './package';
import { wordNumbers } from './wordNumbers';

export interface PrintOptions {
  readonly fonts: Fonts;
  readonly grid: PrintGrid;
  /** Whether Word makes the numbers itself. */
  readonly numbersAreWords: boolean;
  /** ISO 8601: when the document is said to be made. */
  readonly date: string;
}

/** 印发稿 as a Word file. The same draft and options give the same bytes. O(length). */
export async function printedWord({ blocks }: Composition, options: PrintOptions): Promise<Uint8Array> {
  const { fonts, grid, date } = options;
  const frame = openPackage(await printFrame(fonts, grid));
  const numbers = options.numbersAreWords ? wordNumbers(blocks) : undefined;
  const paragraphs = blocks.map((block, index) => ({
    ...printedParagraph(block, fonts, numbers?.lists.get(block)),
    ...(isLastOfFront(block, blocks[index + 1]) ? { after: GRID.pitch } : {}),
  }));
  return filled(frame, bodyXml(paragraphs), {
    date,
    otherNames: OTHER_NAMES,
    fonts: Object.values(fonts),
    ...(numbers ? { numbering: numbers.xml } : {}),
  });
}

/** A line is left free below title, name and date. */
const isLastOfFront = (block: Block, next: Block | undefined): boolean =>
  isFront(block) && next !== undefined && !isFront(next);

const isFront = ({ kind }: Block): boolean => ['title', 'speaker', 'date', 'note'].includes(kind);

/** The styles of our own frame. */
const STYLES: Readonly<Record<Exclude<BlockKind, 'heading' | 'entry'>, string>> = {
  title: 'Title',
  speaker: 'Subtitle',
  date: 'Date',
  note: 'Date',
  outlineLabel: 'TOCHeading',
  salutation: 'Salutation',
  body: 'BodyText',
};

/** Deeper ones look like prose. */
const DEEPEST = 3;

function styleOf(kind: BlockKind, level: number): string {
  if (kind === 'entry') return `TOC${Math.min(level, DEEPEST)}`;
  if (kind === 'heading') return level <= DEEPEST ? `Heading${level}` : STYLES.body;
  return STYLES[kind];
}

function fontOf(kind: BlockKind, level: number, fonts: Fonts): string {
  if (kind === 'title') return fonts.title;
  if (kind === 'heading') return headingFont(level, fonts);
  if (kind === 'outlineLabel') return fonts.heading1;
  return kind === 'speaker' || kind === 'date' || kind === 'note' ? fonts.name : fonts.body;
}

const headingFont = (level: number, fonts: Fonts): string =>
  [fonts.heading1, fonts.heading2, fonts.heading3][level - 1] ?? fonts.body;

function printedParagraph(block: Block, fonts: Fonts, list: number | undefined): NewParagraph {
  const { kind, level, newPage } = block;
  return {
    style: styleOf(kind, level),
    runs: runsOf(block, fonts, list !== undefined),
    ...(newPage ? { pageBreak: true } : {}),
    ...(list === undefined ? {} : { list }),
    ...(kind === 'title' ? narrowedTitle(block.text) : {}),
  };
}

/** A numbered sentence that opens prose is set as a heading of its level would be. */
function runsOf({ kind, level, text, lead, number }: Block, fonts: Fonts, isNumbered: boolean): NewRun[] {
  const from = isNumbered ? (number?.length ?? 0) : 0;
  const marks = fontOf(kind, level, fonts);
  const head = headingFont(level, fonts);
  if (lead <= from || head === fonts.body) return [{ text: text.slice(from), marks }];
  return [
    { text: text.slice(from, lead), font: head, marks: head },
    { text: text.slice(lead), marks },
  ];
}

/** A title of several lines is drawn in from both sides until they are of a length, and no word is cut. */
function narrowedTitle(text: string): { readonly narrowed?: number } {
  const columns = titleColumns(text, TITLE_COLUMNS);
  if (columns === TITLE_COLUMNS) return {};
  const { width, left, right } = PRINT_SHEET;
  // A fifth of a character is left over, so that rounding never sends the last one down.
  const measure = (columns + 0.2) * SIZES.erHao * POINT;
  return { narrowed: Math.floor((width - left - right - measure) / 2) };
}

export interface LecternOptions {
  readonly fonts: Fonts;
  readonly size: LecternSize;
  readonly date: string;
}

/** 大字稿 as a Word file. O(length). */
export async function lecternWord(spoken: readonly Spoken[], options: LecternOptions): Promise<Uint8Array> {
  const { fonts, size, date } = options;
  const frame = openPackage(await lecternFrame(fonts, lecternLayout(size)));
  const paragraphs = spoken.map((sentence) => lecternParagraph(sentence, fonts, SIZES[size]));
  return filled(frame, bodyXml(paragraphs), { date, otherNames: OTHER_NAMES, fonts: Object.values(fonts) });
}

/** Sentences that go on in a paragraph begin at the margin. */
const CONTINUED = 'BodyText2';
const NOTE_COLOR = '7F7F7F';

function lecternParagraph({ kind, level, isFirst, isHead, lines }: Spoken, fonts: Fonts, size: number): NewParagraph {
  const marks = kind === 'body' ? fonts.lectern : fontOf(kind, level, fonts);
  const runs = lines.flatMap((line, index) => [
    ...(index > 0 ? [{ text: '\n' }] : []),
    ...line.map((span) => lecternRun(span, marks, size)),
  ]);
  return {
    style: kind === 'body' && !isFirst ? CONTINUED : styleOf(kind, level),
    runs,
    ...(isHead ? { keepNext: true } : {}),
  };
}

function lecternRun({ text, as }: Span, marks: string, size: number): NewRun {
  if (as === 'words') return { text, marks };
  return {
    text,
    marks,
    isLight: true,
    size: Math.round(size * LECTERN_SMALL),
    ...(as === 'note' ? { color: NOTE_COLOR } : {}),
  };
}
