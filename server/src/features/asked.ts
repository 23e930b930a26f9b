import type { Analysis } from '../analysis/analysis';
import type { Locale } from '../rules/engine/rule';
import type { Settings } from '../settings';
import type { VersionedDocument } from './convert';
import type { PositionEncoding } from './positions';

/** What a feature is asked with: a draft as it stands, and how its writer and their editor want it answered. */
export interface Asked {
  readonly document: VersionedDocument;
  readonly analysis: Analysis;
  readonly settings: Settings;
  readonly locale: Locale;
  readonly client: ClientTraits;
  /** The folder of the rules' pages, as an address; undefined where there are none. */
  readonly pages: string | undefined;
}

/** What a client can do and wants, as it said at `initialize`. Nothing is asked of it that it did not declare. */
export interface ClientTraits {
  /** Whether it is our own: it has our commands and views, chooses drafts by itself, and reads files for the server. */
  readonly ours: boolean;
  /** How it counts within a line. */
  readonly encoding: PositionEncoding;
  /** Whether it takes versioned document changes. */
  readonly versioned: boolean;
  /** Whether it sends the commands of code actions to the server. */
  readonly executes: boolean;
  /** Whether it asks for the edits of a code action when it is chosen. */
  readonly resolves: boolean;
  /** Whether hovers may be Markdown. */
  readonly markdownHovers: boolean;
  /** Whether symbols may hold symbols. */
  readonly nestedSymbols: boolean;
  /** Whether a diagnostic may link to what its code means. */
  readonly codeDescriptions: boolean;
  /** The kinds of semantic tokens that it can show; undefined: it has not said. */
  readonly tokenTypes: readonly string[] | undefined;
  /** Whether it asks for diagnostics, and can be told to ask again. */
  readonly pulls: boolean;
  /** Whether it says what its settings are when asked. */
  readonly configuration: boolean;
  /** What it lets the server register. */
  readonly registers: { readonly configuration: boolean; readonly watchedFiles: boolean };
  /** What it can be told to ask for again. */
  readonly refreshes: { readonly codeLens: boolean; readonly inlayHint: boolean };
  /** Whether it tells of folders that come and go. */
  readonly changesFolders: boolean;
  /** Its folders, as addresses. */
  readonly folders: readonly string[];
  /** Where a Worker finds the Word part. */
  readonly wordScript: string | undefined;
  /** Settings that came with `initialize`, for clients that send them so. */
  readonly initialSettings: unknown;
}
