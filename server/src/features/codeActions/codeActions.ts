import { CodeActionKind, type CodeAction } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis';
import { headOf, titleAt } from '../../analysis/places';
import { reportsOf } from '../reports';
import type { Localised } from '../../rules/engine/rule';
import type { Report } from '../../rules/engine/run';
import type { OffsetRange } from '../../syntax/nodes';
import type { Settings } from '../../settings';
import { toOffsetRange, toTextEdits, toWorkspaceEdit, type VersionedDocument } from '../convert';
import { MORE_LABEL, STALE } from '../labels';
import { allOfOneKind } from './allOfOneKind';
import { FIX_ALL_KIND, FIX_ALL_MENU_KIND, fixAllAction } from './fixAllAction';
import { ignoreActions, RESTORE_KIND, restoreAction } from './ignoreActions';
import type { ActionQuery, CodeActionOptions, CodeActionQuery, Later, Offer } from './offer';
import { quickFixes } from './quickFixes';
import { RENUMBER_KIND, renumberAction } from './renumberAction';
import { resolveRestructuring, RESTRUCTURE_KINDS, restructureActions } from './restructureActions';

/** All kinds that an action may have. */
export const CODE_ACTION_KINDS: readonly string[] = [
  CodeActionKind.QuickFix,
  ...RESTRUCTURE_KINDS,
  RENUMBER_KIND,
  FIX_ALL_MENU_KIND,
  FIX_ALL_KIND,
  RESTORE_KIND,
];

/**
 * What can be done at a place: fixes of what is wrong there, all of their kind, what is done to the item, and last what
 * silences. Everything is computed from the present text: the diagnostics that a client sends back carry no edits.
 *
 * Asked without kinds by our own client, which has lists behind its entries, at most eight.
 */
export function codeActions(
  document: VersionedDocument,
  analysis: Analysis,
  settings: Settings,
  { range, context }: CodeActionQuery,
  options: CodeActionOptions,
): CodeAction[] {
  const reports = reportsOf(analysis, settings);
  const at = toOffsetRange(analysis.text, range);
  const query: ActionQuery = {
    uri: document.uri,
    version: document.version,
    analysis,
    settings,
    options,
    at,
    reports,
    here: reportsAt(analysis, reports, at),
    diagnostics: context.diagnostics,
    wants: (kind) => wanted(context.only, kind),
    filtered: context.only !== undefined,
    short: context.only === undefined && options.ours,
  };
  return offers(query).map((offer) => toCodeAction(document, analysis, offer, options));
}

/**
 * What is wrong at a place: what touches it, and behind that what else is marked in the number and the title that it stands in, so
 * that a hand which goes to the number finds what the squiggle below the title is about.
 */
function reportsAt(analysis: Analysis, reports: readonly Report[], at: OffsetRange): Report[] {
  const touches = (place: OffsetRange, { finding: { range } }: Report): boolean =>
    range.start <= place.end && place.start <= range.end;
  const item = at.start === at.end ? titleAt(analysis, at.start) : undefined;
  const head = item ? headOf(item) : at;
  const here = reports.filter((report) => touches(at, report));
  return [...here, ...reports.filter((report) => touches(head, report) && !here.includes(report))];
}

/** `source` asks for `source.fixAll.jianggao` too; nothing asked for is everything but source actions. */
function wanted(only: readonly string[] | undefined, kind: string): boolean {
  if (!only) return !kind.startsWith(`${CodeActionKind.Source}.`);
  return only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

function offers(query: ActionQuery): Offer[] {
  const mends = query.wants(CodeActionKind.QuickFix);
  const fixes = withoutTwins(mends ? quickFixes(query) : []);
  const all = [...fixes, ...(mends ? allOfOneKind(query) : []), ...renumberAction(query), ...restructureActions(query)];
  const others = withoutTwins(all).slice(fixes.length);
  const silencing = mends ? ignoreActions(query) : [];
  if (query.short) return fitted(fixes, others, silencing);
  return [...fixes, ...others, ...silencing, ...fixAllAction(query), ...restoreAction(query)];
}

/** Of actions that change the same in the same way, the first. */
function withoutTwins(offers: readonly Offer[]): Offer[] {
  const seen = new Set<string>();
  return offers.filter(({ edits }) => {
    if (!edits) return true;
    const change = JSON.stringify([...edits].sort((a, b) => a.range.start - b.range.start));
    const again = seen.has(change);
    seen.add(change);
    return !again;
  });
}

/** The light bulb's length, and the share of it that fixes and what silences have before the rest is fitted in. */
const MOST = 8;
const MOST_FIXES = 5;
const MOST_SILENCING = 2;

/** What is left out is behind 更多操作…, which opens the editor's list of all. */
function fitted(fixes: readonly Offer[], others: readonly Offer[], silencing: readonly Offer[]): Offer[] {
  const [first, last] = [fixes.slice(0, MOST_FIXES), silencing.slice(0, MOST_SILENCING)];
  const room = MOST - first.length - last.length;
  const more: Offer = {
    title: MORE_LABEL,
    kind: CodeActionKind.Refactor,
    command: { id: 'jianggao.moreActions', arguments: [] },
  };
  return [...first, ...(others.length <= room ? others : [...others.slice(0, room - 1), more]), ...last];
}

function toCodeAction(document: VersionedDocument, analysis: Analysis, offer: Offer, options: CodeActionOptions) {
  const title = offer.title[options.locale];
  const { kind, edits, later, command, diagnostics, isPreferred } = offer;
  const action: CodeAction = { title, kind };
  if (edits) action.edit = toWorkspaceEdit(document, toTextEdits(analysis.text, edits), options.versioned);
  if (later) action.data = later;
  if (command) action.command = { title, command: command.id, arguments: [...command.arguments] };
  if (diagnostics) action.diagnostics = [...diagnostics];
  if (isPreferred !== undefined) action.isPreferred = isPreferred;
  return action;
}

/** The action with its edits, of one that was listed without them; or why it cannot be done any more. */
export function resolveCodeAction(
  document: VersionedDocument,
  analysis: Analysis,
  settings: Settings,
  action: CodeAction,
  options: Pick<CodeActionOptions, 'versioned'>,
): CodeAction | { readonly refused: Localised } {
  const later = laterOf(action);
  if (!later) return action;
  if (later.version !== document.version) return { refused: STALE };
  const edits = resolveRestructuring(analysis, settings, later);
  if ('en' in edits) return { refused: edits };
  return { ...action, edit: toWorkspaceEdit(document, toTextEdits(analysis.text, edits), options.versioned) };
}

/** What an action was listed with, if it is one of those that are worked out later. */
export function laterOf({ data }: CodeAction): Later | undefined {
  const later: unknown = data;
  if (typeof later !== 'object' || later === null) return undefined;
  const { uri, version, action, offset } = later as Readonly<Partial<Record<keyof Later, unknown>>>;
  const isWhole =
    typeof uri === 'string' && typeof version === 'number' && typeof action === 'string' && typeof offset === 'number';
  return isWhole ? { uri, version, action, offset } : undefined;
}
