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

export class Range {
  readonly start: Position;
  readonly end: Position;

  constructor(startLine: number, startCharacter: number, endLine: number, endCharacter: number) {
    this.start = new Position(startLine, startCharacter);
    this.end = new Position(endLine, endCharacter);
  }
}

export const Selection = Range;
export const Uri = { parse: (uri: string): string => uri };
export const l10n = { t: (message: string): string => message };
export const commands = { executeCommand: (): Promise<void> => Promise.resolve() };

/** What the status bar was told. */
export const told: string[] = [];

/** The draft that is open. */
export const editor = {
  document: { version: 1, uri: 'file:///稿.txt' },
  edit: (): Promise<boolean> => Promise.resolve(true),
};

export const window = {
  activeTextEditor: editor,
  showTextDocument: (): Promise<typeof editor> => Promise.resolve(editor),
  setStatusBarMessage: (message: string): void => void told.push(message),
};
