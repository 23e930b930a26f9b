import type { Connection } from 'vscode-languageserver';
import type { Asked } from './features/asked';
import { fileName } from './files/addresses';
import { describeError, type Log } from './guard';
import { commentsOf } from './keptComments';
import { importTold, originOf } from './importing';
import type { KeptDrafts } from './keptDrafts';
import { whyNotKept } from './keptWords';
import { fromBase64 } from './protocol/base64';
import {
  IMPORT_REQUEST,
  KEEP_ORIGIN_REQUEST,
  type ImportParams,
  type ImportResult,
  type KeepOriginParams,
  type WordFileParams,
} from './protocol/wordFiles';
import { localised, type Localised } from './rules/engine/rule';
import type * as Word from './word/word';
import type { RevisionView } from './word/word';
import { readWordDraft, type WordDraft } from './wordDrafts';
import { named, NOT_LOADED, WORD_FAILURES } from './wordMessages';

/** What importing needs of the world outside. */
export interface ImportSources {
  readonly connection: Connection;
  readonly log: Log;
  readonly kept: KeptDrafts;
  readonly locale: (uri: string) => Promise<Asked['locale']>;
  /** The Word part, where it can be loaded. */
  readonly loadWord: () => Promise<typeof Word>;
}

/** Answers 导入 Word. Never with an error: what goes wrong is a sentence. No draft is written here. */
export function answerImporting({ connection, log, kept, locale, loadWord }: ImportSources): void {
  connection.onRequest(IMPORT_REQUEST, async (params: ImportParams): Promise<ImportResult> => {
    const inWords = await locale(params.uri);
    const view = params.revisions === 'original' ? 'original' : 'accept';
    try {
      const draft = await sentWordDraft(params, view, loadWord);
      if ('refused' in draft) return { refused: named(params.uri, draft.refused)[inWords] };
      const told = [imported(draft), ...importTold(draft, view)].map((words) => words[inWords]);
      const { revisions, comments } = draft.word;
      return { text: draft.imported.text, revisions, comments: comments.length, told };
    } catch (error) {
      log.error(`${IMPORT_REQUEST}: ${describeError(error)}`);
      return { refused: named(params.uri, NOT_LOADED)[inWords] };
    }
  });
  connection.onRequest(
    KEEP_ORIGIN_REQUEST,
    async ({ uri, source, revisions }: KeepOriginParams): Promise<string | null> => {
      const origin = await originOf(uri, source.uri, bytesOf(source) ?? new Uint8Array());
      const draft = await sentWordDraft(source, revisions === 'original' ? 'original' : 'accept', loadWord);
      const written = await kept.keepImported(uri, origin, 'refused' in draft ? [] : commentsOf(draft));
      if (!('ignored' in written)) return whyNotKept(uri, written)[await locale(uri)];
      return origin ? null : TOO_FAR[await locale(uri)];
    },
  );
}

/** A Word file that our client has sent, read. */
export async function sentWordDraft(
  source: WordFileParams,
  view: RevisionView,
  loadWord: () => Promise<typeof Word>,
): Promise<WordDraft | { readonly refused: Localised }> {
  const bytes = bytesOf(source);
  if (!bytes) return { refused: WORD_FAILURES.tooLarge };
  const draft = await readWordDraft(fileName(source.uri), bytes, view, loadWord);
  return 'refused' in draft ? { refused: WORD_FAILURES[draft.refused] } : draft;
}

/** Undefined where the file was too large to be sent. */
export const bytesOf = ({ base64 }: WordFileParams): Uint8Array | undefined =>
  base64 === undefined ? undefined : fromBase64(base64);

const imported = ({ word }: WordDraft): Localised =>
  localised(`${word.paragraphs.length}段`, `${word.paragraphs.length} paragraphs`);

const TOO_FAR = localised(
  '没有记下原件在哪里：讲稿和它不在一处，“送回 Word”用不了',
  'Where the Word file lies could not be kept: “Send Back to Word” will not find it',
);
