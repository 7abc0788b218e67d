// Packs the programme into few files with their byte code, the last step of `npm run prepare`: node build/pack.mjs
// A start then reads some ninety files instead of a thousand (docs/decisions/0055). Where it cannot be done, the
// programme runs from its own files in `dist/`, only slower.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { lateFiles, libraries } from './libraries.mjs';
import { DIST, PACKED, ROOT, slashed } from './places.mjs';

const ENTRY = 'programme.cjs';

/** What stays a package of its own: native code and its façade. */
const OUTSIDE = [/^node:/, /^@napi-rs\/canvas/, /^canvas$/];

const HEAD = '(function (module, exports, require, urlOf, folderOf, packed) {';
const FOOT = '\n})';

async function bundle() {
  const { rolldown } = await import('rolldown');
  const { readyMade } = await import('./ready.mjs');
  const ready = await readyMade();
  const packed = await rolldown({
    input: { programme: join(ROOT, 'src/cli/programme.ts'), ...lateFiles, ...ready.files },
    platform: 'node',
    // It tells what is imported late in one place and early in another; that does no harm.
    logLevel: 'silent',
    external: OUTSIDE,
    plugins: [ownPlaces, ...libraries, ready.plugin],
  });
  const { output } = await packed.generate({
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    charset: 'ascii',
    comments: { legal: true, annotation: false, jsdoc: false },
  });
  await packed.close();
  mkdirSync(PACKED, { recursive: true });
  for (const file of output) await write(file);
}

/**
 * V8 keeps a source for as long as the programme runs, with two bytes for each character if one of them needs two. With
 * `charset: 'ascii'` none does: tagged templates alone are left as they are.
 */
async function write({ type, fileName, code, source }) {
  const file = join(PACKED, fileName);
  if (type === 'asset') return writeFileSync(file, source);
  if (/[^\0-\xff]/u.test(code)) throw new Error(`${fileName} has letters beyond Latin-1`);
  const { withoutIndent } = await import('./blanks.mjs');
  writeFileSync(file, HEAD + withoutIndent(code) + FOOT, 'latin1');
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
