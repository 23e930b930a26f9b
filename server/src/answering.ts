import {
  ErrorCodes,
  ResponseError,
  type CancellationToken,
  type Connection,
  type TextDocumentPositionParams,
} from 'vscode-languageserver';
import type { Asked, ClientTraits } from './features/asked';
import { toOffset } from './features/convert';
import { Positions } from './features/positions';
import { guard, type Log } from './guard';

/** Parameters that name a document. */
export interface OfDocument {
  readonly textDocument: { readonly uri: string };
}

/** A handler as a connection takes it. */
export type Handler<Params, Result> = (params: Params, token: CancellationToken) => Promise<Result | ResponseError>;

/** Makes handlers of features. */
export interface Answering {
  readonly connection: Connection;
  readonly client: ClientTraits;
  /**
   * Answers with what the feature makes of the draft as it now stands; with the fallback where it is closed or no draft, or where
   * the feature fails. `recode` puts the answer into the client's way of counting.
   */
  readonly of: <Params extends OfDocument, Result>(
    what: string,
    fallback: Result,
    feature: (asked: Asked, params: Params) => Result,
    recode?: (positions: Positions, result: Result) => Result,
  ) => Handler<Params, Result>;
  /** The same for what is asked at a position. */
  readonly at: <Params extends TextDocumentPositionParams, Result>(
    what: string,
    fallback: Result,
    feature: (asked: Asked, offset: number, params: Params) => Result,
  ) => Handler<Params, Result>;
  /** The same for what is asked of the whole folder. */
  readonly ofFolder: <Params, Result>(
    what: string,
    fallback: Result,
    answer: (params: Params, token: CancellationToken) => Promise<Result>,
  ) => Handler<Params, Result>;
}

/** Where handlers get what they answer from. */
export interface AnsweringSources {
  readonly connection: Connection;
  readonly client: ClientTraits;
  readonly log: Log;
  /** A draft with its settings, as it stands when this resolves; undefined where it is closed or no draft. */
  readonly ask: (uri: string) => Promise<Asked | undefined>;
}

export function answering({ connection, client, log, ask }: AnsweringSources): Answering {
  const of: Answering['of'] =
    (what, fallback, feature, recode = (positions, result) => positions.toClient(result)) =>
    (params, token) =>
      guard(log, what, token, fallback, async () => {
        const asked = await ask(params.textDocument.uri);
        if (!asked || token.isCancellationRequested) return fallback;
        if (!arePositions(params))
          throw new ResponseError(ErrorCodes.InvalidParams, `${what}: a position is no position`);
        const positions = positionsFor(client, asked);
        return positions ? recode(positions, feature(asked, positions.fromClient(params))) : feature(asked, params);
      });
  return {
    connection,
    client,
    of,
    at: (what, fallback, feature) =>
      of(what, fallback, (asked, params) => feature(asked, toOffset(asked.analysis.text, params.position), params)),
    ofFolder: (what, fallback, answer) => (params, token) =>
      guard(log, what, token, fallback, () => answer(params, token)),
  };
}

/** What holds a position in what is asked, LSP's words and our own. */
const POSITIONS: readonly string[] = ['position', 'positions', 'start', 'end', 'parent', 'before'];

/** Whether all positions in what a client sent are two whole numbers; where they point to is the draft's to say. */
function arePositions(sent: unknown, key = ''): boolean {
  if (Array.isArray(sent)) return sent.every((each) => arePositions(each, key));
  if (POSITIONS.includes(key)) return sent === undefined || isPosition(sent);
  if (typeof sent !== 'object' || sent === null) return true;
  return Object.entries(sent).every(([name, value]) => arePositions(value, name));
}

function isPosition(sent: unknown): boolean {
  if (typeof sent !== 'object' || sent === null) return false;
  const { line, character } = sent as { readonly line?: unknown; readonly character?: unknown };
  return Number.isInteger(line) && Number.isInteger(character);
}

/** How the client's positions in a draft are rewritten; undefined where it counts as we do. */
export function positionsFor({ encoding }: ClientTraits, { analysis }: Pick<Asked, 'analysis'>): Positions | undefined {
  return encoding === 'utf-16' ? undefined : new Positions((line) => analysis.text.lineText(line), encoding);
}
