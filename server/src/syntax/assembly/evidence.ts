import type { Context } from './context';
import type { EvidenceId } from './weights';

/** A row of the table of evidence (`evidenceTable.ts`). */
export interface Evidence {
  readonly id: EvidenceId;
  readonly on: Question;
  readonly when: (c: Context) => boolean;
  /** How many times it pays, where not once. */
  readonly times?: (c: Context) => number;
  readonly also?: true;
  /** What it says, in Chinese and in English. */
  readonly says: readonly [chinese: string, english: string];
}

export type Question =
  /** The marker is no item but text. */
  | 'text'
  /** A list ends. */
  | 'close'
  /** The marker stands outside the last item of a list that stays behind, though that item governs what follows. */
  | 'beside'
  /** A list begins under the last item of another; neither Markdown nor indents show that. */
  | 'hold'
  | 'under'
  /** A list begins where one of its own kind is open. */
  | 'restart'
  /** The marker is an item of a list that is open. */
  | 'join'
  /** As which number of its list the marker is taken, at its beginning or later. */
  | 'number';
