import type { Analysis } from '../../analysis/analysis';
import { addAfter, addUnder } from './addition';
import { createOutline, refreshOutline, removeOutline, type OutlineListing } from './outline';
import { demote, promote } from './level';
import { mergeWithPrevious } from './merge';
import { moveBeside } from './move';
import { refuse, type Follow, type Outcome } from './refusal';
import { paragraphsToPoints, pointsToParagraphs } from './points';
import { changeListStyle, LIST_STYLES, type ListStyle } from './changeStyle';
import { remove, removeEntry } from './removal';
import { firstSound, type Asked } from './verify';
import { counterpartPlace, headOf, placeAt, type Place } from '../../analysis/places';

/** What a writer may do to the item at the cursor, by the names that commands and code actions share. */
export type ItemAction =
  | 'moveUp'
  | 'moveDown'
  | 'promote'
  | 'demote'
  | 'delete'
  | 'deleteEntry'
  | 'addAfter'
  | 'addUnder'
  | 'merge'
  | 'pointsToParagraphs'
  | 'paragraphsToPoints';
export type OutlineAction = 'createOutline' | 'refreshOutline' | 'removeOutline';
export type RestructureAction = ItemAction | OutlineAction | `style:${ListStyle}`;

export type RestructureOptions = Follow & OutlineListing;

/** An operation answers with what it does, or with several ways to do it, the best first. */
type Operation = (analysis: Analysis, place: Place, follow: Follow) => Outcome | Generator<Outcome, void, void>;

const ON_ITEM: Readonly<Record<Exclude<ItemAction, 'deleteEntry'>, Operation>> = {
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

export const ITEM_ACTIONS: readonly ItemAction[] = [
  ...(Object.keys(ON_ITEM) as (keyof typeof ON_ITEM)[]),
  'deleteEntry',
];
export const OUTLINE_ACTIONS = Object.keys(ON_DRAFT) as readonly OutlineAction[];
export const STYLE_ACTIONS: readonly `style:${ListStyle}`[] = LIST_STYLES.map(
  (register) => `style:${register}` as const,
);

const isItemAction = (action: string): action is keyof typeof ON_ITEM => Object.hasOwn(ON_ITEM, action);
/** Whether an action is done to the 提纲 as a whole. */
export const isOutlineAction = (action: string): action is OutlineAction => Object.hasOwn(ON_DRAFT, action);

/**
 * Does what was asked to the innermost item at `offset`, or to the 提纲; or says why it cannot. What is done to an item is read
 * before it is offered: O(length of the draft) for each way to do it.
 */
export function restructure(
  analysis: Analysis,
  action: RestructureAction,
  offset: number,
  options: RestructureOptions,
): Outcome {
  const ways = waysFor(analysis, action, offset, options);
  // The writer asked for a 提纲 that differs.
  if (action === 'deleteEntry' || isOutlineAction(action)) return [...ways][0] ?? refuse('noItem');
  return firstSound(analysis, ways, { items: outcomeOf(action), follow: options.follow });
}

/** Whether there is a way to do something; it may turn out unsound, and be refused. Nothing is read again. */
export function mayRestructure(
  analysis: Analysis,
  action: RestructureAction,
  offset: number,
  options: RestructureOptions,
): boolean {
  for (const way of waysFor(analysis, action, offset, options)) if ('edits' in way && way.edits.length > 0) return true;
  return false;
}

function* waysFor(
  analysis: Analysis,
  action: RestructureAction,
  offset: number,
  options: RestructureOptions,
): Generator<Outcome, void, void> {
  if (isOutlineAction(action)) return yield ON_DRAFT[action](analysis, options);
  const place = placeAt(analysis, offset);
  if (!place) return yield refuse('noItem');
  const moves = action === 'moveUp' || action === 'moveDown';
  if (moves && !isOnOwnParagraph(analysis, place, offset)) return yield refuse('noItem');
  if (isDeletion(action) && !isOnHead(analysis, place, offset)) return yield refuse('notOnTitle');
  if (action === 'deleteEntry') return yield removeEntry(analysis, place);
  yield* waysTo(analysis, action, place, options);
}

type Done = Exclude<ItemAction, 'deleteEntry'> | `style:${ListStyle}`;

/** The ways to do something, the best first; from the 提纲 those from the body, but for what is done to the entries’ own lines. */
function* waysTo(
  analysis: Analysis,
  action: Done,
  place: Place,
  options: RestructureOptions,
): Generator<Outcome, void, void> {
  const isEntry = place.sequence.region === 'outline' && options.follow;
  const other = isEntry ? counterpartPlace(analysis, place.item) : undefined;
  if (!other || LINES_ALONE.has(action)) return yield* waysAt(analysis, action, place, options);
  const own = [...waysAt(analysis, action, place, options)];
  for (const way of waysAt(analysis, action, other, options)) {
    // The cursor stays in the 提纲.
    yield 'refused' in way ? way : (own.find((one) => isSame(one, way)) ?? { ...way, cursor: undefined });
  }
}

const LINES_ALONE: ReadonlySet<Done> = new Set<Done>(['pointsToParagraphs', 'paragraphsToPoints']);

function* waysAt(
  analysis: Analysis,
  action: Done,
  place: Place,
  options: RestructureOptions,
): Generator<Outcome, void, void> {
  const ways = isItemAction(action)
    ? ON_ITEM[action](analysis, place, options)
    : changeListStyle(analysis, place, action.slice('style:'.length) as ListStyle, options);
  if ('edits' in ways || 'refused' in ways) yield ways;
  else yield* ways;
}

function isSame(a: Outcome, b: Outcome): boolean {
  const text = (outcome: Outcome): string =>
    'refused' in outcome ? '' : JSON.stringify([...outcome.edits].sort((x, y) => x.range.start - y.range.start));
  return text(a) === text(b);
}

/** Numbers are written anew in their lines; words that change places, or lines, keep their number. */
function outcomeOf(action: RestructureAction): Asked['items'] {
  if (action === 'addAfter' || action === 'addUnder') return 'more';
  if (action === 'delete') return 'any';
  if (action === 'merge') return 'fewer';
  return action === 'promote' || action === 'demote' || action.startsWith('style:') ? 'inLines' : 'asMany';
}

/** Whether an action takes words away. */
export const isDeletion = (action: RestructureAction): boolean => action === 'delete' || action === 'deleteEntry';

/** Words go by their number or title alone; from the prose below them, or a blank line, no one sees what goes. */
function isOnHead({ text }: Analysis, { item }: Place, offset: number): boolean {
  const { start } = text.lineRange(text.lineAt(item.marker.range.start));
  const from = item.kind === 'inline' ? item.marker.range.start : start;
  return offset >= from && offset <= headOf(item).end;
}

/** In the paragraphs that a heading governs, Alt+↑ is the editor's own: it moves lines. */
function isOnOwnParagraph({ draft }: Analysis, { item }: Place, offset: number): boolean {
  return offset <= (draft.paragraphs[item.marker.paragraph]?.end ?? 0);
}

/** Whether a word from outside names an action. */
export function isRestructureAction(action: string): action is RestructureAction {
  return (
    action === 'deleteEntry' ||
    isItemAction(action) ||
    isOutlineAction(action) ||
    STYLE_ACTIONS.some((style) => style === action)
  );
}
