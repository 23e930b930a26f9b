import type { Rule } from './rule';
import { markerPunctuation } from '../marker-punctuation';
import { mixedStyle } from '../mixed-style';
import { numberingDuplicate } from '../numbering-duplicate';
import { numberingMissing } from '../numbering-missing';
import { numberingOrder } from '../numbering-order';
import { numberingSingle } from '../numbering-single';
import { outlineMissingEntry } from '../outline-missing-entry';
import { outlineMissingItem } from '../outline-missing-item';
import { outlineTitle } from '../outline-title';
import { outlineOrder } from '../outline-order';
import { promisedCount } from '../promised-count';
import { numeralForm } from '../numeral-form';
import { levelSkip } from '../level-skip';
import { markerWidth } from '../marker-width';
import { seriesSeparator } from '../series-separator';
import { headingPunctuation } from '../heading-punctuation';
import { emptyItem } from '../empty-item';
import { duplicateTitle } from '../duplicate-title';
import { salutationColon } from '../salutation-colon';
import { dateForm } from '../date-form';
import { approximateNumber } from '../approximate-number';
import { unpairedMarks } from '../unpaired-marks';
import { parallelTitles } from '../parallel-titles';
import { placeholder } from '../placeholder';
import { weekday } from '../weekday';
import { yearBrackets } from '../year-brackets';
import { quoteSeparator } from '../quote-separator';
import { repeatedSentence } from '../repeated-sentence';
import { doubledBound } from '../doubled-bound';
import { configuration } from '../configuration';

/** Every rule, in the order in which the settings show them. */
export const RULES: readonly Rule[] = [
  numberingMissing,
  numberingDuplicate,
  numberingOrder,
  numberingSingle,
  mixedStyle,
  markerPunctuation,
  outlineMissingEntry,
  outlineMissingItem,
  outlineTitle,
  outlineOrder,
  promisedCount,
  numeralForm,
  levelSkip,
  markerWidth,
  seriesSeparator,
  headingPunctuation,
  emptyItem,
  duplicateTitle,
  salutationColon,
  dateForm,
  approximateNumber,
  unpairedMarks,
  parallelTitles,
  placeholder,
  weekday,
  yearBrackets,
  quoteSeparator,
  repeatedSentence,
  doubledBound,
  configuration,
];

export function ruleOf(id: string): Rule | undefined {
  return RULES.find((rule) => rule.id === id);
}
