import type { Edit } from '../editing/edits';
import type { Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Text } from '../syntax/text/text';
import type { OffsetRange } from '../syntax/nodes';

/** The only bridge between offsets and LSP positions; both count UTF-16 code units, lines count from 0. */
export function toPosition(text: Text, offset: number): Position {
  const line = text.lineAt(offset);
  const { start, end } = text.lineRange(line);
  return { line, character: Math.max(0, Math.min(offset, end) - start) };
}

export function toRange(text: Text, range: OffsetRange): Range {
  return { start: toPosition(text, range.start), end: toPosition(text, range.end) };
}

/** Positions beyond a line's or the draft's end count as that end (LSP 3.17, “Position”). */
export function toOffset(text: Text, position: Position): number {
  if (position.line >= text.lineCount) return text.length;
  if (position.line < 0) return 0;
  const { start, end } = text.lineRange(position.line);
  return Math.max(start, Math.min(start + position.character, end));
}

export function toOffsetRange(text: Text, range: Range): OffsetRange {
  return { start: toOffset(text, range.start), end: toOffset(text, range.end) };
}

export function toTextEdits(text: Text, edits: readonly Edit[]): TextEdit[] {
  // At one place, what is put in comes before what is taken out (LSP 3.17, “TextEdit[]”).
  const sorted = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  return sorted.map((edit) => ({ range: toRange(text, edit.range), newText: edit.newText }));
}

/** A document at one version; edits for it are refused by the client once it has changed. */
export interface VersionedDocument {
  readonly uri: string;
  readonly version: number;
  /** Whether its last change was made at its end: the writer is at work there. */
  readonly isWrittenOn?: boolean;
  /** What its last change put in; undefined where it was not changed since it was opened. */
  readonly putIn?: OffsetRange | undefined;
  /** Whether that was typed: a phrase at most, in place of nothing but an input method's letters. */
  readonly isTyped?: boolean;
}

/** A versioned edit where the client takes one, else a plain one. */
export function toWorkspaceEdit(document: VersionedDocument, edits: TextEdit[], versioned: boolean): WorkspaceEdit {
  if (!versioned) return { changes: { [document.uri]: edits } };
  return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits }] };
}
