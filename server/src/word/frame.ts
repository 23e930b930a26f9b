import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type IBaseParagraphStyleOptions,
  type IParagraphStyleOptions,
  type IFontAttributesProperties,
} from 'docx';
import {
  GRID,
  millimetres,
  POINT,
  PRINT_SHEET,
  SIZES,
  TITLE_PITCH,
  type Fonts,
  type LecternLayout,
  type Sheet,
} from '../render/layout';

/** 行网格 sets 28 characters in a line by their spacing, everywhere alike; 字符网格 as Word's own dialogue does. */
export type PrintGrid = 'lines' | 'characters';

/** Word counts sizes in half points. */
const half = (points: number): number => points * 2;

/** Chinese quotation marks and dashes are set in what the neighbouring script is set in, so both names are the Chinese one. */
const fontOf = (chinese: string, fonts: Fonts): IFontAttributesProperties => ({
  ascii: fonts.figures,
  hAnsi: chinese,
  eastAsia: chinese,
  cs: fonts.figures,
  hint: 'eastAsia',
});

const exactly = (line: number): { readonly line: number; readonly lineRule: typeof LineRuleType.EXACTLY } => ({
  line,
  lineRule: LineRuleType.EXACTLY,
});

/** Two characters, by their count: the size may be another one day. */
const FIRST_LINE = { firstLine: 2 * SIZES.sanHao * POINT, firstLineChars: 200 } as const;
const UNINDENTED = { firstLine: 0, firstLineChars: 0 } as const;

/** 印发稿 without its words: styles, grid, margins, page numbers. */
export function printFrame(fonts: Fonts, grid: PrintGrid): Promise<Uint8Array> {
  const isLines = grid === 'lines';
  const body = { font: fontOf(fonts.body, fonts), size: half(SIZES.sanHao) };
  const styles: IParagraphStyleOptions[] = [
    {
      ...named('Normal', 'Normal'),
      run: { ...body, ...(isLines ? { characterSpacing: GRID.tightening } : {}), language: LANGUAGE },
      paragraph: { alignment: AlignmentType.BOTH, spacing: exactly(GRID.pitch), indent: UNINDENTED },
    },
    { ...named('BodyText', 'Body Text'), paragraph: { indent: FIRST_LINE } },
    { ...named('Subtitle', 'Subtitle'), ...centred(fonts.name, fonts) },
    { ...named('Date', 'Date'), ...centred(fonts.name, fonts) },
    { ...named('Salutation', 'Salutation') },
    { ...named('TOCHeading', 'TOC Heading'), ...centred(fonts.heading1, fonts) },
    ...[1, 2, 3].map((level) => ({
      ...named(`TOC${level}`, `toc ${level}`),
      paragraph: { indent: { left: (level - 1) * SIZES.sanHao * POINT } },
    })),
  ];
  return packed({
    sheet: PRINT_SHEET,
    fonts,
    grid: isLines
      ? { type: DocumentGridType.LINES, linePitch: GRID.pitch }
      : { type: DocumentGridType.LINES_AND_CHARS, linePitch: GRID.pitch, charSpace: GRID.charSpace },
    title: {
      run: { font: fontOf(fonts.title, fonts), size: half(SIZES.erHao), characterSpacing: 0 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(TITLE_PITCH), keepNext: true },
    },
    headings: [fonts.heading1, fonts.heading2, fonts.heading3].map((font, level) => ({
      run: { font: fontOf(font, fonts), size: half(SIZES.sanHao), color: 'auto' },
      paragraph: { indent: FIRST_LINE, outlineLevel: level, keepNext: true, spacing: exactly(GRID.pitch) },
    })),
    styles,
    footers: {
      default: pageNumber(fonts, AlignmentType.RIGHT),
      even: pageNumber(fonts, AlignmentType.LEFT),
    },
  });
}

/** 大字稿 without its words. */
export function lecternFrame(fonts: Fonts, layout: LecternLayout): Promise<Uint8Array> {
  const font = fontOf(fonts.lectern, fonts);
  // Lines end where they were broken, though a machine has wider figures than the font that is named.
  const spare = { right: -1.5 * layout.size * POINT };
  const first = { firstLine: 2 * layout.size * POINT, firstLineChars: 200, ...spare };
  return packed({
    sheet: layout.sheet,
    fonts,
    grid: undefined,
    title: {
      run: { font: fontOf(fonts.title, fonts), size: half(layout.size), bold: false },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...exactly(layout.pitch), after: layout.pitch / 2 } },
    },
    headings: [fonts.heading1, fonts.heading2, fonts.lectern].map((each, level) => ({
      run: { font: fontOf(each, fonts), size: half(layout.size), bold: true, color: 'auto' },
      paragraph: {
        indent: first,
        outlineLevel: level,
        keepNext: true,
        keepLines: true,
        spacing: { ...exactly(layout.pitch), before: layout.pitch / 4 },
      },
    })),
    styles: [
      {
        ...named('Normal', 'Normal'),
        run: { font, size: half(layout.size), bold: true, language: LANGUAGE },
        paragraph: { alignment: AlignmentType.LEFT, spacing: exactly(layout.pitch), keepLines: true },
      },
      {
        ...named('BodyText', 'Body Text'),
        paragraph: { indent: first, spacing: { ...exactly(layout.pitch), before: layout.pitch / 4 } },
      },
      { ...named('BodyText2', 'Body Text 2'), paragraph: { indent: spare } },
      { ...named('Subtitle', 'Subtitle'), ...centred(fonts.name, fonts) },
      { ...named('Date', 'Date'), ...centred(fonts.name, fonts) },
      { ...named('Salutation', 'Salutation'), paragraph: { indent: spare } },
    ],
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            style: 'Normal',
            alignment: AlignmentType.CENTER,
            children: [
              new TextRun({
                children: [PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES],
                size: half(SIZES.erHao),
                font: fonts.figures,
              }),
            ],
          }),
        ],
      }),
    },
  });
}

const LANGUAGE = { value: 'en-US', eastAsia: 'zh-CN' } as const;

const named = (id: string, name: string): IParagraphStyleOptions => ({
  id,
  name,
  ...(id === 'Normal' ? {} : { basedOn: 'Normal', next: id === 'BodyText' ? id : 'BodyText' }),
  quickFormat: true,
});

const centred = (font: string, fonts: Fonts): IBaseParagraphStyleOptions => ({
  run: { font: fontOf(font, fonts) },
  paragraph: { alignment: AlignmentType.CENTER },
});

/** 4 号半角宋体 between 一字线, one character in from the side: 7.5. */
function pageNumber(fonts: Fonts, side: typeof AlignmentType.RIGHT | typeof AlignmentType.LEFT): Footer {
  const one = { [side === AlignmentType.RIGHT ? 'right' : 'left']: SIZES.siHao * POINT };
  return new Footer({
    children: [
      new Paragraph({
        style: 'Normal',
        alignment: side,
        indent: { ...UNINDENTED, ...one },
        children: [
          new TextRun({
            children: ['— ', PageNumber.CURRENT, ' —'],
            size: half(SIZES.siHao),
            font: fonts.pageNumber,
            characterSpacing: 0,
          }),
        ],
      }),
    ],
  });
}

interface Packing {
  readonly sheet: Sheet;
  readonly fonts: Fonts;
  readonly grid:
    { readonly type: 'lines' | 'linesAndChars'; readonly linePitch: number; readonly charSpace?: number } | undefined;
  readonly title: IBaseParagraphStyleOptions;
  readonly headings: readonly IBaseParagraphStyleOptions[];
  readonly styles: readonly IParagraphStyleOptions[];
  readonly footers: { readonly default: Footer; readonly even?: Footer };
}

function packed({ sheet, fonts, grid, title, headings, styles, footers }: Packing): Promise<Uint8Array> {
  const document = new Document({
    styles: {
      default: {
        document: { run: { font: fontOf(fonts.body, fonts) } },
        title: { ...named('Title', 'Title'), ...title },
        ...Object.fromEntries(
          headings.map((heading, level) => [
            `heading${level + 1}`,
            { ...named(`Heading${level + 1}`, `heading ${level + 1}`), ...heading },
          ]),
        ),
      },
      paragraphStyles: [...styles],
    },
    evenAndOddHeaderAndFooters: footers.even !== undefined,
    compatibility: { version: 15, balanceSingleByteDoubleByteWidth: true, useFELayout: true },
    sections: [
      {
        properties: {
          page: {
            size: { width: sheet.width, height: sheet.height },
            margin: {
              top: sheet.top,
              bottom: sheet.bottom,
              left: sheet.left,
              right: sheet.right,
              footer: sheet.footer,
              header: millimetres(15),
            },
          },
          ...(grid ? { grid } : {}),
        },
        footers,
        children: [],
      },
    ],
  });
  return Packer.pack(document, 'uint8array');
}
