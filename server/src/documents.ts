import type { TextDocuments, TextDocumentsConfiguration } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Analysis, type Outline } from './analysis/analysis';
import { endsDraft } from './analysis/draftEnd';
import { Positions, type PositionEncoding } from './features/positions';
import { isMarkdownName } from './draftNames';
import type { OffsetRange } from './syntax/nodes';
import { changeOf } from './syntax/text/change';

/** A document as read at one version. */
export interface ReadDocument {
  readonly uri: string;
  readonly version: number;
  readonly analysis: Analysis;
  /** Whether the last change was made at its end: the writer is at work there. */
  readonly isWrittenOn: boolean;
  /** What the last change put in; undefined where nothing was changed since it was opened. */
  readonly putIn: OffsetRange | undefined;
  /** Whether that was typed: a phrase at most, in place of nothing but an input method's letters. */
  readonly isTyped: boolean;
}

/** How an open document follows its client's, whose changes are counted as it does; a client that sends no text has an empty one. */
export function documentSync(encoding: PositionEncoding): TextDocumentsConfiguration<TextDocument> {
  return {
    create: (uri, languageId, version, text: unknown) =>
      TextDocument.create(uri, languageId, version, typeof text === 'string' ? text : ''),
    update: (document, changes, version) => {
      if (encoding === 'utf-16') return TextDocument.update(document, changes, version);
      // Each is counted in the text that the one before has left.
      return changes.reduce((changed, change) => {
        const positions = new Positions((line) => lineOf(changed, line), encoding);
        return TextDocument.update(changed, [positions.fromClient(change)], version);
      }, document);
    },
  };
}

function lineOf(document: TextDocument, line: number): string {
  const start = { line, character: 0 };
  return document.getText({ start, end: { line: line + 1, character: 0 } }).replace(/[\r\n]+$/, '');
}

/** The open documents, each read at most once a text. */
export class Documents {
  readonly #read = new Map<string, ReadDocument>();
  readonly #outlines = new Map<string, Outline>();
  readonly #changes = new Map<string, number>();
  #changed = 0;

  constructor(readonly open: TextDocuments<TextDocument>) {
    open.onDidChangeContent(({ document: { uri } }) => this.#changes.set(uri, ++this.#changed));
    open.onDidClose(({ document: { uri } }) => {
      this.#read.delete(uri);
      this.#outlines.delete(uri);
      this.#changes.delete(uri);
    });
  }

  /** The last change of the document, 0 while it is closed. A client may send two texts as one version; this tells them apart. */
  changeOf(uri: string): number {
    return this.#changes.get(uri) ?? 0;
  }

  /** The document as it now stands; undefined once it is closed. */
  get(uri: string): ReadDocument | undefined {
    const document = this.open.get(uri);
    if (!document) return undefined;
    const { version } = document;
    const source = document.getText();
    const read = this.#read.get(uri);
    const same = read?.analysis.text.source === source;
    if (same && read.version === version) return read;
    const analysis = same
      ? read.analysis
      : new Analysis(
          source,
          this.#outlines.get(uri),
          isMarkdownName(uri) || document.languageId === 'markdown',
          read?.analysis,
        );
    const putIn = same ? read.putIn : read && putInto(read.analysis.text.source, source);
    const isWrittenOn =
      read !== undefined && (same ? read.isWrittenOn : goesOn(read.analysis.text.source, source, putIn));
    const isTyped = read !== undefined && (same ? read.isTyped : typed(read.analysis.text.source, source, putIn));
    const fresh: ReadDocument = { uri, version, analysis, isWrittenOn, putIn, isTyped };
    this.#read.set(uri, fresh);
    return fresh;
  }

  /** The 提纲 of another file to read the document with from now on. */
  setOutline(uri: string, outline: Outline | undefined): void {
    const known = this.#outlines.get(uri);
    if (isSame(known, outline)) return;
    if (outline) this.#outlines.set(uri, outline);
    else this.#outlines.delete(uri);
    this.#read.delete(uri);
  }
}

/** The most characters that an input method commits at once, or Enter puts in with a number. */
const LONGEST_PHRASE = 60;

/** What of a text is not the one before it. O(what they have in common). */
function putInto(before: string, after: string): OffsetRange {
  const { start, endAfter } = changeOf(before, after);
  return { start, end: endAfter };
}

/** Whether a text differs from the one before it by a phrase at its end. */
function goesOn(before: string, after: string, putIn: OffsetRange | undefined): boolean {
  return putIn !== undefined && Math.abs(after.length - before.length) <= LONGEST_PHRASE && endsDraft(after, putIn.end);
}

/** An input method shows the letters of a word until it is chosen. */
const LETTERS = /^[a-z' ]*$/i;

function typed(before: string, after: string, putIn: OffsetRange | undefined): boolean {
  if (!putIn || putIn.start === putIn.end || putIn.end - putIn.start > LONGEST_PHRASE) return false;
  const takenOut = before.slice(putIn.start, before.length - (after.length - putIn.end));
  return takenOut.length <= LONGEST_PHRASE && LETTERS.test(takenOut);
}

function isSame(a: Outline | undefined, b: Outline | undefined): boolean {
  if (a === undefined || b === undefined || a.name !== b.name) return a === b;
  if ('unread' in a || 'unread' in b) return 'unread' in a && 'unread' in b && a.unread === b.unread;
  return a.source === b.source && a.quotable === b.quotable;
}
