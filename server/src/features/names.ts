import type { Analysis } from '../analysis/analysis';
import type { Item, Region } from '../syntax/nodes';
import { isHanNumeral } from '../syntax/text/numerals';
import { markerLabel } from '../analysis/markerWords';
import { counterpartPlace, headOf } from '../analysis/places';
import { localised, type Localised } from '../rules/engine/rule';
import { measure } from '../speaking/measure';
import { REGION_LABELS } from './labels';

/** 一、肯定成绩; 第一，肯定成绩; 第一个阶段; 第一章 总则; an item without words is its number. */
export function itemName(analysis: Analysis, item: Item): string {
  const { marker, title } = item;
  const label = markerLabel(analysis.text, marker);
  if (title === '') return label;
  // 一 二十二个月的准备工作: without a mark the two would be one number.
  const isBare = marker.suffix === '' && marker.style.family === 'number' && isHanNumeral(title.charAt(0));
  if (isBare || marker.style.family === 'division') return `${label} ${title}`;
  // 一是抓学习 is one word with its title; 第一，抓学习 is not, and 第一抓学习 could be read as another thing.
  const parted = (marker.style.id === 'ordinal' || marker.style.id === 'words') && /[，,、：:]\s*$/.test(marker.suffix);
  return parted ? `${label}，${title}` : label + title;
}

/** The longest that a region's own words are shown, in signs. */
const LONGEST = 60;

/** What a region is called, and what else it is: its own words where it has few, as the speech's title and 同志们：. */
export function regionName(
  analysis: Analysis,
  { kind, range }: Region,
): { readonly name: Localised; readonly detail: Localised | undefined } {
  const label = REGION_LABELS[kind];
  const title = analysis.draft.fields.find((field) => field.kind === 'title');
  const own = kind === 'salutation' ? range : kind === 'frontMatter' ? title?.range : undefined;
  const words = own && analysis.text.slice(own).replace(/\s+/g, ' ').trim().slice(0, LONGEST);
  return words ? { name: localised(words, words), detail: label } : { name: label, detail: undefined };
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
