import type { Draft, Scan } from '../syntax/parser';
import { parse, scan, withMarkers } from '../syntax/parser';
import { listSequences } from './lists';
import { findPromises } from './promises';
import { findSpoilt } from './spoiltNumbers';

/**
 * Reads a draft. Where a number lacks and what stands in its place is that number, written so that it was read as none (二压实责任),
 * the draft is read again with it: what it governs is then its own, and no longer the item's before it. Of a draft `before`, an earlier version, what still holds is not found out again. Never throws.
 * O(length).
 */
export function readDraft(source: string, isMarkdown = false, before?: Draft): Draft {
  const scanned = scan(source, isMarkdown, before);
  const draft = parse(scanned, before?.searches[0]);
  const added = spoiltIn(draft);
  return added.length === 0 ? draft : parse(withMarkers(scanned, added), before?.searches[1], draft.searches);
}

/** A scan that knows the numbers of the draft that are written wrongly, too. */
export function scanAgain({ text, markdown, markers }: Draft): Scan {
  const spoilt = markers.filter((marker) => marker.spoilt !== undefined);
  return withMarkers(scan(text.source, markdown !== undefined), spoilt);
}

function spoiltIn(draft: Draft) {
  const lists = [...listSequences(draft.outline), ...listSequences(draft.body)];
  return findSpoilt(lists, { ...draft, promises: () => findPromises(lists, draft.paragraphs) });
}
