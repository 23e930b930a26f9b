import { textWithin, type XmlElement } from './xml';

// eslint-disable-next-line no-control-regex -- control characters are just what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** Half a character. */
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Words without the signs that XML cannot hold. */
export const cleaned = (words: string): string => words.replace(CONTROL, '').replace(HALF, '');

/** What XML calls blank. A full-width one (U+3000) is a sign like any other: writers indent by it. */
const BLANKS = ' \t\n\r';

/** The words of a `w:t` as Word shows them: blanks at their ends are kept on request alone, and a line break is a blank. */
export function wordsOf(element: XmlElement): string {
  const written = textWithin(element);
  const isKept = element.attributes['xml:space'] === 'preserve';
  return (isKept ? written : withoutBlankEnds(written)).replace(/[\t\n\r]/g, ' ');
}

function withoutBlankEnds(written: string): string {
  let start = 0;
  let end = written.length;
  while (start < end && BLANKS.includes(written.charAt(start))) start++;
  while (start < end && BLANKS.includes(written.charAt(end - 1))) end--;
  return written.slice(start, end);
}

/** Words as XML; signs that it cannot hold are left out. */
export const escaped = (words: string): string => cleaned(words).replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? '');

/** Words as the value of an attribute. */
export const escapedValue = (words: string): string => escaped(words).replaceAll('"', '&quot;');

/** What a run holds that says these words: line breaks and tabs are elements of their own. */
export const contentOf = (words: string, prefix: string): string =>
  words
    .split(/([\n\t])/)
    .map((part) => {
      if (part === '\n') return `<${prefix}br/>`;
      if (part === '\t') return `<${prefix}tab/>`;
      return part === '' ? '' : `<${prefix}t xml:space="preserve">${escaped(part)}</${prefix}t>`;
    })
    .join('');
