import type { WordComment } from './document';
import type { Ids } from './ids';
import { declared, prefixOf, WORD_2010, WORD_2012 } from './namespaces';
import type { Part, Parts } from './parts';
import type { Patch } from './patches';
import { childrenOf, descendants, type XmlElement } from './xml';

/** Whether a comment is done, by what it is known by: Word gives its comments new ids whenever it saves. */
export interface Tick extends Pick<WordComment, 'author' | 'date' | 'text'> {
  readonly isDone: boolean;
}

/** What ticking changes: in the comments, in what is known of threads already, and threads that nothing was known of. */
export interface Ticked {
  readonly comments: readonly Patch[];
  readonly threads: readonly Patch[];
  readonly added: readonly { readonly paragraph: string; readonly isDone: boolean }[];
  readonly count: number;
}

export const NO_TICKS: Ticked = { comments: [], threads: [], added: [], count: 0 };

/** Which comments of a file get another tick than they have. O(comments). */
export function ticked(read: Parts, known: readonly WordComment[], ticks: readonly Tick[], ids: Ids): Ticked {
  const { comments, commentsExtended } = read;
  if (!comments || ticks.length === 0) return NO_TICKS;
  const wanted = new Map(ticks.map((tick) => [keyOf(tick), tick.isDone]));
  const changed = new Map<string, boolean>();
  for (const comment of known) {
    const isDone = comment.parent === undefined ? wanted.get(keyOf(comment)) : undefined;
    if (isDone !== undefined && isDone !== comment.isDone) changed.set(comment.id, isDone);
  }
  const threads = new Map(
    childrenOf(commentsExtended?.root, 'w15:commentEx').map((element) => [element.attributes['w15:paraId'], element]),
  );
  const made = { comments: [] as Patch[], threads: [] as Patch[], added: [] as Ticked['added'][number][] };
  for (const element of childrenOf(comments.root, 'w:comment')) {
    const isDone = changed.get(element.attributes['w:id'] ?? '');
    const last = [...descendants(element, 'w:p')].at(-1);
    if (isDone === undefined || !last) continue;
    const id = last.attributes['w14:paraId'];
    const thread = id === undefined ? undefined : threads.get(id);
    if (thread && commentsExtended) made.threads.push(doneIn(commentsExtended, thread, isDone));
    else {
      const paragraph = id ?? ids.nextParagraph();
      if (id === undefined) for (const patch of named(comments, last, paragraph)) made.comments.push(patch);
      made.added.push({ paragraph, isDone });
    }
  }
  return {
    ...made,
    comments: withDeclaration(comments, made.comments),
    count: made.threads.length + made.added.length,
  };
}

/** What a comment is known by from one save to the next. */
const keyOf = ({ author, date, text }: Omit<Tick, 'isDone'>): string => JSON.stringify([author, date, text]);

/** The value of an attribute that is there, or the attribute where it is not. */
function doneIn(part: Part, thread: XmlElement, isDone: boolean): Patch {
  const tag = part.source.slice(thread.start, thread.contentStart);
  const value = /\s[^\s=:]+:done\s*=\s*["']/.exec(tag);
  if (!value) {
    const { prefix } = declared(part, WORD_2012, 'w15');
    const at = thread.start + (/^<[^\s/>]+/.exec(tag)?.[0].length ?? 0);
    return { start: at, end: at, text: ` ${prefix}done="${isDone ? 1 : 0}"` };
  }
  const start = thread.start + value.index + value[0].length;
  const length = /^[^"']*/.exec(part.source.slice(start, start + 20))?.[0].length ?? 0;
  return { start, end: start + length, text: isDone ? '1' : '0' };
}

/** A paragraph that gets an id, by which its thread is known. */
function named(part: Part, paragraph: XmlElement, id: string): Patch[] {
  const { prefix } = declared(part, WORD_2010, 'w14');
  const at = paragraph.start + `<${prefixOf(part)}p`.length;
  return [{ start: at, end: at, text: ` ${prefix}paraId="${id}"` }];
}

const withDeclaration = (part: Part, patches: readonly Patch[]): readonly Patch[] =>
  patches.length === 0 ? [] : [...declared(part, WORD_2010, 'w14').patches, ...patches];
