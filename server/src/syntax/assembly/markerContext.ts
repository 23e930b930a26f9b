import type { Boundary, Marker } from '../nodes';
import { nestingOf, type NestingRelation } from './nesting';
import type { Claim, Manner, Scene } from './scene';
import type { Open, State } from './stack';

/**
 * Where one marker stands in one state, and where it stands to the list in question, which the search sets before it asks. All facts are
 * O(1), but for `boundary`, which looks at each open list.
 */
export class MarkerContext {
  readonly marker: Marker;
  readonly key: string;
  /** Whether a list of the marker's own kind is open: it is then hardly one of another style mistyped. */
  readonly ownIsOpen: boolean;
  /** Whether the marker's number is the one that is due in its own list, repeats the last, or passes over one. */
  readonly ownIsDue: boolean;
  /** 三是… at the head of a paragraph, below 一是…；二是…；三是… in another: it has the number of a point, and is hardly its repetition. */
  readonly repeatsPoint: boolean;
  /** Whether the marker is the second of its own list, which would be a list of one without it. */
  readonly isSecondOfOwn: boolean;
  /** The list of the marker's own kind that is open, the outermost of several. */
  protected readonly own: Open | undefined;
  /** Where the marker stands, where commas part the points of its list as full stops do. */
  readonly boundary: Boundary;

  /** The list in question; where there is none, `item` is -1. */
  open: Open;
  /** The marker of its last item. */
  before: Marker;
  /** What Markdown says of the two. */
  nesting: NestingRelation | undefined;
  manner: Manner | undefined;
  claim: Claim = 'next';
  /** By how much the number differs from the one that was due. */
  off = 0;
  /** Whether a list that runs on had run on before. */
  ranOn = false;

  constructor(
    protected readonly scene: Scene,
    readonly state: State,
    readonly index: number,
  ) {
    const marker = scene.markers[index] as Marker;
    this.marker = marker;
    this.key = scene.keys[index] ?? '';
    let own: Open | undefined;
    for (let open = state.top; open; open = open.below) if (open.key === this.key) own = open;
    this.ownIsOpen = own !== undefined;
    const ahead = own ? own.last + 1 - marker.ordinal : Infinity;
    this.repeatsPoint = ahead === 1 && marker.boundary === 'line' && own?.first.boundary !== 'line';
    this.ownIsDue = Math.abs(ahead) <= 1 && !this.repeatsPoint;
    this.isSecondOfOwn = ahead === 0 && own?.count === 1;
    this.own = own;
    this.open = state.top ?? { ...NO_LIST, first: marker };
    this.before = marker;
    this.boundary = this.inCommaList() ? 'hard' : marker.boundary;
  }

  /** Puts a list in question. */
  ask(open: Open): void {
    this.open = open;
    this.before = this.markerAt(open.item);
    const nesting = nestingOf(open.first, this.marker);
    // A heading without a number, or a quotation of another's words, has ended the item.
    this.nesting = nesting === 'under' && this.isClosed ? 'over' : nesting;
  }

  get isLedIn(): boolean {
    return this.scene.around.ledIn[this.index] === true;
  }

  /** 说明：一、…办法：一、… : a line that is a label begins anew; so does one without a colon, where the list before had one too. */
  get isUnderNextLabel(): boolean {
    const { labels } = this.scene.around;
    return labels[this.index] === 'colon' || (labels[this.index] === 'bare' && labels[this.open.item] === 'bare');
  }

  /** Whether text was left out since the marker that was taken for an item last, and no list of the marker's own kind is open. */
  get isBehindOmission(): boolean {
    const { omissionsBefore } = this.scene.around;
    const before = this.state.trail?.marker;
    return (
      !this.ownIsOpen && at(omissionsBefore, this.index) > (before === undefined ? 0 : at(omissionsBefore, before))
    );
  }

  /** Whether it is the first number under a heading without a number, where such lists begin anew. */
  get opensSection(): boolean {
    const { breaksBefore } = this.scene.around;
    return this.beginsBySections && this.index > 0 && at(breaksBefore, this.index) > at(breaksBefore, this.index - 1);
  }

  get beginsBySections(): boolean {
    return this.scene.sections.has(this.key);
  }

  /** Whether it is the first number of all, at the head of a paragraph. */
  get opensDraft(): boolean {
    const { boundary, style, strength } = this.marker;
    return !this.state.trail && boundary === 'line' && style.family !== 'spoken' && strength === 'strong';
  }

  /** Whether the items of the list are points in mid-paragraph. */
  get isInline(): boolean {
    return this.before.boundary !== 'line';
  }

  get isOwn(): boolean {
    return this.open.key === this.key;
  }

  get sameParagraph(): boolean {
    return this.before.paragraph === this.marker.paragraph;
  }

  /** Asked whether there are any, and whether they are few (`FURTHEST` at the most): `alike.ts` looks no further. */
  get paragraphsSince(): number {
    return this.marker.paragraph - this.before.paragraph;
  }

  /** Whether the last item of the list is a heading alone. */
  get isHeading(): boolean {
    return this.scene.around.isHeading[this.open.item] === true;
  }

  /** Whether the last item of the list is one short sentence, alone in its paragraph. */
  get isSentence(): boolean {
    return this.scene.around.isSentence[this.open.item] === true;
  }

  /** Whether a heading without a number has ended what the last item of the list governs. */
  get isClosed(): boolean {
    const { breaksBefore, closedFrom } = this.scene.around;
    return at(breaksBefore, this.index) > at(closedFrom, this.open.item);
  }

  /** A list whose items are one paragraph each is over with its last one, once another paragraph has come. */
  get isEnded(): boolean {
    return this.open.count >= 2 && !this.open.roomy && this.wordsSince > 0;
  }

  /** Paragraphs without a number since the last item of the list; for points in mid-paragraph, sentences. Asked whether there are any (`alike.ts`). */
  get wordsSince(): number {
    const { plainBefore, sentencesBefore } = this.scene.around;
    const counts = this.before.boundary === 'line' ? plainBefore : sentencesBefore;
    return at(counts, this.index) - at(counts, this.open.item);
  }

  /** Whether text was left out between the last item of the list and the marker. */
  get omissionBetween(): boolean {
    const { omissionsBefore } = this.scene.around;
    return at(omissionsBefore, this.index) > at(omissionsBefore, this.open.item);
  }

  /** A heading among paragraphs of prose, or the other way round. */
  get isOtherKind(): boolean {
    return this.isOfOtherKind(this.open);
  }

  /** Whether the elder items of the list, several, hold nothing. */
  get isBarren(): boolean {
    return this.open.count > BARREN && this.open.bears === '';
  }

  /** In a list whose points commas part, a comma is as good a boundary as a full stop. */
  private inCommaList(): boolean {
    const { marker } = this;
    if (marker.boundary !== 'soft' || marker.strength !== 'strong' || marker.style.family !== 'spoken') return false;
    for (let open = this.state.top; open; open = open.below) {
      this.open = open;
      this.before = this.markerAt(open.item);
      const due = open.last + 1 === marker.ordinal;
      const inSentence =
        this.sameParagraph &&
        ((this.before.boundary === 'soft' && open.count >= 2) || (this.isOwn && due && this.wordsSince === 0));
      if (inSentence && (this.isOwn || due) && open.first.style.family === 'spoken') return true;
    }
    return false;
  }

  protected isOfOtherKind({ item }: Open): boolean {
    const { isHeading } = this.scene.around;
    const bothOpen = this.markerAt(item).boundary === 'line' && this.marker.boundary === 'line';
    return bothOpen && isHeading[item] !== isHeading[this.index];
  }

  protected markerAt(index: number): Marker {
    return this.scene.markers[index] as Marker;
  }
}

/** As many items without children before one that is to have some. */
const BARREN = 3;

const NO_LIST: Omit<Open, 'first'> = {
  below: undefined,
  depth: 0,
  reading: { parent: -1, startsAt: 1 },
  key: '',
  last: 0,
  count: 0,
  item: -1,
  owed: 0,
  early: 0,
  roomy: false,
  bears: '',
};

const at = (counts: readonly number[], index: number): number => counts[index] ?? 0;
