import type { DroppedKind, WordPlace } from './document';
import type { XmlElement } from './xml';

/** What is met in a text besides its words. */
export class Met {
  /** Tracked changes of words and paragraphs; a move is one. */
  revisions = 0;
  /** What is left out of the words. */
  readonly dropped = new Map<DroppedKind, number>();
  /** Where comments begin and end, by their ids. */
  readonly anchors = new Map<string, { start?: WordPlace; end?: WordPlace }>();

  drop(kind: DroppedKind): void {
    this.dropped.set(kind, (this.dropped.get(kind) ?? 0) + 1);
  }

  /** `w:commentRangeStart` or `w:commentRangeEnd`. */
  anchor({ name, attributes }: XmlElement, place: WordPlace): void {
    const id = attributes['w:id'];
    if (id === undefined) return;
    const known = this.anchors.get(id) ?? {};
    this.anchors.set(id, name === 'w:commentRangeStart' ? { ...known, start: place } : { ...known, end: place });
  }
}
