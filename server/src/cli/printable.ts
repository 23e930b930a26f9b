/** Signs by which a text could move a terminal's cursor, colour its lines, or turn them round. */
// eslint-disable-next-line no-control-regex -- control characters are just what is looked for
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Words of a draft, or a file's name, as one harmless line: what a terminal would obey is shown. */
export function printable(words: string): string {
  return words.replace(CONTROLS, shown);
}

/** Unicode has pictures of the old controls: ␛ for Escape. */
function shown(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '␡' : `⟨${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

/** JSON escapes some of them by itself; the others may be escaped in it too. */
export function printableJson(json: string): string {
  return json.replace(CONTROLS, (sign) =>
    sign === '\n' ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
