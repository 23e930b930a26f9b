import { type Edit, applyEdits } from './edits';
import { sequenceKey } from '../syntax/assembly/stack';
import { Analysis } from '../analysis/analysis';
import { partFlattened } from './flattened';
import { inManner, withoutSigns } from './fitting';
import { blanksOut, joinWraps, pagesOut } from './formatting';
import { openPlaces } from './openPlaces';
import { renumberItem, shift } from './renumber';
import type { Sequence } from '../syntax/nodes';

/** A text as it may be pasted: what was done to it, and what is left for the writer to look at. */
export interface Cleaned {
  readonly text: string;
  /** Hard wraps that were joined. */
  readonly joined: number;
  /** Characters that no one sees, taken out. */
  readonly strays: number;
  /** Blanks that a PDF put between all characters, and lines of its page numbers, taken out. */
  readonly blanks: number;
  readonly pages: number;
  /** Places at which one line was parted into paragraphs. */
  readonly parted: number;
  /** Whether indents or blank lines were made the draft's. */
  readonly isFitted: boolean;
  /** Lines that lost their signs of Markdown, as a chat writes them. */
  readonly signs: number;
  /** Lines that a web page or a chat left: (新文秘网…省略743字…), 更多…请登录…, 希望对您有帮助！; they stay. */
  readonly residue: number;
  /** Whether its numbers go on with the list at the cursor. */
  readonly continued: boolean;
  /** What else changes in the draft: numbers after the place. */
  readonly edits: readonly Edit[];
}

/** Zero-width spaces and joiners, byte order marks, soft hyphens, control characters other than line ends and tabs. */
// eslint-disable-next-line no-control-regex -- control characters are just what is looked for
const STRAYS = /[\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\ufeff\u00ad\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffc]/g;
/** The radicals of a font that a PDF has for characters: ⼀ ⼆ ⼤. */
const RADICALS = /[\u2f00-\u2fd5]/g;
const RESIDUE =
  /https?:\/\/|www\.|(?:更多|免费).{0,20}(?:请|点击|登录|下载|关注)|本文(?:来自|来源|转自)|正式会员|未完，?全文共|\(未完|（未完|^(?:好的|当然可以|没问题)[，,！!].{0,40}[：:。！!]$|希望.{0,12}对[您你]有所?帮助|如(?:果[您你]?)?需要?.{0,20}(?:请|可以|随时)告诉我/;

/** Makes a pasted text a part of the draft: `offset` is where it goes in. */
export function cleanPaste(source: string, analysis: Analysis, offset: number): Cleaned {
  const bare = source.replace(STRAYS, '').replace(RADICALS, (sign) => sign.normalize('NFKC'));
  const lines = bare
    .replace(/\u00a0/g, ' ')
    .split(/\r\n|\r|\n/)
    .map((line, index, all) => (index < all.length - 1 ? line.trimEnd() : line));
  const isMarkdown = analysis.draft.markdown !== undefined;
  const plain = isMarkdown ? { text: lines.join('\n'), changed: 0 } : withoutSigns(lines.join('\n'));
  const tidy = plain.text.replace(/\n{3,}/g, '\n\n');
  const wrapped = new Analysis(tidy, undefined, isMarkdown);
  const joins = joinWraps(wrapped, true);
  const pages = pagesOut(wrapped, joins);
  const blanks = blanksOut(wrapped);
  const whole = new Analysis(applyEdits(tidy, [...joins, ...pages, ...blanks]), undefined, isMarkdown);
  const parts = partFlattened(whole);
  const parted = applyEdits(whole.text.source, parts).replace(/\n{3,}/g, '\n\n');
  const fitted = inManner(parted, analysis, offset);
  const joined = new Analysis(fitted, undefined, isMarkdown);
  const continuation = continueNumbers(joined, analysis, offset);
  const text = applyEdits(joined.text.source, continuation?.own ?? []);
  return {
    text: text.replaceAll('\n', analysis.text.lineBreak),
    joined: joins.length,
    blanks: blanks.length,
    pages: wrapped.draft.pageNumbers.length,
    parted: parts.length,
    signs: plain.changed,
    isFitted: fitted !== parted,
    strays: source.length - bare.length,
    residue: text.split('\n').filter((line) => RESIDUE.test(line)).length,
    continued: (continuation?.own.length ?? 0) > 0,
    edits: continuation?.following ?? [],
  };
}

/** Numbers of the pasted text that go on after those before the cursor, and those after it that move on. */
function continueNumbers(
  pasted: Analysis,
  analysis: Analysis,
  offset: number,
): { own: Edit[]; following: Edit[] } | undefined {
  const list = pasted.draft.body[0] ?? pasted.draft.outline[0];
  const [first] = list?.items ?? [];
  if (!list || !first || /\S/.test(pasted.text.source.slice(0, first.marker.range.start))) return undefined;
  const open = openList(analysis, offset, sequenceKey(first.marker));
  if (!open) return undefined;
  const from = open.last + 1;
  const own = list.items.flatMap((item, index) => renumberItem(pasted.text, item, from + index));
  const next = open.sequence.items.find((item) => item.marker.range.start >= offset);
  // A point cut out and put back finds its place still free.
  const by = next ? Math.max(0, from + list.items.length - next.marker.ordinal) : 0;
  return { own, following: next && by > 0 ? shift(analysis, open.sequence, next, by) : [] };
}

/** The list of that style that is open at the cursor, and its last number before it. */
function openList(analysis: Analysis, offset: number, key: string): { sequence: Sequence; last: number } | undefined {
  for (const place of openPlaces(analysis, offset)) {
    const before = place.sequence.items.filter(({ marker }) => marker.range.end <= offset);
    const last = before[before.length - 1];
    if (last && sequenceKey(last.marker) === key) return { sequence: place.sequence, last: last.marker.ordinal };
  }
  return undefined;
}
