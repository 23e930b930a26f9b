import { window, type Position, type TextDocument } from 'vscode';
import type { ShownPage } from './structureEntry';

/** Who reads the draft that the view 层次 shows: where the cursor is, of which version, and where the words are that it belongs to. */
export interface StructureReader {
  readonly uri: string;
  readonly version: number;
  readonly position: Position;
  readonly words: Position;
}

/** The cursor of the active editor with the words above it, or the reader of the page that is in front; undefined where none is. */
export function structureReader(page: ShownPage | undefined): StructureReader | undefined {
  if (page) {
    const { uri, version, place } = page;
    return { uri: uri.toString(), version, position: place, words: place };
  }
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const { document, selection } = editor;
  const { active } = selection;
  return {
    uri: document.uri.toString(),
    version: document.version,
    position: active,
    words: wordsAt(document, active),
  };
}

/** On a blank line where the words above it end: what is written there goes on from them. */
function wordsAt(document: TextDocument, position: Position): Position {
  let { line } = position;
  while (line > 0 && document.lineAt(line).isEmptyOrWhitespace) line--;
  return line === position.line ? position : document.lineAt(line).range.end;
}
