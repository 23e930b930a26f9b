import type { Connection } from 'vscode-languageserver';
import { Analysis } from './analysis/analysis';
import type { Asked } from './features/asked';
import { reportsOf } from './features/reports';
import { describeError, type Log } from './guard';
import { bytesOf, sentWordDraft } from './importAnswering';
import { toBase64 } from './protocol/base64';
import { REVIEW_REQUEST, type ReviewParams, type ReviewResult, type WordFileParams } from './protocol/wordFiles';
import { SHOW_WORD_REQUEST, type ShowWordResult } from './protocol/wordPage';
import { isTold, reviewNotes, reviewTold } from './reviewing';
import { dateOr1980, SIGNED_AS } from './revisionAnswering';
import { localised, type Localised } from './rules/engine/rule';
import type { Settings } from './settings';
import type * as Word from './word/word';
import { named, NOT_LOADED, WORD_FAILURES } from './wordMessages';
import { wordPage } from './wordShowing';

/** What a page of a Word file needs of the world outside. */
export interface WordPageSources {
  readonly connection: Connection;
  readonly log: Log;
  readonly settings: (uri: string) => Promise<Settings>;
  readonly locale: (uri: string) => Promise<Asked['locale']>;
  /** The Word part, where it can be loaded. */
  readonly loadWord: () => Promise<typeof Word>;
}

/** Answers what a page of a Word file asks. Never with an error: what goes wrong is a sentence. Nothing is written here. */
export function answerWordPages(sources: WordPageSources): void {
  const { connection, log, locale } = sources;
  const answer = <Params extends WordFileParams, Result extends object>(
    request: string,
    make: (params: Params, inWords: Asked['locale']) => Promise<Result | { readonly refused: Localised }>,
  ): void =>
    void connection.onRequest(request, async (params: Params) => {
      const inWords = await locale(params.uri);
      const made = await make(params, inWords).catch((error: unknown) => {
        log.error(`${request}: ${describeError(error)}`);
        return { refused: NOT_LOADED };
      });
      return 'refused' in made ? { refused: named(params.uri, made.refused)[inWords] } : made;
    });
  answer<WordFileParams, Exclude<ShowWordResult, { readonly refused: unknown }>>(
    SHOW_WORD_REQUEST,
    async (params, inWords) => {
      const draft = await sentWordDraft(params, 'accept', sources.loadWord);
      return 'refused' in draft ? draft : wordPage(draft, await sources.settings(params.uri), inWords);
    },
  );
  answer<ReviewParams, Exclude<ReviewResult, { readonly refused: unknown }>>(REVIEW_REQUEST, (params, inWords) =>
    reviewed(params, inWords, sources),
  );
}

async function reviewed(
  params: ReviewParams,
  locale: Asked['locale'],
  { settings, loadWord }: WordPageSources,
): Promise<Exclude<ReviewResult, { readonly refused: unknown }> | { readonly refused: Localised }> {
  const draft = await sentWordDraft(params, 'accept', loadWord);
  if ('refused' in draft) return draft;
  const analysis = new Analysis(draft.imported.text);
  const reports = reportsOf(analysis, await settings(params.uri)).filter(isTold);
  if (reports.length === 0) return { refused: NOTHING_TO_SAY };
  const notes = reviewNotes(analysis, reports, draft, locale);
  const bytes = bytesOf(params) ?? new Uint8Array();
  const { reviewWord } = await loadWord();
  const made = reviewWord(bytes, notes, { author: SIGNED_AS, date: dateOr1980(params.date) });
  if ('refused' in made) return { refused: WORD_FAILURES[made.refused] };
  const told = [counted(made.comments, made.changes), ...reviewTold(draft)].map((words) => words[locale]);
  return { base64: toBase64(made.bytes), told };
}

const NOTHING_TO_SAY = localised(
  '没有查出问题，没有另存',
  'has nothing that would have to be said: no file was written',
);
const counted = (comments: number, changes: number): Localised =>
  localised(
    `${comments}条批注，${changes}处修订，原件未动`,
    `${comments} comments, ${changes} tracked changes; the original is unchanged`,
  );
