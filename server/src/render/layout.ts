/**
 * The one owner of sizes, fonts, margins and the grid, after GB/T 9704-2012 for what is printed and after habit for the lectern:
 * Word export, pages and counts of pages ask here. Lengths are twips (a twentieth of a point) unless a name says otherwise.
 */

/** A sheet, and where its text stands. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** From the sheet's foot to the foot of the page number. */
  readonly footer: number;
}

export const POINT = 20;
const MILLIMETRE = 1440 / 25.4;
export const millimetres = (length: number): number => Math.round(length * MILLIMETRE);

const A4 = { width: 11906, height: 16838 } as const;

/** 7.3.1 and 5.2: 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm. The page number stands 7 mm below. */
export const PRINT_SHEET: Sheet = {
  ...A4,
  top: millimetres(37),
  bottom: millimetres(35),
  left: millimetres(28),
  right: millimetres(26),
  footer: millimetres(23),
};

/** 5.2.3: 22 lines of 28 characters of size 三号. */
export const GRID = {
  columns: 28,
  rows: 22,
  /** A line's height: with 580 a page holds 21. */
  pitch: 579,
  /** By which each character is set closer, so that 28 of 16 points go into 156 mm. */
  tightening: -5,
  /** The same said as Word's grid says it, in 4096ths of a point. */
  charSpace: -849,
} as const;

/** Sizes of type in points. */
export const SIZES = { xiaoYi: 24, erHao: 22, sanHao: 16, siHao: 14 } as const;

/** The title's own line, which is higher than the grid's. */
export const TITLE_PITCH = 35 * POINT;

/** How many characters of the title go into a line. */
export const TITLE_COLUMNS = Math.floor(
  (PRINT_SHEET.width - PRINT_SHEET.left - PRINT_SHEET.right) / (SIZES.erHao * POINT),
);

/** What the parts of a speech are set in. */
export interface Fonts {
  readonly title: string;
  /** 署名, 日期. */
  readonly name: string;
  readonly heading1: string;
  readonly heading2: string;
  readonly heading3: string;
  readonly body: string;
  readonly figures: string;
  readonly pageNumber: string;
  readonly lectern: string;
}

export const DEFAULT_FONTS: Fonts = {
  title: '方正小标宋简体',
  name: '楷体_GB2312',
  heading1: '黑体',
  heading2: '楷体_GB2312',
  heading3: '仿宋_GB2312',
  body: '仿宋_GB2312',
  figures: 'Times New Roman',
  pageNumber: '宋体',
  lectern: '楷体_GB2312',
};

/** What Word takes where a machine lacks a font. */
export const OTHER_NAMES: Readonly<Record<string, string>> = {
  方正小标宋简体: '方正小标宋_GBK',
  仿宋_GB2312: '仿宋',
  楷体_GB2312: '楷体',
  黑体: 'SimHei',
  宋体: 'SimSun',
};

/** 大字稿: a habit, and no standard. */
export interface LecternLayout {
  readonly sheet: Sheet;
  /** Points. */
  readonly size: number;
  readonly pitch: number;
  /** How many characters a line holds. */
  readonly columns: number;
  readonly rows: number;
}

export type LecternSize = 'xiaoYi' | 'erHao';

const LECTERN_SHEET: Sheet = {
  ...A4,
  top: millimetres(25),
  bottom: millimetres(30),
  left: millimetres(25),
  right: millimetres(25),
  footer: millimetres(12),
};
/** How large notes and readings are beside the words. */
export const LECTERN_SMALL = 0.6;

const LECTERN_PITCH: Readonly<Record<LecternSize, number>> = { xiaoYi: 42 * POINT, erHao: 38 * POINT };

export function lecternLayout(named: LecternSize): LecternLayout {
  const { width, height, top, bottom, left, right } = LECTERN_SHEET;
  const size = SIZES[named];
  const pitch = LECTERN_PITCH[named];
  return {
    sheet: LECTERN_SHEET,
    size,
    pitch,
    // A quarter of a character is left over, so that rounding never sends the last one down.
    columns: Math.floor((width - left - right) / (size * POINT) - 0.25),
    rows: Math.floor((height - top - bottom) / pitch),
  };
}
