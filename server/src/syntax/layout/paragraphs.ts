import { isHan, isSentenceStop, isSoftStop, isStop } from '../text/characters';
import { foldTitle } from '../text/fold';
import { isBlank, lastSign, type Line } from './lines';
import type { Join, Paragraph } from '../nodes';
import { isOmissionLine } from './omissions';
import type { StyleId } from '../forms/styles';

/**
 * Logical paragraphs. Lines are joined only where the draft shows wrapping (an even edge, or several breaks inside
 * sentences); in published texts a line that ends in a character without a stop is nearly always a title. Never
 * across a numbered line, a blank line, front matter or an omission. Joining changes reading, never offsets.
 */
export interface FixedLines {
  /** Lines that stand for themselves whatever their ends look like: front matter, salutation, region labels. */
  readonly alone: ReadonlySet<number>;
  /** Lines of the outline region. */
  readonly outline: ReadonlySet<number>;
}

/** O(n). */
export function readParagraphs(lines: readonly Line[], fixed: FixedLines): Paragraph[] {
  const wrapping = detectWrapping(lines, fixed);
  const titles = wrapping.shown ? titleIndex(lines) : new Map<string, number[]>();
  const paragraphs: Paragraph[] = [];
  let current: Line[] = [];
  const close = (): void => {
    if (current.length > 0) paragraphs.push(toParagraph(current));
    current = [];
  };
  for (const line of lines) {
    if (isBlank(line) || line.aside) {
      close();
      continue;
    }
    const previous = current[current.length - 1];
    if (!previous || !joins(current, previous, line, lines, wrapping, titles, fixed)) close();
    current.push(line);
  }
  close();
  return paragraphs;
}

function toParagraph(lines: readonly Line[]): Paragraph {
  const first = lines[0] as Line;
  const last = lines[lines.length - 1] as Line;
  const joins: Join[] = [];
  let text = '';
  for (const line of lines) {
    if (line !== first) joins.push({ at: text.length, shift: line.start - (first.start + text.length) });
    text += line.text;
  }
  return {
    start: first.start,
    end: last.end,
    firstLine: first.index,
    lastLine: last.index,
    text,
    joins,
    origin: first.start,
  };
}

/** The offset in the draft of an index in a paragraph's text. */
export function offsetIn(paragraph: Paragraph, index: number): number {
  let shift = 0;
  for (const join of paragraph.joins) {
    if (join.at > index) break;
    shift = join.shift;
  }
  return paragraph.origin + index + shift;
}

/** The end offset of a range that ends before `index`: never beyond a line break that follows its last character. */
export function endOffsetIn(paragraph: Paragraph, index: number): number {
  return index === 0 ? paragraph.origin : offsetIn(paragraph, index - 1) + 1;
}

/** The index in a paragraph's text of an offset in the draft. */
export function indexIn(paragraph: Paragraph, offset: number): number {
  let index = offset - paragraph.origin;
  for (const join of paragraph.joins) {
    if (offset - paragraph.origin - join.shift < join.at) break;
    index = offset - paragraph.origin - join.shift;
  }
  return Math.max(0, Math.min(index, paragraph.text.length));
}

interface Wrapping {
  readonly shown: boolean;
  /** The even right edge, in characters; 0 where the edge is ragged. */
  readonly width: number;
  /** Whether paragraphs are told apart by an indent. */
  readonly indented: boolean;
  /** Styles whose numbers open headings in this draft: most of their lines are short and without a stop. */
  readonly headings: ReadonlySet<StyleId>;
}

const width = (line: Line): number => line.text.length + Math.ceil(line.indent / 2);

function detectWrapping(lines: readonly Line[], fixed: FixedLines): Wrapping {
  const words = lines.filter((line) => !isBlank(line) && !line.aside);
  const indented = words.filter((line) => line.indent >= 4).length >= 2;
  const edge = evenEdge(words.filter((line) => !isNumberedHeading(line) && !fixed.alone.has(line.index)));
  if (edge > 0) return { shown: true, width: edge, indented, headings: headingStyles(words, edge) };
  let breaks = 0;
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index];
    const next = lines[index + 1];
    if (line && next && breaksSentence(line, next, fixed)) breaks++;
  }
  return { shown: breaks >= 2, width: 0, indented, headings: new Set() };
}

function headingStyles(lines: readonly Line[], edge: number): Set<StyleId> {
  const counts = new Map<StyleId, { short: number; all: number }>();
  for (const line of lines) {
    if (!line.form || !isNumberedHeading(line)) continue;
    const count = counts.get(line.form.style.id) ?? { short: 0, all: 0 };
    count.all++;
    if (width(line) < edge - 1 && !isStop(lastSign(line))) count.short++;
    counts.set(line.form.style.id, count);
  }
  return new Set([...counts].filter(([, { short, all }]) => short >= 2 && short * 3 >= all * 2).map(([id]) => id));
}

const NARROWEST = 16;
/** A line that broke so much before the edge, in mid-clause, broke for the sake of the marks or figures after it. */
const NEARLY = 4;

/** The edge at which an even wrap breaks: many lines of that width, hardly one beyond, most broken in mid-sentence. */
function evenEdge(lines: readonly Line[]): number {
  if (lines.length < 4) return 0;
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(width(line), (counts.get(width(line)) ?? 0) + 1);
  let longest = 0;
  for (const [size, count] of counts) if (size > longest && count >= 3) longest = size;
  if (longest < NARROWEST) return 0;
  const full = lines.filter((line) => width(line) >= longest - 1 && width(line) <= longest + 1);
  const beyond = lines.filter((line) => width(line) > longest + 1).length;
  const open = full.filter((line) => !isStop(lastSign(line))).length;
  const even =
    full.length >= Math.max(3, lines.length * 0.2) && beyond <= full.length * 0.1 && open >= full.length * 0.4;
  return even ? longest : 0;
}

/** A break inside a sentence: prose without a stop at its end, and prose in the next line. */
function breaksSentence(line: Line, next: Line, fixed: FixedLines): boolean {
  if (
    isBlank(line) ||
    isBlank(next) ||
    line.aside ||
    next.aside ||
    fixed.alone.has(line.index) ||
    fixed.alone.has(next.index)
  )
    return false;
  if (line.heading > 0 || next.heading > 0 || next.form?.strength === 'strong' || next.indent >= 2) return false;
  if (isOmissionLine(line) || isOmissionLine(next)) return false;
  const last = line.text.charAt(line.text.length - 1);
  if (isStop(last) || '”’）)》】'.includes(last)) return false;
  if (isNumberedHeading(line)) return false;
  return line.text.length >= 15 && hasStop(line.text) && hasStop(next.text);
}

const hasStop = (words: string): boolean => /[，。；！？,;]/.test(words);

/** A line that opens with a heading's number; 一是 and 第一， open prose. */
function isNumberedHeading(line: Line): boolean {
  return line.form !== undefined && line.form.style.family !== 'spoken' && line.form.strength === 'strong';
}

function joins(
  current: readonly Line[],
  previous: Line,
  line: Line,
  lines: readonly Line[],
  wrapping: Wrapping,
  titles: ReadonlyMap<string, number[]>,
  fixed: FixedLines,
): boolean {
  if (!wrapping.shown || line.index !== previous.index + 1) return false;
  if (fixed.alone.has(line.index) || fixed.alone.has(previous.index)) return false;
  if (fixed.outline.has(line.index) !== fixed.outline.has(previous.index)) return false;
  if (line.heading > 0 || previous.heading > 0 || isOmissionLine(line) || isOmissionLine(previous)) return false;
  if (wrapping.indented && line.indent >= 2) return false;
  const full = wrapping.width > 0 && width(previous) >= wrapping.width - 1;
  const last = previous.text.charAt(previous.text.length - 1);
  const inOutline = fixed.outline.has(line.index);
  const midSentence = !isSentenceStop(lastSign(previous)) && last !== '：' && last !== ':';
  const splitsClause = full && midSentence && line.form?.style.family === 'spoken' && !inOutline;
  if (opensItem(line) && !splitsClause) return false;
  if (inOutline) return !isSentenceStop(lastSign(previous)) && previous.text.length >= 4;
  const first = current[0] as Line;
  if (isNumberedHeading(first) && !hasSentenceStop(current))
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
  return line.form.strength === 'strong' || OPENING_STYLES.has(line.form.style.id);
}

/**
 * A heading goes on in the next line when the draft has the joined words elsewhere (outline and body tell each other
 * where a heading ends), when it fills the line, or when a short tail follows that could not stand alone.
 */
function continuesHeading(
  current: readonly Line[],
  line: Line,
  lines: readonly Line[],
  titles: ReadonlyMap<string, number[]>,
  full: boolean,
  atEdge: boolean,
): boolean {
  const so = current.map((part) => part.text).join('');
  if (isStop(so.charAt(so.length - 1)) && !isSoftStop(so.charAt(so.length - 1))) return false;
  const alone = foldTitle(so);
  const joined = foldTitle(so + line.text);
  const verdict = elsewhere(alone, joined, current, lines, titles);
  if (verdict !== undefined) return verdict;
  if (full && atEdge) return false;
  if (full) return !isSentenceStop(lastSign(line)) || line.text.length > 8;
  if (isSoftStop(so.charAt(so.length - 1))) return true;
  const after = lines[line.index + 1];
  return (
    line.text.length <= 6 &&
    isHan(line.text.charAt(0)) &&
    !hasStop(line.text) &&
    so.length >= 12 &&
    after !== undefined &&
    !isBlank(after)
  );
}

const KEY_LENGTH = 6;
const titleKey = (folded: string): string => folded.slice(0, KEY_LENGTH);

function titleIndex(lines: readonly Line[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const line of lines) {
    if (!line.form) continue;
    const key = titleKey(foldTitle(line.text));
    const entry = index.get(key);
    if (entry) entry.push(line.index);
    else index.set(key, [line.index]);
  }
  return index;
}

/** What the other places with the same opening say: true to join, false to end here, undefined for nothing. */
function elsewhere(
  alone: string,
  joined: string,
  current: readonly Line[],
  lines: readonly Line[],
  titles: ReadonlyMap<string, number[]>,
): boolean | undefined {
  const own = current[0]?.index;
  for (const index of titles.get(titleKey(alone))?.slice(0, 8) ?? []) {
    if (index === own) continue;
    const other = foldTitle(lines[index]?.text ?? '');
    const next = lines[index + 1];
    const otherJoined = next && !next.form ? foldTitle((lines[index]?.text ?? '') + next.text) : other;
    if (other === alone || otherJoined === alone) return false;
    const grows = (longer: string): boolean =>
      longer.length > alone.length && (joined.startsWith(longer) || longer.startsWith(joined));
    if (grows(other) || grows(otherJoined)) return true;
  }
  return undefined;
}
