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
  /** Whether weights are never chosen by it: it tells whether what was chosen holds elsewhere. */
  readonly keptOut: boolean;
}

/** Texts of our own, which carry no copyright: what a clone alone measures with. */
const OWN_TEXTS = inProject('test/corpus/texts');
const OWN_KEPT_OUT = join(OWN_TEXTS, 'kept-out');

/**
 * Split by source: one hand's texts are all in one half. Provinces, cities and the highest court write laws with other hands than the
 * ministries and the congress.
 */
const KEPT_OUT =
  /^(?:case-lawref|essay-zhonggong|notice-govcn|novel-sanguo|novel-xiyou|report-cpc19|speech-xi|law-lawref-(?:[^-]{1,3}[省市]|最高人民法院))/;

/** The shared texts; where they are not there, those of our own. */
export const readCorpus = (): CorpusText[] =>
  sharedIsThere ? readTexts(join(SHARED, 'corpus/texts')) : readOwnTexts();

/** The thirty texts of our own, ten of them kept out. */
export const readOwnTexts = (): CorpusText[] => [...readTexts(OWN_TEXTS), ...readTexts(OWN_KEPT_OUT)];

const readTexts = (folder: string): CorpusText[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({
      name,
      kind: name.split('-')[0] ?? '',
      text: readFileSync(join(folder, name), 'utf8'),
      keptOut: KEPT_OUT.test(name),
    }));

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
  /** Whether its name says that it is Markdown. */
  readonly isMarkdown: boolean;
  readonly outline: readonly GoldTree[] | null;
  readonly body: readonly GoldTree[];
  readonly findings: readonly GoldFinding[];
  /** All that is to be mentioned; undefined where nobody has written it down. */
  readonly mentions: readonly GoldMention[] | undefined;
}

/** Drafts of our own in the same form: what a careful reader says of them was written before they were read by the engine. */
export const OWN_DRAFTS = inProject('test/fixtures/drafts');

export function readGold(folder = join(SHARED, 'gold')): Gold[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const said = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Omit<Gold, 'name' | 'text' | 'isMarkdown'>;
      const isMarkdown = existsSync(join(folder, name.replace('.json', '.md')));
      return {
        ...said,
        mentions: said.mentions ?? (folder === OWN_DRAFTS ? [] : undefined),
        name: name.replace('.json', ''),
        text: readFileSync(join(folder, name.replace('.json', isMarkdown ? '.md' : '.txt')), 'utf8'),
        isMarkdown,
      };
    });
}
