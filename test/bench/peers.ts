import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, temporaryFolder } from '../support/project';
import { speeches } from './speeches';

const FOLDER = inProject('test/bench/peers');
const SIZES = [10_000, 100_000, 1_000_000];
const ROUNDS = 5;
const LINTERS = ['jianggao', 'autocorrect', 'markdownlint', 'remark-lint', 'zhlint', 'textlint'];

interface Measured {
  readonly ms?: number;
  readonly failed?: string;
}

/**
 * `npm run bench -- peers [--json]`: the engine and other linters over the same speeches, milliseconds a text. Each has a process of
 * its own for each text: autocorrect counts its calls over all, and refuses further ones.
 */
export function benchPeers(asJson: boolean): void {
  if (!existsSync(join(FOLDER, 'node_modules'))) install();
  const folder = temporaryFolder('peers');
  const texts = SIZES.map((size) => {
    const file = join(folder, `${size}.txt`);
    writeFileSync(file, speeches(size));
    return file;
  });
  const rows = LINTERS.map((linter) => ({ linter, measured: texts.map((file) => measure(linter, file)) }));
  if (asJson) {
    const results = rows.map(({ linter, measured }) => ({
      linter,
      results: measured.map((one, index) => ({ characters: SIZES[index], ...one })),
    }));
    console.log(JSON.stringify({ version: 1, results }, undefined, 2));
    return;
  }
  console.log(`${'ms'.padEnd(14)}${SIZES.map((size) => `${size}`.padStart(12)).join('')}`);
  for (const { linter, measured } of rows)
    console.log(`${linter.padEnd(14)}${measured.map((one) => shown(one).padStart(12)).join('')}`);
}

function install(): void {
  const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], {
    cwd: FOLDER,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`the other linters cannot be had:\n${stderr}`);
}

function measure(linter: string, file: string): Measured {
  const { stdout, status, signal } = spawnSync(
    process.execPath,
    [join(FOLDER, 'measure.mjs'), linter, file, `${ROUNDS}`],
    {
      encoding: 'utf8',
      timeout: 5 * 60_000,
    },
  );
  const line = stdout.trim().split('\n').at(-1) ?? '';
  return line.startsWith('{') ? (JSON.parse(line) as Measured) : { failed: signal ?? `exit ${status}` };
}

const shown = ({ ms, failed }: Measured): string => (ms === undefined ? (failed ?? '').slice(0, 11) : ms.toFixed(1));
