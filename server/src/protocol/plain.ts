/** What all our own requests are made of, as plain data. */

export interface ProtocolPosition {
  readonly line: number;
  readonly character: number;
}

export interface ProtocolRange {
  readonly start: ProtocolPosition;
  readonly end: ProtocolPosition;
}

/** The name of a request, which knows what is asked and what is answered: both sides are typed by it. */
export type OwnRequest<Params, Result> = string & { readonly types?: (params: Params) => Result };

export interface DraftParams {
  readonly textDocument: { readonly uri: string };
}

export interface ProtocolEdit {
  readonly range: ProtocolRange;
  readonly newText: string;
}
