import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { distinct } from '../../read/csv/enough.ts';
import { cellFindings } from '../../read/examine/cell-findings.ts';
import { WORKBOOK } from '../../read/examine/cuts.ts';
import { type Examination, lookAt } from '../../read/examine/examine.ts';
import { type Answer, answer, type Call, refusal } from '../command.ts';
import { exitFor } from '../exit-codes.ts';
import { cellRecords } from './cell-records.ts';
import { describeFile } from './describe-file.ts';
import { type OpenedFile, openFile } from './opened-file.ts';
import { writePage } from './write-page.ts';

/**
 * `profil pruefen DATEI`: the file as a table, with what was recognised, what not, and why.
 *
 * With an error in its form the file is refused (exit code), and every cell that was read is given all the same: those of
 * a row that does not fit are unreadable.
 */
export function checkFile(call: Call, named: string): Answer {
  const opened = openFile(call, named);
  if (!opened.ok) return refusal(opened.diagnostics);
  const { input, own, forced, sources } = opened.value;
  const examination = lookAt(input, own, forced);
  const diagnostics = findingsOf(examination, opened.value);
  const page = writePage(call, opened.value, examination, diagnostics);
  if (!page.ok) return refusal(page.diagnostics, sources);
  const { examined, encoding } = examination;
  return answer({
    exit: exitFor(diagnostics),
    text: describeFile(opened.value, examination) + page.value.text,
    data: {
      datei: input.file,
      profil: examined?.profile.id ?? null,
      zeichensatz: encoding,
      trennzeichen: encoding === WORKBOOK ? null : (examination.table?.delimiter ?? null),
      gruende: examined?.reasons ?? [],
      ...page.value.data,
    },
    rows: { name: 'zellen', items: examined === null ? [] : cellRecords(examined) },
    diagnostics,
    sources,
  });
}

/** Everything that was found, each once. */
export function findingsOf(
  examination: Examination,
  { input, skipped, inPart }: OpenedFile,
): readonly Diagnostic[] {
  const { examined, diagnostics } = examination;
  const ofCells = examined ? cellFindings(examined) : [];
  return [...skipped, ...inPart, ...distinct([...diagnostics, ...ofCells], input.file)];
}
