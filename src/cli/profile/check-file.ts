import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { hasErrors } from '../../diagnostic/outcome.ts';
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
 * With an error in its form the file is refused: what was recognised is shown, no cell is given.
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
  const whole = hasErrors(examination.diagnostics) ? null : examined;
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
    rows: { name: 'zellen', items: whole === null ? [] : cellRecords(whole) },
    diagnostics,
    sources,
  });
}

/** Everything that was found, each once; with an error in its form the cells of a file are not asked. */
export function findingsOf(
  examination: Examination,
  { input, skipped, inPart }: OpenedFile,
): readonly Diagnostic[] {
  const { examined, diagnostics } = examination;
  const ofCells = examined && !hasErrors(diagnostics) ? cellFindings(examined) : [];
  return [...skipped, ...inPart, ...distinct([...diagnostics, ...ofCells], input.file)];
}
