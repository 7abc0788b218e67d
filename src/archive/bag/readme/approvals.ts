import { deputyWords } from '../../../diagnostic/report-words.ts';
import { type Archive, approvalOf, type FiledReport, signaturesOf } from '../../../domain/journal.ts';
import type { YearFile } from '../year-file.ts';
import { reportLabel } from '../year-reports.ts';
import { paragraph } from './layout.ts';

/** Who released and who signed each report, and when. */
export function approvalsText({ year }: YearFile, box: Archive): string {
  const lines = year.approved.flatMap((report) => [
    approvalLine(report, box),
    ...signatureLines(report, box),
  ]);
  const sample = year.approved.some(({ pdfSha256 }) => approvalOf(box, pdfSha256)?.sample);
  return [
    paragraph(
      'Eine Freigabe gilt genau für das PDF mit der Prüfsumme aus Abschnitt 4. Zeiten sind Weltzeit (UTC). Was an wen versandt wurde und was der Mailserver antwortete, steht in „nachweise.csv“.',
    ),
    ...(sample
      ? [paragraph('Muster: Es sind erfundene Beispieldaten; die Freigaben hat keine Stelle erteilt.')]
      : []),
    ...lines,
  ].join('\n');
}

function approvalLine(report: FiledReport, box: Archive): string {
  const approval = approvalOf(box, report.pdfSha256);
  if (approval === null) return '';
  const { by, role, at, reason } = approval;
  const office = [role, deputyWords(approval)].map((word) => (word === '' ? '' : `, ${word}`)).join('');
  return paragraph(
    `- ${reportLabel(report)}: freigegeben durch ${by}${office}, am ${at}${reason === '' ? '' : ` (${reason})`}`,
    '  ',
  );
}

function signatureLines(report: FiledReport, box: Archive): readonly string[] {
  return signaturesOf(box, report.pdfSha256).map(({ field, signer, at, timeStamp }) => {
    const stamp = timeStamp === null ? '' : `, Zeitstempel ${timeStamp}`;
    return paragraph(
      `  - unterschrieben von ${signer} im Feld „${field}“, abgelegt am ${at}${stamp}`,
      '    ',
    );
  });
}
