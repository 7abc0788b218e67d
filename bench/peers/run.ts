import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { options } from '../options.ts';
import { keepConverted } from '../peer-input/kept.ts';
import { comparisonText } from '../results/comparison-text.ts';
import { stamp } from '../results/stamp.ts';
import { keep } from '../results/store.ts';
import { compared } from './compared.ts';
import { generated, OURS, ownReport, runAll } from './run-all.ts';

/**
 * Our row beside Typst, tuned pdfmake, pdfkit and the floor, in one run, as Markdown.
 *
 *     npm run bench:vergleich [-- --anzahl 12 --runden 2 --kalt 2 --warm 1] [--festhalten]
 *     npm run bench:vergleich -- --profil [ORDNER] [--anzahl 12]      a CPU profile of our run instead
 *
 * `--vergleich ORDNER` says where the peers are; PEERS_TMP where they work, PEERS_FONTDIR where their fonts lie.
 */
const given = options();
const folder = resolve(
  given.text('vergleich') ?? resolve(import.meta.dirname, '../../../shared/bench/peers'),
);
const extent = {
  reports: given.count('anzahl', 12),
  rounds: given.count('runden', 2),
  cold: given.count('kalt', 2),
  warm: given.count('warm', 1),
};

if (!existsSync(join(folder, 'run-all.mjs'))) {
  console.log('Vergleich: nicht gemessen (kein Ordner mit den Vergleichsprogrammen; --vergleich ORDNER).');
} else if (given.flag('profil')) {
  await profile();
} else {
  const rows = compared(await runAll(folder, extent), ownReport());
  const comparison = { stamp: stamp(), rounds: extent.rounds, rows };
  console.log(`\n${extent.reports} reports\n\n${comparisonText(comparison)}`);
  if (given.flag('festhalten')) keep({ comparisons: { [extent.reports]: comparison } });
}

/** One profile for each thread; Chrome and VS Code open them. */
async function profile(): Promise<void> {
  const inputs = generated(folder, extent.reports);
  await keepConverted(inputs);
  const into = resolve(given.text('profil') ?? mkdtempSync(join(tmpdir(), 'zielbericht-profil-')));
  const output = mkdtempSync(join(tmpdir(), 'zielbericht-bench-'));
  mkdirSync(into, { recursive: true });
  const [node = process.execPath, ...words] = OURS.split(' ');
  const run = spawnSync(node, ['--cpu-prof', `--cpu-prof-dir=${into}`, ...words, inputs, output], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (run.status !== 0) throw new Error('Der Lauf mit Profil ist gescheitert.');
  console.log(`CPU-Profil von ${extent.reports} Berichten in ${into}`);
}
