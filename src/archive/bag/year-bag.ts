import { archivedFiguresUnreadable } from '../../diagnostic/catalogue/year-file.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Files } from '../../domain/effects.ts';
import type { Archive } from '../../domain/journal.ts';
import type { Day } from '../../domain/month.ts';
import { readJournal } from '../journal.ts';
import { type BagFile, type BagInfo, bagFiles } from './bag-files.ts';
import { calculationTables, type ReportCalculation } from './calculation-tables.ts';
import { type FiledPiece, piecesOf } from './contents.ts';
import { evidenceTables } from './evidence-tables.ts';
import { figuresOf } from './figures.ts';
import { gapsOf } from './gaps.ts';
import { readmeText } from './readme/readme.ts';
import type { YearFile, YearFileHead } from './year-file.ts';
import { reportLabel, type YearReports } from './year-reports.ts';

/**
 * Everything the archive holds of one agreement's year. German: Jahresakte.
 *
 * Takes   the year's reports, who keeps the file, what else is open (mails), and the open archive.
 * Gives   the file with its gaps: those of `gapsOf`, and ARC-577 for figures this version cannot read.
 * Errors  throws `ArchiveDamaged` when a `bericht.json` is not what its hash says.
 */
export function yearFile(
  year: YearReports,
  head: YearFileHead,
  open: readonly Diagnostic[],
  box: Archive,
): YearFile {
  const pieces = piecesOf(year, box);
  const { calculations, unreadable } = calculationsOf(pieces, box);
  return { year, head, pieces, gaps: [...gapsOf(year, box), ...open, ...unreadable], calculations };
}

/**
 * The files of the bag; the same archive and the same day give the same bytes. German: Akte schreiben.
 *
 * Order   payload first, each object read from the archive and proven by its hash as it is asked for.
 * Errors  throws `ArchiveDamaged` in the middle: whoever writes must not leave half a bag behind.
 */
export function yearBag(file: YearFile, box: Archive, output: Files, day: Day): Iterable<BagFile> {
  const readme: BagFile = { path: 'LIESMICH.txt', bytes: new TextEncoder().encode(readmeText(file, box)) };
  return bagFiles(payload(file, box, output), [readme], infoOf(file, box, day));
}

function* payload({ year, pieces, calculations }: YearFile, box: Archive, output: Files): Iterable<BagFile> {
  const once = new Map(pieces.map(({ path, sha256 }) => [path, sha256]));
  for (const [path, sha256] of once) yield { path, bytes: box.object(sha256) };
  yield* calculationTables(calculations);
  yield* evidenceTables(year, pieces, box);
  yield { path: 'nachweise/journal.jsonl', bytes: readJournal(output).whole };
  yield { path: 'nachweise/archivkette.txt', bytes: new TextEncoder().encode(`${box.head}\n`) };
}

function infoOf({ year, head }: YearFile, box: Archive, day: Day): BagInfo {
  const { reference, retention } = head.keeping;
  const field = (label: string, value: string | null): BagInfo => (value === null ? [] : [[label, value]]);
  return [
    ['Source-Organization', head.organisation],
    ['Contact-Email', head.contact],
    ['External-Description', `Jahresakte ${year.year} zur ${head.title}, ${head.organisation}`],
    ...field('External-Identifier', reference),
    ['Bagging-Date', day],
    ...field('Aktenzeichen', reference),
    ...field('Aufbewahrungsfrist', retention),
    ['Vereinbarung', year.agreement],
    ['Jahr', String(year.year)],
    ['Archivkette', box.head],
  ];
}

function calculationsOf(
  pieces: readonly FiledPiece[],
  box: Archive,
): { readonly calculations: readonly ReportCalculation[]; readonly unreadable: readonly Diagnostic[] } {
  const told = pieces
    .filter(({ role }) => role === 'json')
    .map(({ report, sha256 }) => ({ report, figures: figuresOf(box.object(sha256)) }));
  const calculations = told.flatMap(({ report, figures }) => {
    const paths = new Map(
      pieces.filter((piece) => piece.report === report).map(({ name, path }) => [name, path]),
    );
    return figures === null ? [] : [{ report, figures, pathOf: (file: string) => paths.get(file) ?? file }];
  });
  const unreadable = told
    .filter(({ figures }) => figures === null)
    .map(({ report }) => archivedFiguresUnreadable(null, { report: reportLabel(report) }));
  return { calculations, unreadable };
}
