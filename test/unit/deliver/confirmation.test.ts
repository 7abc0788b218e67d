import { describe, expect, it } from 'vitest';
import { approve } from '../../../src/archive/approve.ts';
import { confirm, confirmationOf, unconfirmed } from '../../../src/deliver/confirmation.ts';
import { day } from '../../../src/domain/month.ts';
import { mailDesk } from '../../support/mail-desk.ts';
import { acceptingMailer } from '../../support/scripted-mailer.ts';

function recipientsOf(confirmedOn: string | undefined) {
  const one = { party: 'agentur', name: 'A', salutation: 'B', address: 'a@example.org' } as const;
  return [{ ...one, ...(confirmedOn !== undefined && { confirmedOn: day(confirmedOn) }) }];
}

/** The sample's report is of 2020-09-28. */
function withConfirmation(confirmedOn: string | undefined) {
  const desk = mailDesk();
  const report = desk.approved({ dispatch: { recipients: recipientsOf(confirmedOn) } });
  return { desk, report };
}

describe('the confirmation of a recipient', () => {
  it.each([
    ['2020-09-28', 'fresh'],
    ['2019-09-28', 'fresh'],
    ['2019-09-27', 'stale'],
    ['2016-02-29', 'stale'],
    [undefined, 'unknown'],
  ])('of %s is %s', (confirmedOn, expected) => {
    const { desk, report } = withConfirmation(confirmedOn);
    expect(desk.rows(report).map((row) => confirmationOf(row, desk.clock.now()))).toEqual([expected]);
  });

  it('that is old asks once, and holds for this report after that', () => {
    const { desk, report } = withConfirmation('2019-01-01');
    expect(unconfirmed(desk.rows(report), desk.box(), desk.clock.now()).length).toBe(1);
    confirm(desk.rows(report), desk.box(), desk.clock);
    confirm(desk.rows(report), desk.box(), desk.clock);
    expect(unconfirmed(desk.rows(report), desk.box(), desk.clock.now())).toEqual([]);
    const said = desk.box().records.flatMap(({ event }) => (event.kind === 'decided' ? [event] : []));
    expect(said).toMatchObject([{ decision: 'empfaenger-bestaetigt', recipient: 'a@example.org' }]);
    expect(desk.states(report)).toEqual(['BEREIT']);
  });

  it.each([
    ['2021-08-21T10:00:00Z', 'fresh'],
    ['2021-08-22T10:00:00Z', 'stale'],
    ['2026-11-27T10:00:00Z', 'stale'],
    // A clock that is wrong makes nobody fresh whom the report does not find so.
    ['2001-01-01T10:00:00Z', 'fresh'],
  ])('of 2020-08-21 is counted on the day of sending, %s: %s', (now, expected) => {
    const { desk, report } = withConfirmation('2020-08-21');
    expect(desk.rows(report).map((row) => confirmationOf(row, now))).toEqual([expected]);
  });

  it('never counts on an earlier day than the report has', () => {
    const { desk, report } = withConfirmation('2019-09-27');
    expect(desk.rows(report).map((row) => confirmationOf(row, '2020-01-01T10:00:00Z'))).toEqual(['stale']);
  });

  it('of a message that is out counts on the day it went, however late somebody looks', async () => {
    const { desk, report } = withConfirmation('2020-08-21');
    await desk.run([report], acceptingMailer());
    expect(desk.rows(report).map((row) => confirmationOf(row, '2026-11-27T10:00:00Z'))).toEqual(['fresh']);
  });

  it('of a message that was replaced before it went is of no matter later', () => {
    const { desk, report } = withConfirmation('2020-08-21');
    desk.approved({
      data: 'berichtigt',
      correction: 'Nachmeldung',
      dispatch: { recipients: recipientsOf('2020-08-21') },
    });
    const rows = desk.rows(report);
    expect(rows.map(({ action }) => action)).toEqual(['replaced']);
    expect(rows.map((row) => confirmationOf(row, '2026-11-27T10:00:00Z'))).toEqual(['fresh']);
  });

  it('that somebody renewed with their word grows old as well', () => {
    const { desk, report } = withConfirmation('2019-01-01');
    confirm(desk.rows(report), desk.box(), desk.clock);
    const askedAt = (now: string) => unconfirmed(desk.rows(report), desk.box(), now).length;
    expect([askedAt('2021-09-28T10:00:00Z'), askedAt('2021-09-29T10:00:00Z')]).toEqual([0, 1]);
  });

  it('is not asked for with the release of the sample, whose messages reach nobody', () => {
    const { desk, report } = withConfirmation('2019-01-01');
    const sampled = desk.file({ month: '2020-07', dispatch: { recipients: recipientsOf('2019-01-01') } });
    const release = { hash: sampled.reportId, by: 'Musterlauf', role: 'Muster', reason: 'x', sample: true };
    expect(approve(release, desk.box(), desk.clock).ok).toBe(true);
    const rows = [...desk.rows(report), ...desk.rows(sampled)];
    expect(rows.map(({ action }) => action)).toEqual(['send', 'send']);
    expect(unconfirmed(rows, desk.box(), desk.clock.now()).map((row) => row.report.reportId)).toEqual([
      report.reportId,
    ]);
  });

  it('asks nothing where none is named', () => {
    const { desk, report } = withConfirmation(undefined);
    expect(unconfirmed(desk.rows(report), desk.box(), desk.clock.now())).toEqual([]);
  });

  it('is asked of what goes out or waits for approval, not of what is done', async () => {
    const { desk, report } = withConfirmation('2019-01-01');
    const held = desk.file({ month: '2020-07', dispatch: { recipients: recipientsOf('2019-01-01') } });
    const asked = () => unconfirmed([...desk.rows(report), ...desk.rows(held)], desk.box(), desk.clock.now());
    expect(asked().map(({ action }) => action)).toEqual(['send', 'hold']);
    await desk.run([report], acceptingMailer());
    expect(asked().map(({ action }) => action)).toEqual(['hold']);
  });

  it('is for one person and one report, with the day that was known', () => {
    const { desk, report } = withConfirmation('2019-01-01');
    const other = desk.approved({ month: '2020-07', dispatch: { recipients: recipientsOf('2019-01-01') } });
    const box = desk.box();
    const { reportId } = report;
    const about = { kind: 'decided', reportId, by: 'M', reason: 'x' } as const;
    box.append({ ...about, recipient: 'b@example.org', decision: 'empfaenger-bestaetigt' }, desk.clock.now());
    box.append({ ...about, recipient: 'a@example.org', decision: 'erneut-senden' }, desk.clock.now());
    expect(unconfirmed(desk.rows(report), desk.box(), desk.clock.now()).length).toBe(1);
    confirm(desk.rows(report), desk.box(), desk.clock);
    expect(desk.box().records.at(-1)?.event).toEqual({
      kind: 'decided',
      reportId,
      recipient: 'a@example.org',
      decision: 'empfaenger-bestaetigt',
      by: 'versenden --empfaenger-bestaetigt',
      reason: 'zuletzt bestätigt 2019-01-01',
    });
    expect(unconfirmed(desk.rows(other), desk.box(), desk.clock.now()).length).toBe(1);
  });
});
