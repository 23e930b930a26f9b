import type { Rule } from './rule';
import { markerPunctuation } from './marker-punctuation';
import { mixedStyle } from './mixed-style';
import { numberingDuplicate } from './numbering-duplicate';
import { numberingMissing } from './numbering-missing';
import { numberingOrder } from './numbering-order';
import { numberingSingle } from './numbering-single';

/** Every rule, in the order in which the settings show them. */
export const RULES: readonly Rule[] = [
  numberingMissing,
  numberingDuplicate,
  numberingOrder,
  numberingSingle,
  mixedStyle,
  markerPunctuation,
];

export function ruleOf(id: string): Rule | undefined {
  return RULES.find((rule) => rule.id === id);
}
