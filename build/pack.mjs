// Packs the programme into one file with its byte code, the last step of `npm run prepare`: node build/pack.mjs
// A start then costs one file instead of a thousand (docs/decisions/0055). Where it cannot be done, the programme runs
// from its own files in `dist/`, only slower.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = join(ROOT, 'dist');
const PACKED = join(DIST, 'packed');
const ENTRY = 'programme.cjs';

/** Libraries of signing: one call in a hundred needs them. */
const SIGNING = /node_modules\/(pkijs|asn1js|pvtsutils|pvutils|bytestreamjs|node-forge|@noble|@peculiar|tslib)\//;
/** What stays a package of its own: native code and its façade. */
const OUTSIDE = [/^node:/, /^@napi-rs\/canvas/, /^canvas$/];

const HEAD = '(function (module, exports, require, urlOf, folderOf) {';
const FOOT = '\n})';

async function bundle() {
  const { rolldown } = await import('rolldown');
  const packed = await rolldown({
    input: { programme: join(ROOT, 'src/cli/programme.ts') },
    platform: 'node',
    // What is imported late in one place and early in another is no matter inside one file.
    logLevel: 'silent',
    external: OUTSIDE,
    // pdfkit asks for the CommonJS form; two forms would be two libraries.
    resolve: { alias: { fontkit: join(ROOT, 'node_modules/fontkit/dist/main.cjs') } },
    plugins: [ownPlaces, libraryPlaces, lateBrotli],
  });
  await packed.write({
    dir: PACKED,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    comments: { legal: true, annotation: false, jsdoc: false },
    codeSplitting: {
      groups: [
        { name: 'signing', test: SIGNING, priority: 2 },
        { name: 'modules', test: () => true, priority: 1 },
      ],
    },
    postBanner: HEAD,
    postFooter: FOOT,
  });
  await packed.close();
}

/** A module finds the files beside it as if it lay in `dist/` under its own name. */
const ownPlaces = {
  name: 'own-places',
  transform(code, id) {
    if (!id.startsWith(join(ROOT, 'src')) || !code.includes('import.meta.url')) return null;
    const place = relative(join(ROOT, 'src'), id).replaceAll('\\', '/').replace(/\.ts$/, '.js');
    return code.replaceAll('import.meta.url', `urlOf('${place}')`);
  },
};

/** pdfkit reads its colour profile from its own folder. */
const libraryPlaces = {
  name: 'library-places',
  transform(code, id) {
    return id.endsWith('/pdfkit/js/pdfkit.js') ? code.replaceAll('__dirname', "folderOf('pdfkit')") : null;
  },
};

/** fontkit brings a megabyte for fonts of the web, which no report has: it is read when one comes. */
const lateBrotli = {
  name: 'late-brotli',
  load(id) {
    if (!/\/brotli\/decompress\.js$/.test(id)) return null;
    return "module.exports = (...input) => require('node:module').createRequire(folderOf('fontkit') + '/x')('brotli/decompress.js')(...input);";
  },
};

/** The door of `dist/` that leads to the pack; `tsc` writes it without. */
function openDoor() {
  copyFileSync(join(ROOT, 'build/load.cjs'), join(PACKED, 'load.cjs'));
  writeFileSync(
    join(DIST, 'cli/programme.js'),
    `import { load } from '../packed/load.cjs';\nexport const { start } = load('${ENTRY}');\n`,
  );
}

/** Byte code holds what has run once: so one report of the sample data is made. */
function compile() {
  const folder = mkdtempSync(join(tmpdir(), 'zielbericht-'));
  try {
    const words = ['erstellen', '--monat', '2020-08', '--leise', '--daten', join(ROOT, 'data')];
    const run = spawnSync(process.execPath, [join(ROOT, 'build/warm-up.cjs'), ...words, '--ausgabe', folder], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(run.stderr);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

rmSync(PACKED, { recursive: true, force: true });
if (Number(process.versions.node.split('.')[0]) >= 24) {
  try {
    await bundle();
    openDoor();
    compile();
  } catch (error) {
    process.stderr.write(`Not packed, the programme will start more slowly: ${error.message}\n`);
  }
}
