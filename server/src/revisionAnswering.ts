import type { Connection } from 'vscode-languageserver';
import type { Asked } from './features/asked';
import { beside, fileName } from './files/addresses';
import { LARGEST, type Files, type ReadFailure } from './files/door';
import { readKept } from './files/keptFile';
import { describeError, type Log } from './guard';
import { toBase64 } from './protocol/base64';
import { REVISE_REQUEST, type ReviseParams, type ReviseResult } from './protocol/wordFiles';
import { revisedFile, type RevisingOptions } from './revising';
import { localised, type Localised } from './rules/engine/rule';
import type * as Word from './word/word';

/** What sending back needs of the world outside. */
export interface RevisionSources {
  readonly connection: Connection;
  readonly log: Log;
  readonly files: Files;
  readonly ask: (uri: string) => Promise<Asked | undefined>;
  readonly locale: Asked['locale'];
  /** The Word part, where it can be loaded. */
  readonly loadWord: () => Promise<typeof Word>;
}

/** Answers 送回 Word. Never with an error: what goes wrong is a sentence. Nothing is written here. */
export function answerRevising(sources: RevisionSources): void {
  const { connection, log, ask, locale } = sources;
  connection.onRequest(REVISE_REQUEST, async (params: ReviseParams): Promise<ReviseResult> => {
    const asked = await ask(params.textDocument.uri);
    if (!asked) return { refused: NO_DRAFT[locale] };
    try {
      return await revised(params, asked, sources);
    } catch (error) {
      log.error(`${REVISE_REQUEST}: ${describeError(error)}`);
      return { refused: NOT_LOADED[asked.locale] };
    }
  });
}

async function revised(
  { textDocument, date }: ReviseParams,
  { analysis, locale }: Asked,
  { files, loadWord }: RevisionSources,
): Promise<ReviseResult> {
  const { origin, comments } = await keptOf(files, textDocument.uri);
  const address = origin && beside(textDocument.uri, origin.file);
  if (!origin || address === undefined) return { refused: NO_ORIGIN[locale] };
  const name = fileName(address);
  const read = await files.read(address, LARGEST.draft);
  if ('failure' in read) return { refused: (UNREAD[read.failure] ?? unread)(name)[locale] };
  const made = await revisedFile(
    read.bytes,
    analysis.text.source,
    { author: SIGNED_AS, date: dateOr1980(date), locale, origin, comments },
    loadWord,
  );
  if ('refused' in made) return { refused: `${name} ${made.refused[locale]}` };
  if (made.changes + made.comments + made.ticks === 0) return { refused: unchanged(name)[locale] };
  return {
    base64: toBase64(made.bytes),
    original: address,
    told: [counted(made.changes, made.comments), ...made.told].map((words) => words[locale]),
  };
}

/** A Word file alone is read: what is kept about a draft may have come with it from anywhere. */
async function keptOf(files: Files, draft: string): Promise<Required<Pick<RevisingOptions, 'origin' | 'comments'>>> {
  const kept = await readKept(files, draft);
  if ('fault' in kept) return { origin: undefined, comments: [] };
  const { origin, comments = [] } = kept;
  return { origin: /\.(?:docx|docm|dotx|dotm)$/i.test(origin?.file ?? '') ? origin : undefined, comments };
}

const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
/** Who changes and comments, as on the command line. */
export const SIGNED_AS = '讲稿';

/** A date as a Word file has it; one that is none stands for the oldest that a zip can have. */
export const dateOr1980 = (date: string): string => (DATE.test(date) ? date : '1980-01-01T00:00:00Z');

const NO_DRAFT = localised('没有打开这份讲稿，没有送回', 'This draft is not open, so nothing was sent back');
const NO_ORIGIN = localised(
  '这份讲稿不是从 Word 导入的，没有可送回的原件（用“导入 Word”导入的才记得原件）',
  'This draft was not imported from Word, so there is no file to send it back to (“Import from Word” remembers it)',
);
const unread = (name: string): Localised =>
  localised(
    `${name} 读不出来，没有送回：可能在 Word 里开着，请关闭后再试`,
    `${name} cannot be read, so nothing was sent back: it may be open in Word, please close it and try again`,
  );
const UNREAD: Partial<Record<ReadFailure, typeof unread>> = {
  missing: (name) =>
    localised(
      `原件 ${name} 不在原来的地方了，没有送回；请把它放回去，或用 jianggao revise 指明`,
      `The original, ${name}, is no longer where it was, so nothing was sent back: put it there again, or name it to jianggao revise`,
    ),
  tooLarge: (name) => localised(`${name} 太大，没有送回`, `${name} is too large, so nothing was sent back`),
};
const unchanged = (name: string): Localised =>
  localised(`讲稿与 ${name} 一样，没有要送回的改动`, `The draft says what ${name} says: there is nothing to send back`);
const counted = (changes: number, comments: number): Localised =>
  localised(
    `${changes}段有修订${comments > 0 ? `，${comments}条批注` : ''}，原件未动`,
    `${changes} paragraphs with tracked changes${comments > 0 ? `, ${comments} comments` : ''}; the original is unchanged`,
  );
const NOT_LOADED = localised(
  '写 Word 文件的部分没有装进来，没有送回；网页版里请改用桌面版',
  'The part that writes Word files could not be loaded, so nothing was sent back; in a browser, please use the desktop',
);
