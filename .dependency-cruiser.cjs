// The one-way package graph of docs/architecture.md, checked on what is built.
const layers = {
  source: [],
  lexer: ['source'],
  parser: ['source', 'lexer'],
  bytecode: ['source'],
  compiler: ['source', 'parser', 'bytecode'],
  vm: ['source', 'bytecode'],
  taipan: ['source', 'lexer', 'parser', 'bytecode', 'compiler', 'vm'],
};

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...Object.entries(layers).map(([name, allowed]) => ({
      name: `layer-${name}`,
      comment: `@taipan/${name} may import only: ${allowed.join(', ') || 'nothing'}`,
      severity: 'error',
      from: { path: `^packages/${name}/` },
      to: { path: '^packages/', pathNot: `^packages/(${[name, ...allowed].join('|')})/` },
    })),
    {
      name: 'packages-never-import-benchmarks',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^benchmarks/' },
    },
    {
      name: 'no-deep-imports',
      comment: 'other packages are imported through their exports',
      severity: 'error',
      from: { path: '^packages/([^/]+)/' },
      to: { path: '^packages/[^/]+/dist/(?!index\\.js$)', pathNot: '^packages/$1/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.d\\.ts$' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default', 'node'] },
  },
};
