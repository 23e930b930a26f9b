import type { Locale } from '../rules/engine/rule';
import { checking } from './messages';
import type { Terminal } from './terminal';

/** How far a long run has come: one line on standard error, where somebody watches, that makes way for what is written. */
export class Progress {
  #done = 0;
  #shownAt = 0;
  #isShown = false;

  constructor(
    private readonly terminal: Terminal,
    private readonly locale: Locale,
    private readonly total: number,
  ) {}

  step(): void {
    this.#done++;
    if (!this.terminal.isInteractive || Date.now() - this.#shownAt < EVERY) return;
    this.#shownAt = Date.now();
    this.#isShown = true;
    this.terminal.err(`\r${checking(this.#done, this.total)[this.locale]}`);
  }

  /** The terminal, for what is to be written in the line's place. */
  over(terminal: Terminal): Terminal {
    return {
      isInteractive: terminal.isInteractive,
      get stdin() {
        return terminal.stdin;
      },
      out: (text) => {
        this.#clear();
        return terminal.out(text);
      },
      err: (text) => {
        this.#clear();
        terminal.err(text);
      },
    };
  }

  #clear(): void {
    if (this.#isShown) this.terminal.err(CLEAR_LINE);
    this.#isShown = false;
  }
}

/** Milliseconds from one showing to the next. */
const EVERY = 100;
const CLEAR_LINE = '\r\u001b[2K';
