import { PADDED } from '../forms/arabicNumbers';
import type { Form } from '../forms/form';
import { FORMAL, isMeasureVerb } from '../forms/hanNumbers';
import type { Boundary, Marker, Paragraph, Strength } from '../nodes';

/**
 * What a draft teaches of its own numbers: which X it counts with in 一X, which doubtful heads it uses throughout, which lists
 * leave the counting to Markdown. All O(candidates).
 *
 * A candidate is a form where it stands.
 */
export interface Candidate {
  readonly form: Form;
  readonly boundary: Boundary;
  readonly quotation: number;
  /** Behind the words that call it up (进行第一项), where no number stands otherwise. */
  readonly calledUp?: true;
  /** What shows that it numbers, though it looks like text: see Marker. */
  readonly shownBy?: Marker['shownBy'];
  /** Whether it is of a list that runs in below an item of its own style. */
  readonly isInner?: boolean;
}

/**
 * 一X counts only where the draft itself counts with X: a first and, a little later, a second (or a third, where the second was
 * lost). Three of them in a row, 一看…二看…三看, are as sure as 一是.
 */
export function learnPoints(scans: readonly (readonly Candidate[])[]): Map<string, Strength> {
  const learned = new Map<string, Strength>();
  const runs = new Map<string, { ordinal: number; paragraph: number; length: number }>();
  scans.forEach((places, paragraph) => {
    for (const { form, boundary } of places) {
      if (form.style.variantIs !== 'verb' || boundary === 'none' || isMeasureVerb(form.variant)) continue;
      const { variant, ordinal } = form;
      const run = runs.get(variant);
      const step = run ? ordinal - run.ordinal : 0;
      const apart = run ? paragraph - run.paragraph : 0;
      const reach = boundary === 'line' ? HEAD_REACH : POINT_REACH;
      const follows = run !== undefined && (step === 1 || step === 2) && apart <= reach;
      const length = follows ? run.length + 1 : 1;
      if (length === 2 && apart <= POINT_REACH && !learned.has(variant)) learned.set(variant, 'weak');
      if (length === 3) learned.set(variant, 'strong');
      if (follows || ordinal <= 2) runs.set(variant, { ordinal, paragraph, length });
    }
  });
  return learned;
}

/** Paragraphs between two points of one series, at the most. */
const POINT_REACH = 8;

/** Paragraphs between two heads of one series, at the most: 一抓…, 二抓…, 三抓…, each with a section below it. */
const HEAD_REACH = 60;

const FEWEST_HEADS = 3;
/** 痛点一：, 启示之二：: what is counted so is a point of a speech, not who speaks (学生一：, 学生二：). */
const TOPICS =
  /^(?:措施|启示|问题|任务|要点|建议|经验|做法|体会|原因|痛点|误区|观点|对策|举措|目标|理由|挑战|机遇|亮点|难点|重点|变化|特点|优势|不足|教训|故事|关键词|主题|议题|话题|方案|板块|环节|步骤|打法|疑问|疑点|困惑|收获|感悟|感想|心得|看点|心愿|愿望|承诺|要求)之?$/;
const FEWEST_TOPICS = 2;

/** Doubtful forms that the draft counts with: three of a kind in a row, of which one may be lost or repeated. */
export function learnHeads(scans: readonly (readonly Candidate[])[]): Set<string> {
  const learned = new Set<string>();
  const runs = new Map<
    string,
    { first: number; ordinal: number; paragraph: number; length: number; jumped: boolean }
  >();
  scans.forEach((places, paragraph) => {
    for (const place of places) {
      const key = headOf(place);
      if (key === undefined) continue;
      const { ordinal } = place.form;
      const run = runs.get(key);
      const step = run ? ordinal - run.ordinal : -1;
      const reach = place.boundary === 'line' ? HEAD_REACH : 0;
      // A. C. B. D.: two exchanged; A. B. A. B. are speakers.
      const inOrder = (step >= 0 && step <= 2) || (step === -1 && run?.jumped === true);
      const follows = run !== undefined && inOrder && paragraph - run.paragraph <= reach;
      // 3.5 3.6 3.8 are dates: a list begins at its beginning, or lost no more than its first.
      const begins = ordinal <= 2 ? 1 : 0;
      const isTopic = TOPICS.test(place.form.variant);
      const length = follows ? run.length + ((step !== 0 || isTopic) && run.length > 0 ? 1 : 0) : begins;
      const first = follows ? run.first : ordinal;
      if (length >= (isTopic && first === 1 ? FEWEST_TOPICS : FEWEST_HEADS)) learned.add(key);
      runs.set(key, { first, ordinal, paragraph, length, jumped: step === 2 });
    }
  });
  return learned;
}

/**
 * 壹、 and 贰、 over 一、: two styles where a draft has both lists; where it has not, one in the other's place is a slip of the pen.
 */
export function withFormalHeads(scans: readonly (readonly Candidate[])[]): readonly (readonly Candidate[])[] {
  let formal = 0;
  const ones = { formal: 0, plain: 0 };
  for (const [head] of scans) {
    if (head?.form.style.id !== 'han' || head.boundary !== 'line') continue;
    const isFormal = head.form.variant === FORMAL;
    if (isFormal) formal++;
    if (head.form.ordinal === 1) ones[isFormal ? 'formal' : 'plain']++;
  }
  const isOwn = formal > 1 && (ones.plain > 1 || (ones.plain > 0 && ones.formal > 0));
  if (formal === 0 || isOwn) return scans;
  return scans.map((places) =>
    places.map((place) => (place.form.variant === FORMAL ? { ...place, form: { ...place.form, variant: '' } } : place)),
  );
}

/** What tells heads of one kind from others; undefined for what needs no learning. */
function headOf({ form, boundary }: Candidate): string | undefined {
  const { learntWhere } = form.style;
  const ofStyle = learntWhere !== undefined || form.variant === PADDED;
  const placed = boundary === 'line' || (boundary !== 'none' && learntWhere === 'clause');
  const doubtful = form.strength === 'weak' && ofStyle && placed;
  return doubtful ? `${form.style.id}|${form.variant}|${boundary === 'line' ? 'line' : 'run-in'}` : undefined;
}

/** A point, or the head of a paragraph, as sure as its draft makes it; no point where the draft does not count so. */
export function learnt(
  place: Candidate,
  points: ReadonlyMap<string, Strength>,
  heads: ReadonlySet<string>,
): Candidate | undefined {
  const head = headOf(place);
  if (head !== undefined && heads.has(head)) return { ...place, form: { ...place.form, strength: 'strong' } };
  if (place.form.style.variantIs !== 'verb') return place;
  const strength = points.get(place.form.variant) ?? (isSecondReason(place.form) ? 'weak' : undefined);
  return strength && { ...place, form: { ...place.form, strength } };
}

/** 我看一来是天气帮忙，二来是裁判硬气。: 二来 numbers nothing but reasons, and the first of two stands mostly in mid-clause. */
const isSecondReason = ({ variant, ordinal }: Form): boolean => variant === '来' && ordinal === 2;

/** The lists that Markdown itself shows: those of which every line has the number 1. */
function countLists(markers: readonly Marker[]): Marker[] {
  const lists = new Map<number, number[]>();
  markers.forEach(({ nesting, boundary }, index) => {
    if (nesting.ordered === 0 || boundary !== 'line') return;
    const list = lists.get(nesting.ordered);
    if (list) list.push(index);
    else lists.set(nesting.ordered, [index]);
  });
  const counted = [...markers];
  for (const list of lists.values()) {
    if (list.length < 2 || list.some((index) => markers[index]?.ordinal !== 1)) continue;
    list.forEach(
      (index, at) => (counted[index] = { ...(counted[index] as Marker), ordinal: at + 1, countsItself: true }),
    );
  }
  return counted;
}

/** Paragraphs between two items of a list that counts itself, at the most: a nested line. */
const NESTED = 2;
/** Two could be a number typed twice. */
const FEWEST_ONES = 3;
const MOST_ONES = 200;

/** Markdown counts a list whose items are all written `1. ` (CommonMark 5.3): they are 1, 2, 3 to a reader. */
export function countOnes(markers: readonly Marker[], paragraphs: readonly Paragraph[]): Marker[] {
  const isOne = ({ style, ordinal, boundary, suffix, range, paragraph, nesting }: Marker): boolean =>
    nesting.ordered === 0 &&
    style.id === 'arabic' &&
    ordinal === 1 &&
    boundary === 'line' &&
    suffix === '.' &&
    paragraphs[paragraph]?.text.charAt(range.end - range.start) === ' ';
  const counted = countLists(markers);
  let run: number[] = [];
  const close = (): void => {
    if (run.length >= FEWEST_ONES && run.length <= MOST_ONES)
      run.forEach((index, at) => {
        counted[index] = { ...(counted[index] as Marker), ordinal: at + 1, countsItself: true };
      });
    run = [];
  };
  markers.forEach((marker, index) => {
    if (marker.boundary !== 'line') return;
    if (marker.style.id !== 'arabic') return close();
    const before = markers[run[run.length - 1] ?? -1];
    const near = before !== undefined && marker.paragraph - before.paragraph <= NESTED;
    // 1. 1. 1. 2. is no list that counts itself, unless its last 1. stands apart and begins the next list.
    if (near && !isOne(marker)) {
      const earlier = markers[run[run.length - 2] ?? -1];
      if (earlier && before.paragraph - earlier.paragraph > 1) run.pop();
      else run = [];
    }
    if (!near || !isOne(marker)) close();
    if (isOne(marker)) run.push(index);
  });
  close();
  return counted;
}
