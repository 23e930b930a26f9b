import { commonOf } from './common';

/** A stretch of words that both texts have, or one of them alone. */
export interface WordChange {
  readonly op: 'same' | 'delete' | 'insert';
  readonly text: string;
  /** Whether it is a number, which may only have followed another change. */
  readonly ofNumber?: true;
}

/** Figures are never cut: 25.6% against 28.1% is one change. */
const TOKEN = /\d[\d.,:%‰％]*|[A-Za-z]+|\s+|[^\sA-Za-z\d]+/gu;
const SENTENCE = /[^。！？；\n]*[。！？；\n]+[”’」』）]*|[^。！？；\n]+/gu;

const segmenter = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;

/**
 * How one text becomes another, by words: what is deleted stands before what is put in its place. Both texts rebuild from
 * it. Sentences that are the same are found first, so that a word is not looked for far from its place.
 */
export function wordChanges(before: string, after: string): WordChange[] {
  if (before === after) return before === '' ? [] : [{ op: 'same', text: before }];
  const [old, now] = [before.match(SENTENCE) ?? [], after.match(SENTENCE) ?? []];
  const changes: WordChange[] = [];
  let [x, y] = [0, 0];
  for (const [nextX, nextY] of [...commonOf(old, now), [old.length, now.length] as const]) {
    addBetween(changes, old.slice(x, nextX).join(''), now.slice(y, nextY).join(''));
    if (nextX < old.length) changes.push({ op: 'same', text: old[nextX] ?? '' });
    [x, y] = [nextX + 1, nextY + 1];
  }
  return joined(withoutIslands(joined(changes)));
}

function addBetween(changes: WordChange[], before: string, after: string): void {
  const [old, now] = [tokens(before), tokens(after)];
  let [x, y] = [0, 0];
  for (const [nextX, nextY] of [...commonOf(old, now), [old.length, now.length] as const]) {
    changes.push({ op: 'delete', text: old.slice(x, nextX).join('') });
    changes.push({ op: 'insert', text: now.slice(y, nextY).join('') });
    changes.push({ op: 'same', text: old[nextX] ?? '' });
    [x, y] = [nextX + 1, nextY + 1];
  }
}

function tokens(text: string): string[] {
  return (text.match(TOKEN) ?? []).flatMap((stretch) => {
    if (/^[\sA-Za-z\d]/.test(stretch)) return [stretch];
    return segmenter ? Array.from(segmenter.segment(stretch), ({ segment }) => segment) : [...stretch];
  });
}

/** A single character that stays between two changes is harder to read than one change: 雷声大 against 雨点大 is no word by word. */
function withoutIslands(changes: readonly WordChange[]): WordChange[] {
  return changes.flatMap((change, index) => {
    const [before, after] = [changes[index - 1]?.op, changes[index + 1]?.op];
    const isIsland = change.op === 'same' && change.text.length < 2 && /\p{L}/u.test(change.text);
    const isBetween = before !== undefined && before !== 'same' && after !== undefined && after !== 'same';
    return isIsland && isBetween
      ? [
          { op: 'delete' as const, text: change.text },
          { op: 'insert' as const, text: change.text },
        ]
      : [change];
  });
}

/** Neighbours of one kind as one; deletions before insertions. */
function joined(changes: readonly WordChange[]): WordChange[] {
  const all: WordChange[] = [];
  let [deleted, inserted] = ['', ''];
  const flush = (): void => {
    if (deleted !== '') all.push({ op: 'delete', text: deleted });
    if (inserted !== '') all.push({ op: 'insert', text: inserted });
    [deleted, inserted] = ['', ''];
  };
  for (const { op, text } of changes) {
    if (text === '') continue;
    if (op === 'delete') deleted += text;
    else if (op === 'insert') inserted += text;
    else {
      flush();
      const last = all.at(-1);
      if (last?.op === 'same') all[all.length - 1] = { op, text: last.text + text };
      else all.push({ op, text });
    }
  }
  flush();
  return all;
}
