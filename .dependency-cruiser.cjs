// Who may import whom (server/ARCHITECTURE.md, “Layers”).
const only = (name, from, ...allowed) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed.map((path) => `^${path}`) },
});
const layer = (name) => `server/src/${name}/`;

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    only('syntax-stands-alone', `^${layer('syntax')}`, layer('syntax')),
    only('analysis-reads-syntax', `^${layer('analysis')}`, layer('analysis'), layer('syntax')),
    only('rules-read-analysis', `^${layer('rules')}`, layer('rules'), layer('analysis'), layer('syntax')),
    {
      name: 'rules-do-not-import-one-another',
      severity: 'error',
      from: { path: `^${layer('rules')}[a-z]+-` },
      to: { path: `^${layer('rules')}[a-z]+-` },
    },
    only(
      'features-read-rules',
      `^${layer('features')}`,
      layer('features'),
      layer('rules'),
      layer('analysis'),
      layer('syntax'),
      'server/src/(settings|protocol)\\.ts$',
      'node_modules/vscode-languageserver',
    ),
    {
      name: 'features-know-no-connection',
      severity: 'error',
      from: { path: `^${layer('features')}` },
      to: { path: 'vscode-languageserver/(node|browser)' },
    },
    only('leaves-import-nothing', '^server/src/(settings|protocol)\\.ts$', 'server/src/none'),
    {
      name: 'client-holds-no-parser',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^server/', pathNot: '^server/src/protocol\\.ts$' },
    },
    { name: 'server-knows-no-client', severity: 'error', from: { path: '^server/' }, to: { path: '^client/' } },
    {
      name: 'cli-knows-no-server',
      severity: 'error',
      from: { path: `^${layer('cli')}` },
      to: { path: '^server/src/(server|documents|publishing|guard)\\.ts$' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    externalModuleResolutionStrategy: 'node_modules',
  },
};
