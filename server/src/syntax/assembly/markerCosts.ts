import { COST, textCost } from './costs';
import { COURTEOUS } from '../forms/words';
import type { Marker } from '../nodes';
import { nestingOf } from './nesting';
import { sequenceKey, type Open, type State } from './stack';
import { LAST } from '../forms/styles';
import type { Surroundings } from './surroundings';

/** Paragraphs between 首先 and 第二 beyond which they are strangers. */
const FAR = 12;
/** …and beyond which 首先 was but a courtesy. */
const NEAR = 2;

/** What one marker costs in one state: as text, beside and under each open sequence, as an item of it. */
export abstract class MarkerCosts {
  protected readonly marker: Marker;
  protected readonly key: string;
  /** Whether a sequence of the marker's own style is open: it is then hardly one of another style mistyped. */
  protected ownIsOpen = false;
  /** …and its number is the one that is due there, or repeats the last. */
  protected ownIsDue = false;

  constructor(
    protected readonly markers: readonly Marker[],
    protected readonly around: Surroundings,
    protected readonly state: State,
    protected readonly index: number,
    /** Styles whose lists begin anew under each unnumbered heading. */
    private readonly sections: ReadonlySet<string>,
  ) {
    this.marker = markers[index] as Marker;
    this.key = sequenceKey(this.marker);
  }

  /** In a list whose points commas part, a comma is as good a boundary as a full stop. */
  protected textCostHere(): number {
    const { marker } = this;
    const cost = textCost(marker);
    if (marker.boundary !== 'soft' || marker.strength !== 'strong' || marker.style.family !== 'spoken') return cost;
    for (let open = this.state.top; open; open = open.below) {
      const before = this.markers[open.item] as Marker;
      const own = open.key === this.key;
      const due = open.last + 1 === marker.ordinal;
      const inSentence =
        before.paragraph === marker.paragraph &&
        ((before.boundary === 'soft' && open.count >= 2) || (own && due && this.wordsSince(open) === 0));
      if (inSentence && (own || due) && open.first.style.family === 'spoken')
        return textCost({ ...marker, boundary: 'hard' });
    }
    return cost;
  }

  /** What a quotation holds is resumed only within it; outside, its sequences are over, and so is what Markdown sets deeper. */
  protected mayFollow(open: Open): boolean {
    const within = open.first.quotation === 0 || open.first.quotation === this.marker.quotation;
    return within && nestingOf(open.first, this.marker) !== 'over';
  }

  /** 一、 … 四、 ## 五、 六、: a number that goes on with a list that its line's level would end, where it is that list's next, or the one after. */
  protected goesOnAcross(open: Open): boolean {
    const { marker } = this;
    const ahead = marker.ordinal - open.last;
    return (
      (ahead === 1 || ahead === 2) &&
      marker.ordinal > 2 &&
      open.first.style === marker.style &&
      open.first.variant === marker.variant &&
      marker.quotation === 0
    );
  }

  /** What it costs to take the marker for an item of a sequence of perhaps another style; undefined where it cannot be. */
  protected styleCost(open: Open): number | undefined {
    const { marker } = this;
    const place = this.placeCost(open);
    if (open.key === this.key && marker.strength === 'slip')
      return marker.ordinal === open.last + 1 ? COST.slip + place : undefined;
    const last = marker.ordinal === LAST;
    if (open.first.variant === COURTEOUS && !this.followsCourtesy(open)) return undefined;
    if (open.key === this.key) return place;
    const due = open.last + 1;
    if (marker.strength === 'slip') return undefined;
    if (!last && marker.ordinal !== due) return undefined;
    const [from, to] = [open.first.style.id, marker.style.id];
    if (from === 'han' && to === 'han') return COST.unmarked + place;
    if (from === 'ordinal' && to === 'ordinal')
      return COST.otherNoun + place + this.acrossPlaces(open) + (this.ownIsOpen ? COST.mixWithOwnOpen : 0);
    const pair = `${from}>${to}`;
    if (pair === 'words>ordinal' || pair === 'ordinal>words')
      return COST.acceptedMix + place + this.farMixCost(open) + (this.ownIsOpen ? COST.mixWithOwnOpen : 0);
    if (last) return open.first.style.family === 'spoken' ? 0.6 + place : undefined;
    if (pair === 'is>ordinal' && /^是/.test(marker.suffix)) return COST.acceptedMix + place;
    if (
      from === 'decimal' ||
      to === 'decimal' ||
      from === 'label' ||
      to === 'label' ||
      from === 'sides' ||
      to === 'sides' ||
      marker.style.family === 'division'
    )
      return undefined;
    if (to === 'words' || to === 'latin' || to === 'latin-lower' || to === 'roman-lower') return undefined;
    const base = open.first.style.family === marker.style.family ? COST.confusion : COST.confusionAcrossFamilies;
    const script = open.first.style.numerals === marker.style.numerals ? 0 : COST.otherScript;
    const own = this.ownIsDue ? COST.ownIsDue : this.ownIsOpen ? COST.ownStyleOpen : 0;
    const ended = this.listEnded(open) ? COST.underEndedList : 0;
    return base + script + own + place * 1.5 + this.acrossPlaces(open) + this.otherKind(open) + ended;
  }

  /** After 首先，我代表…表示祝贺 other words of order may go on, 第二， only right behind it; 最后 alone does not. */
  private followsCourtesy(open: Open): boolean {
    const { marker } = this;
    if (marker.ordinal === LAST) return open.count > 1;
    const before = this.markers[open.item] as Marker;
    return marker.style.id === 'words' || open.count > 1 || marker.paragraph - before.paragraph <= NEAR;
  }

  /** 首先 opens many a speech; a 第二 long after it is hardly its second. */
  private farMixCost(open: Open): number {
    const before = this.markers[open.item] as Marker;
    return this.marker.paragraph - before.paragraph > FAR ? COST.farMix : this.acrossPlaces(open);
  }

  /** A heading among paragraphs of prose, or the other way round, is rather one of its own style's list, where that is open. */
  private otherKind(open: Open): number {
    const { isHeading } = this.around;
    const before = this.markers[open.item] as Marker;
    const bothOpen = before.boundary === 'line' && this.marker.boundary === 'line';
    return bothOpen && this.ownIsOpen && isHeading[open.item] !== isHeading[this.index] ? COST.otherKind : 0;
  }

  /** A point in mid-paragraph is hardly followed by one of another kind that opens a paragraph. */
  private acrossPlaces(open: Open): number {
    const before = this.markers[open.item] as Marker;
    return before.boundary !== 'line' && this.marker.boundary === 'line' ? COST.mixAcrossPlaces : 0;
  }

  /** A list whose items open paragraphs seldom goes on in mid-paragraph, and the other way round. */
  private placeCost(open: Open): number {
    const { marker } = this;
    const before = this.markers[open.item] as Marker;
    if (marker.boundary === 'line' || before.boundary !== 'line') return 0;
    return marker.paragraph === before.paragraph ? 0 : COST.otherPlace;
  }

  protected distanceCost(open: Open): number {
    const before = this.markers[open.item] as Marker;
    const between = this.marker.paragraph - before.paragraph;
    const inline =
      before.boundary !== 'line' && between > 0 ? Math.min(1, between * COST.perParagraphBetweenPoints) : 0;
    const division = open.first.style.family === 'division';
    return inline + (this.isClosed(open) && !division ? this.acrossBreakCost() : 0);
  }

  /** Dearer where the lists of this style begin anew under each unnumbered heading of the draft. */
  private acrossBreakCost(): number {
    return this.sections.has(this.key) ? COST.acrossSections : COST.acrossBreak;
  }

  protected lateCost(parent: Open | undefined): number {
    const { marker } = this;
    const before = this.state.trail?.marker ?? parent?.item;
    const since = before === undefined ? 0 : this.count(this.around.omissionsBefore, before);
    if (!this.ownIsOpen && this.count(this.around.omissionsBefore, this.index) > since) return COST.lateAtOmission;
    if (marker.quotation > 0) return COST.lateInQuotation;
    if (this.opensSection() || this.around.ledIn[this.index])
      return COST.lateAfterLeadIn + Math.min(1, COST.perStep * (marker.ordinal - 2));
    if (
      !this.state.trail &&
      marker.boundary === 'line' &&
      marker.style.family !== 'spoken' &&
      marker.strength === 'strong'
    )
      return COST.latePart;
    return COST.late + Math.min(1, COST.perStep * (marker.ordinal - 2));
  }

  /** Whether it is the first number under an unnumbered heading, where such lists begin anew. */
  private opensSection(): boolean {
    if (!this.sections.has(this.key)) return false;
    const breaks = this.around.breaksBefore;
    return this.index > 0 && this.count(breaks, this.index) > this.count(breaks, this.index - 1);
  }

  protected restartCost(open: Open): number {
    const before = this.markers[open.item] as Marker;
    if (this.isClosed(open) || open.last === LAST || open.first.quotation > 0) return COST.restartAfterBreak;
    if (open.count === 1 && this.marker.ordinal === 1) return COST.restartAfterLone;
    return before.boundary !== 'line' && before.paragraph !== this.marker.paragraph
      ? COST.restartInNewParagraph
      : COST.restart;
  }

  protected rankCost(parent: Open | undefined): number {
    const rank = this.marker.style.rank;
    // As its elder siblings hold them.
    if (!parent || rank === undefined || parent.bears === this.key) return 0;
    if (nestingOf(parent.first, this.marker) === 'under') return 0;
    const above = parent.first.style.rank;
    if (above === undefined) return this.marker.boundary === 'line' ? COST.numberUnderSpoken : 0;
    return rank < above ? COST.rankInverted : 0;
  }

  /** What it costs to hang a sequence under the last item of `open`. */
  protected under(open: Open): number {
    const before = this.markers[open.item] as Marker;
    if (nestingOf(open.first, this.marker) === 'under') return 0;
    if (this.isClosed(open)) return COST.underClosed;
    if (this.around.isHeading[open.item]) return 0;
    if (before.paragraph === this.marker.paragraph)
      return before.boundary !== 'line' && this.listEnded(open) ? COST.underEndedList : 0;
    if (before.boundary !== 'line' || open.key === 'sides') return COST.underEndedPoint;
    if (this.listEnded(open)) return COST.underEndedList;
    const announced = this.around.ledIn[this.index];
    return open.first.style.family === 'spoken' && this.marker.boundary !== 'line' && !announced
      ? COST.underSpokenLater
      : 0;
  }

  /** What it costs to step out of the last item of `open` and set a sequence beside it. */
  protected besideCost(open: Open): number {
    const nesting = nestingOf(open.first, this.marker);
    if (open.key === this.key || nesting === 'beside' || !this.mayFollow(open) || this.isClosed(open)) return 0;
    const before = this.markers[open.item] as Marker;
    if (this.around.isHeading[open.item]) return COST.besideHeading;
    if (before.boundary !== 'line')
      return before.paragraph === this.marker.paragraph && !this.listEnded(open) ? COST.besidePoint : 0;
    if (before.paragraph === this.marker.paragraph) return COST.besideHeading;
    if (open.key === 'sides') return 0;
    return this.listEnded(open) ? 0 : COST.besideLead;
  }

  /** Whether a heading without a number has ended what the last item of `open` governs. */
  private isClosed(open: Open): boolean {
    return this.count(this.around.breaksBefore, this.index) > this.count(this.around.closedFrom, open.item);
  }

  /** A list whose items are one paragraph each is over with its last one, once another paragraph has come. */
  private listEnded(open: Open): boolean {
    return open.count >= 2 && !open.roomy && this.wordsSince(open) > 0;
  }

  /** Paragraphs without a number since the last item of `open`; for points in mid-paragraph, sentences. */
  protected wordsSince(open: Open): number {
    const before = this.markers[open.item] as Marker;
    const counts = before.boundary === 'line' ? this.around.plainBefore : this.around.sentencesBefore;
    return this.count(counts, this.index) - this.count(counts, open.item);
  }

  protected count(counts: readonly number[], index: number): number {
    return counts[index] ?? 0;
  }
}
