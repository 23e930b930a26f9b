import { isOutline, type Block, type BlockKind, type Composition } from './composition';
import { LECTERN_SMALL, type LecternLayout } from './layout';
import { breakLines, titleColumns, widthOf, words, type Chunk } from './lineBreaking';
import { readingOf } from './readings';
import { wholeStretches } from './wholeStretches';

/** A sentence as it is read aloud, in lines of its own: no sentence goes on over a page. */
export interface Spoken {
  readonly kind: BlockKind;
  readonly level: number;
  /** Whether it opens its paragraph, and is set in. */
  readonly isFirst: boolean;
  /** Whether it heads what follows, and stays on its page: a heading, or the numbered sentence that opens prose. */
  readonly isHead: boolean;
  readonly lines: readonly (readonly Span[])[];
}

/** Words to be said; a note for the speaker, which is not; the reading of a rare character. */
export interface Span {
  readonly text: string;
  readonly as: 'words' | 'note' | 'reading';
}

interface SpokenChunk extends Chunk {
  readonly spans: readonly Span[];
}

/** A speech as its speaker has it on the lectern: without 提纲, a sentence at a time. O(length). */
export function forLectern({ blocks, isTraditional }: Composition, layout: LecternLayout): Spoken[] {
  const names = blocks.flatMap(({ kind, text }) => (kind === 'speaker' ? (text.split(/[\s　]+/).at(-1) ?? []) : []));
  const title = blocks.findIndex(({ kind }) => kind === 'title');
  const hasOutlineAbove = blocks.slice(0, Math.max(title, 0)).some(isOutline);
  return blocks
    .filter((block, index) => !isOutline(block) && !(hasOutlineAbove && index < title && isOmission(block)))
    .flatMap((block) => spoken(block, { layout, names, isTraditional }));
}

/** What stands for the rest of a 提纲 goes with it. */
const isOmission = ({ text }: Block): boolean => /^[…。.·\s]+$/.test(text);

interface Speaking {
  readonly layout: LecternLayout;
  readonly names: readonly string[];
  readonly isTraditional: boolean;
}

interface Reading extends Speaking {
  /** Whether rare characters have their readings. */
  readonly reads: boolean;
}

function spoken({ kind, level, text, lead }: Block, speaking: Speaking): Spoken[] {
  const isProse = kind === 'body' || kind === 'heading';
  const read = new Set<string>();
  const { columns: most } = speaking.layout;
  const columns = kind === 'title' ? titleColumns(text, most) : most;
  return (kind === 'body' ? sentences(text) : [text]).map((sentence, index) => {
    const isFirst = index === 0;
    const indent = isProse && isFirst ? 2 : 0;
    // In a title a reading would be in the way.
    const chunks = chunksOf(sentence, { ...speaking, reads: isProse && !speaking.isTraditional }, read);
    const lines = breakLines(chunks, columns, indent, false).map((line) => line.flatMap(({ spans }) => spans));
    const isHead = kind === 'heading' || (isFirst && lead > 0 && sentence.length <= lead);
    return { kind, level, isFirst, isHead, lines: lines.map(joined) };
  });
}

/** A sentence with its stop, and with the quotation marks and notes that close behind it. O(length). */
export function sentences(text: string): string[] {
  const found = text.match(/[^。！？!?]*(?:[。！？!?]+[”’」』）)]*(?:[（(][^（）()。！？]{1,12}[）)])?|$)/g) ?? [];
  return found.map((each) => each.trim()).filter((each) => each !== '');
}

/** Neighbours of one kind are one. */
function joined(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const span of spans) {
    const last = all.at(-1);
    if (last?.as === span.as) all[all.length - 1] = { as: span.as, text: last.text + span.text };
    else all.push(span);
  }
  return all;
}

/** What a note for the speaker says. */
const NOTE =
  /[（(](?:此处|这里|在此|稍作?|稍微|全场|全体|请|大家|与会人员|向|面向|抬头|可)?(?:停顿|停一|掌声|鼓掌|起立|鞠躬|敬礼|微笑|环视|环顾|举杯|播放|放慢|提高|加重|默哀|转身|转向|示意|入座|坐下|看大屏|看屏幕|看稿|脱稿|插话|笑声|切换|翻页|喝水)[^（）()]{0,12}[）)]/g;

/** Stretches that no line end cuts: notes, figures with their units, names, words. */
function chunksOf(sentence: string, { names, reads }: Reading, read: Set<string>): SpokenChunk[] {
  const chunks: SpokenChunk[] = [];
  let at = 0;
  const say = (end: number): void => {
    for (const text of unbroken(sentence.slice(at, end), names)) chunks.push(withReadings(text, reads, read));
  };
  for (const { 0: note, index } of sentence.matchAll(NOTE)) {
    say(index);
    chunks.push({ text: note, width: widthOf(note) * LECTERN_SMALL, spans: [{ as: 'note', text: note }] });
    at = index + note.length;
  }
  say(sentence.length);
  return chunks;
}

function unbroken(text: string, names: readonly string[]): string[] {
  const whole = wholeStretches(text, names);
  const ends = words(text).map(({ index, segment }) => index + segment.length);
  const kept: string[] = [];
  let from = 0;
  let stretch = 0;
  for (const end of [...new Set([...ends, ...whole.flatMap(({ start, end: last }) => [start, last])])].sort(
    (a, b) => a - b,
  )) {
    while ((whole[stretch]?.end ?? Infinity) <= end - 1) stretch++;
    const inside = whole[stretch];
    if (end === 0 || (inside && inside.start < end && end < inside.end)) continue;
    kept.push(text.slice(from, end));
    from = end;
  }
  return kept;
}

/** A rare character is followed by its reading, once in a paragraph. */
function withReadings(text: string, reads: boolean, read: Set<string>): SpokenChunk {
  const spans: Span[] = [];
  for (const char of text) {
    spans.push({ as: 'words', text: char });
    const reading = !reads || read.has(char) ? undefined : readingOf(char);
    if (reading === undefined) continue;
    read.add(char);
    spans.push({ as: 'reading', text: `（${reading}）` });
  }
  const width = spans.reduce((sum, span) => sum + widthOf(span.text) * (span.as === 'words' ? 1 : LECTERN_SMALL), 0);
  return { text, width: width + GAP * (text.match(FIGURES)?.length ?? 0), spans: joined(spans) };
}

/** Word sets figures and letters a quarter of a character off from the characters on either side. */
const GAP = 0.5;
const FIGURES = /[0-9A-Za-z][0-9A-Za-z.,%:/-]*/g;
