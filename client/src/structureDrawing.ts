/** Against waiting for rows that the editor never asks for, in milliseconds. */
const PATIENCE = 1500;
/** When the editor has asked for the last rows, it has yet to be told them, and to draw them, in milliseconds. */
const DRAWN = 100;

/**
 * What the view 层次 has the editor draw, one after another. While the editor asks for what stands below some rows, a row that is to be
 * revealed or a tree that has changed makes it ask for others, and it then takes the answers for one another's: rows stand below
 * strangers, until the tree changes (microsoft/vscode#192055). It does not tell when it has drawn a tree; that it has asked for all
 * rows which are open does.
 */
export class StructureDrawing {
  private last: Promise<void> = Promise.resolve();
  /** The rows whose children the editor has yet to ask for: those of the last tree that are open. */
  private readonly unasked = new Set<string>();
  private whenAsked: (() => void) | undefined;
  /** When the editor has drawn the rows that it asked for last. */
  private drawn = Promise.resolve();
  private isTreeDue = false;

  /** `isVisible`: the editor asks for nothing in a view that is not. */
  constructor(private readonly isVisible: () => boolean) {}

  /** Runs when what was to be drawn before is drawn; rejects as `draw` does. */
  next(draw: () => PromiseLike<void> | void): Promise<void> {
    const drawn = this.last.then(() => this.allDrawn()).then(() => within(PATIENCE, draw()));
    this.last = drawn.catch(() => undefined);
    return drawn;
  }

  /**
   * Runs what tells the editor that the tree has changed, once however often it is asked for meanwhile. `draw` answers with the rows whose
   * children the editor will ask for now, or at the latest when it shows the view.
   */
  tree(draw: () => Iterable<string>): Promise<void> {
    if (this.isTreeDue) return this.last;
    this.isTreeDue = true;
    return this.next(() => {
      this.isTreeDue = false;
      this.unasked.clear();
      for (const row of draw()) this.unasked.add(row);
    });
  }

  /** The editor asks for what stands below a row. */
  asked(row: string): void {
    if (!this.unasked.delete(row) || this.unasked.size > 0) return;
    this.drawn = new Promise((resolve) => setTimeout(resolve, DRAWN));
    this.whenAsked?.();
  }

  private async allDrawn(): Promise<void> {
    if (this.unasked.size > 0 && this.isVisible()) {
      await within(PATIENCE, new Promise((resolve) => (this.whenAsked = resolve)));
      this.whenAsked = undefined;
      this.unasked.clear();
    }
    await this.drawn;
  }
}

/** As a promise does, or after a time, whichever is first. */
function within(time: number, work: PromiseLike<void> | void): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, time);
    Promise.resolve(work)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}
