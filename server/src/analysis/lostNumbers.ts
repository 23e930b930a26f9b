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

  constructor(
    readonly paragraphs: readonly Paragraph[],
    readonly numbered: ReadonlySet<number>,
  ) {}

  /** Short paragraphs without a number that hold just these words, folded. O(1), after the first time. */
  titled(folded: string): readonly Paragraph[] {
    this.#byTitle ??= this.readTitles();
    return this.#byTitle.get(folded) ?? [];
  }

  private readTitles(): Map<string, Paragraph[]> {
    const titles = new Map<string, Paragraph[]>();
    this.paragraphs.forEach((paragraph, index) => {
      if (this.numbered.has(index) || paragraph.text.length > LONGEST_TITLE) return;
      const folded = foldTitle(paragraph.text);
      const alike = titles.get(folded);
      if (alike) alike.push(paragraph);
      else titles.set(folded, [paragraph]);
    });
    return titles;
  }
}

const LONGEST_TITLE = 60;

/** The paragraph within a range that holds just the words of `entry`. O(paragraphs alike). */
export function paragraphLike(entry: Item, prose: Prose, range: OffsetRange): Paragraph | undefined {
  const title = foldTitle(entry.title);
  if (title.length < SHORTEST) return undefined;
  return prose.titled(title).find((paragraph) => contains(range, paragraph));
}

const SHORTEST = 2;

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
  const like = shapeOf(before, after);
  if (!like) return undefined;
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

function shapeOf(before: Item, after: Item): ((paragraph: Paragraph) => boolean) | undefined {
  if (before.kind === 'heading' && after.kind === 'heading') {
    // 账本：油钱, 打算：夜航: a mark that both have is none that speaks against it.
    const marks = [...'。；：！？，,;:!?)）'].filter(
      (mark) => !before.title.includes(mark) || !after.title.includes(mark),
    );
    return ({ text }) => text.length <= LONGEST_HEADING && !marks.some((mark) => text.includes(mark));
  }
  const opening = sharedOpening(before.title, after.title);
  const alike = before.kind === 'lead' && after.kind === 'lead' && opening.length >= SHARED;
  return alike ? ({ text }) => text.startsWith(opening) : undefined;
}

const LONGEST_HEADING = 24;
const SHARED = 2;

function sharedOpening(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a.charAt(length) === b.charAt(length)) length++;
  return a.slice(0, length);
}
