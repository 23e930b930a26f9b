import type { Analysis } from '../analysis/analysis';
import type { Item } from '../syntax/nodes';
import { markerLabel } from '../analysis/markerWords';

/** 一、肯定成绩 ; an item without words is its number. */
export function itemName(analysis: Analysis, item: Item): string {
  const label = markerLabel(analysis.text, item.marker);
  const spaced =
    item.marker.style.id === 'ordinal' || item.marker.style.id === 'words' || item.marker.style.family === 'division';
  return `${label}${spaced && item.title ? ' ' : ''}${item.title}`;
}
