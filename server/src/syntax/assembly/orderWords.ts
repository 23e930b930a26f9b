import { form } from '../forms/form';
import { LAST } from '../forms/styles';
import { isHan, isStop } from '../text/characters';
import { isHanNumeral } from '../text/numerals';
import type { Paragraph } from '../nodes';
import type { Candidate } from './learning';

/** Words of order (首先, 其次, 再次, 最后, 然后) that number because of the words of their kind around them. */

type Scans = readonly (readonly Candidate[])[];

/** So many of them in one paragraph, each with its mark, show that they number. */
const FEWEST = 3;
/** As much behind the first is looked through. */
const REACH = 400;

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
    if (!then || another || isQuoted(text.slice(first.form.end, first.form.end + then.index))) return places;
    const at = first.form.end + then.index;
    const added = form('words', 2, at, at, at + then[0].length, at + then[0].length + 1);
    if (!added) return places;
    const place: Candidate = { form: added, boundary: 'hard', quotation: first.quotation };
    return [...places, place].sort((a, b) => a.form.start - b.form.start);
  });
}

/** Whether a quotation that some words open is still open at their end. */
const isQuoted = (words: string): boolean => words.lastIndexOf('“') > words.lastIndexOf('”');

/** What parts three points of one sentence: behind 首先, up to the end of the last word. */
const IN_TURN =
  /^([^。！？!?“”]{2,80}[；;]其次)(?=\p{Script=Han})([^。！？!?“”]{2,80}[；;](再次|最后))(?=\p{Script=Han})/u;

/**
 * 我是这样打算的，首先换烤箱；其次租铺面；最后买和面机。: words of order that semicolons part in one sentence, whatever follows each, without a mark of
 * their own. O(candidates).
 */
export function withWordsInTurn(scans: Scans, paragraphs: readonly Paragraph[]): Scans {
  let isHeaded = false;
  return scans.map((places, index) => {
    isHeaded ||= opensWithFirstWord(places);
    if (isHeaded) return places;
    const text = paragraphs[index]?.text ?? '';
    const row = new Map<number, Candidate>();
    for (const place of places) {
      const { form: first, boundary, quotation } = place;
      if (first.style.id !== 'words' || first.ordinal !== 1 || boundary === 'none' || first.strength === 'strong')
        continue;
      const [, second, third, word = ''] = IN_TURN.exec(text.slice(first.end, first.end + REACH)) ?? [];
      if (second === undefined || third === undefined) continue;
      row.set(first.start, { ...place, shownBy: 'row' });
      for (const [end, ordinal] of [
        [first.end + second.length, 2],
        [first.end + second.length + third.length, LATER_WORDS.get(word) ?? LAST],
      ] as const) {
        const later = form('words', ordinal, end - word.length, end - word.length, end, end);
        if (later) row.set(later.start, { form: later, boundary: 'hard', quotation, shownBy: 'row' });
      }
    }
    if (row.size === 0) return places;
    const others = places.filter(({ form: { start } }) => !row.has(start));
    return [...others, ...row.values()].sort((a, b) => a.form.start - b.form.start);
  });
}

/** 首先 at the head of a paragraph: below it words of order in mid-paragraph would end the list that it begins. */
const opensWithFirstWord = ([head]: readonly Candidate[]): boolean =>
  head?.boundary === 'line' && head.form.style.id === 'words' && head.form.ordinal === 1;

/** So many words of order in one paragraph that go on alike are a list. */
const FEWEST_ALIKE = 3;

/**
 * 首先靠人，…；其次靠地，…；最后靠天，…: words of order without a mark behind them that all go on with the same character number as surely
 * as those with one. O(candidates).
 */
export function withAlikeWords(scans: Scans, paragraphs: readonly Paragraph[]): Scans {
  let isHeaded = false;
  return scans.map((places, index) => {
    isHeaded ||= opensWithFirstWord(places);
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

/** The words of order at the heads of paragraphs, in the order in which a speech has them. */
const HEAD_WORDS: readonly (readonly [word: string, ordinal: number])[] = [
  ['首先', 1],
  ['其次', 2],
  ['再次', 3],
  ['最后', LAST],
];
/** 首先感谢…, 首先我代表…: thanks and wishes head no parts. */
const COURTESIES = '感谢祝我向请';
/** As many other paragraphs may stand between two of them. */
const MOST_BETWEEN = 2;

/**
 * 首先学坐。 ↵ 其次学看。 ↵ 再次学慢。 ↵ 最后学让。: such words at the heads of paragraphs that go on with the same character, without a mark
 * behind them. O(paragraphs).
 */
export function withAlikeHeads(scans: Scans, paragraphs: readonly Paragraph[]): Scans {
  const added = new Map<number, Candidate>();
  let row: { index: number; ordinal: number; place: Candidate }[] = [];
  const end = (): void => {
    if (row.length >= FEWEST_ALIKE) for (const { index, place } of row) added.set(index, place);
    row = [];
  };
  let follows = '';
  paragraphs.forEach(({ text }, index) => {
    const [word, ordinal = 0] = HEAD_WORDS.find(([name]) => text.startsWith(name)) ?? [];
    if (word === undefined) {
      // Below 一、 the words before it go on no more.
      const head = scans[index]?.[0];
      if (head?.boundary === 'line' && head.form.strength === 'strong') end();
      return;
    }
    const next = text.charAt(word.length);
    const last = row.at(-1);
    const goesOn = last && ordinal > last.ordinal && next === follows && index - last.index <= MOST_BETWEEN + 1;
    if (!goesOn) end();
    if (!isHan(next) || isHanNumeral(next) || COURTESIES.includes(next) || !(goesOn || ordinal === 1)) return;
    follows = next;
    const head = form('words', ordinal, 0, 0, word.length, word.length);
    if (head) row.push({ index, ordinal, place: { form: head, boundary: 'line', quotation: 0, shownBy: 'row' } });
  });
  end();
  if (added.size === 0) return scans;
  return scans.map((places, index) => {
    const head = added.get(index);
    return head ? [head, ...places.filter(({ form: { start } }) => start > 0)] : places;
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
