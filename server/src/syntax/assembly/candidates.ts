import { isCloser, isOpener, isSpace, skipWords, stopAt } from '../text/characters';
import { readCounted, withCalledUp } from './countedNouns';
import { withCommaRuns } from './commaRuns';
import { withFirsts } from './firsts';
import { withGlued } from './glued';
import { withClosingLines } from './closingLines';
import { withAlikeHeads, withAlikeWords, withLostSecond, withThen, withWordsInTurn } from './orderWords';
import { withPromisedRows } from './promisedRows';
import { withClosers, withMixedRows } from './rows';
import { withVerbRows } from './verbRows';
import { withSureRuns } from './runIn';
import { withoutTotals } from './totals';
import { withoutSpokenOf } from './spokenOf';
import type { Form } from '../forms/form';
import { formAt } from '../forms/formAt';
import { withInnerLists } from './innerLists';
import { readLetters } from './letters';
import { readLevels } from './levels';
import { quotedParagraphs } from './quotedParagraphs';
import { countOnes, learnHeads, learnPoints, learnt, withFormalHeads, type Candidate } from './learning';
import type { Boundary, Marker, Nesting, Paragraph } from '../nodes';
import { factOf } from '../text/kept';
import { mendMarks } from '../text/scanned';
import { endOffsetIn, offsetIn } from '../layout/offsets';

/**
 * The scanner: every place of a paragraph that may be a marker, with what speaks for it. It decides nothing; the
 * assembler does. A paragraph's scan depends on that paragraph alone; what the draft teaches comes after. All candidates, in order.
 * O(length).
 */
export function scanMarkers(paragraphs: readonly Paragraph[], bareLines: ReadonlySet<number>): Marker[] {
  const markers: Marker[] = [];
  let quotations = 0;
  const read = withCommaRuns(withFormalHeads(readLetters(paragraphs.map(candidatesOf))), paragraphs);
  const counted = withClosingLines(readCounted(withoutTotals(read, paragraphs), paragraphs), paragraphs);
  const levelled = readLevels(counted, paragraphs, bareLines);
  const mixed = withLostSecond(withThen(withMixedRows(withSureRuns(levelled)), paragraphs), paragraphs);
  const rows = withAlikeHeads(withAlikeWords(withWordsInTurn(mixed, paragraphs), paragraphs), paragraphs);
  const inner = withInnerLists(withClosers(rows, paragraphs), paragraphs);
  const scans = withVerbRows(withPromisedRows(inner, paragraphs), paragraphs);
  const points = learnPoints(scans);
  const heads = learnHeads(scans);
  const quotedAt = quotedParagraphs(scans, paragraphs);
  const quotationOf = new Map<number, number>();
  scans.forEach((places, index) => {
    if (places.length === 0) return;
    const paragraph = paragraphs[index] as Paragraph;
    const previous = index > 0 ? scans[index - 1] : undefined;
    // Quotations of the paragraph that hold numbers, as the draft counts them: hardly any does.
    let numbers: Map<number, number> | undefined;
    const kept: Candidate[] = [];
    for (const place of places) {
      const known = learnt(place, points, heads);
      if (known) kept.push(known);
    }
    for (const place of withFirsts(kept, previous, paragraph.text)) {
      let quotation = 0;
      const span = quotedAt(place, index);
      if (span !== undefined) {
        quotation = quotationOf.get(span) ?? ++quotations;
        quotationOf.set(span, quotation);
      } else if (place.quotation !== 0) {
        numbers ??= new Map();
        quotation = numbers.get(place.quotation) ?? ++quotations;
        numbers.set(place.quotation, quotation);
      }
      markers.push(toMarker(place, paragraph, index, quotation));
    }
  });
  return countOnes(markers, paragraphs);
}

function toMarker(place: Candidate, paragraph: Paragraph, index: number, quotation: number): Marker {
  const { form } = place;
  const at = (local: number): number => offsetIn(paragraph, local);
  return {
    style: form.style,
    variant: form.variant,
    ordinal: form.ordinal,
    range: { start: at(form.start), end: endOffsetIn(paragraph, form.end) },
    numeral: { start: at(form.numeralStart), end: endOffsetIn(paragraph, form.numeralEnd) },
    prefix: paragraph.words.slice(form.start, form.numeralStart),
    suffix: mendMarks(paragraph.words.slice(form.numeralEnd, form.end)),
    boundary: place.boundary,
    strength: form.strength,
    quotation,
    paragraph: index,
    nesting: nestingAt(paragraph.nesting, place),
    countsItself: false,
    shownBy: place.shownBy,
  };
}

/** A point in mid-paragraph is held by the line's heading, or by the item that the line opens. */
function nestingAt(line: Nesting, { boundary, isInner = false }: Candidate): Nesting {
  if (!isInner && (boundary === 'line' || (line.heading === 0 && line.list % 2 === 0))) return line;
  return { ...line, heading: 0, list: line.list + (line.list % 2) + (isInner ? 2 : 0), ordered: 0 };
}

const NONE: readonly Candidate[] = [];

/** Candidates of one paragraph, without the look back for firsts. */
const candidatesOf = factOf((text): readonly Candidate[] => {
  const found = scanParagraph(text);
  // It is kept: a copy takes no more memory than it needs, a list that was made one by one several times that.
  return found.length === 0 ? NONE : found.slice();
});

function scanParagraph(text: string): readonly Candidate[] {
  const places: Candidate[] = [];
  const quotes = new Quotations();
  let boundary: Boundary = 'line';
  for (let at = 0; at < text.length; at++) {
    // In mid-clause words are passed over in one go.
    if (boundary === 'none') at = skipWords(text, at);
    const stop = stopAt(text, at);
    if (stop) {
      boundary = stop === 'soft' && isInterjection(text, at) ? 'hard' : stop;
      continue;
    }
    const char = text.charAt(at);
    if (char === '') break;
    const form =
      boundary === 'none' && !isCircledLike(char)
        ? undefined
        : formAt(text, at, boundary === 'line' ? 'line' : 'clause');
    if (form && (boundary !== 'none' || form.style.id === 'circled')) {
      places.push({ form, boundary, quotation: quotes.current });
      at = Math.max(at, form.end - 1);
      boundary = afterMarker(form);
      continue;
    }
    quotes.read(char);
    boundary = boundaryAfter(char, boundary);
  }
  return isComparison(places, text) ? NONE : withCalledUp(withoutSpokenOf(withGlued(places, text), text), text);
}

/** 第二条 按月付款。⇥第二条 按季付款。: a row of a table that sets two wordings of one article side by side. */
function isComparison([first, ...others]: readonly Candidate[], text: string): boolean {
  if (first?.boundary !== 'line' || !text.includes('\t')) return false;
  const { style, ordinal } = first.form;
  return others.some(
    ({ form }) => form.style === style && form.ordinal === ordinal && text.charAt(form.start - 1) === '\t',
  );
}

/** 不要混。好，第四件事，: a word between two sentences, as speech is written down. */
const INTERJECTION = /(?:^|[。！？!?])(?:好的?|行|嗯|对了?|那么?|OK)$/;

const isInterjection = (text: string, at: number): boolean => INTERJECTION.test(text.slice(Math.max(0, at - 4), at));

const isCircledLike = (char: string): boolean => {
  const code = char.charCodeAt(0);
  return code >= 0x2460 && code <= 0x2473;
};

/** 第一，一是… : directly after a marker another may open. */
function afterMarker(form: Form): Boundary {
  return form.style.family === 'spoken' && form.end === form.numeralEnd + 1 && form.style.id !== 'ordinal'
    ? 'none'
    : 'soft';
}

/** Behind a sign that is no stop. */
function boundaryAfter(char: string, before: Boundary): Boundary {
  // 第一站　城隍庙→第二站　米码头
  if (char === '.' || char === '→') return 'soft';
  if (isOpener(char)) return before === 'line' && char !== '（' && char !== '(' ? 'hard' : 'soft';
  if (isCloser(char)) return before === 'hard' ? 'hard' : 'soft';
  // 一、形势　二、任务; 一、形势／二、任务: what parts that is listed.
  if ((char === '\u3000' && before === 'none') || char === '／' || char === '｜') return 'hard';
  if (isSpace(char)) return before === 'none' ? 'soft' : before;
  if (char === '*' || char === '_' || char === '—' || char === '-')
    return before === 'none' && char === '—' ? 'soft' : before;
  return 'none';
}

/** Which quotation is open; what stands in a quotation numbers for itself. */
class Quotations {
  private opened = 0;
  private readonly stack: number[] = [];

  get current(): number {
    return this.stack[this.stack.length - 1] ?? 0;
  }

  read(char: string): void {
    if (!isOpener(char) && !isCloser(char)) return;
    if ('“‘「『'.includes(char)) this.stack.push(++this.opened);
    else if ('”’」』'.includes(char)) this.stack.pop();
  }
}
