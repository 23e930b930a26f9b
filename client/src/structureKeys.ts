import { commands } from 'vscode';
import type { StructureEntry } from './structureEntry';

/** What the keys of the view 层次 ask of it. */
interface Rows {
  /** The entry as now shown; undefined where it is gone. */
  find(id: string): StructureEntry | undefined;
  /** Reads the active draft at once. */
  load(): Promise<void>;
  /** Puts the keyboard on the row of the cursor. */
  focusCursorRow(): Promise<void>;
}

/** The keys of the view 层次: which rows they are for, and where the keyboard is behind them. */
export class StructureKeys {
  /** The rows that are selected, as the editor last said: while it draws them anew, it knows of none, or of some. */
  selected: readonly string[] = [];
  private staysHere = false;
  /** How many keys were pressed on rows. */
  private pressed = 0;

  constructor(private readonly rows: Rows) {}

  /**
   * The row that the keyboard is on. The arrow keys move the focus and not the selection, which is all that the editor tells of: so
   * the row is selected first, without going there.
   */
  async focusedRow(): Promise<StructureEntry | undefined> {
    this.staysHere = true;
    this.pressed++;
    await commands.executeCommand('list.selectAndPreserveFocus');
    const [id, ...others] = this.selected;
    // One row that is selected is also opened, a little later; none and several are not.
    if (id === undefined || others.length > 0) this.staysHere = false;
    return id === undefined ? undefined : this.rows.find(id);
  }

  /** The rows that a key is for: those that are selected where they are several, and they stay selected; else the one that it is on. */
  async rowsOfKey(): Promise<readonly StructureEntry[]> {
    const selected = this.selected.flatMap((id) => this.rows.find(id) ?? []);
    if (selected.length > 1) {
      this.pressed++;
      return selected;
    }
    const row = await this.focusedRow();
    return row ? [row] : [];
  }

  /** Whether a row is opened only because a key asked which one it is on; true once for each such key. */
  takeStaysHere(): boolean {
    const stays = this.staysHere;
    this.staysHere = false;
    return stays;
  }

  /**
   * After a key in the view has changed the draft, also where its row is gone: the keyboard is on the row of the cursor. Where
   * another key was pressed meanwhile, that one looks after the keyboard; it may have opened a list that must not lose it. Several
   * rows stay selected, for the same key to be pressed again.
   */
  async keepingKeyboard(rows: readonly StructureEntry[], run: () => Promise<void>): Promise<void> {
    const key = this.pressed;
    await run();
    await this.rows.load();
    const areSelected = rows.length > 1 && rows.every(({ id }) => this.rows.find(id));
    if (key === this.pressed && !areSelected) await this.rows.focusCursorRow();
  }
}
