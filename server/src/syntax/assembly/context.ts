import { FURTHEST } from './alike';
import { LAST } from '../forms/styles';
import { COURTEOUS } from '../forms/words';
import type { Mix } from '../nodes';
import { MarkerContext } from './markerContext';
import type { Manner } from './scene';

/** Paragraphs between 首先 and 第二 beyond which 首先 was but a courtesy. */
const NEAR = 2;
/** Paragraphs between 首先 and 第二 at the most. */
const FAR = FURTHEST;

/** What the evidence and the guards are asked about: whether one marker, in its place, may go on with the list in question. All facts are O(1). */
export class Context extends MarkerContext {
  /** What a quotation holds is resumed only within it; outside, its lists are over, and so is what Markdown sets deeper. */
  get mayFollow(): boolean {
    const { quotation } = this.open.first;
    return (quotation === 0 || quotation === this.marker.quotation) && this.nesting !== 'over';
  }

  /** 一、 … 四、 ## 五、 六、: a number that goes on with a list that its line's level would end, where it is that list's next, or the one after. */
  get goesOnAcross(): boolean {
    const { marker, open } = this;
    const ahead = marker.ordinal - open.last;
    return (
      (ahead === 1 || ahead === 2) &&
      marker.ordinal > 2 &&
      open.first.style === marker.style &&
      open.first.variant === marker.variant &&
      open.first.nesting.quote === marker.nesting.quote &&
      marker.quotation === 0
    );
  }

  /** Whether the last item of the list governs what follows, so that another list rather stands below it. */
  get governs(): boolean {
    return !this.isOwn && this.mayFollow && this.nesting !== 'beside' && !this.isClosed;
  }

  /** Whether the marker's style heads larger parts than the list's; before points that are spoken any number at the head of a paragraph does. */
  get isOfHigherRank(): boolean {
    const [list, own] = [this.open.first.style.rank, this.marker.style.rank];
    if (own === undefined) return false;
    if (list === undefined) return this.marker.boundary === 'line';
    // 01 ↵ …！一，没有钱。二，没有人。: what runs in is held by what heads its part.
    const { boundary, ordinal, style } = this.marker;
    const opensRunIn = ordinal === 1 && boundary !== 'line' && this.open.first.boundary === 'line' && !style.isWord;
    return own < list && !opensRunIn;
  }

  /** 其次，道歉。有三件事没有办成：, or a heading: **第四，遇到事别先吵。**, and below it 1.: a point's own words announce what it holds. */
  get isAnnouncedByPoint(): boolean {
    const { marker, open } = this;
    const isBelow = marker.boundary === 'line' && this.paragraphsSince === 1;
    return isBelow && open.first.style.rank === undefined && (this.isLedIn || this.isHeading);
  }

  /** 四、 in mid-paragraph before （一）: parts and their parts, run together in one line. */
  get isPartOfRunIn(): boolean {
    const [list, own] = [this.open.first.style, this.marker.style];
    const runsTogether = this.isInline && this.sameParagraph && this.marker.boundary !== 'line';
    return runsTogether && list.headsSections && (own.rank ?? 0) > (list.rank ?? Infinity);
  }

  /** Whether the list has come to its 最后. */
  get isLastTaken(): boolean {
    return this.open.last === LAST;
  }

  get isDue(): boolean {
    return this.marker.ordinal === this.open.last + 1;
  }

  /** 2. 要做到：一是…；二是…；三要…: it goes on with the points of its paragraph, though the list around them has come to the same number. */
  get goesOnWithin(): boolean {
    const { marker, open, state } = this;
    const within = state.top;
    if (!within || within === open || this.isOwn || this.isInline || marker.boundary === 'line') return false;
    return (
      within.last + 1 === marker.ordinal &&
      within.first.style.family === marker.style.family &&
      this.markerAt(within.item).paragraph === marker.paragraph
    );
  }

  /** 第一，…，首先由…，其次由…: 其次 goes with the 首先 just before it in its paragraph, or is text as that is. */
  get goesWithWordBefore(): boolean {
    const { marker, index } = this;
    if (!marker.style.isWord || marker.boundary === 'line' || this.open.item === index - 1) return false;
    const word = this.scene.markers[index - 1];
    return (
      word?.style === marker.style &&
      word.paragraph === marker.paragraph &&
      word.boundary !== 'line' &&
      word.ordinal + 1 === marker.ordinal
    );
  }

  /** 首先，…第二，…第四，: in an accepted mix the numbers that go on as the last item does may lack one, as in a list of their own. */
  get goesOnInMix(): boolean {
    const { before, marker, open } = this;
    const alike = before.style === marker.style && before.variant === marker.variant && before !== open.first;
    // 首先，…其次，…第四，: words of order that their commas show to be such.
    const areWords = before.style.isWord && before.strength === 'strong' && marker.strength === 'strong';
    return (alike || areWords) && this.mix === 'accepted' && marker.ordinal === open.last + 2;
  }

  /** 首先 … 第二, or 首先 … 最后 with nothing between, so far away that they are strangers. */
  get isStranger(): boolean {
    if (this.paragraphsSince <= FAR) return false;
    return this.isOwn ? this.marker.ordinal === LAST && this.open.count === 1 : this.mix === 'accepted';
  }

  /**
   * 一、履职 （一）学。学了。 （二）干。干了。 三、服务。办了。 二、廉洁: whether the marker has the style of a list around the one in question, of
   * whose items it differs as a heading does from prose.
   */
  get isUnlikeOuterList(): boolean {
    const { own, marker } = this;
    return own !== undefined && this.isWithinOwn && marker.style.rank !== undefined && this.isOfOtherKind(own);
  }

  /** 二、做法 （一）甲 二、乙 三、体会: whether the list in question, within one of the marker's style, would be a list of one without it. */
  get needsSecond(): boolean {
    const { open, marker } = this;
    return this.isWithinOwn && open.count === 1 && open.first.boundary === 'line' && marker.boundary === 'line';
  }

  private get isWithinOwn(): boolean {
    return (this.own?.depth ?? Infinity) < this.open.depth;
  }

  /** 首先，我代表…表示祝贺: other words of order may go on, 第二， only right behind it; 最后 alone does not. */
  get followsCourtesy(): boolean {
    const { marker, open } = this;
    if (open.first.variant !== COURTEOUS) return true;
    if (marker.ordinal === LAST) return open.count > 1;
    return marker.style === open.first.style || open.count > 1 || this.paragraphsSince <= NEAR;
  }

  /** How a marker that no guard refuses joins the list. */
  get mannerOfJoining(): Manner {
    const { marker } = this;
    if (this.isOwn) return marker.strength === 'slip' ? 'slip' : 'own';
    const mix = this.mix;
    if (mix !== undefined) return mix;
    return marker.ordinal === LAST ? 'last' : 'confused';
  }

  /** 第四个问题，… at the head of its paragraph, behind 一是…，二是…，三是… within another. */
  get isHeadOfItsOwn(): boolean {
    const { marker } = this;
    const isHead = marker.boundary === 'line' && marker.style.variantIs === 'noun' && marker.variant !== '';
    return isHead && !this.isOwn && this.isInline && !this.sameParagraph;
  }

  /** 最后，祝大家…. */
  get isWish(): boolean {
    return this.marker.ordinal === LAST && this.marker.variant === COURTEOUS;
  }

  /** Whether a marker of another kind may be an item of the list at all. */
  get mayMix(): boolean {
    if (this.mix !== undefined) return true;
    // It stands in a list of its own manner.
    if (this.marker.shownBy === 'run') return false;
    const [list, own] = [this.open.first.style, this.marker.style];
    if (this.marker.ordinal === LAST) return list.family === 'spoken' || this.marker.shownBy === 'promise';
    return list.confusable !== 'never' && own.confusable === 'both';
  }

  /** 首先，其次，最后，再次，: the two last were exchanged. */
  get exchangedWithLast(): boolean {
    const { marker, open } = this;
    return (
      this.isOwn &&
      marker.style.isWord &&
      marker.strength === 'strong' &&
      marker.ordinal === open.count &&
      open.count > 2
    );
  }

  /** What the styles table says of the two. */
  private get mix(): Mix | undefined {
    const { style } = this.open.first;
    const mix = style.mixesWith[this.marker.style.id];
    return mix === 'sharedWord' && !this.marker.suffix.startsWith(style.suffix) ? undefined : mix;
  }
}
