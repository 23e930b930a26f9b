import { isCloser, isHan, isOpener, isSpace, skipWords, stopAt } from '../text/characters';
import { readCounted, withCalledUp } from './countedNouns';
import { withGlued } from './glued';
import { withClosingLines } from './closingLines';
import { withAlikeWords, withClosers, withLostSecond, withMixedRows, withThen } from './rows';
import { withSureRuns } from './runIn';
import { withoutSpokenOf } from './spokenOf';
import type { Form } from '../forms/form';
import { formAt } from '../forms/formAt';
import { withInnerLists } from './innerLists';
import { readLetters } from './letters';
import { readLevels } from './levels';
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
  const read = withFormalHeads(readLetters(paragraphs.map(candidatesOf)));
  const counted = withClosingLines(readCounted(read, paragraphs), paragraphs);
  const levelled = readLevels(counted, paragraphs, bareLines);
  const mixed = withLostSecond(withThen(withMixedRows(withSureRuns(levelled)), paragraphs), paragraphs);
  const rows = withAlikeWords(mixed, paragraphs);
  const scans = withInnerLists(withClosers(rows, paragraphs), paragraphs);
  const points = learnPoints(scans);
  const heads = learnHeads(scans);
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
      if (place.quotation !== 0) {
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
      boundary = stop;
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
  return withCalledUp(withoutSpokenOf(withGlued(places, text), text), text);
}

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
  if (char === '.') return 'soft';
  if (isOpener(char)) return before === 'line' && char !== '（' && char !== '(' ? 'hard' : 'soft';
  if (isCloser(char)) return before === 'hard' ? 'hard' : 'soft';
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

/** How far back a first point may stand before its second, in code units. */
const LOOK_BACK = 1500;

/**
 * A run's first may follow its subject with no mark (双方一要…。二要…): where a second stands without a first before
 * it, the first is looked for in mid-clause of the same paragraph.
 */
function withFirsts(
  places: readonly Candidate[],
  previous: readonly Candidate[] | undefined,
  text: string,
): readonly Candidate[] {
  if (!places.some(({ form }) => isSpokenSecond(form))) return places;
  const added: Candidate[] = [];
  const firstSeen = new Map<string, number>();
  const keyOf = (form: Form): string => form.style.id + form.variant;
  const firsts = new EarlierFirsts(text);
  // Up to where 首先 was looked for, and where numbers stand already.
  let orderFrom = 0;
  let starts: ReadonlySet<number> | undefined;
  for (const place of places) {
    const { form } = place;
    const key = keyOf(form);
    if (form.ordinal === 1) firstSeen.set(key, (firstSeen.get(key) ?? 0) + 1);
    if (!isSpokenSecond(form)) continue;
    const waiting = firstSeen.get(key) ?? 0;
    if (waiting > 0) {
      firstSeen.set(key, 0);
      continue;
    }
    const earlier =
      previous?.some((candidate) => keyOf(candidate.form) === key && candidate.form.ordinal === 1) ?? false;
    let first = earlier ? undefined : firsts.before(form, key);
    if (first === undefined && !earlier && form.style.mixesWith.words === 'accepted') {
      first = firstInOrder(text, form, orderFrom);
      orderFrom = form.start;
      starts ??= new Set(places.map((other) => other.form.start));
      if (first && starts.has(first.start)) first = undefined;
    }
    if (first !== undefined) added.push({ form: first, boundary: 'none', quotation: place.quotation });
  }
  return added.length === 0 ? places : [...places, ...added].sort((a, b) => a.form.start - b.form.start);
}

const isSpokenSecond = ({ ordinal, style }: Form): boolean => ordinal === 2 && style.family === 'spoken';

/** Characters that make a word with a following 一: 统一是, 之一是, 第一, 十一. */
const WORDS_WITH_ONE = '统唯之惟划归同专单万逐进第其某任另每这那哪同十百千零不';

/** 主任一要: 任 is part of the word before. */
const isOffice = (text: string, at: number): boolean =>
  /[主责信担委上现历]任$/.test(text.slice(Math.max(0, at - 2), at));

/** Looks back for firsts in mid-clause; of each kind every place is looked at once, however many seconds there are. */
class EarlierFirsts {
  private readonly seen = new Map<string, { until: number; found: Form | undefined }>();

  constructor(private readonly text: string) {}

  /** The nearest first before a second, within reach. */
  before(second: Form, key: string): Form | undefined {
    const floor = Math.max(0, second.start - LOOK_BACK);
    const known = this.seen.get(key);
    const found = findFirst(this.text, second, Math.max(floor, known?.until ?? 0)) ?? known?.found;
    this.seen.set(key, { until: second.start, found });
    return found && found.start >= floor ? found : undefined;
  }
}

/** 大家首先要认清形势，…。第二点，…: the word that begins an order, in mid-clause. */
function firstInOrder(text: string, { start }: Form, from: number): Form | undefined {
  const floor = Math.max(from, start - LOOK_BACK);
  const at = text.slice(floor, start).lastIndexOf('首先');
  return at > 0 && isHan(text.charAt(floor + at - 1)) ? formAt(text, floor + at, 'clause') : undefined;
}

function findFirst(text: string, second: Form, floor: number): Form | undefined {
  const lead = second.style.prefix + '一';
  const follows = second.style.prefix === '' ? second.variant || second.style.suffix : '';
  if (second.style.isWord) return undefined;
  for (let from = second.start - 1; from >= floor;) {
    // Within reach alone: what is not there would else be looked for up to the beginning.
    const found = text.slice(floor, from + lead.length + follows.length).lastIndexOf(lead + follows);
    if (found < 0) return undefined;
    const at = floor + found;
    const before = text.charAt(at - 1);
    const form = formAt(text, at, 'clause');
    if (
      form &&
      form.ordinal === 1 &&
      form.style === second.style &&
      form.variant === second.variant &&
      isHan(before) &&
      (!WORDS_WITH_ONE.includes(before) || isOffice(text, at))
    )
      return form;
    from = at - 1;
  }
  return undefined;
}
