import type { Connection } from 'vscode-languageserver';
import type { Asked } from './features/asked';
import type { KeptDrafts } from './keptDrafts';
import { threadsIn } from './keptComments';
import { whyNotKept } from './keptWords';
import type { DraftParams } from './protocol/plain';
import { COMMENTS_REQUEST, TICK_REQUEST, type CommentsResult, type TickParams } from './protocol/wordComments';

/** What the list 意见 needs of the world outside. */
export interface CommentSources {
  readonly connection: Connection;
  readonly kept: KeptDrafts;
  readonly ask: (uri: string) => Promise<Asked | undefined>;
  readonly locale: (uri: string) => Promise<Asked['locale']>;
}

/** Answers the list 意见: what was said in the Word file that a draft was made of. */
export function answerComments({ connection, kept, ask, locale }: CommentSources): void {
  connection.onRequest(COMMENTS_REQUEST, async ({ textDocument }: DraftParams): Promise<CommentsResult | null> => {
    const asked = await ask(textDocument.uri);
    const comments = await kept.comments(textDocument.uri);
    return asked ? { version: asked.document.version, threads: threadsIn(asked.analysis.text, comments) } : null;
  });
  connection.onRequest(
    TICK_REQUEST,
    async ({ textDocument: { uri }, id, isDone }: TickParams): Promise<string | null> => {
      const written = await kept.tick(uri, id, isDone);
      return 'ignored' in written ? null : whyNotKept(uri, written)[await locale(uri)];
    },
  );
}
