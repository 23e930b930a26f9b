import { CodeActionKind } from 'vscode-languageserver-types';
import { placeAt, headOf } from '../../analysis/places';
import {
  OUTLINE_ACTIONS,
  ITEM_ACTIONS,
  restructure,
  STYLE_ACTIONS,
  type ItemAction,
  type OutlineAction,
  type RestructureAction,
} from '../../editing/restructure/operations';
import { ACTION_LABELS, CHANGE_STYLE_LABEL } from '../labels';
import { isAboveBody, type ActionQuery, type Offer } from './offer';

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

/** Whether the place is an item's own: its number or title, or, where kinds were named, its words. */
function concernsItem({ analysis, at, filtered }: ActionQuery): boolean {
  const { text } = analysis;
  const line = text.lineRange(text.lineAt(at.start));
  if (text.slice(line).trim() === '') return false;
  const place = placeAt(analysis, at.start);
  return place !== undefined && (filtered || at.start <= headOf(place.item).end);
}

/** An action with its edits; nothing where it cannot be done or would change nothing. */
function offer({ analysis, at, settings, wants }: ActionQuery, action: RestructureAction, kind: string): Offer[] {
  if (!wants(kind)) return [];
  const outcome = restructure(analysis, action, at.start, settings.restructure);
  if ('refused' in outcome || outcome.edits.length === 0) return [];
  return [{ title: ACTION_LABELS[action], kind, edits: outcome.edits }];
}

const chooseStyle = (): Offer => ({
  title: CHANGE_STYLE_LABEL,
  kind: STYLE_KIND,
  command: { id: 'jianggao.changeStyle', arguments: [] },
});
