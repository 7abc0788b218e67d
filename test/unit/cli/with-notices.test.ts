import { describe, expect, test } from 'vitest';
import { noticesFor, withNotices } from '../../../src/cli/with-notices.ts';
import { deliver } from '../../../src/deliver/deliver.ts';
import { type Archive, type FiledReport, filedReports } from '../../../src/domain/journal.ts';
import { type MailDesk, mailDesk } from '../../support/mail-desk.ts';
import { acceptingMailer, type ScriptedMailer, scriptedMailer } from '../../support/scripted-mailer.ts';

interface Filed {
  readonly box: Archive;
  readonly reports: readonly FiledReport[];
}

const IT = 'controlling-it@example.org';
const from = (address: string) => ({ environment: { ZIELBERICHT_FEHLERMELDUNGEN: address } });

describe('the address for error notices', () => {
  test('is taken from the environment, and left to the agreement where that names none', () => {
    const desk = mailDesk();
    const report = desk.approved();
    expect(noticesFor([report], desk.box(), from(IT))).toMatchObject({ ok: true, value: IT });
    expect(noticesFor([report], desk.box(), { environment: {} })).toMatchObject({ ok: true, value: null });
  });

  test.each([
    ['landraetin@example.org', '„landraetin@example.org“; dort liegt auch ein Bericht.'],
    ['it@example.org, it2@example.org', 'ist keine einfache E-Mail-Adresse.'],
  ])('is refused where it cannot be one: %s (MAI-661)', (address, why) => {
    const desk = mailDesk();
    const refused = noticesFor([desk.approved()], desk.box(), from(address));
    expect([refused.ok, refused.diagnostics.map(({ code, message }) => [code, message])]).toEqual([
      false,
      [['MAI-661', expect.stringContaining(why)]],
    ]);
  });
});

describe('sending', () => {
  function sending(desk: MailDesk, mailer: ScriptedMailer, act: (what: Filed) => Promise<unknown>) {
    const box = desk.box();
    const what = { box, reports: filedReports(box) };
    const effects = { mailer, clock: desk.clock };
    return withNotices({ ...what, noticesTo: IT }, effects, () => act(what));
  }

  async function refused(): Promise<MailDesk> {
    const desk = mailDesk();
    const mailer = scriptedMailer(() => 'rejected');
    await desk.run([desk.approved()], mailer);
    return desk;
  }

  test('tells what went wrong after it is done', async () => {
    const mailer = acceptingMailer();
    expect(await sending(await refused(), mailer, async () => 'getan')).toEqual({
      value: 'getan',
      diagnostics: [],
    });
    expect(mailer.taken.map(({ mail }) => mail.to.address)).toEqual([IT]);
  });

  test('says so where the notice itself went nowhere (MAI-660)', async () => {
    const busy = scriptedMailer(() => 'deferred');
    const { diagnostics } = await sending(await refused(), busy, async () => 'getan');
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['MAI-660', `Die Fehlermeldung an ${IT} wurde nicht angenommen [antwort: deferred].`],
    ]);
  });

  test('that is stopped is told, too, and stays stopped', async () => {
    const desk = mailDesk();
    desk.approved({ identifier: 'x' });
    const mailer = acceptingMailer();
    const attempt = () => sending(desk, mailer, (what) => deliver(what, { mailer, clock: desk.clock }));
    await expect(attempt()).rejects.toMatchObject({ code: 'MAI-611', exit: 11 });
    expect(mailer.calls()).toBe(1);
    await expect(attempt()).rejects.toMatchObject({ code: 'MAI-611', exit: 11 });
    expect(mailer.taken.map(({ mail }) => mail.subject.split(':')[0])).toEqual(['Versand angehalten']);
  });

  test('that fails for another reason tells nobody: the run that follows it will', async () => {
    const mailer = acceptingMailer();
    const failing = sending(await refused(), mailer, async () => {
      throw new Error('der Datenträger ist voll');
    });
    await expect(failing).rejects.toThrow('der Datenträger ist voll');
    expect(mailer.calls()).toBe(0);
  });
});
