import { DataTransferItem, type DataTransfer, type TreeDragAndDropController } from 'vscode';
import type { Connection } from './connection';
import type { StructureEntry } from './structureEntry';
import { relocate } from './structureCommands';

const MIME = 'application/vnd.code.tree.jianggao.structure';

/**
 * Dragging in the view 层次 moves the text: onto an item of the same level it takes that one's place, onto one above it goes under
 * that one, after what it has.
 */
export class StructureDragging implements TreeDragAndDropController<StructureEntry> {
  readonly dragMimeTypes = [MIME];
  readonly dropMimeTypes = [MIME];

  constructor(
    private readonly connection: Connection,
    /** The entries as now shown, and what stands below them. */
    private readonly entries: () => readonly StructureEntry[],
  ) {}

  handleDrag(entries: readonly StructureEntry[], data: DataTransfer): void {
    const [entry] = entries;
    if (entry?.node.kind === 'item') data.set(MIME, new DataTransferItem(entry));
  }

  private draggedEntry(value: unknown): StructureEntry | undefined {
    if (typeof value === 'object' && value !== null && 'node' in value) return value as StructureEntry;
    const [handle] = handlesIn(value);
    return handle === undefined ? undefined : allOf(this.entries()).find(({ id }) => handle.endsWith(id));
  }

  async handleDrop(target: StructureEntry | undefined, data: DataTransfer): Promise<void> {
    const dragged = this.draggedEntry(data.get(MIME)?.value);
    if (!dragged || !target || target === dragged || target.node.kind === 'missing') return;
    await relocate(this.connection, dragged, destination(dragged, target));
  }
}

/** A drop that comes before the drag was answered has the workbench's own words: JSON that names the rows. */
function handlesIn(value: unknown): string[] {
  if (typeof value !== 'string') return [];
  try {
    const parsed: unknown = JSON.parse(value);
    const handles = typeof parsed === 'object' && parsed !== null && 'itemHandles' in parsed ? parsed.itemHandles : [];
    return Array.isArray(handles) ? handles.filter((handle): handle is string => typeof handle === 'string') : [];
  } catch {
    return [];
  }
}

const allOf = (entries: readonly StructureEntry[]): StructureEntry[] =>
  entries.flatMap((entry) => [entry, ...allOf(entry.children)]);

type Place = Parameters<typeof relocate>[2];

function destination(dragged: StructureEntry, target: StructureEntry): Place {
  const start = (entry: StructureEntry) => entry.node.selectionRange.start;
  if (target.node.kind === 'region') return {};
  if (levelOf(target) < levelOf(dragged)) return { parent: start(target) };
  const parent = target.parent?.node.kind === 'item' ? { parent: start(target.parent) } : {};
  const next = followsInList(dragged, target) ? nextItem(target) : target;
  return next ? { ...parent, before: start(next) } : parent;
}

function levelOf(entry: StructureEntry): number {
  let level = 0;
  for (let at = entry.parent; at?.node.kind === 'item'; at = at.parent) level++;
  return level;
}

const siblings = (entry: StructureEntry): readonly StructureEntry[] =>
  entry.parent?.children.filter(({ node }) => node.kind === 'item') ?? [];

/** Dragged downward within its list, an item comes to stand after the one it is dropped on. */
function followsInList(dragged: StructureEntry, target: StructureEntry): boolean {
  const list = siblings(target);
  const from = list.indexOf(dragged);
  return from >= 0 && from < list.indexOf(target);
}

const nextItem = (entry: StructureEntry): StructureEntry | undefined =>
  siblings(entry)[siblings(entry).indexOf(entry) + 1];
