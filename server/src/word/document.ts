import type { XmlElement } from './xml';

/** What a Word file says; offsets are UTF-16 units of a paragraph's text. */
export interface WordText {
  readonly paragraphs: readonly WordParagraph[];
  readonly comments: readonly WordComment[];
  /** Tracked changes of words and paragraphs; a move is one. */
  readonly revisions: number;
  /** What is in the file and not in the text, or is there in another shape. */
  readonly dropped: readonly Dropped[];
}

export interface WordParagraph {
  /** Which paragraph of the file it is, from 0: all of body and tables in order, also those that a view does not show. */
  readonly index: number;
  /** The automatic number as Word shows it; empty where there is none. */
  readonly number: string;
  readonly text: string;
  /** The style's name. */
  readonly style: string;
  /** Level in 大纲, from 0; undefined for body text. */
  readonly level: number | undefined;
  readonly pieces: readonly Piece[];
  /** The paragraph of the file whose properties hold. */
  readonly element: XmlElement;
  /** Where it begins: another one only where a mark between is taken away. */
  readonly first: XmlElement;
}

/** Where some of a paragraph's words stand in the file. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly run: XmlElement;
  readonly element: XmlElement;
  /** Whether the words may be changed there: not in a field's result, a reading's base, or somebody's tracked change. */
  readonly isOpen: boolean;
  /** Whether a draft that goes back may take away some of the words, all of them alone, or none. */
  readonly cut: 'anywhere' | 'whole' | 'never';
  /** What holds the run: the paragraph, a link, a tracked change. */
  readonly parent: XmlElement;
  readonly isInField: boolean;
}

export interface WordComment {
  readonly id: string;
  readonly author: string;
  /** As written in the file (ISO 8601); empty where there is none. */
  readonly date: string;
  readonly text: string;
  readonly isDone: boolean;
  /** The comment that it answers. */
  readonly parent: string | undefined;
  /** From and to; undefined where the text has lost it. Paragraphs are those of the text, from 0. */
  readonly anchor: { readonly start: WordPlace; readonly end: WordPlace } | undefined;
}

export interface WordPlace {
  readonly paragraph: number;
  readonly offset: number;
}

export type DroppedKind =
  | 'tables'
  | 'textBoxes'
  | 'pictures'
  | 'footnotes'
  | 'headers'
  | 'hiddenText'
  | 'readings'
  | 'symbols'
  | 'formulas'
  | 'embedded'
  | 'macros'
  | 'signature'
  | 'protection';

export interface Dropped {
  readonly kind: DroppedKind;
  readonly n: number;
}

/** Of a file with tracked changes: as if all were accepted, or as if all were rejected. */
export type RevisionView = 'accept' | 'original';
