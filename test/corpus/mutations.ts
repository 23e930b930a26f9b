import type { CorpusText } from './shared';

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

const HAN = '一二三四五六七八九十';
const han = (value: number): string => {
  if (value <= 10) return HAN.charAt(value - 1);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens > 1 ? HAN.charAt(tens - 1) : ''}十${ones > 0 ? HAN.charAt(ones - 1) : ''}`;
};
const circled = (value: number): string => String.fromCharCode('①'.charCodeAt(0) + value - 1);
const WORDS = ['首先', '其次', '再次', '最后'];

interface RunStyle {
  readonly id: string;
  readonly inline: boolean;
  readonly pattern: RegExp;
  readonly write: (value: number, sample: string) => string;
  readonly other: ((value: number) => string) | undefined;
  readonly mark: ((value: number, sample: string) => string) | undefined;
  /** Whether each item is a line. */
  readonly division?: boolean;
}

const HAN_NUMERAL = '[一二三四五六七八九十]{1,3}';
const lineStart = '(?<=^[ \\u3000#]*)';
const clauseStart = '(?<=[。；：！？;:]|^[ \\u3000]*)';

const STYLES: readonly RunStyle[] = [
  {
    id: '一、',
    inline: false,
    pattern: new RegExp(`${lineStart}(${HAN_NUMERAL})、(?![一二三四五六七八九十])`, 'gm'),
    write: (v) => `${han(v)}、`,
    other: (v) => `${v}、`,
    mark: (v) => `${han(v)}. `,
  },
  {
    id: '（一）',
    inline: false,
    pattern: new RegExp(`${lineStart}[（(](${HAN_NUMERAL})[）)](?![项款目、])`, 'gm'),
    write: (v, s) => s.charAt(0) + han(v) + s.charAt(s.length - 1),
    other: (v) => `${han(v)}、`,
    mark: (v, s) => `${s.charAt(0)}${han(v)}${s.slice(-1)}、`,
  },
  {
    id: '1.',
    inline: false,
    pattern: /(?<=^[ \u3000]*)([0-9]{1,2})\.(?![0-9])/gm,
    write: (v) => `${v}.`,
    other: (v) => `（${v}）`,
    mark: undefined,
  },
  {
    id: '1、',
    inline: false,
    pattern: /(?<=^[ \u3000]*)([0-9]{1,2})、(?![0-9])/gm,
    write: (v) => `${v}、`,
    other: (v) => `（${v}）`,
    mark: undefined,
  },
  {
    id: '（1）',
    inline: false,
    pattern: /(?<=^[ \u3000]*)[（(]([0-9]{1,2})[）)]/gm,
    write: (v, s) => s.charAt(0) + String(v) + s.charAt(s.length - 1),
    other: (v) => `${v}.`,
    mark: undefined,
  },
  {
    id: '第一，',
    inline: false,
    pattern: new RegExp(`${lineStart}第(${HAN_NUMERAL})[，,]`, 'gm'),
    write: (v, s) => `第${han(v)}${s.slice(-1)}`,
    other: (v) => `${han(v)}是`,
    mark: (v) => `第${han(v)}、`,
  },
  {
    id: '一是',
    inline: false,
    pattern: new RegExp(`${lineStart}(${HAN_NUMERAL})是`, 'gm'),
    write: (v) => `${han(v)}是`,
    other: (v) => `${han(v)}要`,
    mark: (v) => `${han(v)}是、`,
  },
  {
    id: '第…条',
    inline: false,
    division: true,
    pattern: new RegExp('(?<=^)第([一二三四五六七八九十百零]{1,6})条(?=[ \\u3000])', 'gm'),
    write: (v) => `第${hanLong(v)}条`,
    other: undefined,
    mark: undefined,
  },
  {
    id: '一是·',
    inline: true,
    pattern: new RegExp(`${clauseStart}(${HAN_NUMERAL})是(?!要)`, 'gm'),
    write: (v) => `${han(v)}是`,
    other: (v) => `${han(v)}要`,
    mark: (v) => `${han(v)}是、`,
  },
  {
    id: '一要·',
    inline: true,
    pattern: new RegExp(`${clauseStart}(${HAN_NUMERAL})要`, 'gm'),
    write: (v) => `${han(v)}要`,
    other: (v) => `${han(v)}是`,
    mark: undefined,
  },
  {
    id: '第一，·',
    inline: true,
    pattern: new RegExp(`${clauseStart}第(${HAN_NUMERAL})[，,]`, 'gm'),
    write: (v, s) => `第${han(v)}${s.slice(-1)}`,
    other: (v) => `${han(v)}是`,
    mark: (v) => `第${han(v)}、`,
  },
  {
    id: '①·',
    inline: true,
    pattern: /(?<=[。；：！？;:]|^[ \u3000]*)([①-⑳])/gm,
    write: circled,
    other: undefined,
    mark: undefined,
  },
  {
    id: '首先·',
    inline: true,
    pattern: /(?<=[。；：！？;:]|^[ \u3000]*)(首先|其次|再次|最后)[，,]/gm,
    write: (v, s) => `${WORDS[v - 1] ?? ''}${s.slice(-1)}`,
    other: undefined,
    mark: (v) => `${WORDS[v - 1] ?? ''}、`,
  },
];

function hanLong(value: number): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  if (hundreds === 0) return han(value);
  if (rest === 0) return `${HAN.charAt(hundreds - 1)}百`;
  return `${HAN.charAt(hundreds - 1)}百${rest < 10 ? '零' : rest < 20 ? '一' : ''}${han(rest)}`;
}

function valueOf(numeral: string): number {
  if (/^[0-9]+$/.test(numeral)) return Number(numeral);
  const word = WORDS.indexOf(numeral);
  if (word >= 0) return word + 1;
  if (/^[①-⑳]$/.test(numeral)) return numeral.charCodeAt(0) - '①'.charCodeAt(0) + 1;
  for (let value = 1; value < 600; value++) if (hanLong(value) === numeral || han(value) === numeral) return value;
  return 0;
}

interface Place {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

export interface Run {
  readonly style: RunStyle;
  readonly places: readonly Place[];
}

const OMITTED = /……|（略）|\(略\)|省略|未完/;
const LONGEST_INLINE = 2500;

/** Sound runs 1..N, N ≥ 3. */
export function findRuns(text: string): Run[] {
  const runs: Run[] = [];
  for (const style of STYLES) {
    let places: Place[] = [];
    const flush = (): void => {
      if (places.length >= 3 && isFair(text, style, places)) runs.push({ style, places });
      places = [];
    };
    for (const match of text.matchAll(style.pattern)) {
      const place = {
        value: valueOf(match[1] ?? ''),
        start: match.index,
        end: match.index + match[0].length,
        words: match[0],
      };
      const last = places[places.length - 1];
      const follows =
        last !== undefined &&
        place.value === last.value + 1 &&
        (!style.inline || place.start - last.start < LONGEST_INLINE);
      if (place.value === 1 || !follows) flush();
      if (place.value === 1 || follows) places.push(place);
    }
    flush();
  }
  return runs;
}

/** Left out by rule: a run with an omission in it; a run that a looser marker goes on or breaks into. */
function isFair(text: string, style: RunStyle, places: readonly Place[]): boolean {
  const first = places[0] as Place;
  const last = places[places.length - 1] as Place;
  const inside = text.slice(first.start, last.end);
  if (OMITTED.test(inside)) return false;
  if (style.inline && inside.includes('\n') && style.id !== '首先·') return inside.split('\n').length <= 12;
  const next = style.write(last.value + 1, last.words).slice(0, -1);
  const after = text.slice(last.end, last.end + 600);
  if (!style.inline && after.includes(`\n${next}`)) return false;
  return !(
    style.id.startsWith('第一') &&
    /第[一二三四五六七八九十](?:点|个|是|要)/.test(text.slice(Math.max(0, first.start - 200), last.end + 300))
  );
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
  const styled = 1 + pick(count - 1);
  if (style.other)
    add(
      'style',
      ['mixed-style', 'level-skip', 'numbering-missing'],
      [{ ...write(styled, styled), text: style.other(styled + 1) }],
      spot(styled),
    );
  if (style.mark)
    add(
      'mark',
      ['marker-punctuation'],
      [{ ...write(styled, styled), text: style.mark(styled + 1, at(styled).words) }],
      spot(styled),
    );
  return mutations;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

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

/** A copy hard-wrapped at 28 characters, and one with half-width marks. */
export function variantsOf(source: CorpusText): { readonly variant: string; readonly text: string }[] {
  const wrapped = source.text.replace(/[^\n]{29,}/g, (line) => line.replace(/(.{28})(?=.)/gu, '$1\n'));
  const half: Record<string, string> = { '，': ',', '；': ';', '：': ':', '（': '(', '）': ')', '！': '!', '？': '?' };
  return [
    { variant: 'plain', text: source.text },
    { variant: 'wrapped', text: wrapped },
    { variant: 'half', text: source.text.replace(/[，；：（）！？]/g, (mark) => half[mark] ?? mark) },
  ];
}
