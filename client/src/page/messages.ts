import type { WordPageFinding, WordPageParagraph } from '../../../server/src/protocol/wordPage';

/** What passes between the extension and the page of a Word file. All words come from the extension, in the writer's language. */
export type ToPage =
  | { readonly type: 'show'; readonly content: PageContent }
  | { readonly type: 'refuse'; readonly words: string }
  /** Goes to a paragraph, from 0. */
  | { readonly type: 'go'; readonly paragraph: number };

export type FromPage =
  | { readonly type: 'ready' }
  /** Where the reader is: a paragraph, from 0, and an offset in its words, number included. */
  | { readonly type: 'at'; readonly paragraph: number; readonly offset: number }
  | { readonly type: 'import' }
  | { readonly type: 'review' };

export interface PageContent {
  readonly paragraphs: readonly PageParagraph[];
  readonly lists: readonly PageList[];
}

export interface PageParagraph extends WordPageParagraph {
  readonly marks: readonly PageMark[];
}

/** Words of a paragraph that something is said of; they overlap none of the others. */
export interface PageMark extends Pick<WordPageFinding, 'start' | 'end' | 'severity'> {
  readonly title: string;
}

/** What is said beside the text: findings, comments, what is not shown. */
export interface PageList {
  readonly title: string;
  readonly rows: readonly PageRow[];
}

export interface PageRow {
  /** Above the words: where, who, when. */
  readonly head: string;
  readonly text: string;
  readonly severity?: WordPageFinding['severity'];
  /** Where a click leads; absent where it leads nowhere. */
  readonly paragraph?: number;
  /** Of the words in the paragraph that it is about. */
  readonly offset?: number;
  readonly isReply?: boolean;
}
