import { CodeActionKind } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis';
import { markerLabel } from '../../analysis/markerWords';
import { renumber } from '../../editing/renumber';
import { localised } from '../../rules/engine/rule';
import type { Sequence } from '../../syntax/nodes';
import { concernsItem, type ActionQuery, type Offer } from './offer';

export const RENUMBER_KIND = `${CodeActionKind.RefactorRewrite}.renumber`;

/** 重排这一组序号, of the list that the place is in; nothing where its numbers are in order. */
export function renumberAction(query: ActionQuery): Offer[] {
  const { analysis, at, wants } = query;
  const found = wants(RENUMBER_KIND) && concernsItem(query) ? analysis.itemAt(at.start) : undefined;
  if (!found) return [];
  const edits = renumber(analysis, found.sequence);
  if (edits.length === 0) return [];
  const span = spanOf(analysis, found.sequence);
  return [
    { title: localised(`重排这一组序号（${span}）`, `Renumber this list (${span})`), kind: RENUMBER_KIND, edits },
  ];
}

/** 一、～五、: the numbers that the list then has. */
function spanOf({ text }: Analysis, { items, startsAt }: Sequence): string {
  const [first] = items;
  const last = items[items.length - 1];
  if (!first || !last) return '';
  return `${markerLabel(text, first.marker, startsAt)}～${markerLabel(text, last.marker, startsAt + items.length - 1)}`;
}
