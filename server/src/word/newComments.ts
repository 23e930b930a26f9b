import type { WordComment } from './document';
import type { Ids } from './ids';
import { appended, declared, prefixOf, WORD_2010, WORD_2012 } from './namespaces';
import { partOrNew, registered, type PartKind } from './newParts';
import type { WordPackage } from './package';
import type { Part, Parts } from './parts';
import { patched } from './patches';
import { NO_TICKS, ticked, type Tick, type Ticked } from './ticks';
import { childrenOf } from './xml';
import { cleaned, escaped, escapedValue } from './xmlWords';

/** Who changes a file, and when. */
export interface Signature {
  readonly author: string;
  /** ISO 8601, to the second. */
  readonly date: string;
}

/** The attributes of a change or a comment. `w` is the prefix. */
export const signed = (w: string, id: number, { author, date }: Signature): string =>
  `${w}id="${id}" ${w}author="${escapedValue(author)}" ${w}date="${date}"`;

interface NewComment {
  readonly id: number;
  /** Of its paragraph, by which its thread is known. */
  readonly paragraph: string;
  readonly words: string;
}

/** The comments that are put into a file, each the beginning of a thread that can be answered and ticked. */
export class NewComments {
  readonly #added: NewComment[] = [];
  #ticked: Ticked = NO_TICKS;
  readonly #w: string;

  constructor(
    private readonly file: WordPackage,
    private readonly read: Parts,
    private readonly signature: Signature,
    private readonly ids: Ids,
  ) {
    this.#w = prefixOf(read.document);
  }

  get count(): number {
    return this.#added.length;
  }

  /** Ticks of comments that are there already; answers with how many it changes. */
  tick(known: readonly WordComment[], ticks: readonly Tick[]): number {
    this.#ticked = ticked(this.read, known, ticks, this.ids);
    return this.#ticked.count;
  }

  /** What stands in the document before and behind the words that a comment is about. */
  add(words: string): { readonly opening: string; readonly closing: string } {
    const w = this.#w;
    const id = this.ids.next();
    this.#added.push({ id, words, paragraph: this.ids.nextParagraph() });
    return {
      opening: `<${w}commentRangeStart ${w}id="${id}"/>`,
      closing: `<${w}commentRangeEnd ${w}id="${id}"/><${w}r><${w}commentReference ${w}id="${id}"/></${w}r>`,
    };
  }

  /** The parts beside the document that differ or are new, by name. What others said, ticked and are called stays. Throws `Refused`. */
  parts(): [string, string][] {
    if (this.count + this.#ticked.count === 0) return [];
    const { author } = this.signature;
    const isKnown = this.count === 0 || namesOf(this.read.people).includes(cleaned(author));
    const all = [
      this.#part('comments', (part) => commentsWith(part, this.#added, this.signature, this.#ticked)),
      this.#part('commentsExtended', (part) => threadsWith(part, this.#added, this.#ticked)),
      ...(isKnown ? [] : [this.#part('people', (part) => peopleWith(part, author))]),
    ];
    const made = all.filter(({ isNew }) => isNew);
    return [...all.map(({ name, text }): [string, string] => [name, text]), ...registered(this.file, this.read, made)];
  }

  #part(
    kind: PartKind,
    textOf: (part: Part) => string,
  ): { kind: PartKind; name: string; isNew: boolean; text: string } {
    const part = partOrNew(this.file, this.read, kind);
    return { kind, name: part.name, isNew: part.isNew, text: textOf(part) };
  }
}

const namesOf = (people: Part | undefined): (string | undefined)[] =>
  childrenOf(people?.root, 'w15:person').map(({ attributes }) => attributes['w15:author']);

function commentsWith(
  part: Part,
  added: readonly NewComment[],
  signature: Signature,
  { comments: ticks }: Ticked,
): string {
  if (added.length === 0) return patched(part.source, ticks);
  const w = prefixOf(part);
  const { prefix, patches } = declared(part, WORD_2010, 'w14');
  const comments = added.map(({ id, paragraph, words }) => {
    const text = `<${w}r><${w}t xml:space="preserve">${escaped(words)}</${w}t></${w}r>`;
    const content = `<${w}p ${prefix}paraId="${paragraph}">${text}</${w}p>`;
    return `<${w}comment ${signed(w, id, signature)}>${content}</${w}comment>`;
  });
  // What declares the prefix is the same for both.
  const others = ticks.filter((tick) => !patches.some(({ start, text }) => start === tick.start && text === tick.text));
  return appended(part, comments.join(''), [...patches, ...others]);
}

function threadsWith(part: Part, added: readonly NewComment[], ticked: Ticked): string {
  const all = [...added.map(({ paragraph }) => ({ paragraph, isDone: false })), ...ticked.added];
  if (all.length === 0) return patched(part.source, ticked.threads);
  const { prefix: w15, patches } = declared(part, WORD_2012, 'w15');
  const threads = all.map(
    ({ paragraph, isDone }) => `<${w15}commentEx ${w15}paraId="${paragraph}" ${w15}done="${isDone ? 1 : 0}"/>`,
  );
  return appended(part, threads.join(''), [...patches, ...ticked.threads]);
}

/** Somebody whom no service knows, as Word writes one. */
function peopleWith(part: Part, author: string): string {
  const { prefix: w15, patches } = declared(part, WORD_2012, 'w15');
  const name = escapedValue(author);
  const presence = `<${w15}presenceInfo ${w15}providerId="None" ${w15}userId="${name}"/>`;
  return appended(part, `<${w15}person ${w15}author="${name}">${presence}</${w15}person>`, patches);
}
