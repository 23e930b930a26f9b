import type { DraftParams, OwnRequest, ProtocolRange } from './plain';

/** What was said in the Word file that a draft was made of. */

/** Asks what was said in the Word file that a draft was made of, and where in the draft that stands now; null: it is no draft. */
export const COMMENTS_REQUEST: OwnRequest<DraftParams, CommentsResult | null> = 'jianggao/comments';

export interface CommentsResult {
  /** The version that was read. */
  readonly version: number;
  readonly threads: readonly CommentThread[];
}

export interface CommentThread extends CommentWords {
  readonly id: string;
  readonly isDone: boolean;
  /** Where it stands; the line that it stood in where its words are gone. */
  readonly range: ProtocolRange;
  /** Whether its words are still there. */
  readonly isFound: boolean;
  readonly replies: readonly CommentWords[];
}

export interface CommentWords {
  readonly author: string;
  /** ISO 8601 as the file had it; empty where it had none. */
  readonly date: string;
  readonly text: string;
}

/** Ticks a comment, or takes its tick away. Answers why not, in the writer's words, or null where it is kept. */
export const TICK_REQUEST: OwnRequest<TickParams, string | null> = 'jianggao/tick';

export interface TickParams {
  readonly textDocument: { readonly uri: string };
  readonly id: string;
  readonly isDone: boolean;
}
