import type { Analysis } from '../analysis/analysis';
import type { OffsetRange } from '../syntax/nodes';
import { chainOf, pairsOf } from './pairing';
import type { Pair } from './common';
import { unitsOf, type Unit } from './units';
import { wordChanges, type WordChange } from './words';

export type DifferenceKind = 'same' | 'edited' | 'moved' | 'movedEdited' | 'added' | 'removed' | 'renumbered';

/** What has become of a paragraph or point; of several that moved together it is one. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** Where it stood; undefined for what is new. */
  readonly old: DraftPart | undefined;
  readonly new: DraftPart | undefined;
  /** How the old words become the new ones; both rebuild from it. */
  readonly words: readonly WordChange[];
}

export interface DraftPart {
  readonly range: OffsetRange;
  readonly text: string;
}

/**
 * What became of each paragraph and point of a draft, in the order of the new one; what is removed stands where it stood.
 * Blank lines and blanks at the ends of lines are no difference. Near linear in both lengths.
 */
export function compareDrafts(old: Analysis, now: Analysis): Difference[] {
  const [before, after] = [unitsOf(old), unitsOf(now)];
  const pairs = pairsOf(before, after);
  const chain = chainOf(pairs, ([x]) => before[x]?.key.length ?? 0);
  const met = new Set(pairs.map(([x]) => x));
  const moves = movesOf(pairs, chain);
  const byNew = new Map(pairs.map((pair) => [pair[1], pair]));
  const differences: Difference[] = [];
  const staying = new Set([...chain].map(([x]) => x));
  let x = 0;
  const removeGone = (): void => {
    for (; x < before.length && !staying.has(x); x++) if (!met.has(x)) differences.push(removed(before[x]));
  };
  for (const [y, unit] of after.entries()) {
    removeGone();
    const pair = byNew.get(y);
    if (!pair) differences.push(added(unit));
    else if (chain.has(pair)) {
      x = pair[0] + 1;
      differences.push(kept(before[pair[0]], unit));
    } else {
      const move = moves.get(y);
      if (move) differences.push(moved(move, before, after, old.text.source, now.text.source));
    }
  }
  removeGone();
  return differences;
}

/** Pairs that moved and are neighbours in both drafts, by the new index of the first. */
function movesOf(pairs: readonly Pair[], chain: ReadonlySet<Pair>): Map<number, Pair[]> {
  const moves = new Map<number, Pair[]>();
  let last: Pair[] = [];
  for (const pair of pairs) {
    if (chain.has(pair)) continue;
    const [x, y] = last.at(-1) ?? [];
    if (x !== undefined && y !== undefined && pair[0] === x + 1 && pair[1] === y + 1) last.push(pair);
    else moves.set(pair[1], (last = [pair]));
  }
  return moves;
}

const partOf = ({ range, text }: Unit): DraftPart => ({ range, text });

const added = (unit: Unit): Difference => ({
  kind: 'added',
  old: undefined,
  new: partOf(unit),
  words: [{ op: 'insert', text: unit.text }],
});

const removed = (unit: Unit | undefined): Difference => ({
  kind: 'removed',
  old: unit && partOf(unit),
  new: undefined,
  words: [{ op: 'delete', text: unit?.text ?? '' }],
});

/** With the line break before, where one of them begins a line and the other does not. */
function changesOf(old: Unit, now: Unit): WordChange[] {
  const isSame = old.beginsLine === now.beginsLine;
  const lineBreak: WordChange = { op: now.beginsLine ? 'insert' : 'delete', text: '\n' };
  return [...(isSame ? [] : [lineBreak]), ...changesWithin(old, now)];
}

/** Numbers and words apart, so that a number is never compared with words. */
function changesWithin(old: Unit, now: Unit): WordChange[] {
  const numbers: WordChange[] =
    old.number === now.number
      ? wordChanges(old.number, now.number)
      : [
          { op: 'delete' as const, text: old.number, ofNumber: true as const },
          { op: 'insert' as const, text: now.number, ofNumber: true as const },
        ].filter(({ text }) => text !== '');
  return [...numbers, ...wordChanges(old.text.slice(old.number.length), now.text.slice(now.number.length))];
}

function isEdited(old: Unit, now: Unit): boolean {
  const isNumberGone = (old.number === '') !== (now.number === '');
  const [before, after] = [old, now].map(({ text, number }) => text.slice(number.length).trim());
  return old.beginsLine !== now.beginsLine || isNumberGone || before !== after;
}

function kept(old: Unit | undefined, now: Unit): Difference {
  if (!old) return added(now);
  const kind = isEdited(old, now) ? 'edited' : old.number === now.number ? 'same' : 'renumbered';
  return { kind, old: partOf(old), new: partOf(now), words: changesOf(old, now) };
}

/** An item that moved with all that stands below it is one move. */
function moved(
  pairs: readonly Pair[],
  before: readonly Unit[],
  after: readonly Unit[],
  oldText: string,
  newText: string,
): Difference {
  const words: (readonly WordChange[])[] = [];
  let edited = false;
  let old: OffsetRange | undefined;
  let now: OffsetRange | undefined;
  for (const [x, y] of pairs) {
    const [from, to] = [before[x], after[y]];
    if (!from || !to) continue;
    if (old && now)
      words.push(
        wordChanges(oldText.slice(old.end, from.range.start), newText.slice(now.end, to.range.start)),
        changesWithin(from, to),
      );
    else words.push(changesOf(from, to));
    edited ||= isEdited(from, to);
    old = { start: old?.start ?? from.range.start, end: from.range.end };
    now = { start: now?.start ?? to.range.start, end: to.range.end };
  }
  const part = (range: OffsetRange | undefined, text: string): DraftPart | undefined =>
    range && { range, text: text.slice(range.start, range.end) };
  return {
    kind: edited ? 'movedEdited' : 'moved',
    old: part(old, oldText),
    new: part(now, newText),
    words: words.flat(),
  };
}
