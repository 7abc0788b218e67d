import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { render } from '../src/render/render.ts';
import { testDesign } from '../test/support/design.ts';
import { openSample, sampleReport } from '../test/support/sample-report.ts';
import { timed, timingText } from './measure.ts';
import { peakOfOneReport } from './memory.ts';
import { runPlainPdfmake } from './peers/plain-pdfmake.ts';

/**
 * One report in a warm process, beside the plain pdfmake peer in the same run; then the arithmetic of all Jobcenters.
 *
 *     npm run bench [-- --vergleich ORDNER] [--profil] …
 *
 * Last comes what `bench:vergleich` prints; its options may stand here, too. With `--profil` nothing else is measured.
 * Machines differ and are noisy: trust the ratios.
 */
const at = process.argv.indexOf('--vergleich');
const peers = resolve(
  at > 0 ? (process.argv[at + 1] ?? '.') : resolve(import.meta.dirname, '../../shared/bench/peers'),
);

const beside = () =>
  execFileSync(process.execPath, [resolve(import.meta.dirname, 'peers/run.ts'), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
if (process.argv.includes('--profil')) {
  beside();
  process.exit();
}

const sample = openSample();
const design = testDesign();
const whole = await timed(25, 8, async () => render(sampleReport(sample), design));
const before = await timed(25, 2, async () => sampleReport(sample));
const pdf = await render(sampleReport(sample), design);
const memory = process.memoryUsage().rss / 2 ** 20;
const own = whole.median / pdf.pages;

console.log(`Node ${process.version}, Bericht 2020-08, warm, ein Kern`);
console.log(`Lesen bis Schreiben (1–4)   ${timingText(before)}`);
console.log(
  `Lesen bis Setzen (1–5)      ${timingText(whole)}   ${pdf.pages} Seiten, ${(pdf.bytes.length / 1024).toFixed(0)} KiB`,
);

console.log(
  `Speicher: ein Bericht in eigenem Prozess höchstens ${peakOfOneReport().toFixed(0)} MB; ` +
    `hier nach ${25 * 2 + 11} Läufen ohne Heap-Grenze ${memory.toFixed(0)} MB`,
);

const peer = runPlainPdfmake(peers);
if (peer === null) {
  console.log('Vergleich: nicht gemessen (kein Ordner mit den Vergleichsprogrammen; --vergleich ORDNER).');
} else {
  console.log(`${peer.name}   ${timingText(peer.warm)}   ${peer.pages} Seiten`);
  console.log(
    `Verhältnis je Bericht ${(whole.median / peer.warm.median).toFixed(2)}, je Seite ${(own / (peer.warm.median / peer.pages)).toFixed(2)} (kleiner ist schneller)`,
  );
}

// In a process of its own: what the reports left on the heap would be collected at its expense.
execFileSync(process.execPath, [resolve(import.meta.dirname, 'compute.ts')], { stdio: 'inherit' });
execFileSync(process.execPath, [resolve(import.meta.dirname, 'large-input.ts')], { stdio: 'inherit' });
beside();
