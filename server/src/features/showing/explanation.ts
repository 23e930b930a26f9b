import type { Analysis } from '../../analysis/analysis';
import { toRange } from '../convert';
import { itemName } from '../names';
import { localised, type Locale, type Localised } from '../../rules/engine/rule';
import type { ExplainedMarker, ExplainedReading, ExplainResult } from '../../protocol/explaining';
import { EVIDENCE } from '../../syntax/assembly/evidenceTable';
import type { MarkerExplanation, MarkerReading } from '../../syntax/assembly/explain';
import { overlookedIn, type OverlookedBecause } from '../../syntax/assembly/overlooked';
import type { EvidenceId } from '../../syntax/assembly/weights';
import { LAST } from '../../syntax/forms/styles';
import type { Marker } from '../../syntax/nodes';
import { scanAgain } from '../../analysis/readDraft';
import { explain, type Scan } from '../../syntax/parser';

const SAYS = new Map<EvidenceId, Localised>(EVIDENCE.map(({ id, says }) => [id, localised(...says)]));

/**
 * Why the numbers of a line are read as they are: of each candidate what it was taken for, the rows of evidence that paid, what
 * could not be, and the cheapest other reading. Lines count from 0. Reads the draft twice for each: O(length × numbers of the line).
 */
export function explanation(analysis: Analysis, asked: number, locale: Locale): ExplainResult {
  const { text, draft } = analysis;
  const line = Math.min(asked, text.lineCount - 1);
  const scanned = scanAgain(draft);
  const explained = explain(scanned, text.lineRange(line));
  const markers = explained.map((marker) => explainedMarker(analysis, marker, locale));
  const words = markers.length > 0 ? linesOf(markers, locale) : whyNone(analysis, scanned, line, locale);
  return { line, markers, text: words.join('\n') };
}

/** Why a line has no candidate: since it is none of the draft's text, or what was looked at and why it is none. */
function whyNone({ text, draft }: Analysis, { lines }: Scan, line: number, locale: Locale): string[] {
  const say = (words: Localised): string[] => [fill(words, locale, String(line + 1))];
  const range = text.lineRange(line);
  const within = (offset: number): boolean => offset >= range.start && offset < range.end;
  if (lines[line]?.isPageNumber) return say(WORDS.pageNumber);
  if (lines[line]?.aside) return say(WORDS.aside);
  if (draft.fields.some((field) => within(field.range.start))) return say(WORDS.field);
  const looked = draft.paragraphs
    .filter(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine)
    .flatMap(overlookedIn)
    .filter(({ offset }) => within(offset));
  if (looked.length === 0) return say(WORDS.none);
  return looked.map(({ words, because }) => fill(OVERLOOKED[because], locale, words));
}

function explainedMarker(analysis: Analysis, explained: MarkerExplanation, locale: Locale): ExplainedMarker {
  const { marker, reading, next, refused } = explained;
  const words = (of: Marker | undefined): string | null => (of ? wordsOf(analysis, of) : null);
  const shown = (what: MarkerReading): ExplainedReading => ({
    as: what.as,
    at: words(what.at),
    number: what.ordinal === LAST ? null : what.ordinal,
    evidence: what.evidence
      .filter(({ weight }) => weight !== 0)
      .map(({ id, weight }) => ({ id, weight: Math.round(weight * 100) / 100, says: SAYS.get(id)?.[locale] ?? id })),
  });
  return {
    marker: analysis.text.slice(marker.range).trim(),
    range: toRange(analysis.text, marker.range),
    style: marker.style.id,
    boundary: marker.boundary,
    strength: marker.strength,
    reading: shown(reading.as === 'first' ? { ...reading, at: holderOf(analysis, marker) } : reading),
    next: next ? { reading: shown(next.reading), margin: next.margin } : null,
    refused: refused.map(({ at, guard }) => ({
      at: words(at),
      guard: guard.id,
      says: localised(...guard.says)[locale],
    })),
  };
}

/** The marker of the item that holds the list of a first: what the search put below a list that turned out to be over stands beside it. */
function holderOf(analysis: Analysis, { range }: Marker): Marker | undefined {
  const item = analysis.itemAt(range.start)?.item;
  return item && analysis.slottedOf(item)?.parent?.marker;
}

/** 二、抓好学习: the item of a number, or the number alone where it is none. */
function wordsOf(analysis: Analysis, marker: Marker): string {
  const item = analysis.itemAt(marker.range.start)?.item;
  return item?.marker.range.start === marker.range.start
    ? itemName(analysis, item).slice(0, 20)
    : analysis.text.slice(marker.range).trim();
}

const OVERLOOKED: Readonly<Record<OverlookedBecause, Localised>> = {
  inClause: localised('“{0}”不是序号：在句子中间，前面没有标点', '“{0}” is no number: it stands in mid-clause'),
  counted: localised(
    '“{0}”不是序号：后面的字表明是数量、名称或别的词',
    '“{0}” is no number: what follows makes it a count, a name or another word',
  ),
  notLearnt: localised(
    '“{0}”不是序号：没有同样写法的与它成组，或者只是提到它',
    '“{0}” is no number: no others count with it, or it is only spoken of',
  ),
};

const WORDS = {
  none: localised('第{0}行没有像序号的字', 'line {0} has nothing like a number'),
  pageNumber: localised('第{0}行是页码，不看序号', 'line {0} is the number of a page, and not looked at'),
  aside: localised(
    '第{0}行不是讲稿的正文（注释、代码、表格、引文），不看序号',
    'line {0} is none of the draft’s text (a comment, code, a table, a quotation), and not looked at',
  ),
  field: localised(
    '第{0}行是稿头（标题、署名、日期），不看序号',
    'line {0} heads the draft (title, speaker, date), and is not looked at',
  ),
  text: localised('不是序号，只是文字', 'no number, but text'),
  item: localised('接在“{0}”之后，是第{1}条', 'follows “{0}”, number {1}'),
  last: localised('接在“{0}”之后，是最后一条', 'follows “{0}”, the last'),
  first: localised('在“{0}”之下另起一组，从{1}起', 'begins a list under “{0}”, at {1}'),
  top: localised('另起一组，从{1}起', 'begins a list, at {1}'),
  next: localised('其次：{0}（差{1}）', 'next best: {0} (margin {1})'),
  onlyOne: localised('没有相近的另一种读法', 'no other reading comes near'),
  nothing: localised('无需另加', 'at no cost'),
  refused: localised('接不上“{0}”：{1}', 'not to “{0}”: {1}'),
  refusedAny: localised('不能另起一组：{1}', 'begins no list: {1}'),
};

function fill(words: Localised, locale: Locale, ...values: readonly string[]): string {
  return words[locale].replace(/\{(\d)\}/g, (_, index: string) => values[Number(index)] ?? '');
}

/** The same in words: a number with what stands below it, a line each. */
function linesOf(markers: readonly ExplainedMarker[], locale: Locale): string[] {
  return markers.flatMap(({ marker, reading, next, refused }) => [
    `${marker}  ${readingWords(reading, locale)}  ${evidenceWords(reading, locale)}`,
    next
      ? `    ${fill(WORDS.next, locale, readingWords(next.reading, locale), String(next.margin))}  ${evidenceWords(next.reading, locale)}`
      : `    ${fill(WORDS.onlyOne, locale)}`,
    ...refused.map(
      ({ at, says }) => `    ${fill(at === null ? WORDS.refusedAny : WORDS.refused, locale, at ?? '', says)}`,
    ),
  ]);
}

function readingWords({ as, at, number }: ExplainedReading, locale: Locale): string {
  if (as === 'text') return WORDS.text[locale];
  const words = as === 'item' ? (number === null ? WORDS.last : WORDS.item) : at === null ? WORDS.top : WORDS.first;
  return fill(words, locale, at ?? '', String(number ?? ''));
}

/** 3.1 = 3 号错了 + 0.1 差几个号 */
function evidenceWords({ evidence }: ExplainedReading, locale: Locale): string {
  if (evidence.length === 0) return WORDS.nothing[locale];
  const sum = Math.round(evidence.reduce((total, { weight }) => total + weight, 0) * 100) / 100;
  return `${sum} = ${evidence.map(({ id, weight, says }) => `${weight} ${says} [${id}]`).join(' + ')}`;
}
