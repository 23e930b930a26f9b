import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis';
import { localised, type Locale, type Localised } from '../../rules/engine/rule';
import { LAST } from '../../syntax/forms/styles';
import { toRange } from '../convert';
import { markerText } from '../../analysis/markerWords';
import { openPlaceAt, placeOf } from '../../analysis/places';
import { itemName } from '../names';

/** The next number at every level that is open here, the innermost first; then what a speech is made of at this place. */
export function completions(analysis: Analysis, offset: number, locale: Locale): CompletionItem[] {
  const numbers = nextNumbers(analysis, offset).map(({ words, after }) => ({ words, detail: after[locale] }));
  const phrases = phrasesFor(analysis, offset).map(({ words, use }) => ({ words, detail: use[locale] }));
  return [...numbers, ...phrases].map(({ words, detail }, index) => toItem(analysis, offset, words, detail, index));
}

function nextNumbers(analysis: Analysis, offset: number): { words: string; after: Localised }[] {
  const found: { words: string; after: Localised }[] = [];
  for (let place = openPlaceAt(analysis, offset); place; place = place.parent && placeOf(analysis, place.parent)) {
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

/** A salutation where there is none yet, an opening before the first number, a closing after the last. */
function phrasesFor(analysis: Analysis, offset: number): readonly Phrase[] {
  const { text, draft } = analysis;
  const { start } = text.lineRange(text.lineAt(offset));
  if (text.source.slice(start, offset).trim().length > MOST_TYPED) return [];
  const [first] = draft.body.flatMap(({ items }) => items);
  const salutation = draft.regions.find(({ kind }) => kind === 'salutation');
  if (!salutation && (!first || offset <= first.range.start)) return [...SALUTATIONS, ...OPENINGS];
  if (!first || offset <= first.range.start) return OPENINGS;
  return draft.regions.some(({ kind }) => kind === 'closing') ? [] : CLOSINGS;
}

const MOST_TYPED = 6;

function toItem(analysis: Analysis, offset: number, words: string, detail: string, index: number): CompletionItem {
  const typed = typedOf(analysis.text.source, offset, words);
  return {
    label: words,
    detail,
    kind: CompletionItemKind.Text,
    sortText: String(index).padStart(3, '0'),
    filterText: words,
    textEdit: { range: toRange(analysis.text, { start: offset - typed, end: offset }), newText: words },
  };
}

/** How much of the words stands before the cursor already. */
function typedOf(source: string, offset: number, words: string): number {
  for (let length = Math.min(words.length, offset); length > 0; length--) {
    if (source.slice(offset - length, offset) === words.slice(0, length)) return length;
  }
  return 0;
}
