import type { Analysis } from '../analysis/analysis';
import { entryTitle } from '../analysis/entryTitle';
import type { Counterparts } from '../analysis/outlineMatching';
import { promiseOf } from '../analysis/promisesAround';
import { hasNumber } from '../analysis/unnumberedItem';
import type { Item, OffsetRange, Sequence } from '../syntax/nodes';
import type { Text } from '../syntax/text/text';
import { blockOf } from './blocks';
import type { Edit } from './edits';
import { insertAfter, insertBefore } from './insertion';
import { recount, shift } from './renumber';

/** The entry with what hangs on it goes; those after it move up. O(its list). */
export function dropEntry(analysis: Analysis, entry: Item, counterparts: Counterparts): Edit[] {
  const sequence = analysis.sequenceOf(entry);
  const entries = sequence?.items ?? counterparts.branchOf(entry)?.entries ?? [];
  const next = entries[entries.indexOf(entry) + 1];
  const removal: Edit = { range: blockIn(analysis.text, entries, entry), newText: '' };
  return [removal, ...(next && sequence ? shift(analysis, sequence, next, -1) : [])];
}

/** What goes with an entry. The last of a line leaves its stop to the one before it: 一、甲；二、乙。 becomes 一、甲。 */
function blockIn(text: Text, entries: readonly Item[], entry: Item): OffsetRange {
  const block = blockOf(text, { items: entries }, entry);
  const before = entries[entries.indexOf(entry) - 1];
  if (!before || entry !== entries.at(-1) || entry.kind !== 'inline') return block;
  return { start: withoutStop(text, before.range.end), end: withoutStop(text, entry.range.end) };
}

const withoutStop = ({ source }: Text, end: number): number =>
  end - (/[；;，,、。.\s]*$/.exec(source.slice(Math.max(0, end - 4), end))?.[0].length ?? 0);

/** A body item without an entry: `next` is the entry before which it belongs, `last` the one after which. */
export interface Unlisted {
  readonly item: Item;
  readonly next: Item | undefined;
  readonly last: Item;
  readonly counterparts: Counterparts;
}

/** The entry in its place, the entries after it numbered on; none where it would not be read as that entry. O(its list). */
export function insertEntry(
  analysis: Analysis,
  { item, next, last, counterparts }: Unlisted,
): (() => Edit[]) | undefined {
  const { text } = analysis;
  const words = entryTitle(counterparts, item);
  const heading = hasNumber(next ?? last)
    ? undefined
    : text.slice({ ...item.titleRange, start: item.marker.range.start });
  const edit = next
    ? insertBefore(text, next, next.marker.ordinal, words, heading)
    : insertAfter(text, last, last.marker.ordinal + 1, words, heading);
  if (!edit) return undefined;
  const sequence = analysis.sequenceOf(next ?? last);
  const entries = counterparts.branchOf(next ?? last)?.entries ?? [];
  return () => [
    edit,
    ...(next && sequence ? shift(analysis, sequence, next, 1) : []),
    ...(sequence ? countOneMore(analysis, sequence) : countOneMoreTold(analysis, entries)),
  ];
}

/** 我想说她的三件事：甲、乙、丙。 the same of entries that a sentence says. */
function countOneMoreTold({ text, draft }: Analysis, entries: readonly Item[]): Edit[] {
  const [first] = entries;
  const promise = first && promiseOf(first, draft.paragraphs);
  return promise?.count === entries.length ? [recount(text, promise.range, entries.length + 1)] : [];
}

/** 今天讲三个问题：一、…；二、…；三、…: what is said to be as many as the entries is one more with the one that they lacked. */
function countOneMore(analysis: Analysis, sequence: Sequence): Edit[] {
  const { length } = sequence.items;
  const kept = analysis.promises.get(sequence)?.certain.filter(({ count }) => count === length) ?? [];
  return kept.map(({ range }) => recount(analysis.text, range, length + 1));
}
