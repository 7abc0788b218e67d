import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../support/programme.ts';
import { determinismFaults } from './determinism.ts';
import { Gate } from './gate.ts';
import { negativeControls } from './negative-controls.ts';
import { randomSpecimens } from './random-specimens.ts';
import { judgeReadingOrder } from './reading-order.ts';
import { askReference, judgeByReference, judgeControls } from './reference.ts';
import { judgeSamples } from './sample-checks.ts';
import { judgeSignatures } from './signature-checks.ts';
import { judgeByOwnRules, judgeRandom, judgeSpecimens } from './specimen-checks.ts';
import { pdfsBelow, type Specimen, specimens } from './specimens.ts';
import { pyHanko, tool, veraPdf } from './validators.ts';

/**
 * The gate: programmes that know nothing of us judge what we make. German: Prüfstand.
 *
 * It makes every specimen, prints one line per check and `N passed, N failed` at the end.
 *
 *   npm run conformance                  skips what a missing tool would check and stays green
 *   npm run conformance -- --uebernehmen accepts structure and picture of the samples as they are now
 *   CONFORMANCE=full                     a missing tool is an error
 *   ZIELBERICHT_PRUEFLINGE=ORDNER        judges the PDFs in that folder, too: `npm test` leaves its own there
 *   ZIELBERICHT_ZUFALL=100               fewer random documents than 1000
 *
 * Debian packages come from the machine or from `.ci/run`: qpdf, poppler-utils, libnss3-tools, openssl, chromium,
 * default-jre-headless, maven, python3-venv. veraPDF and pyHanko are fetched by this run itself, with Maven and pip,
 * once, below `node_modules/.cache`, in the versions pinned in `verapdf/pom.xml` and `pyhanko/requirements.txt`;
 * without a way to Maven Central or PyPI their checks are skipped.
 */
const adopt = process.argv.includes('--uebernehmen');
const gate = new Gate(process.env['CONFORMANCE'] === 'full');
const folder = mkdtempSync(join(tmpdir(), 'zielbericht-'));
try {
  build();
  await judgeAll();
} catch (error) {
  gate.result('Prüflinge herstellen', [String(error instanceof Error ? error.stack : error)]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = gate.close() ? 0 : 1;

async function judgeAll(): Promise<void> {
  const [vera, hanko] = await Promise.all([veraPdf(), pyHanko()]);
  const made = await specimens(folder);
  const single: readonly Specimen[] = [
    ...made.samples,
    ...made.others,
    made.long,
    made.everyday,
    made.everyElement,
    ...made.signed,
  ];
  const kept = keptByTests();
  const controls = tool('qpdf').ready
    ? negativeControls(made.everyElement.pdf, join(folder, 'gegenproben'))
    : [];
  // veraPDF takes longest: it begins with what there is and works beside all that follows.
  const reference = askReference(vera, [...[...single, ...controls].map(({ pdf }) => pdf), ...(kept ?? [])]);
  const count = Number(process.env['ZIELBERICHT_ZUFALL'] ?? 1000);
  const random = await randomSpecimens(count, join(folder, 'zufall'));
  const ofRandom = askReference(vera, random.pdfs);

  section('Musterberichte');
  await judgeSamples(gate, made.samples, adopt);

  section('Jeder Prüfling: Syntax und eigene Regeln');
  await judgeSpecimens(gate, single, made);
  // Where veraPDF looks at all of them, every tenth shows whether our own rules agree.
  const looked = (pdfs: readonly string[]) => pdfs.filter((_, index) => !vera.ready || index % 10 === 0);
  await judgeRandom(gate, random, looked(random.pdfs));
  if (kept !== null) {
    gate.result('die Tests haben PDF hinterlassen', kept.length > 0 ? [] : ['Der Ordner ist leer.']);
    await judgeByOwnRules(gate, `${looked(kept).length} PDF der Tests`, looked(kept));
  }

  section('Lesereihenfolge');
  await judgeReadingOrder(gate, [made.everyElement, made.everyday], random);

  section('Unterschriften');
  await judgeSignatures(gate, made.signed, made.root, hanko);

  section('Gleiche Eingabe, gleiche Bytes');
  const worlds = 'PDF, JSON und HTML sind in anderen Zeitzonen und Sprachen dieselben';
  await gate.ownCheck(worlds, () => determinismFaults(folder));

  section('veraPDF: PDF/UA-1 und PDF/A-3a');
  if (!vera.ready) console.log(`veraPDF: nicht geprüft (${vera.reason})`);
  await judgeByReference(gate, vera, reference, [
    ...single.map(({ name, pdf }) => ({ name, pdfs: [pdf] })),
    ...(kept === null ? [] : [{ name: `${kept.length} PDF der Tests`, pdfs: kept }]),
  ]);
  const thought = { name: `${random.pdfs.length} Zufallsdokumente`, pdfs: random.pdfs };
  await judgeByReference(gate, vera, ofRandom, [thought]);

  section('Gegenproben: eine Eigenschaft gebrochen');
  await judgeControls(gate, vera, reference, controls);
}

/** The PDFs that `npm test` left; null when nobody asked it to. */
function keptByTests(): readonly string[] | null {
  const left = process.env['ZIELBERICHT_PRUEFLINGE'];
  return left === undefined ? null : pdfsBelow(left);
}

function section(words: string): void {
  console.log(`\n${words}`);
}
