import { type Place, type Run, type RunStyle } from './runs';

/**
 * Mistakes made in sound runs of published texts, by patterns that know nothing of the engine: a run 1..N is found by a
 * regular expression, one thing in it is broken, and what a careful writer would have said is kept beside it.
 */
export type MutationKind =
  'drop' | 'dropFirst' | 'repeat' | 'firstIsTwo' | 'slip' | 'exchange' | 'move' | 'style' | 'mark';

export interface Mutation {
  readonly kind: MutationKind;
  readonly style: string;
  readonly text: string;
  /** Rules that may name it. */
  readonly rules: readonly string[];
  /** Where it shows: any finding that touches this range is at the right place. */
  readonly from: number;
  readonly to: number;
  /** Texts that a careful writer would have made of it. */
  readonly restored: readonly string[];
  /** From an offset of the unbroken text to one of the broken. */
  readonly carry: (offset: number) => number;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function apply(text: string, edits: readonly Edit[]): { text: string; carry: (offset: number) => number } {
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  let out = '';
  let at = 0;
  for (const edit of sorted) {
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  out += text.slice(at);
  return {
    text: out,
    carry: (offset) => {
      let shift = 0;
      for (const edit of sorted) {
        if (edit.start >= offset) break;
        shift += edit.text.length - (edit.end - edit.start);
      }
      return offset + shift;
    },
  };
}

/** All fair mutations of one run; `pick` chooses a place, so that a table can be repeated. */
export function mutate(text: string, run: Run, pick: (limit: number) => number): Mutation[] {
  const { style, places } = run;
  const count = places.length;
  const mutations: Mutation[] = [];
  const at = (index: number): Place => places[index] as Place;
  const write = (index: number, value: number): Edit => ({
    start: at(index).start,
    end: at(index).end,
    text: style.write(value, at(index).words),
  });
  const add = (
    kind: MutationKind,
    rules: string[],
    edits: Edit[],
    focus: readonly [number, number],
    restored: readonly string[] = [text],
  ): void => {
    const made = apply(text, edits);
    mutations.push({
      kind,
      style: style.id,
      rules,
      text: made.text,
      from: made.carry(focus[0]),
      to: made.carry(focus[1]),
      restored,
      carry: made.carry,
    });
  };
  const spot = (index: number): [number, number] => [at(index).start, at(index).end + 1];
  const words = style.id === '首先·';

  const dropped = 1 + pick(count - 2);
  const cut = cutItem(text, style, places, dropped);
  if (cut && !(words && dropped >= 2)) {
    const renumbered = apply(text, [cut, ...range(dropped + 1, count).map((index) => write(index, index))]).text;
    add('drop', ['numbering-missing'], [cut], spot(dropped + 1), [renumbered]);
  }
  const cutFirst = cutItem(text, style, places, 0);
  // A draft whose headings begin at 二、 is read as one writer's part of a whole, so 一、 is not tried.
  if (cutFirst && count >= 4 && !words && !style.division && style.id !== '一、') {
    const renumbered = apply(text, [cutFirst, ...range(1, count).map((index) => write(index, index))]).text;
    add('dropFirst', ['numbering-missing', 'numbering-order'], [cutFirst], spot(1), [renumbered]);
  }
  if (words) return mutations;
  const repeated = 2 + pick(count - 2);
  add(
    'repeat',
    ['numbering-duplicate', 'numbering-order'],
    range(repeated, count).map((index) => write(index, index)),
    spot(repeated),
  );
  add(
    'firstIsTwo',
    ['numbering-order', 'numbering-duplicate', 'numbering-missing'],
    [write(0, 2)],
    [at(0).start, at(1).end + 1],
  );
  const slipped = 1 + pick(count - 2);
  const wrong = slipped + 3 + pick(3);
  if (wrong <= 10 || style.id === '第…条')
    add(
      'slip',
      ['numbering-order', 'numbering-missing', 'numbering-duplicate'],
      [write(slipped, wrong)],
      spot(slipped),
    );
  const swapped = 1 + pick(count - 2);
  add(
    'exchange',
    ['numbering-order'],
    [write(swapped, swapped + 2), write(swapped + 1, swapped + 1)],
    [at(swapped).start, at(swapped + 1).end + 1],
  );
  const moved = pick(count - 2);
  const around = text.slice(at(moved).start, at(moved + 2).start);
  // An article that takes a chapter's heading along is another mistake.
  if (!/^[ \u3000#]*第.{1,4}[章节]/m.test(around))
    add(
      'move',
      ['numbering-order'],
      exchangeTexts(text, at(moved).start, at(moved + 1).start, at(moved + 2).start),
      [at(moved).start, at(moved + 2).start],
      [text, reorder(text, style, places, moved)],
    );
  const styled = 1 + pick(count - 1);
  // A marker of another style that goes on with a list beside it is another mistake.
  const beside = style.other?.(styled);
  if (style.other && !(beside && text.slice(Math.max(0, at(styled).start - NEAR), at(styled).start).includes(beside)))
    add(
      'style',
      ['mixed-style', 'level-skip', 'numbering-missing'],
      [{ ...write(styled, styled), text: style.other(styled + 1) }],
      spot(styled),
    );
  if (style.mark)
    add(
      'mark',
      style.id === '1.' || style.id === '1、' ? ['marker-punctuation', 'mixed-style'] : ['marker-punctuation'],
      [{ ...write(styled, styled), text: style.mark(styled + 1, at(styled).words) }],
      spot(styled),
    );
  return mutations;
}

/** How far off another list may stand that a changed style would go on with. */
const NEAR = 3000;

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

/** The edits that let what stands from `first` to `second` and from there to `end` change places. */
function exchangeTexts(text: string, first: number, second: number, end: number): Edit[] {
  return [{ start: first, end, text: text.slice(second, end) + text.slice(first, second) }];
}

/** Two items in the new order, numbered for it. */
function reorder(text: string, style: RunStyle, places: readonly Place[], index: number): string {
  const [a, b, c] = places.slice(index, index + 3) as [Place, Place, Place];
  const words = (place: Place, stop: number): string => text.slice(place.end, stop);
  return (
    text.slice(0, a.start) +
    style.write(a.value, b.words) +
    words(b, c.start) +
    style.write(b.value, a.words) +
    words(a, b.start) +
    text.slice(c.start)
  );
}

/** The edit that takes one item out: its lines, or its clause up to the next item. */
function cutItem(text: string, style: RunStyle, places: readonly Place[], index: number): Edit | undefined {
  const place = places[index] as Place;
  const next = places[index + 1];
  if (!next) return undefined;
  const start = style.inline ? place.start : text.lastIndexOf('\n', place.start - 1) + 1;
  const end = style.inline ? next.start : text.lastIndexOf('\n', next.start - 1) + 1;
  const inside = text.slice(place.end, end);
  // A dropped item that takes another list's numbers along is another mistake.
  if (
    /^[ \u3000#]*(?:[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.]|第[一二三四五六七八九十]{1,4}[，章节条])/m.test(
      inside.slice(1),
    )
  )
    return undefined;
  if (/[。；：](?:[一二三四五六七八九十]{1,3}[是要]|第[一二三四五六七八九十]，|首先，|其次，)/.test(inside))
    return undefined;
  if (style.inline && inside.includes('\n')) return undefined;
  return { start, end, text: '' };
}

const HALF_WIDTH: Readonly<Record<string, string>> = {
  '，': ',',
  '；': ';',
  '：': ':',
  '（': '(',
  '）': ')',
  '！': '!',
  '？': '?',
};

/** The copies on which mistakes are made: as it is, hard-wrapped at 28 characters, with half-width marks. */
export const VARIANTS: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  wrapped: (text) => text.replace(/[^\n]{29,}/g, (line) => line.replace(/(.{28})(?=.)/gu, '$1\n')),
  half: (text) => text.replace(/[，；：（）！？]/g, (mark) => HALF_WIDTH[mark] ?? mark),
};
