import type { Edit } from '../edits';
import type { Item, Sequence } from '../../syntax/nodes';
import type { Analysis } from '../../analysis/analysis';

/** Why a draft cannot be restructured as asked; the feature says it in a writer's words. */
export type Refusal =
  | 'noItem'
  | 'isFirst'
  | 'isLast'
  | 'isTop'
  | 'isInline'
  | 'isDivision'
  | 'intoItself'
  | 'tooLong'
  | 'notPoints'
  | 'hasChildren'
  | 'noOutline'
  | 'hasOutline'
  | 'nothingToList'
  | 'sameStyle'
  | 'noNumber'
  | 'noLevel'
  | 'inSentence'
  | 'inOutline'
  | 'runsOn'
  | 'mixedContents'
  | 'otherRegion'
  | 'words'
  | 'hasLevels'
  | 'mixedPlaces';

/** The edits that restructure a draft: disjoint, for the present text, one undo step. */
export interface Restructured {
  readonly edits: readonly Edit[];
  /** Where the cursor belongs afterwards, in the new text; undefined: where the editor leaves it. */
  readonly cursor?: number | undefined;
}

export type Outcome = Restructured | { readonly refused: Refusal };

export const refuse = (refused: Refusal): Outcome => ({ refused });

/** What else an edit takes along. */
export interface Follow {
  /** Whether the 提纲 and the counts promised before a list (三点意见) follow. */
  readonly follow: boolean;
}

/** An item with the list that it belongs to and the item that holds it. */
export interface Place {
  readonly item: Item;
  readonly sequence: Sequence;
  readonly parent: Item | undefined;
  /** Its index in the list. */
  readonly index: number;
}

/** Where an item stands. O(items of its list). */
export function placeOf(analysis: Analysis, item: Item): Place | undefined {
  const slotted = analysis.slottedOf(item);
  return (
    slotted && { item, sequence: slotted.sequence, parent: slotted.parent, index: slotted.sequence.items.indexOf(item) }
  );
}

/** The innermost item at an offset, with its place; in an indent, that of the line's own item. */
export function placeAt(analysis: Analysis, offset: number): Place | undefined {
  const { start, end } = analysis.text.lineRange(analysis.text.lineAt(offset));
  const words = analysis.text.source.slice(start, end);
  const indent = words.length - words.replace(/^[\s#*>-]+/, '').length;
  const found = analysis.itemAt(Math.max(offset, Math.min(start + indent, end)));
  return found && placeOf(analysis, found.item);
}

/** The item that is being written at an offset: the last one that begins before it, though its words may be over. O(items). */
export function openPlaceAt(analysis: Analysis, offset: number): Place | undefined {
  let last: Item | undefined;
  for (const { sequence } of analysis.sequences) {
    for (const item of sequence.items) {
      if (item.marker.range.end <= offset && (!last || item.marker.range.start > last.marker.range.start)) last = item;
    }
  }
  return last && placeOf(analysis, last);
}

/** The place of an item's counterpart in the other region. */
export function counterpartPlace(analysis: Analysis, item: Item): Place | undefined {
  const other = analysis.counterparts.of(item);
  return other && placeOf(analysis, other);
}
