/** Where a run reads and writes. */
export interface Terminal {
  readonly stdin: AsyncIterable<unknown>;
  /** Resolves once it is written; rejects where nobody reads on, or the disk is full. */
  out(text: string | Uint8Array): Promise<void>;
  err(text: string): void;
  /** Whether somebody watches what is said there. */
  readonly isInteractive: boolean;
}

export const terminal: Terminal = {
  // Opened when something is read there: that takes a moment.
  get stdin() {
    return process.stdin;
  },
  out: (text) =>
    new Promise((resolve, reject) => process.stdout.write(text, (error) => (error ? reject(error) : resolve()))),
  err: (text) => void process.stderr.write(text),
  get isInteractive() {
    return process.stderr.isTTY;
  },
};

// What goes wrong is told by the write itself; without a listener it would end the process before that.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);
