import { rebuildNeeds } from '../diagnostic/catalogue/archive-rebuild.ts';
import { done, failed, type Outcome } from '../diagnostic/outcome.ts';
import type { Archive, FiledReport } from '../domain/journal.ts';
import { scopeField } from '../domain/scope.ts';
import { type FiledOrder, ORDER_FILE, type Runtime, readOrderFile } from './order-file.ts';

/** The one version that filed reports without their order. */
const VERSION_WITHOUT_ORDERS = '0.1.0';
const AGREEMENT = /^data\/(vereinbarungen\/[^/]+)$/;

/**
 * What was asked for when a report was filed, and by which programme. German: Auftrag von damals.
 *
 * In archives older than the order it is told from the journal line; on what the programme ran nobody knows then.
 * Errors  ARC-535 where no archived file is an agreement.
 */
export function filedOrder(
  report: FiledReport,
  box: Archive,
): Outcome<Omit<FiledOrder, 'runtime'> & { readonly runtime: Runtime | null }> {
  const filed = report.objects.find(({ role }) => role === ORDER_FILE.role);
  if (filed !== undefined) return done(readOrderFile(box.object(filed.sha256)));
  const agreementFile = report.objects
    .map(({ name }) => AGREEMENT.exec(name)?.[1])
    .find((path) => path !== undefined);
  if (agreementFile === undefined) {
    const why = 'sie steht in keiner Zeile des Journals.';
    return failed(rebuildNeeds(null, { object: 'die Zielvereinbarung', why }));
  }
  const { month, edition, scope, correction } = report;
  const draft = report.draft ? { returnBy: null } : null;
  const reason = correction === undefined ? {} : { correction };
  const order = { agreementFile, month, edition, ...scopeField(scope), draft, ...reason };
  return done({ order, programme: VERSION_WITHOUT_ORDERS, runtime: null });
}
