import { cpSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './hosts';

export const SAMPLES = join(ROOT, 'test/fixtures/samples');
const SEED = join(ROOT, '../shared/seed.txt');

/** The name under which the real-life draft stands in the test folder. */
export const SEED_NAME = '区长讲话.txt';

/** A fresh folder with the samples and, where the machine has it, the real-life draft. */
export function makeWorkspace(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'jianggao-')), '讲稿');
  mkdirSync(folder);
  cpSync(SAMPLES, folder, { recursive: true });
  if (existsSync(SEED)) cpSync(SEED, join(folder, SEED_NAME));
  else if (process.env['JIANGGAO_REQUIRE_ALL']) throw new Error('../shared/seed.txt is not there');
  writeFileSync(join(folder, '随手记.txt'), '今天要办的事\n一、买菜\n三、做饭\n');
  return folder;
}
