import type { Analysis } from '../../analysis/analysis';
import { addAfter, addUnder } from './addition';
import { createContents, refreshContents, removeContents, type ContentsOptions } from './outline';
import { demote, promote } from './level';
import { mergeWithPrevious } from './merge';
import { moveBeside } from './move';
import { refuse, type Follow, type Outcome } from './refusal';
import { paragraphsToPoints, pointsToParagraphs } from './points';
import { changeRegister, REGISTERS, type Register } from './changeStyle';
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
export type ContentsAction = 'createContents' | 'refreshContents' | 'removeContents';
export type RestructureAction = ItemAction | ContentsAction | `style:${Register}`;

export type RestructureOptions = Follow & ContentsOptions;

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

const ON_DRAFT: Readonly<Record<ContentsAction, (analysis: Analysis, options: ContentsOptions) => Outcome>> = {
  createContents,
  refreshContents,
  removeContents,
};

export const ITEM_ACTIONS = Object.keys(ON_ITEM) as readonly ItemAction[];
export const CONTENTS_ACTIONS = Object.keys(ON_DRAFT) as readonly ContentsAction[];
export const STYLE_ACTIONS: readonly `style:${Register}`[] = REGISTERS.map((register) => `style:${register}` as const);

const isItemAction = (action: string): action is ItemAction => action in ON_ITEM;
const isContentsAction = (action: string): action is ContentsAction => action in ON_DRAFT;

/** Does what was asked to the innermost item at `offset`, or to the 提纲; or says why it cannot. */
export function restructure(
  analysis: Analysis,
  action: RestructureAction,
  offset: number,
  options: RestructureOptions,
): Outcome {
  if (isContentsAction(action)) return ON_DRAFT[action](analysis, options);
  const place = placeAt(analysis, offset);
  if (!place) return refuse('noItem');
  if ((action === 'moveUp' || action === 'moveDown') && !isOnOwnParagraph(analysis, place, offset))
    return refuse('noItem');
  if (isItemAction(action)) return ON_ITEM[action](analysis, place, options);
  return changeRegister(analysis, place, action.slice('style:'.length) as Register, options);
}

/** In the paragraphs that a heading governs, Alt+↑ is the editor's own: it moves lines. */
function isOnOwnParagraph({ draft }: Analysis, { item }: Place, offset: number): boolean {
  return offset <= (draft.paragraphs[item.marker.paragraph]?.end ?? 0);
}

/** Whether a word from outside names an action. */
export function isRestructureAction(action: string): action is RestructureAction {
  return isItemAction(action) || isContentsAction(action) || STYLE_ACTIONS.some((style) => style === action);
}
