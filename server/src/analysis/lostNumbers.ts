import { foldTitle } from '../syntax/text/fold';
import type { Item, Paragraph, Sequence, OffsetRange } from '../syntax/nodes';
import { contains } from '../syntax/text/text';

/**
 * Paragraphs that have lost their number: the words of an item stand in the body without it. What shows it is another place that
 * has the same words, or the shape of the items around.
 */

/** The paragraphs of a draft, and which of them open with a number. */
export class Prose {
  #byTitle: ReadonlyMap<string, readonly Paragraph[]> | undefined;
  #byOpening: ReadonlyMap<string, readonly Paragraph[]> | undefined;

  constructor(
    readonly paragraphs: readonly Paragraph[],
    readonly numbered: ReadonlySet<number>,
  ) {}

  /** Short paragraphs without a number that hold just these words, folded. O(1), after the first time. */
  titled(folded: string): readonly Paragraph[] {
    this.#byTitle ??= this.by(({ text }) => (text.length > LONGEST_TITLE ? '' : text));
    return this.#byTitle.get(folded) ?? [];
  }

  /** Paragraphs without a number whose words up to the first mark are these, folded: 狠抓落实，打好主动仗。 O(1), after the first time. */
  opened(folded: string): readonly Paragraph[] {
    this.#byOpening ??= this.by(({ text }) => clauseOf(text));
    return this.#byOpening.get(folded) ?? [];
  }

  private by(wordsOf: (paragraph: Paragraph) => string): Map<string, Paragraph[]> {
    const found = new Map<string, Paragraph[]>();
    this.paragraphs.forEach((paragraph, index) => {
      const folded = this.numbered.has(index) ? '' : foldTitle(wordsOf(paragraph));
      if (folded === '') return;
      const alike = found.get(folded);
      if (alike) alike.push(paragraph);
      else found.set(folded, [paragraph]);
    });
    return found;
  }
}

/** The words up to the first mark; none where they are too long for a title. */
function clauseOf(text: string): string {
  const [, words = ''] = /^([^，。；：！？,;:]{1,20})[，。；：！？,;:]/.exec(text.slice(0, LONGEST_CLAUSE)) ?? [];
  return words;
}

const LONGEST_CLAUSE = 24;

const LONGEST_TITLE = 60;

/** The paragraph within a range that holds just the words of `entry`, or the one that goes on behind them. O(paragraphs alike). */
export function paragraphLike(entry: Item, prose: Prose, range: OffsetRange): Paragraph | undefined {
  const title = foldTitle(entry.title);
  if (title.length < SHORTEST) return undefined;
  const within = (paragraph: Paragraph): boolean => contains(range, paragraph);
  const whole = prose.titled(title).find(within);
  const [opened, another] = whole || title.length < SHORTEST_OPENING ? [] : prose.opened(title).filter(within);
  return whole ?? (another ? undefined : opened);
}

const SHORTEST = 2;
const SHORTEST_OPENING = 4;

/**
 * The one paragraph between two neighbours of a list that has their shape, amid others, and has no like among the list's other
 * paragraphs: between headings a heading; between paragraphs one that begins as both of them do (第一，先把活干好… 先把人当人…
 * 第三，先把话说清…). O(paragraphs of the list).
 */
export function paragraphBetween(
  { items }: Sequence,
  before: Item,
  after: Item,
  { paragraphs, numbered }: Prose,
): Paragraph | undefined {
  const likeBoth = shapeOf(before, after);
  if (!likeBoth) return undefined;
  const headed = areHeaded(items, before, after);
  const like = (paragraph: Paragraph): boolean => likeBoth(paragraph) || (headed && HEADED.test(paragraph.text));
  const first = items[0]?.marker.paragraph ?? 0;
  const last = items[items.length - 1]?.marker.paragraph ?? 0;
  const alike: number[] = [];
  for (let index = first; index <= last; index++) {
    const paragraph = paragraphs[index];
    // Code and tables are paragraphs without words.
    if (paragraph && paragraph.text !== '' && !numbered.has(index) && like(paragraph)) alike.push(index);
  }
  const [found, another] = alike;
  if (found === undefined || another !== undefined) return undefined;
  const [from, to] = [before.marker.paragraph, after.marker.paragraph];
  const amid = before.kind === 'heading' ? found > from + 1 && found < to - 1 : found > from && found < to;
  return amid ? paragraphs[found] : undefined;
}

/**
 * 原因有四个： ↵ 好奇。… ↵ 2.交友不慎。…: the one paragraph between the words that lead in a list and its second item, where both are
 * paragraphs: it has lost the first number. O(1).
 */
export function paragraphAbove({ items }: Sequence, { paragraphs, numbered }: Prose): Paragraph | undefined {
  const [second, third] = items;
  if (!second || !third || second.kind === 'inline' || second.marker.ordinal !== 2) return undefined;
  const index = second.marker.paragraph - 1;
  const [lead, own] = [paragraphs[index - 1], paragraphs[index]];
  if (!own || !lead || numbered.has(index) || own.text.trim() === '' || LEADS_IN.test(own.text)) return undefined;
  return LEADS_IN.test(lead.text) ? own : undefined;
}

const LEADS_IN = /[：:]\s*$/;

/** As many paragraphs behind the last item are looked at. */
const REACH = 3;

/** The one paragraph right behind a list's last item that has the shape of its last two: its number is lost. O(1). */
export function paragraphBehind({ items }: Sequence, { paragraphs, numbered }: Prose): Paragraph | undefined {
  const [before, last] = items.slice(-2);
  // Behind a last heading any short line may stand.
  const like = before && last && last.kind === 'lead' ? shapeOf(before, last) : undefined;
  if (!like) return undefined;
  const from = last?.marker.paragraph ?? 0;
  const near = paragraphs.slice(from + 1, from + 1 + REACH);
  const found = near.filter(
    (paragraph, index) => !numbered.has(from + 1 + index) && paragraph.text !== '' && like(paragraph),
  );
  return found.length === 1 ? found[0] : undefined;
}

function shapeOf(before: Item, after: Item): ((paragraph: Paragraph) => boolean) | undefined {
  if (before.kind === 'heading' && after.kind === 'heading') {
    // 账本：油钱, 打算：夜航: a mark that both have is none that speaks against it.
    const marks = [...'。；：！？，,;:!?)）'].filter(
      (mark) => !before.title.includes(mark) || !after.title.includes(mark),
    );
    return ({ text }) => text.length <= LONGEST_HEADING && !marks.some((mark) => text.includes(mark));
  }
  if (before.kind !== 'lead' || after.kind !== 'lead') return undefined;
  const [a, b] = [clauseBefore(before.title), clauseBefore(after.title)];
  const opening = sharedOpening(before.title, after.title);
  const ending = sharedEnding(a, b);
  return ({ text }) => {
    if (opening.length >= SHARED && text.startsWith(opening)) return true;
    const words = clauseOf(text);
    // 抓进度。 抓质量。 抓管护。; 教育方面。 医疗方面。
    const isAlike = opening !== '' && a.length === b.length && words.length === a.length && words.startsWith(opening);
    return isAlike || (ending.length >= SHARED && words.endsWith(ending));
  };
}

/** Fewer items have no manner. */
const FEWEST_ALIKE = 3;

/**
 * （一）排好课。上午文化课，下午身段课。 看好伤。及时发现，及时送医。: amid items of one paragraph each, whose first sentence is a title and others
 * follow it, what is so, too.
 */
function areHeaded(items: readonly Item[], before: Item, after: Item): boolean {
  const isHeaded = ({ kind, title, range, titleRange }: Item): boolean =>
    kind === 'lead' && title.length <= LONGEST_SHORT && range.end > titleRange.end + 1;
  const isAlone = after.marker.paragraph === before.marker.paragraph + 2;
  return isAlone && items.length >= FEWEST_ALIKE && items.every(isHeaded);
}

const LONGEST_SHORT = 8;
const HEADED = /^[^，。；：！？,;:]{2,8}。./;

/** A title up to its first mark. */
const clauseBefore = (title: string): string => title.split(/[，。；：！？,;:]/, 1)[0] ?? '';

const LONGEST_HEADING = 24;
const SHARED = 2;

function sharedOpening(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a.charAt(length) === b.charAt(length)) length++;
  return a.slice(0, length);
}

function sharedEnding(a: string, b: string): string {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length === 0 ? '' : a.slice(-length);
}
