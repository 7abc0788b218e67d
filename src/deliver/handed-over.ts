import type { Archive, FiledReport } from '../domain/journal.ts';
import { accountOf } from './mail-ledger.ts';

/** Who has a report, or may have it. */
export interface HandedOver {
  /** Addresses, in the order of their first attempt. */
  readonly recipients: readonly string[];
  /** True where one of the messages lies in the local outbox: from there people send without the programme. */
  readonly outbox: boolean;
}

/**
 * Who has a report or may have it: messages that were accepted, those whose fate after the final dot is unclear, and
 * those of which a person said that nothing is left to do: the report was given by hand.
 * Read from the journal alone, so that no changed definition hides anybody.
 */
export function handedOver(report: FiledReport, box: Archive): HandedOver {
  const attempts = box.records
    .map(({ event }) => event)
    .filter((event) => event.kind === 'attempt')
    .filter(({ reportId }) => reportId === report.reportId);
  const recipients = [...new Set(attempts.map(({ recipient }) => recipient))].filter((address) =>
    hasIt(report.reportId, address, box),
  );
  const outbox = attempts.some(
    ({ recipient, transport }) => transport === 'postausgang' && recipients.includes(recipient),
  );
  return { recipients, outbox };
}

function hasIt(reportId: string, address: string, box: Archive): boolean {
  const { state } = accountOf(box, reportId, address);
  return state === 'ANGENOMMEN' || state === 'UNKLAR' || state === 'ERLEDIGT';
}
