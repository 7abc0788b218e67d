// Libraries in the pack: what of them is read late, what not at all (docs/decisions/0055).
import { join } from 'node:path';
import { ROOT, slashed } from './places.mjs';

/** pdfkit reads its colour profile from its own folder. */
const libraryPlaces = {
  name: 'library-places',
  transform(code, id) {
    return slashed(id).endsWith('/pdfkit/js/pdfkit.js')
      ? code.replaceAll('__dirname', "folderOf('pdfkit')")
      : null;
  },
};

/** Libraries that are read when one of these functions is called, which in usual reports is never. */
const LATE = {
  // Asked for fonts and letters that `shared-font.ts` does not know beforehand. pdfkit asks for the CommonJS form; two
  // forms would be two libraries.
  fontkit: { file: 'fontkit/dist/main.cjs', packed: 'late-fontkit', functions: ['create'] },
  // For files with a password.
  '@noble/ciphers/aes': { file: '@noble/ciphers/aes.js', packed: 'late-aes', functions: ['cbc', 'ecb'] },
  '@noble/hashes/sha2': { file: '@noble/hashes/sha2.js', packed: 'late-sha2', functions: ['sha256'] },
  // For templates that cannot be poured.
  'hast-util-from-html': {
    file: 'hast-util-from-html/index.js',
    packed: 'late-html',
    functions: ['fromHtml'],
  },
};

/** Each of them in a file of its own. */
export const lateFiles = Object.fromEntries(
  Object.values(LATE).map(({ packed, file }) => [packed, join(ROOT, 'node_modules', file)]),
);

const lateLibraries = {
  name: 'late-libraries',
  resolveId: (source) => (Object.hasOwn(LATE, source) ? `\0late:${source}.cjs` : null),
  load(id) {
    if (!id.startsWith('\0late:')) return null;
    const { packed, functions } = LATE[id.slice('\0late:'.length, -'.cjs'.length)];
    return functions
      .map((name) => `exports.${name} = (...input) => packed('${packed}.cjs').${name}(...input);`)
      .join('\n');
  },
};

/** fontkit brings a megabyte for fonts of the web, which no report has: it is read when one comes. */
const lateBrotli = {
  name: 'late-brotli',
  load(id) {
    if (!slashed(id).endsWith('/brotli/decompress.js')) return null;
    return "module.exports = (...input) => require('node:module').createRequire(folderOf('fontkit') + '/x')('brotli/decompress.js')(...input);";
  },
};

/** Handlebars draws source maps of templates if it finds this library and nobody asks for them; without, it does as in browsers. */
const noSourceMaps = {
  name: 'no-source-maps',
  load: (id) => (slashed(id).endsWith('/source-map/source-map.js') ? 'module.exports = {};' : null),
};

/** Of Chart.js, what draws columns: chartjs-node-canvas asks for all kinds of charts. */
const PARTS = 'BarController, BarElement, CategoryScale, Chart, LinearScale';
const COLUMNS = '\0chart.cjs';
const CHART = new Map([
  [
    '\0chart-parts',
    `export { ${PARTS} } from ${JSON.stringify(join(ROOT, 'node_modules/chart.js/dist/chart.js'))};`,
  ],
  [
    COLUMNS,
    `const { ${PARTS} } = require('\0chart-parts');
Chart.register(BarController, BarElement, CategoryScale, LinearScale);
module.exports = Object.assign(Chart, { BarController, BarElement });`,
  ],
]);

/** Modules that would lead to more than anybody asks for. */
const SHORT_CUTS = new Map([
  ['chart.js/auto', COLUMNS],
  ['chartjs-node-canvas', join(ROOT, 'node_modules/chartjs-node-canvas/dist/chartJSNodeCanvas.js')],
]);

const columnsOnly = {
  name: 'columns-only',
  resolveId: (source) => SHORT_CUTS.get(source) ?? (CHART.has(source) ? source : null),
  load: (id) => CHART.get(id) ?? null,
};

export const libraries = [libraryPlaces, lateLibraries, lateBrotli, noSourceMaps, columnsOnly];
