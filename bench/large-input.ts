import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * A large export, read with `--max-eingabe` in a process of its own, beside papaparse alone over the same bytes.
 *
 *     node bench/large-input.ts [--voll]      100 MB, or with `--voll` the whole gigabyte
 */
const megabytes = process.argv.includes('--voll') ? 1_000 : 100;
const ROOT = pathToFileURL(`${import.meta.dirname}/../`).href;
const work = mkdtempSync(join(tmpdir(), 'zielbericht-gross-'));

const OURS = `
  import { rootedFiles } from '${ROOT}src/effects/rooted-files.ts';
  import { largeInput } from '${ROOT}src/read/large-input.ts';
  import { readLargeExport } from '${ROOT}src/read/csv/read-large-export.ts';
  import { smallExports } from '${ROOT}test/support/small-exports.ts';
  const data = rootedFiles('data', process.argv[1]);
  const { profile, source, metrics } = smallExports[0];
  const input = largeInput('gross.csv', data.size('gross.csv'), data);
  const read = readLargeExport(input, profile, source, metrics);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics.slice(0, 3)));
  input.kept(read.value.excerpt);
  console.error(read.value.observations.length + ' Werte');`;

/** As its handbook says: a stream of the file, a step for each row. */
const PAPA = `
  import { createReadStream } from 'node:fs';
  import Papa from '${ROOT}node_modules/papaparse/papaparse.js';
  let rows = 0;
  Papa.parse(createReadStream(process.argv[1] + '/gross.csv', 'utf8'), { delimiter: ';', newline: '\\n', step: () => { rows++; }, complete: () => console.error(rows + ' Zeilen') });`;

function write(path: string): void {
  const file = openSync(path, 'w');
  writeSync(
    file,
    'Muster – erfundene Beispieldaten\nJobcenter;Berichtsmonat;Merkmal;Wert;Status;Lieferung;Bemerkung\n',
  );
  for (const month of ['2020-06', '2020-07', '2020-08'])
    for (const label of [
      'Übertritte in Langzeitarbeitslosigkeit',
      'Abgänge in Erwerbstätigkeit, Standort Sangerhausen',
    ])
      writeSync(file, `15087;${month};${label};${month.at(-1)}1;endgültig;2020-09-01;\n`);
  const row = (index: number) =>
    `1${String(index % 9999).padStart(4, '0')};2020-0${1 + (index % 8)};Arbeitslose im Rechtskreis Übrige;${index % 977};endgültig;2020-09-01;\n`;
  const block = Buffer.from(Array.from({ length: 14_000 }, (_, index) => row(index)).join(''));
  for (let written = 0; written < megabytes * 1e6; written += block.length) writeSync(file, block);
  closeSync(file);
}

function measured(script: string): {
  readonly seconds: number;
  readonly peak: number;
  readonly said: string;
} {
  const note = `process.on('exit', () => console.log(process.resourceUsage().maxRSS / 1024));`;
  const start = performance.now();
  const flags = ['--max-semi-space-size=8', '--input-type=module', '-e', note + script, work];
  const run = spawnSync(process.execPath, flags, { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return {
    seconds: (performance.now() - start) / 1000,
    peak: Number(run.stdout.trim()),
    said: run.stderr.trim(),
  };
}

try {
  write(join(work, 'gross.csv'));
  const [ours, papa] = [measured(OURS), measured(PAPA)];
  console.log(`Große Eingabe, ${megabytes} MB CSV, eigener Prozess`);
  console.log(
    `gesiebt            ${ours.seconds.toFixed(1)} s, höchstens ${ours.peak.toFixed(0)} MB   ${ours.said}`,
  );
  console.log(
    `papaparse allein   ${papa.seconds.toFixed(1)} s, höchstens ${papa.peak.toFixed(0)} MB   ${papa.said}`,
  );
  console.log(`Verhältnis ${(ours.seconds / papa.seconds).toFixed(2)} (kleiner ist schneller)`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
