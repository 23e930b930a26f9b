import {
  commands,
  Uri,
  ViewColumn,
  window,
  workspace,
  type Disposable,
  type TextDocumentContentProvider,
} from 'vscode';

const SCHEME = 'jianggao-page';
const PAGES = 'server/docs/rules';

/** The pages of the rules, out of the extension's own files, under the rules' names. */
export class RulePages implements TextDocumentContentProvider, Disposable {
  private readonly registration = workspace.registerTextDocumentContentProvider(SCHEME, this);

  constructor(private readonly extension: Uri) {}

  dispose(): void {
    this.registration.dispose();
  }

  /** A page of our own scheme: `/缺少序号.md?numbering-missing`. */
  async provideTextDocumentContent({ query }: Uri): Promise<string> {
    const { words } = await this.read(query);
    return this.isRunInBrowser ? withoutFences(words) : words;
  }

  /** Where the extension itself is run in the browser, not every host can set a page. */
  private get isRunInBrowser(): boolean {
    return /^https?$/.test(this.extension.scheme);
  }

  /** Opens a rule's page beside the draft: set as a page, or as its text. */
  async show(rule: unknown): Promise<void> {
    if (typeof rule !== 'string' || !/^[a-z-]+$/.test(rule)) return;
    const { name } = await this.read(rule);
    const page = Uri.from({ scheme: SCHEME, path: `/${name}.md`, query: rule });
    if (!this.isRunInBrowser) await commands.executeCommand('markdown.showPreviewToSide', page);
    else await window.showTextDocument(page, { viewColumn: ViewColumn.Beside, preview: true, preserveFocus: true });
  }

  /** A page without its first line, which is `# id name`. */
  private async read(rule: string): Promise<{ readonly name: string; readonly words: string }> {
    const bytes = await workspace.fs.readFile(Uri.joinPath(this.extension, PAGES, `${rule}.md`));
    const [first = '', ...rest] = new TextDecoder().decode(bytes).split(/\r?\n/);
    const name = first.split(' ').slice(2).join(' ');
    return { name, words: [`# ${name}`, ...rest].join('\n') };
  }
}

/** Headings are told by their colour; the fences around examples, and the signs around names, only disturb. */
function withoutFences(words: string): string {
  const lines = words.split('\n').filter((line) => !line.startsWith('```'));
  return lines.join('\n').replaceAll('`', '');
}
