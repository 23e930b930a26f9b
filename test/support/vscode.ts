/** As much of the editor's own module as parts of the client need that are tried without an editor. */

/** As in a window: what is carried goes there and back as a string (`asString` of `vscode.DataTransferItem`). */
export class DataTransferItem {
  constructor(readonly value: unknown) {}

  asString(): Promise<string> {
    return Promise.resolve(typeof this.value === 'string' ? this.value : JSON.stringify(this.value));
  }
}

export class DataTransfer {
  readonly items = new Map<string, DataTransferItem>();

  get(mime: string): DataTransferItem | undefined {
    return this.items.get(mime);
  }

  set(mime: string, item: DataTransferItem): void {
    this.items.set(mime, item);
  }

  /** What arrives of it at the other end. */
  async carried(): Promise<DataTransfer> {
    const arrived = new DataTransfer();
    for (const [mime, item] of this.items)
      arrived.set(mime, new DataTransferItem(JSON.parse(JSON.stringify(await item.asString()))));
    return arrived;
  }
}

export class Position {
  constructor(
    readonly line: number,
    readonly character: number,
  ) {}
}

type Places = readonly [Position, Position] | readonly [number, number, number, number];

export class Range {
  readonly start: Position;
  readonly end: Position;

  constructor(...places: Places) {
    this.start = places.length === 2 ? places[0] : new Position(places[0], places[1]);
    this.end = places.length === 2 ? places[1] : new Position(places[2], places[3]);
  }
}

export const Selection = Range;
export const Uri = { parse: (uri: string): string => uri };
export const l10n = { t: (message: string): string => message };
export const commands = { executeCommand: (): Promise<void> => Promise.resolve() };

type Disposed = { dispose(): void };

/** An event of the editor, and the way to let it happen. */
function happening<T>(): { readonly event: (listener: (event: T) => void) => Disposed; fire(event: T): void } {
  const listeners = new Set<(event: T) => void>();
  return {
    event: (listener) => {
      listeners.add(listener);
      return { dispose: () => void listeners.delete(listener) };
    },
    fire: (event) => [...listeners].forEach((listener) => listener(event)),
  };
}

export const Disposable = {
  from: (...all: readonly Disposed[]): Disposed => ({ dispose: () => all.forEach((one) => one.dispose()) }),
};

/** What the status bar was told. */
export const told: string[] = [];
/** What it shows now. */
export const shown = new Set<string>();

/** The draft that is open. */
export const editor = {
  document: { version: 1, uri: 'file:///稿.txt' },
  selection: new Selection(0, 0, 0, 0),
  /** A draft that cannot be written: the editor says that the edit was made, and makes none. */
  isReadOnly: false,
  edit: (): Promise<boolean> => {
    if (!editor.isReadOnly) editor.document.version++;
    return Promise.resolve(true);
  },
  revealRange: (): void => undefined,
};

const selected = happening<{ readonly textEditor: typeof editor; readonly kind: number | undefined }>();
const turned = happening<typeof editor>();
const changed = happening<{ readonly document: object; readonly contentChanges: readonly object[] }>();

export const window = {
  activeTextEditor: editor,
  showTextDocument: (): Promise<typeof editor> => Promise.resolve(editor),
  setStatusBarMessage: (message: string): Disposed => {
    told.push(message);
    shown.add(message);
    return { dispose: () => void shown.delete(message) };
  },
  onDidChangeTextEditorSelection: selected.event,
  onDidChangeActiveTextEditor: turned.event,
};

export const workspace = { onDidChangeTextDocument: changed.event };

export const TextEditorSelectionChangeKind = { Keyboard: 1, Mouse: 2, Command: 3 };

/** The cursor of the open draft moves; why, as the editor says it. */
export const moveCursor = (kind: number | undefined): void => selected.fire({ textEditor: editor, kind });
/** Something is written, in the open draft or elsewhere. */
export const writeIn = (document: object): void => changed.fire({ document, contentChanges: [{}] });
/** Another draft comes to the front. */
export const turnTo = (): void => turned.fire(editor);
