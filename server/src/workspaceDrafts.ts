import { Analysis } from './analysis/analysis';
import type { Documents } from './documents';
import type { NamedAnalysis } from './features/workspaceSymbols';

/** How drafts that are not open are found and read. */
export interface DraftSource {
  find(): Promise<readonly string[]>;
  read(uri: string): Promise<string | undefined>;
}

/** Longer files are no speeches. */
const LONGEST = 2_000_000;

/** All drafts of the folder: open ones as they stand in the editor, the others as they are stored, each text read once. */
export class WorkspaceDrafts {
  readonly #stored = new Map<string, { readonly source: string; readonly analysis: Analysis }>();

  constructor(
    private readonly documents: Documents,
    private readonly source: DraftSource,
  ) {}

  async read(): Promise<NamedAnalysis[]> {
    const open = this.documents.open.keys();
    const drafts = open.flatMap((uri): NamedAnalysis[] => {
      const document = this.documents.get(uri);
      return document ? [{ uri, analysis: document.analysis }] : [];
    });
    for (const uri of await this.source.find()) {
      if (open.includes(uri)) continue;
      const analysis = await this.stored(uri);
      if (analysis) drafts.push({ uri, analysis });
    }
    return drafts;
  }

  private async stored(uri: string): Promise<Analysis | undefined> {
    const source = await this.source.read(uri);
    if (source === undefined || source.length > LONGEST) return undefined;
    const known = this.#stored.get(uri);
    if (known?.source === source) return known.analysis;
    const analysis = new Analysis(source);
    this.#stored.set(uri, { source, analysis });
    return analysis;
  }
}
