import type { Context } from './context';
import { CERTAINTY, QUOTED, type EvidenceId } from './weights';

/**
 * The table of evidence: everything that speaks for or against a reading, a row each. A row knows no weight (`weights.ts`) and no
 * style but by the columns of the styles table. The rows of a question are asked in their order: the first that holds answers it,
 * and those marked `also` pay besides.
 */
export interface Evidence {
  readonly id: EvidenceId;
  readonly on: Question;
  readonly when: (c: Context) => boolean;
  /** How many times it pays, where not once. */
  readonly times?: (c: Context) => number;
  readonly also?: true;
  /** What it says, in Chinese and in English. */
  readonly says: readonly [chinese: string, english: string];
}

export type Question =
  /** The marker is no item but text. */
  | 'text'
  /** A list ends. */
  | 'close'
  /** The marker stands outside the last item of a list that stays behind. */
  | 'beside'
  /** A list begins under the last item of another; in what order of rank; where one of its own kind is open. */
  | 'under'
  | 'rank'
  | 'restart'
  /** The number with which a list begins. */
  | 'start'
  /** The marker is an item of a list; as which number of it. */
  | 'join'
  | 'number';

const isMix = (c: Context): boolean => c.manner === 'otherNoun' || c.manner === 'accepted';
const isConfused = (c: Context): boolean => c.manner === 'confused';
const isInline = (c: Context): boolean => c.before.boundary !== 'line';
const atMost = (most: number, value: number): number => (value < most ? value : most);
/** No number is so far off that it would cost more than ten steps. */
const steps = (c: Context): number => atMost(10, c.off);

function certaintyOf(c: Context): number {
  const { marker, boundary } = c;
  const row = CERTAINTY[marker.style.certainty];
  const placed = row[boundary === 'none' ? 'soft' : boundary];
  const certainty = marker.strength === 'weak' ? Math.min(row.weak, placed) : placed;
  return marker.quotation > 0 && !c.isOrderWord ? certainty * QUOTED : certainty;
}

export const EVIDENCE: readonly Evidence[] = [
  // The marker is but text.
  {
    id: 'signInClause',
    on: 'text',
    when: (c) => c.boundary === 'none' && c.marker.style.certainty === 'sign',
    says: ['句中的序号符号', 'a sign that numbers, in mid-clause'],
  },
  {
    id: 'midClause',
    on: 'text',
    when: (c) => c.boundary === 'none',
    says: ['在句子中间，前面没有标点', 'in mid-clause'],
  },
  {
    id: 'slipAsText',
    on: 'text',
    when: (c) => c.marker.strength === 'slip',
    says: ['只是像打错的序号', 'only resembles a mistyped number'],
  },
  {
    id: 'orderWordAtLine',
    on: 'text',
    when: (c) => c.isOrderWord && c.boundary === 'line',
    says: ['“其次”“再次”在段首，很少不是序号', 'a word of order at the head of a paragraph is seldom a mere word'],
  },
  {
    id: 'orderWord',
    on: 'text',
    also: true,
    when: (c) => c.isOrderWord,
    says: ['“其次”“再次”后有标点，很少不是序号', 'a word of order before a mark is seldom a mere word'],
  },
  {
    id: 'shown',
    on: 'text',
    when: (c) => c.marker.shownBy !== undefined,
    says: ['前后的号或预告的条数说明它是序号', 'its neighbours, or a promised count, show that it numbers'],
  },
  {
    id: 'nounOrdinal',
    on: 'text',
    when: (c) => c.isNounOrdinal && c.marker.strength === 'strong' && c.boundary !== 'soft',
    says: ['“第几点”后有标点，多是序号', 'an ordinal with a noun and a mark'],
  },
  {
    id: 'weakOrdinalAtLine',
    on: 'text',
    when: (c) => c.isNounOrdinal && c.marker.strength === 'weak' && c.boundary === 'line',
    says: ['“第几个”在段首，多是序号', 'an ordinal with a noun at the head of a paragraph'],
  },
  {
    id: 'certainty',
    on: 'text',
    when: () => true,
    times: certaintyOf,
    says: ['这种写法在这个位置有多像序号', 'how surely this style numbers at such a place'],
  },

  // A list ends here.
  {
    id: 'secondWithoutFirst',
    on: 'close',
    also: true,
    when: (c) => c.open.owed === 1,
    says: ['从第二条起，第一条始终没有出现', 'began with its second, and the first never came'],
  },
  {
    id: 'loneInClause',
    on: 'close',
    also: true,
    when: (c) => c.open.count === 1 && (c.open.first.boundary === 'soft' || c.open.first.boundary === 'none'),
    says: ['这一组只有一条，而且在句子中间', 'a list of one, in mid-sentence'],
  },
  {
    id: 'loneWeak',
    on: 'close',
    also: true,
    when: (c) => c.open.count === 1 && c.open.first.strength === 'weak',
    says: ['这一组只有一条，写法又不像序号', 'a list of one, of a doubtful form'],
  },
  {
    id: 'loneInNeed',
    on: 'close',
    when: (c) => c.open.count === 1 && c.open.first.style.needsCompany,
    says: ['这种序号一般不单独出现', 'a list of one, of a style that seldom stands alone'],
  },
  {
    id: 'lone',
    on: 'close',
    when: (c) => c.open.count === 1,
    says: ['这一组只有一条', 'a list of one'],
  },

  // The marker stands beside the last item of a list, not below it.
  {
    id: 'besideFree',
    on: 'beside',
    when: (c) => c.isOwn || c.nesting === 'beside' || !c.mayFollow || c.isClosed,
    says: ['前一条到这里已经管不着', 'the item before governs no longer'],
  },
  {
    id: 'besideHeading',
    on: 'beside',
    when: (c) => c.isHeading || (!isInline(c) && c.sameParagraph),
    says: ['前面是小标题，下面的序号多归它', 'what follows a heading rather stands under it'],
  },
  {
    id: 'besidePoint',
    on: 'beside',
    when: (c) => isInline(c) && c.sameParagraph && !c.isEnded,
    says: ['前一条还没有说完', 'the point before is not over'],
  },
  {
    id: 'besideLead',
    on: 'beside',
    when: (c) => !isInline(c) && !c.open.first.style.endsWithParagraph && !c.isEnded,
    says: ['前一条的段落下面还可以分条', 'the paragraph before may hold a list'],
  },

  // A list begins under the last item of another.
  {
    id: 'barren',
    on: 'under',
    also: true,
    when: (c) => c.isBarren,
    says: ['前面几条下面都没有分条', 'several elder items hold nothing'],
  },
  {
    id: 'underLevel',
    on: 'under',
    when: (c) => c.nesting === 'under',
    says: ['Markdown 的层级如此', 'Markdown sets it deeper'],
  },
  {
    id: 'underClosed',
    on: 'under',
    when: (c) => c.isClosed,
    says: ['中间隔着没有序号的标题', 'a heading without a number has ended that part'],
  },
  {
    id: 'underHeading',
    on: 'under',
    when: (c) => c.isHeading,
    says: ['上面是小标题', 'a heading holds it'],
  },
  {
    id: 'underEndedList',
    on: 'under',
    when: (c) =>
      c.isEnded && c.sameParagraph === isInline(c) && (c.sameParagraph || !c.open.first.style.endsWithParagraph),
    says: ['上面那一组每条只有一段，已经结束', 'that list, one paragraph an item, is over'],
  },
  {
    id: 'underEndedPoint',
    on: 'under',
    when: (c) => !c.sameParagraph && (isInline(c) || c.open.first.style.endsWithParagraph),
    says: ['上面那一条在前面的段落里，已经结束', 'the paragraph of that point is over'],
  },
  {
    id: 'underSpokenLater',
    on: 'under',
    when: (c) =>
      !c.sameParagraph && c.open.first.style.family === 'spoken' && c.marker.boundary !== 'line' && !c.isLedIn,
    says: ['隔了段落，又没有引出它的话', 'in a later paragraph, and nothing announces it'],
  },

  // In what order of rank.
  {
    id: 'rankKept',
    on: 'rank',
    when: (c) => c.marker.style.rank === undefined || c.open.bears === c.key || c.nesting === 'under',
    says: ['前面几条下面也是这样分的', 'elder items hold such lists'],
  },
  {
    id: 'numberUnderSpoken',
    on: 'rank',
    when: (c) => c.open.first.style.rank === undefined && c.marker.boundary === 'line',
    says: ['段首的数字序号一般不在“一是”之下', 'a numbered paragraph seldom stands under spoken points'],
  },
  {
    id: 'rankInverted',
    on: 'rank',
    when: (c) => (c.marker.style.rank ?? 0) < (c.open.first.style.rank ?? 0),
    says: ['序号的层次颠倒', 'the ranks are inverted'],
  },

  // Where a list of the marker's own kind is open.
  {
    id: 'restartAtTwin',
    on: 'restart',
    also: true,
    when: (c) => c.marker.ordinal > 1 && c.marker.ordinal === c.open.last && !c.isClosed && !c.isLedIn,
    says: ['同一个号接连出现，多是重号', 'the number of the item before, and no 1'],
  },
  {
    id: 'restartAfterBreak',
    on: 'restart',
    when: (c) => c.isClosed || c.isLastTaken || c.open.first.quotation > 0,
    says: ['前一组已经结束，重新编号', 'the list before is over, this one begins anew'],
  },
  {
    id: 'restartUnderLabel',
    on: 'restart',
    when: (c) => c.open.count === 1 && c.marker.ordinal === 1 && c.isUnderNextLabel,
    says: ['另一个小标题下重新编号', 'begins anew below another label'],
  },
  {
    id: 'restartAfterLone',
    on: 'restart',
    when: (c) => c.open.count === 1 && c.marker.ordinal === 1,
    says: ['前一组只有“一”，又来一个“一”', 'a second 1 behind a single 1'],
  },
  {
    id: 'restartInNewParagraph',
    on: 'restart',
    when: (c) => isInline(c) && !c.sameParagraph,
    says: ['在另一段里重新编号', 'begins anew in another paragraph'],
  },
  { id: 'restart', on: 'restart', when: () => true, says: ['重新编号', 'begins anew'] },

  // With which number a list begins.
  {
    id: 'weakFirst',
    on: 'start',
    also: true,
    when: (c) => c.claim === 'first' && c.marker.strength === 'weak',
    says: ['写法不像序号', 'a doubtful form'],
  },
  {
    id: 'opensLine',
    on: 'start',
    when: (c) => c.claim === 'first' && c.marker.boundary === 'line',
    says: ['在段首另起一组', 'a list begins, at the head of a paragraph'],
  },
  {
    id: 'opensAfterStop',
    on: 'start',
    when: (c) => c.claim === 'first' && c.marker.boundary === 'hard',
    says: ['在句号、冒号、分号后另起一组', 'a list begins, behind a stop or a colon'],
  },
  {
    id: 'opensAfterComma',
    on: 'start',
    when: (c) => c.claim === 'first' && c.marker.boundary === 'soft',
    says: ['在逗号后另起一组', 'a list begins, behind a comma'],
  },
  {
    id: 'opensInClause',
    on: 'start',
    when: (c) => c.claim === 'first',
    says: ['在句中另起一组', 'a list begins, in mid-clause'],
  },
  {
    id: 'lateAtOmission',
    on: 'start',
    when: (c) => c.claim === 'late' && c.isBehindOmission,
    says: ['前面有省略，不从“一”起', 'begins late, behind an omission'],
  },
  {
    id: 'lateInQuotation',
    on: 'start',
    when: (c) => c.claim === 'late' && c.marker.quotation > 0,
    says: ['引文里不从“一”起', 'begins late, in a quotation'],
  },
  {
    id: 'latePart',
    on: 'start',
    when: (c) => c.claim === 'late' && c.opensDraft && !isDue(c),
    says: ['全稿从中间编起，像是其中一部分', 'the whole draft begins late: somebody’s share of it'],
  },
  {
    id: 'stepsAtStart',
    on: 'start',
    also: true,
    when: (c) => c.off > 0,
    times: steps,
    says: ['差几个号', 'how far the number is off'],
  },
  {
    id: 'lateAfterLeadIn',
    on: 'start',
    when: (c) => c.claim === 'late' && isDue(c),
    says: ['这里应当起一组，缺了前面的', 'a list is due here, its first item is lost'],
  },
  {
    id: 'late',
    on: 'start',
    when: (c) => c.claim === 'late',
    says: ['不从“一”起', 'a list that begins late'],
  },
  {
    id: 'runsOnCorrected',
    on: 'start',
    also: true,
    when: (c) => c.claim === 'runsOnCorrected',
    says: ['接着上面的编，但号错了', 'runs on with a wrong number'],
  },
  {
    id: 'runsOnByNature',
    on: 'start',
    when: (c) => isRunOn(c) && c.marker.style.runsOn,
    says: ['这种序号本来就接着编', 'such numbers run on by nature'],
  },
  {
    id: 'runsOnAgain',
    on: 'start',
    when: (c) => isRunOn(c) && c.ranOn,
    says: ['前面也是接着编的', 'runs on, as it did before'],
  },
  {
    id: 'runsOn',
    on: 'start',
    when: (c) => isRunOn(c) && c.marker.ordinal > 2 && c.marker.style.family !== 'spoken',
    says: ['接着前一组往下编', 'runs on from the list before'],
  },
  {
    id: 'runsOnDoubtful',
    on: 'start',
    when: isRunOn,
    says: ['也许接着前一组往下编', 'perhaps runs on from the list before'],
  },
  {
    id: 'secondFirst',
    on: 'start',
    when: (c) => c.claim === 'second',
    says: ['“二”在“一”之前', 'the second before the first'],
  },
  {
    id: 'otherWordFirst',
    on: 'start',
    when: (c) => c.marker.style.isWord,
    says: ['本是第一条，词却用错了', 'a first item with the wrong word'],
  },
  {
    id: 'mistypedFirst',
    on: 'start',
    when: () => true,
    says: ['本是第一条，号却打错了', 'a first item whose number was mistyped'],
  },

  // The marker is an item of a list.
  {
    id: 'otherLevel',
    on: 'join',
    also: true,
    when: (c) => !c.mayFollow,
    says: ['Markdown 的层级不同', 'on another level of Markdown'],
  },
  {
    id: 'otherPlace',
    on: 'join',
    also: true,
    when: (c) => c.marker.boundary !== 'line' && !isInline(c) && !c.sameParagraph,
    times: (c) => (isConfused(c) ? 1.5 : 1),
    says: ['前面各条在段首，这一条在段中', 'the items before open paragraphs, this one does not'],
  },
  {
    id: 'perParagraph',
    on: 'join',
    also: true,
    when: (c) => isInline(c) && c.paragraphsSince > 0,
    times: (c) => atMost(12.5, c.paragraphsSince),
    says: ['与前一条隔了几段', 'paragraphs lie between'],
  },
  {
    id: 'acrossSections',
    on: 'join',
    also: true,
    when: (c) => c.isClosed && c.beginsBySections && c.open.first.style.family !== 'division',
    says: ['隔着没有序号的标题，而这类序号每到标题都重新编', 'across a heading under which such lists begin anew'],
  },
  {
    id: 'acrossBreak',
    on: 'join',
    also: true,
    when: (c) => c.isClosed && !c.beginsBySections && c.open.first.style.family !== 'division',
    says: ['隔着没有序号的标题', 'across a heading without a number'],
  },
  {
    id: 'resumedAfterLeadIn',
    on: 'join',
    also: true,
    when: (c) => c.isLedIn && !c.isLastTaken,
    says: ['前面的话引出新的一组', 'right behind words that announce another list'],
  },
  {
    id: 'farMix',
    on: 'join',
    also: true,
    when: (c) => c.manner === 'accepted' && c.paragraphsSince > FAR,
    says: ['写法不同，又隔得很远', 'another manner, far away'],
  },
  {
    id: 'acrossPlaces',
    on: 'join',
    also: true,
    when: (c) =>
      (isMix(c) || isConfused(c)) && c.isAcrossPlaces && !(c.manner === 'accepted' && c.paragraphsSince > FAR),
    says: ['写法不同，前一条在段中，这一条在段首', 'another manner, and at the head of a paragraph'],
  },
  {
    id: 'mixWithOwnOpen',
    on: 'join',
    also: true,
    when: (c) => isMix(c) && c.ownIsOpen,
    says: ['写法不同，而与它写法相同的一组还开着', 'another manner, while a list of its own is open'],
  },
  {
    id: 'otherScript',
    on: 'join',
    also: true,
    when: (c) => isConfused(c) && c.open.first.style.numerals !== c.marker.style.numerals,
    says: ['数字的写法也不同', 'other numerals too'],
  },
  {
    id: 'ownIsDue',
    on: 'join',
    also: true,
    when: (c) => isConfused(c) && c.ownIsDue,
    says: ['与它写法相同的一组正好该这个号', 'a list of its own style waits for this number'],
  },
  {
    id: 'ownStyleOpen',
    on: 'join',
    also: true,
    when: (c) => isConfused(c) && c.ownIsOpen && !c.ownIsDue,
    says: ['与它写法相同的一组还开着', 'a list of its own style is open'],
  },
  {
    id: 'otherKind',
    on: 'join',
    also: true,
    when: (c) => isConfused(c) && c.ownIsOpen && c.isOtherKind,
    says: ['一个是小标题，一个是段落', 'one is a heading, the other opens prose'],
  },
  {
    id: 'joinsEndedList',
    on: 'join',
    also: true,
    when: (c) => isConfused(c) && c.isEnded,
    says: ['那一组每条只有一段，已经结束', 'that list, one paragraph an item, is over'],
  },
  {
    id: 'slip',
    on: 'join',
    when: (c) => c.manner === 'slip',
    says: ['打错了字，正好该这个号', 'a slip, where this number is due'],
  },
  {
    id: 'unmarked',
    on: 'join',
    when: (c) => c.manner === 'unmarked',
    says: ['漏了号后的标点', 'the mark behind the number was forgotten'],
  },
  {
    id: 'otherNoun',
    on: 'join',
    when: (c) => c.manner === 'otherNoun',
    says: ['量词不同', 'another noun'],
  },
  {
    id: 'acceptedMix',
    on: 'join',
    when: (c) => c.manner === 'accepted' || c.manner === 'sharedWord',
    says: ['写法不同，但可以混用', 'a mixture that good houses print'],
  },
  {
    id: 'lastWord',
    on: 'join',
    when: (c) => c.manner === 'last',
    says: ['“最后”接在别的序号后', '最后 ends any list of points'],
  },
  {
    id: 'confusionInRow',
    on: 'join',
    when: (c) => isConfused(c) && c.marker.shownBy === 'row',
    says: ['写法不同，但与前后的号连着', 'another style, in a row with its neighbours'],
  },
  {
    id: 'confusionAcrossFamilies',
    on: 'join',
    when: (c) => isConfused(c) && c.open.first.style.family !== c.marker.style.family,
    says: ['写法完全不同，正好该这个号', 'quite another style, where this number is due'],
  },
  {
    id: 'confusion',
    on: 'join',
    when: isConfused,
    says: ['写法不同，正好该这个号', 'another style, where this number is due'],
  },

  // As which number of its list.
  {
    id: 'perStep',
    on: 'number',
    also: true,
    when: (c) => c.claim === 'corrected',
    times: steps,
    says: ['差几个号', 'how far the number is off'],
  },
  {
    id: 'twinFirst',
    on: 'number',
    also: true,
    when: (c) =>
      (c.claim === 'corrected' || c.claim === 'repeated') &&
      c.marker.ordinal === 1 &&
      (c.marker.boundary === 'soft' || c.open.count > 1),
    says: ['“一”多是另起一组', 'a 1 rather begins a list'],
  },
  { id: 'endsList', on: 'number', when: (c) => c.claim === 'last', says: ['用“最后”收尾', '最后 ends it'] },
  {
    id: 'lastExchanged',
    on: 'number',
    when: (c) => c.claim === 'lastExchanged',
    says: ['与“最后”写颠倒了', 'exchanged with 最后'],
  },
  {
    id: 'settled',
    on: 'number',
    when: (c) => c.claim === 'settled',
    says: ['与前面的号对调了', 'the other half of an exchange'],
  },
  {
    id: 'gapAtOmission',
    on: 'number',
    when: (c) => c.claim === 'omitted',
    says: ['缺号处有省略', 'a gap where text was left out'],
  },
  {
    id: 'correction',
    on: 'number',
    when: (c) => c.claim === 'corrected' || c.claim === 'repeated',
    says: ['号错了', 'a wrong number'],
  },
];

/** Paragraphs between 首先 and 第二 beyond which they are strangers. */
const FAR = 12;

/** Whether a list is announced, or begins under a heading as its likes do. */
function isDue(c: Context): boolean {
  return c.opensSection || c.isLedIn;
}

function isRunOn(c: Context): boolean {
  return c.claim === 'runsOn' || c.claim === 'runsOnCorrected';
}
