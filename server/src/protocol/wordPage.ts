import type { OwnRequest } from './plain';
import type { StructureNode } from './structure';
import type { WordFileParams } from './wordFiles';

/** A Word file as our page shows it. */

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
