import type { Locale } from '../rules/engine/rule';
import { github } from './github';
import { json, jsonLines } from './json';
import type { Reporter } from './report';
import { sarif } from './sarif';
import { stylish } from './stylish';
import type { Terminal } from './terminal';

const REPORTERS = { stylish, json, jsonl: jsonLines, sarif, github } as const;

export type Format = keyof typeof REPORTERS;
export const FORMATS = Object.keys(REPORTERS);

export function reporter(format: Format, locale: Locale, out: Terminal['out']): Reporter {
  return REPORTERS[format](locale, out);
}
