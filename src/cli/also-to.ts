import { addresseesOf } from '../deliver/addressees.ts';
import { filedDispatch } from '../deliver/filed-dispatch.ts';
import { accountOf } from '../deliver/mail-ledger.ts';
import { notByItself, notNamed } from '../diagnostic/catalogue/correction.ts';
import { formerHost } from '../diagnostic/catalogue/mail-decision.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { conclude, type Outcome } from '../diagnostic/outcome.ts';
import { shortId } from '../diagnostic/report-words.ts';
import { type Archive, approvalOf, type FiledReport, replacementOf } from '../domain/journal.ts';
import type { Given } from './arguments.ts';
import { reportTitle } from './report-title.ts';

/**
 * The address that `--auch` names, for a correction that shall go to somebody who has nothing it corrects.
 *
 * Errors  MAI-643 for an address that the dispatch of none of these reports names.
 */
export function alsoTo(
  given: Given,
  reports: readonly FiledReport[],
  archive: Archive,
): Outcome<readonly string[]> {
  const address = given.text('auch')?.trim() ?? null;
  if (address === null) return conclude([], []);
  const named = reports.flatMap((report) => filedDispatch(report, archive).recipients);
  const known = named.some((each) => each.address.toLowerCase() === address.toLowerCase());
  const title = reports.map(reportTitle).join('; ');
  return conclude(
    [address],
    known ? [] : [notNamed(null, { address, title, named: named.map((each) => each.address) })],
  );
}

/** MAI-642 for each correction that goes to others than those the definitions name now, MAI-681 where their host is not allowed. */
export function correctionWarnings(
  reports: readonly FiledReport[],
  archive: Archive,
  also: readonly string[] = [],
): readonly Diagnostic[] {
  return reports
    .filter(
      (report) => approvalOf(archive, report.pdfSha256) !== null && replacementOf(archive, report) === null,
    )
    .flatMap((report) => {
      const { passedOver, former, foreign } = addresseesOf(report, archive, also);
      const detail = { title: reportTitle(report), id: shortId(report.reportId) };
      const going = former.filter((each) => !foreign.includes(each));
      const waiting = foreign.filter(
        ({ address }) => accountOf(archive, report.reportId, address).state !== 'ERLEDIGT',
      );
      return [
        ...(passedOver.length === 0 && going.length === 0
          ? []
          : [notByItself(null, { ...detail, passedOver, former: going })]),
        ...(waiting.length === 0 ? [] : [formerHost(null, { ...detail, foreign: waiting })]),
      ];
    });
}
