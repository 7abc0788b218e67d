import { openArchive } from '../archive/open-archive.ts';
import { done, type Outcome } from '../diagnostic/outcome.ts';
import { type Archive, type FiledReport, filedReports } from '../domain/journal.ts';
import { type Rebuilt, rebuilding } from '../rebuild.ts';
import { archivedReport } from './archived-report.ts';
import { type Answer, answer, type Call, refusal } from './command.ts';
import { EXIT } from './exit-codes.ts';
import { reportTitle } from './report-title.ts';
import { runtime, version } from './version.ts';
import { openOutput } from './workplace.ts';

/** `archiv nachrechnen`: builds reports again from the archive alone; writes nothing and needs no lock. */
export async function rebuildReports(call: Call): Promise<Answer> {
  const { given, terminal } = call;
  const { output, data } = openOutput(given, terminal);
  const archive = openArchive(output);
  const wanted = wantedReports(call, archive);
  if (!wanted.ok) return refusal(wanted.diagnostics);
  const rebuild = rebuilding(archive, { version: version(terminal), runtime: runtime(), data });
  const all: Rebuilt[] = [];
  for (const report of wanted.value) {
    const rebuilt = await rebuild(report);
    if (wanted.value.length > 1 && !given.flag('leise')) terminal.err(`${lineOf(rebuilt)}\n`);
    all.push(rebuilt);
  }
  return answer({
    exit: exitOf(all),
    text: textOf(all),
    data: { berichte: all.map(dataOf) },
    diagnostics: all.flatMap(({ findings }) => findings),
  });
}

function wantedReports({ given }: Call, archive: Archive): Outcome<readonly FiledReport[]> {
  if (given.flag('alle')) return done(filedReports(archive));
  const report = archivedReport(given, archive);
  return report.ok ? done([report.value.entry]) : report;
}

/** A difference weighs more than a report of which not everything was archived. */
function exitOf(all: readonly Rebuilt[]): number {
  const verdicts = new Set(all.map(({ verdict }) => verdict));
  if (verdicts.has('different') || verdicts.has('damaged')) return EXIT.archive;
  return verdicts.has('incomplete') ? EXIT.open : EXIT.done;
}

const VERDICTS: Readonly<Record<Rebuilt['verdict'], string>> = {
  identical: 'gleich, Byte für Byte',
  different: 'weicht ab',
  damaged: 'nicht nachrechenbar, Archiv beschädigt',
  incomplete: 'nicht nachrechenbar',
};

function lineOf({ report, verdict }: Rebuilt): string {
  return `${reportTitle(report)}: ${VERDICTS[verdict]}`;
}

function textOf(all: readonly Rebuilt[]): string {
  const [only] = all;
  if (only === undefined) return 'Das Archiv ist leer.\n';
  if (all.length === 1) return `${lineOf(only)}\nPrüfsumme des PDF: ${only.report.pdfSha256}\n`;
  const counts = COUNTED.map(([verdict, words]) => ({
    words,
    count: all.filter((each) => each.verdict === verdict).length,
  }));
  const parts = counts.filter(({ count }) => count > 0).map(({ count, words }) => `${count} ${words}`);
  return `${all.length} Berichte nachgerechnet: ${parts.join(', ')}\n`;
}

const COUNTED: readonly (readonly [Rebuilt['verdict'], string])[] = [
  ['identical', 'Byte für Byte gleich'],
  ['different', 'abweichend'],
  ['damaged', 'nicht nachrechenbar, weil das Archiv beschädigt ist'],
  ['incomplete', 'nicht nachrechenbar'],
];

function dataOf({ report, verdict, findings }: Rebuilt) {
  const { reportId: kennung, pdfSha256: pruefsumme } = report;
  const meldungen = findings.map(({ code, message }) => ({ code, text: message }));
  return { kennung, pruefsumme, ergebnis: VERDICTS[verdict], gleich: verdict === 'identical', meldungen };
}
