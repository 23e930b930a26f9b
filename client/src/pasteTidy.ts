import {
  languages,
  WorkspaceEdit,
  type CancellationToken,
  type DataTransfer,
  type Disposable,
  type DocumentSelector,
  type Range,
  type TextDocument,
} from 'vscode';
import { CLEAN_PASTE_REQUEST, type CleanPasteParams } from '../../server/src/protocol';
import { ask } from './ask';
import type { Connection } from './connection';
import { toRange } from './structureCommands';

/** Paste edit providers are final since VS Code 1.97; these few lines of their types serve the editors before, which lack them. */
interface PasteEdit {
  insertText: string;
  title: string;
  kind: unknown;
  additionalEdit?: WorkspaceEdit;
  /** What is pasted unless the writer chooses otherwise. */
  yieldTo?: unknown[];
}
interface PasteApi {
  registerDocumentPasteEditProvider?(
    selector: DocumentSelector,
    provider: {
      provideDocumentPasteEdits(
        document: TextDocument,
        ranges: readonly Range[],
        data: DataTransfer,
        context: unknown,
        token: CancellationToken,
      ): Promise<PasteEdit[] | undefined>;
    },
    metadata: { providedPasteEditKinds: unknown[]; pasteMimeTypes: string[] },
  ): Disposable;
}
type Kinds = { readonly Text?: { append(...parts: string[]): unknown } } | undefined;

/** Offers what is pasted clean: wraps joined, numbers going on, what no one sees taken out. Nothing where the editor has no such thing. */
export function registerPaste(connection: Connection, kinds: Kinds): Disposable | undefined {
  const api = languages as PasteApi;
  const kind = kinds?.Text?.append('jianggao');
  if (!api.registerDocumentPasteEditProvider || !kind || !kinds?.Text) return undefined;
  return api.registerDocumentPasteEditProvider(
    ['jianggao', 'markdown', 'plaintext'],
    {
      async provideDocumentPasteEdits(document, ranges, data, _context, token) {
        if (!connection.isDraft(document)) return undefined;
        // Into a selection, or at several cursors, there is no one place that it could be fitted to.
        const [range] = ranges.length === 1 && ranges[0]?.isEmpty ? ranges : [];
        const text = await data.get('text/plain')?.asString();
        if (!text || !range || token.isCancellationRequested) return undefined;
        const params: CleanPasteParams = {
          textDocument: { uri: document.uri.toString() },
          position: { line: range.start.line, character: range.start.character },
          text,
        };
        const result = await ask(connection, CLEAN_PASTE_REQUEST, params);
        if (!result?.changed || result.version !== document.version) return undefined;
        const others = new WorkspaceEdit();
        for (const edit of result.edits) others.replace(document.uri, toRange(edit.range), edit.newText);
        return [{ insertText: result.text, title: result.title, kind, additionalEdit: others, yieldTo: [kinds.Text] }];
      },
    },
    { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/plain'] },
  );
}
