import type { Block } from '../render/composition';
import { SIZES, POINT } from '../render/layout';
import { formatNumber } from './numerals';
import { escapedValue } from './xmlWords';

/** Numbers that Word makes itself: which list each paragraph is in, and the lists. */
export interface WordNumbers {
  /** The list of a block whose number Word makes; its text then begins behind the number. */
  readonly lists: ReadonlyMap<Block, number>;
  /** The part `numbering.xml`. */
  readonly xml: string;
}

const FORMATS = ['chineseCountingThousand', 'decimal', 'decimalEnclosedCircle', 'upperRoman', 'lowerLetter'] as const;

interface List {
  readonly id: number;
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

/** A list for every sequence whose numbers Word would write as they are written; all others stay text. O(blocks). */
export function wordNumbers(blocks: readonly Block[]): WordNumbers {
  const made = new Map<number, List | undefined>();
  for (const { kind, text, number } of blocks) {
    // The 提纲 is a list of what stands elsewhere.
    if (!number || kind === 'entry') continue;
    const level = levelOf(text.slice(0, number.length), number.ordinal);
    const first = made.get(number.list);
    // One item that is written otherwise, and the whole list stays as it is.
    if (!made.has(number.list)) made.set(number.list, level && { id: made.size + 1, ...level, start: number.ordinal });
    else if (first?.text !== level?.text || first?.format !== level?.format) made.set(number.list, undefined);
  }
  const listOf = ({ number }: Block): [number] | [] => {
    const list = number && made.get(number.list);
    return list ? [list.id] : [];
  };
  const lists = new Map(blocks.flatMap((block) => listOf(block).map((id): [Block, number] => [block, id])));
  return { lists, xml: xmlOf([...made.values()].flatMap((list) => list ?? [])) };
}

/** How a level of Word writes a number as it is written: `（%1）`. Undefined where none does. */
function levelOf(marker: string, ordinal: number): { readonly format: string; readonly text: string } | undefined {
  for (const format of FORMATS) {
    const numeral = formatNumber(ordinal, format);
    const at = marker.indexOf(numeral);
    // The same numeral in digits of another kind, or twice, is none that Word makes.
    if (at < 0 || /[0-9０-９〇一二三四五六七八九十百]/.test(marker.slice(0, at) + marker.slice(at + numeral.length)))
      continue;
    return { format, text: `${marker.slice(0, at)}%1${marker.slice(at + numeral.length)}` };
  }
  return undefined;
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function xmlOf(lists: readonly List[]): string {
  const indent = `<w:pPr><w:ind w:left="0" w:firstLineChars="200" w:firstLine="${2 * SIZES.sanHao * POINT}"/></w:pPr>`;
  const definitions = lists.map(
    ({ id, format, text, start }) =>
      `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${escapedValue(text)}"/><w:lvlJc w:val="left"/>${indent}</w:lvl></w:abstractNum>`,
  );
  const numbers = lists.map(({ id }) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:numbering xmlns:w="${WORD}">${definitions.join('')}${numbers.join('')}</w:numbering>`;
}
