import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { Analysis, type OutlineFile } from './analysis/analysis';

/** A document as read at one version. */
export interface ReadDocument {
  readonly uri: string;
  readonly version: number;
  readonly analysis: Analysis;
}

/** The open documents, each read at most once a version. */
export class Documents {
  readonly #read = new Map<string, ReadDocument>();
  readonly #outlines = new Map<string, OutlineFile>();

  constructor(readonly open: TextDocuments<TextDocument>) {
    open.onDidClose(({ document }) => {
      this.#read.delete(document.uri);
      this.#outlines.delete(document.uri);
    });
  }

  /** The document as it now stands; undefined once it is closed. */
  get(uri: string): ReadDocument | undefined {
    const document = this.open.get(uri);
    if (!document) return undefined;
    const read = this.#read.get(uri);
    if (read?.version === document.version) return read;
    const analysis = new Analysis(document.getText(), this.#outlines.get(uri));
    const fresh: ReadDocument = { uri, version: document.version, analysis };
    this.#read.set(uri, fresh);
    return fresh;
  }

  /** The 提纲 of another file to read the document with from now on. */
  setOutline(uri: string, outline: OutlineFile | undefined): void {
    const known = this.#outlines.get(uri);
    if (known?.name === outline?.name && known?.source === outline?.source) return;
    if (outline) this.#outlines.set(uri, outline);
    else this.#outlines.delete(uri);
    this.#read.delete(uri);
  }
}
