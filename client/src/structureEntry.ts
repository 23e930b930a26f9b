import type { StructureNode } from '../../server/src/protocol';

/** A node of the view, with what its commands need. */
export interface StructureEntry {
  /** Its path of places and labels: the same over redraws, so that the view keeps what is selected and folded. */
  readonly id: string;
  readonly node: StructureNode;
  readonly uri: string;
  readonly version: number;
  readonly parent: StructureEntry | undefined;
  readonly children: readonly StructureEntry[];
}
