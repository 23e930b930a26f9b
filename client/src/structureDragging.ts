import { commands, DataTransferItem, l10n, Uri, type DataTransfer, type TreeDragAndDropController } from 'vscode';
import type { Connection } from './connection';
import { refuse } from './refusal';
import { relocate, type Destination } from './structureCommands';
import { allEntries, rootOf, type StructureEntry } from './structureEntry';
import { isWordFile } from './wordNames';

/** Our own kind of thing to drag: the editor's own kind for a view carries the editor's words. */
const MIME = 'application/vnd.jianggao.entries';
/** Files that are dragged out of the explorer, or out of the system's. */
const FILES = 'text/uri-list';

/** What dragging needs of the view. */
export interface ShownStructure {
  readonly entries: readonly StructureEntry[];
  find(id: string): StructureEntry | undefined;
  load(): Promise<void>;
}

/**
 * Dragging in the view 层次 moves the text. Dropped on a sibling, an item comes behind it from above and before it from below;
 * on an item of a higher level, on the region or on the empty space it becomes the last there. Word files that are dropped are imported.
 */
export class StructureDragging implements TreeDragAndDropController<StructureEntry> {
  readonly dragMimeTypes = [MIME];
  readonly dropMimeTypes = [MIME, FILES];

  constructor(
    private readonly connection: Connection,
    private readonly shown: ShownStructure,
    /** Takes files that are dropped. */
    private readonly take: (files: readonly Uri[]) => Promise<void>,
  ) {}

  /** The editor carries what is dragged to its window and back as a string, and the tree may be read anew meanwhile: hence ids. */
  handleDrag(entries: readonly StructureEntry[], data: DataTransfer): void {
    data.set(MIME, new DataTransferItem(entries.map(({ id }) => id).join(' ')));
  }

  async handleDrop(target: StructureEntry | undefined, data: DataTransfer): Promise<void> {
    const own = await data.get(MIME)?.asString();
    const files = own ? undefined : await data.get(FILES)?.asString();
    if (files) return this.takeFiles(named(files).filter(isWordFile));
    const ids = own?.split(' ') ?? [];
    const dragged = outermost(allEntries(this.shown.entries).filter(({ id }) => ids.includes(id)));
    const reason = whyNot(dragged, target);
    if (reason) refuse(reason);
    else if (!dragged.some(({ id }) => id === target?.id)) await this.move(dragged, target);
  }

  private async takeFiles(files: readonly Uri[]): Promise<void> {
    if (files.length > 0) await this.take(files);
    else refuse(l10n.t('Only Word files can be dropped here, to be imported.'));
  }

  /** One after another, each of the others behind the one before it; one step for undo. */
  private async move(dragged: readonly StructureEntry[], target: StructureEntry | undefined): Promise<void> {
    let behind: string | undefined;
    for (const [place, { id }] of dragged.entries()) {
      const entry = this.shown.find(id);
      if (!entry) return;
      const after = behind === undefined ? undefined : this.shown.find(behind);
      const to = after ? placeBehind(after) : destinationOf(entry, target && (this.shown.find(target.id) ?? target));
      const moved = await relocate(this.connection, entry, to, {
        undoStopBefore: place === 0,
        undoStopAfter: place === dragged.length - 1,
      });
      if (!moved) {
        // All of them or none.
        if (place > 0) await commands.executeCommand('undo');
        return;
      }
      await this.shown.load();
      behind = id;
    }
  }
}

/** The files of a list of addresses (RFC 2483). */
const named = (list: string): Uri[] =>
  list
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => Uri.parse(line));

/** Why these cannot be dropped there; undefined where the server is to be asked. */
function whyNot(dragged: readonly StructureEntry[], target: StructureEntry | undefined): string | undefined {
  const [first] = dragged;
  if (first?.page) return l10n.t('A Word file is only shown here: turn it into a draft to change it.');
  if (!first || dragged.some(({ node }) => node.kind !== 'item'))
    return l10n.t('Only numbered items can be dragged; this row was left where it is.');
  if (dragged.some(({ parent }) => parent?.id !== first.parent?.id))
    return l10n.t('Items of different lists cannot be dragged together.');
  if (target?.node.kind === 'missing') return l10n.t('Nothing can be dropped on an item that is missing.');
  if (target?.node.kind === 'heading') return l10n.t('Nothing can be dropped on a heading without a number.');
  if (target && rootOf(target) !== rootOf(first) && isOfNumbers(rootOf(target)))
    return l10n.t('Items cannot move between the 提纲 and the body.');
  if (target && !isOfNumbers(rootOf(target))) return l10n.t('Items can be dropped in the 提纲 and in the body only.');
  return undefined;
}

const isOfNumbers = ({ node: { region } }: StructureEntry): boolean => region === 'outline' || region === 'body';

/** What lies inside another that is dragged goes with that one. */
function outermost(dragged: readonly StructureEntry[]): StructureEntry[] {
  const ids = new Set(dragged.map(({ id }) => id));
  const isInside = (entry: StructureEntry): boolean =>
    entry.parent !== undefined && (ids.has(entry.parent.id) || isInside(entry.parent));
  return dragged.filter((entry) => !isInside(entry));
}

/** Where an item goes that is dropped on a row; undefined is the empty space below them all. */
export function destinationOf(dragged: StructureEntry, target: StructureEntry | undefined): Destination {
  if (!target) return under(dragged.parent);
  if (target.node.kind === 'region' || levelOf(target) < levelOf(dragged)) return under(target);
  return followsInList(dragged, target) ? placeBehind(target) : { ...under(target.parent), before: startOf(target) };
}

/** Behind an item, in its list. */
function placeBehind(entry: StructureEntry): Destination {
  const list = siblings(entry);
  const next = list[list.indexOf(entry) + 1];
  return next ? { ...under(entry.parent), before: startOf(next) } : under(entry.parent);
}

const startOf = ({ node }: StructureEntry) => node.selectionRange.start;

/** The item that holds an entry; headings without a number are passed over. */
const holderOf = ({ parent }: StructureEntry): StructureEntry | undefined =>
  parent?.node.kind === 'heading' ? holderOf(parent) : parent;

/** The last below an item, or of a region's first level. */
function under(parent: StructureEntry | undefined): Destination {
  const holder = parent?.node.kind === 'heading' ? holderOf(parent) : parent;
  return holder?.node.kind === 'item' ? { parent: startOf(holder) } : {};
}

function levelOf(entry: StructureEntry): number {
  let level = 0;
  for (let at = holderOf(entry); at?.node.kind === 'item'; at = holderOf(at)) level++;
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
