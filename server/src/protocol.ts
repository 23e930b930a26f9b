/** Our own requests, as plain data: the one file of the server that the client imports. */

export interface ProtocolPosition {
  readonly line: number;
  readonly character: number;
}

export interface ProtocolRange {
  readonly start: ProtocolPosition;
  readonly end: ProtocolPosition;
}

/** Asks for the tree that the view 层次 shows. */
export const STRUCTURE_REQUEST = 'jianggao/structure';

export interface StructureParams {
  readonly textDocument: { readonly uri: string };
}

export interface StructureResult {
  /** The version that was read; edits below are for it alone. */
  readonly version: number;
  readonly nodes: readonly StructureNode[];
}

export interface StructureNode {
  readonly kind: 'region' | 'item' | 'missing';
  /** 三是边查边改不够有力; for a missing item 三是. */
  readonly label: string;
  /** `420字 · 2.1分`, or why and where it is missing. */
  readonly description: string;
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

/** The server asks the client for a file beside a draft: a Worker has no files of its own. Answers with null where there is none. */
export const READ_FILE_REQUEST = 'jianggao/readFile';

export interface ReadFileParams {
  readonly uri: string;
}

/** Asks for the edits of a command at a position: 上移, 升一级, 第一，改一是 … */
export const RESTRUCTURE_REQUEST = 'jianggao/restructure';

export interface RestructureParams {
  readonly textDocument: { readonly uri: string };
  readonly position: ProtocolPosition;
  /** By the names of `analysis/restructure/restructure.ts`. */
  readonly action: string;
}

/** Asks for the edits that take an item to another place: dragging in the view 层次. */
export const RELOCATE_REQUEST = 'jianggao/relocate';

export interface RelocateParams {
  readonly textDocument: { readonly uri: string };
  readonly position: ProtocolPosition;
  /** An item under which it goes; absent: to the top of the region. */
  readonly parent?: ProtocolPosition;
  /** An item before which it goes; absent: after the last. */
  readonly before?: ProtocolPosition;
}

export interface ProtocolEdit {
  readonly range: ProtocolRange;
  readonly newText: string;
}

export interface RestructureResult {
  /** The version that was read; the edits are for it alone. */
  readonly version: number;
  readonly edits: readonly ProtocolEdit[];
  /** Where the cursor belongs in the new text. */
  readonly cursor?: ProtocolPosition;
  /** Why nothing can be done, for the writer. */
  readonly refused?: string;
  /** Whether that is because no item stands at the position. */
  readonly noItem?: boolean;
}

/** Asks for a pasted text as it fits at a position. */
export const CLEAN_PASTE_REQUEST = 'jianggao/cleanPaste';

export interface CleanPasteParams {
  readonly textDocument: { readonly uri: string };
  readonly position: ProtocolPosition;
  readonly text: string;
}

export interface CleanPasteResult {
  readonly version: number;
  readonly text: string;
  readonly title: string;
  /** Whether it differs from what was copied. */
  readonly changed: boolean;
  /** What else changes in the draft. */
  readonly edits: readonly ProtocolEdit[];
}

/** Asks for 提纲 and body as two texts, entry beside item, for a comparison. */
export const OUTLINE_COMPARISON_REQUEST = 'jianggao/outlineComparison';

export interface OutlineComparisonResult {
  readonly outline: string;
  readonly body: string;
}

/** The server asks the client for the drafts of the folder, as URIs. */
export const FIND_DRAFTS_REQUEST = 'jianggao/findDrafts';
