import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../support/project';

/** Texts that lie beside the project, not in it. */
export const SHARED = inProject('../shared');

export const sharedIsThere = existsSync(join(SHARED, 'seed.txt'));

export function readSeed(): string {
  return readFileSync(join(SHARED, 'seed.txt'), 'utf8');
}

export interface CorpusText {
  readonly name: string;
  /** speech, report, essay, law, case, notice, news, novel, prose, techdoc */
  readonly kind: string;
  readonly text: string;
}

export function readCorpus(): CorpusText[] {
  const folder = join(SHARED, 'corpus/texts');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, kind: name.split('-')[0] ?? '', text: readFileSync(join(folder, name), 'utf8') }));
}

export type GoldTree = readonly [marker: string, title: string, children: readonly GoldTree[]];
export type GoldOperation =
  | { readonly line: number; readonly text: string }
  | { readonly after: number; readonly text: string }
  | { readonly after: number; readonly lines: readonly string[] }
  | { readonly delete: number };

export interface GoldFinding {
  readonly rules: readonly string[];
  readonly line: number;
  readonly also?: readonly number[];
  readonly fixes?: readonly (readonly GoldOperation[])[];
}

/** What deserves a mention and no more: information or a hint. */
export interface GoldMention {
  readonly rule: string;
  readonly line: number;
}

export interface Gold {
  readonly name: string;
  readonly text: string;
  readonly outline: readonly GoldTree[] | null;
  readonly body: readonly GoldTree[];
  readonly findings: readonly GoldFinding[];
  /** All that is to be mentioned; undefined where nobody has written it down. */
  readonly mentions: readonly GoldMention[] | undefined;
}

/** Drafts of our own in the same form: what a careful reader says of them was written before they were read by the engine. */
export const OWN_DRAFTS = inProject('test/fixtures/drafts');

export function readGold(folder = join(SHARED, 'gold')): Gold[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const said = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Omit<Gold, 'name' | 'text'>;
      return {
        ...said,
        mentions: said.mentions ?? (folder === OWN_DRAFTS ? [] : undefined),
        name: name.replace('.json', ''),
        text: readFileSync(join(folder, name.replace('.json', '.txt')), 'utf8'),
      };
    });
}
