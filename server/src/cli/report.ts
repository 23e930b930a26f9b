import type { Encoding } from '../files/encoding';
import type { Locale } from '../rules/engine/rule';
import type { Report } from '../rules/engine/run';
import type { Text } from '../syntax/text/text';
import type { Terminal } from './terminal';
import type { WordDraft } from '../wordDrafts';

/** A file that was read, and what is said of it. */
export interface Checked {
  readonly path: string;
  readonly encoding: Encoding;
  readonly text: Text;
  readonly reports: readonly Report[];
  /** Of a Word file: where in it the text stands. */
  readonly word?: WordDraft;
}

/** What is written of one file, in the words of a format, and how many findings are in it. */
export interface Written {
  /** A piece may be made when it is asked for, so that no report need be held whole. */
  readonly pieces: Iterable<string>;
  readonly findings: number;
}

/** Puts together what was written of one file after the other. */
export interface Frame {
  file(written: Written): Promise<void>;
  /** A file that could not be read or written: standard error has said it, and some formats have a place for it. */
  failed(path: string, words: string): Promise<void>;
  end(): Promise<void>;
}

/**
 * A format has two halves, since a file may be checked in another thread, or have been checked on another day: what is
 * written of a file wherever it stands among others, and what frames them all.
 */
export interface Reporter {
  write(checked: Checked, locale: Locale): Iterable<string>;
  frame(locale: Locale, out: Terminal['out']): Frame;
}

/** For formats without a place for what could not be read. */
export const unsaid = (): Promise<void> => Promise.resolve();

export async function outAll(pieces: Iterable<string>, out: Terminal['out']): Promise<void> {
  for (const piece of pieces) if (piece !== '') await out(piece);
}

/** As many edits of one fix are told. */
export const MOST_EDITS = 200;
