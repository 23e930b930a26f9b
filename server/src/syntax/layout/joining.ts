import { isSentenceStop, isSoftStop, isStop } from '../text/characters';
import { PADDED } from '../forms/arabicNumbers';
import { isBlank, lastSign, type Line } from './lines';
import type { Join, Paragraph } from '../nodes';
import { isNumberAlone } from './lineKinds';
import { isOmissionLine } from './omissions';
import { breaksMarker } from './brokenMarkers';
import { type Wrapping, width, detectWrapping, hasStop, isNumberedHeading, type FixedLines } from './wrapping';
import { passedOver } from './pageNumbers';
import { continuesHeading, titleIndex } from './headingTails';
import { withoutLeader } from '../text/fold';
import { placesForParagraph, type KeptParagraphs } from '../text/kept';

/** Code and tables are paragraphs without words, so that they go with their item. O(n). */
export function readParagraphs(lines: readonly Line[], fixed: FixedLines, kept?: KeptParagraphs): Paragraph[] {
  const wrapping = detectWrapping(lines, fixed);
  const titles = wrapping.shown ? titleIndex(lines) : new Map<string, number[]>();
  const passed = passedOver(lines);
  const numbered = wrapping.shown ? numbersOf(lines) : new Set<string>();
  const paragraphs: Paragraph[] = [];
  let current: Line[] = [];
  const close = (): void => {
    if (current.length > 0) paragraphs.push(toParagraph(current, kept));
    current = [];
  };
  for (const line of lines) {
    if (passed.has(line.index)) continue;
    if (line.inBlock) {
      if (!current[0]?.inBlock) close();
      current.push(line);
      continue;
    }
    if (isBlank(line) || line.aside) {
      close();
      continue;
    }
    const previous = current[current.length - 1];
    const overPage =
      passed.has(line.index - 1) && fixed.outline.has(line.index) === fixed.outline.has(previous?.index ?? line.index);
    if (!previous || previous.inBlock) close();
    else if (!overPage && !joins(current, previous, line, lines, wrapping, titles, fixed, numbered)) close();
    current.push(line);
  }
  close();
  return paragraphs;
}

function toParagraph(lines: readonly Line[], kept: KeptParagraphs | undefined): Paragraph {
  const first = lines[0] as Line;
  const last = lines[lines.length - 1] as Line;
  const { text, words, joins } = wordsOf(lines, first);
  return {
    start: first.start,
    end: last.end,
    firstLine: first.index,
    lastLine: last.index,
    text,
    words,
    joins,
    origin: first.start,
    nesting: first.nesting,
    facts: kept?.factsOf(first.start, text, words) ?? placesForParagraph(),
  };
}

const NO_JOINS: readonly Join[] = [];

function wordsOf(lines: readonly Line[], first: Line): Pick<Paragraph, 'text' | 'words' | 'joins'> {
  if (first.inBlock) return { text: '', words: '', joins: NO_JOINS };
  // Nearly all are one line without markup, whose words are the paragraph's.
  if (lines.length === 1 && first.markup.length === 0) return { text: first.text, words: first.words, joins: NO_JOINS };
  const joins: Join[] = [];
  let text = '';
  let written = '';
  for (const line of lines) {
    let from = line.start;
    for (const { start, end } of [...line.markup, { start: line.end, end: line.end }]) {
      const words = line.text.slice(from - line.start, start - line.start);
      const shift = from - (first.start + text.length);
      if (words !== '' && shift !== (joins.at(-1)?.shift ?? 0)) joins.push({ at: text.length, shift });
      text += words;
      written += line.words.slice(from - line.start, start - line.start);
      from = end;
    }
  }
  return { text, words: written === text ? text : written, joins };
}

/** A line that broke so much before the edge, in mid-clause, broke for the sake of the marks or figures after it. */
const NEARLY = 4;

function joins(
  current: readonly Line[],
  previous: Line,
  line: Line,
  lines: readonly Line[],
  wrapping: Wrapping,
  titles: ReadonlyMap<string, number[]>,
  fixed: FixedLines,
  numbered: ReadonlySet<string>,
): boolean {
  if (line.index !== previous.index + 1) return false;
  if (fixed.alone.has(line.index) || fixed.alone.has(previous.index)) return false;
  if (fixed.outline.has(line.index) !== fixed.outline.has(previous.index)) return false;
  if (line.heading > 0 || previous.heading > 0 || isOmissionLine(line) || isOmissionLine(previous)) return false;
  if (isNumberAlone(previous)) return false;
  if (breaksMarker(previous, line)) return true;
  if (!wrapping.shown) return false;
  if (wrapping.indented && line.indent >= 2) return false;
  const full = wrapping.width > 0 && width(previous) >= wrapping.width - 1;
  const last = previous.text.charAt(previous.text.length - 1);
  const inOutline = fixed.outline.has(line.index);
  const midSentence = !isSentenceStop(lastSign(previous)) && last !== '：' && last !== ':';
  const splitsClause =
    full &&
    midSentence &&
    !inOutline &&
    (line.form?.style.family === 'spoken' || breaksAtFigure(previous, line, numbered));
  if (opensItem(line) && !splitsClause) return false;
  if (inOutline) return !isSentenceStop(lastSign(previous)) && previous.text.length >= 4 && !endsAtPage(previous.text);
  const first = current[0] as Line;
  if ((isNumberedHeading(first) || isPadded(first)) && !hasSentenceStop(current))
    return continuesHeading(current, line, lines, titles, full, endsAtEdge(first, line, wrapping));
  if (isSentenceStop(lastSign(previous)) || '；;：:'.includes(last)) return full && (wrapping.indented || splitsClause);
  if (wrapping.width > 0) return full || (!isStop(last) && width(previous) >= wrapping.width - NEARLY);
  return (
    isSoftStop(last) ||
    current.length > 1 ||
    (previous.text.length >= 15 && hasStop(previous.text)) ||
    first.form !== undefined
  );
}

/** 一、村情概况………1: with its page an entry of a 目录 is over. */
const endsAtPage = (words: string): boolean => withoutLeader(words) !== words;

const numbersOf = (lines: readonly Line[]): Set<string> =>
  new Set(lines.flatMap(({ form }) => (form ? [numberKey(form.style.id, form.ordinal)] : [])));

const numberKey = (style: string, ordinal: number): string => `${style} ${ordinal}`;

/** 新增项目达到 / 14.其中…: a figure at the edge, where no line has the number before it, and the words before break off. */
function breaksAtFigure(previous: Line, { form }: Line, numbered: ReadonlySet<string>): boolean {
  if (form?.style.id !== 'arabic' && form?.style.id !== 'han') return false;
  if (form.ordinal < 2 || numbered.has(numberKey(form.style.id, form.ordinal - 1))) return false;
  return hasStop(previous.text) && !isStop(lastSign(previous));
}

const hasSentenceStop = (lines: readonly Line[]): boolean => lines.some((line) => /[。！？]/.test(line.text));

/** A heading that happens to fill its line: headings of its style are short in this draft, and prose follows: a full line, a sentence. */
function endsAtEdge({ form }: Line, next: Line, { headings, width: edge }: Wrapping): boolean {
  return (
    form !== undefined && headings.has(form.style.id) && (width(next) >= edge - 1 || isSentenceStop(lastSign(next)))
  );
}

/** Styles whose doubtful forms begin a paragraph all the same. */
const OPENING_STYLES: ReadonlySet<string> = new Set(['ordinal', 'words', 'article', 'is', 'yao']);

/** A line that opens with a marker of its own and so begins a paragraph. */
function opensItem(line: Line): boolean {
  if (!line.form) return false;
  if (line.form.strength === 'strong' || OPENING_STYLES.has(line.form.style.id)) return true;
  return isPadded(line) || isNumberAlone(line);
}

/** 02 市场变在哪里, as slides number their headings: no sentence goes on so. */
const isPadded = ({ form }: Line): boolean => form?.variant === PADDED;
