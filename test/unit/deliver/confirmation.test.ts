import { describe, expect, it } from 'vitest';
import { confirm, confirmationOf, unconfirmed } from '../../../src/deliver/confirmation.ts';
import { day } from '../../../src/domain/month.ts';
import { mailDesk } from '../../support/mail-desk.ts';

/** The sample's report is of 2020-09-28. */
function withConfirmation(confirmedOn: string | undefined) {
  const desk = mailDesk();
  const one = {
    party: 'agentur',
    name: 'A',
    salutation: 'B',
    address: 'a@example.org',
    ...(confirmedOn !== undefined && { confirmedOn: day(confirmedOn) }),
  } as const;
  const report = desk.approved({ dispatch: { recipients: [one] } });
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
});
