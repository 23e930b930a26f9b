import type {
  CancellationToken,
  Connection,
  ResponseError,
  SymbolInformation,
  TextDocumentPositionParams,
} from 'vscode-languageserver';
import type { ReadDocument } from './documents';
import { codeActions } from './features/codeActions/codeActions';
import { codeLenses } from './features/showing/codeLens';
import { outlineComparison } from './features/showing/outlineComparison';
import { completions } from './features/writing/completion';
import { toOffset, toOffsetRange, toWorkspaceEdit } from './features/convert';
import { definition, references } from './features/showing/definition';
import { documentHighlights } from './features/showing/documentHighlight';
import { documentSymbols } from './features/showing/documentSymbols';
import { foldingRanges } from './features/showing/foldingRanges';
import { formatting } from './features/writing/formatting';
import { hover } from './features/showing/hover';
import { inlayHints } from './features/showing/inlayHints';
import { structureTree } from './features/showing/structureTree';
import { cleanedPaste } from './features/writing/paste';
import { prepareRename, rename, type RenameRefusal } from './features/writing/rename';
import { relocation, restructuring } from './features/writing/restructuring';
import { selectionRanges } from './features/showing/selectionRanges';
import { semanticTokens } from './features/showing/semanticTokens';
import {
  CLEAN_PASTE_REQUEST,
  OUTLINE_COMPARISON_REQUEST,
  STRUCTURE_REQUEST,
  RELOCATE_REQUEST,
  RESTRUCTURE_REQUEST,
  type CleanPasteParams,
  type CleanPasteResult,
  type OutlineComparisonResult,
  type StructureParams,
  type StructureResult,
  type RelocateParams,
  type RestructureParams,
  type RestructureResult,
} from './protocol';
import type { Locale } from './rules/engine/rule';
import type { Settings } from './settings';
import { onTypeFormatting } from './features/writing/onTypeFormatting';

/** What the wiring asks of the server. */
export interface Requests {
  readonly connection: Connection;
  /** Whether the client is our own, with our commands. */
  readonly ours: boolean;
  /** Whether the client takes versioned document changes. */
  readonly versioned: boolean;
  /** Whether the client sends the commands of code actions to the server. */
  readonly executes: boolean;
  localeFor(settings: Settings): Locale;
  /** Answers from the document as it now stands, or with the fallback where it is closed, cancelled or failed. */
  answer<Result>(
    what: string,
    uri: string,
    token: CancellationToken,
    fallback: Result,
    handler: (document: ReadDocument, settings: Settings) => Result,
  ): Promise<Result | ResponseError>;
  /** The same for what is asked at a position. */
  answerAt<Result>(
    what: string,
    params: TextDocumentPositionParams,
    token: CancellationToken,
    fallback: Result,
    handler: (document: ReadDocument, settings: Settings, offset: number) => Result,
  ): Promise<Result | ResponseError>;
  /** Items of all drafts of the folder. */
  findSymbols(query: string, token: CancellationToken): Promise<SymbolInformation[] | ResponseError>;
  /** The value, or for a refusal an error in the writer's words. */
  accepted<Value extends object>(result: Value | RenameRefusal, settings: Settings): Value;
}

/** Wires every request to its feature: one line a request. */
export function answerRequests(server: Requests): void {
  answerReading(server);
  answerWriting(server);
  answerOwn(server);
}

const isMarkdown = (uri: string): boolean => /\.(?:md|markdown)$/i.test(uri);

const NOTHING: RestructureResult = { version: -1, edits: [] };

/** What shows a draft. */
function answerReading(server: Requests): void {
  const { connection } = server;
  connection.onDocumentSymbol(({ textDocument: { uri } }, token) =>
    server.answer('documentSymbol', uri, token, [], ({ analysis }, settings) =>
      documentSymbols(analysis, server.localeFor(settings)),
    ),
  );
  connection.onFoldingRanges(({ textDocument: { uri } }, token) =>
    server.answer('foldingRange', uri, token, [], ({ analysis }) => foldingRanges(analysis)),
  );
  connection.onSelectionRanges(({ textDocument: { uri }, positions }, token) =>
    server.answer('selectionRange', uri, token, [], ({ analysis }) =>
      selectionRanges(
        analysis,
        positions.map((position) => toOffset(analysis.text, position)),
      ),
    ),
  );
  connection.onHover((params, token) =>
    server.answerAt('hover', params, token, null, ({ analysis }, settings, offset) =>
      hover(analysis, settings, offset, server.localeFor(settings)),
    ),
  );
  connection.onDefinition((params, token) =>
    server.answerAt('definition', params, token, [], ({ uri, analysis }, _, offset) =>
      definition(analysis, uri, offset),
    ),
  );
  connection.onReferences((params, token) =>
    server.answerAt('references', params, token, [], ({ uri, analysis }, _, offset) =>
      references(analysis, uri, offset, params.context.includeDeclaration),
    ),
  );
  connection.onDocumentHighlight((params, token) =>
    server.answerAt('documentHighlight', params, token, [], ({ analysis }, _, offset) =>
      documentHighlights(analysis, offset),
    ),
  );
  connection.languages.semanticTokens.on(({ textDocument: { uri } }, token) =>
    server.answer('semanticTokens', uri, token, { data: [] }, ({ analysis }) => semanticTokens(analysis)),
  );
  connection.onCodeLens(({ textDocument: { uri } }, token) =>
    server.answer('codeLens', uri, token, [], ({ analysis }, settings) =>
      codeLenses(analysis, settings, server.localeFor(settings), server.ours),
    ),
  );
  connection.languages.inlayHint.on(({ textDocument: { uri }, range }, token) =>
    server.answer('inlayHint', uri, token, [], ({ analysis }, settings) =>
      inlayHints(analysis, settings, toOffsetRange(analysis.text, range), server.localeFor(settings)),
    ),
  );
  connection.onWorkspaceSymbol(({ query }, token) => server.findSymbols(query, token));
}

/** What changes a draft. */
function answerWriting(server: Requests): void {
  const { connection } = server;
  connection.onCodeAction((params, token) =>
    server.answer('codeAction', params.textDocument.uri, token, [], (document, settings) =>
      codeActions(document, document.analysis, settings, params, {
        locale: server.localeFor(settings),
        versioned: server.versioned,
        ours: server.ours,
        executes: server.executes,
        markdown: isMarkdown(document.uri),
      }),
    ),
  );
  connection.onPrepareRename((params, token) =>
    server.answerAt('prepareRename', params, token, null, ({ analysis }, settings, offset) =>
      server.accepted(prepareRename(analysis, offset), settings),
    ),
  );
  connection.onRenameRequest((params, token) =>
    server.answerAt('rename', params, token, null, (document, settings, offset) =>
      toWorkspaceEdit(
        document,
        server.accepted(rename(document.analysis, offset, params.newName), settings),
        server.versioned,
      ),
    ),
  );
  connection.onCompletion((params, token) =>
    server.answerAt('completion', params, token, [], ({ analysis }, settings, offset) =>
      completions(analysis, offset, server.localeFor(settings)),
    ),
  );
  connection.onDocumentFormatting(({ textDocument: { uri } }, token) =>
    server.answer('formatting', uri, token, [], ({ analysis }) => formatting(analysis)),
  );
  connection.onDocumentRangeFormatting(({ textDocument: { uri }, range }, token) =>
    server.answer('rangeFormatting', uri, token, [], ({ analysis }) =>
      formatting(analysis, toOffsetRange(analysis.text, range)),
    ),
  );
  connection.onDocumentOnTypeFormatting((params, token) =>
    server.answerAt('onTypeFormatting', params, token, [], ({ analysis }, settings, offset) =>
      onTypeFormatting(analysis, settings, offset),
    ),
  );
}

/** Our own requests: `protocol.ts`. */
function answerOwn(server: Requests): void {
  const { connection } = server;
  connection.onRequest(STRUCTURE_REQUEST, ({ textDocument: { uri } }: StructureParams, token: CancellationToken) =>
    server.answer<StructureResult>(
      'outline',
      uri,
      token,
      { version: -1, nodes: [] },
      ({ analysis, version }, settings) => ({
        version,
        nodes: structureTree(analysis, settings, server.localeFor(settings)),
      }),
    ),
  );
  connection.onRequest(RESTRUCTURE_REQUEST, (params: RestructureParams, token: CancellationToken) =>
    server.answer('restructure', params.textDocument.uri, token, NOTHING, (document, settings) =>
      restructuring(document, document.analysis, settings, params, server.localeFor(settings)),
    ),
  );
  connection.onRequest(RELOCATE_REQUEST, (params: RelocateParams, token: CancellationToken) =>
    server.answer('relocate', params.textDocument.uri, token, NOTHING, (document, settings) =>
      relocation(document, document.analysis, settings, params, server.localeFor(settings)),
    ),
  );
  connection.onRequest(CLEAN_PASTE_REQUEST, (params: CleanPasteParams, token: CancellationToken) =>
    server.answer<CleanPasteResult | null>('cleanPaste', params.textDocument.uri, token, null, (document, settings) =>
      cleanedPaste(document, document.analysis, params, server.localeFor(settings)),
    ),
  );
  connection.onRequest(
    OUTLINE_COMPARISON_REQUEST,
    ({ textDocument: { uri } }: StructureParams, token: CancellationToken) =>
      server.answer<OutlineComparisonResult | null>('outlineComparison', uri, token, null, ({ analysis }) =>
        outlineComparison(analysis),
      ),
  );
}
