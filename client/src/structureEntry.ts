import type { OutlineNode } from '../../server/src/protocol';

/** A node of the view, with what its commands need. */
export interface OutlineEntry {
  /** Its path of places and labels: the same over redraws, so that the view keeps what is selected and folded. */
  readonly id: string;
  readonly node: OutlineNode;
  readonly uri: string;
  readonly version: number;
  readonly parent: OutlineEntry | undefined;
  readonly children: readonly OutlineEntry[];
}
