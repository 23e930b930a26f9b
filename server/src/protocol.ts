/** Our own requests, as plain data: the one file of the server that the client imports. */

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

/** Asks for the tree that the view 层次 shows. */
export const STRUCTURE_REQUEST: OwnRequest<StructureParams, StructureResult> = 'jianggao/structure';

export interface StructureParams {
  readonly textDocument: { readonly uri: string };
}

export interface StructureResult {
  /** The version that was read; edits below are for it alone. */
  readonly version: number;
  readonly nodes: readonly StructureNode[];
}

export interface StructureNode {
  /** `heading`: without a number. */
  readonly kind: 'region' | 'heading' | 'item' | 'missing';
  /** Which region a region is. */
  readonly region?: 'outline' | 'frontMatter' | 'salutation' | 'body' | 'closing' | 'omission';
  /** An item's words without its number, a heading's. */
  readonly title?: string;
  /** 三是边查边改不够有力; for a missing item 三是. */
  readonly label: string;
  /** `420字 · 2分钟`, or why and where it is missing. */
  readonly description: string;
  /** `24字 · 约6秒`, for the tooltip. */
  readonly length?: string;
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

/** The server asks the client for a file's bytes: a Worker has no files of its own. */
export const READ_FILE_REQUEST: OwnRequest<ReadFileParams, ReadFileResult> = 'jianggao/readFile';

export interface ReadFileParams {
  readonly uri: string;
  /** Bytes; a larger file is refused unread. */
  readonly limit: number;
}

/** By these a file that changed meanwhile is known: milliseconds and bytes. */
export interface ProtocolStamp {
  readonly mtime: number;
  readonly size: number;
}

/** The file, or why it is not read, by the names of `files/door.ts`. */
export type ReadFileResult =
  | { readonly base64: string; readonly stamp: ProtocolStamp }
  | { readonly failure: 'missing' | 'directory' | 'notRegular' | 'tooLarge' | 'outside' | 'unreadable' };

/** The server asks the client to write what is kept about a draft; the client writes in folders `.jianggao` alone. */
export const WRITE_FILE_REQUEST: OwnRequest<WriteFileParams, WriteFileResult> = 'jianggao/writeFile';

export interface WriteFileParams {
  readonly uri: string;
  readonly base64: string;
  /** Only if the file is as it was when it was read; `new`: only if there is none. */
  readonly expected?: ProtocolStamp | 'new';
}

export type WriteFileResult =
  | { readonly stamp: ProtocolStamp }
  | { readonly failure: 'readOnly' | 'changed' | 'outside' | 'notRegular' | 'unwritable' };

/** The server asks the client to take away what was kept about a draft that has another name now. Answers whether it is gone. */
export const REMOVE_FILE_REQUEST: OwnRequest<RemoveFileParams, boolean> = 'jianggao/removeFile';

export interface RemoveFileParams {
  readonly uri: string;
  /** Only if the file is as it was when it was read. */
  readonly expected: ProtocolStamp;
}

/** What is kept about drafts without a file lies in the editor's storage, asked for like files of this scheme. */
export const STORED_SCHEME = 'jianggao-stored';

/** The server asks the client what lies in a folder. */
export const LIST_FOLDER_REQUEST: OwnRequest<ListFolderParams, ListFolderResult> = 'jianggao/listFolder';

export interface ListFolderParams {
  readonly uri: string;
}

export type ListFolderResult = readonly {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}[];

/** Bytes as they travel in JSON. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

/** The bytes that were sent; undefined for what is no base64. */
export function fromBase64(base64: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** Asks for the edits of a command at a position: 上移, 升一级, 第一，改一是 … */
export const RESTRUCTURE_REQUEST: OwnRequest<RestructureParams, RestructureResult> = 'jianggao/restructure';

/** What can be done to an item, and to the 提纲; each is a command `jianggao.<action>` of the client. */
export const RESTRUCTURING = [
  'moveUp',
  'moveDown',
  'promote',
  'demote',
  'delete',
  'deleteEntry',
  'addAfter',
  'addUnder',
  'merge',
  'pointsToParagraphs',
  'paragraphsToPoints',
  'createOutline',
  'refreshOutline',
  'removeOutline',
] as const;

/** What a list can be numbered with: 一是 一要 第一， 首先， 一、 （一） 1. （1） ① */
export const RESTRUCTURE_STYLES = [
  'is',
  'yao',
  'ordinal',
  'words',
  'han',
  'han-paren',
  'arabic',
  'arabic-paren',
  'circled',
] as const;

export type RestructureAction = (typeof RESTRUCTURING)[number] | `style:${(typeof RESTRUCTURE_STYLES)[number]}`;

export interface RestructureParams {
  readonly textDocument: { readonly uri: string };
  readonly position: ProtocolPosition;
  /** Where there are several cursors, or words are selected: it is done to all items there, or to none. */
  readonly selections?: readonly ProtocolRange[];
  readonly action: RestructureAction;
  /** Only where the line of the position opens with an item's number: a key that means something else on other lines. */
  readonly atNumber?: boolean;
}

/** Asks for the edits that take an item to another place: dragging in the view 层次. */
export const RELOCATE_REQUEST: OwnRequest<RelocateParams, RestructureResult> = 'jianggao/relocate';

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
  /** Where the items are that were done together. */
  readonly cursors?: readonly ProtocolPosition[];
  /** What went, for the writer to know. */
  readonly told?: string;
  /** Why nothing can be done, for the writer. */
  readonly refused?: string;
  /** Whether that is because no item stands at the position. */
  readonly noItem?: boolean;
}

/** Asks what Enter, and Backspace right behind a number, do in a list. Edits that touch nothing else are none of ours. */
export const CONTINUE_LIST_REQUEST: OwnRequest<KeyParams, ContinueListResult> = 'jianggao/continueList';
export const TAKE_NUMBER_REQUEST: OwnRequest<KeyParams, KeyResult> = 'jianggao/takeNumber';

/** For Enter the position in the new line where the cursor was put; what stands behind it has been typed since. */
export interface KeyParams {
  readonly textDocument: { readonly uri: string };
  readonly position: ProtocolPosition;
}

export interface KeyResult {
  /** The version that was read; the edits are for it alone. */
  readonly version: number;
  readonly edits: readonly ProtocolEdit[];
}

export interface ContinueListResult extends KeyResult {
  /** What the 提纲 gets of the words before the line break. */
  readonly entry: readonly ProtocolEdit[];
}

/** Asks for a pasted text as it fits at a position. */
export const CLEAN_PASTE_REQUEST: OwnRequest<CleanPasteParams, CleanPasteResult | null> = 'jianggao/cleanPaste';

export interface CleanPasteParams {
  readonly textDocument: { readonly uri: string };
  readonly position: ProtocolPosition;
  readonly text: string;
  /** The same as a page, where the program that it was copied from has put one on the clipboard. */
  readonly html?: string;
}

export interface CleanPasteResult {
  /** As it was copied, with the numbers that Word makes, which the plain text lacks; absent where it lacks none. */
  readonly numbered?: { readonly text: string; readonly title: string };
  readonly version: number;
  readonly text: string;
  readonly title: string;
  /** Whether it differs from what was copied. */
  readonly changed: boolean;
  /** What else changes in the draft. */
  readonly edits: readonly ProtocolEdit[];
}

/** Asks for a draft as a Word file, which the client writes. */
export const EXPORT_REQUEST: OwnRequest<ExportParams, ExportResult> = 'jianggao/export';

export interface ExportParams {
  readonly textDocument: { readonly uri: string };
  /** 印发稿, 大字稿. */
  readonly layout: 'print' | 'lectern';
  readonly title: string;
  /** ISO 8601 to the second, in UTC: when the file is said to be made. */
  readonly date: string;
  /** A unit's own template in base64. */
  readonly template?: string;
}

/** The file with what the writer should know of it, or why there is none. */
export type ExportResult = { readonly base64: string; readonly told: readonly string[] } | { readonly refused: string };

/** What Word files may have at most, in bytes; a larger one is not sent, and refused. */
export const LARGEST_WORD_FILE = 20 * 1024 * 1024;

/** A Word file as the client has read it: the server may have no way to it. */
export interface WordFileParams {
  /** Where it lies. */
  readonly uri: string;
  /** Its bytes; absent where it is larger than may be sent. */
  readonly base64?: string;
}

/** 导入 Word: asks for a Word file's words as a draft, which the client writes. */
export const IMPORT_REQUEST: OwnRequest<ImportParams, ImportResult> = 'jianggao/import';

export interface ImportParams extends WordFileParams {
  /** Tracked changes as if all were accepted, or as if all were rejected. */
  readonly revisions: 'accept' | 'original';
}

/** The draft's text, how many tracked changes and comments the file has, and what the writer should know; or why there is none. */
export type ImportResult =
  | { readonly text: string; readonly revisions: number; readonly comments: number; readonly told: readonly string[] }
  | { readonly refused: string };

/** Keeps beside a draft which Word file it was made of. Answers why not, in the writer's words, or null where it is kept. */
export const KEEP_ORIGIN_REQUEST: OwnRequest<KeepOriginParams, string | null> = 'jianggao/keepOrigin';

export interface KeepOriginParams {
  /** The draft. */
  readonly uri: string;
  readonly source: WordFileParams;
  /** As it was imported. */
  readonly revisions?: ImportParams['revisions'];
}

/** Asks what was said in the Word file that a draft was made of, and where in the draft that stands now; null: it is no draft. */
export const COMMENTS_REQUEST: OwnRequest<StructureParams, CommentsResult | null> = 'jianggao/comments';

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

/** Asks for a Word file as our page shows it. */
export const SHOW_WORD_REQUEST: OwnRequest<WordFileParams, ShowWordResult> = 'jianggao/showWord';

/** What a page shows of a Word file, with tracked changes as if accepted; or why there is none. */
export type ShowWordResult = WordPage | { readonly refused: string };

export interface WordPage {
  readonly paragraphs: readonly WordPageParagraph[];
  readonly findings: readonly WordPageFinding[];
  readonly comments: readonly WordPageComment[];
  /** What the writer should know of the whole: how tracked changes are taken, what is not shown. */
  readonly told: readonly string[];
  /** For the view 层次; its lines are those that paragraphs name. */
  readonly nodes: readonly StructureNode[];
}

export interface WordPageParagraph {
  /** The automatic number as Word shows it, with the blank behind it; empty where there is none. */
  readonly number: string;
  readonly text: string;
  /** The line in which it begins, from 0. */
  readonly line: number;
  readonly kind: 'title' | 'speaker' | 'date' | 'heading' | 'body';
  /** Of a heading, from 1. */
  readonly level?: number;
}

export interface WordPageFinding {
  /** Which of the paragraphs, from 0. */
  readonly paragraph: number;
  /** Which paragraph of the file, from 1: so messages name it. */
  readonly named: number;
  /** Its words in the paragraph, number included. */
  readonly start: number;
  readonly end: number;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
}

export interface WordPageComment {
  readonly author: string;
  /** ISO 8601 as the file has it; empty where it has none. */
  readonly date: string;
  readonly text: string;
  readonly done: boolean;
  /** Which of the paragraphs, from 0; absent where the text has lost its place. */
  readonly paragraph?: number;
  /** Whether it answers the comment before it. */
  readonly isReply: boolean;
}

/** 校对后另存: asks for a Word file with its findings as comments, and what is safely mended as tracked changes. */
export const REVIEW_REQUEST: OwnRequest<ReviewParams, ReviewResult> = 'jianggao/review';

export interface ReviewParams extends WordFileParams {
  /** ISO 8601 to the second, in UTC: when the comments are said to be made. */
  readonly date: string;
}

/** The new file, what it is to be called, and what the writer should know; or why there is none. */
export type ReviewResult =
  { readonly base64: string; readonly name: string; readonly told: readonly string[] } | { readonly refused: string };

/** 送回 Word: asks for the Word file that a draft was made of, with what the draft says now as tracked changes. */
export const REVISE_REQUEST: OwnRequest<ReviseParams, ReviseResult> = 'jianggao/revise';

export interface ReviseParams {
  readonly textDocument: { readonly uri: string };
  /** ISO 8601 to the second, in UTC: when the changes are said to be made. */
  readonly date: string;
}

/** The new file, where it goes (beside the original), and what the writer should know; or why there is none. */
export type ReviseResult =
  { readonly base64: string; readonly target: string; readonly told: readonly string[] } | { readonly refused: string };

/** Asks which fonts of an export the server's machine lacks; null: none, or it cannot tell. */
export const MISSING_FONTS_REQUEST: OwnRequest<ExportParams, string | null> = 'jianggao/missingFonts';

/** Asks for what saving may mend. */
export const MEND_REQUEST: OwnRequest<StructureParams, MendResult> = 'jianggao/mend';

export interface MendResult {
  /** The version that was read; the edits are for it alone. */
  readonly version: number;
  readonly edits: readonly ProtocolEdit[];
  /** How many places they mend, in the writer's words. */
  readonly told: string;
}

/** Asks for 提纲 and body as two texts, entry beside item, for a comparison. */
export const OUTLINE_COMPARISON_REQUEST: OwnRequest<StructureParams, OutlineComparisonResult | null> =
  'jianggao/outlineComparison';

export interface OutlineComparisonResult {
  readonly outline: string;
  readonly body: string;
}

/** Asks why the numbers of a line are read as they are: a developer's question. */
export const EXPLAIN_REQUEST: OwnRequest<ExplainParams, ExplainResult | null> = 'jianggao/explain';

export interface ExplainParams {
  readonly textDocument: { readonly uri: string };
  /** Any place of the line. */
  readonly position: ProtocolPosition;
}

export interface ExplainResult {
  /** From 0. */
  readonly line: number;
  /** Each place of the line that may be a number, in order. */
  readonly markers: readonly ExplainedMarker[];
  /** The same in words. */
  readonly text: string;
}

export interface ExplainedMarker {
  readonly marker: string;
  readonly range: ProtocolRange;
  readonly style: string;
  readonly boundary: 'line' | 'hard' | 'soft' | 'none';
  readonly strength: 'strong' | 'weak' | 'slip';
  /** What it was taken for. */
  readonly reading: ExplainedReading;
  /** The cheapest reading of the whole draft in which it is taken for something else, and how much dearer it is; null where there is none. */
  readonly next: { readonly reading: ExplainedReading; readonly margin: number } | null;
  /** What could not be: to which list (by its last item; null: to any), and the guard that refused it. */
  readonly refused: readonly { readonly at: string | null; readonly guard: string; readonly says: string }[];
}

export interface ExplainedReading {
  /** But text; an item of a list that was open; the first of one. */
  readonly as: 'text' | 'item' | 'first';
  /** The item before it in its list; of a first the item that holds its list, null at the top. */
  readonly at: string | null;
  /** As which number it counts; null for 最后. */
  readonly number: number | null;
  /** The rows of evidence that paid here; the rest of a margin was paid elsewhere. */
  readonly evidence: readonly { readonly id: string; readonly weight: number; readonly says: string }[];
}

/** The server asks the client for the drafts of the folder, as URIs. */
export const FIND_DRAFTS_REQUEST: OwnRequest<undefined, readonly string[]> = 'jianggao/findDrafts';

/** 这一处不再提示 (LSP workspace/executeCommand): keeps the place beside the draft; answers with a sentence for the status bar. */
export const IGNORE_COMMAND = 'jianggao.ignore';

export interface IgnoreArguments {
  readonly uri: string;
  readonly rule: string;
  readonly words: string;
  readonly before: string;
}

/** 恢复本稿全部提示: forgets all places that were to be passed over; answers with a sentence for the status bar. */
export const RESTORE_COMMAND = 'jianggao.restore';

export interface RestoreArguments {
  readonly uri: string;
}

/** A command of the client, with a rule's id: shows the rule's page. Hovers and the codes of findings link to it. */
export const EXPLAIN_COMMAND = 'jianggao.explainRule';

/** Asks whether the writer has said that a file, open or not, is a draft. */
export const IS_CHOSEN_REQUEST: OwnRequest<ChosenParams, boolean> = 'jianggao/isChosen';

export interface ChosenParams {
  readonly uri: string;
}

/** Keeps that a file is a draft, or forgets it. Answers with a sentence for the writer: that it is kept, or why not. */
export const CHOOSE_REQUEST: OwnRequest<ChooseParams, string> = 'jianggao/choose';

export interface ChooseParams extends ChosenParams {
  readonly chosen: boolean;
}

/** Asks whether a text that is not a draft by its name reads like one: it has a 称谓, or a list. */
export const READS_LIKE_DRAFT_REQUEST: OwnRequest<ReadsLikeDraftParams, boolean> = 'jianggao/readsLikeDraft';

export interface ReadsLikeDraftParams {
  readonly text: string;
}
