// Who may import whom (server/ARCHITECTURE.md, “Layers”).
const only = (name, from, ...allowed) => ({
  name,
  severity: 'error',
  from: { path: from },
  // A package may be found through a link, so its folder is not held to the root.
  to: { pathNot: allowed.map((path) => (path.startsWith('node_modules/') ? path : `^${path}`)) },
});
const layer = (name) => `server/src/${name}/`;
/** The storeys of a layer: each imports those before it alone. */
const storey = (name, ...below) =>
  only(
    `${name.replace('/', '-')}-stands-on-what-is-below`,
    `^${layer(name)}`,
    layer(name),
    'server/src/syntax/nodes\\.ts$',
    // The parser of Markdown; which file may use it is said below.
    'node_modules/@lezer/',
    ...below.map(layer),
  );
const PURE = ['rules', 'speaking', 'render', 'editing', 'analysis', 'syntax'].map(layer);

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    only('nodes-are-the-ground', '^server/src/syntax/nodes\\.ts$', 'server/src/none'),
    storey('syntax/text'),
    storey('syntax/forms', 'syntax/text'),
    storey('syntax/layout', 'syntax/forms', 'syntax/text'),
    storey('syntax/assembly', 'syntax/layout', 'syntax/forms', 'syntax/text'),
    only('syntax-stands-alone', `^${layer('syntax')}`, layer('syntax'), 'node_modules/@lezer/'),
    {
      name: 'markdown-is-read-in-one-file',
      severity: 'error',
      from: { path: '^(server|client)/', pathNot: '^server/src/syntax/layout/markdown\\.ts$' },
      to: { path: 'node_modules/@lezer/' },
    },
    only('analysis-reads-syntax', `^${layer('analysis')}`, layer('analysis'), layer('syntax')),
    only('editing-reads-analysis', `^${layer('editing')}`, layer('editing'), layer('analysis'), layer('syntax')),
    only('speaking-reads-analysis', `^${layer('speaking')}`, layer('speaking'), layer('analysis'), layer('syntax')),
    only(
      'comparison-reads-analysis',
      `^${layer('comparison')}`,
      layer('comparison'),
      layer('analysis'),
      layer('syntax'),
    ),
    only('render-reads-analysis', `^${layer('render')}`, layer('render'), layer('analysis'), layer('syntax')),
    only(
      'rules-read-analysis',
      `^${layer('rules')}`,
      layer('rules'),
      layer('editing'),
      layer('analysis'),
      layer('syntax'),
    ),
    {
      name: 'rules-do-not-import-one-another',
      severity: 'error',
      from: { path: `^${layer('rules')}[a-z-]+\\.ts$` },
      to: { path: `^${layer('rules')}[a-z-]+\\.ts$` },
    },
    only(
      'features-read-rules',
      `^${layer('features')}`,
      layer('features'),
      ...PURE,
      'server/src/(settings|protocol/[a-zA-Z0-9]+|engine)\\.ts$',
      'node_modules/vscode-languageserver',
    ),
    {
      // What several share stands above them: names.ts, labels.ts, convert.ts, lengthLabel.ts.
      name: 'features-do-not-import-one-another',
      severity: 'error',
      from: { path: `^${layer('features')}(showing|writing)/([^/]+)$` },
      to: { path: `^${layer('features')}(showing|writing|codeActions)/`, pathNot: `^${layer('features')}$1/$2$` },
    },
    {
      name: 'code-actions-import-no-other-feature',
      severity: 'error',
      from: { path: `^${layer('features/codeActions')}` },
      to: { path: `^${layer('features')}(showing|writing)/` },
    },
    {
      name: 'features-know-no-connection',
      severity: 'error',
      from: { path: `^${layer('features')}` },
      to: { path: 'vscode-languageserver/(node|browser)' },
    },
    only('leaves-import-nothing', '^server/src/(settings|draftNames|targetNames)\\.ts$', 'server/src/none'),
    only('requests-are-plain', '^server/src/protocol/', 'server/src/protocol/'),
    only('engine-is-pure', '^server/src/engine\\.ts$', ...PURE),
    only(
      'word-reads-render-and-comparison',
      `^${layer('word')}`,
      layer('word'),
      layer('render'),
      layer('comparison'),
      // A search in ascending numbers, which knows of no draft.
      'server/src/syntax/text/halves\\.ts$',
      'node_modules/(fflate|saxes|docx)/',
    ),
    {
      name: 'new-word-files-are-framed-in-one-file',
      severity: 'error',
      from: { path: '^(server|client)/', pathNot: '^server/src/word/frame\\.ts$' },
      to: { path: 'node_modules/docx/' },
    },
    {
      // All others load its bundle when they need it; types cost nothing.
      name: 'word-is-entered-by-its-front-door',
      severity: 'error',
      from: { path: '^(client|server)/', pathNot: `^${layer('word')}` },
      to: { path: `^${layer('word')}`, pathNot: `^${layer('word')}word\\.ts$` },
    },
    {
      name: 'files-know-no-server',
      severity: 'error',
      from: { path: `^${layer('files')}` },
      to: {
        path: `^server/src/(?!files/|settings\\.ts|protocol/|draftNames\\.ts|rules/engine/|rules/configuration\\.ts|engine\\.ts)`,
      },
    },
    {
      name: 'client-holds-no-parser',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^server/', pathNot: '^server/src/(protocol/[a-zA-Z0-9]+|draftNames|targetNames)\\.ts$' },
    },
    { name: 'server-knows-no-client', severity: 'error', from: { path: '^server/' }, to: { path: '^client/' } },
    {
      name: 'cli-knows-no-server',
      severity: 'error',
      from: { path: `^${layer('cli')}` },
      to: { path: '^server/src/(server|documents|publishing|guard|requests)\\.ts$' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    externalModuleResolutionStrategy: 'node_modules',
  },
};
