import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readTraits } from '../../server/src/clientTraits';
import { read } from '../../server/src/engine';
import type { Asked } from '../../server/src/features/asked';
import { codeActions, resolveCodeAction } from '../../server/src/features/codeActions/codeActions';
import { codeLenses } from '../../server/src/features/showing/codeLens';
import { definition, references } from '../../server/src/features/showing/definition';
import { diagnose } from '../../server/src/features/showing/diagnostics';
import { documentHighlights } from '../../server/src/features/showing/documentHighlight';
import { documentSymbols, flatSymbols } from '../../server/src/features/showing/documentSymbols';
import { explanation } from '../../server/src/features/showing/explanation';
import { foldingRanges } from '../../server/src/features/showing/foldingRanges';
import { hover } from '../../server/src/features/showing/hover';
import { inlayHints } from '../../server/src/features/showing/inlayHints';
import { outlineComparison } from '../../server/src/features/showing/outlineComparison';
import { selectionRanges } from '../../server/src/features/showing/selectionRanges';
import { semanticTokens } from '../../server/src/features/showing/semanticTokens';
import { structureTree } from '../../server/src/features/showing/structureTree';
import { draftSymbols } from '../../server/src/features/showing/workspaceSymbols';
import { DEFAULT_SETTINGS } from '../../server/src/settings';
import { readFixture } from '../support/drafts';
import { chance, edited } from '../support/editedDrafts';
import { readMarked } from '../support/markup';
import { inProject } from '../support/project';

const URI = 'file:///稿/讲话.txt';
const CLIENT = readTraits({ processId: null, rootUri: null, capabilities: {} });
const SETTINGS = { ...DEFAULT_SETTINGS, codeLens: 'all', inlayHints: 'path' } as const;
const OPTIONS = {
  locale: 'zh-cn',
  versioned: true,
  ours: true,
  executes: true,
  resolves: true,
  markdown: true,
} as const;

/** All that can be asked of a draft at a place; what throws fails the property. */
function askAll(source: string, offset: number): void {
  const analysis = read(source);
  const { text } = analysis;
  const document = TextDocument.create(URI, 'jianggao', 1, source);
  const asked: Asked = {
    document,
    analysis,
    settings: SETTINGS,
    locale: 'zh-cn',
    client: { ...CLIENT, ours: true },
    pages: undefined,
  };
  diagnose(asked, (_, error) => {
    throw error;
  });
  explanation(analysis, text.lineAt(offset), 'zh-cn');
  hover(asked, offset);
  definition(analysis, URI, offset);
  references(analysis, URI, offset, true);
  documentHighlights(analysis, offset);
  selectionRanges(analysis, [offset]);
  documentSymbols(asked);
  flatSymbols(asked);
  draftSymbols(URI, analysis);
  foldingRanges(analysis);
  semanticTokens(analysis);
  inlayHints(analysis, SETTINGS, { start: 0, end: text.length }, 'zh-cn');
  codeLenses(asked);
  structureTree(analysis, SETTINGS, 'zh-cn', document);
  outlineComparison(analysis);
  const place = document.positionAt(offset);
  const query = { range: { start: place, end: place }, context: { diagnostics: [] } };
  for (const action of codeActions(document, analysis, SETTINGS, query, OPTIONS))
    resolveCodeAction(document, analysis, SETTINGS, action, OPTIONS);
}

const KINDS = inProject('test/fixtures/kinds');
const DRAFTS = inProject('test/fixtures/drafts');
const drafts = [
  ...readdirSync(KINDS).flatMap((file) =>
    readFixture(join(KINDS, file)).map(({ marked }) => `${readMarked(marked).text}\n`),
  ),
  ...readdirSync(DRAFTS)
    .filter((name) => !name.endsWith('.json'))
    .map((name) => readFileSync(join(DRAFTS, name), 'utf8')),
];

suite('whatever is asked is answered', () => {
  test('of any draft, edited anyhow, at any place', () => {
    const given = fc.tuple(fc.constantFrom(...drafts), fc.nat(), fc.nat());
    fc.assert(
      fc.property(given, ([draft, seed, place]) => {
        const source = seed % 4 === 0 ? draft : edited(draft, seed);
        askAll(source, chance(place)(source.length + 1));
      }),
      { numRuns: 600 },
    );
  });
});
