import { countWhile } from '../syntax/text/halves';
import type { WordParagraph } from './document';

/** A Word file's words as a draft: a paragraph a line, its number before it. */
export interface Imported {
  readonly text: string;
  /** Where each paragraph begins in the text, and how long its number is, with the blank behind it. */
  readonly starts: readonly number[];
  readonly numberLengths: readonly number[];
  /** The paragraph in which an offset of the text lies. O(log paragraphs). */
  paragraphAt(offset: number): number;
}

/** O(length). */
export function importedText(paragraphs: readonly WordParagraph[]): Imported {
  const starts: number[] = [];
  const numberLengths: number[] = [];
  let length = 0;
  const lines = paragraphs.map(({ number, text }) => {
    const line = withNumber(number, text);
    starts.push(length);
    numberLengths.push(line.length - text.length);
    length += line.length + 1;
    return line;
  });
  return {
    text: lines.map((line) => `${line}\n`).join(''),
    starts,
    numberLengths,
    paragraphAt: (offset) => lastUpTo(starts, offset),
  };
}

/** The index of the last of ascending values that is not above another. */
const lastUpTo = (values: readonly number[], most: number): number =>
  Math.max(0, countWhile(values, (value) => value <= most) - 1);

/** A paragraph as a line: its number, glued to its words or apart from them. */
export const withNumber = (number: string, text: string): string =>
  number === '' || text === '' ? number + text : number + blankBehind(number) + text;

/** 一、 and 一是 go with what follows; 第一章 and 1.1 stand apart, as Word shows them by a tab. */
const blankBehind = (number: string): string => (/[章节编条款项0-9A-Za-z]$/.test(number) ? ' ' : '');
