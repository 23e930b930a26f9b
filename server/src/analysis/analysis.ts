import type { Heading, Item, RegionKind, Sequence } from '../syntax/nodes';
import { endsWithLeave } from '../syntax/layout/leave';
import type { Draft } from '../syntax/parser';
import type { Text } from '../syntax/text/text';
import { findCauses, type Cause } from './causes';
import { matchCounterparts, type Counterparts } from './outlineMatching';
import { findPromises, type Promises, type ToldEntries } from './promises';
import { listSequences, type ListedSequence } from './lists';
import { slotSequences, type SlottedSequence } from './sequences';
import { readDraft } from './readDraft';
import { matchUnnumbered } from './unnumberedEntries';

/** A 提纲 that is a file of its own. */
export interface OutlineFile {
  /** As the draft or the setting names it. */
  readonly name: string;
  readonly source: string;
  /** Whether its words may be shown; false for a file that is no draft. */
  readonly quotable?: boolean;
  /** Whether the file's name says that it is Markdown; else its text does, or not. */
  readonly isMarkdown?: boolean;
}

/** A 提纲 that is named and could not be read. */
export interface UnreadOutline {
  readonly name: string;
  /** Why, by the names of `files/door.ts` and `files/encoding.ts`. */
  readonly unread: string;
}

export type Outline = OutlineFile | UnreadOutline;

/**
 * All that is known of one version of a draft. Immutable; each fact is computed when first asked for and then kept.
 * Rules, features and the command line all read this and nothing else.
 */
export class Analysis {
  readonly draft: Draft;
  #lists: readonly ListedSequence[] | undefined;
  #sequences: readonly SlottedSequence[] | undefined;
  #counterparts: Counterparts | undefined;
  #unnumbered: Counterparts | undefined;
  #promises: ReadonlyMap<Sequence, Promises> | undefined;
  #causes: readonly Cause[] | undefined;
  #ofItem: ReadonlyMap<Item, SlottedSequence> | undefined;

  /** The 提纲 of another file, where the draft has none of its own. */
  readonly outlineFile: { readonly name: string; readonly quotable: boolean; readonly draft: Draft } | undefined;

  /** The 提纲 of another file that is named and could not be read. */
  readonly unreadOutline: UnreadOutline | undefined;

  readonly #outline: Outline | undefined;

  /**
   * @param isMarkdown whether the draft's name says that it is Markdown; else its text does, or not.
   * @param before an earlier version, for speed alone: all is as it is without.
   */
  constructor(source: string, outline?: Outline, isMarkdown = false, before?: Analysis) {
    this.draft = readDraft(source, isMarkdown, before?.draft);
    this.#outline = outline;
    const apart = this.draft.outline.length === 0 ? outline : undefined;
    this.unreadOutline = apart && 'unread' in apart ? apart : undefined;
    this.outlineFile =
      apart && 'source' in apart
        ? { name: apart.name, quotable: apart.quotable ?? true, draft: readDraft(apart.source, apart.isMarkdown) }
        : undefined;
  }

  /** The draft with other words, beside the same 提纲. O(length). */
  readAgain(source: string): Analysis {
    return new Analysis(source, this.#outline, this.draft.markdown !== undefined, this);
  }

  get text(): Text {
    return this.draft.text;
  }

  /** Every sequence of the outline, then of the body, outer before inner. */
  get sequences(): readonly SlottedSequence[] {
    this.#sequences ??= slotSequences(this.lists, this.draft.omissions);
    return this.#sequences;
  }

  private get lists(): readonly ListedSequence[] {
    this.#lists ??= [...listSequences(this.draft.outline), ...listSequences(this.draft.body)];
    return this.#lists;
  }

  get counterparts(): Counterparts {
    const { outline, body, paragraphs } = this.draft;
    this.#counterparts ??= matchCounterparts(this.text, outline, body, paragraphs);
    return this.#counterparts;
  }

  /** What an outline that numbers none of its entries and the body hold of one another; undefined where there is no such outline, or another. */
  get unnumbered(): Counterparts | undefined {
    if (this.outlineFile) return undefined;
    const { unnumberedEntries, body, headings, paragraphs } = this.draft;
    this.#unnumbered ??= matchUnnumbered(this.text, unnumberedEntries, body, headings, paragraphs);
    return this.#unnumbered;
  }

  /** Headings of the body that have no number: as Markdown shows them, else as the outline tells them. */
  get headings(): readonly Heading[] {
    const { headings, regions, text } = this.draft;
    const heads = this.counterparts.heads?.items ?? [];
    if (headings.length > 0 || heads.length === 0) return headings;
    const end = regions.find(({ kind }) => kind === 'body')?.range.end ?? text.length;
    return heads.map(({ title, titleRange, range: { start } }, index) => {
      const next = heads[index + 1];
      const last = next ? text.lineRange(text.lineAt(next.range.start)).start : end;
      return {
        title,
        titleRange,
        range: { start, end: text.source.slice(start, last).trimEnd().length + start },
        level: 1,
      };
    });
  }

  /** What of a region is shown between its items: headings of the body, entries of an outline that numbers none. */
  headingsIn(region: RegionKind): readonly Heading[] {
    if (region === 'outline') return this.draft.unnumberedEntries;
    return region === 'body' ? this.headings : [];
  }

  get promises(): ReadonlyMap<Sequence, Promises> {
    this.#promises ??= findPromises(this.lists, this.draft.paragraphs, this.told);
    return this.#promises;
  }

  private get told(): ToldEntries | undefined {
    if (!this.draft.entriesAreTold) return undefined;
    return { entries: this.draft.unnumberedEntries, items: this.unnumbered?.branches[0]?.items ?? [] };
  }

  get causes(): readonly Cause[] {
    const { text, sequences, counterparts, unnumbered, promises } = this;
    this.#causes ??= findCauses({
      text,
      sequences,
      slottedOf: (item) => this.slottedOf(item),
      counterparts,
      unnumbered,
      entriesAreTold: this.draft.entriesAreTold,
      promises,
      omissions: this.draft.omissions,
      body: this.draft.body,
      paragraphs: this.draft.paragraphs,
      outlineFile: this.outlineFile,
      closing: this.closing,
      isAddressed: this.draft.regions.some((region) => region.kind === 'salutation'),
    });
    return this.#causes;
  }

  /** Where the speech takes leave: its closing, or the end of a last paragraph that does so; undefined where it goes on, or breaks off. */
  private get closing(): number | undefined {
    const { regions, paragraphs } = this.draft;
    const last = paragraphs.at(-1);
    return (
      regions.find(({ kind }) => kind === 'closing')?.range.start ??
      (last && endsWithLeave(last.text) ? last.end : undefined)
    );
  }

  /** The causes that one rule owns. */
  causesOf<Owner extends Cause['owner']>(owner: Owner): Extract<Cause, { owner: Owner }>[] {
    return this.causes.filter((cause): cause is Extract<Cause, { owner: Owner }> => cause.owner === owner);
  }

  /** Whether the numbers of a list run on from, or into, those under another parent. */
  runsOn(sequence: Sequence): boolean {
    return sequence.startsAt > 1 || this.runsOnInto(sequence).length > 0;
  }

  /** The lists that go on with the numbers of this one under other parents: 第…条 through chapters, 1. 2. | 3. 4. */
  runsOnInto(sequence: Sequence): Sequence[] {
    const later = this.sequences
      .map((slotted) => slotted.sequence)
      .filter((other) => other.style === sequence.style && other.region === sequence.region);
    const rest = later.slice(later.indexOf(sequence) + 1);
    const end = rest.findIndex((other) => other.startsAt === 1);
    return end < 0 ? rest : rest.slice(0, end);
  }

  /** The sequence that an item belongs to, with its slots and the item that holds it. O(1), after the first time. */
  slottedOf(item: Item): SlottedSequence | undefined {
    this.#ofItem ??= new Map(
      this.sequences.flatMap((slotted) => slotted.sequence.items.map((one) => [one, slotted] as const)),
    );
    return this.#ofItem.get(item);
  }

  sequenceOf(item: Item): Sequence | undefined {
    return this.slottedOf(item)?.sequence;
  }

  /** The items whose ranges hold `offset`, outer before inner; of two that touch there, the one that begins there. */
  itemsAt(offset: number): { item: Item; sequence: Sequence }[] {
    const found: { item: Item; sequence: Sequence }[] = [];
    let next = inner([...this.draft.outline, ...this.draft.body], offset);
    while (next) {
      found.push(next);
      next = inner(next.item.children, offset);
    }
    return found;
  }

  /** The innermost item whose range holds `offset`, and the sequence it belongs to. */
  itemAt(offset: number): { item: Item; sequence: Sequence } | undefined {
    return this.itemsAt(offset).at(-1);
  }
}

/** Items end where the next begins: the cursor before 二是 is on 二是. */
function inner(level: readonly Sequence[], offset: number): { item: Item; sequence: Sequence } | undefined {
  let found: { item: Item; sequence: Sequence } | undefined;
  for (const sequence of level) {
    for (const item of sequence.items) {
      if (item.range.start > offset) break;
      const later = !found || item.range.start >= found.item.range.start;
      if (offset <= item.range.end && later) found = { item, sequence };
    }
  }
  return found;
}
