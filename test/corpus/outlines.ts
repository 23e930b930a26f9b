import type { Mutation } from './mutations';
import { findRuns, type Run } from './runs';

/**
 * A 提纲 made of a text's own short headings and put before it, sound and then broken: an entry lost (renumbered or not),
 * reworded, or two exchanged.
 */
export interface OutlinedText {
  readonly text: string;
  readonly mutations: readonly Mutation[];
}

const LONGEST = 40;
const HAN = '一二三四五六七八九十';

export function outlineOf(
  text: string,
  transform: (text: string) => string,
  pick: (limit: number) => number,
): OutlinedText | undefined {
  const run = findRuns(text).find(({ style, places }) => style.id === '一、' && places.length <= 10);
  if (!run || goesOn(text, run)) return undefined;
  const titles = run.places.map((place) => {
    const end = text.indexOf('\n', place.end);
    return text.slice(place.end, end < 0 ? text.length : end).trim();
  });
  if (
    titles.some((title) => title.length < 4 || title.length > LONGEST || /[。；：！？、]/.test(title)) ||
    new Set(titles).size < titles.length
  )
    return undefined;
  const body = transform(text);
  const entry = ([number, title]: readonly [number, string]): string => `${HAN.charAt(number - 1)}、${title}\n`;
  const build = (entries: readonly (readonly [number, string])[], how = transform): string =>
    `提纲\n${how(entries.map(entry).join(''))}\n${body}`;
  const sound = titles.map((title, index) => [index + 1, title] as const);
  const whole = build(sound);
  const bodyStart = whole.length - body.length;
  const make = (
    kind: Mutation['kind'],
    style: string,
    rules: readonly string[],
    entries: readonly (readonly [number, string])[],
    /** The entry that a fix writes: in one line, whatever the others do. */
    rewritten: number,
  ): Mutation => {
    const broken = build(entries);
    const shift = broken.length - whole.length;
    const inOneLine =
      `提纲\n${transform(sound.slice(0, rewritten).map(entry).join(''))}` +
      `${entry(sound[rewritten] ?? [0, ''])}${transform(
        sound
          .slice(rewritten + 1)
          .map(entry)
          .join(''),
      )}\n${body}`;
    return {
      kind,
      style,
      rules,
      text: broken,
      from: 0,
      to: bodyStart + Math.max(0, shift),
      restored: [whole, inOneLine, build(sound, (lines) => lines)],
      carry: (offset) => (offset >= bodyStart ? offset + shift : offset),
    };
  };
  const lost = 1 + pick(titles.length - 2);
  const kept = sound.filter((_, index) => index !== lost);
  const renumbered = kept.map(([, title], index) => [index + 1, title] as const);
  const reworded = sound.map(
    ([number, title], index) => [number, index === lost ? `${title.slice(0, -2)}不够好` : title] as const,
  );
  const exchanged = sound.map(
    ([number], index) => [number, titles[index === lost ? lost + 1 : index === lost + 1 ? lost : index] ?? ''] as const,
  );
  return {
    text: whole,
    mutations: [
      make('drop', '提纲缺号', ['numbering-missing', 'outline-missing-entry'], kept, lost),
      make('drop', '提纲重编', ['outline-missing-entry'], renumbered, lost),
      make('style', '提纲改词', ['outline-title'], reworded, lost),
      make('exchange', '提纲换位', ['outline-order', 'outline-title'], exchanged, lost),
    ],
  };
}

/** Whether the next number stands somewhere below: the run is then not the whole list. */
function goesOn(text: string, { style, places }: Run): boolean {
  const last = places[places.length - 1];
  return last !== undefined && text.slice(last.end).includes(`\n${style.write(last.value + 1, last.words)}`);
}
