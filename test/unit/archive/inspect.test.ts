import { describe, expect, it } from 'vitest';
import { approve } from '../../../src/archive/approve.ts';
import { archive } from '../../../src/archive/archive.ts';
import { JOURNAL } from '../../../src/archive/journal.ts';
import { objectPath } from '../../../src/archive/objects.ts';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { EVERY_BYTE, inspectArchive, STRUCTURE, verifyArchive } from '../../../src/archive/verify.ts';
import { memoryFiles } from '../../support/memory-files.ts';
import { bytesOf, sampleFiling } from '../../support/sample-filing.ts';

const clock = { now: () => '2020-09-28T08:00:00Z' };

function filled() {
  const output = memoryFiles('output');
  const box = openArchive(output);
  const entry = archive(sampleFiling(box), box, clock);
  const pathOf = (role: string) =>
    objectPath(entry.objects.find((object) => object.role === role)?.sha256 ?? '');
  const release = () => approve({ hash: entry.reportId, by: 'Leitung', role: '', reason: '' }, box, clock);
  return { output, box, entry, pathOf, release };
}

const codes = (found: readonly { readonly code: string }[]) => found.map(({ code }) => code);

describe('checking the structure', () => {
  it('compares names and sizes and reads no object', () => {
    const { output, pathOf } = filled();
    const before = output.reads.get(pathOf('pdf'));
    const found = inspectArchive(output, STRUCTURE);
    expect(found.findings).toEqual([]);
    expect(found).toMatchObject({ lines: 1, objects: { count: 9 }, read: { count: 0, bytes: 0 } });
    expect(output.reads.get(pathOf('pdf'))).toBe(before);
  });

  it('notices a truncated, a lengthened and a missing object, but no changed byte', () => {
    const { output, pathOf } = filled();
    const pdf = output.read(pathOf('pdf')) ?? new Uint8Array();
    for (const bad of [pdf.subarray(0, 50), Buffer.concat([pdf, bytesOf('.')])]) {
      output.write(pathOf('pdf'), bad);
      const [finding, ...more] = verifyArchive(output, STRUCTURE);
      expect([finding?.code, more]).toEqual(['ARC-530', []]);
      expect(finding?.message).toContain(`hat ${bad.length} Bytes; abgelegt wurden ${pdf.length}.`);
    }
    output.write(
      pathOf('pdf'),
      pdf.map((byte, index) => (index === 9 ? byte ^ 1 : byte)),
    );
    expect(verifyArchive(output, STRUCTURE)).toEqual([]);
    expect(codes(verifyArchive(output, EVERY_BYTE))).toEqual(['ARC-511']);
    output.remove(pathOf('pdf'));
    expect(codes(verifyArchive(output, STRUCTURE))).toEqual(['ARC-510']);
  });

  it('tells an object under the name of another from a lost one', () => {
    const { output, entry, pathOf } = filled();
    const pdf = output.read(pathOf('pdf')) ?? new Uint8Array();
    output.remove(pathOf('pdf'));
    const wrong = objectPath(entry.pdfSha256.replace(/^../, '00').replace(/.$/, '0'));
    output.write(wrong, pdf);
    const [finding, ...more] = verifyArchive(output, STRUCTURE);
    expect([finding?.code, more]).toEqual(['ARC-531', []]);
    expect(finding?.message).toContain(`sein Inhalt liegt unter „output/${wrong}“`);
  });
});

describe('witnesses of the journal', () => {
  const mail = (head: string) => bytesOf(`Subject: Bericht\r\n\r\nArchivkette: ${head}\r\n`);

  it('confirm a head that is a line of it, whole or by its first twelve digits', () => {
    const { output, box, release } = filled();
    const { head } = box;
    release();
    for (const known of [head, head.slice(0, 12), box.head]) {
      const witnesses = [{ head: known, source: 'angegeben' }];
      expect(verifyArchive(output, { ...STRUCTURE, witnesses })).toEqual([]);
    }
  });

  it('tell when the journal was set back to an earlier state, which is a valid journal still', () => {
    const { output, box, release } = filled();
    const before = output.read(JOURNAL) ?? new Uint8Array();
    release();
    const { head } = box;
    output.write(JOURNAL, before);
    expect(verifyArchive(output)).toEqual([]);
    const [asked] = verifyArchive(output, { ...STRUCTURE, witnesses: [{ head, source: 'angegeben' }] });
    expect(asked).toMatchObject({ code: 'ARC-532', severity: 'error' });
  });

  it('lie in the outbox, and are asked without being named', () => {
    const { output, box, release } = filled();
    const before = output.read(JOURNAL) ?? new Uint8Array();
    release();
    output.write('postausgang/bericht.eml', mail(box.head));
    expect(inspectArchive(output, STRUCTURE)).toMatchObject({ findings: [], witnesses: 1 });
    output.write(JOURNAL, before);
    const [found] = verifyArchive(output, STRUCTURE);
    expect(found?.code).toBe('ARC-532');
    expect(found?.message).toContain('(E-Mail „bericht.eml“)');
  });

  it('say nothing where a message holds no head, and that is told', () => {
    const { output } = filled();
    output.write('postausgang/einladung.eml', bytesOf('Subject: Feier\r\n\r\nKommt alle!\r\n'));
    expect(codes(verifyArchive(output, STRUCTURE))).toEqual(['ARC-533']);
  });
});
