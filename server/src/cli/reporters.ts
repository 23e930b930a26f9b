import type { Format } from './formats';
import { github } from './github';
import { json, jsonLines } from './json';
import type { Reporter } from './report';
import { sarif } from './sarif';
import { stylish } from './stylish';

export const REPORTERS: Readonly<Record<Format, Reporter>> = { stylish, json, jsonl: jsonLines, sarif, github };
