/** Where lines end. Widths are cells, one a character. */

/** 避头: no line begins with these. */
const NOT_FIRST = '，。、；：！？）》〉】〕』」’”…—·,.;:!?)]}%％‰℃';
/** 避尾: no line ends with these. */
const NOT_LAST = '（《〈【〔『「‘“([{';
/** These may stand outside the measure at a line's end, as Word lets them. */
const HANGING = '，。、；：！？';

/** A stretch that no line end cuts. */
export interface Chunk {
  readonly text: string;
  readonly width: number;
}

/** Digits, letters and half-width marks are half as wide as a character. */
const isNarrow = (char: string): boolean => char > '\u001f' && char < '\u0300';

/** O(length). */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += isNarrow(char) ? 0.5 : 1;
  return width;
}

export const chunkOf = (text: string): Chunk => ({ text, width: widthOf(text) });

/** Figures with their point and sign, and words of letters; everything else character by character. O(length). */
export const characterChunks = (text: string): Chunk[] =>
  [...text.matchAll(/[0-9A-Za-z][0-9A-Za-z.,:%‰℃/+-]{0,36}|[\s\S]/gu)].map(([found]) => chunkOf(found));

/**
 * Breaks chunks into lines of so many cells; the first begins `indent` cells further in. 避头尾 is kept where a line can keep it;
 * a chunk that is wider than a line has one to itself. With `hangs` a stop may stand outside the measure. O(chunks).
 */
export function breakLines<Any extends Chunk>(
  chunks: readonly Any[],
  columns: number,
  indent: number,
  hangs = true,
): Any[][] {
  const lines: Any[][] = [];
  let line: Any[] = [];
  let width = indent;
  for (const next of chunks) {
    if (width + next.width > columns && line.length > 0 && !(hangs && mayHang(next, line, width, columns))) {
      const kept = breakBefore(line, next);
      lines.push(line.slice(0, kept));
      line = line.slice(kept);
      width = line.reduce((sum, each) => sum + each.width, 0);
    }
    if (line.length === 0 && lines.length > 0 && next.text.trim() === '') continue;
    line.push(next);
    width += next.width;
  }
  return line.length > 0 || lines.length === 0 ? [...lines, line] : lines;
}

export const textOf = (chunks: readonly Chunk[]): string => chunks.map(({ text }) => text).join('');

const mayHang = (next: Chunk, line: readonly Chunk[], width: number, columns: number): boolean =>
  HANGING.includes(next.text) && width <= columns && !HANGING.includes(line.at(-1)?.text ?? '');

/** So many chunks at most are taken down with the one that does not fit. */
const MOST_TAKEN = 4;

/** How many chunks stay in a line that `next` does not fit into. */
function breakBefore(line: readonly Chunk[], next: Chunk): number {
  for (let kept = line.length; kept > Math.max(0, line.length - MOST_TAKEN); kept--) {
    const first = line[kept] ?? next;
    const last = line[kept - 1];
    if (last && !NOT_FIRST.includes(first.text.charAt(0)) && !NOT_LAST.includes(last.text.slice(-1))) return kept;
  }
  return line.length;
}

/**
 * How many characters of a title stand in a line, so that its lines are nearly as long and none ends within a word, if that can be
 * had; `most` where it fits into one. O(length × most).
 */
export function titleColumns(text: string, most: number): number {
  const width = widthOf(text);
  if (width <= most) return most;
  const lines = Math.ceil(width / most);
  const least = Math.ceil(width / lines);
  return fitting(text, new Set(titleWords(text)), least, most) ?? least;
}

/** Words of one character that are words. */
const SINGLE = '的上中下在暨和与及为把';

/** Where the words of a title end: characters that the runtime knows no word for are taken two by two, as most words are. */
function titleWords(text: string): number[] {
  const ends: number[] = [];
  let alone = 0;
  for (const { index, segment } of words(text)) {
    const isAlone = segment.length === 1 && !SINGLE.includes(segment);
    alone = isAlone ? alone + 1 : 0;
    if (alone % 2 === 0 && segment !== '暨') ends.push(index + segment.length);
  }
  return [...ends, text.length];
}

/** The narrowest measure at which each line ends with one of the words, and there are as few lines as can be. */
function fitting(text: string, ends: ReadonlySet<number>, least: number, most: number): number | undefined {
  const fewest = breakLines(characterChunks(text), most, 0).length;
  for (let columns = least; columns <= most; columns++) {
    const broken = breakLines(characterChunks(text), columns, 0).map(textOf);
    let at = 0;
    if (broken.length === fewest && broken.every((line) => ends.has((at += line.length)))) return columns;
  }
  return undefined;
}

interface Word {
  readonly index: number;
  readonly segment: string;
}

/** The words of a text in order, so far as the runtime knows Chinese ones; else its characters. O(length). */
export function words(text: string): Word[] {
  // Some runtimes are built without the tables for it.
  const { Segmenter } = Intl as { readonly Segmenter?: typeof Intl.Segmenter };
  if (!Segmenter) return [...text.matchAll(/[\s\S]/gu)].map(({ 0: segment, index }) => ({ index, segment }));
  const segments = new Segmenter('zh', { granularity: 'word' }).segment(text);
  return [...segments].map(({ index, segment }) => ({ index, segment }));
}
