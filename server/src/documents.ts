import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { Analysis } from './analysis/analysis';

/** A document as read at one version. */
export interface ReadDocument {
  readonly uri: string;
  readonly version: number;
  readonly analysis: Analysis;
}

/** The open documents, each read at most once a version. */
export class Documents {
  readonly #read = new Map<string, ReadDocument>();

  constructor(readonly open: TextDocuments<TextDocument>) {
    open.onDidClose(({ document }) => this.#read.delete(document.uri));
  }

  /** The document as it now stands; undefined once it is closed. */
  get(uri: string): ReadDocument | undefined {
    const document = this.open.get(uri);
    if (!document) return undefined;
    const read = this.#read.get(uri);
    if (read?.version === document.version) return read;
    const fresh: ReadDocument = { uri, version: document.version, analysis: new Analysis(document.getText()) };
    this.#read.set(uri, fresh);
    return fresh;
  }
}
