/** The arrows of the house. Tests may import what they test and nothing from the other side. */
const feature = (side) => ({
  name: `${side}-features-do-not-know-each-other`,
  severity: 'error',
  from: { path: `^src/${side}/features/([^/]+)/` },
  to: { path: `^src/${side}/features/([^/]+)/`, pathNot: `^src/${side}/features/$1/` },
});

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'domain-is-pure', severity: 'error', from: { path: '^src/domain/', pathNot: '\\.test\\.ts$' }, to: { pathNot: '^src/domain/' } },
    { name: 'contract-knows-domain-only', severity: 'error', from: { path: '^src/contract/', pathNot: '\\.test\\.ts$' }, to: { path: '^src/', pathNot: '^src/(contract|domain)/' } },
    { name: 'app-never-imports-proxy', severity: 'error', from: { path: '^src/app/' }, to: { path: '^src/(proxy|sandbox)/' } },
    { name: 'proxy-never-imports-app', severity: 'error', from: { path: '^src/proxy/' }, to: { path: '^src/(app|sandbox)/', pathNot: '^src/sandbox/.*' } },
    { name: 'proxy-source-never-imports-sandbox', severity: 'error', from: { path: '^src/proxy/', pathNot: '\\.int\\.test\\.ts$' }, to: { path: '^src/sandbox/' } },
    { name: 'sandbox-knows-domain-only', severity: 'error', from: { path: '^src/sandbox/' }, to: { path: '^src/', pathNot: '^src/(sandbox|domain)/' } },
    feature('app'),
    feature('proxy'),
    { name: 'ui-is-look-only', severity: 'error', from: { path: '^src/app/ui/' }, to: { path: '^src/app/(api|state|features|platform)/' } },
    { name: 'only-platform-knows-zalo', severity: 'error', from: { path: '^src/', pathNot: '^src/app/platform/' }, to: { path: 'node_modules/zmp-sdk/' } },
    { name: 'zmp-sdk-by-apis-entry-only', severity: 'error', from: { path: '^src/' }, to: { path: 'node_modules/zmp-sdk/', pathNot: 'node_modules/zmp-sdk/apis/' } },
    { name: 'only-upstream-talks-outside', severity: 'error', from: { path: '^src/proxy/', pathNot: ['^src/proxy/upstream/', '\\.test\\.ts$'] }, to: { path: 'node_modules/undici/' } },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, pathNot: ['\\.(d|test)\\.ts$', '\\.css$', '\\.json$'] }, to: {} },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
