/** True slips of the published texts, read one by one: what is found there is no false alarm. */
export interface KnownSlip {
  readonly text: string;
  readonly rule: string;
  /** The words at the finding. */
  readonly words: string;
}

export const knownSlips: readonly KnownSlip[] = [];
