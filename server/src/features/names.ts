import type { Analysis } from '../analysis/analysis';
import type { Item } from '../syntax/nodes';
import { markerLabel } from '../analysis/markerWords';
import { counterpartPlace, headOf } from '../analysis/places';
import { localised, type Localised } from '../rules/engine/rule';
import { measure } from '../speaking/measure';

/** 一、肯定成绩 ; an item without words is its number. */
export function itemName(analysis: Analysis, item: Item): string {
  const label = markerLabel(analysis.text, item.marker);
  const spaced =
    item.marker.style.id === 'ordinal' || item.marker.style.id === 'words' || item.marker.style.family === 'division';
  return `${label}${spaced && item.title ? ' ' : ''}${item.title}`;
}

const LONGEST_NAME = 16;

/** “二、抓好学习”，连同正文36字: what goes when an item goes. O(length of the item). */
export function whatGoes(analysis: Analysis, item: Item): Localised {
  const isEntry = analysis.sequenceOf(item)?.region === 'outline';
  const body = (isEntry && counterpartPlace(analysis, item)?.item) || item;
  const words = { start: headOf(body).end, end: body.range.end };
  while (words.start < words.end && /[\s。；;，,：:]/.test(analysis.text.source.charAt(words.start))) words.start++;
  const { characters } = measure(analysis.text, words);
  const name = shortName(analysis, item);
  if (characters === 0 && body === item) return localised(`“${name}”`, `“${name}”`);
  const count = characters > 0 ? [`${characters}字`, ` (${characters} characters)`] : ['', ''];
  return localised(`“${name}”，连同正文${count[0]}`, `“${name}” with its text${count[1]}`);
}

/** An item's number and title, a long one cut. */
export function shortName(analysis: Analysis, item: Item): string {
  const name = itemName(analysis, item);
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
}
