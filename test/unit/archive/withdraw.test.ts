import { describe, expect, it } from 'vitest';
import { approve } from '../../../src/archive/approve.ts';
import { archive } from '../../../src/archive/archive.ts';
import { JOURNAL } from '../../../src/archive/journal.ts';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { listReports } from '../../../src/archive/reports.ts';
import { verifyArchive } from '../../../src/archive/verify.ts';
import { withdraw } from '../../../src/archive/withdraw.ts';
import { deliver } from '../../../src/deliver/deliver.ts';
import { handedOver } from '../../../src/deliver/handed-over.ts';
import { plan } from '../../../src/deliver/plan.ts';
import type { Mailer, Transmission } from '../../../src/domain/effects.ts';
import { type Archive, approvalOf, type FiledReport, withdrawalOf } from '../../../src/domain/journal.ts';
import { memoryFiles } from '../../support/memory-files.ts';
import { type SampleOptions, sampleFiling } from '../../support/sample-filing.ts';

const clock = { now: () => '2020-09-28T08:00:00Z' };
const AUGUST = 'msh-2020, Monatsbericht August 2020, Fassung 1';
const NOBODY = { recipients: [], outbox: false };
const WHO = { by: 'M. Muster', reason: 'Lieferung unvollständig' };

function filed(box: Archive, options: SampleOptions = {}): FiledReport {
  return archive(sampleFiling(box, options), box, clock);
}

function release(report: FiledReport, box: Archive) {
  return approve({ hash: report.reportId, by: 'Leitung', role: '', reason: '' }, box, clock);
}

function approved(box: Archive, options: SampleOptions = {}): FiledReport {
  const report = filed(box, options);
  expect(release(report, box).ok).toBe(true);
  return report;
}

function takeBack(report: FiledReport, box: Archive, who: Partial<typeof WHO> = {}) {
  return withdraw({ report, ...WHO, ...who, handed: handedOver(report, box) }, box, clock);
}

/** A server that answers every message alike, before or after the final dot. */
function server(kind: Transmission['kind']): Mailer {
  return {
    kind: 'smtp',
    send: async (_mail, _bytes, beforeDot) => {
      if (kind === 'accepted' || kind === 'unclear') beforeDot();
      return { kind, answer: '250' };
    },
  };
}

function codes(outcome: { readonly diagnostics: readonly { readonly code: string }[] }) {
  return outcome.diagnostics.map(({ code }) => code);
}

describe('taking an approval back', () => {
  it('holds the report until somebody approves it anew', () => {
    const output = memoryFiles('output');
    const box = openArchive(output);
    const report = approved(box);
    expect(takeBack(report, box)).toMatchObject({ ok: true, value: WHO });
    const read = openArchive(output);
    expect(approvalOf(read, report.pdfSha256)).toBeNull();
    expect(withdrawalOf(read, report.pdfSha256)).toMatchObject({ ...WHO, at: clock.now() });
    expect(plan(report, read).map(({ action, state }) => `${action} ${state}`)).toEqual(
      Array(3).fill('hold GEPLANT'),
    );
    expect(release(report, box).ok).toBe(true);
    expect(withdrawalOf(box, report.pdfSha256)).toBeNull();
    expect(plan(report, box).map(({ action }) => action)).toEqual(['send', 'send', 'send']);
    expect(verifyArchive(output)).toEqual([]);
  });

  it('is journaled with the account at the computer where that is known, and without blanks around the words', () => {
    const box = openArchive(memoryFiles('output'));
    const report = approved(box);
    const { reportId, pdfSha256 } = report;
    const request = { report, by: ' M. Muster ', reason: ' unvollständig\n', handed: NOBODY };
    const expected = { reportId, pdfSha256, by: 'M. Muster', reason: 'unvollständig' };
    withdraw(request, box, clock);
    expect(box.records.at(-1)?.event).toStrictEqual({ kind: 'withdrawn', ...expected });
    release(report, box);
    withdraw({ ...request, account: 'muster' }, box, clock);
    expect(box.records.at(-1)?.event).toStrictEqual({ kind: 'withdrawn', ...expected, account: 'muster' });
  });

  it.each([
    [{ edition: 'jahr', month: '2020-12' }, 'jahresbericht --jahr 2020 --vereinbarung msh-2020'],
    [{ scope: 'BA' }, 'erstellen --monat 2020-08 --vereinbarung msh-2020 --bereich BA'],
  ] as const)('names the command for a correction once somebody has %j', (options, command) => {
    const box = openArchive(memoryFiles('output'));
    const handed = { recipients: ['agentur@example.org'], outbox: false };
    const refused = withdraw({ report: approved(box, options), ...WHO, handed }, box, clock);
    expect(refused.diagnostics[0]?.hint).toContain(`„npx zielbericht ${command} --korrektur GRUND“`);
  });

  it('is a German line of the journal', () => {
    const output = memoryFiles('output');
    const box = openArchive(output);
    takeBack(approved(box), box);
    const last = new TextDecoder()
      .decode(output.read(JOURNAL) ?? undefined)
      .trimEnd()
      .split('\n')
      .at(-1);
    expect(JSON.parse(last ?? '')).toMatchObject({
      art: 'ruecknahme',
      durch: 'M. Muster',
      grund: 'Lieferung unvollständig',
    });
  });

  it('gives the version back: the next report of the month is the first again', () => {
    const box = openArchive(memoryFiles('output'));
    const july = approved(box, { month: '2020-07' });
    const first = approved(box);
    takeBack(first, box);
    const other = filed(box, { data: 'berichtigt' });
    expect(other).toMatchObject({ version: 1, predecessorId: july.reportId });
    expect(listReports(box).map(({ superseded }) => superseded)).toEqual([false, true, false]);
  });

  it('leaves a report behind that cannot be approved: its predecessor is not approved any more', () => {
    const box = openArchive(memoryFiles('output'));
    const july = approved(box, { month: '2020-07' });
    const august = filed(box);
    takeBack(july, box);
    expect(codes(release(august, box))).toEqual(['ARC-556']);
    expect(release(august, box).diagnostics[0]?.message).toBe(
      `Der Bericht schließt an einen an, dessen Freigabe zurückgenommen ist (${AUGUST}; Vorgänger ${july.reportId.slice(0, 12)}).`,
    );
  });

  it('needs an approval, a name and a reason', () => {
    const box = openArchive(memoryFiles('output'));
    const report = filed(box);
    const open = takeBack(report, box);
    expect(codes(open)).toEqual(['ARC-557']);
    expect(open.diagnostics[0]?.message).toContain(`nichts zurückzunehmen (${AUGUST}).`);
    release(report, box);
    const groundless = takeBack(report, box, { reason: ' ' });
    expect(groundless.diagnostics[0]?.message).toBe(
      `Zur Rücknahme der Freigabe fehlt der Grund („--grund“) (${AUGUST}).`,
    );
    const nameless = takeBack(report, box, { by: ' ', reason: '' });
    expect(codes(nameless)).toEqual(['ARC-562']);
    expect(nameless.diagnostics[0]?.message).toContain('der Name („--durch“) und der Grund („--grund“)');
    takeBack(report, box);
    expect(codes(takeBack(report, box))).toEqual(['ARC-557']);
  });

  it.each([
    ['accepted', 'ARC-558'],
    ['unclear', 'ARC-558'],
  ] as const)('is refused once a message was %s', async (kind, code) => {
    const box = openArchive(memoryFiles('output'));
    const report = approved(box);
    await deliver({ box, reports: [report] }, { mailer: server(kind), clock });
    const refused = takeBack(report, box);
    expect(codes(refused)).toEqual([code]);
    expect(refused.diagnostics[0]?.message).toContain('landraetin@example.org');
    expect(refused.diagnostics[0]?.hint).toContain(
      '--monat 2020-08 --vereinbarung msh-2020 --korrektur GRUND',
    );
    expect(approvalOf(box, report.pdfSha256)).not.toBeNull();
  });

  it('counts a message whose run died behind the final dot as one that may have arrived', () => {
    const box = openArchive(memoryFiles('output'));
    const report = approved(box);
    const key = { reportId: report.reportId, recipient: 'agentur@example.org', number: 1 };
    const attempt = { ...key, pdfSha256: report.pdfSha256, messageId: '<a@b>', transport: 'smtp' } as const;
    box.append({ kind: 'attempt', ...attempt }, clock.now());
    expect(handedOver(report, box).recipients).toEqual([]);
    box.append({ kind: 'final-dot', ...key }, clock.now());
    expect(codes(takeBack(report, box))).toEqual(['ARC-558']);
  });

  it('stops what the server put off, and lets it go on after the next approval', async () => {
    const box = openArchive(memoryFiles('output'));
    const report = approved(box);
    await deliver({ box, reports: [report] }, { mailer: server('deferred'), clock });
    expect(takeBack(report, box).ok).toBe(true);
    expect(plan(report, box).map(({ action }) => action)).toEqual(['hold', 'hold', 'hold']);
    await expect(deliver({ box, reports: [report] }, { mailer: server('accepted'), clock })).rejects.toThrow(
      'nicht freigegeben',
    );
    release(report, box);
    expect(plan(report, box).map(({ action, attempts }) => [action, attempts])).toEqual(
      Array(3).fill(['send', 1]),
    );
  });

  it('never brings a refused message back', async () => {
    const box = openArchive(memoryFiles('output'));
    const report = approved(box);
    await deliver({ box, reports: [report] }, { mailer: server('rejected'), clock });
    takeBack(report, box);
    release(report, box);
    expect(plan(report, box).map(({ action }) => action)).toEqual(['decide', 'decide', 'decide']);
  });

  it('is refused while a later approved report builds upon it', () => {
    const box = openArchive(memoryFiles('output'));
    const july = approved(box, { month: '2020-07' });
    const august = approved(box);
    expect(codes(takeBack(july, box))).toEqual(['ARC-559']);
    expect(takeBack(july, box).diagnostics[0]?.message).toContain(
      `(msh-2020, Monatsbericht Juli 2020, Fassung 1; ${AUGUST})`,
    );
    takeBack(august, box);
    expect(takeBack(july, box).ok).toBe(true);
  });

  it('is refused for a signed report', () => {
    const box = openArchive(memoryFiles('output'));
    const report = approved(box);
    const signed = box.keep(Buffer.concat([box.object(report.pdfSha256), Buffer.from('signed')]));
    const { reportId, pdfSha256 } = report;
    box.append(
      {
        kind: 'signed',
        reportId,
        pdfSha256,
        previousSha256: pdfSha256,
        signedSha256: signed,
        size: 1,
        field: 'Unterschrift_Landkreis',
        signer: 'Dr. Änne Beispiel',
        certificateSha256: 'c'.repeat(64),
        timeStamp: null,
      },
      clock.now(),
    );
    expect(codes(takeBack(report, box))).toEqual(['ARC-560']);
    expect(takeBack(report, box).diagnostics[0]?.message).toContain(
      `unterschrieben von Dr. Änne Beispiel (${AUGUST})`,
    );
  });

  it('of a correction lets the version before count again', () => {
    const box = openArchive(memoryFiles('output'));
    const first = approved(box);
    const second = approved(box, { data: 'berichtigt', correction: 'Nachmeldung' });
    expect(plan(first, box).map(({ action }) => action)).toEqual(['replaced', 'replaced', 'replaced']);
    takeBack(second, box);
    expect(plan(first, box).map(({ action }) => action)).toEqual(['send', 'send', 'send']);
  });
});
