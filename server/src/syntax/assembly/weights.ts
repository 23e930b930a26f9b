import type { Boundary, Certainty } from '../nodes';

/**
 * What each row of evidence weighs. One correction of a number is 3; everything else is measured against that: to
 * call a sure marker mere text must cost more than to correct it, to call a doubtful one text must cost less than to
 * open a sequence for it alone. Tuned on published texts; `server/docs/decisions/` tells what was tried.
 */
export const WEIGHTS = {
  // text: the marker numbers nothing
  signInClause: 0.3,
  midClause: 0.05,
  slipAsText: 0.2,
  orderWordAtLine: 3.7,
  orderWord: 1,
  shown: 3.7,
  nounOrdinal: 3.8,
  weakOrdinalAtLine: 1.2,
  certainty: 1,
  // close: a list ends
  secondWithoutFirst: 1,
  loneInClause: 1,
  loneWeak: 1.5,
  loneInNeed: 2,
  lone: 0.5,
  // beside: the marker stands outside the last item of a list
  besideFree: 0,
  besideHeading: 1.3,
  besidePoint: 0.5,
  besideLead: 0.6,
  // under: a list begins under the last item of a list
  barren: 0.5,
  underLevel: 0,
  underClosed: 2.5,
  underHeading: 0,
  underEndedList: 0.7,
  underEndedPoint: 2,
  underSpokenLater: 1,
  // rank
  rankKept: 0,
  rankInverted: 1.2,
  numberUnderSpoken: 1,
  // restart: a list begins anew beside one of its own kind
  restartAfterBreak: 0.4,
  restartUnderLabel: 0.4,
  restartAfterLone: 2.6,
  restartInNewParagraph: 1,
  restart: 1.5,
  restartAtTwin: 2,
  // join: the marker is an item of a list
  otherLevel: 1,
  otherPlace: 1.2,
  perParagraph: 0.08,
  acrossSections: 4.2,
  acrossBreak: 2,
  resumedAfterLeadIn: 1.8,
  farMix: 3.5,
  acrossPlaces: 2,
  mixWithOwnOpen: 3.6,
  otherScript: 0.2,
  ownIsDue: 1.2,
  ownStyleOpen: 0.45,
  otherKind: 1.2,
  joinsEndedList: 0.7,
  unmarked: 0.4,
  otherNoun: 0.8,
  acceptedMix: 0.3,
  lastWord: 0.6,
  slip: 2,
  confusionInRow: 1.2,
  confusion: 2.5,
  confusionAcrossFamilies: 2.9,
  // number: which number of its list it is taken for
  perStep: 0.1,
  twinFirst: 1.2,
  endsList: 0.2,
  lastExchanged: 0.4,
  settled: 0.4,
  gapAtOmission: 0.5,
  correction: 3,
  // start: which number a list begins with
  weakFirst: 0.1,
  opensLine: 0.6,
  opensAfterStop: 0.8,
  opensAfterComma: 1,
  opensInClause: 0.5,
  lateAtOmission: 1,
  lateInQuotation: 1,
  latePart: 2.2,
  stepsAtStart: 0.1,
  lateAfterLeadIn: 2.4,
  late: 4,
  runsOnCorrected: 3,
  runsOnByNature: 0.4,
  runsOnAgain: 0.6,
  runsOn: 2,
  runsOnDoubtful: 2.8,
  secondFirst: 3,
  otherWordFirst: 4.2,
  mistypedFirst: 3.2,
} as const;

export type EvidenceId = keyof typeof WEIGHTS;

/** A row of evidence that held, and what it added. */
export interface Paid {
  readonly id: EvidenceId;
  readonly weight: number;
}

type TextWeights = Readonly<Record<Exclude<Boundary, 'none'> | 'weak', number>>;

const at = (line: number, hard: number, soft: number, weak: number): TextWeights => ({ line, hard, soft, weak });

/** What it costs to call a marker mere text, by how sure its style is and where it stands; at most `weak` where the form itself is weak. */
export const CERTAINTY: Readonly<Record<Certainty, TextWeights>> = {
  part: at(5, 1, 1, 1.2),
  division: at(6, 3.7, 1, 1.5),
  roman: at(4, 1, 1, 0.8),
  han: at(5, 1.5, 0.5, 1),
  hanInBrackets: at(5, 3.7, 1, 1),
  character: at(4, 3, 1.5, 1),
  arabic: at(4.5, 3.7, 1, 0.7),
  // Letters, decimals, labels are sure only where a draft counts with them.
  learnt: at(3.7, 0.5, 0.5, 0.9),
  decimal: at(3.7, 0.5, 0.5, 1.2),
  learntRunIn: at(3.7, 3.7, 1.2, 0.5),
  arabicInBrackets: at(4.5, 3.7, 1.2, 1),
  bracketCharacter: at(4.2, 3.7, 1.5, 1),
  halfBracket: at(4, 2, 0.8, 0.6),
  sign: at(4.2, 4, 2.6, 1),
  ordinal: at(4.5, 4, 2, 0.45),
  ordinalOfThese: at(4.5, 4, 2, 0.5),
  spokenIs: at(4.5, 4, 2.3, 0.3),
  spokenMust: at(4.5, 4, 2.2, 0.3),
  point: at(3.2, 3.2, 2.4, 0.9),
  word: at(0.8, 0.7, 0.4, 0.3),
  sides: at(0.5, 0.5, 0.4, 0.4),
};

/** What stands in a quotation is rather quoted than counted. */
export const QUOTED = 0.6;
