import { nothingToDecide } from '../diagnostic/catalogue/mail-decision.ts';
import { done, failed, type Outcome } from '../diagnostic/outcome.ts';
import { shortId } from '../diagnostic/report-words.ts';
import type { Clock } from '../domain/effects.ts';
import type { Archive, FiledReport, JournalRecord } from '../domain/journal.ts';
import type { Verdict } from '../domain/mail-events.ts';
import type { PlannedMail } from './plan.ts';
import { openStops } from './stops.ts';

/** Who says it, and why. */
export interface Statement {
  readonly decision: Verdict;
  readonly by: string;
  readonly reason: string;
}

/**
 * Decisions that the message allows now. German: mögliche Klärungen.
 *
 * What nobody can have arrived at cannot be called arrived, and of a replaced version nothing goes out again.
 */
export function possibleDecisions({ state, action, replacedBy }: PlannedMail): readonly Verdict[] {
  if (action !== 'decide') return [];
  return [
    ...(state === 'UNKLAR' ? (['angekommen'] as const) : []),
    ...(replacedBy === null ? (['erneut-senden'] as const) : []),
    'erledigt',
  ];
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
    const detail = {
      about: row.recipient.address,
      state: row.state,
      decision: statement.decision,
      replacedBy: replacementText(row),
      possible: possibleDecisions(row),
    };
    return failed(nothingToDecide(null, detail));
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
    const about = { about: shortId(reportId), state: 'nicht angehalten', decision: 'angesehen' };
    const detail = { ...about, replacedBy: '', possible: [] };
    return failed(nothingToDecide(null, detail));
  }
  const event = { kind: 'decided', reportId, recipient: '', decision: 'angesehen', ...statement } as const;
  return done(box.append(event, clock.now()));
}

/** `Fassung 2`; empty for a message of the version that counts. */
function replacementText({ replacedBy }: PlannedMail): string {
  if (replacedBy === null) return '';
  return replacedBy.draft ? 'Ein späterer Entwurf' : `Fassung ${replacedBy.version}`;
}
