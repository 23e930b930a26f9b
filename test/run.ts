import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { driveCodeMirror } from './clients/codemirror';
import { runNpm, scriptOf } from './support/programs';
import { testedApart } from './vscode/apartScenes';
import { getChromium } from './vscode/chromium';
import { runDesktopTests } from './vscode/desktop';
import { seeFirstScreen } from './vscode/firstScreen';
import { findHosts, ROOT, type Host } from './vscode/hosts';
import { installPackage, installRemote, runRemoteTests } from './vscode/remote';
import { playScenes } from './vscode/screen';
import { runWebTests } from './vscode/web';
import { playApart } from './vscode/windows';
import { makeWorkspace } from './vscode/workspace';

/** `npm test`: everything, in the order of what is quickest to fail; one line at the end counts it all. */
const REQUIRE_ALL = Boolean(process.env['JIANGGAO_REQUIRE_ALL']);
const RESULTS = join(ROOT, 'test-results');

const tally = { passed: 0, failed: 0 };

function step(name: string, passed: boolean, detail = ''): void {
  passed ? tally.passed++ : tally.failed++;
  console.log(`${passed ? '✔' : '✘'} ${name}${detail ? ` — ${detail}` : ''}`);
}

function runTool(name: string, script: string, ...args: string[]): void {
  const { status } = spawnSync(process.execPath, [script, ...args], { stdio: ['ignore', 'inherit', 'inherit'] });
  step(name, status === 0);
}

/** Other people's editors: few machines have all, and those that none can have are named each time. */
const REAL_EDITORS = 'real editors ';

/** Something that this machine lacks: a newcomer is told, `.ci/run` fails. */
function lacking(name: string, why: string): void {
  if (REQUIRE_ALL) step(name, false, why);
  else console.log(`- ${name} skipped: ${why}`);
}

function runUnitTests(): void {
  const report = join(RESULTS, 'unit.json');
  const { status } = spawnSync(
    process.execPath,
    [scriptOf('mocha'), '--reporter', 'json', '--reporter-option', `output=${report}`],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  count('unit, rules, protocol, properties', report, status ?? 1);
}

function count(name: string, report: string, status: number): void {
  if (!existsSync(report)) return step(name, false, 'no report');
  const { stats, pending } = readReport(report);
  const { passes, failures } = stats;
  tally.passed += passes;
  tally.failed += failures;
  for (const { fullTitle } of pending) {
    if (fullTitle.startsWith(REAL_EDITORS)) console.log(`- ${fullTitle}`);
    else lacking(fullTitle, 'it skips itself on this machine');
  }
  if (failures > 0) printFailures(report);
  console.log(`${failures === 0 ? '✔' : '✘'} ${name} — ${passes} passed, ${failures} failed`);
  if (passes === 0 || (status !== 0 && failures === 0)) step(`${name} ran`, false, `exit ${status}, ${passes} tests`);
}

/** What mocha's JSON reporter writes. */
interface TestReport {
  readonly stats: { readonly passes: number; readonly failures: number };
  readonly pending: readonly { readonly fullTitle: string }[];
  readonly failures: readonly { readonly fullTitle: string; readonly err: { message?: string; stack?: string } }[];
}

const readReport = (path: string): TestReport => JSON.parse(readFileSync(path, 'utf8')) as TestReport;

function printFailures(report: string): void {
  for (const { fullTitle, err } of readReport(report).failures)
    console.log(`  ✘ ${fullTitle}\n    ${(err.stack ?? err.message ?? '').slice(0, 1500)}`);
}

/** Why there is no Chromium; undefined where there is one, or one could be got. */
async function whyNoBrowser(): Promise<string | undefined> {
  try {
    await getChromium();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function runHost(host: Host): Promise<void> {
  if (host.lacks) {
    // A desktop VS Code cannot be had from the registries; the same path is driven through the remote host.
    if (host.name === 'desktop') console.log(`- desktop skipped: ${host.lacks}`);
    else lacking(`${host.name} host`, host.lacks);
    return;
  }
  const report = join(RESULTS, `${host.name}.json`);
  const suite = join(ROOT, 'dist/test/vscode/suite');
  try {
    if (host.name === 'web') {
      step('web host: extension tests in a Worker', (await runWebTests(makeWorkspace(), `${suite}.web.js`)) === 0);
      return;
    }
    const status =
      host.name === 'desktop'
        ? await runDesktopTests(makeWorkspace(), suite, report)
        : await runRemoteTests(makeWorkspace(), suite, report);
    count(`${host.name} host: extension tests`, report, status);
  } catch (error) {
    step(`${host.name} host`, false, String(error));
  }
}

const LARGEST_PACKAGE = 1.5 * 1024 * 1024;

/** The .vsix: small, and a real VS Code takes it. */
function checkPackage(): void {
  const vsix = join(ROOT, 'dist/jianggao.vsix');
  const status = runNpm(['run', '--silent', 'package'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  const size = status === 0 && existsSync(vsix) ? statSync(vsix).size : Infinity;
  step('package is under 1.5 MB', size < LARGEST_PACKAGE, `${Math.round(size / 1024)} KB`);
  if (status !== 0) return;
  installRemote();
  const listed = installPackage(vsix);
  step('package installs into a real VS Code', listed.includes('jianggao.jianggao'), listed.trim());
}

async function attempt(name: string, run: () => void | Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    step(name, false, String(error));
  }
}

async function main(): Promise<void> {
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  runTool('types', scriptOf('typescript', 'tsc'), '-p', '.');
  runTool('types of the pure layers', scriptOf('typescript', 'tsc'), '-p', 'server/tsconfig.pure.json');
  runTool('lint', scriptOf('eslint'), '.');
  runTool('format', scriptOf('prettier'), '--check', '--log-level', 'warn', '.');
  runTool(
    'import arrows',
    scriptOf('dependency-cruiser', 'depcruise'),
    '--config',
    '.dependency-cruiser.cjs',
    'client/src',
    'server/src',
  );
  if (!existsSync(join(ROOT, '../shared/seed.txt'))) lacking('texts of ../shared', 'the folder is not there');
  runUnitTests();
  const noBrowser = await whyNoBrowser();
  if (noBrowser) lacking('CodeMirror’s client in Chromium', noBrowser);
  else
    await attempt('CodeMirror’s client in Chromium', async () =>
      step('CodeMirror’s client in Chromium', true, await driveCodeMirror()),
    );
  const hosts = findHosts(noBrowser);
  for (const host of hosts) await runHost(host);
  const remote = hosts.find((host) => host.name === 'remote');
  if (remote && !remote.lacks) {
    await attempt('screen of the remote host', async () =>
      step('screen of the remote host', true, `${await playScenes(makeWorkspace())} scenes seen`),
    );
    await attempt('package', checkPackage);
  }
  for (const host of ['remote', 'web'] as const) {
    if (hosts.find(({ name }) => name === host)?.lacks) continue;
    const start = `npm start in the ${host} host: the first screen`;
    await attempt(start, async () => {
      await seeFirstScreen(host);
      step(start, true);
    });
    const what = `${host} host: dragging by mouse, saving, a window for each scene`;
    await attempt(what, async () => step(what, true, `${await playApart(host, testedApart[host])} scenes seen`));
  }
  console.log(`${tally.passed} passed, ${tally.failed} failed`);
  process.exitCode = tally.failed > 0 ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
