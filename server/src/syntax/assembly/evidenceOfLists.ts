import type { Evidence } from './evidence';
import type { Context } from './context';

/** What speaks for or against a list's beginning or ending. */
export const OF_LISTS: readonly Evidence[] = [
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
    id: 'lone',
    on: 'close',
    when: (c) => c.open.count === 1,
    times: (c) => (c.open.first.style.needsCompany ? 4 : 1),
    says: ['这一组只有一条', 'a list of one'],
  },

  // The marker stands beside the last item of a list, not below it.
  {
    id: 'besideSentence',
    on: 'beside',
    when: (c) => !c.isInline && c.sameParagraph && c.marker.boundary === 'soft',
    says: ['在前一条的句子中间', 'in mid-sentence of the item before'],
  },
  {
    id: 'besideHeading',
    on: 'beside',
    when: (c) => c.isHeading || (!c.isInline && c.sameParagraph),
    says: ['前面是小标题，下面的序号多归它', 'what follows a heading rather stands under it'],
  },
  {
    id: 'besideLead',
    on: 'beside',
    when: (c) => (!c.isInline && !endsWithParagraph(c) && !c.isEnded) || c.isPartOfRunIn,
    says: ['前一条的段落下面还可以分条', 'the paragraph before may hold a list'],
  },

  // A list begins under the last item of another.
  {
    id: 'barren',
    on: 'hold',
    when: (c) => c.isBarren,
    says: ['前面几条下面都没有分条', 'several elder items hold nothing'],
  },
  {
    id: 'rankInverted',
    on: 'under',
    also: true,
    when: (c) => c.open.bears !== c.key && c.isOfHigherRank && !c.isAnnouncedByPoint,
    says: ['序号的层次颠倒', 'the ranks are inverted'],
  },
  {
    id: 'underClosed',
    on: 'under',
    when: (c) => c.isClosed,
    says: ['中间隔着没有序号的标题', 'a heading without a number has ended that part'],
  },
  {
    id: 'underEndedList',
    on: 'under',
    when: (c) =>
      !c.isHeading && c.isEnded && c.sameParagraph === c.isInline && (c.sameParagraph || !endsWithParagraph(c)),
    says: ['上面那一组每条只有一段，已经结束', 'that list, one paragraph an item, is over'],
  },
  {
    id: 'underEndedPoint',
    on: 'under',
    when: (c) => !c.isHeading && !c.sameParagraph && (c.isInline || endsWithParagraph(c)),
    says: ['上面那一条在前面的段落里，已经结束', 'the paragraph of that point is over'],
  },
  {
    id: 'underSpokenLater',
    on: 'under',
    when: (c) =>
      !c.sameParagraph &&
      c.open.first.style.family === 'spoken' &&
      c.marker.boundary !== 'line' &&
      !c.isLedIn &&
      !holdsParagraphs(c),
    says: ['隔了段落，又没有引出它的话', 'in a later paragraph, and nothing announces it'],
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
    when: (c) =>
      c.isClosed ||
      c.isLastTaken ||
      c.open.first.quotation > 0 ||
      (c.isInline && !c.sameParagraph) ||
      (c.open.count === 1 && c.marker.ordinal === 1 && c.isUnderNextLabel),
    says: ['前一组已经结束，重新编号', 'the list before is over, this one begins anew'],
  },
  {
    id: 'restartAfterLone',
    on: 'restart',
    when: (c) => c.open.count === 1 && c.marker.ordinal === 1,
    says: ['前一组只有“一”，又来一个“一”', 'a second 1 behind a single 1'],
  },
  { id: 'restart', on: 'restart', when: () => true, says: ['重新编号', 'begins anew'] },
];

/** 第三杯酒，敬师母。, whose elders have paragraphs of their own below them: so has it. */
const holdsParagraphs = ({ open, isSentence }: Context): boolean =>
  open.roomy && isSentence && open.first.style.variantIs === 'noun';

const endsWithParagraph = (c: Context): boolean => c.open.first.style.endsWithParagraph && !holdsParagraphs(c);
