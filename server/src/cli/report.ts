import type { Encoding } from '../files/encoding';
import type { Report } from '../rules/engine/run';
import type { Text } from '../syntax/text/text';
import type { WordInput } from './wordInput';

/** A file that was read, and what is said of it. */
export interface Checked {
  readonly path: string;
  readonly encoding: Encoding;
  readonly text: Text;
  readonly reports: readonly Report[];
  /** Of a Word file: where in it the text stands. */
  readonly word?: WordInput;
}

/** Told of one file after the other, so that no report is ever held whole. */
export interface Reporter {
  file(checked: Checked): Promise<void>;
  /** A file that could not be read or written: standard error has said it, and some formats have a place for it. */
  failed(path: string, words: string): Promise<void>;
  end(): Promise<void>;
}

/** For formats without a place for what could not be read. */
export const unsaid = (): Promise<void> => Promise.resolve();

/** As many edits of one fix are told. */
export const MOST_EDITS = 200;
