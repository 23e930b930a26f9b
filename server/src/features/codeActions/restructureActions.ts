import { CodeActionKind } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis';
import { counterpartPlace, placeAt } from '../../analysis/places';
import type { Edit } from '../../editing/edits';
import {
  OUTLINE_ACTIONS,
  ITEM_ACTIONS,
  isRestructureAction,
  mayRestructure,
  restructure,
  STYLE_ACTIONS,
  type ItemAction,
  type OutlineAction,
  type RestructureAction,
} from '../../editing/restructure/operations';
import type { Localised } from '../../rules/engine/rule';
import type { Settings } from '../../settings';
import { ACTION_LABELS, CHANGE_STYLE_LABEL, deleteEntryLabel, deleteLabel, REFUSALS } from '../labels';
import { shortName, whatGoes } from '../names';
import { concernsItem, isAboveBody, type ActionQuery, type Later, type Offer } from './offer';

type StyleAction = (typeof STYLE_ACTIONS)[number];

/** Kinds under which editors sort and bind the actions. */
const KINDS: Readonly<Record<string, string>> = {
  moveUp: `${CodeActionKind.Refactor}.move.up`,
  moveDown: `${CodeActionKind.Refactor}.move.down`,
  promote: `${CodeActionKind.RefactorRewrite}.promote`,
  demote: `${CodeActionKind.RefactorRewrite}.demote`,
};

const OUTLINE_KIND = `${CodeActionKind.Source}.outline.jianggao`;

/** Source actions are in no menu of several editors, so what is done to the 提纲 has a second kind each. */
const OUTLINE_MENU_KINDS: Readonly<Record<OutlineAction, string>> = {
  createOutline: `${CodeActionKind.RefactorRewrite}.outline.create`,
  refreshOutline: `${CodeActionKind.RefactorRewrite}.outline.refresh`,
  removeOutline: `${CodeActionKind.RefactorRewrite}.outline.remove`,
};

function kindOf(action: ItemAction | StyleAction): string {
  return KINDS[action] ?? `${CodeActionKind.RefactorRewrite}.${action.replace(':', '.')}`;
}

/** All kinds, one by one: some editors offer nothing whose kind was not announced. */
export const RESTRUCTURE_KINDS: readonly string[] = [
  CodeActionKind.Refactor,
  CodeActionKind.RefactorRewrite,
  ...[...ITEM_ACTIONS, ...STYLE_ACTIONS].map(kindOf),
  ...Object.values(OUTLINE_MENU_KINDS),
  OUTLINE_KIND,
];

/** In the short bulb, which has no room for all: what is asked for most comes first. */
const SHORT_ORDER: readonly ItemAction[] = [
  'moveUp',
  'moveDown',
  'addAfter',
  'deleteEntry',
  'delete',
  'promote',
  'demote',
  'pointsToParagraphs',
  'paragraphsToPoints',
  'merge',
  'addUnder',
];

/** 改写序号… opens the list of styles; the kind is that of all of them. */
const STYLE_KIND = `${CodeActionKind.RefactorRewrite}.style`;

/**
 * What can be done to the item whose number or title is at the place, and to the 提纲. Where kinds were named, in the words
 * of an item too; on a blank line nothing. The short bulb has one entry for all styles.
 */
export function restructureActions(query: ActionQuery): Offer[] {
  const offers = OUTLINE_ACTIONS.flatMap((action) => offer(query, action, outlineKind(query, action)));
  if (!concernsItem(query)) return offers;
  const own = (query.short ? SHORT_ORDER : ITEM_ACTIONS).flatMap((action) => offer(query, action, kindOf(action)));
  const styles = STYLE_ACTIONS.flatMap((action) => offer(query, action, kindOf(action)));
  if (!query.short) return [...own, ...styles, ...offers];
  const [style] = styles;
  return [...(style ? [chooseStyle()] : []), ...own, ...offers];
}

/** By which kind something is done to the 提纲: in menus where one looks for it, above the body, for clients without our commands. */
function outlineKind(query: ActionQuery, action: OutlineAction): string {
  const inMenu = query.filtered ? !query.wants(OUTLINE_KIND) : isAboveBody(query);
  return inMenu ? OUTLINE_MENU_KINDS[action] : OUTLINE_KIND;
}

/**
 * An action, where there is a way to do it. Whether it leaves the draft sound takes a reading of the draft each, so that is asked
 * when it is chosen, by a command of our client or by resolving; only clients that can do neither get what holds, with its edits.
 */
function offer(query: ActionQuery, action: RestructureAction, kind: string): Offer[] {
  const { analysis, at, settings, options, uri, version } = query;
  if (!query.wants(kind) || !mayRestructure(analysis, action, at.start, settings.restructure)) return [];
  const title = titleOf(query, action);
  if (!title) return [];
  if (query.short) return [{ title, kind, command: { id: `jianggao.${action}`, arguments: [] } }];
  if (options.resolves) return [{ title, kind, later: { uri, version, action, offset: at.start } }];
  const outcome = restructure(analysis, action, at.start, settings.restructure);
  return 'refused' in outcome ? [] : [{ title, kind, edits: outcome.edits }];
}

/** 删去 names what goes; from the 提纲 alone only what stands elsewhere too. */
function titleOf({ analysis, at }: ActionQuery, action: RestructureAction): Localised | undefined {
  if (action !== 'delete' && action !== 'deleteEntry') return ACTION_LABELS[action];
  const item = placeAt(analysis, at.start)?.item;
  if (!item) return undefined;
  if (action === 'delete') return deleteLabel(whatGoes(analysis, item));
  return counterpartPlace(analysis, item) ? deleteEntryLabel(shortName(analysis, item)) : undefined;
}

/** The edits of an action that was listed without them, or why it cannot be done. */
export function resolveRestructuring(
  analysis: Analysis,
  settings: Settings,
  { action, offset }: Later,
): readonly Edit[] | Localised {
  if (!isRestructureAction(action)) return REFUSALS.noItem;
  const outcome = restructure(analysis, action, offset, settings.restructure);
  return 'refused' in outcome ? REFUSALS[outcome.refused] : outcome.edits;
}

const chooseStyle = (): Offer => ({
  title: CHANGE_STYLE_LABEL,
  kind: STYLE_KIND,
  command: { id: 'jianggao.changeStyle', arguments: [] },
});
