import { countWhile } from '../text/halves';
import { form, type Form } from '../forms/form';
import { LAST } from '../forms/styles';
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

/** 今冬办好三件事，两件都…: what the words before a list promise. */
const PROMISE =
  /(?<![第一二三四五六七八九十百千0-9])([两二三四五六七八九十]|[2-9])(?:个(?!月|年|小时|星期)|点(?!钟)|条|项|件|方面|句|大|种|步)/g;
/** What a list ends with besides its number: 再就是巡堤. */
const CLOSER =
  /(?<=[。；，;,])(?:再就是|再有就是|再有|还有就是|还有一[点条个件项](?:就是|是)?|还有|[再又另末]一[点条个件项句桩](?:就是|是)?|另外|此外|最后(?:一[点条个件项](?:就是|是)?)?)/g;
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
const indexBehind = (places: readonly Candidate[], offset: number): number =>
  countWhile(places, ({ form: { start } }) => start <= offset);

/** How many points the words before a list promise; undefined where they promise none. O(1). */
export function promised(text: string, { start }: Form, before: string): number | undefined {
  const own = text.slice(Math.max(0, start - LOOKED_AT), start);
  const words = own === '' ? before.slice(-LOOKED_AT) : own;
  const match = [...words.matchAll(PROMISE)].at(-1);
  const numeral = match?.[1] ?? '';
  return numeral === '' ? undefined : numeralSystem(/[0-9]/.test(numeral) ? 'arabic' : 'han').parse(numeral);
}
