import type { Rule } from './rule';
import { markerPunctuation } from './marker-punctuation';
import { mixedStyle } from './mixed-style';
import { numberingDuplicate } from './numbering-duplicate';
import { numberingMissing } from './numbering-missing';
import { numberingOrder } from './numbering-order';
import { numberingSingle } from './numbering-single';
import { outlineMissingEntry } from './outline-missing-entry';
import { outlineMissingItem } from './outline-missing-item';
import { outlineTitle } from './outline-title';
import { outlineOrder } from './outline-order';
import { promisedCount } from './promised-count';

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
];

export function ruleOf(id: string): Rule | undefined {
  return RULES.find((rule) => rule.id === id);
}
