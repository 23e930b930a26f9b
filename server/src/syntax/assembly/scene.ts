import type { Marker, Mix } from '../nodes';
import type { Surroundings } from './surroundings';

/** What does not change while the markers of a region are read. */
export interface Scene {
  readonly markers: readonly Marker[];
  /** Of each marker what tells its lists from others. */
  readonly keys: readonly string[];
  readonly around: Surroundings;
  /** Kinds of lists that begin anew under each heading without a number. */
  readonly sections: ReadonlySet<string>;
}

/** How a marker would be an item of a list: as one of its own kind, as an accepted mix, or as a mistake. */
export type Manner = 'own' | 'slip' | Mix | 'last' | 'confused';

/** As which number of its list a marker is read. */
export type Claim =
  /** In a list: the next; the last of all (最后); one owed since an exchange; behind an omission; corrected; typed twice. */
  | 'next'
  | 'last'
  | 'lastExchanged'
  | 'settled'
  | 'omitted'
  | 'corrected'
  | 'repeated'
  /** At the beginning of one: 1; a later number; a 2 whose 1 may yet come; a 1 mistyped; what runs on, mistyped perhaps. */
  | 'first'
  | 'late'
  | 'second'
  | 'mistyped'
  | 'runsOn'
  | 'runsOnCorrected';
