import { form, type Form } from '../forms/form';
import { LAST } from '../forms/styles';
import { isHan, isStop } from '../text/characters';
import { numeralSystem } from '../text/numerals';
import type { Paragraph } from '../nodes';
import type { Candidate } from './learning';

type Scans = readonly (readonly Candidate[])[];

/** As many in a row show that they number, however they are written. */
const FEWEST = 3;

/**
 * 第一，…。第二，…。三、…。: numbers of one paragraph that stand one behind another in their order, each behind a full boundary, are a
 * list to a reader though they are written in two styles. O(candidates).
 */
export function withMixedRows(scans: Scans): Scans {
  return scans.map((places) => {
    if (places.length < FEWEST) return places;
    const shown = new Set<Candidate>();
    let row: Candidate[] = [];
    const end = (): void => {
      const styles = new Set(row.map((place) => place.form.style));
      if (row.length >= FEWEST && styles.size === 2) row.forEach((place) => shown.add(place));
      row = [];
    };
    for (const place of places) {
      if (!mayStandInRow(place)) continue;
      if (place.form.ordinal !== row.length + 1 || place.quotation !== (row[0] ?? place).quotation) end();
      if (place.form.ordinal === row.length + 1) row.push(place);
    }
    end();
    return shown.size === 0 ? places : places.map((place) => (shown.has(place) ? { ...place, shownBy: 'row' } : place));
  });
}

/** A number of points behind a full boundary, or a word of order that its comma shows to be one. */
const mayStandInRow = ({ form: { style, strength, ordinal }, boundary }: Candidate): boolean =>
  style.isWord
    ? boundary !== 'none' && strength === 'strong' && ordinal !== LAST
    : (boundary === 'line' || boundary === 'hard') &&
      !style.needsCompany &&
      style.confusable === 'both' &&
      style.family !== 'division';

/** 再次，感谢…: once more, and no third point. */
const AGAIN = /^(?:感谢|向|祝|恭|衷心|表示|欢迎|代表)/;

/**
 * 首先，…，再次，…，最后，…: words of order of one paragraph, each with its mark, are a list though the second lacks: nothing else follows 首先 so.
 * O(candidates).
 */
export function withLostSecond(scans: Scans, paragraphs: readonly Paragraph[]): Scans {
  return scans.map((places, index) => {
    if (places.length < FEWEST) return places;
    const words = places.filter(({ form, boundary }) => form.style.id === 'words' && boundary !== 'none');
    const [first, third, last] = words;
    if (words.length !== FEWEST || first?.form.ordinal !== 1 || third?.form.ordinal !== 3) return places;
    const isMarked = words.every(({ form }) => form.strength === 'strong');
    const text = paragraphs[index]?.text ?? '';
    if (!isMarked || last?.form.ordinal !== LAST || AGAIN.test(text.slice(third.form.end))) return places;
    const shown = new Set(words);
    return places.map((place) => (shown.has(place) ? { ...place, shownBy: 'row' } : place));
  });
}

/** 首先，…。然后，…。最后，…: 然后 numbers between these two alone, with its mark and behind a full stop. */
const THEN = /(?<=[。；;！？!?]\s{0,2})然后(?=[，,])/g;

/**
 * 首先，…。然后，…。最后，…: words of order of one paragraph with one 然后 between, where none says 其次. O(text of such paragraphs).
 */
export function withThen(scans: Scans, paragraphs: readonly Paragraph[]): Scans {
  return scans.map((places, index) => {
    if (places.length < 2) return places;
    const words = places.filter(({ form, boundary }) => form.style.id === 'words' && boundary !== 'none');
    const [first, last] = words;
    if (words.length !== 2 || first?.form.ordinal !== 1 || last?.form.ordinal !== LAST) return places;
    if (first.form.strength !== 'strong' || first.quotation !== last.quotation) return places;
    const text = paragraphs[index]?.text ?? '';
    const [then, another] = [...text.slice(first.form.end, last.form.start).matchAll(THEN)];
    if (!then || another) return places;
    const at = first.form.end + then.index;
    const added = form('words', 2, at, at, at + then[0].length, at + then[0].length + 1);
    if (!added) return places;
    const place: Candidate = { form: added, boundary: 'hard', quotation: first.quotation };
    return [...places, place].sort((a, b) => a.form.start - b.form.start);
  });
}

/** So many words of order in one paragraph that go on alike are a list. */
const FEWEST_ALIKE = 3;

/**
 * 首先靠人，…；其次靠地，…；最后靠天，…: words of order without a mark behind them that all go on with the same character number as surely
 * as those with one. O(candidates).
 */
export function withAlikeWords(scans: Scans, paragraphs: readonly Paragraph[]): Scans {
  // Below 首先， at the head of a paragraph they would end the list that it begins.
  let isHeaded = false;
  return scans.map((places, index) => {
    const [head] = places;
    isHeaded ||= head?.boundary === 'line' && head.form.style.id === 'words' && head.form.ordinal === 1;
    if (isHeaded || places.length < FEWEST_ALIKE - 1) return places;
    const words = places.filter(({ form, boundary }) => form.style.id === 'words' && boundary !== 'none');
    const [first] = words;
    // 首先是…首先是…: said again for emphasis.
    const begun = words.filter(({ form }) => form.ordinal === 1).length;
    if (first?.form.ordinal !== 1 || begun > 1 || words.length < FEWEST_ALIKE - 1) return places;
    const text = paragraphs[index]?.text ?? '';
    const next = text.charAt(first.form.numeralEnd);
    if (!isHan(next) || !words.every(({ form }) => text.charAt(form.numeralEnd) === next)) return places;
    const starts = new Set(words.map(({ form }) => form.start));
    const more = [...LATER_WORDS].flatMap(([word, ordinal]) => alikeWord(text, first, word, ordinal, next) ?? []);
    const added = more.filter(({ form }) => !starts.has(form.start));
    const shown = new Set([...words, ...added]);
    if (shown.size < FEWEST_ALIKE) return places;
    const all = added.length > 0 ? [...places, ...added].sort((a, b) => a.form.start - b.form.start) : places;
    return all.map((place) =>
      shown.has(place) ? { ...place, form: { ...place.form, strength: 'strong', variant: '' }, shownBy: 'row' } : place,
    );
  });
}

/** 再次感谢 and 最后感谢 behind 首先感谢: which elsewhere are words. */
const LATER_WORDS: ReadonlyMap<string, number> = new Map([
  ['再次', 3],
  ['最后', LAST],
]);

/** Such a word that goes on as the first does, behind a stop. */
function alikeWord(
  text: string,
  { form: { end }, quotation }: Candidate,
  word: string,
  ordinal: number,
  next: string,
): Candidate | undefined {
  const at = text.indexOf(word + next, end);
  if (at < 0 || at > end + REACH || !isStop(text.charAt(at - 1))) return undefined;
  const place = form('words', ordinal, at, at, at + word.length, at + word.length);
  return place && { form: place, boundary: 'hard', quotation };
}

/** 今冬办好三件事，两件都…: what the words before a list promise. */
const PROMISE =
  /(?<![第一二三四五六七八九十百千0-9])([两二三四五六七八九十]|[2-9])(?:个(?!月|年|小时|星期)|点(?!钟)|条|项|件|方面|句|大|种|步)/g;
/** What a list ends with besides its number: 再就是巡堤. */
const CLOSER =
  /(?<=[。；，;,])(?:再就是|再有就是|再有|还有就是|还有一[点条个件项](?:就是|是)?|还有|另外|此外|最后(?:一[点条个件项](?:就是|是)?)?)/g;
const LOOKED_AT = 120;
/** As much behind the last number but one is looked through. */
const REACH = 400;

/**
 * 三件事：一是…；二是…；再就是…: where the words before a list promise one more than it has numbers, the words that close it are its last
 * number. The scans of the paragraphs, with those words among their places. O(text).
 */
export function withClosers(scans: Scans, paragraphs: readonly Paragraph[]): Scans {
  return scans.map((places, index) => {
    if (places.length < 2) return places;
    const text = paragraphs[index]?.text ?? '';
    const added = runsIn(places).flatMap((run) => closerOf(run, places, text, paragraphs[index - 1]?.text ?? ''));
    if (added.length === 0) return places;
    const starts = new Set(added.map((place) => place.form.start));
    return [...places.filter((place) => !starts.has(place.form.start)), ...added].sort(
      (a, b) => a.form.start - b.form.start,
    );
  });
}

/** Rows of one kind that begin at 1 and lack none. */
function runsIn(places: readonly Candidate[]): Candidate[][] {
  const runs = new Map<string, Candidate[]>();
  const found: Candidate[][] = [];
  for (const place of places) {
    const { style, variant, ordinal } = place.form;
    if (style.needsCompany && style.certainty !== 'word' && style.certainty !== 'sign') continue;
    if (ordinal === LAST || style.family === 'division') continue;
    const key = `${style.id} ${variant}`;
    const run = runs.get(key);
    if (run && ordinal === run.length + 1) run.push(place);
    else if (ordinal === 1) {
      const begun = [place];
      runs.set(key, begun);
      found.push(begun);
    } else runs.delete(key);
  }
  return found.filter((run) => run.length >= 2);
}

function closerOf(run: readonly Candidate[], places: readonly Candidate[], text: string, before: string): Candidate[] {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last || promised(text, first.form, before) !== run.length + 1) return [];
  const isNext = ({ form, boundary }: Candidate): boolean => form.style === last.form.style && boundary !== 'none';
  const from = indexBehind(places, last.form.start);
  const next = places.slice(from, from + LOOKED_THROUGH).find(isNext);
  const begin = last.form.end;
  const words = text.slice(begin, Math.min(next?.form.start ?? text.length, begin + REACH));
  const closers = [...words.matchAll(CLOSER)];
  const behindStop = closers.filter(({ index }) => '。；;'.includes(words.charAt(index - 1)));
  const chosen = behindStop.at(-1) ?? closers.at(-1);
  if (!chosen) return [];
  const at = begin + chosen.index;
  const wordsEnd = at + chosen[0].length;
  const closer = form(
    'words',
    LAST,
    at,
    at,
    wordsEnd,
    wordsEnd + ('，,：:'.includes(text.charAt(wordsEnd) || '?') ? 1 : 0),
  );
  return closer ? [{ form: closer, boundary: 'hard', quotation: last.quotation, shownBy: 'promise' }] : [];
}

/** As many numbers behind the last are looked at for the next of its style: more do not stand in reach. */
const LOOKED_THROUGH = 40;

/** The index of the first place behind an offset. O(log places). */
function indexBehind(places: readonly Candidate[], offset: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.form.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many points the words before a list promise; undefined where they promise none. O(1). */
export function promised(text: string, { start }: Form, before: string): number | undefined {
  const own = text.slice(Math.max(0, start - LOOKED_AT), start);
  const words = own === '' ? before.slice(-LOOKED_AT) : own;
  const match = [...words.matchAll(PROMISE)].at(-1);
  const numeral = match?.[1] ?? '';
  return numeral === '' ? undefined : numeralSystem(/[0-9]/.test(numeral) ? 'arabic' : 'han').parse(numeral);
}
