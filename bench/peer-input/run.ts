import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type HandedOver, handOver } from './handed-over.ts';
import { keepConverted } from './kept.ts';

/**
 * One PDF for each input file of the peer bench, made by the programme as it is built.
 *
 *     npm run bench:peer -- EINGABEN AUSGABE
 *
 * Inputs are converted once and kept beside their folder. Then `monatslauf` runs over all agreements into a fresh
 * archive, `AUSGABE/.zielbericht`: from reading the CSV to the archived PDF with fsync, nothing skipped as unchanged.
 *
 * PEERS_WORKERS=1     one worker
 * PEERS_TIMES=DATEI   milliseconds per report, as the peers write them
 */
const DIST = resolve(import.meta.dirname, '../../dist/cli');
const [inputs, output] = process.argv.slice(2);
if (inputs === undefined || output === undefined) {
  console.error('npm run bench:peer -- EINGABEN AUSGABE');
  process.exit(2);
}
const kept = await keepConverted(inputs);
if (kept.converted > 0) console.error(`${kept.converted} Eingaben umgewandelt`);
const archive = join(resolve(output), '.zielbericht');
rmSync(archive, { recursive: true, force: true });
for (const name of kept.names) rmSync(join(output, `${name}.pdf`), { force: true });
mkdirSync(archive, { recursive: true });

const started = Date.now();
const main = join(DIST, 'main.js');
const words = ['monatslauf', '--daten', kept.data, '--ausgabe', archive, '--leise', ...workers()];
process.argv = [process.execPath, main, ...words];
await import(pathToFileURL(main).href);
const reports = handOver(archive, output, kept.names);
const times = process.env['PEERS_TIMES'];
if (times !== undefined) writeFileSync(times, JSON.stringify([{ initMs: 0, times: timesOf(reports) }]));
// The programme's 5 says that a person has to approve the reports; nobody does here.
process.exitCode = 0;

/** Each report took as long as since the one before it was written. */
function timesOf(made: readonly HandedOver[]): readonly number[] {
  const moments = made.map(({ written }) => written).toSorted((a, b) => a - b);
  return moments.map((moment, at) => moment - (moments[at - 1] ?? started));
}

/** A build that makes one report after the other knows no such option. */
function workers(): readonly string[] {
  const wanted = process.env['PEERS_WORKERS'];
  if (wanted === undefined) return [];
  const known = readFileSync(join(DIST, 'commands/monatslauf.js'), 'utf8').includes('arbeiter');
  return known ? ['--arbeiter', wanted] : [];
}
