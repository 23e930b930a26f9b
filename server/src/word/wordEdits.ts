import { wordChanges } from '../comparison/words';
import type { Piece, WordParagraph } from './document';

/** Words of a paragraph that become others. Offsets count in its text. */
export interface WordEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** How a paragraph's words become others, in order; what goes as a whole (a character with a reading) is not cut. */
export function wordEdits({ text, pieces }: WordParagraph, now: string): WordEdit[] {
  const edits = editsBetween(text, now);
  const wholes = pieces.filter(({ cut, start, end }) => cut === 'whole' && end - start > 1);
  return wholes.length === 0 ? edits : widened(text, edits, wholes);
}

function editsBetween(text: string, now: string): WordEdit[] {
  const edits: WordEdit[] = [];
  let at = 0;
  for (const { op, text: words } of wordChanges(text, now)) {
    const last = edits.at(-1);
    if (op === 'delete') edits.push({ start: at, end: at + words.length, text: '' });
    if (op !== 'insert') at += words.length;
    else if (last?.end === at && last.text === '') edits[edits.length - 1] = { ...last, text: words };
    else edits.push({ start: at, end: at, text: words });
  }
  return edits;
}

function widened(text: string, edits: readonly WordEdit[], wholes: readonly Piece[]): WordEdit[] {
  const all: WordEdit[] = [];
  for (const edit of edits) {
    const wide = aroundWholes(text, edit, wholes);
    const last = all.at(-1);
    if (!last || last.end <= wide.start) {
      all.push(wide);
      continue;
    }
    // Both touch one whole: what the earlier kept of it to its end ends where the later begins.
    const kept = last.text.slice(0, last.text.length - (last.end - edit.start));
    const words = kept + edit.text + text.slice(edit.end, wide.end);
    all[all.length - 1] = { start: last.start, end: wide.end, text: words };
  }
  return all;
}

/** An edit with all of what it touches and what goes as a whole. */
function aroundWholes(text: string, edit: WordEdit, wholes: readonly Piece[]): WordEdit {
  let { start, end } = edit;
  for (const whole of wholes) {
    const isBefore = edit.start === edit.end && edit.start === whole.start;
    if (isBefore || whole.start >= Math.max(edit.end, edit.start + 1) || edit.start >= whole.end) continue;
    start = Math.min(start, whole.start);
    end = Math.max(end, whole.end);
  }
  return { start, end, text: text.slice(start, edit.start) + edit.text + text.slice(edit.end, end) };
}
