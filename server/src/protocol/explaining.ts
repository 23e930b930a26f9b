import type { OwnRequest, ProtocolPosition, ProtocolRange } from './plain';

/** Why numbers are read as they are: a developer’s question. */

/** Asks why the numbers of a line are read as they are: a developer's question. */
export const EXPLAIN_REQUEST: OwnRequest<ExplainParams, ExplainResult | null> = 'jianggao/explain';

export interface ExplainParams {
  readonly textDocument: { readonly uri: string };
  /** Any place of the line. */
  readonly position: ProtocolPosition;
}

export interface ExplainResult {
  /** From 0. */
  readonly line: number;
  /** Each place of the line that may be a number, in order. */
  readonly markers: readonly ExplainedMarker[];
  /** The same in words. */
  readonly text: string;
}

export interface ExplainedMarker {
  readonly marker: string;
  readonly range: ProtocolRange;
  readonly style: string;
  readonly boundary: 'line' | 'hard' | 'soft' | 'none';
  readonly strength: 'strong' | 'weak' | 'slip';
  /** What it was taken for. */
  readonly reading: ExplainedReading;
  /** The cheapest reading of the whole draft in which it is taken for something else, and how much dearer it is; null where there is none. */
  readonly next: { readonly reading: ExplainedReading; readonly margin: number } | null;
  /** What could not be: to which list (by its last item; null: to any), and the guard that refused it. */
  readonly refused: readonly { readonly at: string | null; readonly guard: string; readonly says: string }[];
}

export interface ExplainedReading {
  /** But text; an item of a list that was open; the first of one. */
  readonly as: 'text' | 'item' | 'first';
  /** The item before it in its list; of a first the item that holds its list, null at the top. */
  readonly at: string | null;
  /** As which number it counts; null for 最后. */
  readonly number: number | null;
  /** The rows of evidence that paid here; the rest of a margin was paid elsewhere. */
  readonly evidence: readonly { readonly id: string; readonly weight: number; readonly says: string }[];
}
