import {
  window,
  type CustomDocument,
  type CustomReadonlyEditorProvider,
  type Disposable,
  type Uri,
  type WebviewPanel,
} from 'vscode';
import type { Connection } from './connection';
import type { StructureView } from './structureView';
import { WordPageView, type PageCommands } from './wordPageView';

const VIEW_TYPE = 'jianggao.word';

/** Word files as pages to read: a click on one in the explorer opens it so. Nothing is changed in them. */
export class WordPages implements CustomReadonlyEditorProvider, Disposable {
  private readonly pages = new Set<WordPageView>();
  private readonly registration: Disposable;

  constructor(
    private readonly connection: Connection,
    private readonly structure: StructureView,
    private readonly extension: Uri,
    private readonly does: PageCommands,
  ) {
    this.registration = window.registerCustomEditorProvider(VIEW_TYPE, this, {
      supportsMultipleEditorsPerDocument: true,
      webviewOptions: { enableFindWidget: true },
    });
  }

  dispose(): void {
    this.registration.dispose();
  }

  /** The Word file of the page that is in front. */
  get active(): Uri | undefined {
    return [...this.pages].find(({ panel }) => panel.active)?.uri;
  }

  openCustomDocument(uri: Uri): CustomDocument {
    return { uri, dispose: () => undefined };
  }

  resolveCustomEditor({ uri }: CustomDocument, panel: WebviewPanel): void {
    const { connection, structure, extension, does } = this;
    const page = new WordPageView(uri, panel, { connection, structure, extension, does });
    this.pages.add(page);
    panel.onDidDispose(() => {
      this.pages.delete(page);
      page.dispose();
    });
  }
}
