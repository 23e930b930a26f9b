import { execFileSync } from 'node:child_process';
import { findDesktop, remoteInstalled, ROOT } from './hosts';
import { startRemoteForWriter } from './remoteStart';
import { FIRST_SAMPLE, makeWorkspace } from './workspace';
import { startWeb } from './web';

/** `npm start`: a real VS Code with the extension and a folder of sample drafts. */
async function start(): Promise<void> {
  const folder = makeWorkspace();
  if (process.argv.includes('--desktop')) {
    const desktop = findDesktop();
    if (!desktop) throw new Error('no desktop VS Code: put `code` on the path or name it in VSCODE_PATH');
    execFileSync(desktop, ['--new-window', `--extensionDevelopmentPath=${ROOT}`, folder], { stdio: 'inherit' });
    return;
  }
  const options = {
    port: Number(process.env['PORT'] || 3000),
    settings: { 'workbench.startupEditor': 'none', 'workbench.colorTheme': 'Default Light Modern' },
    first: { draft: FIRST_SAMPLE, view: 'jianggao.structure' },
  };
  const isWeb = process.argv.includes('--web') || !remoteInstalled();
  const url = isWeb ? (await startWeb(folder, options)).url : await startRemoteForWriter(folder, options);
  if (isWeb)
    console.log(
      '\nThis is VS Code for the web: a Word file opens as no page in it. `npm run remote:install` gets the other.',
    );
  console.log(`\n讲稿 is running in VS Code. Open ${url} in a browser; Ctrl+C ends it.\n`);
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
