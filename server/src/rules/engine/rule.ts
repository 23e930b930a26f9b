import type { Edit } from '../../editing/edits';
import type { Analysis } from '../../analysis/analysis';
import type { OffsetRange } from '../../syntax/nodes';

/** The same words in both languages of the product; Chinese is written first. */
export interface Localised {
  readonly 'zh-cn': string;
  readonly en: string;
}

export type Locale = keyof Localised;

export const localised = (zh: string, en: string): Localised => ({ 'zh-cn': zh, en });

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A place elsewhere that explains a finding. */
export interface Related {
  readonly range: OffsetRange;
  readonly message: Localised;
}

/**
 * What a fix does: with its rule it is the key under which `fixPolicy.ts` says whether it may be applied on save. A rule names its
 * fixes and leaves that judgement to the policy.
 */
export type FixName =
  /** The number of one item. */
  | 'number'
  /** The numbers of a list from one item on. */
  | 'renumber'
  /** The same over a gap, and with it goes the trace of a lost point. */
  | 'closeGap'
  /** What the numbers of a list begin with: 3. in 3.1. */
  | 'path'
  /** The numbers of two items. */
  | 'exchange'
  /** How one numeral is written. */
  | 'numeral'
  /** The mark beside one number, and beside all numbers of a style. */
  | 'mark'
  | 'marks'
  /** The mark beside a number that is read as none for want of it. */
  | 'unreadMark'
  /** The style of one number, and of all numbers of a list. */
  | 'style'
  | 'styles'
  /** A number before words that have lost it. */
  | 'numberLine'
  /** Words put in, an empty item put in, words taken out, words changed. */
  | 'insert'
  | 'insertEmpty'
  | 'remove'
  | 'words'
  /** Paragraphs or entries change places. */
  | 'move'
  | 'reorder'
  /** A number that is said, a date, a day of the week. */
  | 'count'
  | 'date'
  | 'weekday'
  /** Marks of the text. */
  | 'stop'
  | 'colon'
  | 'brackets';

export interface Fix {
  readonly title: Localised;
  readonly name: FixName;
  /** Computed when asked for, against the same analysis; works on a whole sequence or not at all. */
  edits(): readonly Edit[];
}

/** 问题: what a rule reports. */
export interface Finding {
  readonly range: OffsetRange;
  readonly message: Localised;
  /** Where it differs from the rule's. */
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  /** The first is the preferred one: what the writer would have done. */
  readonly fixes?: readonly Fix[];
  /** Whether the draft ends where more is wanted: as long as the writer is at work there, it is not told. */
  readonly mayFollow?: boolean;
  /** Where words may be wanted: as long as it is there that the writer has put something in last, it is not told. */
  readonly mayBeFilled?: OffsetRange;
}

/** A rule: what it is called, what it finds and how that is mended, in one file. */
export interface Rule {
  /** Kebab-case; also the diagnostic's code, the file, the settings key, the page and the fixture folder. */
  readonly id: string;
  readonly title: Localised;
  /** How the mistake comes about, or the standard's clause: the first words of the page's 为什么. */
  readonly reason: Localised;
  readonly severity: Severity;
  /** Whether it speaks only when a writer has asked for it. */
  readonly offByDefault?: boolean;
  check(analysis: Analysis): readonly Finding[];
}

/** For messages: the line of an offset, from 1; undefined where it is the one that the message stands on. */
export function lineElsewhere({ text }: Analysis, offset: number, own: number): number | undefined {
  const line = text.lineAt(offset);
  return line === text.lineAt(own) ? undefined : line + 1;
}

/** For messages: the line of an offset, from 1 as the editor shows it. */
export function lineNumber(analysis: Analysis, offset: number): number {
  return analysis.text.lineAt(offset) + 1;
}
