import { countWhile } from '../syntax/text/halves';
import { chainOf, pairsOf, type Comparable } from '../comparison/pairing';
import type { WordParagraph } from './document';
import { importedText } from './imported';

/** What becomes of the paragraphs of a file that a draft goes back into, in the order of the draft. */
export type Planned =
  | { readonly kind: 'kept'; readonly index: number; readonly text: string; readonly line: string }
  | { readonly kind: 'gone'; readonly index: number }
  | {
      readonly kind: 'new';
      readonly text: string;
      readonly line: string;
      /** The paragraph that it is formatted as. */
      readonly model: number | undefined;
    };

/**
 * Which paragraph each line of a draft has become of, and which are new. Numbers that Word makes are no part of `text`; `line` is what
 * the draft shows. `draft` has line feeds alone. Near linear.
 */
export function planned(paragraphs: readonly WordParagraph[], draft: string): Planned[] {
  const { text, starts } = importedText(paragraphs);
  const owners: number[] = [];
  const old = starts.flatMap((start, index) => {
    const lines = text.slice(start, (starts[index + 1] ?? text.length) - 1).split('\n');
    for (let line = 0; line < lines.length; line++) owners.push(index);
    return lines;
  });
  const now = draft === '' ? [] : draft.replace(/\n$/, '').split('\n');
  const pairs = pairsOf(old.map(comparable), now.map(comparable));
  const chain = chainOf(pairs, ([x]) => 1 + (old[x]?.length ?? 0));
  const linesOf = new Map<number, { first: number; last: number }>();
  for (const [x, y] of pairs.filter((pair) => chain.has(pair))) {
    const index = owners[x] ?? 0;
    linesOf.set(index, { first: linesOf.get(index)?.first ?? y, last: y });
  }
  const models = new Models(paragraphs);
  const all: Planned[] = [];
  let y = 0;
  const addNew = (end: number, index: number): void => {
    for (; y < end; y++) all.push(models.plannedNew(now[y] ?? '', index));
  };
  for (const [index, paragraph] of paragraphs.entries()) {
    const lines = linesOf.get(index);
    if (!lines) {
      all.push({ kind: 'gone', index });
      continue;
    }
    addNew(lines.first, index);
    const line = now.slice(lines.first, lines.last + 1).join('\n');
    y = lines.last + 1;
    all.push({ kind: 'kept', index, line, text: withoutNumber(paragraph.number, line) ?? line });
  }
  addNew(now.length, paragraphs.length);
  return all;
}

const NUMERALS =
  '[〇零○一二三四五六七八九十百千两廿壹贰叁肆伍陆柒捌玖拾]+|[0-9０-９]+(?:[.．][0-9]+)*|[①-⑳㈠-㈩⑴-⒇]|[甲乙丙丁戊己庚辛壬癸]|[A-Za-z]';
const HEAD = new RegExp(
  `^[\\s　]*(?:[（(](?:${NUMERALS})[）)]|第(?:${NUMERALS})[，、是章节编条款项]?|(?:${NUMERALS})(?:[、.．，是]|(?<=[①-⑳㈠-㈩⑴-⒇])))`,
  'u',
);
const NUMERAL = new RegExp(NUMERALS, 'gu');

function comparable(line: string): Comparable {
  const head = HEAD.exec(line)?.[0] ?? '';
  const key = line.slice(head.length).replace(/\s/g, '');
  return { key, shape: head.trim() === '' ? (key === '' ? '' : '文') : head.trim().replace(NUMERAL, '#') };
}

/** What stands behind a number written as Word's of the paragraph is; undefined where none is. */
function withoutNumber(number: string, line: string): string | undefined {
  if (number === '') return line;
  if (line.startsWith(number)) return line.slice(number.length).replace(/^ /, /[ \t]$/.test(number) ? ' ' : '');
  const pattern = number
    .split(new RegExp(`(${NUMERALS})`, 'u'))
    .map((part, index) => (index % 2 === 1 ? `(?:${NUMERALS})` : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
    .join('');
  const found = new RegExp(`^${pattern}`, 'u').exec(line)?.[0];
  return found === undefined ? undefined : line.slice(found.length).replace(/^ /, '');
}

/** Which paragraph of the file a new one is formatted as: the nearest that is numbered as it is, else the nearest of prose. */
class Models {
  readonly #byShape = new Map<string, number[]>();
  /** Prose that Word does not number. */
  readonly #plain: number[] = [];

  constructor(private readonly paragraphs: readonly WordParagraph[]) {
    const { text, starts } = importedText(paragraphs);
    for (const [index, start] of starts.entries()) {
      const end = text.indexOf('\n', start);
      const { shape } = comparable(text.slice(start, end < 0 ? text.length : end));
      const all = this.#byShape.get(shape);
      if (all) all.push(index);
      else this.#byShape.set(shape, [index]);
      if (shape === '文' && paragraphs[index]?.number === '') this.#plain.push(index);
    }
  }

  plannedNew(line: string, before: number): Planned {
    const { shape } = comparable(line);
    const alike = nearest(this.#byShape.get(shape) ?? [], before);
    const number = alike === undefined ? '' : (this.paragraphs[alike]?.number ?? '');
    const text = withoutNumber(number, line);
    if (alike !== undefined && text !== undefined) return { kind: 'new', line, text, model: alike };
    return { kind: 'new', line, text: line, model: nearest(this.#plain, before) };
  }
}

/** Of those before the place the last, else the first behind it. */
function nearest(all: readonly number[], before: number): number | undefined {
  const next = countWhile(all, (place) => place < before);
  return all[next - 1] ?? all[next];
}
