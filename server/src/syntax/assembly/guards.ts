import { LAST } from '../forms/styles';
import type { Marker } from '../nodes';
import type { Context } from './context';

/** What cannot be, whatever speaks for it. The first that holds refuses. */
export interface Guard {
  readonly id: string;
  readonly when: (c: Context) => boolean;
  /** Why, in Chinese and in English. */
  readonly says: readonly [chinese: string, english: string];
}

/** No draft nests deeper; words that look like labels (甲乙1：) would without end. */
const DEEPEST = 12;

/** 第一句，…第二句，… says what it counts; 第一， and 第二， that open paragraphs are over where the speech takes leave. */
const endsBeforeWish = ({ style, variant, boundary }: Marker): boolean =>
  style.variantIs === 'noun' && (variant !== '' || boundary === 'line');

/** Who is an item of the list in question. */
export const MAY_JOIN: readonly Guard[] = [
  {
    id: 'notDue',
    when: (c) => !c.isOwn && !c.isDue && !c.goesOnInMix && c.marker.ordinal !== LAST,
    says: ['写法不同，号也接不上', 'another style, and not the number that is due'],
  },
  {
    id: 'midClause',
    when: (c) => c.marker.boundary === 'none',
    says: ['在句子中间，只能是第一条', 'in mid-clause only a first counts'],
  },
  {
    id: 'otherQuotation',
    when: (c) => c.open.first.quotation !== c.marker.quotation,
    says: ['一个在引文里，一个在引文外', 'one stands in a quotation, the other does not'],
  },
  {
    id: 'slipNotDue',
    when: (c) => c.marker.strength === 'slip' && !(c.isOwn && c.isDue),
    says: ['像是打错的字，但这里不该这个号', 'a slip counts only where its number is due'],
  },
  {
    id: 'courtesy',
    when: (c) => !c.followsCourtesy,
    says: ['前面的“首先”只是客套话', 'the 首先 before is but a courtesy'],
  },
  {
    id: 'ownHead',
    when: (c) => c.isHeadOfItsOwn,
    says: ['“第四个问题”另起一段，前面是段里的几点', 'it heads a paragraph, and those are points within another'],
  },
  {
    id: 'wish',
    when: (c) => c.isWish && endsBeforeWish(c.open.first),
    says: ['“最后”说的是祝愿，不是那一组的一条', 'what 最后 begins is a wish, and no item of that list'],
  },
  {
    id: 'stranger',
    when: (c) => c.isStranger,
    says: ['隔得太远，互不相干', 'too far away'],
  },
  {
    id: 'goesOnWithin',
    when: (c) => c.goesOnWithin,
    says: ['接的是本段里的那一组', 'it goes on with the points of its paragraph'],
  },
  {
    id: 'wordBefore',
    when: (c) => c.goesWithWordBefore,
    says: ['前面就是与它成对的“首先”“其次”', 'the word just before it is the one it goes with'],
  },
  {
    id: 'otherStyle',
    when: (c) => !c.isOwn && !c.mayMix,
    says: ['这种写法不会用在那一组里', 'such a style is never taken for that one'],
  },
];

/** Who begins a list. */
export const MAY_BEGIN: readonly Guard[] = [
  {
    id: 'lastBeginsNothing',
    when: (c) => c.marker.ordinal === LAST,
    says: ['“最后”不能起一组', '最后 begins no list'],
  },
  {
    id: 'slipBeginsNothing',
    when: (c) => c.marker.strength === 'slip',
    says: ['像是打错的字，不能起一组', 'a slip begins no list'],
  },
];

/** Where one begins: under the last item of the list in question. */
export const MAY_HOLD: readonly Guard[] = [
  {
    id: 'sameLevel',
    when: (c) => c.nesting === 'beside',
    says: ['Markdown 里是同一层', 'Markdown sets them on one level'],
  },
  {
    id: 'tooDeep',
    when: (c) => c.open.depth >= DEEPEST,
    says: ['层次太深', 'no draft nests deeper'],
  },
];
