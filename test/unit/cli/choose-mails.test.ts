import { describe, expect, test } from 'vitest';
import { readArguments } from '../../../src/cli/arguments.ts';
import { leftBehindOf, rowsOf, soughtBy, toSend } from '../../../src/cli/choose-mails.ts';
import type { Call } from '../../../src/cli/command.ts';
import { versenden } from '../../../src/cli/commands/versenden.ts';
import type { Recipient } from '../../../src/domain/dispatch.ts';
import type { FiledReport } from '../../../src/domain/journal.ts';
import { mailDesk } from '../../support/mail-desk.ts';
import { acceptingMailer, scriptedMailer } from '../../support/scripted-mailer.ts';

function given(...argv: readonly string[]) {
  const read = readArguments(argv, versenden);
  if (!read.ok) throw new Error('the arguments are wrong');
  return read.value;
}

function person(name: string): Recipient {
  return {
    party: 'agentur',
    name,
    salutation: 'Guten Tag',
    address: `${name.toLowerCase()}@example.org`,
  };
}
const [ANNA, BERND] = [person('Anna'), person('Bernd')];

describe('the reports to send', () => {
  test('are the report, not the draft, where an id begins like both', () => {
    const desk = mailDesk();
    const report = desk.approved();
    const digit = report.reportId.charAt(0);
    for (let turn = 0; turn < 1000; turn += 1) {
      if (desk.file({ draft: true, data: String(turn) }).reportId.startsWith(digit)) break;
    }
    expect(toSend(given(digit), desk.box()).map(({ entry }) => entry.reportId)).toEqual([report.reportId]);
  });

  test('are told in words, where there are none', () => {
    const sought = (...argv: readonly string[]) => soughtBy({ given: given(...argv) } as unknown as Call);
    expect(sought()).toEqual({ wanted: 'zum Versenden', command: 'versenden' });
    expect(sought('3f9a')).toEqual({
      wanted: 'mit der Kennung „3f9a“ zum Versenden',
      command: 'versenden',
    });
  });
});

describe('the messages of reports', () => {
  test('stand one report after the other', () => {
    const desk = mailDesk();
    const one = desk.approved({ dispatch: { recipients: [ANNA] } });
    const other = desk.approved({ month: '2020-07', dispatch: { recipients: [BERND, ANNA] } });
    expect(rowsOf([other, one], desk.box()).map(({ recipient }) => recipient.name)).toEqual([
      'Bernd',
      'Anna',
      'Anna',
    ]);
  });

  test('that replaced versions left behind are those of the reports a call is about', async () => {
    const desk = mailDesk();
    const months = ['2020-07', '2020-08'];
    const corrections: FiledReport[] = [];
    for (const month of months) {
      const first = desk.approved({ month, dispatch: { recipients: [ANNA, BERND] } });
      await desk.run(
        [first],
        scriptedMailer(({ to }) => (to.name === 'Anna' ? 'accepted' : 'unclear')),
      );
      const second = { month, data: 'b', correction: 'Nachmeldung', dispatch: { recipients: [ANNA] } };
      corrections.push(desk.approved(second));
    }
    await desk.run(corrections, acceptingMailer());
    const left = (reports: readonly FiledReport[]) =>
      leftBehindOf(reports, desk.box()).map(({ report, recipient }) => [report.month, recipient.name]);
    const [july, august] = corrections.map(({ month }) => [month, 'Bernd']);
    expect(left(corrections)).toEqual([july, august]);
    expect(left(corrections.slice(1))).toEqual([august]);
    expect(left([])).toEqual([]);
  });
});
