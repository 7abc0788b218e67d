import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { run } from '../../../src/cli/run.ts';
import { germanDay } from '../../../src/compose/format-german.ts';
import type { ArchiveEntry } from '../../../src/domain/archive-entry.ts';
import { day } from '../../../src/domain/month.ts';
import { fakeTerminal } from '../../support/fake-terminal.ts';
import { type Desk, deskOf, FILED } from '../../support/gallery/desk.ts';
import { ROOT } from '../../support/programme.ts';
import type { SampleOptions } from '../../support/sample-filing.ts';

const LANDRAETIN = 'landraetin@example.org';
/** The clock decides whether a confirmation is old: one of today is fresh whenever these tests run. */
const TODAY = new Date().toISOString().slice(0, 10);
const SAID = ['--durch', 'M. Muster', '--grund', 'am Telefon'];

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'versand-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function call(...argv: readonly string[]) {
  const terminal = fakeTerminal({ folder, programme: ROOT, environment: {}, lines: [] });
  const exit = await run(argv, terminal);
  return { exit, out: terminal.stdout(), err: terminal.stderr() };
}

function released(options: SampleOptions = {}): { readonly desk: Desk; readonly report: ArchiveEntry } {
  const desk = deskOf({ folder, programme: ROOT });
  const report = desk.file(options);
  desk.release(report);
  return { desk, report };
}

/** The report's one recipient, confirmed on that day. */
function confirmed(confirmedOn: string): SampleOptions {
  const one = { party: 'landkreis', name: 'Dr. Änne Beispiel', salutation: 'Guten Tag', address: LANDRAETIN };
  return { dispatch: { recipients: [{ ...one, party: 'landkreis', confirmedOn: day(confirmedOn) }] } };
}

/** As a run leaves it that dies after the final dot. */
function leaveUnclear(desk: Desk, { reportId, pdfSha256 }: ArchiveEntry): void {
  const message = { reportId, recipient: LANDRAETIN, number: 1 };
  const attempt = { ...message, pdfSha256, messageId: '<1@example.org>', transport: 'smtp' } as const;
  desk.box.append({ kind: 'attempt', ...attempt }, FILED.now());
  desk.box.append({ kind: 'final-dot', ...message }, FILED.now());
}

function kinds(): readonly string[] {
  return openArchive(deskOf({ folder, programme: ROOT }).output).records.map(({ event }) => event.kind);
}

describe('the plan', () => {
  test('says who gets which edition, why, and when that was last confirmed', async () => {
    released({ ...confirmed(TODAY), scope: 'Kommune' });
    const { out } = await call('versenden');
    expect(out).toMatch(new RegExp(`unterzeichnet: Landkreis +Kommune +${germanDay(day(TODAY))} +BEREIT`));
    expect(kinds()).toEqual(['filed', 'approved']);
  });

  test('says the same as data', async () => {
    released(confirmed(TODAY));
    expect(JSON.parse((await call('versenden', '--json')).out)).toMatchObject({
      plan: [
        {
          empfaenger: LANDRAETIN,
          warum: 'unterzeichnet für den Landkreis; Gesamtausgabe',
          zuletztBestaetigt: TODAY,
          naechsterVersuch: null,
        },
      ],
    });
  });
});

describe('a recipient whose confirmation is old', () => {
  test('is shown with a warning, and gets nothing before somebody says so', async () => {
    released(confirmed('2019-08-21'));
    const plan = await call('versenden');
    expect([plan.exit, plan.out]).toEqual([0, expect.stringContaining('21.08.2019 (älter als 12 Monate)')]);
    expect(plan.err).toContain('Warnung MAI-656');
    const sent = await call('versenden', '--senden');
    expect([sent.exit, sent.out]).toEqual([5, 'Es wurde nichts versandt.\n']);
    expect(kinds()).toEqual(['filed', 'approved']);
    expect((await call('status')).out).toContain('--senden --empfaenger-bestaetigt');
  });

  test('of a report that nobody approved is no matter of the confirmation yet (MAI-601)', async () => {
    deskOf({ folder, programme: ROOT }).file(confirmed('2019-08-21'));
    const sent = await call('versenden', '--senden');
    expect([sent.exit, sent.err]).toEqual([10, expect.stringContaining('Fehler MAI-601')]);
  });

  test('is told together with those of whom nothing is known', async () => {
    const [old] = confirmed('2019-08-21').dispatch?.recipients ?? [];
    if (old === undefined) throw new Error('nobody');
    const { confirmedOn: _, ...unknown } = { ...old, name: 'N. Neu', address: 'neu@example.org' };
    released({ dispatch: { recipients: [old, unknown] } });
    const { err } = await call('versenden', '--senden');
    expect(err).toContain('Hinweis MAI-657');
    expect(err).toContain('Warnung MAI-656');
  });

  test('gets the report when somebody says so, and that stands in the journal', async () => {
    released(confirmed('2019-08-21'));
    const sent = await call('versenden', '--senden', '--empfaenger-bestaetigt');
    expect(sent.exit).toBe(0);
    expect(kinds()).toEqual(['filed', 'approved', 'decided', 'attempt', 'receipt']);
    expect((await call('versenden')).err).not.toContain('MAI-656');
  });

  test('is old on the day of sending, though the report itself is of the month after it', async () => {
    released(confirmed('2020-08-21'));
    expect((await call('versenden')).out).toContain('21.08.2020 (älter als 12 Monate)');
    const sent = await call('versenden', '--senden');
    expect([sent.exit, sent.err]).toEqual([5, expect.stringContaining('MAI-656')]);
    expect(sent.err).toContain(`Dr. Änne Beispiel <${LANDRAETIN}> 21.08.2020`);
  });

  test('is asked of a correction, and of a message that a person lets go out again, as well', async () => {
    released(confirmed('2020-08-21'));
    expect((await call('versenden', '--senden', '--empfaenger-bestaetigt')).exit).toBe(0);
    const desk = deskOf({ folder, programme: ROOT });
    desk.release(desk.file({ ...confirmed('2020-08-21'), data: 'berichtigt', correction: 'Nachmeldung' }));
    expect((await call('versenden', '--senden')).exit).toBe(5);
    expect((await call('versenden', '--senden', '--empfaenger-bestaetigt')).exit).toBe(0);
    const later = deskOf({ folder, programme: ROOT });
    const july = later.file({ ...confirmed('2020-08-21'), month: '2020-07' });
    later.release(july);
    leaveUnclear(later, july);
    const id = july.reportId.slice(0, 12);
    expect((await call('klaeren', id, LANDRAETIN, '--erneut-senden', ...SAID)).exit).toBe(0);
    expect((await call('status')).out).toContain(`versenden ${id} --senden --empfaenger-bestaetigt`);
    expect((await call('versenden', id, '--senden')).exit).toBe(5);
  });

  test('is asked of a draft; a probe goes to the own house and asks nothing', async () => {
    const { dispatch } = confirmed('2020-08-21');
    deskOf({ folder, programme: ROOT }).file({
      draft: true,
      dispatch: { ...dispatch, draft: { returnBy: day('2020-09-25') } },
    });
    expect((await call('versenden', '--entwurf', '--senden')).exit).toBe(5);
    expect((await call('versenden', '--entwurf', '--senden', '--empfaenger-bestaetigt')).exit).toBe(0);
    released(confirmed('2020-08-21'));
    expect((await call('versenden', '--probe', 'ich@example.org')).exit).toBe(0);
  });
});

describe('a stop', () => {
  test('is told by every run and by status, until a person looked', async () => {
    const { report } = released({ identifier: 'x' });
    const id = report.reportId.slice(0, 12);
    expect((await call('versenden', '--senden')).exit).toBe(11);
    expect((await call('versenden', '--probe', 'ich@example.org')).exit).toBe(11);
    const status = await call('status');
    expect(status.out).toContain('angehalten (MAI-611)');
    expect(status.out).toContain(`npx zielbericht klaeren ${id} --angesehen --durch NAME --grund TEXT`);
    const looked = await call('klaeren', id, '--angesehen', ...SAID);
    expect([looked.exit, looked.out]).toEqual([0, expect.stringContaining('Vermerkt: Halt')]);
    expect((await call('status')).out).not.toContain('angehalten');
    expect(kinds()).toEqual(['filed', 'approved', 'stopped', 'decided']);
  });
});

describe('a draft', () => {
  const draft = { ...confirmed(TODAY), draft: true };
  const drafted = {
    ...draft,
    dispatch: { ...draft.dispatch, draft: { returnBy: day('2020-09-25') } },
  };

  function unclearDraft(): { readonly desk: Desk; readonly id: string } {
    const desk = deskOf({ folder, programme: ROOT });
    const report = desk.file(drafted);
    leaveUnclear(desk, report);
    return { desk, id: report.reportId.slice(0, 12) };
  }

  test('with a day stays the one that goes out, although one for looking at was made after it', async () => {
    const desk = deskOf({ folder, programme: ROOT });
    const dated = desk.file(drafted);
    desk.file({ ...draft, data: 'b', dispatch: { ...draft.dispatch, draft: { returnBy: null } } });
    const status = await call('status');
    expect(status.out).toContain(`versenden ${dated.reportId.slice(0, 12)} --entwurf --senden`);
    expect(status.out).toContain('nur zum Ansehen');
    const sent = await call('versenden', '--entwurf', '--senden', '--empfaenger-bestaetigt');
    expect(sent.exit).toBe(0);
    const after = await call('status');
    expect(after.out).toMatch(/25\.09\.2020 +1 von 1/);
  });

  test('without a day of return is for the own eyes: status asks nobody to send it', async () => {
    deskOf({ folder, programme: ROOT }).file({
      ...draft,
      dispatch: { ...draft.dispatch, draft: { returnBy: null } },
    });
    const status = await call('status');
    expect(status.out).toMatch(/ohne Termin +0 von 1 +nur zum Ansehen/);
    expect(status.out).not.toContain('versenden');
    const sent = await call('versenden', '--entwurf', '--senden', '--empfaenger-bestaetigt');
    expect([sent.exit, sent.err]).toEqual([10, expect.stringContaining('ARC-598')]);
    expect((await call('versenden', '--entwurf')).err).toContain('ARC-598');
    expect(kinds()).not.toContain('attempt');
  });

  test('that is unclear is shown with its command, and a person settles it', async () => {
    const { id } = unclearDraft();
    const status = await call('status');
    expect([status.exit, status.out]).toEqual([
      7,
      expect.stringContaining(`klaeren ${id} ${LANDRAETIN} --angekommen|--erneut-senden|--erledigt`),
    ]);
    const said = await call('klaeren', id, LANDRAETIN, '--erneut-senden', ...SAID);
    expect([said.exit, said.out]).toEqual([
      0,
      expect.stringContaining(`Nächster Schritt: npx zielbericht versenden ${id} --entwurf --senden`),
    ]);
    expect((await call('versenden', '--entwurf', '--senden')).exit).toBe(0);
    expect((await call('status')).exit).toBe(0);
  });

  test('that is unclear stays in sight when the report itself is approved', async () => {
    const { desk, id } = unclearDraft();
    desk.release(desk.file(confirmed(TODAY)));
    expect((await call('status')).out).toContain(`klaeren ${id} ${LANDRAETIN} --angekommen|--erledigt`);
    expect((await call('klaeren', id, LANDRAETIN, '--erledigt', ...SAID)).exit).toBe(0);
    expect((await call('status')).out).not.toContain('klaeren');
  });

  test('may stop the sending: status shows it though there is nothing but drafts, and a person lifts it', async () => {
    const desk = deskOf({ folder, programme: ROOT });
    const { reportId } = desk.file(drafted);
    desk.box.append(
      { kind: 'stopped', reportId, code: 'MAI-611', answer: 'weist sich anders aus' },
      FILED.now(),
    );
    const status = await call('status');
    expect([status.exit, status.out]).toEqual([11, expect.stringContaining('angehalten (MAI-611)')]);
    expect((await call('klaeren', reportId.slice(0, 12), '--angesehen', ...SAID)).exit).toBe(0);
    expect((await call('status')).exit).toBe(0);
  });
});

describe('a version that was replaced', () => {
  test('keeps its unclear message in sight, in status, plan and sending, until somebody settles it', async () => {
    const { desk, report } = released(confirmed(TODAY));
    leaveUnclear(desk, report);
    const id = report.reportId.slice(0, 12);
    desk.release(desk.file({ ...confirmed(TODAY), data: 'berichtigt', correction: 'Nachmeldung' }));
    const status = await call('status');
    expect([status.exit, status.out]).toEqual([
      7,
      expect.stringContaining(`klaeren ${id} ${LANDRAETIN} --angekommen|--erledigt --durch`),
    ]);
    const plan = await call('versenden');
    expect([plan.exit, plan.err]).toEqual([7, expect.stringContaining('MAI-682')]);
    const sent = await call('versenden', '--senden');
    expect([sent.exit, sent.err]).toEqual([7, expect.stringContaining(`${LANDRAETIN} (UNKLAR)`)]);
    const again = await call('klaeren', id, LANDRAETIN, '--erneut-senden', ...SAID);
    expect([again.exit, again.err]).toEqual([
      2,
      expect.stringContaining('Fassung 2 hat diese Fassung ersetzt'),
    ]);
    expect((await call('klaeren', id, LANDRAETIN, '--angekommen', ...SAID)).exit).toBe(0);
    expect((await call('versenden', '--senden')).exit).toBe(0);
    expect((await call('status')).exit).toBe(0);
  });
});

describe('klaeren', () => {
  /** A message that a run left unclear. */
  function unclear(): string {
    const { desk, report } = released(confirmed(TODAY));
    leaveUnclear(desk, report);
    return report.reportId.slice(0, 12);
  }

  test('ends an unclear message, and everything is done', async () => {
    const id = unclear();
    const status = await call('status');
    expect(status.out).toContain(
      `npx zielbericht klaeren ${id} ${LANDRAETIN} --angekommen|--erneut-senden|--erledigt --durch NAME --grund TEXT`,
    );
    expect((await call('versenden')).exit).toBe(7);
    expect((await call('klaeren', id, LANDRAETIN.toUpperCase(), '--angekommen', ...SAID)).exit).toBe(0);
    const sent = await call('versenden', '--senden');
    expect([sent.exit, sent.out]).toEqual([0, expect.stringContaining('Nichts Neues')]);
  });

  test('ends it without a message, too', async () => {
    const id = unclear();
    expect((await call('klaeren', id, LANDRAETIN, '--erledigt', ...SAID)).exit).toBe(0);
    expect((await call('versenden')).out).toMatch(/ERLEDIGT +erledigt/);
    expect((await call('versenden', '--senden')).exit).toBe(0);
  });

  test('lets it go out again, and says how', async () => {
    const id = unclear();
    const said = await call('klaeren', id, LANDRAETIN, '--erneut-senden', ...SAID);
    expect(said.out).toContain(`Nächster Schritt: npx zielbericht versenden ${id} --senden`);
    expect((await call('versenden', '--senden')).out).toContain('1 Nachricht in den Postausgang gelegt.');
  });

  test('is called for by status, which ends with 7 until then', async () => {
    const id = unclear();
    expect((await call('status')).exit).toBe(7);
    await call('klaeren', id, LANDRAETIN, '--angekommen', ...SAID);
    expect((await call('status')).exit).toBe(0);
  });

  test.each([
    ['BED-257', [LANDRAETIN, '--angekommen', '--erledigt', ...SAID]],
    ['BED-258', [LANDRAETIN, '--angekommen']],
    ['BED-259', ['niemand@example.org', '--angekommen', ...SAID]],
    ['MAI-663', ['--angesehen', ...SAID]],
  ])('refuses with %s what leaves open what is meant', async (code, words) => {
    const { exit, err } = await call('klaeren', unclear(), ...words);
    expect([exit, err]).toEqual([2, expect.stringContaining(`Fehler ${code}`)]);
  });

  test('knows no other report', async () => {
    unclear();
    const { exit, err } = await call('klaeren', 'ffffffffffff', LANDRAETIN, '--angekommen', ...SAID);
    expect([exit, err]).toEqual([2, expect.stringContaining('BED-212')]);
  });
});
