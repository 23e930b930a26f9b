import { COST, openCost } from './costs';
import { MarkerCosts } from './markerCosts';
import { nestingOf } from './nesting';
import type { Marker } from '../nodes';
import { closeCost, type Closed, type Ending, type Open, type SequenceReading, type State } from './stack';
import { LAST } from '../forms/styles';
import type { Surroundings } from './surroundings';

/** No draft nests deeper; words that look like labels (甲乙1：) would without end. */
const DEEPEST = 12;
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

const closing = ({ early, last, reading }: Open): Ending => ({
  last: early === last + 1 ? early : last,
  ranOn: reading.startsAt > 1,
});

/** One marker read in one state: every reading that follows from it, with its cost. */
export class Step extends MarkerCosts {
  constructor(
    markers: readonly Marker[],
    around: Surroundings,
    state: State,
    index: number,
    sections: ReadonlySet<string>,
    private readonly bound: Bound,
    /** Takes what follows. */
    private readonly found: State[],
  ) {
    super(markers, around, state, index, sections);
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
        const nesting = nestingOf(open.first, this.marker);
        if (nesting !== 'under') this.resume(open, popped);
        // A style stands once on a stack.
        if (nesting !== 'beside' && (!this.ownIsOpen || restarted))
          this.open(open, popped + beside + this.under(open), restarted);
      } else if (this.goesOnAcross(open)) this.resume(open, popped + COST.otherLevel);
      popped += closeCost(open);
      beside += this.besideCost(open);
      if (open.key === this.key) restarted = open;
    }
    this.open(undefined, popped + beside, restarted);
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
    const words = marker.style.id === 'words' && open.key === this.key && marker.strength === 'strong';
    if (words && marker.ordinal === open.count && open.count > 2) this.push(open, cost + COST.afterLast, LAST, 0, 0);
  }

  private push(open: Open, cost: number, last: number, owed: number, early: number): void {
    if (!this.bound.admits(this.state.cost + cost)) return;
    const plain = this.wordsSince(open) > 0;
    // Written out: a spread of so many fields takes half the time of reading.
    const top: Open = {
      below: open.below,
      depth: open.depth,
      reading: open.reading,
      key: open.key,
      first: open.first,
      last,
      count: open.count + 1,
      item: this.index,
      owed,
      early,
      roomy: open.roomy || plain,
      bears: open.bears,
    };
    this.found.push({
      cost: this.state.cost + cost,
      top,
      trail: { before: this.state.trail, marker: this.index, reading: open.reading },
      closed: this.closedAbove(open),
    });
  }

  /** Opens a sequence under the last item of `parent` (undefined: at the top). */
  private open(parent: Open | undefined, popped: number, restarted: Open | undefined): void {
    const { marker } = this;
    if (marker.ordinal === LAST || marker.strength === 'slip' || (parent && parent.depth >= DEEPEST)) return;
    const barren = parent !== undefined && parent.count > BARREN && parent.bears === '' ? COST.underBarren : 0;
    const cost = popped + barren + this.rankCost(parent) + (restarted ? this.restartCost(restarted) : 0);
    if (marker.ordinal === 1) return this.start(parent, cost + openCost(marker), 1, 1);
    if (marker.boundary === 'none') return;
    const before = restarted ? closing(restarted) : this.state.closed.get(this.key);
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
      below: parent && parent.bears !== this.key ? { ...parent, bears: this.key } : parent,
      depth: (parent?.depth ?? 0) + 1,
      reading,
      key: this.key,
      first: this.marker,
      last,
      count: 1,
      item: this.index,
      owed,
      early: 0,
      roomy: false,
      bears: '',
    };
    this.found.push({
      cost: this.state.cost + cost,
      top,
      trail: { before: this.state.trail, marker: this.index, reading },
      closed: this.closedAbove(parent),
    });
  }

  /** Numbering that runs on through parents; where it did before, as 第…条 does by nature, it is corrected like any other. */
  private continued(parent: Open | undefined, cost: number, { last, ranOn }: Ending): void {
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
  private closedAbove(open: Open | undefined): Closed {
    let { closed } = this.state;
    for (let over = this.state.top; over && over !== open; over = over.below)
      closed = closed.with(over.key, closing(over));
    return closed;
  }
}
