/**
 * What each row of evidence weighs. One correction of a number is 3; everything else is measured against that: to
 * call a sure marker mere text must cost more than to correct it, to call a doubtful one text must cost less than to
 * open a sequence for it alone. Tuned on published texts; `server/docs/decisions/` tells what was tried.
 */
export const WEIGHTS = {
  // text: the marker numbers nothing
  shown: 3.7,
  sureness: 1,
  // close: a list ends
  secondWithoutFirst: 1,
  loneInClause: 1,
  lone: 0.5,
  // beside: the marker stands outside the last item of a list
  besideSentence: 3,
  besideHeading: 1.3,
  besideLead: 0.6,
  // hold, under: a list begins under the last item of a list
  barren: 0.5,
  rankInverted: 1.2,
  underClosed: 2.5,
  underEndedList: 0.7,
  underEndedPoint: 2,
  underSpokenLater: 1,
  // restart: a list begins anew beside one of its own kind
  restartAtTwin: 2,
  restartAfterBreak: 0.4,
  restartAfterLone: 2.6,
  restart: 1.5,
  // join: the marker is an item of a list
  otherPlace: 1.2,
  acrossBreak: 2,
  resumedAfterLeadIn: 1.8,
  mixWithOwnOpen: 3.6,
  ownIsOpen: 0.4,
  otherKind: 1.2,
  acceptedMix: 0.3,
  lastWord: 0.6,
  endsList: 0.2,
  confusionInRow: 1.2,
  confusion: 2.5,
  // number: which number of its list it is taken for
  correction: 3,
  twinFirst: 1.2,
  opens: 1,
  atOmission: 1,
  latePart: 2.2,
  perStep: 0.1,
  lateAfterLeadIn: 2.4,
  late: 4,
  runsOnAgain: 0.4,
  runsOn: 2,
  runsOnEarly: 2.8,
  mistypedFirst: 3.2,
} as const;

export type EvidenceId = keyof typeof WEIGHTS;

/** A row of evidence that held, and what it added. */
export interface Paid {
  readonly id: EvidenceId;
  readonly weight: number;
}
