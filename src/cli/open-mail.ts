import { unconfirmed } from '../deliver/confirmation.ts';
import { possibleDecisions } from '../deliver/decide.ts';
import { isWaiting, type PlannedMail } from '../deliver/plan.ts';
import type { OpenStop } from '../deliver/stops.ts';
import { germanMoment } from '../diagnostic/german-text.ts';
import { shortId } from '../diagnostic/report-words.ts';
import type { Archive } from '../domain/journal.ts';
import { reportForm } from './report-title.ts';
import { table } from './table.ts';
import { confirmedText } from './why-text.ts';

const SAY = '--durch NAME --grund TEXT';

/** Every message that is not with its recipient, with its state and the command for it; empty when there is none. */
export function openMailText(rows: readonly PlannedMail[], box: Archive, now: string): string {
  const open = rows.filter(({ action }) => action === 'send' || action === 'decide');
  if (open.length === 0) return '';
  const asked = unconfirmed(rows, box, now);
  const heading = ['Offene Nachricht', 'Stand', 'Seit', 'Wartet bis', 'Bestätigt', 'Befehl'];
  const lines = open.map((row) => [
    `${row.recipient.address} (${row.report.agreement} ${reportForm(row.report)})`,
    row.state,
    row.at === null ? '' : germanMoment(row.at),
    isWaiting(row, now) ? germanMoment(row.notBefore ?? '') : '',
    confirmedText(row, now),
    commandFor(row, asked.includes(row), now),
  ]);
  return `\n${table(heading, lines)}`;
}

/** What stopped the sending, and how it goes on. */
export function stopText(stops: readonly OpenStop[]): string {
  return stops
    .map(
      ({ reportId, code, answer, at }) =>
        `\nDer Versand ist seit ${germanMoment(at)} angehalten (${code}): ${answer}\nNach der Klärung: npx zielbericht klaeren ${shortId(reportId)} --angesehen ${SAY}\n`,
    )
    .join('');
}

/**
 * The command that brings one open message on; for one that waits, the command that does not. `asked` where somebody
 * must stand for the recipient.
 */
function commandFor(row: PlannedMail, asked: boolean, now: string): string {
  const id = shortId(row.report.reportId);
  const confirmed = asked ? ' --empfaenger-bestaetigt' : '';
  if (row.action === 'send') {
    const atOnce = isWaiting(row, now) ? ' --sofort' : '';
    return `npx zielbericht versenden ${id}${row.report.draft ? ' --entwurf' : ''} --senden${confirmed}${atOnce}`;
  }
  const verdicts = possibleDecisions(row).map((each) => `--${each}`);
  return `npx zielbericht klaeren ${id} ${row.recipient.address} ${verdicts.join('|')} ${SAY}`;
}
