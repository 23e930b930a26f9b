import type { ProtocolEdit, ProtocolPosition, ProtocolRange } from '../../server/src/protocol/plain';

/** A change of a document, as the editor tells it. */
export interface Change {
  readonly range: ProtocolRange;
  readonly text: string;
}

/**
 * Where a position is after a change; undefined if what stood there is gone. Words put in right at the position come after it.
 */
export function rebasePosition(position: ProtocolPosition, { range, text }: Change): ProtocolPosition | undefined {
  if (compare(position, range.start) <= 0) return position;
  if (compare(position, range.end) < 0) return undefined;
  // A line that was joined to the one before is no line any more.
  if (compare(position, range.end) === 0 && range.start.line < range.end.line && !text.includes('\n')) return undefined;
  const lines = text.split('\n');
  const last = lines[lines.length - 1]?.length ?? 0;
  const line = position.line - range.end.line + range.start.line + lines.length - 1;
  if (position.line > range.end.line) return { line, character: position.character };
  const before = lines.length === 1 ? range.start.character : 0;
  return { line, character: before + last + position.character - range.end.character };
}

/** Edits for the text after some changes; undefined where a change touched what they are about. */
export function rebaseEdits(edits: readonly ProtocolEdit[], changes: readonly Change[]): ProtocolEdit[] | undefined {
  let rebased = [...edits];
  for (const change of changes) {
    const after = rebased.map((edit) => rebaseEdit(edit, change));
    rebased = after.filter((edit) => edit !== undefined);
    if (rebased.length < after.length) return undefined;
  }
  return rebased;
}

function rebaseEdit({ range, newText }: ProtocolEdit, change: Change): ProtocolEdit | undefined {
  const isApart = compare(change.range.end, range.start) <= 0 || compare(range.end, change.range.start) <= 0;
  const start = rebasePosition(range.start, change);
  const end = rebasePosition(range.end, change);
  return isApart && start && end ? { range: { start, end }, newText } : undefined;
}

export const rebaseThrough = (position: ProtocolPosition, changes: readonly Change[]): ProtocolPosition | undefined =>
  changes.reduce<ProtocolPosition | undefined>((at, change) => at && rebasePosition(at, change), position);

const compare = (a: ProtocolPosition, b: ProtocolPosition): number => a.line - b.line || a.character - b.character;
