import type { Clock } from '../domain/effects.ts';
import type { Archive } from '../domain/journal.ts';
import type { Day } from '../domain/month.ts';
import type { PlannedMail } from './plan.ts';

/**
 * How fresh somebody's confirmation is: `fresh` for at most twelve months before the day of the report, `stale`
 * beyond, `unknown` where the agreement names no day. German: Bestätigung der Empfänger.
 */
export type Confirmation = 'fresh' | 'stale' | 'unknown';

const BY = 'versenden --empfaenger-bestaetigt';

export function confirmationOf({
  recipient,
  report,
}: Pick<PlannedMail, 'recipient' | 'report'>): Confirmation {
  const { confirmedOn } = recipient;
  if (confirmedOn === undefined) return 'unknown';
  return yearAfter(confirmedOn) < report.day ? 'stale' : 'fresh';
}

/** Messages that would go out to somebody whose confirmation is old and was not renewed for this report. */
export function unconfirmed(rows: readonly PlannedMail[], box: Archive): readonly PlannedMail[] {
  return rows.filter(
    (row) =>
      (row.action === 'send' || row.action === 'hold') &&
      confirmationOf(row) === 'stale' &&
      !isConfirmed(row, box),
  );
}

/** Journals that somebody stands for these recipients, once for this report. */
export function confirm(rows: readonly PlannedMail[], box: Archive, clock: Clock): void {
  for (const { report, recipient } of unconfirmed(rows, box)) {
    const reason = `zuletzt bestätigt ${recipient.confirmedOn}`;
    const said = { decision: 'empfaenger-bestaetigt', by: BY, reason } as const;
    box.append(
      { kind: 'decided', reportId: report.reportId, recipient: recipient.address, ...said },
      clock.now(),
    );
  }
}

function isConfirmed({ report, recipient }: PlannedMail, box: Archive): boolean {
  return box.records.some(
    ({ event }) =>
      event.kind === 'decided' &&
      event.decision === 'empfaenger-bestaetigt' &&
      event.reportId === report.reportId &&
      event.recipient === recipient.address,
  );
}

/** Twelve months later; 29 February has its anniversary between 28 February and 1 March, and sorts there. */
function yearAfter(day: Day): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}
