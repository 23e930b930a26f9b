import { formatNumber } from './numerals';

/** A level of a list as the clipboard has it. */
export interface PastedLevel {
  /** As Word calls it in its files: chineseCounting, decimal. */
  readonly format: string;
  /** `%1、`. */
  readonly text: string;
  readonly start: number;
}

/** `@list l0:level1 {mso-level-number-format:japanese-counting; mso-level-text:"%1、"; …}`, as Word and WPS write it. */
const RULE = /@list\s+(l\d+):level(\d)\s*\{([^{}]*)\}/g;

/** The levels of the lists that a page defines, by `l0 level1`. O(length). */
export function definedLevels(html: string): Map<string, PastedLevel> {
  const levels = new Map<string, PastedLevel>();
  for (const [, list = '', level = '', body = ''] of html.matchAll(RULE)) {
    const value = (name: string): string | undefined =>
      new RegExp(`${name}\\s*:\\s*(?:"([^"]*)"|([^;]*?))\\s*(?:;|$)`)
        .exec(body)
        ?.slice(1)
        .find((one) => one !== undefined);
    levels.set(`${list} level${level}`, {
      format: formatOf(value('mso-level-number-format') ?? 'decimal'),
      text: (value('mso-level-text') ?? `%${level}.`).replace(/\\(.)/g, '$1'),
      start: Number(value('mso-level-start-at') ?? 1) || 1,
    });
  }
  return levels;
}

const FORMATS: Readonly<Record<string, string>> = {
  'alpha-lower': 'lowerLetter',
  'lower-alpha': 'lowerLetter',
  'alpha-upper': 'upperLetter',
  'upper-alpha': 'upperLetter',
  'roman-lower': 'lowerRoman',
  'lower-roman': 'lowerRoman',
  'roman-upper': 'upperRoman',
  'upper-roman': 'upperRoman',
  'arabic-leading-zero': 'decimalZero',
  'circle-number': 'decimalEnclosedCircle',
  'cjk-ideographic': 'chineseCounting',
  'simp-chinese-informal': 'chineseCounting',
  'japanese-informal': 'chineseCounting',
  image: 'bullet',
};

/** `japanese-counting` is japaneseCounting. */
export const formatOf = (name: string): string =>
  FORMATS[name] ?? name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The numbers of lists whose items come one after another. */
export class PastedNumbers {
  readonly #counts = new Map<string, (number | undefined)[]>();

  /** The number of the next item of a level, from 1; `at` says which it is, where that is known. */
  next(list: string, index: number, levels: readonly (PastedLevel | undefined)[], at?: number): string {
    const level = levels[index];
    if (!level || level.format === 'bullet' || level.format === 'none') return '';
    const counts = this.#counts.get(list) ?? [];
    this.#counts.set(list, counts);
    const before = counts[index];
    counts[index] = at ?? (before === undefined ? level.start : before + 1);
    counts.length = index + 1;
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const place = Number(digit) - 1;
      const of = levels[place] ?? level;
      return formatNumber(counts[place] ?? of.start, of.format);
    });
  }
}
