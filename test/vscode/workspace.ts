import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, temporaryFolder } from '../support/project';

export const SAMPLES = join(ROOT, 'test/fixtures/samples');

/** Short, with what the real-life draft is about: a 提纲 that has lost 三是. */
export const FIRST_SAMPLE = '1-全县重点工作推进会讲话.txt';
const SEED = join(ROOT, '../shared/seed.txt');

/** The name under which the real-life draft stands in the test folder. */
export const SEED_NAME = '区长讲话.txt';

/** A draft to write in: what a scene does to it, it undoes or leaves for the next. */
export const PRACTICE_NAME = '练习发言.txt';
const PRACTICE = `提纲
一、认清形势
二、抓好学习
三、狠抓落实

在学习会上的发言
同志们：
下面我讲三点意见。
一、认清形势
形势喜人。
二、抓好学习
一是学理论。
二是学业务。
三、狠抓落实
落实到人。
`;

/** A fresh folder with the samples and, where the machine has it, the real-life draft. */
export function makeWorkspace(): string {
  const folder = join(temporaryFolder('workspace'), '讲稿');
  mkdirSync(folder);
  cpSync(SAMPLES, folder, { recursive: true });
  if (existsSync(SEED)) cpSync(SEED, join(folder, SEED_NAME));
  else if (process.env['JIANGGAO_REQUIRE_ALL']) throw new Error('../shared/seed.txt is not there');
  writeFileSync(join(folder, PRACTICE_NAME), PRACTICE);
  writeFileSync(join(folder, '随手记.txt'), '今天要办的事\n一、买菜\n三、做饭\n');
  return folder;
}
