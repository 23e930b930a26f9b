import type { Edit } from '../edits';
/** Why a draft cannot be restructured as asked; the feature says it in a writer's words. */
export type Refusal =
  | 'noItem'
  | 'isFirst'
  | 'firstOfAll'
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
  | 'upToDate'
  | 'nothingToList'
  | 'sameStyle'
  | 'noNumber'
  | 'noLevel'
  | 'inSentence'
  | 'inOutline'
  | 'runsOn'
  | 'mixedOutline'
  | 'otherRegion'
  | 'words'
  | 'hasLevels'
  | 'notOnTitle'
  | 'notEntry'
  | 'styleTaken'
  | 'confusing'
  | 'severalLists'
  | 'mixedPlaces';

/** The edits that restructure a draft: disjoint, for the present text, one undo step. */
export interface Restructured {
  readonly edits: readonly Edit[];
  /** Where the cursor belongs afterwards, in the new text; undefined: where the editor leaves it. */
  readonly cursor?: number | undefined;
  /** Where the items are that were done together, in order. */
  readonly cursors?: readonly number[] | undefined;
  /** The edits with words in the item that is put in empty: what the draft is once the writer has written them. */
  readonly filled?: readonly Edit[] | undefined;
}

export type Outcome = Restructured | { readonly refused: Refusal };

export const refuse = (refused: Refusal): Outcome => ({ refused });

/** What else an edit takes along. */
export interface Follow {
  /** Whether the 提纲 and the counts promised before a list (三点意见) follow. */
  readonly follow: boolean;
}
