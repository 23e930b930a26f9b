import type { Facts, Paragraph } from '../nodes';
import type { Change } from './change';

/**
 * What is kept from one version of a draft to the next: facts that follow from the words of one paragraph or line alone, found out once for as
 * long as these stand. Their places count from the paragraph's beginning, so that they stay true wherever it moves. They hold no long
 * pieces of the words, which would keep a whole earlier version in memory.
 */

/** A fact of a paragraph, or of a line as it is read. O(1), after the first time. */
export type FactOf<T> = (words: Pick<Paragraph, 'text' | 'words' | 'facts'>) => T;

/** A piece of a text that does not keep the whole text in memory. */
export const apartFrom = (piece: string): string => ` ${piece}`.slice(1);

let kindsOfParagraphs = 0;
let kindsOfReadLines = 0;
let kindsOfLines = 0;

/**
 * Places for the facts of a paragraph, of a line as it is read, of one as it is written. As many as there are kinds: an array that grows as facts come
 * takes up to forty, which was a third of what a draft of short lines holds in memory.
 */
export const placesForParagraph = (): Facts => new Array<unknown>(kindsOfParagraphs);
export const placesForReadLine = (): Facts => new Array<unknown>(kindsOfReadLines);
export const placesForLine = (): Facts => new Array<unknown>(kindsOfLines);

/** A kind of fact of paragraphs, by how it is found out. To be called once for each kind, not for each draft. */
export const factOf = <T>(find: (text: string, words: string) => T): FactOf<T> => factAt(kindsOfParagraphs++, find);

/** The same of lines as they are read. */
export const readLineFactOf = <T>(find: (text: string, words: string) => T): FactOf<T> =>
  factAt(kindsOfReadLines++, find);

const factAt =
  <T>(kind: number, find: (text: string, words: string) => T): FactOf<T> =>
  ({ text, words, facts }) => {
    const known = facts[kind];
    return known === undefined ? noted(facts, kind, find(text, words)) : asFound<T>(known);
  };

/** What is known of the lines of a text, as they are written. */
export interface FactsOfLines {
  readonly facts: readonly Facts[];
  readonly lineText: (line: number) => string;
}

/** The same of the lines as they are written, each by itself. */
export function lineFactOf<T>(find: (line: string) => T): (text: FactsOfLines, line: number) => T {
  const kind = kindsOfLines++;
  return (text, line) => {
    const facts = text.facts[line] ?? placesForLine();
    const known = facts[kind];
    return known === undefined ? noted(facts, kind, find(text.lineText(line))) : asFound<T>(known);
  };
}

function noted<T>(facts: Facts, kind: number, found: T): T {
  facts[kind] = found === undefined ? NOTHING : found;
  return found;
}

const asFound = <T>(known: unknown): T => (known === NOTHING ? undefined : known) as T;

/** That there is nothing is a fact, too. */
const NOTHING = Symbol('nothing');

/** The paragraphs of the version before, for one version's to take over their facts. */
export class KeptParagraphs {
  private next = 0;

  constructor(
    private readonly before: readonly Paragraph[],
    private readonly change: Change,
  ) {}

  /** The facts of the paragraph that begins at `start`, where it has the words that it had; to be asked in order. O(1). */
  factsOf(start: number, text: string, words: string): Facts {
    const { before, change } = this;
    const moved = start < change.start ? 0 : change.endAfter - change.endBefore;
    while ((before[this.next]?.start ?? Infinity) < start - moved) this.next++;
    const elder = before[this.next];
    return elder?.start === start - moved && elder.text === text && elder.words === words
      ? elder.facts
      : placesForParagraph();
  }
}
