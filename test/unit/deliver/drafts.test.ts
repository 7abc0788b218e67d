import { describe, expect, it } from 'vitest';
import { approve } from '../../../src/archive/approve.ts';
import { archive } from '../../../src/archive/archive.ts';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { deliver } from '../../../src/deliver/deliver.ts';
import { plan } from '../../../src/deliver/plan.ts';
import { documentIdentifier } from '../../../src/domain/chain.ts';
import type { Mailer, OutgoingMail } from '../../../src/domain/effects.ts';
import type { Archive, FiledReport } from '../../../src/domain/journal.ts';
import { memoryFiles } from '../../support/memory-files.ts';
import { type SampleOptions, sampleFiling } from '../../support/sample-filing.ts';

const clock = { now: () => '2020-09-20T08:00:00Z' };

function desk() {
  const box = openArchive(memoryFiles('output'));
  const sent: OutgoingMail[] = [];
  const mailer: Mailer = {
    kind: 'smtp',
    send: async (mail, _bytes, beforeDot) => {
      beforeDot();
      sent.push(mail);
      return { kind: 'accepted', answer: '250' };
    },
  };
  const file = (options: SampleOptions = {}): FiledReport => archive(sampleFiling(box, options), box, clock);
  const send = (report: FiledReport, drafts = true) =>
    deliver({ box, reports: [report], options: { drafts } }, { mailer, clock });
  return { box, sent, file, send };
}

function actions(report: FiledReport, box: Archive): readonly string[] {
  return plan(report, box).map(({ action }) => action);
}

describe('a draft', () => {
  it('goes out without an approval, to everybody once', async () => {
    const { box, sent, file, send } = desk();
    const draft = file({ draft: true });
    expect(actions(draft, box)).toEqual(['send', 'send', 'send']);
    await send(draft);
    await send(draft);
    expect(sent.map(({ to }) => to.address)).toEqual([
      'agentur@example.org',
      'landraetin@example.org',
      'jobcenter@example.org',
    ]);
    expect(sent[0]?.attachments.at(-1)?.fileName).toContain('_Entwurf.pdf');
    expect(actions(draft, box)).toEqual(['done', 'done', 'done']);
  });

  it('never goes out as a report, and a report never as a draft', async () => {
    const { box, sent, file, send } = desk();
    await expect(send(file({ draft: true }), false)).rejects.toMatchObject({ code: 'MAI-602', exit: 10 });
    const report = file();
    approve({ hash: report.reportId, by: 'Leitung', role: '', reason: '' }, box, clock);
    await expect(send(report)).rejects.toMatchObject({ code: 'MAI-640', exit: 10 });
    expect(sent).toEqual([]);
  });

  it('without a day of return stays in the house (ARC-598), unless an earlier programme began to send it', async () => {
    const { box, sent, file, send } = desk();
    const draft = file({ draft: true, dispatch: { draft: { returnBy: null } } });
    await expect(send(draft)).rejects.toMatchObject({ code: 'ARC-598', exit: 10 });
    expect(sent).toEqual([]);
    const { reportId, pdfSha256 } = draft;
    const first = { reportId, pdfSha256, recipient: 'agentur@example.org', messageId: '<1@example.org>' };
    box.append({ kind: 'attempt', ...first, number: 1, transport: 'smtp' }, clock.now());
    box.append({ kind: 'receipt', ...first, state: 'ANGENOMMEN', answer: '250' }, clock.now());
    await send(draft);
    expect(sent.map(({ to }) => to.address)).toEqual(['landraetin@example.org', 'jobcenter@example.org']);
  });

  it('says so in the document, and what says otherwise is stopped', async () => {
    const { box, sent, file, send } = desk();
    const draft = file({ draft: true });
    expect(documentIdentifier(draft)).toBe(`msh-2020/2020-08/monat/entwurf/${draft.reportId}`);
    const { reportId } = sampleFiling(box, { draft: true, data: 'anders' }).chain;
    const lying = file({ draft: true, data: 'anders', identifier: `msh-2020/2020-08/monat/1/${reportId}` });
    await expect(send(lying)).rejects.toMatchObject({ code: 'MAI-611', exit: 11 });
    expect(sent).toEqual([]);
  });

  it('that says two things about itself is stopped, too', async () => {
    const { sent, file, send } = desk();
    const torn = file({ draft: true, identifier: 'eins</dc:identifier><dc:identifier>zwei' });
    await expect(send(torn)).rejects.toMatchObject({
      code: 'MAI-611',
      message: expect.stringMatching(/weist sich anders aus: ohne eindeutige Kennung\.$/),
    });
    expect(sent).toEqual([]);
  });

  it('gives way to a later one', async () => {
    const { box, sent, file, send } = desk();
    const first = file({ draft: true });
    const second = file({ draft: true, data: 'anders' });
    expect(actions(first, box)).toEqual(['replaced', 'replaced', 'replaced']);
    await expect(send(first)).rejects.toMatchObject({ code: 'MAI-641' });
    await send(second);
    expect(sent).toHaveLength(3);
    expect(actions(first, box)).toEqual(['replaced', 'replaced', 'replaced']);
  });

  it('gives way to the approved report, but not to an unapproved one', async () => {
    const { box, file, send } = desk();
    const draft = file({ draft: true });
    const report = file();
    expect(actions(draft, box)).toEqual(['send', 'send', 'send']);
    approve({ hash: report.reportId, by: 'Leitung', role: '', reason: '' }, box, clock);
    await expect(send(draft)).rejects.toMatchObject({
      code: 'MAI-641',
      message: `Der Entwurf msh-2020, Monatsbericht August 2020, Entwurf (Kennung ${draft.reportId.slice(0, 12)}) geht nicht mehr hinaus: Fassung 1 ist inzwischen freigegeben.`,
      hint: 'Stellungnahmen zu einem Entwurf kommen zu spät; ändert sich noch etwas, ist das eine Korrektur.',
    });
    expect(actions(file({ draft: true, data: 'für die Korrektur' }), box)).toEqual(['send', 'send', 'send']);
  });

  it('of an earlier programme has no words for an opinion, and stays', async () => {
    const { box, sent, send } = desk();
    const filing = sampleFiling(box, { draft: true });
    const { draft: _, ...dispatch } = filing.dispatch;
    const old = archive({ ...filing, dispatch }, box, clock);
    await expect(send(old)).rejects.toMatchObject({ code: 'MAI-644' });
    expect(sent).toEqual([]);
  });
});
