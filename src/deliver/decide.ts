import { nothingToDecide } from '../diagnostic/catalogue/mail-decision.ts';
import { done, failed, type Outcome } from '../diagnostic/outcome.ts';
import { shortId } from '../diagnostic/report-words.ts';
import type { MailState } from '../domain/archive-entry.ts';
import type { Clock } from '../domain/effects.ts';
import type { Archive, FiledReport, JournalRecord } from '../domain/journal.ts';
import type { Verdict } from '../domain/mail-events.ts';
import type { PlannedMail } from './plan.ts';
import { openStops } from './stops.ts';

/** What a person may say about a message in which state. */
const POSSIBLE: Readonly<Partial<Record<MailState, readonly Verdict[]>>> = {
  UNKLAR: ['angekommen', 'erneut-senden', 'erledigt'],
  ABGELEHNT: ['erneut-senden', 'erledigt'],
};

/** Who says it, and why. */
export interface Statement {
  readonly decision: Verdict;
  readonly by: string;
  readonly reason: string;
}

/** Decisions that the message allows now; a replaced version never goes out again. German: mögliche Klärungen. */
export function possibleDecisions({ state, action }: PlannedMail): readonly Verdict[] {
  const possible = POSSIBLE[state] ?? [];
  return action === 'replaced' ? possible.filter((each) => each !== 'erneut-senden') : possible;
}

/**
 * Journals what a person says about an unclear or rejected message. German: Klärung.
 *
 * Gives   the line of the journal. `erneut-senden` lets the next `versenden --senden` send it, under its Message-ID.
 * Errors  MAI-663 where the state of the message leaves nothing of the kind to decide.
 */
export function decide(
  row: PlannedMail,
  statement: Statement,
  box: Archive,
  clock: Clock,
): Outcome<JournalRecord> {
  if (!possibleDecisions(row).includes(statement.decision)) {
    const { recipient, state } = row;
    return failed(nothingToDecide(null, { about: recipient.address, state, decision: statement.decision }));
  }
  const { reportId } = row.report;
  const event = { kind: 'decided', reportId, recipient: row.recipient.address, ...statement } as const;
  return done(box.append(event, clock.now()));
}

/** Journals that a person looked at what stopped the sending of a report. Errors: MAI-663 where nothing is stopped. */
export function lookedAt(
  { reportId }: FiledReport,
  statement: Omit<Statement, 'decision'>,
  box: Archive,
  clock: Clock,
): Outcome<JournalRecord> {
  if (!openStops(box).some((stop) => stop.reportId === reportId)) {
    const detail = { about: shortId(reportId), state: 'nicht angehalten', decision: 'angesehen' };
    return failed(nothingToDecide(null, detail));
  }
  const event = { kind: 'decided', reportId, recipient: '', decision: 'angesehen', ...statement } as const;
  return done(box.append(event, clock.now()));
}
