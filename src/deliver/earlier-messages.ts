import { type Archive, areAboutTheSame, type FiledReport, filedReports } from '../domain/journal.ts';
import { accountOf } from './mail-ledger.ts';

/**
 * Message-IDs under which an address already has, or may have, earlier versions of this report, the first version first.
 *
 * A correction names them, so that a mail program shows it beside what it corrects. German: Bezug der Korrektur.
 */
export function earlierMessages(report: FiledReport, address: string, box: Archive): readonly string[] {
  return filedReports(box)
    .filter((other) => !other.draft && areAboutTheSame(other, report) && other.version < report.version)
    .toSorted((a, b) => a.version - b.version)
    .flatMap((other) => {
      const { state, messageId } = accountOf(box, other.reportId, address);
      const has = state === 'ANGENOMMEN' || state === 'UNKLAR';
      return has && messageId !== null ? [messageId] : [];
    });
}
