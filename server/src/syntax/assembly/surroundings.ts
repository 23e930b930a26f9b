import { countWhile } from '../text/halves';
import { isSentenceStop } from '../text/characters';
import type { Line } from '../layout/lines';
import { takesLeave } from '../layout/leave';
import { foreignQuotations } from '../layout/foreignQuotations';
import type { Marker, Omission, Paragraph } from '../nodes';
import { lostHeadings } from './lostHeadings';
import { indexIn } from '../layout/offsets';

/** What surrounds the markers of a region; counts run from the region's start. */
export interface Surroundings {
  /** Omissions before marker i. */
  readonly omissionsBefore: readonly number[];
  /** Headings without a number before marker i. */
  readonly breaksBefore: readonly number[];
  /** How many such headings stand before the first that closes marker i's item: one of its level or above, any if it is no heading. */
  readonly closedFrom: readonly number[];
  /** Where that first one begins; infinite where none comes. */
  readonly closedAt: readonly number[];
  /** Paragraphs that do not open with a marker, before marker i. */
  readonly plainBefore: readonly number[];
  /** Sentences that end before marker i. */
  readonly sentencesBefore: readonly number[];
  /** Whether the paragraph of marker i holds its heading alone. */
  readonly isHeading: readonly boolean[];
  /** Whether the paragraph that a marker opens holds one short sentence: 第三杯酒，敬师母。 */
  readonly isSentence: readonly boolean[];
  /** Whether the words right before marker i announce a list: a colon, or “谈三点意见。” */
  readonly ledIn: readonly boolean[];
  /** Whether the line right before marker i, which opens a line, is a label: 说明： or, without its colon, 下周计划. */
  readonly labels: readonly (Label | undefined)[];
}

export type Label = 'colon' | 'bare';

/** 附件：… begins a document of its own. */
const ANNEX = /^[【[（(]?附(?:件|录|表)?[一二三四五六七八九十0-9]{0,2}(?:$|[：:　 】])/;
const LONGEST_ANNEX = 40;
/** 篇一, 范文二：… : another text of a collection. */
const ANOTHER_TEXT = /^(?:篇|范文|例文|样稿|稿)[一二三四五六七八九十0-9]{1,2}(?:$|[：:　 ])/;
/** 注：①… explains what stands above; 名词解释 and 问答环节 come after the speech. */
const NOTES =
  /^(?:注|备注|注释)[：:]|^[【[]?(?:备注|注释|附注|参考文献|参考资料|相关(?:阅读|链接|连结|新闻|文章|稿件)|延伸阅读|推荐阅读)[】\]]?$|^[【[]?(?:备忘|名词解释|术语解释|(?:讨论|互动|问答|提问|答疑)环节|现场(?:互动|问答|提问))[】\]]?[：:]?$/;
const NOTES_HEADING = /^[^：:]*$|^(?:备忘|名词解释|术语解释)[：:]$/;
/** 使用建议：, below the speech: what is said to whoever uses it. */
const ADVICE =
  /^[【[]?(?:使用|写作|修改|润色|演讲|朗读|表达|现场)?(?:建议|说明|提示|小贴士|备注|注意事项)[】\]]?[：:]?$/;
const LONGEST_ADVICE = 12;
/** 如果需要，我还可以帮您：: a chat offers more. */
const OFFER = /(?:我(?:还)?可以(?:再)?(?:帮|为|给)|需要我|如(?:果|您)?需要?)[^。]{0,20}[：:？?]$/;
const LONGEST_OFFER = 60;
/** The rank from which numbers are notes’ own (①). */
const LOWEST = 10;

/** The level of what ends lists, but no part that a heading heads. */
const BELOW_HEADINGS = 7;

/** The level of a heading without a number, 1 the highest; 0 for what is none. */
function breakLevel(line: Line | undefined): number {
  // # in code is a comment of its own kind.
  if (!line || line.inBlock) return 0;
  if (line.heading > 0) return line.heading;
  const isShort = line.text.length <= LONGEST_ANNEX;
  return (isShort && (ANNEX.test(line.text) || ANOTHER_TEXT.test(line.text))) || NOTES.test(line.text) ? 1 : 0;
}

/**
 * What the assembler asks of the text around the markers of one region that begins at `from`; at line `speechFrom`, if not the
 * first, the speech begins behind an agenda. O(text).
 */
export function surroundingsOf(
  markers: readonly Marker[],
  paragraphs: readonly Paragraph[],
  lines: readonly Line[],
  omissions: readonly Omission[],
  from: number,
  speechFrom: number,
): Surroundings {
  const openers = new Array<Marker | undefined>(paragraphs.length).fill(undefined);
  for (const marker of markers) if (marker.boundary === 'line') openers[marker.paragraph] = marker;
  const plainUpTo: number[] = [];
  let plain = 0;
  for (const opener of openers) plainUpTo.push(opener ? plain : ++plain);
  const goesOn = goingOn(lines);
  let lastNumbered = 0;
  for (const { index, form } of lines)
    if (form?.strength === 'strong' && (form.style.rank ?? LOWEST) < LOWEST) lastNumbered = index;
  // 注：… amid a list is an aside of its item; 注释 alone is a heading, unless a list goes on below it.
  const amid = (line: Line): boolean =>
    NOTES.test(line.text) && line.index < lastNumbered && (!NOTES_HEADING.test(line.text) || goesOn(line));
  const foreign = foreignQuotations(lines);
  const lost = lostHeadings(lines);
  const left = lines.some(isAdvice) ? lines.findIndex((line) => line.start >= from && takesLeave(line)) : -1;
  const levelOf = (line: Line | undefined): number => {
    if (line === undefined) return 0;
    if (speechFrom > 0 && line.index === speechFrom) return 1;
    if (left >= 0 && line.index > left && isAdvice(line)) return 1;
    return foreign.has(line.index) ? BELOW_HEADINGS : line.form ? 0 : breakLevel(line);
  };
  const breaks = lines.filter(
    (line) => levelOf(line) > 0 && line.start >= from && !amid(line) && !lost.has(line.index),
  );
  const breaksBefore = countsBefore(
    markers,
    breaks.map((line) => line.start),
  );
  const omitted = omissions.filter((omission) => omission.range.start >= from).map((omission) => omission.range.start);
  const closedFrom = markers.map((marker, index) => {
    const own = lines[paragraphs[marker.paragraph]?.firstLine ?? 0]?.heading ?? 0;
    const level = marker.boundary === 'line' && own > 0 ? own : BELOW_HEADINGS;
    let at = breaksBefore[index] ?? 0;
    while (at < breaks.length && levelOf(breaks[at]) > level) at++;
    return at;
  });
  const sentences = sentenceEnds(markers, paragraphs);
  return {
    sentencesBefore: sentences,
    omissionsBefore: countsBefore(markers, omitted),
    breaksBefore,
    closedFrom,
    closedAt: closedFrom.map((at) => breaks[at]?.start ?? Infinity),
    plainBefore: markers.map((marker) => plainUpTo[marker.paragraph] ?? 0),
    isHeading: markers.map(
      (marker) => marker.boundary === 'line' && isHeadingParagraph(marker, paragraphs[marker.paragraph]),
    ),
    isSentence: markers.map(({ boundary, paragraph }) => boundary === 'line' && isSentence(paragraphs[paragraph])),
    ledIn: markers.map((marker) => isLedIn(marker, paragraphs, openers)),
    labels: markers.map((marker) =>
      marker.boundary === 'line' && !openers[marker.paragraph - 1]
        ? labelOf(paragraphs[marker.paragraph - 1])
        : undefined,
    ),
  };
}

function isAdvice({ text, form }: Line): boolean {
  if (form || text.length > LONGEST_OFFER) return false;
  // Few lines end so: the words of the others need not be looked at.
  const asks = '：:？?'.includes(text.slice(-1)) && text !== '';
  return (asks && OFFER.test(text)) || (text.length <= LONGEST_ADVICE && ADVICE.test(text.replace(/[*_]/g, '')));
}

/** Whether the list of the last number before a line goes on below that line. O(lines) once, then O(log lines). */
function goingOn(lines: readonly Line[]): (line: Line) => boolean {
  let numbered: Line[] | undefined;
  let lastPlace: Map<string, number> | undefined;
  const keyOf = (style: string, ordinal: number): string => `${style} ${String(ordinal)}`;
  return ({ index }) => {
    numbered ??= lines.filter(({ form }) => form?.strength === 'strong');
    lastPlace ??= new Map(numbered.map(({ form, index: at }) => [keyOf(form?.style.id ?? '', form?.ordinal ?? 0), at]));
    const before = lastBefore(numbered, index)?.form;
    return before !== undefined && (lastPlace.get(keyOf(before.style.id, before.ordinal + 1)) ?? -1) > index;
  };
}

/** The last of some lines above another. O(log lines). */
const lastBefore = (lines: readonly Line[], index: number): Line | undefined =>
  lines[countWhile(lines, (line) => line.index < index) - 1];

/** No label is longer. */
const LONGEST_LABEL = 12;

function labelOf(paragraph: Paragraph | undefined): Label | undefined {
  const words = paragraph && paragraph.text.length <= LONGEST_LABEL ? paragraph.text.replace(/[\s*_#【】]/g, '') : '';
  if (words === '' || /[，。；！？、,;!?.]|[：:]./.test(words)) return undefined;
  return /[：:]$/.test(words) ? 'colon' : 'bare';
}

/** Counts sentence ends within paragraphs that have markers. */
function sentenceEnds(markers: readonly Marker[], paragraphs: readonly Paragraph[]): number[] {
  let paragraph = -1;
  let at = 0;
  let ends = 0;
  return markers.map((marker) => {
    if (marker.paragraph !== paragraph) {
      paragraph = marker.paragraph;
      at = 0;
    }
    const words = paragraphs[paragraph];
    const stop = words ? indexIn(words, marker.range.start) : 0;
    for (; words && at < stop; at++) if (isSentenceStop(words.text.charAt(at))) ends++;
    return ends;
  });
}

function countsBefore(markers: readonly Marker[], offsets: readonly number[]): number[] {
  let passed = 0;
  return markers.map((marker) => {
    while (passed < offsets.length && (offsets[passed] ?? 0) < marker.range.start) passed++;
    return passed;
  });
}

const LONGEST_HEADING = 70;
/** …and with a comma inside and a full stop at its end it is a sentence, under numbers that seldom head sections. */
const LONGEST_STOPPED = 20;

/** A paragraph that holds a heading alone: short, and no sentence ends inside it. */
function isHeadingParagraph({ style, variant }: Marker, paragraph: Paragraph | undefined): boolean {
  if (!paragraph || paragraph.text.length > LONGEST_HEADING) return false;
  // **第四，遇到事别先吵。**
  const words = paragraph.text.replace(/[*_]+$/, '');
  // 3. 付完款回来说一声，我给您送一张券。
  if (!style.headsSections && words.length > LONGEST_STOPPED && /，.*。$/.test(words)) return false;
  // 第二句话，期待。 is said in full.
  if (style.family === 'spoken' && style.variantIs === 'noun' && variant !== '' && /。$/.test(words)) return false;
  return !/[。！？；].|[；：:，,]$/.test(words);
}

const isSentence = (paragraph: Paragraph | undefined): boolean =>
  paragraph !== undefined && paragraph.text.length <= LONGEST_HEADING && /^[^。！？；]*。$/.test(paragraph.text);

/** Shorter words before a colon are a speaker's name (郭平：第二，…). */
const SHORTEST_LEAD_IN = 5;
/** 延长到十点半。 and 晚上八点。 are hours. */
const PROMISES =
  /(?<![第0-9.百千零一二三四五六七八九十到至]|[上下中]午|[晚早]上|凌晨|傍晚)[二两三四五六七八九十2-9](?:点(?![半钟整])|条|项|步|件事|个(?:方面|问题|环节|阶段|层次|层面|部分|特点|原因|转变|途径|方向))[^，。；：,;:]{0,8}$/;

/** 大致经历了3个阶段。 divides what the item speaks of; of 提两点建议。 the speaker says what is to come. */
const DIVIDES = /[两二三四五六七八九十2-9]个(?:方面|阶段|层次|层面|特点|环节|途径)。$/;

/** As much of the words before a marker is looked at. */
const LOOK_BACK = 40;

/** A colon before a list announces it, and so does a promised count at the end of the paragraph before. */
function isLedIn(marker: Marker, paragraphs: readonly Paragraph[], openers: readonly (Marker | undefined)[]): boolean {
  const own = paragraphs[marker.paragraph];
  if (!own) return false;
  if (marker.boundary !== 'line') {
    const end = indexIn(own, marker.range.start);
    const words = own.text.slice(Math.max(0, end - LOOK_BACK), end);
    return endsInColon(words) || DIVIDES.test(words);
  }
  const before = paragraphs[marker.paragraph - 1];
  // What an item's words announce is its children, not the item beside it.
  if (!before || openers[marker.paragraph - 1]?.style === marker.style) return false;
  const words = before.text.slice(-LOOK_BACK);
  return endsInColon(words) || (words.endsWith('。') && PROMISES.test(words.slice(0, -1)));
}

function endsInColon(words: string): boolean {
  const end = words.replace(/[\s*_“]+$/, '');
  return end.length >= SHORTEST_LEAD_IN && '：:'.includes(end.charAt(end.length - 1)) && !SHORT_NAME.test(end);
}

const SHORT_NAME = /^[^，。；：:,;]{0,4}[：:]$/;
