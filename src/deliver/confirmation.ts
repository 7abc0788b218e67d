import type { Clock } from '../domain/effects.ts';
import { type Archive, approvalOf } from '../domain/journal.ts';
import type { PlannedMail } from './plan.ts';

/**
 * How fresh somebody's confirmation is: `fresh` for at most twelve months before the day that counts, `stale` beyond,
 * `unknown` where the agreement names no day. German: Bestätigung der Empfänger.
 */
export type Confirmation = 'fresh' | 'stale' | 'unknown';

const BY = 'versenden --empfaenger-bestaetigt';

/**
 * Counted on the day of the report or of its sending, whichever is later: a correction, a message sent anew or a late
 * release must not go to people whom nobody has confirmed since.
 * Takes   `now`: UTC, `2020-09-28T08:00:00Z`.
 */
export function confirmationOf(row: PlannedMail, now: string): Confirmation {
  const { confirmedOn } = row.recipient;
  if (confirmedOn === undefined) return 'unknown';
  return isOld(confirmedOn, row, now) ? 'stale' : 'fresh';
}

/**
 * Messages that would go out to somebody whose confirmation is old and was not renewed for this report. None with the
 * sample's release: its messages become files and reach nobody.
 */
export function unconfirmed(rows: readonly PlannedMail[], box: Archive, now: string): readonly PlannedMail[] {
  return rows.filter(
    (row) =>
      (row.action === 'send' || row.action === 'hold') &&
      confirmationOf(row, now) === 'stale' &&
      approvalOf(box, row.report.pdfSha256)?.sample !== true &&
      !isConfirmed(row, box, now),
  );
}

/** Journals that somebody stands for these recipients, once for this report. */
export function confirm(rows: readonly PlannedMail[], box: Archive, clock: Clock): void {
  for (const { report, recipient } of unconfirmed(rows, box, clock.now())) {
    const reason = `zuletzt bestätigt ${recipient.confirmedOn}`;
    const said = { decision: 'empfaenger-bestaetigt', by: BY, reason } as const;
    box.append(
      { kind: 'decided', reportId: report.reportId, recipient: recipient.address, ...said },
      clock.now(),
    );
  }
}

/** What somebody stood for with `--empfaenger-bestaetigt` ages as the day in the agreement does. */
function isConfirmed(row: PlannedMail, box: Archive, now: string): boolean {
  return box.records.some(
    ({ event, at }) =>
      event.kind === 'decided' &&
      event.decision === 'empfaenger-bestaetigt' &&
      event.reportId === row.report.reportId &&
      event.recipient === row.recipient.address &&
      !isOld(dayOf(at), row, now),
  );
}

function isOld(confirmedOn: string, row: PlannedMail, now: string): boolean {
  const sent = sentOn(row, now);
  return yearAfter(confirmedOn) < (sent > row.report.day ? sent : row.report.day);
}

/** Today for what may still go out; for the rest the day on which it went. */
function sentOn({ action, at }: PlannedMail, now: string): string {
  if (action === 'done') return at === null ? '' : dayOf(at);
  return action === 'replaced' ? '' : dayOf(now);
}

function dayOf(moment: string): string {
  return moment.slice(0, 'JJJJ-MM-TT'.length);
}

/** Twelve months later; 29 February has its anniversary between 28 February and 1 March, and sorts there. */
function yearAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}
