import type { Outline } from './analysis/analysis';
import type { Documents } from './documents';
import { matchesPattern, sameFile } from './files/addresses';
import { namedOutline, readOutline, type NamedOutline, type OutlineAccess } from './files/outlineFile';
import type { Settings } from './settings';

/** What was read for a draft: at one change of it, under one setting, one 提纲. */
interface Loaded {
  readonly change: number;
  readonly setting: string | undefined;
  readonly named: NamedOutline | undefined;
  readonly outline: Promise<Outline | undefined>;
}

/** The 提纲 files of the open drafts, each read once until it, or the draft's word for it, changes. */
export class OutlineFiles {
  readonly #loaded = new Map<string, Loaded>();

  constructor(
    private readonly documents: Documents,
    private readonly access: () => OutlineAccess,
  ) {
    documents.open.onDidClose(({ document }) => this.#loaded.delete(document.uri));
  }

  /** Sees to it that the draft is read with the 提纲 that it, or the setting, names. */
  async load(uri: string, settings: Settings): Promise<void> {
    const document = this.documents.open.get(uri);
    if (!document) return void this.#loaded.delete(uri);
    const change = this.documents.changeOf(uri);
    const setting = settings.outlineFile;
    const known = this.#loaded.get(uri);
    const same = known?.change === change && known.setting === setting;
    const loaded = same ? known : this.begin(uri, document.getText(), { change, setting, known, settings });
    this.#loaded.set(uri, loaded);
    const outline = await loaded.outline;
    // Meanwhile the draft may have named another, or the file may have changed.
    if (this.#loaded.get(uri)?.outline === loaded.outline) this.documents.setOutline(uri, outline);
  }

  /** Drafts whose 提纲 the document at `uri` is: they must be read anew. */
  forget(uri: string): boolean {
    const drafts = [...this.#loaded].filter(([, { named }]) => named && sameFile(named.address, uri));
    drafts.forEach(([draft]) => this.#loaded.delete(draft));
    return drafts.length > 0;
  }

  clear(): void {
    this.#loaded.clear();
  }

  private begin(
    uri: string,
    source: string,
    asked: { change: number; setting: string | undefined; known: Loaded | undefined; settings: Settings },
  ): Loaded {
    const { change, setting, known, settings } = asked;
    const named = namedOutline(source, setting, uri);
    const unchanged = known && known.named?.address === named?.address && known.named?.byDraft === named?.byDraft;
    const outline = unchanged ? known.outline : this.open(named, uri, settings);
    return { change, setting, named, outline };
  }

  /** As it stands in the editor where it is open, else as it is stored. */
  private async open(named: NamedOutline | undefined, uri: string, settings: Settings): Promise<Outline | undefined> {
    if (!named) return undefined;
    const access = this.access();
    const open = this.documents.open.all().find((document) => sameFile(document.uri, named.address));
    return readOutline(named, uri, {
      ...access,
      ...(open ? { open: open.getText() } : {}),
      isDraft: (address) =>
        open?.languageId === 'jianggao' || settings.alsoCheck.some((pattern) => matchesPattern(address, pattern)),
    });
  }
}
