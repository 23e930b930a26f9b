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
export const OUTLINE_REQUEST = 'jianggao/outline';

export interface OutlineParams {
  readonly textDocument: { readonly uri: string };
}

export interface OutlineResult {
  /** The version that was read; edits below are for it alone. */
  readonly version: number;
  readonly nodes: readonly OutlineNode[];
}

export interface OutlineNode {
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
    readonly edits: readonly { readonly range: ProtocolRange; readonly newText: string }[];
  };
  readonly children: readonly OutlineNode[];
}

/** The server asks the client for a file beside a draft: a Worker has no files of its own. Answers with null where there is none. */
export const READ_FILE_REQUEST = 'jianggao/readFile';

export interface ReadFileParams {
  readonly uri: string;
}

/** The client tells the server that a configuration file has changed. */
export const CONFIGURATION_CHANGED = 'jianggao/configurationChanged';
