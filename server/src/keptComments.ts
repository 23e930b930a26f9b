import type { Kept, KeptComment, Origin } from './files/keptFile';
import type { CommentThread } from './protocol/wordComments';
import { toRange } from './features/convert';
import type { OffsetRange } from './syntax/nodes';
import type { Text } from './syntax/text/text';
import type { WordComment } from './word/word';
import { offsetOf, type WordDraft } from './wordDrafts';

/** How much of the draft's words is kept of a place: as much as tells it from others. */
const LONGEST_WORDS = 120;
const LONGEST_BEFORE = 24;

/** What was said in a Word file, by where it stands in the draft that was made of it. O(comments). */
export function commentsOf(draft: WordDraft): KeptComment[] {
  const { text } = draft.imported;
  return draft.word.comments.map((comment) => {
    const start = comment.anchor ? offsetOf(draft, comment.anchor.start) : 0;
    const end = comment.anchor ? offsetOf(draft, comment.anchor.end) : start;
    return {
      id: comment.id,
      author: comment.author,
      date: comment.date,
      text: comment.text,
      isDone: comment.isDone,
      ...parentOf(comment),
      words: text.slice(start, Math.min(end, start + LONGEST_WORDS)),
      before: text.slice(Math.max(0, start - LONGEST_BEFORE), start),
      line: lineOf(text, start),
    };
  });
}

const parentOf = ({ parent }: WordComment): Pick<KeptComment, 'parent'> => (parent === undefined ? {} : { parent });

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length - 1;

/** What is kept of a draft that was imported, anew or once more: what the writer has ticked stays ticked. */
export function withImported(kept: Kept, origin: Origin | undefined, comments: readonly KeptComment[]): Kept {
  const ticked = new Set((kept.comments ?? []).filter(({ isDone }) => isDone).map(saidBy));
  const all = comments.map((comment) => (ticked.has(saidBy(comment)) ? { ...comment, isDone: true } : comment));
  const isSaid = all.length > 0 || kept.comments !== undefined;
  return { ...kept, ...(origin ? { origin } : {}), ...(isSaid ? { comments: all } : {}) };
}

const saidBy = ({ author, date, text }: KeptComment): string => JSON.stringify([author, date, text]);

/** The comments as threads, in the order of their places in the draft as it now is. O(comments × draft). */
export function threadsIn(text: Text, comments: readonly KeptComment[]): CommentThread[] {
  const ids = new Set(comments.map(({ id }) => id));
  const isFirst = ({ parent }: KeptComment): boolean => parent === undefined || !ids.has(parent);
  const threads = comments.filter(isFirst).map((first): CommentThread => {
    const place = placeOf(text, first);
    return {
      ...wordsOf(first),
      id: first.id,
      isDone: first.isDone,
      range: toRange(text, place ?? text.lineRange(Math.min(Math.max(0, first.line), text.lineCount - 1))),
      isFound: place !== undefined,
      replies: comments.filter(({ parent }) => parent === first.id).map(wordsOf),
    };
  });
  return threads.sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );
}

const wordsOf = ({ author, date, text }: KeptComment) => ({ author, date, text });

/** Where the words of a comment stand now: behind most of what stood before them, else nearest to their line. */
function placeOf(text: Text, { words, before, line }: KeptComment): OffsetRange | undefined {
  const sought = words === '' ? before : words;
  if (sought === '') return undefined;
  const { source } = text;
  let best: { readonly start: number; readonly alike: number; readonly far: number } | undefined;
  for (let start = source.indexOf(sought); start >= 0; start = source.indexOf(sought, start + 1)) {
    const alike = words === '' ? 0 : endingAlike(source.slice(Math.max(0, start - before.length), start), before);
    const far = Math.abs(text.lineAt(start) - line);
    if (!best || alike > best.alike || (alike === best.alike && far < best.far)) best = { start, alike, far };
  }
  if (!best) return undefined;
  const end = best.start + sought.length;
  return words === '' ? { start: end, end } : { start: best.start, end };
}

/** How many characters two texts have in common at their ends. */
function endingAlike(one: string, other: string): number {
  let alike = 0;
  while (alike < one.length && alike < other.length && one.at(-1 - alike) === other.at(-1 - alike)) alike++;
  return alike;
}
