import type { DraftOptions, Said } from './checkDraft';
import { CACHE_TROUBLES } from './messages';
import { printable } from './printable';
import type { Frame } from './report';
import { REPORTERS } from './reporters';
import type { Terminal } from './terminal';

/** What is told of a run, in the order in which it is heard, and its exit code. */
export class Account {
  readonly #frame: Frame;
  readonly #saidOnce = new Set<string>();
  #code = 0;

  constructor(
    private readonly options: DraftOptions,
    private readonly terminal: Terminal,
    piped: boolean,
  ) {
    // What came in on standard input goes out mended; the report makes way for it.
    const makesWay = piped && options.fix.length > 0 && !options.dryRun;
    const out: Terminal['out'] = makesWay
      ? (text) => Promise.resolve(terminal.err(String(text)))
      : (text) => terminal.out(text);
    this.#frame = REPORTERS[options.format].frame(options.locale, out);
  }

  get code(): number {
    return this.#code;
  }

  async takeAll(said: readonly Said[]): Promise<void> {
    for (const each of said) await this.take(each);
  }

  async take(said: Said): Promise<void> {
    if (said.kind === 'aside') this.terminal.err(said.text);
    else if (said.kind === 'mended') await this.terminal.out(said.bytes);
    else if (said.kind === 'failed') await this.#complain(said.path, said.words);
    else if (said.once === undefined || !this.#saidOnce.has(said.once)) {
      if (said.once !== undefined) this.#saidOnce.add(said.once);
      if (said.fails) this.#code = Math.max(this.#code, 1);
      await this.#frame.file(said.written);
    }
  }

  /** Tells of what was of no help, and does no harm. */
  warn(path: string, trouble: keyof typeof CACHE_TROUBLES): void {
    this.terminal.err(`jianggao: ${printable(path)}: ${CACHE_TROUBLES[trouble][this.options.locale]}\n`);
  }

  end(): Promise<void> {
    return this.#frame.end();
  }

  async #complain(path: string, words: string): Promise<void> {
    this.#code = 2;
    this.terminal.err(`jianggao: ${printable(path)}: ${words}\n`);
    await this.#frame.failed(path, words);
  }
}
