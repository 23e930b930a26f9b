import type { Edit } from '../edits';
import type { Sequence, StyleId } from '../../syntax/nodes';
import { LAST } from '../../syntax/forms/styles';
import type { Analysis } from '../../analysis/analysis';
import { placeOf, type Place } from '../../analysis/places';
import { rewrite, usualManner, type Manner } from './manner';
import { refuse, type Follow, type Outcome, type Refusal } from './refusal';
import { settleBelow, stylesAbove } from './settle';

/** How a list may be numbered: 一、 · （一） · 1. · （1） · ① · 一是 · 一要 · 第一， · 首先，. */
export type ListStyle =
  'is' | 'yao' | 'ordinal' | 'words' | 'han' | 'han-paren' | 'arabic' | 'arabic-paren' | 'circled';
export const LIST_STYLES: readonly ListStyle[] = [
  'is',
  'yao',
  'ordinal',
  'words',
  'han',
  'han-paren',
  'arabic',
  'arabic-paren',
  'circled',
];

/** 首先，其次，再次，最后，: no list of words is longer. */
const LONGEST_WORDS = 4;

/** Why a list cannot take a style; undefined where it can. */
function obstacleTo(analysis: Analysis, { sequence, parent }: Place, style: ListStyle): Refusal | undefined {
  if (sequence.style.family === 'division') return 'isDivision';
  if (sequence.style.id === style) return 'sameStyle';
  // 第一个问题：…, 任务一：…: what is numbered is a part of the words.
  if (sequence.style.id === 'label') return 'inSentence';
  if (sequence.items.some(({ marker }) => marker.style.id !== 'point' && isWord(marker.variant, marker.suffix)))
    return 'inSentence';
  if (style === 'words' && (sequence.items.length > LONGEST_WORDS || sequence.items.length < 2)) return 'tooLong';
  if (analysis.runsOn(sequence)) return 'runsOn';
  const beside = parent ? parent.children : analysis.draft[sequence.region === 'outline' ? 'outline' : 'body'];
  const taken = [...stylesAbove(analysis, parent), ...beside.map((list) => list.style.id)];
  return taken.includes(style) ? 'styleTaken' : undefined;
}

const isWord = (variant: string, suffix: string): boolean => variant !== '' && !/[，,：:、]$/.test(suffix);

/**
 * Writes every number of a list in another style, with the mark that it takes; its entries in the other region too. What stands
 * below it in that style takes the next one that is free.
 */
export function changeListStyle(analysis: Analysis, place: Place, style: ListStyle, { follow }: Follow): Outcome {
  const obstacle = obstacleTo(analysis, place, style);
  if (obstacle) return refuse(obstacle);
  const other = follow ? counterpartOf(analysis, place.sequence) : undefined;
  const edits: Edit[] = [];
  for (const list of [place.sequence, ...(other ? [other] : [])]) {
    const own = rewriteList(analysis, list, style);
    if (!own) return refuse('noNumber');
    edits.push(...own);
  }
  return { edits };
}

/** The list in the other region that is the same, item for item. */
function counterpartOf(analysis: Analysis, sequence: Sequence): Sequence | undefined {
  const others = sequence.items.map((item) => analysis.counterparts.of(item));
  const [first] = others;
  const list = first && analysis.sequenceOf(first);
  const same =
    list?.style === sequence.style &&
    list.items.length === sequence.items.length &&
    others.every((other, index) => other === list.items[index]);
  return same ? list : undefined;
}

function rewriteList(analysis: Analysis, sequence: Sequence, style: ListStyle): Edit[] | undefined {
  const { items } = sequence;
  const [first] = items;
  const parent = first && placeOf(analysis, first)?.parent;
  const above: readonly StyleId[] = [style, ...stylesAbove(analysis, parent)];
  const manner = style === 'words' ? inWords(analysis, items.length) : usualManner(analysis, style);
  const edits: Edit[] = [];
  for (const [index, item] of items.entries()) {
    const own = rewrite(analysis.text, item, manner, index + 1);
    const below = settleBelow(analysis, item, above);
    if (!own || !below) return undefined;
    edits.push(...own, ...below);
  }
  return edits;
}

/** 首先，其次，最后，: the last is 最后, however many there are. */
function inWords(analysis: Analysis, length: number): Manner {
  // 第一看门开得早不早 has none of its own.
  const comma = /[，,]$/.exec(usualManner(analysis, 'ordinal').write(1) ?? '')?.[0] ?? '，';
  const words = ['首先', '其次', '再次'];
  return {
    style: 'words',
    write: (ordinal) => {
      const word = ordinal === length || ordinal === LAST ? '最后' : words[ordinal - 1];
      return word && word + comma;
    },
    opening: undefined,
  };
}
