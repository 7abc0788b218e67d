import { describe, expect, it } from 'vitest';
import { objectPath } from '../../../src/archive/objects.ts';
import { brokenInvariants } from '../../support/invariants.ts';
import { mailDesk } from '../../support/mail-desk.ts';
import { scriptedMailer } from '../../support/scripted-mailer.ts';

/** A report of which one message was accepted, one is unclear and one refused; what the server took of it. */
async function sent() {
  const desk = mailDesk();
  const report = desk.approved();
  const answers = ['accepted', 'unclear', 'rejected'] as const;
  const mailer = scriptedMailer((_, call) => answers[call - 1] ?? 'accepted');
  await desk.run([report], mailer);
  const taken = mailer.taken.map(({ mail }) => ({ messageId: mail.messageId, to: mail.to.address }));
  return { desk, report, taken };
}

describe('the invariants', () => {
  it('hold for what went well', async () => {
    const { desk, taken } = await sent();
    const heads = [desk.box().head, '0'.repeat(64)];
    expect(brokenInvariants({ output: desk.output, taken, heads })).toEqual([]);
  });

  it('see a message that was lost (I2), and one that came twice (I2)', async () => {
    const { desk, taken } = await sent();
    const lost = brokenInvariants({ output: desk.output, taken: taken.slice(1) });
    expect(lost).toEqual([expect.stringMatching(/^I2 .* was taken 0 times$/)]);
    const twice = brokenInvariants({ output: desk.output, taken: [...taken, ...taken.slice(1)] });
    expect(twice).toEqual([expect.stringMatching(/^I2 .* twice$/)]);
  });

  it('see a message that nobody recorded (I3)', async () => {
    const { desk, taken } = await sent();
    const more = [...taken, { messageId: '<fremd@example.org>', to: 'x@example.org' }];
    expect(brokenInvariants({ output: desk.output, taken: more })).toEqual([
      'I3 <fremd@example.org> is unknown',
    ]);
  });

  it('see a damaged file (I1), a head that is gone (I5) and a file that is left over (I6)', async () => {
    const { desk, report } = await sent();
    desk.output.write(objectPath(report.pdfSha256), new Uint8Array([1]));
    desk.output.write('berichte/.bericht.pdf.neu', new Uint8Array());
    const broken = brokenInvariants({ output: desk.output, heads: ['f'.repeat(64)] });
    expect(broken.map((each) => each.slice(0, 2))).toEqual(['I1', 'I5', 'I6']);
  });

  it('see a recipient of nowhere (I4) and a try without approval (I7)', () => {
    const desk = mailDesk();
    const { reportId, pdfSha256 } = desk.file({ scope: 'BA' });
    const attempt = {
      reportId,
      pdfSha256,
      recipient: 'landraetin@example.org',
      messageId: '<1@example.org>',
    };
    desk.box().append({ kind: 'attempt', ...attempt, number: 1, transport: 'smtp' }, desk.clock.now());
    const broken = brokenInvariants({ output: desk.output });
    expect(broken.map((each) => each.slice(0, 2))).toEqual(['I4', 'I7']);
  });
});
