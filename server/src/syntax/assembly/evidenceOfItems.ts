import { LAST } from '../forms/styles';
import type { Context } from './context';
import type { Evidence } from './evidence';

/** What speaks for or against a marker's being an item of a list that is open. */
export const OF_ITEMS: readonly Evidence[] = [
  {
    id: 'otherPlace',
    on: 'join',
    also: true,
    when: (c) => c.marker.boundary !== 'line' && !c.isInline && !c.sameParagraph,
    // 旧的用光再用新的。第四件事，是水电。: with its noun it may be spoken on in one breath.
    times: (c) => (isConfused(c) ? 1.5 : isWithNoun(c) ? 0.5 : 1),
    says: ['前面各条在段首，这一条在段中', 'the items before open paragraphs, this one does not'],
  },
  {
    id: 'acrossBreak',
    on: 'join',
    also: true,
    when: (c) => c.isClosed && c.open.first.style.family !== 'division',
    // Twice where such lists begin anew under each heading.
    times: (c) => (c.beginsBySections ? 2 : 1),
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
    id: 'mixWithOwnOpen',
    on: 'join',
    also: true,
    when: (c) => isMix(c) && c.ownIsOpen && !c.repeatsPoint,
    says: ['写法不同，而与它写法相同的一组还开着', 'another manner, while a list of its own is open'],
  },
  {
    id: 'ownIsOpen',
    on: 'join',
    also: true,
    when: (c) => isConfused(c) && c.ownIsOpen && !c.isUnlikeOuterList,
    // Far dearer where that list waits for this number, unless this one needs it more.
    times: (c) => (!c.ownIsDue || c.needsSecond ? 1 : c.isSecondOfOwn ? 5 : 3),
    says: ['与它写法相同的一组还开着', 'a list of its own style is open'],
  },
  {
    id: 'otherKind',
    on: 'join',
    also: true,
    when: (c) => isConfused(c) && c.ownIsOpen && c.isOtherKind && !c.repeatsPoint,
    says: ['一个是小标题，一个是段落', 'one is a heading, the other opens prose'],
  },
  {
    id: 'endsList',
    on: 'join',
    also: true,
    when: (c) => c.marker.ordinal === LAST,
    says: ['用“最后”收尾', '最后 ends it'],
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
    id: 'confusion',
    on: 'join',
    when: (c) => isConfused(c) || c.manner === 'slip',
    // 一是 for 一、 is a little rarer than （一） for 一、.
    times: (c) => (c.open.first.style.family === c.marker.style.family ? 1 : 1.2),
    says: ['写法不同，或打错了字，正好该这个号', 'another style, or a slip, where this number is due'],
  },
  {
    id: 'acceptedMix',
    on: 'join',
    when: (c) => c.manner !== 'own',
    says: ['写法不同，但可以混用', 'a mixture that good houses print'],
  },
];

const isMix = (c: Context): boolean => c.manner === 'otherNoun' || c.manner === 'accepted';
const isWithNoun = ({ marker: { style, variant, boundary } }: Context): boolean =>
  style.variantIs === 'noun' && variant !== '' && boundary === 'hard';
const isConfused = (c: Context): boolean => c.manner === 'confused';
