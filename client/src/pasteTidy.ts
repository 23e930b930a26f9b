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
import { CLEAN_PASTE_REQUEST, type CleanPasteParams, type CleanPasteResult } from '../../server/src/protocol/typing';
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

/**
 * Offers what is pasted clean: wraps joined, numbers going on, what no one sees taken out. What is copied out of Word comes with the
 * numbers that Word makes. Nothing where the editor has no such thing.
 */
export function registerPaste(connection: Connection, kinds: Kinds): Disposable | undefined {
  const api = languages as PasteApi;
  const kind = kinds?.Text?.append('jianggao');
  if (!api.registerDocumentPasteEditProvider || !kind || !kinds?.Text) return undefined;
  const numbers = kinds.Text.append('jianggao', 'numbers');
  return api.registerDocumentPasteEditProvider(
    ['jianggao', 'markdown', 'plaintext'],
    {
      async provideDocumentPasteEdits(document, ranges, data, _context, token) {
        if (!connection.isDraft(document)) return undefined;
        // At several cursors there is no one place that it could be fitted to.
        const [range, ...others] = ranges;
        const text = await data.get('text/plain')?.asString();
        const html = await data.get('text/html')?.asString();
        if (!text || !range || others.length > 0 || token.isCancellationRequested) return undefined;
        if (!range.isEmpty && !html) return undefined;
        const params: CleanPasteParams = {
          textDocument: { uri: document.uri.toString() },
          position: { line: range.start.line, character: range.start.character },
          text,
          ...(html ? { html } : {}),
        };
        const result = await ask(connection, CLEAN_PASTE_REQUEST, params);
        if (!result || result.version !== document.version) return undefined;
        const { numbered } = result;
        return [
          // Pasted unless the writer chooses otherwise: without it the numbers would be lost.
          ...(numbered ? [{ insertText: numbered.text, title: numbered.title, kind: numbers }] : []),
          // Into a selection nothing is fitted.
          ...(result.changed && range.isEmpty ? [tidied(document, result, kind, kinds.Text)] : []),
        ];
      },
    },
    { providedPasteEditKinds: [numbers, kind], pasteMimeTypes: ['text/plain', 'text/html'] },
  );
}

/** The text as it fits the draft; pasted where the writer asks for it. */
function tidied(document: TextDocument, result: CleanPasteResult, kind: unknown, plain: unknown): PasteEdit {
  const others = new WorkspaceEdit();
  for (const edit of result.edits) others.replace(document.uri, toRange(edit.range), edit.newText);
  return { insertText: result.text, title: result.title, kind, additionalEdit: others, yieldTo: [plain] };
}
