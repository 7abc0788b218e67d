import { describe, expect, test } from 'vitest';
import { staleFindings, unknownFindings } from '../../../src/cli/delivery-gate.ts';
import type { Recipient } from '../../../src/domain/dispatch.ts';
import { day } from '../../../src/domain/month.ts';
import { mailDesk } from '../../support/mail-desk.ts';
import { acceptingMailer } from '../../support/scripted-mailer.ts';

function person(name: string, confirmedOn?: string): Recipient {
  const address = `${name.toLowerCase()}@example.org`;
  const one = { party: 'agentur', name, salutation: 'Guten Tag', address } as const;
  return confirmedOn === undefined ? one : { ...one, confirmedOn: day(confirmedOn) };
}
const FRESH = person('Frisch', '2020-09-01');
const OLD = person('Alt', '2019-08-21');
const OLDER = person('Aelter', '2018-01-02');
const [UNA, UWE] = [person('Una'), person('Uwe')];

function told(findings: readonly { readonly code: string; readonly message: string }[]) {
  return findings.map(({ code, message }) => [code, message]);
}

describe('recipients whose confirmation is old', () => {
  test('are named for each report, with the day (MAI-656)', () => {
    const desk = mailDesk();
    const august = desk.approved({ dispatch: { recipients: [FRESH, OLD, OLDER] } });
    const july = desk.approved({ month: '2020-07', dispatch: { recipients: [OLD, UNA] } });
    const fresh = desk.approved({ month: '2020-06', dispatch: { recipients: [FRESH] } });
    const rows = [august, july, fresh].flatMap(desk.rows);
    expect(told(staleFindings(rows, desk.box(), '2020-10-02T08:00:00.000Z'))).toEqual([
      [
        'MAI-656',
        `Seit mehr als zwölf Monaten nicht bestätigt (msh-2020, Managementbericht August\u00a02020, Fassung 1, Kennung ${august.reportId.slice(0, 12)}): Alt <alt@example.org> 21.08.2019; Aelter <aelter@example.org> 02.01.2018.`,
      ],
      ['MAI-656', expect.stringContaining(`Kennung ${july.reportId.slice(0, 12)}): Alt <`)],
    ]);
  });
});

describe('recipients of whom nobody said when they were confirmed', () => {
  test('are named together, and each once (MAI-657)', () => {
    const desk = mailDesk();
    const august = desk.approved({ dispatch: { recipients: [UNA, FRESH, OLD] } });
    const held = desk.file({ month: '2020-07', dispatch: { recipients: [UNA, UWE] } });
    expect(told(unknownFindings([august, held].flatMap(desk.rows)))).toEqual([
      [
        'MAI-657',
        'Wann zuletzt bestätigt wurde, dass Amt und Adresse stimmen, sagt die Vereinbarung nicht: Una, Uwe.',
      ],
    ]);
  });

  test('are no matter any more once they have their report', async () => {
    const desk = mailDesk();
    const report = desk.approved({ dispatch: { recipients: [UNA] } });
    await desk.run([report], acceptingMailer());
    expect(unknownFindings(desk.rows(report))).toEqual([]);
    expect(
      unknownFindings(desk.rows(desk.file({ month: '2020-07', dispatch: { recipients: [OLD] } }))),
    ).toEqual([]);
  });
});
