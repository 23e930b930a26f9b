import type { DraftParams, OwnRequest, ProtocolEdit, ProtocolPosition } from './plain';

/** Keys, pasting and saving. */

/** Asks what Enter, and Backspace right behind a number, do in a list. Edits that touch nothing else are none of ours. */
export const CONTINUE_LIST_REQUEST: OwnRequest<KeyParams, ContinueListResult> = 'jianggao/continueList';

export const TAKE_NUMBER_REQUEST: OwnRequest<KeyParams, KeyResult> = 'jianggao/takeNumber';

/** For Enter the position in the new line where the cursor was put; what stands behind it has been typed since. */
export interface KeyParams {
  readonly textDocument: { readonly uri: string };
  readonly position: ProtocolPosition;
}

export interface KeyResult {
  /** The version that was read; the edits are for it alone. */
  readonly version: number;
  readonly edits: readonly ProtocolEdit[];
}

export interface ContinueListResult extends KeyResult {
  /** What the 提纲 gets of the words before the line break. */
  readonly entry: readonly ProtocolEdit[];
}

/** Asks for a pasted text as it fits at a position. */
export const CLEAN_PASTE_REQUEST: OwnRequest<CleanPasteParams, CleanPasteResult | null> = 'jianggao/cleanPaste';

export interface CleanPasteParams {
  readonly textDocument: { readonly uri: string };
  readonly position: ProtocolPosition;
  readonly text: string;
  /** The same as a page, where the program that it was copied from has put one on the clipboard. */
  readonly html?: string;
}

export interface CleanPasteResult {
  /** As it was copied, with the numbers that Word makes, which the plain text lacks; absent where it lacks none. */
  readonly numbered?: { readonly text: string; readonly title: string };
  readonly version: number;
  readonly text: string;
  readonly title: string;
  /** Whether it differs from what was copied. */
  readonly changed: boolean;
  /** What else changes in the draft. */
  readonly edits: readonly ProtocolEdit[];
}

/** Asks for what saving may mend. */
export const MEND_REQUEST: OwnRequest<DraftParams, MendResult> = 'jianggao/mend';

export interface MendResult {
  /** The version that was read; the edits are for it alone. */
  readonly version: number;
  readonly edits: readonly ProtocolEdit[];
  /** How many places they mend, in the writer's words. */
  readonly told: string;
}
