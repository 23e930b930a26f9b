import type { CancellationToken, SymbolInformation } from 'vscode-languageserver';
import { Analysis } from './analysis/analysis';
import type { Documents } from './documents';
import { draftSymbols } from './features/showing/workspaceSymbols';
import { isMarkdownName } from './draftNames';
import { normalised } from './files/addresses';

/** How drafts that are not open are found and read. */
export interface DraftSource {
  find(token: Cancellable): Promise<readonly string[]>;
  read(uri: string): Promise<string | undefined>;
  /** Whether an open document is one. */
  isDraft(uri: string): boolean;
  /** Symbols of a draft as the client counts. */
  toClient(symbols: readonly SymbolInformation[], analysis: Analysis): readonly SymbolInformation[];
}

/** Tells that an answer is not wanted any more. */
type Cancellable = Pick<CancellationToken, 'isCancellationRequested'>;

/** Longer files are no speeches. */
const LONGEST = 2_000_000;

/** As many files are asked for at once; between two lots other requests are answered. */
const LOT = 32;

/** A file's text and its items. */
interface StoredDraft {
  readonly source: string;
  readonly symbols: readonly SymbolInformation[];
}

/** The items of all drafts of the folder: of open ones as they stand in the editor, of the others as they are stored. */
export class WorkspaceDrafts {
  #stored: ReadonlyMap<string, StoredDraft> = new Map();

  constructor(
    private readonly documents: Documents,
    private readonly source: DraftSource,
  ) {}

  /** Each text is read anew only when it has changed; what was asked for and is not wanted any more is given up. */
  async symbols(token: Cancellable): Promise<(readonly SymbolInformation[])[]> {
    const open = this.documents.open.keys();
    const drafts: (readonly SymbolInformation[])[] = open.flatMap((uri) => {
      const document = this.source.isDraft(uri) ? this.documents.get(uri) : undefined;
      return document ? [this.symbolsOf(uri, document.analysis)] : [];
    });
    const shown = new Set(open.map((uri) => normalised(uri) ?? uri));
    const uris = (await this.source.find(token)).filter((uri) => !shown.has(normalised(uri) ?? uri));
    const stored = new Map<string, StoredDraft>();
    for (let from = 0; from < uris.length && !token.isCancellationRequested; from += LOT) {
      const lot = uris.slice(from, from + LOT);
      const sources = await Promise.all(lot.map((uri) => this.source.read(uri)));
      lot.forEach((uri, index) => {
        const source = sources[index];
        if (source === undefined || source.length > LONGEST) return;
        const symbols = this.storedSymbols(uri, source);
        stored.set(uri, { source, symbols });
        drafts.push(symbols);
      });
    }
    // Files that are there no more are forgotten.
    if (!token.isCancellationRequested) this.#stored = stored;
    return drafts;
  }

  private storedSymbols(uri: string, source: string): readonly SymbolInformation[] {
    const known = this.#stored.get(uri);
    return known?.source === source
      ? known.symbols
      : this.symbolsOf(uri, new Analysis(source, undefined, isMarkdownName(uri)));
  }

  private symbolsOf(uri: string, analysis: Analysis): readonly SymbolInformation[] {
    return this.source.toClient(draftSymbols(uri, analysis), analysis);
  }
}
