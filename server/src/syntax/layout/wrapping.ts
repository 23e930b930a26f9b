import { isStop } from '../text/characters';
import { isBlank, lastSign, type Line } from './lines';
import type { StyleId } from '../nodes';
import { isOmissionLine } from './omissions';

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

export interface Wrapping {
  readonly shown: boolean;
  /** The even right edge, in characters; 0 where the edge is ragged. */
  readonly width: number;
  /** Whether paragraphs are told apart by an indent. */
  readonly indented: boolean;
  /** Styles whose numbers open headings in this draft: most of their lines are short and without a stop. */
  readonly headings: ReadonlySet<StyleId>;
}

export const width = (line: Line): number => line.text.length + Math.ceil(line.indent / 2);

export function detectWrapping(lines: readonly Line[], fixed: FixedLines): Wrapping {
  const words = lines.filter((line) => !isBlank(line) && !line.aside);
  const indented = words.filter((line) => line.indent >= 4).length >= 2;
  const edge = evenEdge(words.filter((line) => !isNumberedHeading(line) && !fixed.alone.has(line.index)));
  if (edge > 0) return { shown: true, width: edge, indented, headings: headingStyles(words, edge) };
  const longest = secondLongest(words);
  let breaks = 0;
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index];
    const next = lines[index + 1];
    if (!line || !next || (line.form && width(line) * MUCH_SHORTER < longest)) continue;
    if (breaksSentence(line, next, fixed)) breaks++;
  }
  return { shown: breaks >= 2, width: 0, indented, headings: new Set() };
}

/** 一抓阵地建设，变“多头跑”为“一站办”: a numbered line by so much shorter than others was ended by its writer. */
const MUCH_SHORTER = 3;

/** How wide all lines but one are at the most; one may be anything. */
function secondLongest(lines: readonly Line[]): number {
  let [longest, second] = [0, 0];
  for (const line of lines) {
    const size = width(line);
    if (size > longest) [longest, second] = [size, longest];
    else if (size > second) second = size;
  }
  return second;
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

export const hasStop = (words: string): boolean => /[，。；！？,;]/.test(words);

/** A line that opens with a heading's number; 一是 and 第一， open prose. */
export function isNumberedHeading(line: Line): boolean {
  return line.form !== undefined && line.form.style.family !== 'spoken' && line.form.strength === 'strong';
}
