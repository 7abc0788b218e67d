import { describe, expect, it } from 'vitest';
import { approve } from '../../../src/archive/approve.ts';
import { archive } from '../../../src/archive/archive.ts';
import { fileSignature } from '../../../src/archive/file-signature.ts';
import { JOURNAL } from '../../../src/archive/journal.ts';
import { objectPath } from '../../../src/archive/objects.ts';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { listReports } from '../../../src/archive/reports.ts';
import { verifyArchive } from '../../../src/archive/verify.ts';
import { plan } from '../../../src/deliver/plan.ts';
import type { Archive } from '../../../src/domain/journal.ts';
import { newestVersionOf, signaturesOf } from '../../../src/domain/journal.ts';
import { memoryFiles } from '../../support/memory-files.ts';
import { bytesOf, sampleFiling } from '../../support/sample-filing.ts';
import { approvedSample, CLOCK } from '../../support/sign-sample.ts';

const WHO = { field: 'Unterschrift_Agentur', signer: 'Erika', certificateSha256: 'c', timeStamp: null };

function codes(output: Parameters<typeof verifyArchive>[0]): readonly string[] {
  return verifyArchive(output).map(({ code }) => code);
}

/** Writes a signature into the journal as nobody would who files it properly. */
function forge(box: Archive, previousSha256: string, bytes: Uint8Array): void {
  const [{ reportId = '', pdfSha256 = '' } = {}] = listReports(box).map(({ entry }) => entry);
  const signedSha256 = box.keep(bytes);
  const event = { ...WHO, reportId, pdfSha256, previousSha256, signedSha256, size: bytes.length };
  box.append({ kind: 'signed', ...event }, CLOCK.now());
}

describe('a signature', () => {
  it('makes a successor of the version before it; the approved PDF stays', () => {
    const { output, report, sign } = approvedSample();
    const [first, second] = [sign('Unterschrift_Agentur'), sign('Unterschrift_Landkreis', CLOCK.now())];
    const again = openArchive(output);
    expect(signaturesOf(again, report.pdfSha256)).toEqual([first, second]);
    expect(first.previousSha256).toBe(report.pdfSha256);
    expect(second.previousSha256).toBe(first.signedSha256);
    expect(second).toMatchObject({ at: CLOCK.now(), timeStamp: CLOCK.now(), signer: 'Dr. Änne Beispiel' });
    expect(newestVersionOf(again, report.pdfSha256)).toBe(second.signedSha256);
    expect(again.object(report.pdfSha256).length).toBeLessThan(again.object(second.signedSha256).length);
    expect(verifyArchive(output)).toEqual([]);
  });

  it('is on disk before the journal names it, in German', () => {
    const { output, sign } = approvedSample();
    const { signedSha256 } = sign('Unterschrift_Agentur');
    const line = new TextDecoder().decode(output.read(JOURNAL) ?? undefined).split('\n')[2] ?? '';
    expect(JSON.parse(line)).toMatchObject({
      art: 'unterschrift',
      feld: 'Unterschrift_Agentur',
      unterzeichnet: 'Dr. Änne Beispiel',
      unterschrieben: signedSha256,
      zeitstempel: null,
    });
    expect(output.read(objectPath(signedSha256))).not.toBeNull();
  });

  it('leaves no event behind when its object cannot be written', () => {
    const { output, box, report } = approvedSample();
    const full = () => {
      throw new Error('kein Platz');
    };
    const stuck = openArchive({ ...output, write: full });
    const bytes = Buffer.concat([box.object(report.pdfSha256), bytesOf('x')]);
    expect(() => fileSignature({ ...WHO, bytes }, report, stuck, CLOCK)).toThrow('kein Platz');
    expect(signaturesOf(openArchive(output), report.pdfSha256)).toEqual([]);
  });

  it('is refused for bytes that rewrite the version before, and for a report nobody approved', () => {
    const { box, report } = approvedSample();
    const other = bytesOf(`%PDF-1.7 ganz anders ${'.'.repeat(1000)}`);
    expect(() => fileSignature({ ...WHO, bytes: other }, report, box, CLOCK)).toThrow(/earlier bytes/);
    const open = openArchive(memoryFiles('output'));
    const waiting = archive(sampleFiling(open), open, CLOCK);
    const bytes = Buffer.concat([open.object(waiting.pdfSha256), bytesOf('x')]);
    expect(() => fileSignature({ ...WHO, bytes }, waiting, open, CLOCK)).toThrow(/nobody approved/);
  });

  it('changes neither version nor place nor what is sent', () => {
    const { box, report, sign } = approvedSample();
    const before = plan(report, box).map(({ action, messageId }) => [action, messageId]);
    sign('Unterschrift_Agentur');
    expect(sampleFiling(box).chain).toMatchObject({ version: 1, existing: { reportId: report.reportId } });
    expect(plan(report, box).map(({ action, messageId }) => [action, messageId])).toEqual(before);
    const next = sampleFiling(box, { month: '2020-09' });
    expect(next.chain.predecessorId).toBe(report.reportId);
    expect(listReports(box).map(({ superseded, signatures }) => [superseded, signatures.length])).toEqual([
      [false, 1],
    ]);
  });
});

describe('verifying signed versions', () => {
  it('names a damaged and a missing one and whose signature it carries', () => {
    const { output, sign } = approvedSample();
    const path = objectPath(sign('Unterschrift_Agentur').signedSha256);
    const bytes = output.read(path) ?? new Uint8Array();
    output.write(path, bytes.with(3, 0));
    const [damaged] = verifyArchive(output);
    expect(damaged?.code).toBe('ARC-511');
    expect(damaged?.message).toContain('Unterschrift „Unterschrift_Agentur“ von Dr. Änne Beispiel');
    output.remove(path);
    expect(codes(output)).toEqual(['ARC-510']);
  });

  it('names a version that does not begin with the one before it', () => {
    const { output, box, report } = approvedSample();
    forge(box, report.pdfSha256, bytesOf(`%PDF neu ${'.'.repeat(2000)}`));
    expect(verifyArchive(output)).toEqual([
      expect.objectContaining({ code: 'ARC-524', message: expect.stringContaining(report.pdfSha256) }),
    ]);
  });

  it('names a version that passes over the signature before it', () => {
    const { output, box, report, sign } = approvedSample();
    sign('Unterschrift_Landkreis');
    forge(box, report.pdfSha256, Buffer.concat([box.object(report.pdfSha256), bytesOf('abseits')]));
    expect(verifyArchive(output)).toEqual([
      expect.objectContaining({ code: 'ARC-523', message: expect.stringContaining('Zeile 4') }),
    ]);
  });
});

describe('bytes without a line in the journal', () => {
  it('that continue a filed PDF or a signed version are told as a signature', () => {
    const { output, box, report, sign } = approvedSample();
    box.keep(Buffer.concat([box.object(report.pdfSha256), bytesOf('liegen geblieben')]));
    expect(verifyArchive(output)).toEqual([
      expect.objectContaining({
        code: 'ARC-525',
        severity: 'warning',
        message: expect.stringContaining('PDF „2020-08_Managementbericht_JC-Mansfeld-Suedharz_F1.pdf“'),
        hint: expect.not.stringContaining('schadet nicht'),
      }),
    ]);
    const { signedSha256 } = sign('Unterschrift_Agentur');
    box.keep(Buffer.concat([box.object(signedSha256), bytesOf('noch eine')]));
    const messages = verifyArchive(output).map(({ message }) => message);
    expect(messages).toContainEqual(expect.stringContaining('Unterschrift „Unterschrift_Agentur“'));
    box.keep(bytesOf('etwas anderes'));
    expect(codes(output).toSorted()).toEqual(['ARC-514', 'ARC-525', 'ARC-525']);
  });
});

describe('the HTML twin', () => {
  it('is filed beside the PDF under its name', () => {
    const box = openArchive(memoryFiles('output'));
    const html = bytesOf('<!doctype html>');
    const entry = archive({ ...sampleFiling(box), html }, box, CLOCK);
    const object = entry.objects.find(({ role }) => role === 'html');
    expect(object?.name).toBe('2020-08_Managementbericht_JC-Mansfeld-Suedharz_F1.html');
    expect(box.object(object?.sha256 ?? '')).toEqual(html);
    expect(approve({ hash: entry.reportId, by: 'L', role: '', reason: '' }, box, CLOCK).ok).toBe(true);
  });
});
