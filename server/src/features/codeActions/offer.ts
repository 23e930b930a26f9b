import type { CodeActionContext, Diagnostic, Range } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis';
import { headOf, placeAt } from '../../analysis/places';
import type { Edit } from '../../editing/edits';
import type { Locale, Localised } from '../../rules/engine/rule';
import type { Report } from '../../rules/engine/run';
import type { Settings } from '../../settings';
import type { OffsetRange } from '../../syntax/nodes';

/** The part of CodeActionParams that says where and what for. */
export interface CodeActionQuery {
  readonly range: Range;
  readonly context: CodeActionContext;
}

export interface CodeActionOptions {
  readonly locale: Locale;
  /** Whether the client takes versioned document changes. */
  readonly versioned: boolean;
  /** Whether the client is our own, with our commands: its bulb is short, and lists open from it. */
  readonly ours: boolean;
  /** Whether the client sends the commands of code actions to the server (LSP 3.17 workspace/executeCommand). */
  readonly executes: boolean;
  /** Whether edits may be worked out when an action is chosen (LSP 3.16 codeAction/resolve). */
  readonly resolves: boolean;
  /** Whether the draft is Markdown, where a comment is not seen by readers. */
  readonly markdown: boolean;
}

/** What every file of this folder is asked with. */
export interface ActionQuery {
  readonly uri: string;
  readonly version: number;
  readonly analysis: Analysis;
  readonly settings: Settings;
  readonly options: CodeActionOptions;
  readonly at: OffsetRange;
  /** All findings of the draft. */
  readonly reports: readonly Report[];
  /** The findings that the place touches. */
  readonly here: readonly Report[];
  /** What the client shows at the place; only used to say which of them an action mends. */
  readonly diagnostics: readonly Diagnostic[];
  /** Whether actions of the kind were asked for. */
  readonly wants: (kind: string) => boolean;
  /** Whether kinds were named at all. */
  readonly filtered: boolean;
  /** Whether what is offered must fit into the light bulb of our own client. */
  readonly short: boolean;
}

/** Where an editor without our commands lists what is done to the whole draft: before its first item of the body, in the 提纲 too. */
export function isAboveBody({ analysis, at, options }: ActionQuery): boolean {
  if (options.ours) return false;
  return analysis.draft.body.every(({ items }) => items.every(({ range }) => at.start < range.start));
}

/** What an action that was listed without its edits is known by when it is chosen. */
export interface Later {
  readonly uri: string;
  readonly version: number;
  readonly action: string;
  /** In UTF-16 code units. */
  readonly offset: number;
}

/** A code action before it is put into the terms of the protocol; it has edits, now or later, or a command. */
export interface Offer {
  readonly title: Localised;
  readonly kind: string;
  readonly edits?: readonly Edit[];
  readonly later?: Later;
  readonly command?: { readonly id: string; readonly arguments: readonly unknown[] };
  readonly diagnostics?: readonly Diagnostic[];
  readonly isPreferred?: boolean;
}

/** Whether the place is an item's own: its number or title, or, where kinds were named, its words. */
export function concernsItem({ analysis, at, filtered }: ActionQuery): boolean {
  const { text } = analysis;
  const line = text.lineRange(text.lineAt(at.start));
  if (text.slice(line).trim() === '') return false;
  const place = placeAt(analysis, at.start);
  return place !== undefined && (filtered || at.start <= headOf(place.item).end);
}
