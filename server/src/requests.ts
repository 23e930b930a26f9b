import {
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type ServerCapabilities,
  type SymbolInformation,
} from 'vscode-languageserver';
import { isRestructureAction } from './editing/restructure/operations';
import type { Answering } from './answering';
import type { Asked, ClientTraits } from './features/asked';
import { CODE_ACTION_KINDS, codeActions, laterOf, resolveCodeAction } from './features/codeActions/codeActions';
import { toOffset, toOffsetRange, toWorkspaceEdit } from './features/convert';
import { codeLenses } from './features/showing/codeLens';
import { definition, references } from './features/showing/definition';
import { documentHighlights } from './features/showing/documentHighlight';
import { documentSymbols, flatSymbols } from './features/showing/documentSymbols';
import { explanation } from './features/showing/explanation';
import { foldingRanges } from './features/showing/foldingRanges';
import { hover } from './features/showing/hover';
import { inlayHints } from './features/showing/inlayHints';
import { outlineComparison } from './features/showing/outlineComparison';
import { selectionRanges } from './features/showing/selectionRanges';
import { semanticTokens, tokenLegend } from './features/showing/semanticTokens';
import { structureTree } from './features/showing/structureTree';
import { completions } from './features/writing/completion';
import { formatting } from './features/writing/formatting';
import { mending } from './features/writing/mending';
import { onTypeFormatting } from './features/writing/onTypeFormatting';
import { continuedList, takenNumber } from './features/writing/keys';
import { prepareRename, rename } from './features/writing/rename';
import { relocation, restructuring } from './features/writing/restructuring';
import { EXPLAIN_REQUEST } from './protocol/explaining';
import type { OwnRequest } from './protocol/plain';
import { RELOCATE_REQUEST, RESTRUCTURE_REQUEST, type RestructureResult } from './protocol/restructuring';
import { OUTLINE_COMPARISON_REQUEST, STRUCTURE_REQUEST } from './protocol/structure';
import { CONTINUE_LIST_REQUEST, MEND_REQUEST, TAKE_NUMBER_REQUEST } from './protocol/typing';
import type { Localised } from './rules/engine/rule';

/** A request of LSP: how it is announced to a client (undefined: not at all), and how it is answered. */
export interface Row {
  readonly provider: keyof ServerCapabilities;
  readonly options: (client: ClientTraits) => unknown;
  readonly handle: (on: Answering, folder: Folder) => void;
}

/** What is answered from all drafts of the folder. */
export interface Folder {
  readonly symbols: (query: string, on: { readonly isCancellationRequested: boolean }) => Promise<SymbolInformation[]>;
}

function row<Name extends keyof ServerCapabilities>(
  provider: Name,
  options: ServerCapabilities[Name] | ((client: ClientTraits) => ServerCapabilities[Name]),
  handle: Row['handle'],
): Row {
  return { provider, options: typeof options === 'function' ? options : () => options, handle };
}

/** What shows a draft. */
const SHOWING: readonly Row[] = [
  row('documentSymbolProvider', { label: '讲稿' }, ({ connection, of }) =>
    connection.onDocumentSymbol(
      of('documentSymbol', [], (asked) => (asked.client.nestedSymbols ? documentSymbols(asked) : flatSymbols(asked))),
    ),
  ),
  row('foldingRangeProvider', true, ({ connection, of }) =>
    connection.onFoldingRanges(of('foldingRange', [], ({ analysis }) => foldingRanges(analysis))),
  ),
  row('selectionRangeProvider', true, ({ connection, of }) =>
    connection.onSelectionRanges(
      of('selectionRange', [], ({ analysis }, { positions }) =>
        selectionRanges(
          analysis,
          positions.map((position) => toOffset(analysis.text, position)),
        ),
      ),
    ),
  ),
  row('hoverProvider', true, ({ connection, at }) => connection.onHover(at('hover', null, hover))),
  row('definitionProvider', true, ({ connection, at }) =>
    connection.onDefinition(
      at('definition', [], ({ analysis, document }, offset) => definition(analysis, document.uri, offset)),
    ),
  ),
  row('referencesProvider', true, ({ connection, at }) =>
    connection.onReferences(
      at('references', [], ({ analysis, document }, offset, { context }) =>
        references(analysis, document.uri, offset, context.includeDeclaration),
      ),
    ),
  ),
  row('documentHighlightProvider', true, ({ connection, at }) =>
    connection.onDocumentHighlight(
      at('documentHighlight', [], ({ analysis }, offset) => documentHighlights(analysis, offset)),
    ),
  ),
  row(
    'semanticTokensProvider',
    (client) => ({ legend: tokenLegend(client), full: true }),
    ({ connection, of }) =>
      connection.languages.semanticTokens.on(
        of(
          'semanticTokens',
          { data: [] },
          ({ analysis }) => semanticTokens(analysis),
          (positions, tokens) => positions.tokensToClient(tokens),
        ),
      ),
  ),
  // A lens is a command, and other clients have none of ours.
  row(
    'codeLensProvider',
    ({ ours }) => (ours ? { resolveProvider: false } : undefined),
    ({ connection, of }) => connection.onCodeLens(of('codeLens', [], codeLenses)),
  ),
  row('inlayHintProvider', true, ({ connection, of }) =>
    connection.languages.inlayHint.on(
      of('inlayHint', [], ({ analysis, settings, locale }, { range }) =>
        inlayHints(analysis, settings, toOffsetRange(analysis.text, range), locale),
      ),
    ),
  ),
  row('workspaceSymbolProvider', true, ({ connection, ofFolder }, { symbols }) =>
    connection.onWorkspaceSymbol(ofFolder('workspaceSymbol', [], ({ query }, token) => symbols(query, token))),
  ),
];

/** What changes a draft. */
const WRITING: readonly Row[] = [
  row(
    'codeActionProvider',
    ({ resolves }) => ({ codeActionKinds: [...CODE_ACTION_KINDS], resolveProvider: resolves }),
    (on) => {
      on.connection.onCodeAction(
        on.of('codeAction', [], ({ document, analysis, settings, locale, client }, params) =>
          codeActions(document, analysis, settings, params, {
            ...client,
            locale,
            markdown: analysis.draft.markdown !== undefined,
          }),
        ),
      );
      answerResolving(on);
    },
  ),
  row('renameProvider', { prepareProvider: true }, ({ connection, at }) => {
    connection.onPrepareRename(
      at('prepareRename', null, (asked, offset) => accepted(asked, prepareRename(asked.analysis, offset))),
    );
    connection.onRenameRequest(
      at('rename', null, (asked, offset, { newName }) => {
        const edits = accepted(asked, rename(asked.analysis, offset, newName));
        return toWorkspaceEdit(asked.document, edits, asked.client.versioned);
      }),
    );
  }),
  // No trigger characters: nothing may pop up over ordinary typing with an input method.
  row('completionProvider', { triggerCharacters: [] }, ({ connection, at }) =>
    connection.onCompletion(
      at('completion', [], ({ analysis, locale }, offset) => completions(analysis, offset, locale)),
    ),
  ),
  row('documentFormattingProvider', true, ({ connection, of }) =>
    connection.onDocumentFormatting(of('formatting', [], ({ analysis, settings }) => formatting(analysis, settings))),
  ),
  row('documentRangeFormattingProvider', true, ({ connection, of }) =>
    connection.onDocumentRangeFormatting(
      of('rangeFormatting', [], ({ analysis, settings }, { range }) =>
        formatting(analysis, settings, toOffsetRange(analysis.text, range)),
      ),
    ),
  ),
  row('documentOnTypeFormattingProvider', { firstTriggerCharacter: '\n' }, ({ connection, at }) =>
    connection.onDocumentOnTypeFormatting(
      at('onTypeFormatting', [], ({ analysis, settings }, offset) => onTypeFormatting(analysis, settings, offset)),
    ),
  ),
];

/** An action names its draft itself. */
function answerResolving({ connection, of }: Answering): void {
  connection.onCodeActionResolve((action, token) => {
    const uri = laterOf(action)?.uri;
    if (uri === undefined) return action;
    const resolve = of('codeActionResolve', action, (asked: Asked) =>
      accepted(asked, resolveCodeAction(asked.document, asked.analysis, asked.settings, action, asked.client)),
    );
    return resolve({ textDocument: { uri } }, token);
  });
}

/** Every request of LSP that is answered; what is announced to a client is read off it. */
export const ROWS: readonly Row[] = [...SHOWING, ...WRITING];

const NOTHING: RestructureResult = { version: -1, edits: [] };

/** Our own requests: `protocol.ts`. */
export function answerOwn(on: Answering): void {
  const own = <Params, Result>(
    request: OwnRequest<Params, Result>,
    handler: (params: Params, token: CancellationToken) => Promise<Result | ResponseError>,
  ): void => void on.connection.onRequest(request, handler);
  const { of } = on;
  own(
    STRUCTURE_REQUEST,
    of('structure', { version: -1, nodes: [] }, ({ analysis, document, settings, locale }) => ({
      version: document.version,
      nodes: structureTree(analysis, settings, locale, document),
    })),
  );
  own(
    RESTRUCTURE_REQUEST,
    of('restructure', NOTHING, ({ document, analysis, settings, locale }, params) => {
      if (!isRestructureAction(params.action)) throw new ResponseError(ErrorCodes.InvalidParams, 'no such action');
      return restructuring(document, analysis, settings, params, locale);
    }),
  );
  own(
    RELOCATE_REQUEST,
    of('relocate', NOTHING, ({ document, analysis, settings, locale }, params) =>
      relocation(document, analysis, settings, params, locale),
    ),
  );
  own(
    CONTINUE_LIST_REQUEST,
    of('continueList', { ...NOTHING, entry: [] }, ({ document, analysis, settings }, params) =>
      continuedList(document, analysis, settings, params),
    ),
  );
  own(
    TAKE_NUMBER_REQUEST,
    of('takeNumber', NOTHING, ({ document, analysis }, params) => takenNumber(document, analysis, params)),
  );
  own(
    MEND_REQUEST,
    of('mend', { version: -1, edits: [], told: '' }, ({ document, analysis, settings, locale }) =>
      mending(document, analysis, settings, locale),
    ),
  );
  own(
    OUTLINE_COMPARISON_REQUEST,
    of('outlineComparison', null, ({ analysis }) => outlineComparison(analysis)),
  );
  own(
    EXPLAIN_REQUEST,
    of('explain', null, ({ analysis, locale }, { position }) => explanation(analysis, position.line, locale)),
  );
}

/** A refusal is an error that the editor shows in the writer's words. */
function accepted<Value extends object>({ locale }: Asked, result: Value | { readonly refused: Localised }): Value {
  if ('refused' in result) throw new ResponseError(LSPErrorCodes.RequestFailed, result.refused[locale]);
  return result;
}
