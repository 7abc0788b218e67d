import { describe, expect, it } from 'vitest';
import { approve } from '../../../src/archive/approve.ts';
import { archive } from '../../../src/archive/archive.ts';
import { JOURNAL } from '../../../src/archive/journal.ts';
import { nextRecord } from '../../../src/archive/journal-line.ts';
import { objectPath } from '../../../src/archive/objects.ts';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { roleWord } from '../../../src/archive/role-words.ts';
import { EVERY_BYTE, inspectArchive, STRUCTURE, verifyArchive } from '../../../src/archive/verify.ts';
import { EnvironmentFailure } from '../../../src/domain/failure.ts';
import type { JournalEvent } from '../../../src/domain/journal.ts';
import { memoryFiles } from '../../support/memory-files.ts';
import { bytesOf, sampleFiling } from '../../support/sample-filing.ts';

const clock = { now: () => '2020-09-28T08:00:00Z' };

function filled() {
  const output = memoryFiles('output');
  const box = openArchive(output);
  const entry = archive(sampleFiling(box), box, clock);
  approve({ hash: entry.reportId, by: 'Leitung', role: '', reason: '' }, box, clock);
  const pathOf = (role: string) =>
    objectPath(entry.objects.find((object) => object.role === role)?.sha256 ?? '');
  return { output, entry, pathOf };
}

function findings(output: ReturnType<typeof memoryFiles>): readonly string[] {
  return verifyArchive(output).map(({ code, message }) => `${code} ${message}`);
}

describe('verifying the archive', () => {
  it('finds nothing in an intact one, nor in an empty folder', () => {
    expect(verifyArchive(filled().output)).toEqual([]);
    expect(verifyArchive(memoryFiles('output'))).toEqual([]);
  });

  it('notices one flipped bit anywhere and names the object', () => {
    const { output, entry } = filled();
    for (const { sha256, role } of entry.objects) {
      const path = objectPath(sha256);
      const bytes = output.read(path) ?? new Uint8Array();
      const flipped = Uint8Array.from(bytes);
      flipped[bytes.length >> 1] = (flipped[bytes.length >> 1] ?? 0) ^ 1;
      output.write(path, flipped);
      const found = findings(output);
      expect(found.length).toBe(1);
      expect(found[0]).toContain(`ARC-511 „output/${path}“ (${role === 'pdf' ? 'PDF' : roleWord(role)} `);
      output.write(path, bytes);
    }
    expect(verifyArchive(output)).toEqual([]);
  });

  it('names a missing object and what it was', () => {
    const { output, pathOf } = filled();
    output.remove(pathOf('export'));
    expect(findings(output)).toEqual([
      expect.stringMatching(/^ARC-510 .*Export „data\/exporte\/2020-08\/lza\.csv“/),
    ]);
  });

  it('tells swapped objects from damaged ones', () => {
    const { output, pathOf } = filled();
    const [pdf, json] = [output.read(pathOf('pdf')), output.read(pathOf('json'))];
    output.write(pathOf('pdf'), json ?? new Uint8Array());
    output.write(pathOf('json'), pdf ?? new Uint8Array());
    expect(findings(output).map((text) => text.slice(0, 7))).toEqual(['ARC-512', 'ARC-512']);
  });

  it('names a renamed object with its old and its new name', () => {
    const { output, pathOf } = filled();
    const bytes = output.read(pathOf('pdf')) ?? new Uint8Array();
    output.write('archiv/objekte/00/bericht.pdf', bytes);
    output.remove(pathOf('pdf'));
    expect(findings(output)).toEqual([
      `ARC-531 Im Archiv fehlt „output/${pathOf('pdf')}“ (PDF „2020-08_Managementbericht_JC-Mansfeld-Suedharz_F1.pdf“ des Berichts August 2020, Fassung 1); sein Inhalt liegt unter „output/archiv/objekte/00/bericht.pdf“.`,
    ]);
  });

  it('names foreign files but not the lock', () => {
    const { output } = filled();
    output.write('archiv/.sperre', bytesOf('{}'));
    output.write('archiv/Kopie von journal.jsonl', bytesOf('x'));
    expect(findings(output)).toEqual([
      expect.stringContaining('ARC-513 „output/archiv/Kopie von journal.jsonl“'),
    ]);
  });

  it('names a lost journal and the objects that no entry knows, where a report lies in the output folder', () => {
    const { output, pathOf } = filled();
    output.write('berichte/2020-08/bericht.pdf', output.read(pathOf('pdf')) ?? new Uint8Array());
    output.write(JOURNAL, new Uint8Array());
    const found = findings(output).map((text) => text.slice(0, 7));
    expect(new Set(found)).toEqual(new Set(['ARC-518', 'ARC-514']));
  });

  it('does not call a very first run that was stopped damaged: nothing was filed yet (ARC-596)', () => {
    const { output, entry } = filled();
    for (const stopped of [() => output.write(JOURNAL, new Uint8Array()), () => output.remove(JOURNAL)]) {
      stopped();
      expect(verifyArchive(output).map(({ code, severity }) => [code, severity])).toEqual([
        ['ARC-596', 'warning'],
      ]);
      expect(findings(output)[0]).toContain(`Im Archiv liegen ${entry.objects.length} Objekte`);
    }
    expect(
      verifyArchive(output, { ...EVERY_BYTE, witnesses: [{ head: 'ab'.repeat(6), source: 'E-Mail' }] }),
    ).toContainEqual(expect.objectContaining({ code: 'ARC-518' }));
  });

  it('goes on with the others when one object cannot be read, and names it (ARC-597)', () => {
    const { output, entry, pathOf } = filled();
    output.remove(pathOf('export'));
    const closed = pathOf('pdf');
    const refuse = (path: string) => {
      if (path === closed)
        throw new EnvironmentFailure({ code: 'SYS-904', message: 'Lesefehler.', hint: '' });
    };
    const failing = {
      ...output,
      size: (path: string) => output.size(path),
      *chunks(path: string) {
        refuse(path);
        yield* output.chunks(path);
      },
    };
    expect(verifyArchive(failing).map(({ code, message }) => [code, message])).toEqual([
      ['ARC-510', expect.stringContaining(pathOf('export'))],
      [
        'ARC-597',
        `„output/${closed}“ (PDF „${entry.objects.find(({ role }) => role === 'pdf')?.name}“ des Berichts August 2020, Fassung 1) lässt sich nicht prüfen: Lesefehler.`,
      ],
    ]);
    const linked = {
      ...output,
      size(path: string) {
        refuse(path);
        return output.size(path);
      },
    };
    expect(inspectArchive(linked, STRUCTURE).findings.map(({ code }) => code)).toEqual([
      'ARC-510',
      'ARC-597',
    ]);
  });

  it('names a folder that does not open, and does not call missing what lies in it', () => {
    const { output, pathOf } = filled();
    const folder = pathOf('pdf').slice(0, 'archiv/objekte/ab'.length);
    const closed = {
      ...output,
      list(path: string) {
        if (path === folder)
          throw new EnvironmentFailure({ code: 'SYS-903', message: 'Rechte fehlen.', hint: '' });
        return output.list(path);
      },
    };
    expect(verifyArchive(closed).map(({ code, message }) => `${code} ${message}`)).toEqual([
      `ARC-597 „output/${folder}“ lässt sich nicht prüfen: Rechte fehlen.`,
    ]);
  });

  it('names broken and missing lines of the journal', () => {
    const { output } = filled();
    const [first = '', second = ''] = new TextDecoder().decode(output.read(JOURNAL) ?? undefined).split('\n');
    output.write(JOURNAL, bytesOf(`${first.replace('2020-08', '2020-09')}\n${second}\n`));
    expect(findings(output).join('\n')).toContain('ARC-515 „output/archiv/journal.jsonl“, Zeile 1');
    output.write(JOURNAL, bytesOf(`${second}\n`));
    expect(findings(output).join('\n')).toContain('ARC-516 „output/archiv/journal.jsonl“, Zeile 1');
  });

  it('names a line that counts itself wrongly, though its hashes hold', () => {
    const { output } = filled();
    const last = openArchive(output).records.at(-1);
    const dot = { kind: 'final-dot', reportId: 'a', recipient: 'b@example.org', number: 1 } as const;
    if (last) output.append(JOURNAL, nextRecord({ ...last, number: 7 }, dot, clock.now()).line);
    expect(findings(output)).toEqual([expect.stringMatching(/^ARC-516 .*Zeile 3/)]);
  });

  it.each([1, 2, 40])('notices a last line that lacks its last %i bytes', (cut) => {
    const { output } = filled();
    const bytes = output.read(JOURNAL) ?? new Uint8Array();
    output.write(JOURNAL, bytes.subarray(0, bytes.length - cut));
    const found = findings(output).filter((each) => each.startsWith('ARC-517 '));
    expect(found).toEqual([
      expect.stringContaining(cut === 1 ? 'fehlt nur das Zeilenende' : 'Bytes einer Zeile'),
    ]);
  });

  it('lets an event of a later programme pass and says so', () => {
    const { output } = filled();
    const box = openArchive(output);
    const later = { kind: 'widerruf', reportId: 'a' } as unknown as JournalEvent;
    output.append(JOURNAL, nextRecord(box.records.at(-1), later, clock.now()).line);
    expect(findings(output)).toEqual([expect.stringContaining('ARC-519')]);
    expect(openArchive(output).records.length).toBe(3);
  });
});
