import type { OwnRequest } from './plain';

/** Word files: written, read, reviewed, sent back. */

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

/** 校对后另存: asks for a Word file with its findings as comments, and what is safely mended as tracked changes. */
export const REVIEW_REQUEST: OwnRequest<ReviewParams, ReviewResult> = 'jianggao/review';

export interface ReviewParams extends WordFileParams {
  /** ISO 8601 to the second, in UTC: when the comments are said to be made. */
  readonly date: string;
}

/** The new file and what the writer should know, or why there is none. */
export type ReviewResult = { readonly base64: string; readonly told: readonly string[] } | { readonly refused: string };

/** 送回 Word: asks for the Word file that a draft was made of, with what the draft says now as tracked changes. */
export const REVISE_REQUEST: OwnRequest<ReviseParams, ReviseResult> = 'jianggao/revise';

export interface ReviseParams {
  readonly textDocument: { readonly uri: string };
  /** ISO 8601 to the second, in UTC: when the changes are said to be made. */
  readonly date: string;
}

/** The new file, beside which file it goes, and what the writer should know; or why there is none. */
export type ReviseResult =
  | { readonly base64: string; readonly original: string; readonly told: readonly string[] }
  | { readonly refused: string };

/** Asks which fonts of an export the server's machine lacks; null: none, or it cannot tell. */
export const MISSING_FONTS_REQUEST: OwnRequest<ExportParams, string | null> = 'jianggao/missingFonts';
