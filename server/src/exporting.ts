import type { Analysis } from './analysis/analysis';
import { compose, type Composition } from './render/composition';
import { lecternHtml, printedHtml, type HtmlWords } from './render/html';
import { lecternLayout, type Fonts, type LecternSize } from './render/layout';
import { forLectern } from './render/lectern';
import { lecternPages, printedPages } from './render/pages';
import { localised, type Localised } from './rules/engine/rule';
import type * as Word from './word/word';
import { WORD_FAILURES } from './wordMessages';

/** What a draft is made into. */
export interface ExportOptions {
  readonly to: 'docx' | 'html';
  readonly layout: 'print' | 'lectern';
  readonly fonts: Fonts;
  readonly grid: 'lines' | 'characters';
  /** Whether numbers stay text, or are made by Word. */
  readonly numbers: 'text' | 'word';
  readonly size: LecternSize;
  /** The bytes of a unit's own template. */
  readonly template?: Uint8Array;
  /** What the file is called by who opens it. */
  readonly title: string;
  /** ISO 8601. */
  readonly date: string;
}

export type Exported =
  { readonly bytes: Uint8Array; readonly told: readonly Localised[] } | { readonly refused: Localised };

/** The file that an export writes. `loadWord` is asked for the Word part only where a Word file is wanted. O(length). */
export async function exported(
  analysis: Analysis,
  options: ExportOptions,
  loadWord: () => Promise<typeof Word>,
): Promise<Exported> {
  const composition = compose(analysis);
  if (composition.blocks.length === 0) return { refused: NOTHING };
  const told = composition.leftOut > 0 ? [leftOut(composition.leftOut)] : [];
  if (options.to === 'html') return { bytes: new TextEncoder().encode(html(composition, options)), told };
  const word = await loadWord();
  const { fonts, grid, numbers, size, template, date, layout } = options;
  if (layout === 'lectern') {
    const bytes = await word.lecternWord(forLectern(composition, lecternLayout(size)), { fonts, size, date });
    return { bytes, told };
  }
  if (!template)
    return {
      bytes: await word.printedWord(composition, { fonts, grid, numbersAreWords: numbers === 'word', date }),
      told,
    };
  const made = word.templatedWord(composition, template);
  if ('refused' in made) return { refused: inTemplate(WORD_FAILURES[made.refused]) };
  return { bytes: made.bytes, told: [...told, ...(made.missing.length > 0 ? [stylesMissing(made.missing)] : [])] };
}

/** The fonts that an export names. */
export const fontsOf = ({ layout, fonts, template }: ExportOptions): string[] => {
  if (template) return [];
  const { lectern, title, name, heading1, heading2, heading3, body, pageNumber } = fonts;
  return layout === 'lectern'
    ? [title, name, heading1, heading2, lectern]
    : [title, name, heading1, heading2, heading3, body, pageNumber];
};

function html(composition: Composition, { layout, fonts, size, title }: ExportOptions): string {
  if (layout === 'print')
    return printedHtml(printedPages(composition), fonts, { title, notice: PRINT_NOTICE } satisfies HtmlWords);
  const sheet = lecternLayout(size);
  const pages = lecternPages(forLectern(composition, sheet), sheet);
  return lecternHtml(pages, fonts, sheet, { title, notice: LECTERN_NOTICE });
}

/** The page is Chinese, whoever looks at it. */
const PRINT_NOTICE = '参照 GB/T 9704—2012，按28字×22行排，以 Word 为准';
const LECTERN_NOTICE = '大字稿，每句不跨页，以 Word 为准';

const NOTHING = localised('是空的，没有可导出的内容', 'is empty: there is nothing to export');
const leftOut = (lines: number): Localised =>
  localised(
    `${lines}行没有写进去（页码、注释、Markdown 记号）`,
    `${lines} line(s) left out (page numbers, comments, marks of Markdown)`,
  );
const inTemplate = (why: Localised): Localised => localised(`模板${why['zh-cn']}`, `the template ${why.en}`);
const stylesMissing = (names: readonly string[]): Localised =>
  localised(
    `模板里没有样式“${names.join('”“')}”，这些段落按正文排`,
    `the template has no style ${names.map((name) => `“${name}”`).join(', ')}: these paragraphs are set as prose`,
  );

/** Said before anything is written. */
export const fontsMissing = (names: readonly string[]): Localised =>
  localised(
    `这台机器没有装：${names.join('、')}（文件里仍写这些字体，在装了的机器上打开就是它们）`,
    `not installed here: ${names.join(', ')} (the file names them all the same, and shows them where they are)`,
  );
