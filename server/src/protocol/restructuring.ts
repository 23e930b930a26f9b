import type { OwnRequest, ProtocolEdit, ProtocolPosition, ProtocolRange } from './plain';

/** Commands that move, raise, lower and number items. */

/** Asks for the edits of a command at a position: 上移, 升一级, 第一，改一是 … */
export const RESTRUCTURE_REQUEST: OwnRequest<RestructureParams, RestructureResult> = 'jianggao/restructure';

/** What can be done to an item, and to the 提纲; each is a command `jianggao.<action>` of the client. */
export const RESTRUCTURING = [
  'moveUp',
  'moveDown',
  'promote',
  'demote',
  'delete',
  'deleteEntry',
  'addAfter',
  'addUnder',
  'merge',
  'pointsToParagraphs',
  'paragraphsToPoints',
  'createOutline',
  'refreshOutline',
  'removeOutline',
] as const;

/** What a list can be numbered with: 一是 一要 第一， 首先， 一、 （一） 1. （1） ① */
export const RESTRUCTURE_STYLES = [
  'is',
  'yao',
  'ordinal',
  'words',
  'han',
  'han-paren',
  'arabic',
  'arabic-paren',
  'circled',
] as const;

export type RestructureAction = (typeof RESTRUCTURING)[number] | `style:${(typeof RESTRUCTURE_STYLES)[number]}`;

export interface RestructureParams {
  readonly textDocument: { readonly uri: string };
  readonly position: ProtocolPosition;
  /** Where there are several cursors, or words are selected: it is done to all items there, or to none. */
  readonly selections?: readonly ProtocolRange[];
  readonly action: RestructureAction;
  /** Only where the line of the position opens with an item's number: a key that means something else on other lines. */
  readonly atNumber?: boolean;
}

/** Asks for the edits that take an item to another place: dragging in the view 层次. */
export const RELOCATE_REQUEST: OwnRequest<RelocateParams, RestructureResult> = 'jianggao/relocate';

export interface RelocateParams {
  readonly textDocument: { readonly uri: string };
  readonly position: ProtocolPosition;
  /** An item under which it goes; absent: to the top of the region. */
  readonly parent?: ProtocolPosition;
  /** An item before which it goes; absent: after the last. */
  readonly before?: ProtocolPosition;
}

export interface RestructureResult {
  /** The version that was read; the edits are for it alone. */
  readonly version: number;
  readonly edits: readonly ProtocolEdit[];
  /** Where the cursor belongs in the new text. */
  readonly cursor?: ProtocolPosition;
  /** Where the items are that were done together. */
  readonly cursors?: readonly ProtocolPosition[];
  /** What went, for the writer to know. */
  readonly told?: string;
  /** Why nothing can be done, for the writer. */
  readonly refused?: string;
  /** Whether that is because no item stands at the position. */
  readonly noItem?: boolean;
}
