// eslint-disable-next-line no-control-regex -- control characters are just what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** Half a character. */
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Words without the signs that XML cannot hold. */
export const cleaned = (words: string): string => words.replace(CONTROL, '').replace(HALF, '');

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
