import { assert } from 'chai';
import * as vscode from 'vscode';
import { encodeText } from '../../../server/src/files/encoding';
import type { StructureNode } from '../../../server/src/protocol/structure';

const SEED = '区长讲话.txt';
const SAMPLE = '1-全县重点工作推进会讲话.txt';
const PRACTICE = '练习发言.txt';

interface Entry {
  readonly node: StructureNode;
  readonly children: readonly Entry[];
}

interface Api {
  outline(): Promise<readonly Entry[]>;
}

export const folder = (): vscode.Uri => {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(first, 'a folder is open');
  return first.uri;
};

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

async function open(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder(), name)));
}

/** How long an event may take to come, on a busy machine too. */
const PATIENCE = 20_000;

/** Waits for a change of the editor to bring about what is asked; told by events; gives up with what it waited for. */
export function until(holds: () => boolean): Promise<void> {
  if (holds()) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const subscriptions: vscode.Disposable[] = [];
    const end = (settle: () => void): void => {
      clearTimeout(tooLate);
      subscriptions.forEach((subscription) => void subscription.dispose());
      settle();
    };
    const tooLate = setTimeout(
      () => end(() => reject(new Error(`in ${PATIENCE / 1000} s no event made it true that ${String(holds)}`))),
      PATIENCE,
    );
    const look = (): void => {
      if (holds()) end(resolve);
    };
    subscriptions.push(vscode.languages.onDidChangeDiagnostics(look), vscode.workspace.onDidChangeTextDocument(look));
  });
}

const warnings = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.severity <= vscode.DiagnosticSeverity.Warning);

/** The rule that a finding is of: what is shown as its code is the rule's name, which leads to the rule's page. */
function ruleOf({ code }: vscode.Diagnostic): unknown {
  if (typeof code !== 'object') return code;
  const [rule] = JSON.parse(decodeURIComponent(code.target.query)) as unknown[];
  return rule;
}

const names = (symbols: readonly vscode.DocumentSymbol[]): string[] => symbols.map((symbol) => symbol.name);

async function preferredFix(editor: vscode.TextEditor, range: vscode.Range): Promise<vscode.CodeAction> {
  const preferred = (await quickFixes(editor.document.uri, range)).find((action) => action.isPreferred);
  assert.ok(preferred, 'there is a preferred fix');
  return preferred;
}

/** The editor drops a question when the document is read anew under it (an encoding guessed, say); it is then asked of the new text. */
async function quickFixes(uri: vscode.Uri, range: vscode.Range): Promise<vscode.CodeAction[]> {
  const { version } = await vscode.workspace.openTextDocument(uri);
  try {
    return await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
    );
  } catch (error) {
    const changed = (await vscode.workspace.openTextDocument(uri)).version !== version;
    if (!changed) throw error;
    return quickFixes(uri, range);
  }
}

/** The extension's tests: the same in every host. */
export function defineTests(): void {
  suite('讲稿 in a real editor', () => {
    test('a .txt with 讲话 in its name is a draft', async () => {
      const { document } = await open(SAMPLE);
      assert.equal(document.languageId, 'jianggao');
    });

    test('a lost entry is one warning, at the place, with the words that the body has', async () => {
      const { document } = await open(SAMPLE);
      await until(() => warnings(document.uri).length > 0);
      const [finding, ...others] = warnings(document.uri);
      assert.ok(finding);
      assert.equal(others.length, 0);
      assert.equal(ruleOf(finding), 'numbering-missing');
      assert.equal(document.getText(finding.range), '四是');
      assert.match(finding.message, /三是要素保障不够有力/);
      assert.equal(finding.relatedInformation?.[0]?.location.range.start.line, 25);
    });

    test('the Outline has the regions, the tree and the points in mid-paragraph', async () => {
      const { document } = await open(SAMPLE);
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      assert.equal(symbols.length, 5);
      const body = symbols.find((symbol) => symbol.children.some((child) => child.range.start.line > 20));
      assert.ok(body);
      assert.deepEqual(names(body.children[0]?.children ?? []), [
        '一是思想认识不够到位',
        '二是工作推进不够平衡',
        '三是要素保障不够有力',
        '四是督促检查不够严格',
      ]);
      assert.equal(body.children[1]?.children[0]?.name, '一要紧盯项目建设,确保年内形成更多实物工作量');
    });

    test('our view shows the missing item in its place', async () => {
      const { document } = await open(SAMPLE);
      await until(() => warnings(document.uri).length > 0);
      const extension = vscode.extensions.getExtension<Api>('jianggao.jianggao');
      assert.ok(extension);
      const api = await extension.activate();
      const [outline] = await api.outline();
      const entries = outline?.node.children[0]?.children ?? [];
      assert.deepEqual(
        entries.map((entry) => entry.kind),
        ['item', 'item', 'missing', 'item'],
      );
      assert.equal(entries[2]?.label, '三是');
      assert.match(entries[2]?.description ?? '', /26/);
    });

    test('the preferred fix inserts the line, in one undo step, and the draft is clean', async () => {
      const editor = await open(SAMPLE);
      const { document } = editor;
      await until(() => warnings(document.uri).length > 0);
      const before = document.getText();
      const fix = await preferredFix(editor, new vscode.Range(4, 0, 4, 2));
      assert.ok(fix.edit);
      assert.ok(await vscode.workspace.applyEdit(fix.edit));
      assert.equal(document.lineAt(4).text, '三是要素保障不够有力');
      await until(() => warnings(document.uri).length === 0);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), before);
    });

    test('a missing item is filled from the view; refused when the draft has changed since', async () => {
      const editor = await open(SAMPLE);
      const { document } = editor;
      await until(() => warnings(document.uri).length > 0);
      const api = await vscode.extensions.getExtension<Api>('jianggao.jianggao')?.activate();
      const ghost = (await api?.outline())?.[0]?.children[0]?.children[2];
      assert.equal(ghost?.node.kind, 'missing');
      const before = document.getText();
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '\n'));
      await vscode.commands.executeCommand('jianggao.fillMissing', ghost);
      assert.equal(document.getText(), `\n${before}`);
      await vscode.commands.executeCommand('undo');
      const fresh = (await api?.outline())?.[0]?.children[0]?.children[2];
      await vscode.commands.executeCommand('jianggao.fillMissing', fresh);
      assert.equal(document.lineAt(4).text, '三是要素保障不够有力');
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), before);
    });

    test('the draft from real life: one warning, on 四是 in line 5; the fix leaves none', async function () {
      if (!(await exists(vscode.Uri.joinPath(folder(), SEED)))) return this.skip();
      const editor = await open(SEED);
      const { document } = editor;
      await until(() => warnings(document.uri).length > 0);
      const found = warnings(document.uri);
      assert.deepEqual(
        found.map((finding) => [ruleOf(finding), finding.range.start.line]),
        [['numbering-missing', 4]],
      );
      const fix = await preferredFix(editor, new vscode.Range(4, 0, 4, 2));
      assert.ok(fix.edit);
      await vscode.workspace.applyEdit(fix.edit);
      assert.equal(document.lineAt(4).text, '三是边查边改不够有力');
      await until(() => warnings(document.uri).length === 0);
      await vscode.commands.executeCommand('undo');
    });

    test('a configuration file in the folder silences a rule, and its removal brings it back', async () => {
      const { document } = await open(SAMPLE);
      await until(() => warnings(document.uri).length === 1);
      const configuration = vscode.Uri.joinPath(folder(), '.jianggaorc.json');
      const words = JSON.stringify({ rules: { 'numbering-missing': 'off' } });
      await vscode.workspace.fs.writeFile(configuration, new TextEncoder().encode(words));
      await until(() => warnings(document.uri).length === 0);
      await vscode.workspace.fs.delete(configuration);
      await until(() => warnings(document.uri).length === 1);
    });

    test('a configuration with a mistake is marked itself, in Problems', async () => {
      await open(SAMPLE);
      const configuration = vscode.Uri.joinPath(folder(), '.jianggaorc.json');
      await vscode.workspace.fs.writeFile(
        configuration,
        new TextEncoder().encode('{ "rules": { "numbering": "off" } }'),
      );
      await until(() => warnings(configuration).length === 1);
      const [marked] = warnings(configuration);
      const code = marked?.code;
      assert.include(
        ['配置或提纲文件有误', 'A file beside the draft is wrong'],
        typeof code === 'object' ? code.value : code,
      );
      assert.deepEqual(marked && [marked.range.start.character, marked.range.end.character], [13, 24]);
      await vscode.workspace.fs.delete(configuration);
      await until(() => warnings(configuration).length === 0);
    });

    test('a 提纲 beside the draft is read in its own encoding, and none outside the folder', async () => {
      const beside = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), name);
      const write = (name: string, bytes: Uint8Array): Thenable<void> =>
        vscode.workspace.fs.writeFile(beside(name), bytes);
      const draft = (outline: string): Uint8Array =>
        new TextEncoder().encode(
          `<!-- jianggao-outline ${outline} -->\n同志们：\n一、简化流程\n二、压减会议\n我的话讲完了。\n`,
        );
      const entries = encodeText('一、简化流程\n二、公开承诺\n三、压减会议\n', { name: 'gb18030', bom: false });
      assert.ok(entries);
      await write('会议提纲.txt', entries);
      const said = async (name: string, outline: string): Promise<string> => {
        await write(name, draft(outline));
        const { document } = await open(name);
        await until(() => warnings(document.uri).length === 1);
        return warnings(document.uri)[0]?.message ?? '';
      };
      assert.match(await said('会议讲话.txt', '会议提纲.txt'), /公开承诺/);
      // The web host’s folder is a whole file system, which has no outside.
      if (folder().path.length > 1)
        assert.match(await said('外面讲话.txt', '../../secret.md'), /在工作区之外|outside the workspace/);
      assert.match(await said('没有讲话.txt', '没有.txt'), /不在那里|is not there/);
      const written = (await vscode.workspace.fs.readDirectory(folder())).map(([name]) => name);
      for (const name of written.filter((each) => /^(会议|外面|没有)/.test(each)))
        await vscode.workspace.fs.delete(beside(name));
    });

    test('an item moves with its entry by command, in one undo step; a count follows a deletion', async () => {
      const editor = await open(PRACTICE);
      const { document } = editor;
      const before = document.getText();
      const line = (number: number): string => document.lineAt(number - 1).text;
      const put = (number: number): void => {
        const at = new vscode.Position(number - 1, 3);
        editor.selection = new vscode.Selection(at, at);
      };
      put(14);
      await vscode.commands.executeCommand('jianggao.moveUp');
      assert.deepEqual(
        [line(3), line(4), line(11), line(13)],
        ['二、狠抓落实', '三、抓好学习', '二、狠抓落实', '三、抓好学习'],
      );
      assert.equal(editor.selection.active.line, 10);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), before);
      put(11);
      await vscode.commands.executeCommand('jianggao.delete');
      assert.notInclude(document.getText(), '抓好学习');
      assert.include(document.getText(), '下面我讲两点意见。');
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), before);
    });

    test('提纲: removed, made anew, compared', async () => {
      const editor = await open(PRACTICE);
      const { document } = editor;
      const before = document.getText();
      await vscode.commands.executeCommand('jianggao.removeOutline');
      assert.isTrue(document.getText().startsWith('在学习会上的发言'));
      await vscode.commands.executeCommand('jianggao.createOutline');
      assert.isTrue(
        document.getText().startsWith('提纲\n一、认清形势\n二、抓好学习\n一是学理论\n二是学业务\n三、狠抓落实\n\n'),
      );
      await vscode.commands.executeCommand('undo');
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), before);
      await vscode.commands.executeCommand('jianggao.compareOutline');
      const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
      assert.ok(tab?.input instanceof vscode.TabInputTextDiff);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    });

    test('the editor’s own commands: definition, rename, hover, symbols of the folder', async () => {
      const { document } = await open(PRACTICE);
      const entry = new vscode.Position(1, 3);
      const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        entry,
      );
      assert.deepEqual(
        found.map((location) => ('range' in location ? location.range : location.targetRange).start.line),
        [8],
      );
      const renamed = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        entry,
        '看清形势',
      );
      assert.lengthOf(renamed.get(document.uri), 2);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        entry,
      );
      assert.isNotEmpty(hovers);
      const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        '道路通',
      );
      assert.include(
        symbols.map(({ name }) => name),
        '三是把道路修通',
      );
    });

    test('Enter goes on with the numbers', async () => {
      const editor = await open(PRACTICE);
      const { document } = editor;
      const before = document.getText();
      const end = document.lineAt(12).range.end;
      editor.selection = new vscode.Selection(end, end);
      await vscode.commands.executeCommand('type', { text: '\n' });
      await until(() => document.lineAt(13).text === '三是');
      await vscode.commands.executeCommand('undo');
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), before);
    });

    test('a draft goes out as Word files, beside it', async () => {
      await open(SAMPLE);
      for (const [command, ending] of [
        ['exportPrint', '印发稿'],
        ['exportLectern', '大字稿'],
      ] as const) {
        const target = vscode.Uri.joinPath(folder(), SAMPLE.replace('.txt', `-${ending}.docx`));
        assert.isFalse(await exists(target));
        await vscode.commands.executeCommand(`jianggao.${command}`);
        const [first, second] = await vscode.workspace.fs.readFile(target);
        assert.deepEqual([first, second], [0x50, 0x4b]);
        await vscode.workspace.fs.delete(target);
      }
    });

    test('in the unit’s own template, which the setting names; one that is none is refused, and nothing written', async () => {
      const settings = vscode.workspace.getConfiguration('jianggao.export');
      const template = vscode.Uri.joinPath(folder(), '模板.docx');
      const target = vscode.Uri.joinPath(folder(), SAMPLE.replace('.txt', '-印发稿.docx'));
      await open(SAMPLE);
      // What we make ourselves may be a template, too.
      await vscode.commands.executeCommand('jianggao.exportPrint');
      await vscode.workspace.fs.rename(target, template);
      await settings.update('template', '模板.docx', vscode.ConfigurationTarget.Global);
      await vscode.commands.executeCommand('jianggao.exportPrint');
      assert.isTrue(await exists(target));
      await vscode.workspace.fs.delete(target);
      await vscode.workspace.fs.writeFile(template, new TextEncoder().encode('不是'));
      await vscode.commands.executeCommand('jianggao.exportPrint');
      assert.isFalse(await exists(target));
      await settings.update('template', undefined, vscode.ConfigurationTarget.Global);
      await vscode.workspace.fs.delete(template);
    });

    test('called as the setting says; by its usual name where that can name no file', async () => {
      const settings = vscode.workspace.getConfiguration('jianggao.export');
      await open(SAMPLE);
      for (const [pattern, name] of [
        ['{kind} {name}', `印发稿 ${SAMPLE.replace('.txt', '.docx')}`],
        ['上级/{name}', SAMPLE.replace('.txt', '-印发稿.docx')],
      ] as const) {
        await settings.update('targetName', pattern, vscode.ConfigurationTarget.Global);
        await vscode.commands.executeCommand('jianggao.exportPrint');
        const target = vscode.Uri.joinPath(folder(), name);
        assert.isTrue(await exists(target), name);
        await vscode.workspace.fs.delete(target);
      }
      await settings.update('targetName', undefined, vscode.ConfigurationTarget.Global);
    });

    test('other plain text is left alone until the writer asks', async () => {
      const { document } = await open('随手记.txt');
      assert.equal(document.languageId, 'plaintext');
      assert.equal(vscode.languages.getDiagnostics(document.uri).length, 0);
      await vscode.commands.executeCommand('jianggao.treatAsDraft');
      const draft = vscode.window.activeTextEditor?.document;
      assert.equal(draft?.languageId, 'jianggao');
      await until(() => vscode.languages.getDiagnostics(document.uri).length > 0);
      // The one file that was called a draft is remembered; those that have such a name were only opened.
      const kept = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(folder(), '.jianggao'));
      assert.deepEqual(
        kept.map(([name]) => name),
        ['随手记.txt.json'],
      );
    });

    test('plain text is read where the setting alsoCheck names it', async () => {
      const name = '待办.txt';
      const uri = vscode.Uri.joinPath(folder(), name);
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('要办的事\n一、买菜\n三、做饭\n'));
      const { document } = await open(name);
      assert.equal(document.languageId, 'plaintext');
      assert.equal(vscode.languages.getDiagnostics(uri).length, 0);
      const settings = vscode.workspace.getConfiguration('jianggao');
      await settings.update('alsoCheck', ['**/待办.txt'], vscode.ConfigurationTarget.Global);
      await until(() => warnings(uri).length === 1);
      await settings.update('alsoCheck', undefined, vscode.ConfigurationTarget.Global);
      await until(() => warnings(uri).length === 0);
    });

    test('every command of the manifest is registered', async () => {
      const extension = vscode.extensions.getExtension<Api>('jianggao.jianggao');
      await extension?.activate();
      const manifest = extension?.packageJSON as { contributes: { commands: { command: string }[] } };
      assert.includeMembers(
        await vscode.commands.getCommands(true),
        manifest.contributes.commands.map(({ command }) => command),
      );
    });

    test('Markdown named 致辞 keeps its language and is read besides', async () => {
      const { document } = await open('3-读书分享会致辞.md');
      assert.equal(document.languageId, 'markdown');
      const edit = new vscode.WorkspaceEdit();
      const at = document.positionAt(document.getText().indexOf('二、'));
      edit.replace(document.uri, new vscode.Range(at, at.translate(0, 1)), '五');
      await vscode.workspace.applyEdit(edit);
      await until(() => warnings(document.uri).length === 1);
      await vscode.commands.executeCommand('undo');
      await until(() => warnings(document.uri).length === 0);
    });
  });
}
