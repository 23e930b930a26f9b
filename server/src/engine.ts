import { Analysis, type Outline } from './analysis/analysis';
import type { Finding as RuleFinding, Localised, Severity } from './rules/engine/rule';
import { run, type Levels } from './rules/engine/run';

/** The pure front door of the engine: what servers, command lines, benches and other programs (`dist/engine.js`) come through. */

export type { Analysis, Outline } from './analysis/analysis';
export { outlineComment } from './analysis/outlineComment';
export type { Draft } from './syntax/parser';
export type { Levels } from './rules/engine/run';
export type { Locale, Localised, Severity } from './rules/engine/rule';

/** 问题: what a rule says of a draft. Ranges are UTF-16 code units of the whole text. */
export interface Finding extends RuleFinding {
  /** The rule's kebab-case id. */
  readonly rule: string;
  readonly title: Localised;
  readonly severity: Severity;
}

export interface CheckSettings {
  /** A level for some rules, by id; the others keep their own. */
  readonly levels?: Levels;
}

/**
 * Reads a draft; never throws. The tree is there at once, what judges it is computed when first asked for. `before` is a
 * reading of an earlier version, for speed alone: what is answered does not depend on it. `outline` is a 提纲 in a file of
 * its own; `isMarkdown` is what the draft's name says, else its text decides. O(length).
 */
export function read(text: string, before?: Analysis, outline?: Outline, isMarkdown = false): Analysis {
  const same =
    before?.text.source === text && (before.draft.markdown !== undefined || !isMarkdown) && outline === undefined;
  return same ? before : new Analysis(text, outline, isMarkdown, before);
}

/** What all rules say of a draft, in the order of the text. */
export function check(analysis: Analysis, settings: CheckSettings = {}): Finding[] {
  return run(analysis, settings).map(({ rule, severity, finding }) =>
    // Not a spread: findings come in many shapes, for which that takes nearly twice as long.
    Object.assign({}, finding, { rule: rule.id, title: rule.title, severity }),
  );
}
