// The layers of the house: docs/architecture.md, "Layers (Schichten)". Imports point downwards; stations meet only in the pipeline.
const station = ['read', 'check', 'compute', 'compose', 'render', 'archive', 'sign', 'deliver'];

/** Rooms a room may enter, besides itself. */
const doors = {
  domain: [],
  diagnostic: ['domain'],
  kinds: ['domain', 'diagnostic'],
  read: ['domain', 'diagnostic', 'kinds'],
  check: ['domain', 'diagnostic'],
  compute: ['domain', 'diagnostic'],
  compose: ['domain', 'diagnostic'],
  render: ['domain', 'diagnostic'],
  archive: ['domain', 'diagnostic'],
  deliver: ['domain', 'diagnostic'],
  sign: ['domain', 'diagnostic'],
  effects: ['domain', 'diagnostic'],
};

/** The one room through which each library enters. */
const libraries = {
  zod: 'src/(kinds|read)/',
  yaml: 'src/read/',
  papaparse: 'src/read/',
  saxes: 'src/read/xlsx/',
  handlebars: 'src/compose/',
  '(unified|rehype-[a-z]+|remark-[a-z]+)': 'src/(compose|read/pictures)/',
  '(pdfmake|pdfkit|fontkit|hyphen)': 'src/render/',
  '(chart\\.js|chartjs-node-canvas|canvas|@napi-rs/canvas)': 'src/render/chart/',
  '(pkijs|asn1js|node-forge)': 'src/sign/',
  pngjs: 'src/render/',
  nodemailer: 'src/effects/',
};

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...Object.entries(doors).map(([room, open]) => ({
      name: `${room}-knows-its-place`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: '^src/', pathNot: `^src/(${[room, ...open].join('|')})/` },
    })),
    {
      name: 'stations-meet-in-the-pipeline',
      severity: 'error',
      from: { path: `^src/(${station.join('|')})/([^/]+)` },
      to: { path: '^src/(pipeline|commission|filing|rebuild|index)\\.ts$|^src/(cli|effects)/' },
    },
    ...Object.entries(libraries).map(([name, door]) => ({
      name: `one-door-for-${name.replace(/[^a-z]+/g, '-')}`,
      severity: 'error',
      from: { path: '^src/', pathNot: door },
      to: { path: `node_modules/${name}/`, dependencyTypesNot: ['type-only'] },
    })),
    {
      name: 'only-effects-touch-the-world',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(effects|cli)/' },
      to: { dependencyTypes: ['core'], path: '^(node:)?(fs|net|tls|http|https|dns|child_process|os)(/|$)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
