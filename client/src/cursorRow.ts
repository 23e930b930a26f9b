import type { Disposable, TreeView } from 'vscode';
import { inBackground } from './background';
import type { StructureDrawing } from './structureDrawing';
import type { StructureEntry } from './structureEntry';

/** How long the cursor rests before its row is looked for, in milliseconds. */
const PAUSE = 150;
/**
 * After so long a row that was not drawn yet is asked for again, in milliseconds: long enough to hear that the writer has turned to
 * another view meanwhile, which revealing would push aside.
 */
const AGAIN = 600;
/** How often a row is revealed that the editor has not drawn yet. */
const MOST_TRIES = 3;

/** Keeps the row of the cursor selected in the view 层次. */
export class CursorRow implements Disposable {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private tries = 0;

  /** `ofCursor` is the row where the cursor is, as deep as the rows are open; nothing while the tree is of another text. */
  constructor(
    private readonly view: Pick<TreeView<StructureEntry>, 'visible' | 'reveal'>,
    private readonly drawing: Pick<StructureDrawing, 'next'>,
    /** The ids of the rows that are selected. */
    private readonly selected: () => readonly string[],
    private readonly ofCursor: () => StructureEntry | undefined,
  ) {}

  /** Once the cursor rests: revealing brings the view to the front, so it must not race a writer who turns to another. */
  followSoon(): void {
    this.tries = 0;
    this.followLater(PAUSE);
  }

  /** Not until the cursor moves again, or the tree changes. */
  hold(): void {
    clearTimeout(this.timer);
  }

  dispose(): void {
    this.hold();
  }

  /** One after another: of two that run at once, the earlier may end last. */
  follow(focus = false): Promise<void> {
    return this.drawing.next(() => this.reveal(focus));
  }

  private followLater(pause: number): void {
    this.hold();
    this.timer = setTimeout(() => inBackground('follow', this.follow()), pause);
  }

  private async reveal(focus: boolean): Promise<void> {
    const entry = this.view.visible ? this.ofCursor() : undefined;
    if (!entry || (!focus && this.isSelected(entry))) return;
    this.tries++;
    try {
      await this.view.reveal(entry, { select: true, focus });
    } catch (error) {
      // The tree was read anew meanwhile, and the editor knows the row no more.
      if (this.tries >= MOST_TRIES) throw error;
    }
    // A row that the editor has not drawn yet is passed over without a word.
    if (!this.isSelected(entry) && this.tries < MOST_TRIES) this.followLater(AGAIN);
  }

  private isSelected({ id }: StructureEntry): boolean {
    return this.selected().includes(id);
  }
}
