/** One step through the HTML that a program puts on the clipboard: a tag or some text. */
export type HtmlPiece =
  | { readonly tag: string; readonly isEnd: boolean; readonly isEmpty: boolean; readonly attributes: string }
  | { readonly text: string };

/** Comments, also those that hold what older programs read; conditions of Word; tags; text. What is not closed ends with the page. */
const PIECE =
  /<!--[\s\S]*?(?:-->|$)|<![^>]*(?:>|$)|<\?[^>]*(?:>|$)|<(\/?)([A-Za-z][\w:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>|([^<]+|<)/g;
/** What is no text of the page. */
const HIDDEN: ReadonlySet<string> = new Set(['head', 'style', 'script', 'title', 'xml', 'meta', 'link']);
const EMPTY: ReadonlySet<string> = new Set(['br', 'img', 'hr', 'meta', 'link', 'input', 'col']);

/** The tags and the text of what was copied, in order; without what is hidden. O(length). */
export function* piecesOf(html: string): Generator<HtmlPiece> {
  let hidden: string | undefined;
  for (const [, end, name, attributes = '', text] of copied(html).matchAll(PIECE)) {
    if (text !== undefined) {
      if (hidden === undefined) yield { text: decoded(text) };
      continue;
    }
    if (name === undefined) continue;
    const tag = name.toLowerCase();
    const isEmpty = EMPTY.has(tag) || attributes.endsWith('/');
    if (hidden !== undefined) {
      if (end === '/' && tag === hidden) hidden = undefined;
    } else if (HIDDEN.has(tag)) {
      if (end === '' && !isEmpty) hidden = tag;
    } else yield { tag, isEnd: end === '/', isEmpty, attributes };
  }
}

/** What of the page was copied. */
function copied(html: string): string {
  const start = html.indexOf('<!--StartFragment-->');
  const end = html.lastIndexOf('<!--EndFragment-->');
  return start >= 0 && end > start ? html.slice(start, end) : html;
}

/** The value of an attribute; empty where there is none. */
export function attributeOf(attributes: string, name: string): string {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(attributes);
  return decoded(found?.[1] ?? found?.[2] ?? found?.[3] ?? '');
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  middot: '·',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
};

function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,6}));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
    },
  );
}
