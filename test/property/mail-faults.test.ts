import { describe, expect, it } from 'vitest';
import { deliver } from '../../src/deliver/deliver.ts';
import { plan } from '../../src/deliver/plan.ts';
import type { FiledReport } from '../../src/domain/journal.ts';
import { addMonths, month, monthText } from '../../src/domain/month.ts';
import { smtpMailer } from '../../src/effects/smtp-mailer.ts';
import { type FaultServer, faultServer } from '../support/fault-server.ts';
import { brokenInvariants } from '../support/invariants.ts';
import { type MailDesk, mailDesk } from '../support/mail-desk.ts';

const LONG = process.env['ZIELBERICHT_LANG'] !== undefined;
/** Reports per archive, each with three recipients. */
const REPORTS = 34;
/** 408 messages, or 100,062. */
const ARCHIVES = LONG ? 981 : 4;
const PATIENCE = LONG ? 3_600_000 : 120_000;

function fileAll(desk: MailDesk): readonly FiledReport[] {
  return Array.from({ length: REPORTS }, (_, index) =>
    desk.approved({ month: monthText(addMonths(month('2017-01'), index)) }),
  );
}

/** Runs until nothing is left that may be sent; every run comes when all pauses are over. */
async function sendAll(desk: MailDesk, reports: readonly FiledReport[], server: FaultServer): Promise<void> {
  const settings = { host: '127.0.0.1', port: server.port, sender: 'versand@example.org', login: null };
  const mailer = smtpMailer(settings, 5_000);
  const box = desk.box();
  const isDone = (report: FiledReport) => plan(report, box).every(({ action }) => action !== 'send');
  while (!reports.every(isDone)) {
    await deliver({ box, reports }, { mailer, clock: desk.clock });
    desk.clock.wait(4_000);
  }
}

async function countsOf(seed: number) {
  const [desk, server] = [mailDesk(), await faultServer(seed)];
  const reports = fileAll(desk);
  try {
    await sendAll(desk, reports, server);
  } finally {
    await server.close();
  }
  const box = desk.box();
  const states = reports.flatMap((report) => plan(report, box).map(({ state }) => state));
  const number = (state: string) => states.filter((each) => each === state).length;
  return {
    broken: brokenInvariants({
      output: desk.output,
      taken: server.taken.map(({ messageId, to }) => ({ messageId, to })),
    }),
    lost: states.length - number('ANGENOMMEN') - number('ABGELEHNT') - number('UNKLAR'),
    twice: server.taken.length - new Set(server.taken.map(({ messageId }) => messageId)).size,
    misdirected: server.taken.filter(({ to, text }) => !text.includes(`<${to}>`)).length,
    refused: number('ABGELEHNT') - (server.happened.get('refused') ?? 0),
    unclear: number('UNKLAR') - (server.happened.get('dropped-after-dot') ?? 0),
  };
}

describe('a mail server that fails in every way', () => {
  it(
    'loses nothing, gets nothing twice, and what is unclear is exactly what it dropped after the dot',
    async () => {
      const none = { broken: [], lost: 0, twice: 0, misdirected: 0, refused: 0, unclear: 0 };
      for (let seed = 1; seed <= ARCHIVES; seed += 1) expect(await countsOf(seed)).toEqual(none);
    },
    PATIENCE,
  );
});
