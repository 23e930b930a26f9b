import type { Facts, OffsetRange } from '../nodes';
import type { Change } from './change';
import { placesForLine } from './kept';
import { mendingsAfter, mendingsIn, readWith, type Mendings } from './mendings';
import { dependsOnOthers, mendSigns, touchesOthers } from './scanned';
import { isTraditional, simplified } from './script';

/** Whether `inner` lies wholly within `outer`. */
export function contains(outer: OffsetRange, inner: OffsetRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

const LF = 10;
const CR = 13;

/** An earlier version of a text, and what has changed since. */
interface Earlier {
  readonly text: Text;
  readonly change: Change;
}

/**
 * A text with its line table. Lines count from 0 and end at LF, CR LF or a lone CR, as in LSP 3.17
 * (“Text Documents”), so that line numbers here are those of every client.
 */
export class Text {
  readonly lineStarts: readonly number[];
  /** What was found out about each line, by `kept.ts`. */
  readonly facts: readonly Facts[];
  /** Whether all lines that a change since the version before has not touched are surely read as they were. */
  readonly readsOthersAsBefore: boolean;
  #reading: string | undefined;
  #mendings: Mendings | undefined;
  #isApart: boolean | undefined;
  #isTraditional: boolean | undefined;

  /** @param before an earlier version, and what has changed since: what is known of that is not found out again. */
  constructor(
    readonly source: string,
    before?: Earlier,
  ) {
    this.lineStarts = before ? startsAfter(source, before.text.lineStarts, before.change) : startsIn(source);
    this.facts = this.lineStarts.map(before ? (start, line) => this.factsAfter(before, start, line) : placesForLine);
    this.readsOthersAsBefore = before !== undefined && this.readAfter(before);
  }

  /** The text as forms and lists of words are looked for in it: in simplified characters, slips of scanning mended; as long as the source. */
  get reading(): string {
    return this.#mendings ? this.read({ start: 0, end: this.length }) : this.readWhole();
  }

  /** A stretch of that. O(its length), in a version of a draft that was read before. */
  read({ start, end }: OffsetRange): string {
    return this.#mendings ? readWith(this.#mendings, this.source, start, end) : this.readWhole().slice(start, end);
  }

  private readWhole(): string {
    this.#reading ??= simplified(mendSigns(this.source));
    return this.#reading;
  }

  private get mendings(): Mendings {
    this.#mendings ??= mendingsIn(this.source, this.readWhole(), 0);
    return this.#mendings;
  }

  /** Whether none of its lines tells how another is read. */
  private get isApart(): boolean {
    this.#isApart ??= !dependsOnOthers(this.source);
    return this.#isApart;
  }

  /** What is known of a line, where it stood in the version before. */
  private factsAfter({ text, change }: Earlier, start: number, line: number): Facts {
    const next = this.lineStarts[line + 1] ?? Infinity;
    const isAbove = next <= change.start;
    if (!isAbove && start < change.endAfter) return placesForLine();
    const shift = isAbove ? 0 : change.endAfter - change.endBefore;
    const at = isAbove ? line : line - this.lineStarts.length + text.lineStarts.length;
    const stood = text.lineStarts[at] === start - shift && (text.lineStarts[at + 1] ?? Infinity) === next - shift;
    return (stood ? text.facts[at] : undefined) ?? placesForLine();
  }

  /** Takes over how the version before is read, where nothing in the lines that a change has touched says how others are. */
  private readAfter({ text, change }: Earlier): boolean {
    const start = Math.min(this.startOfLine(change.start), text.startOfLine(change.start));
    const behind = Math.min(this.lengthBehind(change.endAfter), text.lengthBehind(change.endBefore));
    const end = text.length - behind;
    const lines = this.source.slice(start, this.length - behind);
    const isApart = text.isApart && !dependsOnOthers(lines);
    if (isApart) this.#isApart = true;
    if (!isApart && (touchesOthers(text.source.slice(start, end)) || touchesOthers(lines))) return false;
    const within = mendingsIn(lines, simplified(mendSigns(lines)), start);
    this.#mendings = mendingsAfter(text.mendings, { start, end }, this.length - text.length, within);
    return true;
  }

  private startOfLine(offset: number): number {
    return this.lineStarts[this.lineAt(offset)] ?? 0;
  }

  /** How much stands behind the line that holds `offset`, its end mark among it. */
  private lengthBehind(offset: number): number {
    return this.length - this.lineRange(this.lineAt(offset)).end;
  }

  /** Whether it is written in traditional characters. */
  get isTraditional(): boolean {
    this.#isTraditional ??= isTraditional(this.source);
    return this.#isTraditional;
  }

  get length(): number {
    return this.source.length;
  }

  get lineCount(): number {
    return this.lineStarts.length;
  }

  /** The line that holds `offset`; offsets outside the text are clamped. O(log lines). */
  lineAt(offset: number): number {
    // Not by `countWhile`: so often is it asked that a function called at each half made a keystroke's rules a twentieth slower.
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The line's range without its end mark; empty for a line that does not exist. */
  lineRange(line: number): OffsetRange {
    const start = this.lineStarts[line] ?? this.source.length;
    let end = this.lineStarts[line + 1] ?? this.source.length;
    if (end > start && this.source.charCodeAt(end - 1) === LF) end--;
    if (end > start && this.source.charCodeAt(end - 1) === CR) end--;
    return { start, end };
  }

  /** Where the next line begins, or the end of the text on the last line. */
  lineEndWithBreak(line: number): number {
    return this.lineStarts[line + 1] ?? this.source.length;
  }

  lineText(line: number): string {
    const { start, end } = this.lineRange(line);
    return this.source.slice(start, end);
  }

  slice(range: OffsetRange): string {
    return this.source.slice(range.start, range.end);
  }

  /** The line end that the draft uses, for text that is put in: its first one, else LF. */
  get lineBreak(): string {
    const first = this.lineStarts[1];
    if (first === undefined) return '\n';
    if (this.source.charCodeAt(first - 1) === CR) return '\r';
    return this.source.charCodeAt(first - 2) === CR ? '\r\n' : '\n';
  }
}

function startsIn(source: string): number[] {
  const starts = [0];
  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i);
    if (code === LF) starts.push(i + 1);
    else if (code === CR && source.charCodeAt(i + 1) !== LF) starts.push(i + 1);
  }
  return starts;
}

/** Whether a line begins at an offset: what stands right before and behind it tells. */
function isStart(source: string, at: number): boolean {
  const before = source.charCodeAt(at - 1);
  return at === 0 || before === LF || (before === CR && source.charCodeAt(at) !== LF);
}

/** The same from what they were before a change. O(lines + change). */
function startsAfter(source: string, before: readonly number[], { start, endBefore, endAfter }: Change): number[] {
  const starts: number[] = [];
  const shift = endAfter - endBefore;
  let index = 0;
  for (; (before[index] ?? Infinity) < start; index++) starts.push(before[index] ?? 0);
  for (let at = start; at <= endAfter; at++) if (isStart(source, at)) starts.push(at);
  for (; index < before.length; index++)
    if ((before[index] ?? 0) > endBefore) starts.push((before[index] ?? 0) + shift);
  return starts;
}
