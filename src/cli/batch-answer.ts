import { countsOf } from '../diagnostic/print.ts';
import type { Files } from '../domain/effects.ts';
import { exitOfBatch, finishedIn, heardIn, type Row, resultWord } from './batch.ts';
import { type Answer, answer } from './command.ts';
import { table } from './table.ts';
import type { Terminal } from './terminal.ts';
import { pathFrom, type Workplace } from './workplace.ts';

/** Digits of a report's id that people type. */
const SHORT = 12;

export function shortId(reportId: string): string {
  return reportId.slice(0, SHORT);
}

/** The overview of a batch: one line per agreement, then where the files are. */
export function batchText(rows: readonly Row[], output: Files, folder: string): string {
  const lines = rows.map((row) => [
    row.agreement,
    row.period,
    resultWord(row),
    row.outcome.ok ? `Fassung ${row.outcome.value.entry.version}` : '',
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
    documents: finishedIn(rows).map(({ files }) => output.display(files.pdf)),
    diagnostics: heardIn(rows),
    sources,
  });
}
