import { countWhile } from '../text/halves';
import { foldTitle, likeness, sameTitle, titleKeys } from '../text/fold';
import type { Form } from '../forms/form';
import { formAt } from '../forms/formAt';
import type { Style } from '../nodes';
import { stepOf } from './agenda';
import { bareForm } from './bareNumbers';
import { loneForm } from './loneNumbers';
import { isBlank, type Line } from './lines';

/** What makes entries an outline: their words come back in order as the heads of paragraphs, nearly all numbered or none. */

/** A numbered line, or a part of a line, that may be an entry. */
export interface Entry {
  readonly ordinal: number;
  /** Folded, without the number. */
  readonly words: string;
}

/** Longer lines without a number are no headings. */
const LONGEST_HEADING = 40;
/** How much of a line is read for its title. */
const READING = 100;

/** What a line says behind its number, without what is Markdown's. */
function wordsOf({ start, end, text, markup, form }: Line, limit: number): string {
  let words = '';
  let from = start + (form?.end ?? 0);
  for (const range of [...markup, { start: end, end }]) {
    if (range.end <= from) continue;
    words += text.slice(from - start, Math.max(from, range.start) - start);
    from = range.end;
    if (words.length >= limit) break;
  }
  return words.slice(0, limit);
}

/** What an entry announces: its words without the mark at its end. */
export const entryOf = (line: Line): Entry => ({
  ordinal: line.form?.ordinal ?? 0,
  words: foldTitle(wordsOf(line, READING)),
});

const NUMBER_AFTER = /[：:；;。，,、→>／｜\s]/;

/** ①不多聊②谁也不给 */
const CIRCLED = /[①-⑳]/;
/** 第一站　城隍庙→第二站　米码头; 一、由来／二、用处. */
const PARTED = /\s*(?:→|-+>|—+>|[／｜])\s*$/;

/**
 * The entries that run on in a line: 讲三个问题：（一）为什么学；（二）学什么。 Of several lists the first that goes on behind its first: 第一个到
 * 现场的是你。今天讲三点：一是…，二是…. O(length × lists).
 */
export function entriesIn(text: string): { entries: Entry[]; from: number } {
  const lists = new Map<string, Form[]>();
  for (let at = 0; at < text.length; at++) {
    if (at > 0 && !NUMBER_AFTER.test(text.charAt(at - 1)) && !CIRCLED.test(text.charAt(at))) continue;
    const form = formAt(text, at, 'clause') ?? formAt(text, at, 'line');
    const list = form && lists.get(form.style.id);
    const last = list?.[list.length - 1];
    if (!form || (last ? form.ordinal <= last.ordinal : form.ordinal !== 1)) continue;
    if (list) list.push(form);
    else lists.set(form.style.id, [form]);
    at = form.end - 1;
  }
  const [found = []] = [...lists.values()].filter(({ length }) => length > 1);
  const entries = found.map(({ ordinal, end }, index) => ({
    ordinal,
    words: foldTitle(text.slice(end, found[index + 1]?.start ?? text.length).replace(PARTED, '')),
  }));
  return { entries, from: found[0]?.start ?? text.length };
}

interface Head {
  readonly place: number;
  readonly ordinal: number;
  readonly style: Style;
  readonly title: string;
  readonly whole: string;
}

/** How surely some entries come back. */
export interface Return {
  /** How many are there word by word, and how many of these in the entries' order. */
  readonly found: number;
  readonly inOrder: number;
  /** How many have, between those, a head of their number in other words. */
  readonly reworded: number;
}

/** A bulletin lists more. */
const MOST_PARTS = 9;

/** Shorter words of an entry may stand in any step. */
const SHORTEST_STEP = 4;
/** How like an entry the step of its number is at the least. */
const ALIKE_STEP = 0.3;

/** As many heads that open alike are looked at for one entry. */
const MOST_ALIKE = 8;

/** The heads of paragraphs, by what they open with and by their number. */
export class Heads {
  private readonly byKey = new Map<string, Head[]>();
  private readonly byNumber = new Map<number, Head[]>();
  /** What the lines say that call up the steps of an agenda: 下面进行第一项议程，请王镇长传达…. */
  private readonly steps: Head[] = [];
  /** How the body's first number is written: its highest level, as drafts go. */
  private topStyle: Style | undefined;
  /** Of short lines without a number where their words stand; of words that stand often, no place. */
  private readonly unnumbered = new Map<string, number | undefined>();

  /** O(text of the lines' beginnings). */
  constructor(lines: readonly Line[]) {
    lines.forEach((line, place) => {
      if (isBlank(line) || line.aside) return;
      const step = stepOf(line);
      if (step) this.addStep(step, place, line);
      // ## 1 装备: that it is numbered so is known later, once all numbers are.
      const form = line.form ?? (line.heading > 0 ? (loneForm(line.text) ?? bareForm(line.text)) : undefined);
      if (!form) {
        const words = line.text.length <= LONGEST_HEADING ? foldTitle(wordsOf(line, READING)) : '';
        if (words !== '') this.unnumbered.set(words, this.unnumbered.has(words) ? undefined : place);
        return;
      }
      const { style, ordinal } = form;
      // 我今年七十九，…: a label that the draft may not count with.
      const isDoubtful = style.id === 'label' && form.strength === 'weak';
      if (style.rank !== undefined && !isDoubtful) this.topStyle ??= style;
      const words = wordsOf({ ...line, form }, READING);
      const [first = ''] = words.split(/[。！？；;]/, 1);
      const head = { place, ordinal, style, title: foldTitle(first), whole: foldTitle(words) };
      for (const key of titleKeys(head.title, head.whole)) append(this.byKey, key, head);
      append(this.byNumber, head.ordinal, head);
    });
  }

  /** Whether some entries come back. O(entries × log entries). */
  returnOf(entries: readonly Entry[]): Return {
    const heads = entries.map((entry) => this.headOf(entry));
    const places = heads.map((head) => head?.place);
    const found = places.filter((place) => place !== undefined);
    // Points below several headings are none of the outline's.
    const below = heads.filter((head) => head?.style.rank !== undefined && head.style !== this.topStyle).length;
    if (below * 2 > found.length) return { found: 0, inOrder: 0, reworded: 0 };
    const reworded = entries.filter(({ ordinal }, index) => {
      const before = places[index - 1];
      return places[index] === undefined && before !== undefined && this.goesOn(ordinal, before, places[index + 1]);
    }).length;
    return { found: found.length, inOrder: longestAscent(found), reworded };
  }

  /** Whether the body has all entries as lines of their own without a number, in order: so few as a speech has parts. */
  returnUnnumbered(entries: readonly Entry[]): boolean {
    const places = this.unnumberedPlaces(entries);
    return entries.length <= MOST_PARTS && places.length === entries.length && longestAscent(places) === places.length;
  }

  /** How many entries the body has as lines of their own without a number. */
  unnumberedOf(entries: readonly Entry[]): number {
    return this.unnumberedPlaces(entries).length;
  }

  private unnumberedPlaces(entries: readonly Entry[]): number[] {
    return entries.map(({ words }) => this.unnumbered.get(words)).filter((place) => place !== undefined);
  }

  private addStep({ style, ordinal, end }: Form, place: number, { text, form }: Line): void {
    const [first = ''] = text.slice(end, end + READING).split(/[。！？；;]/, 1);
    const step = { place, ordinal, style, title: foldTitle(first), whole: foldTitle(first) };
    this.steps.push(step);
    if (!form) append(this.byNumber, ordinal, step);
  }

  private headOf({ words, ordinal }: Entry): Head | undefined {
    const [key = ''] = titleKeys(words, words);
    const same = (this.byKey.get(key) ?? [])
      .slice(0, MOST_ALIKE)
      .filter(({ title, whole }) => sameTitle(words, title, whole));
    const numbered = same.find((head) => head.ordinal === ordinal);
    // A single character is told by its number as well.
    return numbered ?? (words.length > 1 ? (same[0] ?? this.stepWith(words, ordinal)) : undefined);
  }

  /** A step is said with who takes it (请王镇长传达会议精神), and so in words of its own: its number is the other witness. */
  private stepWith(words: string, ordinal: number): Head | undefined {
    const numbered = this.steps.find((step) => step.ordinal === ordinal);
    if (numbered && (numbered.whole.includes(words) || likeness(words, numbered.whole) >= ALIKE_STEP)) return numbered;
    return words.length >= SHORTEST_STEP ? this.steps.find(({ whole }) => whole.includes(words)) : undefined;
  }

  /** Whether a number stands between two places, the later of which may not be known. */
  private goesOn(ordinal: number, from: number, to = Infinity): boolean {
    const numbered = ordinal > 0 ? (this.byNumber.get(ordinal) ?? []) : [];
    const next = numbered[countWhile(numbered, ({ place }) => place <= from)];
    return (next?.place ?? Infinity) < to;
  }
}

function append<Key>(map: Map<Key, Head[]>, key: Key, head: Head): void {
  const list = map.get(key);
  if (list) list.push(head);
  else map.set(key, [head]);
}

/** How many numbers at most can be taken in ascending order without moving any. */
function longestAscent(numbers: readonly number[]): number {
  const ends: number[] = [];
  for (const number of numbers) {
    ends[countWhile(ends, (end) => end < number)] = number;
  }
  return ends.length;
}
