import type { Boundary, Marker, StyleId } from '../nodes';
import { LAST } from '../forms/styles';

/**
 * What each reading of a marker costs. One correction of a number is 3; everything else is measured against that: to
 * call a sure marker mere text must cost more than to correct it, to call a doubtful one text must cost less than to
 * open a sequence for it alone. Tuned on published texts; `server/docs/decisions/` tells what was tried.
 */
export const COST = {
  correction: 3,
  /** Each number further off makes a correction a little less likely. */
  perStep: 0.1,
  /** The other half of an exchange, or the place that an item moved ahead left free. */
  settled: 0.4,
  /** A gap where the text says that something was left out. */
  gapAtOmission: 0.5,
  /** Another style than the sequence's, at the number that was due. */
  confusion: 2.5,
  confusionAcrossFamilies: 2.9,
  otherScript: 0.2,
  /** A heading of Markdown that goes on with a list that has no #, or the other way round. */
  otherLevel: 1,
  /** 三 among 一、 二、: the mark was forgotten. */
  unmarked: 0.4,
  /** A list of the marker’s own style is open too. */
  ownStyleOpen: 0.45,
  ownIsDue: 1.2,
  /** …one of the two a heading alone, the other opening a paragraph of prose. */
  otherKind: 1.2,
  mixWithOwnOpen: 3.6,
  /** 一要…，一要… in mid-sentence says “as soon as”; a 1 in mid-run begins anew. */
  twinFirst: 1.2,
  /** 三市 for 三是: typed by ear, at the number that was due. */
  slip: 2,
  /** 首先…第二, 第一，…第二点: printed by the best houses. */
  acceptedMix: 0.3,
  farMix: 3.5,
  /** 其次， and 再次， at the head of a paragraph taken for mere words: as much as one correction. */
  orderWordAtLine: 3.7,
  nounOrdinal: 3.3,
  weakOrdinalAtLine: 1.2,
  /** 最后， before 再次，: less than to take either for a mere word, since 再次 is due there. */
  afterLast: 0.4,
  /** 首先 in mid-paragraph, 第二 opening one. */
  mixAcrossPlaces: 2,
  /** 第一，… 第二点: the same row of the table, another noun. */
  otherNoun: 0.8,
  /** A first item whose number was mistyped. */
  mistypedFirst: 3.2,
  /** …which is a slip of the pen for 三、, hardly for 再次. */
  otherWord: 4.2,
  /** A sequence that begins late. */
  late: 4,
  /** …right after a colon, a promise or an unnumbered heading: a list begins there, its first item is lost. */
  lateAfterLeadIn: 2.4,
  lateAtOmission: 1,
  lateInQuotation: 1,
  /** The first numbers of a whole draft or part: somebody's share of it. */
  latePart: 2.2,
  /** Continues the numbering that ran under the parent before: doubtful after a lone 1, and of points. */
  continuedDoubtful: 2.8,
  continued: 2,
  /** …where it has run on so before. */
  continuedAgain: 0.6,
  continuedArticle: 0.4,
  restart: 1.5,
  restartInNewParagraph: 1,
  /** After a single 1 a second 1 is rather a repeated number. */
  restartAfterLone: 2.6,
  restartAfterBreak: 0.4,
  /** To hang a sequence under a point whose paragraph is over. */
  underEndedPoint: 2,
  underEndedList: 0.7,
  /** …under 一是 in an earlier paragraph, by points that nothing announces. */
  underSpokenLater: 1,
  /** …under an item whose part a heading without a number has ended. */
  underClosed: 2.5,
  /** …under an item whose three and more elder siblings hold nothing. */
  underBarren: 0.5,
  /** To set a sequence beside an item that still governs. */
  besideHeading: 1.3,
  besideLead: 0.6,
  besidePoint: 0.5,
  rankInverted: 1.2,
  numberUnderSpoken: 1,
  /** To go on with a list across a heading that has no number. */
  acrossBreak: 2,
  /** …in a draft whose lists begin anew under each of them. */
  acrossSections: 4.2,
  /** To go on with a list right after words that announce one. */
  resumedAfterLeadIn: 1.8,
  /** A point in mid-paragraph whose list began some paragraphs ago. */
  perParagraphBetweenPoints: 0.08,
  otherPlace: 1.2,
} as const;

const OPEN: Readonly<Record<Boundary, number>> = { line: 0.6, hard: 0.8, soft: 1, none: 0.5 };

/** A sequence that opens at 1. */
export function openCost(marker: Marker): number {
  return OPEN[marker.boundary] + (marker.strength === 'weak' ? 0.1 : 0);
}

interface TextCost {
  readonly line: number;
  readonly hard: number;
  readonly soft: number;
  readonly weak: number;
}

const cost = (line: number, hard: number, soft: number, weak: number): TextCost => ({ line, hard, soft, weak });

/** What it costs to call a marker mere text, by style and boundary. Letters, decimals, labels are sure only where a draft counts with them. */
const TEXT: Readonly<Record<StyleId, TextCost>> = {
  part: cost(5, 1, 1, 1.2),
  chapter: cost(6, 1, 1, 1.5),
  section: cost(6, 1, 1, 1.5),
  article: cost(6, 1, 1, 1.5),
  roman: cost(4, 1, 1, 0.8),
  han: cost(5, 1.5, 0.5, 1),
  'han-paren': cost(5, 3.7, 1, 1),
  'paren-han-character': cost(4, 3, 1.5, 1),
  arabic: cost(4.5, 2.5, 1, 0.7),
  'stop-character': cost(4, 3, 1.5, 1),
  decimal: cost(3.7, 0.5, 0.5, 1.2),
  'arabic-paren': cost(4.5, 3.7, 1.2, 1),
  'paren-character': cost(4.2, 3.7, 1.5, 1),
  'arabic-half-paren': cost(4, 2, 0.8, 0.6),
  circled: cost(4.2, 4, 2.6, 1),
  latin: cost(3.7, 0.5, 0.5, 0.9),
  'latin-lower': cost(3.7, 0.5, 0.5, 0.9),
  'latin-paren': cost(3.7, 3.7, 1.2, 0.5),
  'roman-lower': cost(3.7, 0.5, 0.5, 0.9),
  stem: cost(3.7, 3.7, 1.2, 0.5),
  label: cost(3.7, 0.5, 0.5, 0.9),
  ordinal: cost(4.5, 4, 2, 0.45),
  qi: cost(4.5, 4, 2, 0.5),
  is: cost(4.5, 4, 2.3, 0.3),
  yao: cost(4.5, 4, 2.2, 0.3),
  point: cost(3.2, 3.2, 2.4, 0.9),
  words: cost(0.8, 0.7, 0.4, 0.3),
  sides: cost(0.5, 0.5, 0.4, 0.4),
};

export function textCost(marker: Marker): number {
  if (marker.boundary === 'none') return marker.style.id === 'circled' ? 0.3 : 0.05;
  if (marker.strength === 'slip') return 0.2;
  const row = TEXT[marker.style.id];
  // 首先 and 最后 are words as well; 其次， and 再次， hardly.
  if (marker.style.id === 'words' && marker.strength === 'strong' && marker.ordinal > 1 && marker.ordinal !== LAST)
    return marker.boundary === 'line' ? COST.orderWordAtLine : row[marker.boundary] + 1;
  // 第二点， speaks of itself, but its first is often not numbered in talk.
  if (marker.style.id === 'ordinal' && marker.strength === 'strong' && marker.variant !== '')
    return Math.min(COST.nounOrdinal, row[marker.boundary]);
  // 第二个问题： at the head of a paragraph is more often a number than 第二个 in mid-clause.
  if (marker.style.id === 'ordinal' && marker.strength === 'weak' && marker.boundary === 'line')
    return COST.weakOrdinalAtLine;
  const full = marker.strength === 'weak' ? Math.min(row.weak, row[marker.boundary]) : row[marker.boundary];
  return marker.quotation > 0 ? full * 0.6 : full;
}

/** A sequence that ends with its first item: nothing for a number that stands by itself, much for a word like 首先. */
const LONE: Readonly<Partial<Record<StyleId, number>>> = {
  words: 2,
  sides: 2,
  point: 3,
  decimal: 2,
  latin: 2,
  'latin-lower': 2,
  'latin-paren': 2,
  'roman-lower': 2,
  roman: 1.5,
  stem: 2,
  label: 2,
  circled: 1,
};

export function loneCost(only: Marker): number {
  const weak = only.strength === 'weak' ? 1.5 : 0;
  const soft = only.boundary === 'soft' || only.boundary === 'none' ? 1 : 0;
  return (LONE[only.style.id] ?? 0.5) + weak + soft;
}
