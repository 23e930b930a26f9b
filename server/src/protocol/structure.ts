import type { DraftParams, OwnRequest, ProtocolEdit, ProtocolRange } from './plain';

/** The view 层次, and 提纲 beside body. */

/** Asks for the tree that the view 层次 shows. */
export const STRUCTURE_REQUEST: OwnRequest<DraftParams, StructureResult> = 'jianggao/structure';

export interface StructureResult {
  /** The version that was read; edits below are for it alone. */
  readonly version: number;
  readonly nodes: readonly StructureNode[];
}

export interface StructureNode {
  /** `heading`: without a number. */
  readonly kind: 'region' | 'heading' | 'item' | 'missing';
  /** Which region a region is. */
  readonly region?: 'outline' | 'frontMatter' | 'salutation' | 'body' | 'closing' | 'omission';
  /** An item's words without its number, a heading's. */
  readonly title?: string;
  /** 三是边查边改不够有力; for a missing item 三是. */
  readonly label: string;
  /** `420字 · 2分钟`, or why and where it is missing. */
  readonly description: string;
  /** `24字 · 约6秒`, for the tooltip. */
  readonly length?: string;
  readonly range: ProtocolRange;
  /** What is selected when the node is chosen. */
  readonly selectionRange: ProtocolRange;
  readonly severity?: 'error' | 'warning' | 'information';
  /** The messages of its findings, for the tooltip. */
  readonly messages: readonly string[];
  /** How a missing item is put in. */
  readonly fill?: {
    readonly title: string;
    readonly edits: readonly ProtocolEdit[];
  };
  readonly children: readonly StructureNode[];
}

/** Asks for 提纲 and body as two texts, entry beside item, for a comparison. */
export const OUTLINE_COMPARISON_REQUEST: OwnRequest<DraftParams, OutlineComparisonResult | null> =
  'jianggao/outlineComparison';

export interface OutlineComparisonResult {
  readonly outline: string;
  readonly body: string;
}
