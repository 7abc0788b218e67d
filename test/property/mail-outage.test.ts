import { describe, expect, it } from 'vitest';
import { deliver } from '../../src/deliver/deliver.ts';
import { sendNotices } from '../../src/deliver/notices.ts';
import { plan } from '../../src/deliver/plan.ts';
import { addMonths, month, monthText } from '../../src/domain/month.ts';
import { brokenInvariants } from '../support/invariants.ts';
import { mailDesk } from '../support/mail-desk.ts';
import { type Script, scriptedMailer } from '../support/scripted-mailer.ts';

const LONG = process.env['ZIELBERICHT_LANG'] !== undefined;
const REPORTS = LONG ? 300 : 12;
const PATIENCE = LONG ? 1_800_000 : 60_000;
const IT = 'controlling-it@example.org';
const HALF_AN_HOUR = 30 * 60;
const HOUR = 3600;
const LONGEST_PAUSE = 4_000;

/** A run every half hour, as a scheduler would start them, through a server that answers by script. */
function outage(script: () => Script) {
  const desk = mailDesk();
  const reports = Array.from({ length: REPORTS }, (_, index) =>
    desk.approved({ month: monthText(addMonths(month('1990-01'), index)) }),
  );
  const box = desk.box();
  const mailer = scriptedMailer(script);
  const effects = { mailer, clock: desk.clock };
  const runFor = async (seconds: number) => {
    for (let passed = 0; passed < seconds; passed += HALF_AN_HOUR) {
      await deliver({ box, reports }, effects);
      await sendNotices(box, reports, IT, effects);
      desk.clock.wait(HALF_AN_HOUR);
    }
  };
  const states = () => [...new Set(reports.flatMap((report) => plan(report, box).map(({ state }) => state)))];
  const notices = () => mailer.taken.filter(({ mail }) => mail.to.address === IT);
  const taken = () => mailer.taken.map(({ mail }) => ({ messageId: mail.messageId, to: mail.to.address }));
  return { desk, runFor, states, notices, taken };
}

describe('a mail server that is down', () => {
  it(
    'for almost five days costs nothing but time: two pauses after its return everybody has everything',
    async () => {
      let isUp = false;
      const { desk, runFor, states, notices, taken } = outage(() => (isUp ? 'accepted' : 'deferred'));
      await runFor(5 * 24 * HOUR - 2 * LONGEST_PAUSE);
      expect(states()).toEqual(['VERSCHOBEN']);
      isUp = true;
      await runFor(2 * LONGEST_PAUSE);
      expect([states(), notices().length, taken().length]).toEqual([['ANGENOMMEN'], 0, 3 * REPORTS]);
      expect(brokenInvariants({ output: desk.output, taken: taken() })).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'for longer ends with everything rejected, and with one notice when it is back',
    async () => {
      let isUp = false;
      const { desk, runFor, states, notices, taken } = outage(() => (isUp ? 'accepted' : 'deferred'));
      await runFor(5 * 24 * HOUR + 2 * LONGEST_PAUSE);
      expect([states(), notices().length]).toEqual([['ABGELEHNT'], 0]);
      isUp = true;
      await runFor(2 * LONGEST_PAUSE);
      expect([states(), notices().length, taken().length]).toEqual([['ABGELEHNT'], 1, 1]);
      expect(notices()[0]?.mail.subject).toBe(
        `Versand nach fünf Tagen aufgegeben: ${3 * REPORTS} Nachrichten`,
      );
      expect(brokenInvariants({ output: desk.output, taken: taken() })).toEqual([]);
    },
    PATIENCE,
  );
});
