'use strict';
// Loads the packed programme with the byte code that `npm ci` made of it (docs/decisions/0055).

const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { setFlagsFromString } = require('node:v8');
const { constants, Script } = require('node:vm');

// V8 takes byte code only where its switches are those it was made under. Workers have these (docs/decisions/0050), and so
// has everybody here: without them each of them compiled the whole programme anew.
for (const each of ['--no-allocation-site-pretenuring', '--no-incremental-marking']) setFlagsFromString(each);

const DIST = pathToFileURL(join(__dirname, '..', '/')).href;
const requireHere = createRequire(__filename);
const loaded = new Map();

/** The exports of one packed file, run once. Byte code of another Node is passed over: the text is compiled anew. */
function load(name) {
  const known = loaded.get(name);
  if (known) return known.exports;
  const script = compiled(join(__dirname, name));
  const module = { exports: {}, script };
  loaded.set(name, module);
  script.runInThisContext()(module, module.exports, requirePacked, urlOf, folderOf, load);
  return module.exports;
}

function compiled(filename) {
  const importModuleDynamically = constants.USE_MAIN_CONTEXT_DEFAULT_LOADER;
  const cachedData = bytesOf(`${filename}.code`);
  // As it was written: one byte is one letter, for V8 too.
  return new Script(readFileSync(filename, 'latin1'), { filename, cachedData, importModuleDynamically });
}

function bytesOf(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Packed files need each other by `./name.cjs`; all else comes from Node or `node_modules`. */
function requirePacked(name) {
  return name.startsWith('./') ? load(name.slice(2)) : requireHere(name);
}
requirePacked.resolve = requireHere.resolve;
requirePacked.cache = requireHere.cache;

/** Where a module of `src/` would lie, had it not been packed: the files beside it are found from there. */
function urlOf(module) {
  return new URL(module, DIST).href;
}

/** The folder of a library that reads files of its own. */
function folderOf(library) {
  return dirname(requireHere.resolve(library));
}

module.exports = { load, loaded };
