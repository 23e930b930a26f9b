import type { Analysis } from '../../analysis/analysis';
import { addAfter, addUnder } from './addition';
import { createOutline, refreshOutline, removeOutline, type OutlineListing } from './outline';
import { demote, promote } from './level';
import { mergeWithPrevious } from './merge';
import { moveBeside } from './move';
import { refuse, type Follow, type Outcome } from './refusal';
import { paragraphsToPoints, pointsToParagraphs } from './points';
import { changeListStyle, LIST_STYLES, type ListStyle } from './changeStyle';
import { remove } from './removal';
import { placeAt, type Place } from '../../analysis/places';

/** What a writer may do to the item at the cursor, by the names that commands and code actions share. */
export type ItemAction =
  | 'moveUp'
  | 'moveDown'
  | 'promote'
  | 'demote'
  | 'delete'
  | 'addAfter'
  | 'addUnder'
  | 'merge'
  | 'pointsToParagraphs'
  | 'paragraphsToPoints';
export type OutlineAction = 'createOutline' | 'refreshOutline' | 'removeOutline';
export type RestructureAction = ItemAction | OutlineAction | `style:${ListStyle}`;

export type RestructureOptions = Follow & OutlineListing;

const ON_ITEM: Readonly<Record<ItemAction, (analysis: Analysis, place: Place, follow: Follow) => Outcome>> = {
  moveUp: (analysis, place, follow) => moveBeside(analysis, place, -1, follow),
  moveDown: (analysis, place, follow) => moveBeside(analysis, place, 1, follow),
  promote,
  demote,
  delete: remove,
  addAfter,
  addUnder,
  merge: mergeWithPrevious,
  pointsToParagraphs,
  paragraphsToPoints,
};

const ON_DRAFT: Readonly<Record<OutlineAction, (analysis: Analysis, options: OutlineListing) => Outcome>> = {
  createOutline,
  refreshOutline,
  removeOutline,
};

export const ITEM_ACTIONS = Object.keys(ON_ITEM) as readonly ItemAction[];
export const OUTLINE_ACTIONS = Object.keys(ON_DRAFT) as readonly OutlineAction[];
export const STYLE_ACTIONS: readonly `style:${ListStyle}`[] = LIST_STYLES.map(
  (register) => `style:${register}` as const,
);

const isItemAction = (action: string): action is ItemAction => action in ON_ITEM;
const isOutlineAction = (action: string): action is OutlineAction => action in ON_DRAFT;

/** Does what was asked to the innermost item at `offset`, or to the 提纲; or says why it cannot. */
export function restructure(
  analysis: Analysis,
  action: RestructureAction,
  offset: number,
  options: RestructureOptions,
): Outcome {
  if (isOutlineAction(action)) return ON_DRAFT[action](analysis, options);
  const place = placeAt(analysis, offset);
  if (!place) return refuse('noItem');
  if ((action === 'moveUp' || action === 'moveDown') && !isOnOwnParagraph(analysis, place, offset))
    return refuse('noItem');
  if (isItemAction(action)) return ON_ITEM[action](analysis, place, options);
  return changeListStyle(analysis, place, action.slice('style:'.length) as ListStyle, options);
}

/** In the paragraphs that a heading governs, Alt+↑ is the editor's own: it moves lines. */
function isOnOwnParagraph({ draft }: Analysis, { item }: Place, offset: number): boolean {
  return offset <= (draft.paragraphs[item.marker.paragraph]?.end ?? 0);
}

/** Whether a word from outside names an action. */
export function isRestructureAction(action: string): action is RestructureAction {
  return isItemAction(action) || isOutlineAction(action) || STYLE_ACTIONS.some((style) => style === action);
}
