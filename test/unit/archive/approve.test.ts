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

  it('names three near reports: the likest first, of equals the newest, and no drafts', () => {
    const box = openArchive(memoryFiles('output'));
    const real = filed(box);
    const { fresh: _, ...entry } = real;
    const named = (reportId: string, pdfSha256: string, draft = false) =>
      box.append(
        { kind: 'filed', ...entry, reportId: reportId.padEnd(64, '-'), pdfSha256, draft },
        clock.now(),
      );
    named('abcdef01', 'x1');
    named('abcdef0123456789', 'x2', true);
    named('zzz', 'abcdef0123x3');
    named('abc1', 'x4');
    named('abc2', 'x5');
    const near = (hash: string) =>
      approve({ hash, ...office }, box, clock)
        .diagnostics[0]?.message.split('Dort liegen: ')[1]
        ?.slice(0, -1)
        .split(' · ')
        .map((text) =>
          text.replace('msh-2020, Monatsbericht August 2020, Fassung 1: ', '').replace(/-+$/, ''),
        );
    expect(near(' ABCDEF0123456X ')).toEqual(['zzz', 'abcdef01', 'abc2']);
    expect(near('abcd')).toEqual(['zzz', 'abcdef01', 'abc2']);
    expect(near('abc')).toEqual(['abc2', 'abc1', 'zzz']);
    expect(near('')).toEqual(['abc2', 'abc1', 'zzz']);
  });

  it('releases nothing by a beginning that two reports share', () => {
    const box = openArchive(memoryFiles('output'));
    const { fresh: _, ...entry } = filed(box);
    const twin = `${entry.reportId.slice(0, 12)}${'x'.repeat(52)}`;
    box.append({ kind: 'filed', ...entry, reportId: twin }, clock.now());
    expect(codes(approve({ hash: twin.slice(0, 12), ...office }, box, clock))).toEqual(['ARC-501']);
    expect(approvalOf(box, entry.pdfSha256)).toBeNull();
    expect(approve({ hash: twin, ...office }, box, clock).ok).toBe(true);
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

  it('says which report it is that cannot be released, and why', () => {
    const box = openArchive(memoryFiles('output'));
    const said = ({ reportId }: { readonly reportId: string }, by = 'Leitung') =>
      approve({ hash: reportId, ...office, by }, box, clock).diagnostics.map(({ message }) => message);
    const august = 'msh-2020, Monatsbericht August 2020';
    const [first, second] = [filed(box, { data: 'a' }), filed(box, { data: 'b' })];
    expect(said(filed(box, { draft: true }))).toEqual([
      `Ein Entwurf kann nicht freigegeben werden (${august}, Entwurf).`,
    ]);
    expect(said(second, '')).toEqual([`Zur Freigabe fehlt, wer freigibt (${august}, Fassung 1).`]);
    expect(said(second)).toEqual([]);
    expect(said(second)).toEqual([
      `Dieser Bericht war bereits freigegeben durch Leitung am 28.09.2020, 08:00 Uhr (UTC) (${august}, Fassung 1).`,
    ]);
    expect(said(first)).toEqual([
      `Diese Fassung ist bereits mit anderem Inhalt freigegeben (${august}, Fassung 1; freigegeben ist ${second.reportId}).`,
    ]);
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
