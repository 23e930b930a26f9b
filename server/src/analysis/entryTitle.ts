import { foldTitle } from '../syntax/text/fold';
import type { Item } from '../syntax/nodes';
import type { Counterparts, Pair } from './outlineMatching';

/** A title up to its first pause: 抓住关键 of 抓住关键，着力解决突出问题. */
const opening = (title: string): string => title.split(/[，,；;：:]/, 1)[0] ?? title;

/**
 * The words that an entry for a body item has: its title, or only the opening where the 提纲 gives but the openings of the longer
 * titles beside it (where there are none beside it, of all). O(pairs).
 */
export function entryTitle(counterparts: Counterparts, item: Item): string {
  const beside = longer(counterparts.branchOf(item)?.pairs ?? []);
  const models = beside.length > 0 ? beside : longer(counterparts.branches.flatMap(({ pairs }) => pairs));
  const shortened = models.filter((pair) => foldTitle(pair.entry.title) === foldTitle(opening(pair.item.title)));
  return shortened.length * 2 > models.length ? opening(item.title) : item.title;
}

const longer = (pairs: readonly Pair[]): Pair[] =>
  pairs.filter(({ item }) => foldTitle(opening(item.title)) !== foldTitle(item.title));
