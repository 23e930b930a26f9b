import { countWhile } from '../text/halves';
import type { Form } from '../forms/form';
import { LAST } from '../forms/styles';
import type { Paragraph } from '../nodes';
import type { Candidate } from './learning';

/** A number that opens a line. */
interface Head {
  readonly paragraph: number;
  readonly ordinal: number;
  /** How many numbers, of whatever kind, open lines up to it. */
  readonly place: number;
}

/** Paragraphs between an item and the list that runs in below it, at the most. */
const REACH = 8;
/** Paragraphs between an item and the next of its list, at the most. */
const LONGEST = 60;
/** As far ahead of the last a number of the list may be: one was lost, or two changed places. */
const FURTHEST = 2;

type Scans = readonly (readonly Candidate[])[];

/**
 * Lists that run in below an item of their own style: （二）布置工作 … 要做到（一）…；（二）…；（三）…。, and then the line （三）散会.
 * A style stands once on a stack; such a list is read as if it were set in, so that neither takes the other's numbers. What shows it:
 * the list begins at 1 in mid-paragraph, below an item whose own list goes on behind it, or whose last item this is. O(candidates).
 */
export function withInnerLists(scans: Scans, paragraphs: readonly Paragraph[]): Scans {
  return withListsBelowLines(
    scans.map((places, index) => withListsOfSentences(places, paragraphs[index]?.text ?? '')),
    paragraphs,
  );
}

/**
 * 一是抓学习。分三层：一是领导学，二是支部学，三是个人学。二是抓调研。: a list of one sentence behind a colon, in a list of its own style that goes on
 * behind that sentence. O(places + their text).
 */
function withListsOfSentences(places: readonly Candidate[], text: string): readonly Candidate[] {
  if (places.length < 3) return places;
  const inner = new Set<Candidate>();
  const outer = new Map<string, number>();
  for (let index = 0; index < places.length; index++) {
    const place = places[index] as Candidate;
    const key = kindOf(place.form);
    const before = outer.get(key);
    const isLedIn = before !== undefined && place.form.ordinal === 1 && /[：:]/.test(text.charAt(place.form.start - 1));
    const list = isLedIn && counts(place) ? listOfSentence(places, index, text) : [];
    const next = list.length > 1 ? nextOfKind(places, index + list.length, key, list) : undefined;
    if (next?.form.ordinal === (before ?? 0) + 1) list.forEach((each) => inner.add(each));
    if (inner.has(place)) continue;
    if (place.form.ordinal === (before ?? 0) + 1 || place.form.ordinal === 1) outer.set(key, place.form.ordinal);
    else outer.delete(key);
  }
  return inner.size === 0 ? places : places.map((place) => (inner.has(place) ? { ...place, isInner: true } : place));
}

const LONGEST_SENTENCE = 400;
/** As many numbers behind a list are looked at for the next of its kind. */
const LOOKED_THROUGH = 40;

function nextOfKind(
  places: readonly Candidate[],
  from: number,
  kind: string,
  list: readonly Candidate[],
): Candidate | undefined {
  const near = places.slice(from, from + LOOKED_THROUGH);
  return near.find((place) => kindOf(place.form) === kind && !list.includes(place));
}

/** The numbers of one kind from a first on that ascend, one of them lost at most at a time, up to the end of its sentence; none where they do not. */
function listOfSentence(places: readonly Candidate[], from: number, text: string): Candidate[] {
  const list: Candidate[] = [];
  const first = places[from] as Candidate;
  const stop = text.slice(first.form.end, first.form.end + LONGEST_SENTENCE).search(/[。！？]/);
  if (stop < 0) return [];
  const end = first.form.end + stop;
  for (let index = from; (places[index]?.form.start ?? Infinity) < end; index++) {
    const place = places[index] as Candidate;
    if (kindOf(place.form) !== kindOf(first.form)) continue;
    const ahead = place.form.ordinal - (list.at(-1)?.form.ordinal ?? 0);
    if (ahead < 1 || ahead > FURTHEST) return [];
    list.push(place);
  }
  return list;
}

function withListsBelowLines(scans: Scans, paragraphs: readonly Paragraph[]): Scans {
  const heads = headsOf(scans);
  if (heads.size === 0) return scans;
  let place = 0;
  return scans.map((places, paragraph) => {
    if (places[0]?.boundary === 'line') place++;
    if (places.length < 2) return places;
    for (const run of runsIn(places)) {
      const holder = holderOf(run, paragraph, place, heads, paragraphs);
      if (holder) return setIn(places, run, holder);
    }
    return places;
  });
}

/** All numbers from the run's first on are within it, but for one that goes on behind the item that holds it. */
function setIn(places: readonly Candidate[], run: readonly Candidate[], holder: Head): readonly Candidate[] {
  const [first] = run;
  if (!first) return places;
  const members = new Set(run);
  return places.map((place) => {
    const { form } = place;
    if (form.start < first.form.start) return place;
    if (members.has(place)) return { ...place, form: surer(form, run.length), isInner: true };
    const goesOn = kindOf(form) === kindOf(first.form) && form.ordinal === holder.ordinal + 1;
    return goesOn ? place : { ...place, isInner: true };
  });
}

/** Told apart from the list around it, a doubtful number is as sure as the three of its row. */
const surer = (form: Form, row: number): Form =>
  row >= 3 && form.strength === 'weak' ? { ...form, strength: 'strong' } : form;

function headsOf(scans: Scans): ReadonlyMap<string, readonly Head[]> {
  const heads = new Map<string, Head[]>();
  let place = 0;
  scans.forEach(([first], paragraph) => {
    if (first?.boundary !== 'line') return;
    place++;
    if (!counts(first)) return;
    const key = kindOf(first.form);
    const head = { paragraph, ordinal: first.form.ordinal, place };
    const known = heads.get(key);
    if (known) known.push(head);
    else heads.set(key, [head]);
  });
  return heads;
}

const kindOf = ({ style, variant }: Form): string => `${style.id} ${variant}`;

const counts = ({ form }: Candidate): boolean => !form.style.isWord && form.ordinal !== LAST;

/**
 * The runs of a paragraph that begin at 1 in mid-paragraph and have a second number, each with all its numbers. 二是…。一是…。三是…。
 * is none: two changed places.
 */
function runsIn(places: readonly Candidate[]): (readonly Candidate[])[] {
  const runs: Candidate[][] = [];
  const open = new Map<string, Candidate[]>();
  const last = new Map<string, number>();
  const exchanged = new Set<readonly Candidate[]>();
  for (const place of places) {
    if (!counts(place)) continue;
    const { ordinal, end, numeralEnd } = place.form;
    const key = `${kindOf(place.form)} ${end - numeralEnd}`;
    const before = last.get(key) ?? 0;
    last.set(key, ordinal);
    if (place.boundary === 'line') continue;
    const run = open.get(key);
    if (run && ordinal > 1 && Math.abs(ordinal - before) <= FURTHEST) run.push(place);
    else if (ordinal !== 1) open.delete(key);
    else {
      const begun = [place];
      open.set(key, begun);
      if (before === 2) exchanged.add(begun);
      runs.push(begun);
    }
  }
  return runs.filter((run) => run.length > 1 && (run[1]?.form.ordinal === 2 || !exchanged.has(run)));
}

/** The item of its kind that a run stands below, if it does; `place` counts the numbers that opened lines so far. */
function holderOf(
  [first]: readonly Candidate[],
  paragraph: number,
  place: number,
  heads: ReadonlyMap<string, readonly Head[]>,
  paragraphs: readonly Paragraph[],
): Head | undefined {
  const own = first && heads.get(kindOf(first.form));
  if (!own) return undefined;
  const at = lastUpTo(own, paragraph);
  const [elder, holder, next] = [own[at - 1], own[at], own[at + 1]];
  if (!holder || paragraph - holder.paragraph > REACH) return undefined;
  const goesOn = next?.ordinal === holder.ordinal + 1 && next.paragraph - paragraph <= LONGEST;
  // Behind the last item of the list, other numbers may be above it.
  const isOver = first.form.style.rank !== undefined && elder && isOverWith(elder, holder, paragraph, paragraphs);
  const isLast = elder?.ordinal === holder.ordinal - 1 && place === holder.place && !isOver;
  return goesOn || isLast ? holder : undefined;
}

/** Whether a list whose items are a paragraph of prose each is over with its last one. Spoken points go on for longer. */
const isOverWith = (elder: Head, last: Head, paragraph: number, paragraphs: readonly Paragraph[]): boolean =>
  paragraph > last.paragraph &&
  last.paragraph === elder.paragraph + 1 &&
  /[。！？；]./.test(paragraphs[last.paragraph]?.text ?? '');

/** Index of the last head up to a paragraph, -1 where there is none. O(log heads). */
const lastUpTo = (heads: readonly Head[], paragraph: number): number =>
  countWhile(heads, (head) => head.paragraph <= paragraph) - 1;
