// Packs the programme into few files with their byte code, the last step of `npm run prepare`: node build/pack.mjs
// A start then reads some seventy files instead of a thousand (docs/decisions/0055). Where it cannot be done, the
// programme runs from its own files in `dist/`, only slower.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = join(ROOT, 'dist');
const DIST_URL = pathToFileURL(join(DIST, '/'));
const TEMPLATES = join(ROOT, 'templates');
const PACKED = join(DIST, 'packed');
const ENTRY = 'programme.cjs';

/** What stays a package of its own: native code and its façade. */
const OUTSIDE = [/^node:/, /^@napi-rs\/canvas/, /^canvas$/];

const HEAD = '(function (module, exports, require, urlOf, folderOf) {';
const FOOT = '\n})';

async function bundle() {
  const { rolldown } = await import('rolldown');
  const readyMade = { name: 'ready-made', load: await inPlace() };
  const packed = await rolldown({
    input: { programme: join(ROOT, 'src/cli/programme.ts') },
    platform: 'node',
    // It tells what is imported late in one place and early in another; that does no harm.
    logLevel: 'silent',
    external: OUTSIDE,
    plugins: [ownPlaces, libraryPlaces, lateLibraries, lateBrotli, readyMade],
  });
  await packed.write({
    dir: PACKED,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    comments: { legal: true, annotation: false, jsdoc: false },
    postBanner: HEAD,
    postFooter: FOOT,
  });
  await packed.close();
}

function slashed(path) {
  return path.replaceAll('\\', '/');
}

/** A module finds the files beside it as if it lay in `dist/` under its own name. */
const ownPlaces = {
  name: 'own-places',
  transform(code, id) {
    if (!id.startsWith(join(ROOT, 'src')) || !code.includes('import.meta.url')) return null;
    const place = slashed(relative(join(ROOT, 'src'), id)).replace(/\.ts$/, '.js');
    return code.replaceAll('import.meta.url', `urlOf('${place}')`);
  },
};

/** pdfkit reads its colour profile from its own folder. */
const libraryPlaces = {
  name: 'library-places',
  transform(code, id) {
    return slashed(id).endsWith('/pdfkit/js/pdfkit.js')
      ? code.replaceAll('__dirname', "folderOf('pdfkit')")
      : null;
  },
};

/** Libraries that run when one of these functions is called, which in usual reports is never. */
const LATE = {
  // Asked for fonts and letters that `shared-font.ts` does not know beforehand. pdfkit asks for the CommonJS form; two
  // forms would be two libraries.
  fontkit: { file: 'fontkit/dist/main.cjs', functions: ['create'] },
  // For files with a password.
  '@noble/ciphers/aes': { file: '@noble/ciphers/aes.js', functions: ['cbc', 'ecb'] },
};

const lateLibraries = {
  name: 'late-libraries',
  resolveId: (source) => (Object.hasOwn(LATE, source) ? `\0late:${source}.cjs` : null),
  load(id) {
    if (!id.startsWith('\0late:')) return null;
    const { file, functions } = LATE[id.slice('\0late:'.length, -'.cjs'.length)];
    const path = JSON.stringify(join(ROOT, 'node_modules', file));
    return functions
      .map((name) => `exports.${name} = (...input) => require(${path}).${name}(...input);`)
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

/** What is worked out here, in the place of modules that have none of it. */
async function inPlace() {
  const ready = {
    'compose/ready-made.ts': await readyTemplates(),
    'render/tagged/ready-fonts.ts': await readyFonts(),
    'render/tagged/german-patterns.ts': await readyPatterns(),
  };
  return (id) => ready[slashed(relative(join(ROOT, 'src'), id))] ?? null;
}

/** What is known of every font that comes with the programme, above all its pairs of letters. */
async function readyFonts() {
  const { loadDesign } = await import(new URL('effects/design.js', DIST_URL).href);
  const { rootedFiles } = await import(new URL('effects/rooted-files.js', DIST_URL).href);
  const { sha256Hex } = await import(new URL('domain/sha256.js', DIST_URL).href);
  const { sharedFont } = await import(new URL('render/tagged/shared-font.js', DIST_URL).href);
  const { fonts, fallbackFonts } = loadDesign(rootedFiles('templates', TEMPLATES));
  const ready = new Map();
  for (const bytes of [...Object.values(fonts), ...Object.values(fallbackFonts)])
    ready.set(sha256Hex(bytes), sharedFont(bytes).ready());
  return `export const READY = ${JSON.stringify(Object.fromEntries(ready), null, 1)};`;
}

/** Patterns of hyphenation; text in a file costs less to take in than the library's nested objects. */
async function readyPatterns() {
  const { germanPatterns } = await import(new URL('render/tagged/german-patterns.js', DIST_URL).href);
  const { levels, tree } = germanPatterns();
  const text = Buffer.from(tree).toString('base64');
  return `export const germanPatterns = () => ({ levels: ${JSON.stringify(levels)}, tree: Buffer.from('${text}', 'base64') });`;
}

/** Every template in the form it has in reports, where each tag names its line, and as it is, for mails. */
async function readyTemplates() {
  const { keyOf, PAGES, precompiled, SENTENCES } = await import(
    new URL('compose/compiled-template.js', DIST_URL).href
  );
  const { markTags } = await import(new URL('compose/mark-tags.js', DIST_URL).href);
  const ready = new Map();
  const make = (text, options) => ready.set(keyOf(text, options), precompiled(text, options));
  for (const name of readdirSync(TEMPLATES, { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (!name.endsWith('.hbs')) continue;
    const file = slashed(name);
    const text = readFileSync(join(TEMPLATES, name), 'utf8').replaceAll('\r\n', '\n');
    if (file.startsWith('saetze/')) make(text, SENTENCES);
    else for (const form of [text, markTags(text, `templates/${file}`)]) make(form, PAGES);
  }
  return `export const READY = {${[...ready].map(([key, code]) => `'${key}': ${code}`).join(',\n')}};`;
}

/** The door of `dist/` that leads to the pack; `tsc` writes it without. */
function openDoor() {
  writeFileSync(
    join(DIST, 'cli/programme.js'),
    `import { load } from '../packed/load.cjs';\nexport const { serve, start } = load('${ENTRY}');\n`,
  );
}

/** Byte code holds what has run once: so one report of the sample data is made. */
function compile() {
  copyFileSync(join(ROOT, 'build/load.cjs'), join(PACKED, 'load.cjs'));
  const folder = mkdtempSync(join(tmpdir(), 'zielbericht-'));
  try {
    const words = ['erstellen', '--monat', '2020-08', '--leise', '--daten', join(ROOT, 'data')];
    const run = spawnSync(
      process.execPath,
      [join(ROOT, 'build/warm-up.cjs'), ...words, '--ausgabe', folder],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    if (run.status !== 0) throw new Error(run.stderr);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

rmSync(PACKED, { recursive: true, force: true });
if (Number(process.versions.node.split('.')[0]) >= 24) {
  try {
    await bundle();
    compile();
    openDoor();
  } catch (error) {
    rmSync(PACKED, { recursive: true, force: true });
    process.stderr.write(`Not packed, the programme will start more slowly: ${error.message}\n`);
  }
}
