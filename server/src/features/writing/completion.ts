import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis';
import { localised, type Locale, type Localised } from '../../rules/engine/rule';
import { LAST } from '../../syntax/forms/styles';
import type { OffsetRange } from '../../syntax/nodes';
import { toRange } from '../convert';
import { openPlaces } from '../../editing/openPlaces';
import { markerText } from '../../analysis/markerWords';
import { itemName } from '../names';

/**
 * The next number at every level that is open here, the innermost first; then what a speech is made of at this place. What was
 * typed of a number is replaced, and counts for nothing: 五 behind 四、 is the beginning of 五、, not the item before 六、. O(items).
 */
export function completions(analysis: Analysis, offset: number, locale: Locale): CompletionItem[] {
  const typed = typedNumber(analysis, offset);
  const numbers = nextNumbers(analysis, typed.start).map(({ words, after }) =>
    toItem(analysis, offset, words, after[locale], typed),
  );
  const phrases = phrasesFor(analysis, offset).map(({ words, use }) =>
    toItem(analysis, offset, words, use[locale], {
      start: offset - typedOf(analysis.text.source, offset, words),
      end: offset,
    }),
  );
  return [...numbers, ...phrases].map((item, index) => ({ ...item, sortText: String(index).padStart(3, '0') }));
}

/** What may have been typed of a number: 五, 5., （二, 第三, 二是, 其. */
const OF_NUMBER =
  /(?:[（(]?第?[〇零一二三四五六七八九十百0-9０-９]{0,5}[)）]?[是要、.．，,]?|[①-⑳⑴-⒛]|[首其再最][先次后]?)$/;
const MOST_OF_NUMBER = 10;
/** A number opens a line, or stands behind one of these. */
const BEFORE_NUMBER = /[。．；;：:！!？?，,、”’）)\s　]$/;

/** The range of it, as far as the bracket that the editor has put behind the cursor by itself; empty where nothing was typed. */
function typedNumber({ text }: Analysis, offset: number): OffsetRange {
  const { start: lineStart } = text.lineRange(text.lineAt(offset));
  const tail = text.source.slice(Math.max(lineStart, offset - MOST_OF_NUMBER), offset);
  const found = OF_NUMBER.exec(tail)?.[0] ?? '';
  const start = offset - found.length;
  if (start > lineStart && !BEFORE_NUMBER.test(text.source.slice(start - 1, start)))
    return { start: offset, end: offset };
  const closes = /^[（(][^)）]*$/.test(found) && /[)）]/.test(text.source.charAt(offset));
  return { start, end: closes ? offset + 1 : offset };
}

/** The numbers that come next before an offset. */
function nextNumbers(analysis: Analysis, offset: number): { words: string; after: Localised }[] {
  const found: { words: string; after: Localised }[] = [];
  for (const place of openPlaces(analysis, offset)) {
    const before = place.sequence.items.filter(({ marker }) => marker.range.end <= offset);
    const last = before[before.length - 1];
    if (!last || last.marker.ordinal === LAST) continue;
    const words = markerText(analysis.text, last.marker, last.marker.ordinal + 1);
    if (words === undefined || found.some((other) => other.words === words)) continue;
    const name = itemName(analysis, last).slice(0, 16);
    found.push({ words, after: localised(`接“${name}”`, `after “${name}”`) });
  }
  return found;
}

interface Phrase {
  readonly words: string;
  readonly use: Localised;
}

const SALUTATION = localised('称谓', 'salutation');
const OPENING = localised('开头', 'opening');
const CLOSING = localised('结尾', 'closing');
const SALUTATIONS: readonly Phrase[] = [
  '同志们：',
  '各位领导、同志们：',
  '各位代表：',
  '各位来宾，女士们、先生们：',
  '老师们、同学们：',
].map((words) => ({ words, use: SALUTATION }));
const OPENINGS: readonly Phrase[] = [
  '下面，我讲三点意见。',
  '下面，我就有关工作讲几点意见。',
  '根据会议安排，我先讲几点意见。',
].map((words) => ({ words, use: OPENING }));
const CLOSINGS: readonly Phrase[] = ['以上意见，请同志们认真抓好落实。', '我的话讲完了，谢谢大家！'].map((words) => ({
  words,
  use: CLOSING,
}));

/** Phrases that go on from what the line has; not every editor leaves out those that do not. */
function phrasesFor(analysis: Analysis, offset: number): readonly Phrase[] {
  const { text } = analysis;
  const { start } = text.lineRange(text.lineAt(offset));
  const typed = text.source.slice(start, offset).trim();
  return typed.length > MOST_TYPED ? [] : phrasesAt(analysis, offset).filter(({ words }) => words.startsWith(typed));
}

/** A salutation where there is none yet, an opening before the first number, a closing after the last. */
function phrasesAt({ draft }: Analysis, offset: number): readonly Phrase[] {
  const [first] = draft.body.flatMap(({ items }) => items);
  const salutation = draft.regions.find(({ kind }) => kind === 'salutation');
  if (!salutation && (!first || offset <= first.range.start)) return [...SALUTATIONS, ...OPENINGS];
  if (!first || offset <= first.range.start) return OPENINGS;
  return draft.regions.some(({ kind }) => kind === 'closing') ? [] : CLOSINGS;
}

const MOST_TYPED = 6;

function toItem(
  { text }: Analysis,
  offset: number,
  words: string,
  detail: string,
  replaced: OffsetRange,
): CompletionItem {
  const typed = text.source.slice(replaced.start, offset);
  return {
    label: words,
    detail,
    kind: CompletionItemKind.Text,
    // Editors offer only what goes on from what was typed; 5 is a way to begin 五、.
    filterText: words.startsWith(typed) ? words : typed + words,
    textEdit: { range: toRange(text, replaced), newText: words },
  };
}

/** How much of the words stands before the cursor already. */
function typedOf(source: string, offset: number, words: string): number {
  for (let length = Math.min(words.length, offset); length > 0; length--) {
    if (source.slice(offset - length, offset) === words.slice(0, length)) return length;
  }
  return 0;
}
