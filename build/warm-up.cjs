'use strict';
// Runs the packed programme once and keeps the byte code of all that ran: node build/warm-up.cjs WORDS
const { readdirSync, renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const PACKED = join(__dirname, '../dist/packed');
const { load, loaded } = require(join(PACKED, 'load.cjs'));

async function warmUp() {
  const exit = await load('programme.cjs').start(process.argv.slice(2));
  if (exit !== 0) throw new Error(`the run for the byte code ended with ${exit}`);
  for (const file of readdirSync(PACKED)) if (file !== 'load.cjs' && file.endsWith('.cjs')) load(file);
  for (const [name, { script }] of loaded) keep(name, script.createCachedData());
}

/** In one go: half a file of byte code must never be read. */
function keep(name, bytes) {
  const file = join(PACKED, `${name}.code`);
  writeFileSync(`${file}.new`, bytes);
  renameSync(`${file}.new`, file);
}

warmUp().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
