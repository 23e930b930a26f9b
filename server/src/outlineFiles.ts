import type { OutlineFile } from './analysis/analysis';
import type { ReadFile } from './files/configurationFile';
import type { Documents } from './documents';
import { outlineFileName, outlineFilePath, sameFile } from './files/outlineFile';
import type { Settings } from './settings';

/** The 提纲 files of the open drafts, each read once until it, or the draft's word for it, changes. */
export class OutlineFiles {
  readonly #loaded = new Map<string, { readonly path: string; readonly outline: Promise<OutlineFile | undefined> }>();

  constructor(
    private readonly documents: Documents,
    private readonly read: ReadFile,
  ) {
    documents.open.onDidClose(({ document }) => this.#loaded.delete(document.uri));
  }

  /** Sees to it that the draft is read with the 提纲 that it, or the setting, names. */
  async load(uri: string, settings: Settings): Promise<void> {
    const source = this.documents.open.get(uri)?.getText();
    const name = source === undefined ? undefined : outlineFileName(source, settings.outlineFile, uri);
    if (name === undefined) {
      this.#loaded.delete(uri);
      return this.documents.setOutline(uri, undefined);
    }
    const path = outlineFilePath(name, uri);
    const known = this.#loaded.get(uri);
    const outline = known?.path === path ? known.outline : this.open(name, path);
    this.#loaded.set(uri, { path, outline });
    const read = await outline;
    // Meanwhile the draft may have named another, or the file may have changed.
    if (this.#loaded.get(uri)?.outline === outline) this.documents.setOutline(uri, read);
  }

  /** Drafts whose 提纲 the document at `uri` is: they must be read anew. */
  forget(uri: string): boolean {
    const drafts = [...this.#loaded].filter(([, { path }]) => sameFile(path, uri)).map(([draft]) => draft);
    drafts.forEach((draft) => this.#loaded.delete(draft));
    return drafts.length > 0;
  }

  clear(): void {
    this.#loaded.clear();
  }

  /** As it stands in the editor where it is open, else as it is stored. */
  private async open(name: string, path: string): Promise<OutlineFile | undefined> {
    const open = this.documents.open.all().find(({ uri }) => sameFile(uri, path));
    const source = open?.getText() ?? (await this.read(path));
    return source === undefined ? undefined : { name, source };
  }
}
