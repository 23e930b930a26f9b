import { runTests } from '@vscode/test-electron';
import { findDesktop, ROOT } from './hosts';

/** The `desktop` host: the VS Code that is installed. */
export async function runDesktopTests(folder: string, suite: string, report: string): Promise<number> {
  const vscodeExecutablePath = findDesktop();
  if (!vscodeExecutablePath) throw new Error('no desktop VS Code');
  return runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: ROOT,
    extensionTestsPath: suite,
    extensionTestsEnv: { JIANGGAO_REPORT: report },
    launchArgs: [folder, '--disable-extensions', '--disable-workspace-trust'],
  });
}
