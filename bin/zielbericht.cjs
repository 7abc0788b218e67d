#!/usr/bin/env node
'use strict';

// Any Node from 18 on can read this file. The programme itself needs Node 24: where the system's Node is
// older, it is started again with the one that `npm ci` put into node_modules/node.

const NEEDED = 24;
const NOT_AVAILABLE = 12;
const SIGNAL_BASE = 128;

const { existsSync } = require('node:fs');
const { dirname, join } = require('node:path');

/** The Node of the npm package `node`, or null where it was not installed. */
function ownNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  try {
    const binary = join(dirname(require.resolve('node/package.json')), 'bin', name);
    return existsSync(binary) ? binary : null;
  } catch {
    return null;
  }
}

/**
 * Starts this file again with another Node; signals and the exit code pass through.
 * A small young generation keeps one report below 300 MB at no measurable cost in time.
 */
function startAgain(node) {
  const { spawn } = require('node:child_process');
  const { constants } = require('node:os');
  const child = spawn(node, ['--max-semi-space-size=8', ...process.argv.slice(1)], {
    stdio: 'inherit',
    env: Object.assign({}, process.env, { ZIELBERICHT_NODE: node }),
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // A terminal sends Ctrl-C to both processes by itself.
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal)));
  }
  child.on('error', (error) => refuse(`${node} lässt sich nicht starten (${error.code}).`));
  child.on('exit', (code, signal) => {
    process.exit(signal ? SIGNAL_BASE + constants.signals[signal] : code);
  });
}

function refuse(found) {
  process.stderr.write(
    `zielbericht braucht Node ${NEEDED} oder neuer. ${found}\n` +
      'Hinweis: Im Ordner des Programms „npm ci“ ausführen; dabei wird das passende Node mit eingerichtet.\n',
  );
  process.exit(NOT_AVAILABLE);
}

/** The build; without it the programme was copied but never set up. */
function start() {
  const main = join(__dirname, '..', 'dist', 'cli', 'main.js');
  if (!existsSync(main)) {
    process.stderr.write(
      'zielbericht ist noch nicht eingerichtet: Der Ordner „dist“ fehlt.\n' +
        'Hinweis: Im Ordner des Programms „npm ci“ ausführen, dann den Befehl wiederholen.\n',
    );
    process.exit(NOT_AVAILABLE);
  }
  import(require('node:url').pathToFileURL(main).href);
}

if (Number(process.versions.node.split('.')[0]) >= NEEDED) {
  start();
} else {
  const node = process.env.ZIELBERICHT_NODE ? null : ownNode();
  if (node === null) refuse(`Gefunden: ${process.version}.`);
  else startAgain(node);
}
