import type { Item, Sequence } from '../syntax/nodes';

/** A sequence, and the item that holds it. */
export interface ListedSequence {
  readonly sequence: Sequence;
  readonly parent: Item | undefined;
}

/** Every sequence of a tree, outer before inner. */
export function listSequences(sequences: readonly Sequence[]): ListedSequence[] {
  const result: ListedSequence[] = [];
  const visit = (level: readonly Sequence[], parent: Item | undefined): void => {
    for (const sequence of level) {
      result.push({ sequence, parent });
      for (const item of sequence.items) visit(item.children, item);
    }
  };
  visit(sequences, undefined);
  return result;
}

/**
 * Whether the numbers are another text's, which no edit touches: 第三条、第五条、第九条, read out from a law, begin late, and pass over
 * more than they give, or stand behind Markdown's >.
 */
export function isQuoted({ style, items, startsAt }: Sequence): boolean {
  if (style.id !== 'article' || startsAt !== 1) return false;
  const numbers = items.map(({ marker }) => marker.ordinal);
  const jumps = numbers.filter((number, index) => index > 0 && number > (numbers[index - 1] ?? 0) + 1).length;
  const ascends = numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
  const isSetApart = (items[0]?.marker.nesting.quote ?? 0) > 0;
  return (numbers[0] ?? 1) > 1 && ascends && (isSetApart || jumps * 2 >= numbers.length - 1);
}
