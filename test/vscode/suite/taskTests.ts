import * as vscode from 'vscode';
import { assert } from 'chai';
import { folder, until } from './tests';

/** A task of VS Code that runs the command line: in hosts alone that can start a program. */
export function defineTaskTests(): void {
  suite('the command line as a task', () => {
    const draft = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), name);
    const marked = (uri: vscode.Uri): vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri);

    test('what it prints stands in Problems, of each file at its place; no file is opened for that', async () => {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      const [broken, sound] = [draft('任务 甲.txt'), draft('任务乙.txt')];
      const write = (uri: vscode.Uri, text: string): Thenable<void> =>
        vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      await write(broken, '一、甲事\n二、乙事\n二、丙事\n三、丁事\n四、同志\n五、戊事\n七、己事\n');
      await write(sound, '一、甲事\n二、乙事\n三、丙事\n');
      const cli = vscode.extensions.getExtension('jianggao.jianggao')?.extensionPath;
      const names = ['任务 甲.txt', '任务乙.txt'];
      const execution = new vscode.ProcessExecution(
        process.execPath,
        [`${cli}/dist/cli.js`, 'check', '--locale', 'zh-cn', ...names],
        { cwd: folder().fsPath, env: { ELECTRON_RUN_AS_NODE: '1' } },
      );
      const scope = vscode.workspace.workspaceFolders?.[0];
      assert.isDefined(scope);
      if (!scope) return;
      const task = new vscode.Task({ type: 'process' }, scope, '查讲稿', 'jianggao', execution, ['$jianggao']);
      await vscode.tasks.executeTask(task);
      await until(() => marked(broken).length > 0);
      assert.deepEqual(
        marked(broken).map(({ range, severity, code, source }) => [range.start.line, severity, code, source]),
        [
          [2, vscode.DiagnosticSeverity.Warning, 'numbering-duplicate', 'jianggao'],
          [6, vscode.DiagnosticSeverity.Warning, 'numbering-missing', 'jianggao'],
        ],
      );
      assert.match(marked(broken)[0]?.message ?? '', /^“二、”重复/);
      assert.isEmpty(marked(sound));
      for (const uri of [broken, sound]) await vscode.workspace.fs.delete(uri);
    });
  });
}
