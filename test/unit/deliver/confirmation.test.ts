import { describe, expect, it } from 'vitest';
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
    expect(desk.rows(report).map(confirmationOf)).toEqual([expected]);
  });

  it('that is old asks once, and holds for this report after that', () => {
    const { desk, report } = withConfirmation('2019-01-01');
    expect(unconfirmed(desk.rows(report), desk.box()).length).toBe(1);
    confirm(desk.rows(report), desk.box(), desk.clock);
    confirm(desk.rows(report), desk.box(), desk.clock);
    expect(unconfirmed(desk.rows(report), desk.box())).toEqual([]);
    const said = desk.box().records.flatMap(({ event }) => (event.kind === 'decided' ? [event] : []));
    expect(said).toMatchObject([{ decision: 'empfaenger-bestaetigt', recipient: 'a@example.org' }]);
    expect(desk.states(report)).toEqual(['BEREIT']);
  });

  it('asks nothing where none is named', () => {
    const { desk, report } = withConfirmation(undefined);
    expect(unconfirmed(desk.rows(report), desk.box())).toEqual([]);
  });

  it('is asked of what goes out or waits for approval, not of what is done', async () => {
    const { desk, report } = withConfirmation('2019-01-01');
    const held = desk.file({ month: '2020-07', dispatch: { recipients: recipientsOf('2019-01-01') } });
    const asked = () => unconfirmed([...desk.rows(report), ...desk.rows(held)], desk.box());
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
    expect(unconfirmed(desk.rows(report), desk.box()).length).toBe(1);
    confirm(desk.rows(report), desk.box(), desk.clock);
    expect(desk.box().records.at(-1)?.event).toEqual({
      kind: 'decided',
      reportId,
      recipient: 'a@example.org',
      decision: 'empfaenger-bestaetigt',
      by: 'versenden --empfaenger-bestaetigt',
      reason: 'zuletzt bestätigt 2019-01-01',
    });
    expect(unconfirmed(desk.rows(other), desk.box()).length).toBe(1);
  });
});
