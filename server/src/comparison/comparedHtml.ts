import type { Analysis } from '../analysis/analysis';
import type { Difference, DifferenceKind, DraftPart } from './compareDrafts';
import type { WordChange } from './words';

/** What the page says besides the two drafts. */
export interface ComparedWords {
  readonly language: string;
  readonly title: string;
  /** What each kind is called. */
  readonly kinds: Readonly<Record<Exclude<DifferenceKind, 'same'>, string>>;
  /** Shown before what has moved; the line of the old draft, from 1. */
  readonly movedFrom: (line: number) => string;
  readonly nothing: string;
}

/**
 * 花脸稿 as one page of HTML without scripts: the new draft with what went struck out and what came underlined. Numbers
 * are grey: most have only followed. O(length).
 */
export function comparedHtml(
  old: Analysis,
  now: Analysis,
  differences: readonly Difference[],
  words: ComparedWords,
): string {
  const blocks: string[] = [];
  for (const difference of differences) {
    const html = partHtml(old, difference, words);
    const begins = difference.new ? beginsLine(now, difference.new) : beginsLine(old, difference.old);
    if (begins || blocks.length === 0) blocks.push(html);
    else blocks.push((blocks.pop() ?? '') + html);
  }
  return `<!doctype html>
<html lang="${words.language}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escaped(words.title)}</title>
<style>${STYLE}</style>
</head><body>
<h1>${escaped(words.title)}</h1>
<p class="key">${keyHtml(differences, words)}</p>
${blocks.map((block) => `<p>${block}</p>`).join('\n')}
</body></html>
`;
}

const STYLE = `
body{max-width:42em;margin:2em auto;padding:0 1em;font:18px/1.9 FangSong,'Noto Serif CJK SC',serif;color:#000;background:#fff}
h1{font-size:1.2em;text-align:center}
p{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
.key{font:14px/2 sans-serif;text-align:center;margin-bottom:1.5em}
del{color:#b00020}
ins{color:#0b5394;text-decoration:underline}
.moved{border-left:3px solid #38761d;padding-left:.3em}
.from{font:13px sans-serif;color:#38761d}
.number{color:#757575}
@media print{body{margin:0;max-width:none}}
`;

function partHtml(old: Analysis, { kind, old: before, words: changes }: Difference, words: ComparedWords): string {
  const told = changes.map(changeHtml).join('');
  if (!before || (kind !== 'moved' && kind !== 'movedEdited')) return told;
  const from = words.movedFrom(old.text.lineAt(before.range.start) + 1);
  return `<span class="moved"><span class="from">${escaped(from)}</span>${told}</span>`;
}

const TAGS = { delete: 'del', insert: 'ins' } as const;

function changeHtml({ op, text, ofNumber }: WordChange): string {
  if (op === 'same') return escaped(text);
  return `<${TAGS[op]}${ofNumber === true ? ' class="number"' : ''}>${escaped(text)}</${TAGS[op]}>`;
}

/** How many there are of each kind. */
function keyHtml(differences: readonly Difference[], { kinds, nothing }: ComparedWords): string {
  const counts = new Map<DifferenceKind, number>();
  for (const { kind } of differences) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const told = Object.entries(kinds).flatMap(([kind, name]) => {
    const n = counts.get(kind as DifferenceKind) ?? 0;
    return n === 0 ? [] : [`${escaped(name)} ${n}`];
  });
  return told.length === 0 ? escaped(nothing) : told.join(' · ');
}

function beginsLine({ text }: Analysis, part: DraftPart | undefined): boolean {
  if (!part) return true;
  const { start } = text.lineRange(text.lineAt(part.range.start));
  return text.source.slice(start, part.range.start).trim() === '';
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (words: string): string => words.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
