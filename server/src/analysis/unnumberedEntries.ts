import { styleOf } from '../syntax/forms/styles';
import { UNNESTED } from '../syntax/layout/markdownBlocks';
import { paragraphAt } from '../syntax/layout/offsets';
import type { Heading, Item, Paragraph, Sequence } from '../syntax/nodes';
import { foldTitle } from '../syntax/text/fold';
import type { Text } from '../syntax/text/text';
import { matchCounterparts, type Counterparts } from './outlineMatching';
import { itemWithoutNumber } from './unnumberedItem';

/** A 提纲 that numbers none of its entries, held against the body as one with numbers is. */

/** What a 目录 of headings leaves out on purpose. */
const LEFT_OUT =
  /^(?:目录|前言|引言|引子|开场白?|开头|结语|结束语|结尾|尾声|后记|附录?|附件.*|参考.*|致谢|备注|说明|互动.*|问答.*)$/;

/** Entries without numbers and what the body has of them; undefined where the draft has no such outline. O(items + headings). */
export function matchUnnumbered(
  text: Text,
  entries: readonly Heading[],
  body: readonly Sequence[],
  headings: readonly Heading[],
  paragraphs: readonly Paragraph[],
): Counterparts | undefined {
  if (entries.length === 0) return undefined;
  const outline = sequenceOf(text, entries, paragraphs, 'outline');
  const heads = headingsLike(entries, headings);
  const items = heads ? [sequenceOf(text, heads, paragraphs, 'body')] : body;
  return matchCounterparts(text, [outline], items, paragraphs);
}

/** The headings of the level at which most of the entries' words stand; undefined where those stand elsewhere. */
function headingsLike(entries: readonly Heading[], headings: readonly Heading[]): Heading[] | undefined {
  const words = new Set(entries.map(({ title }) => foldTitle(title)));
  const listed = headings.filter(({ title }) => words.has(foldTitle(title)));
  const level = Math.min(...listed.map((heading) => heading.level));
  const same = listed.filter((heading) => heading.level === level);
  if (same.length * 2 < entries.length) return undefined;
  return headings.filter((heading) => heading.level === level && !LEFT_OUT.test(foldTitle(heading.title)));
}

function sequenceOf(
  text: Text,
  headings: readonly Heading[],
  paragraphs: readonly Paragraph[],
  region: 'outline' | 'body',
): Sequence {
  const style = styleOf('han');
  const lineOf = ({ range }: Heading): number => text.lineAt(range.start);
  const items = headings.map((heading, index): Item => {
    const at = paragraphAt(paragraphs, heading.range.start);
    const nesting = paragraphs[at]?.nesting ?? UNNESTED;
    const item = itemWithoutNumber(heading, index + 1, { style, variant: '' }, at, nesting);
    const beside = [headings[index - 1], headings[index + 1]].some(
      (other) => other && lineOf(other) === lineOf(heading),
    );
    return beside ? { ...item, kind: 'inline' } : item;
  });
  return { style, variant: '', items, region, startsAt: 1 };
}
