import type { RevisionView } from './document';
import { child, isElement, numberOf, valueOf, type XmlElement } from './xml';

/** The properties of a paragraph in a view: somebody may have numbered it, or taken its number away, with changes tracked. */
export function formatIn(view: RevisionView, marks: XmlElement | undefined): XmlElement | undefined {
  if (view === 'accept' || !marks) return marks;
  const before = child(marks, 'w:pPrChange');
  const format = before ? child(before, 'w:pPr') : marks;
  const isNew = child(child(format, 'w:numPr'), 'w:ins') !== undefined;
  if (!format || !isNew) return format;
  return { ...format, children: format.children.filter((node) => !isElement(node) || node.name !== 'w:numPr') };
}

/** Whether a tracked change made a paragraph another one of its lists, or took it in or out of one. */
export function isRenumbered(marks: XmlElement | undefined): boolean {
  if (!child(marks, 'w:pPrChange') && !child(child(marks, 'w:numPr'), 'w:ins')) return false;
  return placeOf(formatIn('accept', marks)) !== placeOf(formatIn('original', marks));
}

function placeOf(marks: XmlElement | undefined): string {
  const own = child(marks, 'w:numPr');
  return [numberOf(own, 'w:numId'), numberOf(own, 'w:ilvl'), valueOf(marks, 'w:pStyle')].join(' ');
}
