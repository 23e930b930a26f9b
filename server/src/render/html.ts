import {
  DEFAULT_FONTS,
  GRID,
  LECTERN_SMALL,
  PRINT_SHEET,
  SIZES,
  TITLE_PITCH,
  POINT,
  OTHER_NAMES,
  type Fonts,
  type LecternLayout,
  type Sheet,
} from './layout';
import type { Page, Row } from './pages';

/** What a page of HTML says besides the draft. */
export interface HtmlWords {
  readonly title: string;
  /** Shown on the screen, and not printed: 按28字×22行排，以Word为准. */
  readonly notice: string;
}

/** 印发稿 as one page of HTML without scripts, drawn line by line. O(length). */
export function printedHtml(pages: readonly Page[], fonts: Fonts, words: HtmlWords): string {
  const style = `
.row{font:${SIZES.sanHao}pt/${GRID.pitch / POINT}pt ${family(fonts.body)};letter-spacing:${GRID.tightening / POINT}pt}
.title{font:${SIZES.erHao}pt/${TITLE_PITCH / POINT}pt ${family(fonts.title)};letter-spacing:0}
.speaker,.date,.note{font-family:${family(fonts.name)}}
.h1,.outlineLabel{font-family:${family(fonts.heading1)}}
.h2{font-family:${family(fonts.heading2)}}
.h3{font-family:${family(fonts.heading3)}}
.number{font:${SIZES.siHao}pt/1 ${family(fonts.pageNumber)}}
.page:nth-of-type(odd) .number{text-align:right;padding-right:1em}
.page:nth-of-type(even) .number{text-align:left;padding-left:1em}`;
  return document(words, PRINT_SHEET, style, pages, GRID.pitch, (number) => `— ${number} —`);
}

/** 大字稿 as one page of HTML. O(length). */
export function lecternHtml(pages: readonly Page[], fonts: Fonts, layout: LecternLayout, words: HtmlWords): string {
  const { size, pitch, sheet } = layout;
  const style = `
.row{font:bold ${size}pt/${pitch / POINT}pt ${family(fonts.lectern)}}
.title{font-family:${family(fonts.title)};font-weight:normal}
.h1{font-family:${family(fonts.heading1)}}
.h2{font-family:${family(fonts.heading2)}}
.aside{font-weight:normal;font-size:${LECTERN_SMALL * 100}%}
.aside.note{color:#7f7f7f}
.number{font:bold ${SIZES.erHao}pt/1 ${family(fonts.figures)};text-align:center}`;
  return document(words, sheet, style, pages, pitch, (number, all) => `${number}/${all}`);
}

/** From the official font to one that a machine has. */
const family = (font: string): string =>
  [
    'figures',
    ...[font, OTHER_NAMES[font], STAND_INS[font]].flatMap((each) => (each ? quoted(each) : [])),
    'serif',
  ].join(',');

const quoted = (font: string): string => `'${font.replace(/['"\\<>]/g, '')}'`;

const STAND_INS: Readonly<Record<string, string>> = {
  [DEFAULT_FONTS.title]: 'Noto Serif CJK SC',
  [DEFAULT_FONTS.body]: 'FangSong',
  [DEFAULT_FONTS.name]: 'KaiTi',
  [DEFAULT_FONTS.heading1]: 'Noto Sans CJK SC',
};

function document(
  { title, notice }: HtmlWords,
  sheet: Sheet,
  style: string,
  pages: readonly Page[],
  pitch: number,
  number: (page: number, all: number) => string,
): string {
  const points = (twips: number): string => `${twips / POINT}pt`;
  const sections = pages.map(
    (rows, index) =>
      `<section class="page"><div class="rows">${rows.map((row) => rowHtml(row, pitch)).join('\n')}</div><div class="number">${number(index + 1, pages.length)}</div></section>`,
  );
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>
@font-face{font-family:figures;src:local(${quoted(DEFAULT_FONTS.figures)}),local('Liberation Serif'),local('Tinos');unicode-range:U+30-39,U+41-5A,U+61-7A}
@page{size:${points(sheet.width)} ${points(sheet.height)};margin:0}
body{margin:0;background:#e8e8e8;color:#000}
.notice{font:14px/2 sans-serif;text-align:center;color:#555}
.page{position:relative;box-sizing:border-box;width:${points(sheet.width)};height:${points(sheet.height)};margin:12px auto;padding:${points(sheet.top)} ${points(sheet.right)} 0 ${points(sheet.left)};background:#fff;overflow:hidden;break-after:page}
.row{white-space:pre;margin:0}
.title,.speaker,.date,.note,.outlineLabel{text-align:center}
.number{position:absolute;left:${points(sheet.left)};right:${points(sheet.right)};bottom:${points(sheet.footer)}}
@media print{body{background:none}.notice{display:none}.page{margin:0}}${style}
</style></head>
<body><p class="notice">${escaped(notice)}</p>
${sections.join('\n')}
</body></html>
`;
}

function rowHtml({ kind, level, indent, spans, above }: Row, pitch: number): string {
  const look = [kind === 'heading' && level <= 3 ? `h${level}` : kind, 'row'];
  const space = [
    ...(indent > 0 ? [`padding-left:${indent}em`] : []),
    ...(above > 0 ? [`margin-top:${(above * pitch) / POINT}pt`] : []),
  ].join(';');
  const words = spans.map(({ text, as, isLead }) => {
    if (as !== 'words') return `<span class="aside ${as}">${escaped(text)}</span>`;
    return isLead === true ? `<span class="h${level}">${escaped(text)}</span>` : escaped(text);
  });
  return `<p class="${look.join(' ')}"${space && ` style="${space}"`}>${words.join('')}</p>`;
}

const escaped = (words: string): string =>
  words.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
