import { countsOf } from '../../diagnostic/print.ts';
import { shortId } from '../../diagnostic/report-words.ts';
import type { Files } from '../../domain/effects.ts';
import { type Answer, answer, type MadeReport } from '../command.ts';
import { reportName, versionText } from '../report-title.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { pathFrom, type Workplace } from '../workplace.ts';
import { exitOfBatch, finishedIn, heardIn, type Row, resultWord } from './batch.ts';

/** The overview of a batch: one line per agreement, then where the files are. */
export function batchText(rows: readonly Row[], output: Files, folder: string): string {
  const lines = rows.map((row) => [
    row.agreement,
    row.period,
    resultWord(row),
    row.outcome.ok ? versionText(row.outcome.value.entry) : '',
    row.outcome.ok ? shortId(row.outcome.value.entry.reportId) : '',
    countsOf(row.outcome.diagnostics),
  ]);
  const files = finishedIn(rows).map(({ files }) => `  ${pathFrom(folder, output.display(files.pdf))}\n`);
  const heading = ['Vereinbarung', 'Zeitraum', 'Ergebnis', 'Fassung', 'Kennung', 'Meldungen'];
  return `${table(heading, lines)}${files.length > 0 ? `\nDateien:\n${files.join('')}` : ''}`;
}

/** The same as data. */
export function batchData(rows: readonly Row[], output: Files): Answer['data'] {
  return {
    berichte: rows.map((row) => ({
      vereinbarung: row.agreement,
      zeitraum: row.period,
      ergebnis: resultWord(row),
      ...(row.outcome.ok
        ? {
            kennung: row.outcome.value.entry.reportId,
            fassung: row.outcome.value.entry.version,
            entwurf: row.outcome.value.entry.draft,
            pruefsumme: row.outcome.value.entry.pdfSha256,
            pdf: output.display(row.outcome.value.files.pdf),
            json: output.display(row.outcome.value.files.json),
          }
        : {}),
    })),
  };
}

/** What a batch has to say, as text, data and files to open. */
export function batchAnswer(
  rows: readonly Row[],
  { output, sources }: Workplace,
  terminal: Terminal,
): Answer {
  return answer({
    exit: exitOfBatch(rows),
    text: batchText(rows, output, terminal.folder),
    data: batchData(rows, output),
    documents: madeReports(rows, output),
    diagnostics: heardIn(rows),
    sources,
  });
}

/** Each finished report with its file; where there are several agreements, the name says which. */
function madeReports(rows: readonly Row[], output: Files): readonly MadeReport[] {
  return finishedIn(rows).map(({ entry, files }) => ({
    path: output.display(files.pdf),
    reportId: entry.reportId,
    name: `${rows.length > 1 ? `${entry.agreement}: ` : ''}${reportName(entry)}`,
  }));
}
