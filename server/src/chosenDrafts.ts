import type { Connection } from 'vscode-languageserver';
import { Analysis } from './analysis/analysis';
import { describeError, type Log } from './guard';
import type { KeptDrafts } from './keptDrafts';
import { CHOSEN, NO_LONGER_CHOSEN, whyNotKept } from './keptWords';
import { CHOOSE_REQUEST, IS_CHOSEN_REQUEST, READS_LIKE_DRAFT_REQUEST } from './protocol/choosing';
import type { OwnRequest } from './protocol/plain';
import type { Localised } from './rules/engine/rule';

/** Answers our client's questions about files that are no drafts by their names: never with an error. */
export function answerChoosing(
  connection: Connection,
  kept: KeptDrafts,
  said: (uri: string, words: Localised) => Promise<string>,
  log: Log,
): void {
  function own<Params, Result>(
    request: OwnRequest<Params, Result>,
    fallback: Result,
    answer: (params: Params) => Promise<Result>,
  ): void {
    connection.onRequest(request, (params: Params) =>
      answer(params).catch((error: unknown) => {
        log.error(`${request}: ${describeError(error)}`);
        return fallback;
      }),
    );
  }
  own(IS_CHOSEN_REQUEST, false, ({ uri }) => kept.isChosen(uri));
  own(CHOOSE_REQUEST, '', async ({ uri, chosen }) => {
    const written = await kept.choose(uri, chosen);
    if (!('ignored' in written)) return said(uri, whyNotKept(uri, written));
    return said(uri, chosen ? CHOSEN : NO_LONGER_CHOSEN);
  });
  own(READS_LIKE_DRAFT_REQUEST, false, ({ text }) => Promise.resolve(readsLikeDraft(new Analysis(text))));
}

/** Whether a text has a 称谓, or a list of two. */
function readsLikeDraft({ draft, sequences }: Analysis): boolean {
  return (
    draft.regions.some(({ kind }) => kind === 'salutation') ||
    sequences.some(({ sequence }) => sequence.items.length > 1)
  );
}
