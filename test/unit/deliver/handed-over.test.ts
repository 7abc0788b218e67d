import { describe, expect, it } from 'vitest';
import { earlierMessages } from '../../../src/deliver/earlier-messages.ts';
import { handedOver } from '../../../src/deliver/handed-over.ts';
import type { MailState } from '../../../src/domain/archive-entry.ts';
import type { FiledReport } from '../../../src/domain/journal.ts';
import { type MailDesk, mailDesk } from '../../support/mail-desk.ts';
import { acceptingMailer, scriptedMailer } from '../../support/scripted-mailer.ts';

const A = 'agentur@example.org';
const B = 'landraetin@example.org';

function attempt(
  desk: MailDesk,
  report: FiledReport,
  recipient: string,
  transport: 'smtp' | 'postausgang',
): void {
  const { reportId, pdfSha256 } = report;
  const one = { reportId, pdfSha256, recipient, messageId: `<${report.version}.${recipient}>`, number: 1 };
  desk.box().append({ kind: 'attempt', ...one, transport }, desk.clock.now());
}

function receipt(desk: MailDesk, report: FiledReport, recipient: string, state: MailState): void {
  const { reportId, pdfSha256 } = report;
  const one = { reportId, pdfSha256, recipient, messageId: `<${report.version}.${recipient}>`, answer: '' };
  desk.box().append({ kind: 'receipt', ...one, state }, desk.clock.now());
}

describe('who has a report, or may have it', () => {
  it.each([
    ['ANGENOMMEN', [A]],
    ['UNKLAR', [A]],
    ['VERSCHOBEN', []],
    ['ABGELEHNT', []],
  ] as const)('of whom the server said %s: %j', (state, recipients) => {
    const desk = mailDesk();
    const report = desk.approved();
    attempt(desk, report, A, 'smtp');
    receipt(desk, report, A, state);
    expect(handedOver(report, desk.box())).toEqual({ recipients, outbox: false });
  });

  it('is of this report alone, and each once', () => {
    const desk = mailDesk();
    const [report, other] = [desk.approved(), desk.approved({ month: '2020-07' })];
    attempt(desk, other, B, 'postausgang');
    receipt(desk, other, B, 'ANGENOMMEN');
    expect(handedOver(report, desk.box())).toEqual({ recipients: [], outbox: false });
    for (let times = 0; times < 2; times += 1) attempt(desk, report, A, 'smtp');
    receipt(desk, report, A, 'ANGENOMMEN');
    expect(handedOver(report, desk.box())).toEqual({ recipients: [A], outbox: false });
  });

  it('is no matter of the way another report took', () => {
    const desk = mailDesk();
    const [report, other] = [desk.approved(), desk.approved({ month: '2020-07' })];
    attempt(desk, other, A, 'postausgang');
    attempt(desk, report, A, 'smtp');
    receipt(desk, report, A, 'ANGENOMMEN');
    expect(handedOver(report, desk.box())).toEqual({ recipients: [A], outbox: false });
  });

  it('is nobody to whom no message was ever tried, though a person says that nothing is left to do', () => {
    const desk = mailDesk();
    const report = desk.approved();
    const about = { reportId: report.reportId, recipient: A, by: 'M. Muster' };
    desk
      .box()
      .append({ kind: 'decided', ...about, decision: 'erledigt', reason: 'entfällt' }, desk.clock.now());
    expect(desk.states(report)[0]).toBe('ERLEDIGT');
    expect(handedOver(report, desk.box())).toEqual({ recipients: [], outbox: false });
  });

  it('is known to have it in the outbox where that way alone brought it there', () => {
    const desk = mailDesk();
    const report = desk.approved();
    attempt(desk, report, B, 'postausgang');
    receipt(desk, report, B, 'ABGELEHNT');
    attempt(desk, report, A, 'smtp');
    receipt(desk, report, A, 'ANGENOMMEN');
    expect(handedOver(report, desk.box())).toEqual({ recipients: [A], outbox: false });
    attempt(desk, report, B, 'postausgang');
    receipt(desk, report, B, 'ANGENOMMEN');
    expect(handedOver(report, desk.box())).toEqual({ recipients: [B, A], outbox: true });
  });
});

describe('the messages a correction refers to', () => {
  it('are those of earlier versions that arrived, the first version first', async () => {
    const desk = mailDesk();
    const july = desk.approved({ month: '2020-07' });
    const first = desk.approved();
    const second = desk.approved({ data: 'b', correction: 'zwei', corrects: 2 });
    const third = desk.approved({ data: 'c', correction: 'drei', corrects: 3 });
    for (const report of [july, second, first, third]) {
      attempt(desk, report, A, 'smtp');
      receipt(desk, report, A, 'ANGENOMMEN');
    }
    attempt(desk, first, B, 'smtp');
    receipt(desk, first, B, 'ABGELEHNT');
    desk.box().append({ kind: 'filed', ...first }, desk.clock.now());
    expect(earlierMessages(third, A, desk.box())).toEqual([`<1.${A}>`, `<2.${A}>`]);
    expect(earlierMessages(second, A, desk.box())).toEqual([`<1.${A}>`]);
    expect(earlierMessages(third, B, desk.box())).toEqual([]);
  });

  it('are no drafts', async () => {
    const desk = mailDesk();
    const draft = desk.file({ draft: true });
    await desk.run([draft], acceptingMailer(), { options: { drafts: true } });
    const second = desk.file({ data: 'b', correction: 'zwei', corrects: 2 });
    expect(earlierMessages({ ...second, version: 2 }, A, desk.box())).toEqual([]);
  });
});

describe('what the journal knows of a message', () => {
  it('is not changed by a probe or by a confirmation', async () => {
    const desk = mailDesk();
    const report = desk.approved();
    await desk.run(
      [report],
      scriptedMailer(() => 'deferred'),
    );
    const before = desk.rows(report);
    const about = { reportId: report.reportId, recipient: A };
    const box = desk.box();
    box.append(
      { kind: 'probe', ...about, to: B, messageId: '<p>', transport: 'smtp', state: 'UNKLAR', answer: '' },
      desk.clock.now(),
    );
    box.append(
      { kind: 'decided', ...about, decision: 'empfaenger-bestaetigt', by: 'M', reason: 'x' },
      desk.clock.now(),
    );
    expect(desk.rows(report)).toEqual(before);
  });

  it('says what a run left behind that ended beyond the final dot', async () => {
    const desk = mailDesk();
    const report = desk.approved();
    await expect(
      desk.run(
        [report],
        scriptedMailer(() => 'crash-after-dot'),
      ),
    ).rejects.toThrow('crash');
    expect(desk.rows(report)[0]).toMatchObject({
      state: 'UNKLAR',
      answer: 'Der Lauf endete, bevor der Server geantwortet hat.',
      attempts: 1,
      waited: 0,
      at: desk.clock.now(),
    });
    expect(desk.rows(report)[1]).toMatchObject({ state: 'BEREIT', answer: '', attempts: 0, at: null });
  });

  it('is empty again of an answer while it is tried anew', async () => {
    const desk = mailDesk();
    const report = desk.approved();
    await desk.run(
      [report],
      scriptedMailer(() => 'deferred'),
    );
    await expect(
      desk.run(
        [report],
        scriptedMailer(() => 'crash-before-dot'),
        { atOnce: true },
      ),
    ).rejects.toThrow();
    expect(desk.rows(report)[0]).toMatchObject({
      state: 'IN_ARBEIT',
      answer: '',
      attempts: 2,
      notBefore: null,
    });
  });

  it('waits again where the release is taken back, whatever was begun, and keeps what is done', async () => {
    const desk = mailDesk();
    const report = desk.approved();
    const answers = ['deferred', 'accepted', 'crash-before-dot'] as const;
    const mailer = scriptedMailer((_, call) => answers[call - 1] ?? 'accepted');
    await expect(desk.run([report], mailer)).rejects.toThrow('crash');
    const { reportId, pdfSha256 } = report;
    desk
      .box()
      .append(
        { kind: 'approved', reportId, pdfSha256, by: 'L', role: '', reason: '', sample: false },
        desk.clock.now(),
      );
    expect(desk.states(report)).toEqual(['VERSCHOBEN', 'ANGENOMMEN', 'IN_ARBEIT']);
    desk.box().append({ kind: 'withdrawn', reportId, pdfSha256, by: 'L', reason: 'x' }, desk.clock.now());
    expect(desk.states(report)).toEqual(['GEPLANT', 'ANGENOMMEN', 'GEPLANT']);
    desk.release(report);
    expect(desk.states(report)).toEqual(['BEREIT', 'ANGENOMMEN', 'BEREIT']);
    desk.box().append({ kind: 'withdrawn', reportId, pdfSha256, by: 'L', reason: 'x' }, desk.clock.now());
    expect(desk.states(report)).toEqual(['GEPLANT', 'ANGENOMMEN', 'GEPLANT']);
  });
});
