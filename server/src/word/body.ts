import { contentOf, escapedValue } from './xmlWords';

/** A paragraph of a new document, by the id of its style. */
export interface NewParagraph {
  readonly style: string | undefined;
  readonly runs: readonly NewRun[];
  /** Whether it stays on the page of what follows. */
  readonly keepNext?: boolean;
  readonly pageBreak?: boolean;
  readonly list?: number;
  /** Taken off on each side, in twips. */
  readonly narrowed?: number;
  /** Left free below, in twips. */
  readonly after?: number;
}

/** Words of one look. Line breaks of theirs are kept. */
export interface NewRun {
  readonly text: string;
  /** The Chinese font, where it is not the style's. */
  readonly font?: string | undefined;
  /** What quotation marks and dashes are set in, where the style sets them in the font of Latin letters. */
  readonly marks?: string | undefined;
  readonly size?: number;
  readonly color?: string;
  readonly isLight?: boolean;
}

/** Marks that Chinese and Latin share: programs that know of no hint set them like their neighbours. */
const SHARED_MARKS = /([‘’“”…—·]+)/;

/** The XML of paragraphs: what stands in a `w:body`. O(length). */
export const bodyXml = (paragraphs: readonly NewParagraph[]): string => paragraphs.map(paragraphXml).join('');

/** Properties stand in the order of the schema (CT_PPr): pStyle, keepNext, pageBreakBefore, numPr, spacing, ind. */
function paragraphXml({ style, runs, keepNext, pageBreak, list, narrowed, after }: NewParagraph): string {
  const properties = [
    style === undefined ? '' : `<w:pStyle w:val="${escapedValue(style)}"/>`,
    keepNext === true ? '<w:keepNext/>' : '',
    pageBreak === true ? '<w:pageBreakBefore/>' : '',
    list === undefined ? '' : `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`,
    after === undefined ? '' : `<w:spacing w:after="${after}"/>`,
    narrowed === undefined ? '' : `<w:ind w:left="${narrowed}" w:right="${narrowed}"/>`,
  ].join('');
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs.map(runXml).join('')}</w:p>`;
}

function runXml(run: NewRun): string {
  return run.text
    .split(SHARED_MARKS)
    .map((text, index) => (text === '' ? '' : oneRun(text, run, index % 2 === 1)))
    .join('');
}

/** In the order of the schema (EG_RPrBase): rFonts, b, color, sz. */
function oneRun(text: string, { font, marks, size, color, isLight }: NewRun, isMark: boolean): string {
  const properties = [
    fontsXml(font, isMark ? marks : undefined, isMark),
    isLight === true ? '<w:b w:val="0"/>' : '',
    color === undefined ? '' : `<w:color w:val="${color}"/>`,
    size === undefined ? '' : `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`,
  ].join('');
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${contentOf(text, 'w:')}</w:r>`;
}

function fontsXml(font: string | undefined, marks: string | undefined, isMark: boolean): string {
  const names = [
    marks === undefined ? '' : ` w:ascii="${escapedValue(marks)}"`,
    font === undefined ? '' : ` w:hAnsi="${escapedValue(font)}" w:eastAsia="${escapedValue(font)}"`,
    isMark ? ' w:hint="eastAsia"' : '',
  ].join('');
  return names && `<w:rFonts${names}/>`;
}
