import { describe, expect, it } from 'vitest';
import { archive } from '../../../src/archive/archive.ts';
import { JOURNAL, readJournal } from '../../../src/archive/journal.ts';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { inspectArchive, STRUCTURE, verifyArchive } from '../../../src/archive/verify.ts';
import type { Diagnostic } from '../../../src/diagnostic/diagnostic.ts';
import { ArchiveDamaged } from '../../../src/domain/failure.ts';
import { memoryFiles } from '../../support/memory-files.ts';
import { sampleFiling } from '../../support/sample-filing.ts';

const clock = { now: () => '2020-09-28T08:00:00Z' };

function filled() {
  const output = memoryFiles('output');
  const box = openArchive(output);
  for (const month of ['2020-06', '2020-07', '2020-08']) archive(sampleFiling(box, { month }), box, clock);
  return output;
}

function text(output: ReturnType<typeof memoryFiles>): string {
  return new TextDecoder().decode(output.read(JOURNAL) ?? new Uint8Array());
}

describe('the journal', () => {
  it('is German JSON in which each line holds the hash of the one before', () => {
    const lines = text(filled())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ nr, art, monat }) => [nr, art, monat])).toEqual([
      [1, 'bericht', '2020-06'],
      [2, 'bericht', '2020-07'],
      [3, 'bericht', '2020-08'],
    ]);
    expect(lines.map(({ vorher }) => vorher)).toEqual([
      '0'.repeat(64),
      lines[0]?.['hash'],
      lines[1]?.['hash'],
    ]);
    expect(Object.keys(lines[0] ?? {})).not.toContain('kind');
  });

  it('reads back exactly what was written', () => {
    const output = memoryFiles('output');
    const box = openArchive(output);
    archive(sampleFiling(box), box, clock);
    box.append(
      { kind: 'final-dot', reportId: 'a', recipient: 'b@example.org', number: 2 },
      '2020-09-28T08:00:01Z',
    );
    const again = openArchive(output);
    expect(again.records).toEqual(box.records);
    expect(again.head).toBe(box.head);
  });

  it('ignores the line a crash tore, and cuts it off with a note before the next one', () => {
    const output = filled();
    const whole = text(output);
    output.write(JOURNAL, new TextEncoder().encode(`${whole}{"art":"versuch","emp`));
    const box = openArchive(output);
    expect(box.records.length).toBe(3);
    expect(text(output).startsWith(whole) && text(output) !== whole).toBe(true);
    box.append({ kind: 'final-dot', reportId: 'a', recipient: 'b@example.org', number: 1 }, clock.now());
    const kinds = openArchive(output).records.map(({ event }) => event.kind);
    expect(kinds).toEqual(['filed', 'filed', 'filed', 'repaired', 'final-dot']);
    expect(text(output).startsWith(whole)).toBe(true);
    expect(box.records.at(3)?.event).toEqual({ kind: 'repaired', bytes: 21 });
  });

  it('does not write behind lines that were changed between opening and the first line of its own', () => {
    const output = filled();
    output.write(JOURNAL, new TextEncoder().encode(`${text(output)}{"art":"versuch","emp`));
    const box = openArchive(output);
    const spoiled = text(output).replace('JC', 'JX');
    expect(spoiled).not.toBe(text(output));
    output.write(JOURNAL, new TextEncoder().encode(spoiled));
    const event = { kind: 'final-dot', reportId: 'a', recipient: 'b@example.org', number: 1 } as const;
    expect(() => box.append(event, clock.now())).toThrow(ArchiveDamaged);
    expect(text(output)).toBe(spoiled);
  });

  it('keeps a last line that lacks its line feed alone, and ends it before the next one', () => {
    const output = filled();
    const whole = text(output);
    output.write(JOURNAL, new TextEncoder().encode(whole.trimEnd()));
    const box = openArchive(output);
    expect(box.records.length).toBe(3);
    expect(text(output)).toBe(whole.trimEnd());
    box.append({ kind: 'final-dot', reportId: 'a', recipient: 'b@example.org', number: 1 }, clock.now());
    box.append({ kind: 'final-dot', reportId: 'a', recipient: 'b@example.org', number: 2 }, clock.now());
    const kinds = openArchive(output).records.map(({ event }) => event.kind);
    expect(kinds).toEqual(['filed', 'filed', 'filed', 'final-dot', 'final-dot']);
    expect(text(output).startsWith(whole)).toBe(true);
    expect(verifyArchive(output)).toEqual([]);
  });

  it('takes no last line without line feed that follows another one, or follows a broken one', () => {
    const output = filled();
    const [first = '', , third = ''] = text(output).trimEnd().split('\n');
    output.write(JOURNAL, new TextEncoder().encode(`${first}\n${third}`));
    expect(readJournal(output)).toMatchObject({ torn: third.length, unended: false, faults: [] });
    output.write(JOURNAL, new TextEncoder().encode(`${first}\n{}\n${third}`));
    expect(readJournal(output)).toMatchObject({ unended: false, faults: [{ line: 2, why: 'unreadable' }] });
  });

  it('tells what the next run does with a torn line: it stops where somebody knows that the line was whole', () => {
    const output = filled();
    const [last] = openArchive(output).records.slice(-1);
    const bytes = output.read(JOURNAL) ?? new Uint8Array();
    output.write(JOURNAL, bytes.subarray(0, -9));
    const witnesses = [{ head: last?.hash ?? '', source: 'E-Mail' }];
    const hintOf = (found: readonly Diagnostic[]) => found.find(({ code }) => code === 'ARC-517')?.hint;
    expect(hintOf(inspectArchive(output, { ...STRUCTURE, witnesses }).findings)).toContain('hält an');
    expect(hintOf(inspectArchive(output, STRUCTURE).findings)).toContain('schneidet sie ab');
  });

  it.each([
    [
      'a byte-order mark in front',
      (bytes: Uint8Array) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
    ],
    [
      'a strange character with other bytes in its place',
      (bytes: Uint8Array) => {
        const at = Buffer.from(bytes).indexOf('\ufffd');
        return Buffer.concat([bytes.subarray(0, at), Buffer.from([0xff]), bytes.subarray(at + 3)]);
      },
    ],
  ])('is read byte for byte: %s is named', (_, change) => {
    const output = memoryFiles('output');
    const stop = { kind: 'stopped', reportId: 'a', code: 'MAI-611', answer: 'Server: \ufffd' } as const;
    openArchive(output).append(stop, clock.now());
    expect(openArchive(output).records).toHaveLength(1);
    output.write(JOURNAL, change(output.read(JOURNAL) ?? new Uint8Array()));
    expect(readJournal(output).faults).toEqual([{ line: 1, why: 'unreadable' }]);
    expect(verifyArchive(output).map(({ code }) => code)).toEqual(['ARC-515']);
    expect(() => openArchive(output)).toThrow(ArchiveDamaged);
  });

  it.each([
    [
      'a changed figure',
      (lines: string[]) => [lines[0], lines[1]?.replace('"fassung":1', '"fassung":2'), lines[2]],
      2,
    ],
    ['a missing line', (lines: string[]) => [lines[0], lines[2]], 2],
    ['swapped lines', (lines: string[]) => [lines[1], lines[0], lines[2]], 1],
    ['a line in front', (lines: string[]) => [lines[0], ...lines], 2],
    ['an added blank', (lines: string[]) => [lines[0]?.replace('{', '{ '), lines[1], lines[2]], 1],
    ['a doubled key', (lines: string[]) => [lines[0]?.replace('{', '{"art":"x",'), lines[1], lines[2]], 1],
  ])('refuses to work on %s', (_, change, line) => {
    const output = filled();
    const lines = text(output).trimEnd().split('\n');
    output.write(JOURNAL, new TextEncoder().encode(`${change(lines).join('\n')}\n`));
    expect(() => openArchive(output)).toThrow(ArchiveDamaged);
    expect(() => openArchive(output)).toThrow(new RegExp(`Zeile ${line} `));
  });

  it('writes nothing behind a line whose writing failed', () => {
    const output = filled();
    let full = true;
    const box = openArchive({
      ...output,
      append(path, line) {
        if (full) throw new Error('disk full');
        output.append(path, line);
      },
    });
    const dot = { kind: 'final-dot', reportId: 'a', recipient: 'b@example.org', number: 1 } as const;
    expect(() => box.append(dot, clock.now())).toThrow('disk full');
    full = false;
    expect(() => box.append(dot, clock.now())).toThrow('disk full');
    expect(openArchive(output).records.length).toBe(3);
  });
});
