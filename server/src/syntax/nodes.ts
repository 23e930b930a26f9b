/** Where a marker stands: what precedes it decides how surely it is one. */
export type Boundary =
  /** A paragraph begins with it. */
  | 'line'
  /** After 。；：！？ */
  | 'hard'
  /** After ，、 or a closing quotation mark or bracket, or at the start of a quotation. */
  | 'soft'
  /** In mid-clause; only ever the first of a run, after its subject: 双方一要…。二要… */
  | 'none';

/** 序次语. All ranges are in the whole text, in UTF-16 code units. */
export interface Marker {
  readonly style: Style;
  /** What tells two styles of one row apart: 靠 in 一靠, the path `1.` in 1.1; else empty. */
  readonly variant: string;
  readonly ordinal: number;
  /** Prefix, numeral, suffix and the mark after it: `（一）`, `第一，`. */
  readonly range: OffsetRange;
  /** The numeral alone (for 首先 the word itself): what renumbering rewrites. */
  readonly numeral: OffsetRange;
  readonly prefix: string;
  readonly suffix: string;
  readonly boundary: Boundary;
  /** How sure the form itself is. */
  readonly strength: Strength;
  /** Which quotation of the draft it stands in; 0 for none. */
  readonly quotation: number;
  /** Index of its paragraph. */
  readonly paragraph: number;
  /** Where Markdown's structure puts its line; in mid-paragraph it is content of the line's block. */
  readonly nesting: Nesting;
  /** What shows that it numbers, whatever its form: numbers in other styles that it stands in a row with, a run of its own style, a promised count, or that it is due. */
  readonly shownBy?: 'row' | 'run' | 'promise' | 'place' | undefined;
  /** One of Markdown's `1.` `1.` `1.`: all are written so, and the ordinal is counted. */
  readonly countsItself: boolean;
  /** How it is written, where that is read as a number only because this one is due there: 二压实责任, 第二。 */
  readonly spoilt?: SpoiltWriting | undefined;
}

/** What stands for a number, and what should. The other facts of such a marker are those of a number written as it should be. */
export interface SpoiltWriting {
  /** The number as it stands, with its mark and the blanks behind it. */
  readonly range: OffsetRange;
  /** What it should be, in the manner of its neighbours, with the blanks that those have. */
  readonly mended: string;
  /** A neighbour, after which it is written. */
  readonly model: Marker;
  /** Whether marks, brackets or blanks alone are wrong. */
  readonly inMarks: boolean;
  /** Whether numbers of the list stand on both sides. */
  readonly between: boolean;
}

/** Where the structure of Markdown puts a line. All 0 in a draft that is none. */
export interface Nesting {
  /** The level of a heading. */
  readonly heading: number;
  /** Twice the depth in lists for what an item of a list holds, one less for the line that opens it. */
  readonly list: number;
  /** How many signs `>` stand before it. */
  readonly quote: number;
  /** Which numbered list of Markdown the line opens an item of, from 1. */
  readonly ordered: number;
}

/** 段落: a logical paragraph; lines that a hard wrap split are one. */
export interface Paragraph extends OffsetRange {
  readonly firstLine: number;
  readonly lastLine: number;
  /**
   * Its words as they are read: without line breaks and the spaces around them, and in Markdown without signs, addresses and tags; in
   * simplified characters, slips of scanning mended.
   */
  readonly text: string;
  /** The same in the writer's characters, index for index. */
  readonly words: string;
  readonly nesting: Nesting;
  /** For each line after the first, and for words behind markup that is left out: where in `text` it begins and how far offsets shift from there. */
  readonly joins: readonly Join[];
  /** Offset in the whole text of `text[0]`. */
  readonly origin: number;
  /** What was found out about its words, by `text/kept.ts`. */
  readonly facts: Facts;
}

/** Facts that follow from some words alone, each at the place of its kind. */
export type Facts = unknown[];

export interface Join {
  readonly at: number;
  readonly shift: number;
}

/** 条目. `range` is all it governs, `titleRange` its heading or first words, `marker.range` its number. */
export interface Item {
  readonly marker: Marker;
  readonly titleRange: OffsetRange;
  /** The title's words, wraps and emphasis marks left out. */
  readonly title: string;
  readonly range: OffsetRange;
  /** `heading`: its paragraph holds the title alone; `lead`: it opens a paragraph of prose; `inline`: in mid-paragraph. */
  readonly kind: 'heading' | 'lead' | 'inline';
  /** From 1: one more than the item that holds it. */
  readonly level: number;
  readonly children: readonly Sequence[];
}

/** A heading without a number: no item of any list, but what stands below it is shown below it. */
export interface Heading {
  readonly title: string;
  readonly titleRange: OffsetRange;
  /** With what stands below it. */
  readonly range: OffsetRange;
  /** 1 the highest. */
  readonly level: number;
}

/** 序列: the sibling items of one numbering under one parent. */
export interface Sequence {
  /** The style most of its items have. */
  readonly style: Style;
  readonly variant: string;
  readonly items: readonly Item[];
  readonly region: RegionKind;
  /** Continues a numbering that runs on through parents: 第…条 through chapters. Its expected first ordinal. */
  readonly startsAt: number;
}

/** 部分. */
export type RegionKind = 'outline' | 'frontMatter' | 'salutation' | 'body' | 'closing' | 'omission';

export interface Region {
  readonly kind: RegionKind;
  readonly range: OffsetRange;
}

/** What the front matter says: 标题, 署名, 日期, 说明. */
export interface FrontMatterField {
  readonly kind: 'title' | 'speaker' | 'date' | 'note';
  readonly range: OffsetRange;
}

/** 省略: a mark that text was left out, or a placeholder that says text is still to come. */
export interface Omission {
  readonly kind: 'omission' | 'placeholder' | 'unfinished';
  readonly range: OffsetRange;
}

/** A stretch of text: UTF-16 code units from `start` up to, not including, `end`. */
export interface OffsetRange {
  readonly start: number;
  readonly end: number;
}

export type NumeralSystemId =
  | 'han'
  | 'hanShort'
  | 'hanFormal'
  | 'arabic'
  | 'arabicFullWidth'
  | 'arabicPadded'
  | 'circled'
  | 'keycap'
  | 'parenthesized'
  | 'parenthesizedHan'
  | 'fullStop'
  | 'roman'
  | 'romanLower'
  | 'romanCharacter'
  | 'latin'
  | 'latinLower'
  | 'stem';

/**
 * The styles table (序次样式): how markers are written. A row is data; the scanner reads by it, `renumber` writes
 * by it. Ranks follow GB/T 9704-2012 7.3.3 (一、 （一） 1. （1）) and GB/T 15834-2011 B.3.8; spoken styles have
 * no rank of their own: they stand under whatever number is open.
 */
export type StyleId =
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'han'
  | 'han-paren'
  | 'arabic'
  | 'arabic-paren'
  | 'arabic-half-paren'
  | 'circled'
  | 'keycap'
  | 'paren-character'
  | 'paren-han-character'
  | 'stop-character'
  | 'decimal'
  | 'latin'
  | 'latin-lower'
  | 'latin-paren'
  | 'roman'
  | 'roman-lower'
  | 'stem'
  | 'stem-paren'
  | 'label'
  | 'ordinal'
  | 'qi'
  | 'is'
  | 'yao'
  | 'point'
  | 'words'
  | 'sides';

export interface Style {
  readonly id: StyleId;
  readonly numerals: NumeralSystemId;
  readonly prefix: string;
  /** What follows the numeral in the standard form. */
  readonly suffix: string;
  /** `line`: only what a paragraph opens with; `clause`: any clause start. */
  readonly place: 'line' | 'clause';
  /** 0 is the highest; undefined for spoken styles, which nest by context. */
  readonly rank: number | undefined;
  /** Styles that a hurried writer puts for one another. */
  readonly family: 'division' | 'number' | 'spoken';
  /** How surely a marker of the style numbers, and is no word: a row of `assembly/sureness.ts`. */
  readonly certainty: Certainty;
  /** What the variant of a marker is, where it tells lists of the style apart: 点 in 第一点, 靠 in 一靠, `1.` in 1.1, 壹 in 壹、 over 一、. */
  readonly variantIs: 'noun' | 'verb' | 'path' | 'padding' | 'script' | undefined;
  /** Whether a list of one is odd: what looks like a number may be a word, unless others follow. */
  readonly needsCompany: boolean;
  /** Whether its numbers run on through the lists above by nature: 第…条 through chapters. */
  readonly runsOn: boolean;
  /** Whether it numbers headings of sections, which may be sentences. */
  readonly headsSections: boolean;
  /** Where its doubtful forms count once a draft counts with them: as heads of paragraphs alone, or run in too. */
  readonly learntWhere: 'line' | 'clause' | undefined;
  /** Whether its numbers are words of order themselves: 首先, 另一方面. */
  readonly isWord: boolean;
  /** Whether an item ends with its paragraph even where it opens one: 一方面. */
  readonly endsWithParagraph: boolean;
  /** Who is mistaken for whom: nobody; others typed in its list; either way. */
  readonly confusable: 'never' | 'asList' | 'both';
  /** What may go on with a list of this style and is no mistake, or hardly one. */
  readonly mixesWith: Readonly<Partial<Record<StyleId, Mix>>>;
}

/**
 * 三 among 一、二、 (`unmarked`); 第一，…第二点 (`otherNoun`); 首先…第二 (`accepted`); 一是…第二是, which have a word in common
 * (`sharedWord`).
 */
export type Mix = 'unmarked' | 'otherNoun' | 'accepted' | 'sharedWord';

export type Certainty =
  | 'part'
  | 'division'
  | 'roman'
  | 'han'
  | 'hanInBrackets'
  | 'character'
  | 'arabic'
  | 'learnt'
  | 'decimal'
  | 'learntRunIn'
  | 'arabicInBrackets'
  | 'bracketCharacter'
  | 'halfBracket'
  | 'sign'
  | 'ordinal'
  | 'ordinalOfThese'
  | 'spokenIs'
  | 'spokenMust'
  | 'point'
  | 'word'
  | 'sides';

/**
 * `strong` forms stand by themselves; `weak` ones (第一点, 1.2023年, 首先 without ，) need the company of others; a `slip`
 * (三市 for 三是) counts only at the very place where its number is due.
 */
export type Strength = 'strong' | 'weak' | 'slip';
