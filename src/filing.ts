import type { Filing } from './archive/archive.ts';
import type { Position } from './archive/find-place.ts';
import { inputsOf, type Order, type Workshop } from './commission.ts';
import type { ArchiveEntry } from './domain/archive-entry.ts';
import type { Correction } from './domain/correction.ts';
import { dispatchFor } from './domain/dispatch.ts';
import type { Checked } from './domain/draft.ts';
import type { Content } from './domain/laid-aside.ts';
import type { Report } from './domain/report.ts';
import { type ReportFiles, reportFiles } from './domain/report-files.ts';
import { scopeField } from './domain/scope.ts';
import { chartPicture } from './render/chart/picture.ts';
import type { Printed } from './render/printed.ts';

/** What is known about a report before it is composed. */
export interface Commission {
  readonly order: Order;
  readonly checked: Checked;
  readonly correction: Correction | null;
  readonly place: Position;
}

/**
 * What stations 1 to 5 give: what goes into the archive, or the entry of the same inputs that lies there already. Plain data,
 * which another process may hand over. German: gemachter Bericht.
 */
export type Made<Bytes extends Content = Uint8Array> = {
  /** The Jobcenter's part of the file names: `JC-Mansfeld-Suedharz`. */
  readonly fileName: string;
} & ({ readonly filing: Filing<Bytes> } | { readonly existing: ArchiveEntry });

export function filingOf(
  { order, checked, correction, place }: Commission,
  report: Report,
  { pdf, html }: Printed,
  workshop: Workshop,
): Filing {
  const { existing: _, ...chain } = place;
  const chart = report.mail.chart === null ? undefined : report.charts.get(report.mail.chart);
  const picture = chart === undefined ? null : chartPicture(chart, MAIL_PICTURE_WIDTH, workshop.design);
  const inputs = inputsOf(checked, workshop);
  const { pdfName } = filesOf(checked.agreement.jobcenter.fileName, report);
  return {
    report: contentOf(report),
    pdf,
    html,
    picture,
    chain,
    inputs,
    dispatch: dispatchFor(checked.agreement, report, pdfName, order.draft),
    ...(correction !== null && { correction: correction.reason }),
    ...(order.author !== undefined && { author: order.author }),
  };
}

function contentOf({ agreement, month, edition, scope, version, day, draft, reportId, json }: Report) {
  return { agreement, month, edition, ...scopeField(scope), version, day, draft, reportId, json };
}

/** Points; the picture is drawn at twice that many pixels. */
const MAIL_PICTURE_WIDTH = 487;

export function filesOf(
  fileName: string,
  report: Pick<ArchiveEntry, 'month' | 'edition' | 'scope' | 'version' | 'draft'>,
): ReportFiles {
  const { month, edition, scope, version, draft } = report;
  return reportFiles({ fileName, month, edition, ...scopeField(scope), version, draft });
}
