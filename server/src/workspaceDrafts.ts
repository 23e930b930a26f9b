import type { CancellationToken, SymbolInformation } from 'vscode-languageserver';
import { Analysis } from './analysis/analysis';
import type { Documents } from './documents';
import { draftSymbols } from './features/showing/workspaceSymbols';
import { isMarkdownName } from './protocol';

/** How drafts that are not open are found and read. */
export interface DraftSource {
  find(): Promise<readonly string[]>;
  read(uri: string): Promise<string | undefined>;
}

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
  async symbols(token: Pick<CancellationToken, 'isCancellationRequested'>): Promise<(readonly SymbolInformation[])[]> {
    const open = new Set(this.documents.open.keys());
    const drafts: (readonly SymbolInformation[])[] = [...open].flatMap((uri) => {
      const document = this.documents.get(uri);
      return document ? [draftSymbols(uri, document.analysis)] : [];
    });
    const uris = (await this.source.find()).filter((uri) => !open.has(uri));
    const stored = new Map<string, StoredDraft>();
    for (let from = 0; from < uris.length && !token.isCancellationRequested; from += LOT) {
      const lot = uris.slice(from, from + LOT);
      const sources = await Promise.all(lot.map((uri) => this.source.read(uri)));
      lot.forEach((uri, index) => {
        const source = sources[index];
        if (source === undefined || source.length > LONGEST) return;
        const symbols = this.symbolsOf(uri, source);
        stored.set(uri, { source, symbols });
        drafts.push(symbols);
      });
    }
    // Files that are there no more are forgotten.
    if (!token.isCancellationRequested) this.#stored = stored;
    return drafts;
  }

  private symbolsOf(uri: string, source: string): readonly SymbolInformation[] {
    const known = this.#stored.get(uri);
    return known?.source === source
      ? known.symbols
      : draftSymbols(uri, new Analysis(source, undefined, isMarkdownName(uri)));
  }
}
