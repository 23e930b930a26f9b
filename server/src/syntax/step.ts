import { COST, openCost, textCost } from './costs';
import { COURTEOUS } from './forms';
import type { Marker } from './nodes';
import { closeCost, sequenceKey, type Closed, type Open, type SequenceReading, type State } from './stack';
import { LAST } from './styles';
import type { Surroundings } from './surroundings';

/** Paragraphs between 首先 and 第二 beyond which they are strangers. */
const FAR = 12;
/** …and beyond which 首先 was but a courtesy. */
const NEAR = 2;
/** As many items without children before one that is to have some. */
const BARREN = 3;

/** What a reading may cost to be kept: so much more than the cheapest that is known for the same markers. */
export class Bound {
  private cheapest = Infinity;

  constructor(private readonly margin: number) {}

  mayAdmit(cost: number): boolean {
    return cost <= this.cheapest + this.margin;
  }

  admits(cost: number): boolean {
    if (!this.mayAdmit(cost)) return false;
    if (cost < this.cheapest) this.cheapest = cost;
    return true;
  }
}

const closing = ({ early, last, reading }: Open): Closed => ({
  last: early === last + 1 ? early : last,
  ranOn: reading.startsAt > 1,
});

/** One marker read in one state: every reading that follows from it, with its cost. */
export class Step {
  private readonly marker: Marker;
  private readonly key: string;
  /** Whether a sequence of the marker's own style is open: it is then hardly one of another style mistyped. */
  private ownIsOpen = false;
  /** …and its number is the one that is due there, or repeats the last. */
  private ownIsDue = false;

  constructor(
    private readonly markers: readonly Marker[],
    private readonly around: Surroundings,
    private readonly state: State,
    private readonly index: number,
    /** Styles whose lists begin anew under each unnumbered heading. */
    private readonly sections: ReadonlySet<string>,
    private readonly bound: Bound,
    /** Takes what follows. */
    private readonly found: State[],
  ) {
    this.marker = markers[index] as Marker;
    this.key = sequenceKey(this.marker);
  }

  read(): void {
    const asText = this.state.cost + this.textCostHere();
    const { top, trail, closed: before } = this.state;
    if (this.bound.admits(asText)) this.found.push({ cost: asText, top, trail, closed: before });
    for (let open = this.state.top; open; open = open.below) {
      if (open.key !== this.key) continue;
      const ahead = open.last + 1 - this.marker.ordinal;
      this.ownIsOpen = true;
      this.ownIsDue = ahead === 0 || ahead === 1;
    }
    let popped = 0;
    let beside = 0;
    let restarted: Open | undefined;
    for (let open = this.state.top; open; open = open.below) {
      // Whatever follows costs as much at least.
      if (!this.bound.mayAdmit(this.state.cost + popped)) return;
      if (this.mayFollow(open)) {
        this.resume(open, popped);
        // A style stands once on a stack.
        if (!this.ownIsOpen || restarted) this.open(open, popped + beside + this.under(open), restarted);
      }
      popped += closeCost(open);
      beside += this.besideCost(open);
      if (open.key === this.key) restarted = open;
    }
    this.open(undefined, popped + beside, restarted);
  }

  /** In a list whose points commas part, a comma is as good a boundary as a full stop. */
  private textCostHere(): number {
    const { marker } = this;
    const cost = textCost(marker);
    if (marker.boundary !== 'soft' || marker.form !== 'strong' || marker.style.family !== 'spoken') return cost;
    for (let open = this.state.top; open; open = open.below) {
      const before = this.markers[open.item] as Marker;
      const inSentence = before.paragraph === marker.paragraph && before.boundary === 'soft' && open.count >= 2;
      const expected = open.key === this.key || open.last + 1 === marker.ordinal;
      if (inSentence && expected && open.first.style.family === 'spoken')
        return textCost({ ...marker, boundary: 'hard' });
    }
    return cost;
  }

  /** What a quotation holds is resumed only within it; outside, its sequences are over. */
  private mayFollow(open: Open): boolean {
    return open.first.quotation === 0 || open.first.quotation === this.marker.quotation;
  }

  private resume(open: Open, popped: number): void {
    const { marker, index } = this;
    if (open.first.quotation !== marker.quotation || marker.boundary === 'none') return;
    const style = this.styleCost(open);
    if (style === undefined) return;
    if (open.last === LAST) return this.resumeAfterLast(open, popped + style);
    const base = popped + style + this.distanceCost(open) + (this.around.ledIn[index] ? COST.resumedAfterLeadIn : 0);
    const due = open.last + 1;
    const go = (cost: number, last: number, owed = open.owed, early = open.early): void =>
      this.push(open, base + cost, last, owed, early);
    if (marker.ordinal === LAST) return go(open.count > 0 && marker.style.family === 'spoken' ? 0.2 : 3, LAST);
    if (marker.ordinal === due) return go(0, due);
    if (style >= COST.slip) return;
    if (marker.ordinal === open.owed) return go(COST.settled, open.last, 0);
    if (open.early === due && marker.ordinal === due + 1) return go(COST.settled, marker.ordinal, open.owed, 0);
    const off = Math.min(1, COST.perStep * Math.abs(marker.ordinal - due));
    if (marker.ordinal > due) {
      const omitted =
        this.count(this.around.omissionsBefore, index) > this.count(this.around.omissionsBefore, open.item);
      go(omitted ? COST.gapAtOmission : COST.correction + off, marker.ordinal, marker.ordinal === due + 1 ? due : 0);
      go(COST.correction + off, due);
      go(COST.correction + off, open.last, open.owed, marker.ordinal);
    } else {
      const twin = marker.ordinal === 1 && (marker.boundary === 'soft' || open.count > 1) ? COST.twinFirst : 0;
      go(COST.correction + off + twin, due);
      if (marker.ordinal === open.last) go(COST.correction + twin, open.last);
      else go(COST.correction + off, open.last);
    }
  }

  /** 首先，其次，最后，再次，: the two last were exchanged. */
  private resumeAfterLast(open: Open, cost: number): void {
    const { marker } = this;
    const words = marker.style.id === 'words' && open.key === this.key && marker.form === 'strong';
    if (words && marker.ordinal === open.count && open.count > 2) this.push(open, cost + COST.afterLast, LAST, 0, 0);
  }

  private push(open: Open, cost: number, last: number, owed: number, early: number): void {
    if (!this.bound.admits(this.state.cost + cost)) return;
    const plain = this.wordsSince(open) > 0;
    // Written out: a spread of so many fields takes half the time of reading.
    const top: Open = {
      below: open.below,
      reading: open.reading,
      key: open.key,
      first: open.first,
      last,
      count: open.count + 1,
      item: this.index,
      owed,
      early,
      roomy: open.roomy || plain,
      bearing: open.bearing,
    };
    this.found.push({
      cost: this.state.cost + cost,
      top,
      trail: { before: this.state.trail, marker: this.index, reading: open.reading },
      closed: this.closedAbove(open),
    });
  }

  /** What it costs to take the marker for an item of a sequence of perhaps another style; undefined where it cannot be. */
  private styleCost(open: Open): number | undefined {
    const { marker } = this;
    const place = this.placeCost(open);
    if (open.key === this.key && marker.form === 'slip')
      return marker.ordinal === open.last + 1 ? COST.slip + place : undefined;
    const last = marker.ordinal === LAST;
    if (open.first.variant === COURTEOUS && !this.followsCourtesy(open)) return undefined;
    if (open.key === this.key) return place;
    const due = open.last + 1;
    if (marker.form === 'slip') return undefined;
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
    return base + script + own + place * 1.5 + this.acrossPlaces(open) + this.otherKind(open);
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

  /** Among headings that stand alone, a number that opens prose is rather one of another list. */
  private otherKind(open: Open): number {
    const { isHeading } = this.around;
    const before = this.markers[open.item] as Marker;
    const bothOpen = before.boundary === 'line' && this.marker.boundary === 'line';
    return bothOpen && this.ownIsDue && isHeading[open.item] === true && isHeading[this.index] === false
      ? COST.otherKind
      : 0;
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

  private distanceCost(open: Open): number {
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

  /** Opens a sequence under the last item of `parent` (undefined: at the top). */
  private open(parent: Open | undefined, popped: number, restarted: Open | undefined): void {
    const { marker } = this;
    if (marker.ordinal === LAST || marker.form === 'slip') return;
    const barren = parent !== undefined && parent.count > BARREN && !parent.bearing ? COST.underBarren : 0;
    const cost = popped + barren + this.rankCost(parent) + (restarted ? this.restartCost(restarted) : 0);
    if (marker.ordinal === 1) return this.start(parent, cost + openCost(marker), 1, 1);
    if (marker.boundary === 'none') return;
    const before = restarted ? closing(restarted) : this.state.closed[this.key];
    if (before && before.last !== LAST) this.continued(parent, cost, before);
    this.start(parent, cost + this.lateCost(parent), marker.ordinal, 1);
    // 第二，… 第一，…: the first may yet come.
    if (marker.ordinal === 2) this.start(parent, cost + COST.correction, 2, 1, 1);
    const mistyped = marker.style.id === 'words' ? COST.otherWord : COST.mistypedFirst;
    this.start(parent, cost + mistyped + Math.min(1, COST.perStep * marker.ordinal), 1, 1);
  }

  private start(parent: Open | undefined, cost: number, last: number, startsAt: number, owed = 0): void {
    if (!this.bound.admits(this.state.cost + cost)) return;
    const reading: SequenceReading = { parent: parent ? parent.item : -1, startsAt };
    const top: Open = {
      below: parent && !parent.bearing ? { ...parent, bearing: true } : parent,
      reading,
      key: this.key,
      first: this.marker,
      last,
      count: 1,
      item: this.index,
      owed,
      early: 0,
      roomy: false,
      bearing: false,
    };
    this.found.push({
      cost: this.state.cost + cost,
      top,
      trail: { before: this.state.trail, marker: this.index, reading },
      closed: this.closedAbove(parent),
    });
  }

  /** Numbering that runs on through parents; where it did before, as 第…条 does by nature, it is corrected like any other. */
  private continued(parent: Open | undefined, cost: number, { last, ranOn }: Closed): void {
    const { marker } = this;
    const due = last + 1;
    const article = marker.style.id === 'article';
    const again = article ? COST.continuedArticle : COST.continuedAgain;
    const sure = due > 2 && marker.style.family !== 'spoken';
    const first = sure ? COST.continued : COST.continuedDoubtful;
    if (marker.ordinal === due) return this.start(parent, cost + (article || ranOn ? again : first), due, due);
    if (!article && !ranOn) return;
    const corrected = cost + again + COST.correction + Math.min(1, COST.perStep * Math.abs(marker.ordinal - due));
    this.start(parent, corrected, marker.ordinal, due);
    this.start(parent, corrected, due, due);
  }

  /** The last numbers of what is closed once all that lies above `open` is. */
  private closedAbove(open: Open | undefined): State['closed'] {
    if (this.state.top === open) return this.state.closed;
    const closed = { ...this.state.closed };
    for (let over = this.state.top; over && over !== open; over = over.below) closed[over.key] = closing(over);
    return closed;
  }

  private lateCost(parent: Open | undefined): number {
    const { marker } = this;
    const before = this.state.trail?.marker ?? parent?.item;
    const since = before === undefined ? 0 : this.count(this.around.omissionsBefore, before);
    if (!this.ownIsOpen && this.count(this.around.omissionsBefore, this.index) > since) return COST.lateAtOmission;
    if (marker.quotation > 0) return COST.lateInQuotation;
    if (this.opensSection() || this.around.ledIn[this.index])
      return COST.lateAfterLeadIn + Math.min(1, COST.perStep * (marker.ordinal - 2));
    if (!this.state.trail && marker.boundary === 'line' && marker.style.family !== 'spoken' && marker.form === 'strong')
      return COST.latePart;
    return COST.late + Math.min(1, COST.perStep * (marker.ordinal - 2));
  }

  /** Whether it is the first number under an unnumbered heading, where such lists begin anew. */
  private opensSection(): boolean {
    if (!this.sections.has(this.key)) return false;
    const breaks = this.around.breaksBefore;
    return this.index > 0 && this.count(breaks, this.index) > this.count(breaks, this.index - 1);
  }

  private restartCost(open: Open): number {
    const before = this.markers[open.item] as Marker;
    if (this.isClosed(open) || open.last === LAST || open.first.quotation > 0) return COST.restartAfterBreak;
    if (open.count === 1 && this.marker.ordinal === 1) return COST.restartAfterLone;
    return before.boundary !== 'line' && before.paragraph !== this.marker.paragraph
      ? COST.restartInNewParagraph
      : COST.restart;
  }

  private rankCost(parent: Open | undefined): number {
    const rank = this.marker.style.rank;
    if (!parent || rank === undefined) return 0;
    const above = parent.first.style.rank;
    if (above === undefined) return this.marker.boundary === 'line' ? COST.numberUnderSpoken : 0;
    return rank < above ? COST.rankInverted : 0;
  }

  /** What it costs to hang a sequence under the last item of `open`. */
  private under(open: Open): number {
    const before = this.markers[open.item] as Marker;
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
  private besideCost(open: Open): number {
    if (open.key === this.key || !this.mayFollow(open) || this.isClosed(open)) return 0;
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
  private wordsSince(open: Open): number {
    const before = this.markers[open.item] as Marker;
    const counts = before.boundary === 'line' ? this.around.plainBefore : this.around.sentencesBefore;
    return this.count(counts, this.index) - this.count(counts, open.item);
  }

  private count(counts: readonly number[], index: number): number {
    return counts[index] ?? 0;
  }
}
