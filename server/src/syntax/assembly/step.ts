import { LAST } from '../forms/styles';
import { Context } from './context';
import { type Question } from './evidence';
import { MAY_BEGIN, MAY_HOLD, MAY_JOIN, type Guard } from './guards';
import { refusal, rowsOf, weigh, type Ledger } from './ledger';
import type { Claim, Scene } from './scene';
import { closing, type Ending, type Open, type State } from './stack';
import { rivalOf, type Successor } from './successors';

/** What a reading may cost to be kept: so much more than the cheapest that is known for the same markers. */
export class Bound {
  private cheapest = Infinity;

  /** Whether anything is left out: else all readings are wanted, those too that have a cheaper one beside them. */
  readonly leavesOut: boolean;

  constructor(private readonly margin: number) {
    this.leavesOut = margin < Infinity;
  }

  mayAdmit(cost: number): boolean {
    return cost <= this.cheapest + this.margin;
  }

  admits(cost: number): boolean {
    if (!this.mayAdmit(cost)) return false;
    if (cost < this.cheapest) this.cheapest = cost;
    return true;
  }
}

type Rows = ReturnType<typeof rowsOf>;
const TEXT = rowsOf('text');
const CLOSE = rowsOf('close');
const BESIDE = rowsOf('beside');
const HOLD = rowsOf('hold');
const UNDER = rowsOf('under');
const RESTART = rowsOf('restart');
const JOIN = rowsOf('join');
const NUMBER = rowsOf('number');

/** What it costs that all lists of a state end behind the last marker. */
export function closingCost(scene: Scene, state: State, ledger?: Ledger): number {
  const c = new Context(scene, state, scene.markers.length - 1);
  let cost = 0;
  for (let open = state.top; open; open = open.below) {
    c.ask(open);
    cost += weigh(CLOSE, c, ledger);
  }
  return cost;
}

const PAID_AS_TEXT: readonly Question[] = ['text'];
const PAID_AS_ITEM: readonly Question[] = ['close', 'join', 'number'];
const PAID_AS_FIRST: readonly Question[] = ['close', 'beside', 'hold', 'under', 'restart', 'number'];

/** One marker read in one state: every reading that follows from it, with its cost. */
export class Step {
  private readonly c: Context;
  /** What is paid before the marker's number is weighed. Kept here, since closures over it were up to a sixth of what reading dense lists allocates. */
  private paid = 0;

  constructor(
    scene: Scene,
    private readonly state: State,
    index: number,
    private readonly bound: Bound,
    /** Takes what follows. */
    private readonly found: Successor[],
    /** Keeps what was paid, where somebody asks why. */
    private readonly ledger?: Ledger,
  ) {
    this.c = new Context(scene, state, index);
  }

  read(): void {
    const { c, state } = this;
    const asText = state.cost + this.weigh(TEXT);
    if (this.bound.admits(asText)) this.keep('text', asText, PAID_AS_TEXT, undefined, undefined, '', 0, 0, 0, 0, false);
    const refused = refusal(MAY_BEGIN, c);
    if (refused) this.refuse(undefined, refused);
    let popped = 0;
    let beside = 0;
    let restarted: Open | undefined;
    for (let open = state.top; open; open = open.below) {
      // Whatever follows costs as much at least.
      if (!this.bound.mayAdmit(state.cost + popped)) return;
      c.ask(open);
      if (c.mayFollow) {
        if (c.nesting !== 'under') this.join(open, popped);
        // A style stands once on a stack.
        if (!refused && (!c.ownIsOpen || restarted)) this.beginUnder(open, popped + beside, restarted);
      } else if (c.goesOnAcross) this.join(open, popped);
      if (c.open !== open) c.ask(open);
      popped += this.weigh(CLOSE);
      if (c.governs) beside += this.weigh(BESIDE);
      if (c.isOwn) restarted = open;
    }
    if (!refused) this.begin(undefined, popped + beside, restarted);
  }

  /** The marker as an item of a list. */
  private join(open: Open, popped: number): void {
    const { c } = this;
    const refused = refusal(MAY_JOIN, c);
    if (refused) return this.refuse(open, refused);
    c.manner = c.mannerOfJoining;
    const { ordinal } = c.marker;
    this.paid = popped + this.weigh(JOIN);
    if (open.last === LAST) {
      if (c.exchangedWithLast) this.take(open, 'lastExchanged', LAST, 0, 0);
      return;
    }
    const due = open.last + 1;
    if (ordinal === LAST) return this.take(open, 'last', LAST);
    if (ordinal === due) return this.take(open, 'next', due);
    if (ordinal === open.owed) return this.take(open, 'settled', open.last, 0);
    if (open.early === due && ordinal === due + 1) return this.take(open, 'settled', ordinal, open.owed, 0);
    if (ordinal > due) {
      const lost = ordinal === due + 1 ? due : 0;
      if (c.omissionBetween) this.take(open, 'omitted', ordinal, lost);
      else this.correct(open, ordinal, lost);
      this.correct(open, due);
      this.correct(open, open.last, open.owed, ordinal);
    } else {
      this.correct(open, due);
      if (ordinal === open.last) this.take(open, 'repeated', open.last);
      else this.correct(open, open.last);
    }
  }

  private correct(open: Open, last: number, owed = open.owed, early = open.early): void {
    this.take(open, 'corrected', last, owed, early, Math.abs(this.c.marker.ordinal - (open.last + 1)));
  }

  private take(open: Open, claim: Claim, last: number, owed = open.owed, early = open.early, off = 0): void {
    const { c, state, paid } = this;
    if (!this.bound.mayAdmit(state.cost + paid)) return;
    c.claim = claim;
    c.off = off;
    const whole = state.cost + (paid + this.weigh(NUMBER));
    if (!this.bound.admits(whole)) return;
    const roomy = open.roomy || c.wordsSince > 0;
    this.keep('item', whole, PAID_AS_ITEM, open, open.below, open.key, last, 0, owed, early, roomy);
  }

  private beginUnder(parent: Open, stepped: number, restarted: Open | undefined): void {
    const { c } = this;
    const refused = refusal(MAY_HOLD, c);
    if (refused) return this.refuse(parent, refused);
    let cost = stepped + this.weigh(HOLD);
    if (c.nesting === 'under') this.forget(['under']);
    else cost += this.weigh(UNDER);
    this.begin(parent, cost, restarted);
  }

  /** The marker as the first item of a list, under the last item of `parent` (undefined: at the top). */
  private begin(parent: Open | undefined, stepped: number, restarted: Open | undefined): void {
    const { c, state } = this;
    if (!parent) this.forget(['hold', 'under']);
    let cost = stepped;
    if (restarted) {
      c.ask(restarted);
      cost += this.weigh(RESTART);
    } else this.forget(['restart']);
    if (!this.bound.mayAdmit(state.cost + cost)) return;
    this.paid = cost;
    const { ordinal, boundary, style } = c.marker;
    if (ordinal === 1) return this.start(parent, 'first', 1, 1);
    if (boundary === 'none') return;
    const before = restarted ? closing(restarted) : state.closed.get(c.key);
    if (before && before.last !== LAST) this.runOn(parent, before, style.runsOn);
    this.start(parent, 'late', ordinal, 1, ordinal - 2);
    // 第二，… 第一，…: the first may yet come.
    if (ordinal === 2) this.start(parent, 'second', 2, 1, 0, 1);
    this.start(parent, 'mistyped', 1, 1, ordinal);
  }

  /** Numbering that runs on through parents; where it did before, as 第…条 does by nature, it is corrected like any other. */
  private runOn(parent: Open | undefined, { last, ranOn }: Ending, byNature: boolean): void {
    const { c } = this;
    const { ordinal } = c.marker;
    const due = last + 1;
    c.ranOn = ranOn;
    if (ordinal === due) return this.start(parent, 'runsOn', due, due);
    if (!byNature && !ranOn) return;
    const off = Math.abs(ordinal - due);
    this.start(parent, 'runsOnCorrected', ordinal, due, off);
    this.start(parent, 'runsOnCorrected', due, due, off);
  }

  private start(parent: Open | undefined, claim: Claim, last: number, startsAt: number, off = 0, owed = 0): void {
    const { c, state, paid } = this;
    if (!this.bound.mayAdmit(state.cost + paid)) return;
    c.claim = claim;
    c.off = off;
    const whole = state.cost + (paid + this.weigh(NUMBER));
    if (!this.bound.admits(whole)) return;
    this.keep('first', whole, PAID_AS_FIRST, undefined, parent, c.key, last, startsAt, owed, 0, false);
  }

  private keep(
    as: Successor['as'],
    cost: number,
    paidFor: readonly Question[],
    joined: Open | undefined,
    below: Open | undefined,
    key: string,
    last: number,
    startsAt: number,
    owed: number,
    early: number,
    roomy: boolean,
  ): void {
    const { ledger, state: before, found, bound } = this;
    const rival = bound.leavesOut ? rivalOf(found, before, as, joined, below, key, last, owed, early) : undefined;
    // What reads all that is to come as a cheaper one does is not written down.
    if (rival !== undefined && (found[rival]?.cost ?? Infinity) <= cost) return;
    const paid = ledger?.take(paidFor);
    const refused = ledger?.refused;
    found[rival ?? found.length] = {
      cost,
      before,
      as,
      joined,
      below,
      key,
      last,
      startsAt,
      owed,
      early,
      roomy,
      paid,
      refused,
    };
  }

  private weigh(rows: Rows): number {
    return weigh(rows, this.c, this.ledger);
  }

  private forget(questions: readonly Question[]): void {
    if (this.ledger) for (const question of questions) this.ledger.turnTo(question);
  }

  private refuse(open: Open | undefined, guard: Guard): void {
    this.ledger?.refused.push({ open, guard });
  }
}
