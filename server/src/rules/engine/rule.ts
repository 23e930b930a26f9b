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
 * `safe`: may be applied on save. `closesGap`: renumbers over a gap, and with it the trace of a lost point.
 * `manual`: leaves something for the writer to fill in, so never applied in bulk.
 */
export type FixKind = 'safe' | 'closesGap' | 'manual';

export interface Fix {
  readonly title: Localised;
  readonly kind: FixKind;
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

/** For messages: the line of an offset, from 1 as the editor shows it. */
export function lineNumber(analysis: Analysis, offset: number): number {
  return analysis.text.lineAt(offset) + 1;
}
