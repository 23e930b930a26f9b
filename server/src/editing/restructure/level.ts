import { carry, withConsequences, type Edit } from '../edits';
import type { Item, Sequence } from '../../syntax/nodes';
import type { Analysis } from '../../analysis/analysis';
import { alsoOn, recountPromises } from './consequences';
import { rungBelow, mannerOf, mannerUnder, rewrite, standardManner, type Manner } from './manner';
import { refuse, type Follow, type Outcome } from './refusal';
import { placeOf, type Place, itemsOf } from '../../analysis/places';
import { shift } from '../renumber';

/**
 * 升一级, 降一级. The words stay where they are; numbers take the style that the level has in this draft. What an item governs
 * goes with it, and what follows it below its old parent is below it now, as in Word and org-mode.
 */
export function promote(analysis: Analysis, place: Place, follow: Follow): Outcome {
  const { item, parent, sequence } = place;
  if (!parent) return refuse('isTop');
  const above = analysis.sequenceOf(parent);
  if (analysis.runsOn(sequence) || (above && analysis.runsOn(above))) return refuse('runsOn');
  const problem = unfit(item) ?? unfit(parent);
  if (problem) return refuse(problem);
  if (item.children.some((list) => analysis.runsOn(list))) return refuse('runsOn');
  const edits = promotion(analysis, place, follow);
  if (!edits) return refuse('noNumber');
  const elsewhere = alsoOn(analysis, item, follow, (other) => promotion(analysis, other, { follow: false }));
  const left = -(sequence.items.length - place.index);
  return done(item, edits, recountPromises(analysis, sequence, left, follow), elsewhere);
}

export function demote(analysis: Analysis, place: Place, follow: Follow): Outcome {
  const { item, sequence, index } = place;
  if (index === 0) return refuse('isFirst');
  if (analysis.runsOn(sequence) || item.children.some((list) => analysis.runsOn(list))) return refuse('runsOn');
  // （一） within the paragraph would be a brother of its parent.
  if (
    item.children.some(({ style, items }) => style.family === 'number' && items.some(({ kind }) => kind === 'inline'))
  )
    return refuse('hasChildren');
  const problem = unfit(item);
  if (problem) return refuse(problem);
  const edits = demotion(analysis, place, follow);
  if (!edits) return refuse('noLevel');
  const elsewhere = alsoOn(analysis, item, follow, (other) =>
    other.index > 0 ? demotion(analysis, other, { follow: false }) : undefined,
  );
  return done(item, edits, recountPromises(analysis, sequence, -1, follow), elsewhere);
}

function unfit(item: Item): 'isInline' | 'isDivision' | 'inSentence' | undefined {
  if (item.kind === 'inline') return 'isInline';
  // 任务一：, Step 1: the word goes with the number.
  if (item.marker.style.id === 'label') return 'inSentence';
  return item.marker.style.family === 'division' ? 'isDivision' : undefined;
}

function done(item: Item, own: readonly Edit[], ...others: readonly (readonly Edit[])[]): Outcome {
  const edits = withConsequences(own, ...others);
  const before = edits.filter((edit) => edit.range.start <= item.marker.range.start);
  return { edits, cursor: carry(before, item.marker.range.end) };
}

/** 二、[（一）（二）X（三）]: X is 三、, its children are its level's old style, and （三） goes on after them. */
function promotion(analysis: Analysis, { item, sequence, parent, index }: Place, follow: Follow): Edit[] | undefined {
  const above = parent && placeOf(analysis, parent);
  if (!parent || !above) return undefined;
  const { text } = analysis;
  const edits = new Rewriting(analysis);
  edits.write(item, mannerOf(text, parent), parent.marker.ordinal + 1);
  const next = above.sequence.items[above.index + 1];
  if (next) edits.add(shift(analysis, above.sequence, next, 1));
  const children = edits.raise(item, mannerOf(text, item));
  const followers = sequence.items.slice(index + 1);
  followers.forEach((follower, at) => edits.write(follower, mannerOf(text, follower), children + at + 1));
  edits.add(recountPromises(analysis, above.sequence, 1, follow));
  return edits.all;
}

/** 一、[（一）] X、 : X is （二） below 一、, and its children are one rung lower. */
function demotion(analysis: Analysis, { item, sequence, index }: Place, follow: Follow): Edit[] | undefined {
  const before = sequence.items[index - 1];
  if (!before) return undefined;
  const edits = new Rewriting(analysis);
  const list = before.children[before.children.length - 1];
  const manner = mannerUnder(analysis, before, sequence.items);
  if (!manner || manner.style === 'label') return undefined;
  const last = list?.items[list.items.length - 1];
  edits.write(item, manner, last && last.kind !== 'inline' ? last.marker.ordinal + 1 : 1);
  edits.lower(item, manner, list?.items ?? []);
  const next = sequence.items[index + 1];
  if (next) edits.add(shift(analysis, sequence, next, -1));
  if (list) edits.add(recountPromises(analysis, list, 1, follow));
  return edits.all;
}

/** Collects edits; one that cannot be written spoils the whole. */
class Rewriting {
  private readonly edits: Edit[] = [];
  private failed = false;

  constructor(private readonly analysis: Analysis) {}

  get all(): Edit[] | undefined {
    return this.failed ? undefined : this.edits;
  }

  add(edits: readonly Edit[]): void {
    this.edits.push(...edits);
  }

  write(item: Item, manner: Manner, ordinal: number): void {
    const edits = rewrite(this.analysis.text, item, manner, ordinal);
    if (edits) this.edits.push(...edits);
    else this.failed = true;
  }

  /** What stands below `item` takes the style above its own; answers with the last number of its children. */
  raise(item: Item, manner: Manner): number {
    let last = 0;
    for (const list of item.children) {
      if (!hasLines(list)) continue;
      list.items.forEach((child, at) => {
        const own = mannerOf(this.analysis.text, child);
        this.write(child, manner, at + 1);
        this.raise(child, own);
      });
      last = list.items.length;
    }
    return last;
  }

  /** What stands below `item` takes the style of what stands below its new siblings, or the ladder's next. */
  lower(item: Item, manner: Manner, siblings: readonly Item[]): void {
    const below = itemsOf(siblings.flatMap((sibling) => sibling.children)).find((child) => child.kind !== 'inline');
    const deeper = itemsOf(item.children.flatMap((list) => itemsOf([list]).flatMap((child) => child.children)));
    const model = below ?? deeper.find((child) => child.kind !== 'inline');
    const style = model ? mannerOf(this.analysis.text, model) : standardManner(rungBelow(manner.style));
    for (const list of item.children) {
      if (!hasLines(list)) continue;
      list.items.forEach((child, at) => {
        this.write(child, style, at + 1);
        this.lower(child, style, []);
      });
    }
  }
}

/** Points in mid-paragraph keep their style on whatever level they are. */
const hasLines = (list: Sequence): boolean =>
  list.items.every((item) => item.kind !== 'inline') && list.style.family === 'number' && list.style.id !== 'label';
