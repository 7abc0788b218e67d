import fc from 'fast-check';
import { expect, it } from 'vitest';
import { approve } from '../../src/archive/approve.ts';
import { archive } from '../../src/archive/archive.ts';
import { openArchive } from '../../src/archive/open-archive.ts';
import { deliver } from '../../src/deliver/deliver.ts';
import { plan } from '../../src/deliver/plan.ts';
import { brokenInvariants } from '../support/invariants.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { sampleFiling } from '../support/sample-filing.ts';
import { type Script, scriptedMailer } from '../support/scripted-mailer.ts';

const clock = { now: () => '2020-09-28T08:00:00Z' };
const script = fc.constantFrom<Script>(
  'accepted',
  'deferred',
  'rejected',
  'unclear',
  'crash-before-dot',
  'crash-after-dot',
);

/** How a message that was handed over may stand in the journal. */
const FITTING: Readonly<Record<string, readonly string[]>> = {
  accepted: ['ANGENOMMEN'],
  unclear: ['UNKLAR'],
  'crash-after-dot': ['UNKLAR'],
  rejected: ['ABGELEHNT'],
  deferred: ['VERSCHOBEN'],
  'crash-before-dot': ['IN_ARBEIT'],
};

it('whatever the server does and wherever a run dies, nothing is sent twice and nothing is forgotten', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(script, { minLength: 1, maxLength: 20 }), async (scripts) => {
      const output = memoryFiles('output');
      const box = openArchive(output);
      const report = archive(sampleFiling(box), box, clock);
      approve({ hash: report.reportId, by: 'Leitung', role: '', reason: '' }, box, clock);
      const last = new Map<string, Script>();
      const mailer = scriptedMailer((mail, call) => {
        const what = scripts[call - 1] ?? 'accepted';
        last.set(mail.to.address, what);
        return what;
      });
      for (let run = 0; run < 30; run += 1) {
        const request = { box: openArchive(output), reports: [report], atOnce: true };
        await deliver(request, { mailer, clock }).catch((error: Error) =>
          expect(error.message).toBe('crash'),
        );
      }
      const handedOver = mailer.taken.map(({ mail }) => mail.to.address);
      expect(new Set(handedOver).size).toBe(handedOver.length);
      const taken = mailer.taken.map(({ mail }) => ({ messageId: mail.messageId, to: mail.to.address }));
      const heads = mailer.taken.map(({ mail }) => /Archivkette: (\w+)/.exec(mail.text)?.[1] ?? '');
      expect(brokenInvariants({ output, taken, heads })).toEqual([]);
      for (const { recipient, state } of plan(report, openArchive(output))) {
        expect(FITTING[last.get(recipient.address) ?? '']).toContain(state);
        expect(handedOver.includes(recipient.address)).toBe(state === 'ANGENOMMEN' || state === 'UNKLAR');
        expect(['ANGENOMMEN', 'UNKLAR', 'ABGELEHNT']).toContain(state);
      }
    }),
    { numRuns: 200 },
  );
});
