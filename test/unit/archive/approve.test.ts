import { describe, expect, it } from 'vitest';
import { approve } from '../../../src/archive/approve.ts';
import { archive } from '../../../src/archive/archive.ts';
import { objectPath } from '../../../src/archive/objects.ts';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { ArchiveDamaged } from '../../../src/domain/failure.ts';
import { type Archive, approvalOf } from '../../../src/domain/journal.ts';
import { memoryFiles } from '../../support/memory-files.ts';
import { type SampleOptions, sampleFiling } from '../../support/sample-filing.ts';

const clock = { now: () => '2020-09-28T08:00:00Z' };
const office = { by: 'Leitung', role: 'Geschäftsführung', reason: 'geprüft' };

function filed(box: Archive, options: SampleOptions = {}) {
  return archive(sampleFiling(box, options), box, clock);
}

function codes(outcome: { readonly diagnostics: readonly { readonly code: string }[] }): readonly string[] {
  return outcome.diagnostics.map(({ code }) => code);
}

describe('approving', () => {
  it('binds the office to the bytes and outlives the run', () => {
    const output = memoryFiles('output');
    const box = openArchive(output);
    const { pdfSha256, reportId } = filed(box);
    const outcome = approve({ hash: pdfSha256, ...office, sample: true }, box, clock);
    const expected = { reportId, pdfSha256, ...office, sample: true, at: clock.now() };
    expect(outcome).toEqual({ ok: true, value: expected, diagnostics: [] });
    expect(approvalOf(openArchive(output), pdfSha256)).toEqual(expected);
  });

  it('writes a name with one blank between its words, however it was typed', () => {
    const box = openArchive(memoryFiles('output'));
    const { reportId } = filed(box);
    const typed = { ...office, by: ' N.  Beispiel', deputyFor: 'M.\u00a0 Muster ' };
    const outcome = approve({ hash: reportId, ...typed }, box, clock);
    expect(outcome).toMatchObject({ ok: true, value: { by: 'N. Beispiel', deputyFor: 'M. Muster' } });
  });

  it('takes the report id, and a unique beginning of at least eight digits', () => {
    const box = openArchive(memoryFiles('output'));
    const { reportId } = filed(box);
    expect(codes(approve({ hash: reportId.slice(0, 7), ...office }, box, clock))).toEqual(['ARC-501']);
    expect(approve({ hash: ` ${reportId.slice(0, 8).toUpperCase()} `, ...office }, box, clock).ok).toBe(true);
  });

  it('names near reports when the hash is unknown', () => {
    const box = openArchive(memoryFiles('output'));
    const { reportId } = filed(box);
    const typo = `${reportId.slice(0, 20)}${'x'.repeat(44)}`;
    const outcome = approve({ hash: typo, ...office }, box, clock);
    expect(codes(outcome)).toEqual(['ARC-501']);
    expect(outcome.diagnostics[0]?.message).toContain(reportId);
  });

  it('says so when the archive is empty', () => {
    const outcome = approve({ hash: 'a'.repeat(64), ...office }, openArchive(memoryFiles('output')), clock);
    expect(outcome.diagnostics[0]?.message).toContain('das Archiv ist leer');
  });

  it('never releases a draft', () => {
    const box = openArchive(memoryFiles('output'));
    const { pdfSha256 } = filed(box, { draft: true });
    expect(codes(approve({ hash: pdfSha256, ...office }, box, clock))).toEqual(['ARC-502']);
    expect(approvalOf(box, pdfSha256)).toBeNull();
  });

  it('twice gives the first approval and a notice', () => {
    const box = openArchive(memoryFiles('output'));
    const { reportId } = filed(box);
    approve({ hash: reportId, ...office }, box, clock);
    const again = approve({ hash: reportId, by: 'Andere', role: '', reason: '' }, box, clock);
    expect(again.ok && again.value.by).toBe('Leitung');
    expect(codes(again)).toEqual(['ARC-503']);
    expect(box.records.length).toBe(2);
  });

  it('gives one version to one report only', () => {
    const box = openArchive(memoryFiles('output'));
    const first = filed(box, { data: 'a' });
    const second = filed(box, { data: 'b' });
    approve({ hash: second.reportId, ...office }, box, clock);
    expect(codes(approve({ hash: first.reportId, ...office }, box, clock))).toEqual(['ARC-504']);
  });

  it('needs a name', () => {
    const box = openArchive(memoryFiles('output'));
    const { reportId } = filed(box);
    expect(codes(approve({ hash: reportId, ...office, by: ' ' }, box, clock))).toEqual(['ARC-505']);
  });

  it('needs bytes that can be read', () => {
    const output = memoryFiles('output');
    const box = openArchive(output);
    const { pdfSha256 } = filed(box);
    output.write(objectPath(pdfSha256), new Uint8Array([0]));
    expect(() => approve({ hash: pdfSha256, ...office }, box, clock)).toThrow(ArchiveDamaged);
    expect(approvalOf(box, pdfSha256)).toBeNull();
  });
});
