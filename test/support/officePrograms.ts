import { assert } from 'chai';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inProject } from './project';

/** Other programs that read Word files. Whoever has none of them is told, and those tests are skipped. */

const PROGRAMS = {
  soffice: 'LibreOffice (apt install libreoffice-writer-nogui)',
  pdftotext: 'pdftotext (apt install poppler-utils)',
  pandoc: 'pandoc (apt install pandoc)',
  docx: 'python-docx (apt install python3-docx)',
  uno: 'LibreOffice’s Python (apt install python3-uno)',
} as const;
export type OfficeProgram = keyof typeof PROGRAMS;

/** Skips a test or a suite, with a word, where a program is missing. `what`: what is then not known. */
export function needs(test: Mocha.Context, programs: readonly OfficeProgram[], what: string): void {
  const missing = programs.filter((program) => !isThere(program)).map((program) => PROGRAMS[program]);
  if (missing.length === 0) return;
  console.log(`    not installed: ${missing.join(', ')}; ${what}`);
  test.skip();
}

function isThere(program: OfficeProgram): boolean {
  if (program === 'docx' || program === 'uno') return pythonWith(program) !== undefined;
  return spawnSync(program, ['--version']).error === undefined;
}

/** Debian's own Python has what Debian's packages bring; another one may stand before it. */
const pythonWith = (module: string): string | undefined =>
  ['python3', '/usr/bin/python3'].find((each) => spawnSync(each, ['-c', `import ${module}`]).status === 0);

/** What a Python script prints that uses a module; `args` are `sys.argv[1:]`. */
export function python(module: 'docx' | 'uno', script: readonly string[], args: readonly string[]): string {
  const program = pythonWith(module) ?? 'python3';
  const { status, stdout, stderr } = spawnSync(program, [...script, ...args], { encoding: 'utf8', timeout: 240_000 });
  assert.equal(status, 0, stderr);
  return stdout;
}

/** LibreOffice writes files anew in another format, into the folder `out`. `folder` is for its profile. */
export function convert(folder: string, to: string, paths: readonly string[], out = folder): void {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const args = [profile, '--headless', '--convert-to', to, '--outdir', out, ...paths];
  const { status, stderr } = spawnSync('soffice', args, { encoding: 'utf8', timeout: 240_000 });
  assert.equal(status, 0, stderr);
}

/** A file’s words as LibreOffice has them once it has accepted, or rejected, all tracked changes; without automatic numbers. */
export interface OfficeText {
  readonly accepted: string;
  readonly rejected: string;
}

/** None of the files may have comments: without windows LibreOffice 7.4 ends when it is to show one. */
export function officeTexts(folder: string, paths: readonly string[]): OfficeText[] {
  const said = python('uno', [inProject('test/support/office.py')], [join(folder, 'profile'), ...paths]);
  return said
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as OfficeText);
}

/** What pandoc writes of a file. */
export const pandoc = (path: string, ...args: string[]): string =>
  spawnSync('pandoc', ['-f', 'docx', '--wrap=none', ...args, path], { encoding: 'utf8' }).stdout;
