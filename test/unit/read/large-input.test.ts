import { describe, expect, it } from 'vitest';
import { parseMonth } from '../../../src/domain/month.ts';
import { readExport } from '../../../src/read/csv/read-export.ts';
import { readLargeExport } from '../../../src/read/csv/read-large-export.ts';
import { MOST_KEPT } from '../../../src/read/csv/sieve/sift.ts';
import { LONGEST_RECORD, MOST_ROWS, readTable } from '../../../src/read/csv/table.ts';
import { largeInput } from '../../../src/read/large-input.ts';
import { read } from '../../../src/read/read.ts';
import { fileOf } from '../../support/exports.ts';
import { memoryFiles } from '../../support/memory-files.ts';
import { sampleData } from '../../support/sample-data.ts';
import { smallExports } from '../../support/small-exports.ts';

const [LONG, WIDE, MONTHS] = smallExports;
if (!LONG || !WIDE || !MONTHS) throw new Error('there are three samples');
const HEAD = 'Jobcenter;Berichtsmonat;Merkmal;Wert;Status;Lieferung;Bemerkung\n';

function sieved(text: string, { profile, source, metrics } = LONG ?? raise()) {
  const bytes = Buffer.from(text);
  const chunks = () => [bytes.subarray(0, 5_000), bytes.subarray(5_000)];
  return readLargeExport({ file: 'data/gross.csv', size: bytes.length, chunks }, profile, source, metrics);
}

function raise(): never {
  throw new Error('there are three samples');
}

describe('a large export', () => {
  it('says how many rows it passed over', () => {
    const outcome = sieved(
      `${LONG.bytes}\n${'15000;2020-01;Anderes;1;endgültig;2020-09-01;\n'.repeat(3_000)}`,
    );
    expect(outcome.ok).toBe(true);
    const notice = outcome.diagnostics.find(({ code }) => code === 'CSV-148');
    expect(notice).toMatchObject({ severity: 'notice' });
    expect(notice?.message).toMatch(/^Von 3\.00\d Zeilen .* wurden 1\.000 gelesen/u);
  });

  it('is refused at a record without end, with the quote that nobody closed', () => {
    const long = 'x'.repeat(LONGEST_RECORD + 1);
    expect(sieved(`${HEAD}${long}`).diagnostics).toMatchObject([{ code: 'CSV-145', place: { line: 2 } }]);
    const quote = sieved(`${HEAD}a;"b\n${'c\n'.repeat(LONGEST_RECORD)}`);
    expect(quote.diagnostics).toMatchObject([{ code: 'CSV-109', place: { line: 2, column: 3 } }]);
  });

  it('is refused when more rows may matter than can be held', () => {
    const row = '15087;2020-01;Übertritte in Langzeitarbeitslosigkeit;1;endgültig;2020-09-01;\n';
    const outcome = sieved(HEAD + row.repeat(MOST_KEPT + 5));
    expect(outcome.diagnostics).toMatchObject([{ code: 'CSV-146' }]);
    expect(sieved(`Monat;Coaches\n${'Jan 20;1\n'.repeat(MOST_KEPT + 5)}`, MONTHS).diagnostics).toMatchObject([
      { code: 'CSV-146' },
    ]);
  });

  it('is refused where it stops being what its mark announces, with line and column', () => {
    const good = `\ufeff${HEAD}${'15087;2020-01;Anderes;1;endgültig;2020-09-01;\n'.repeat(300)}`;
    const bytes = Buffer.concat([Buffer.from(`${good}ab;`), Buffer.from([0xfc, 0x0a])]);
    const chunks = () => [bytes.subarray(0, 5_000), bytes.subarray(5_000)];
    const { profile, source, metrics } = LONG;
    const stream = { file: 'data/gross.csv', size: bytes.length, chunks };
    expect(readLargeExport(stream, profile, source, metrics).diagnostics).toMatchObject([
      { code: 'CSV-105', place: { line: 302, column: 4 } },
    ]);
  });

  it('is refused at the first hidden character, on its line', () => {
    expect(sieved(`${HEAD}a;b\nc;\u202ed\n`).diagnostics).toMatchObject([
      { code: 'CSV-103', place: { line: 3, column: 3 } },
    ]);
    expect(sieved('').diagnostics).toMatchObject([{ code: 'CSV-111' }]);
  });

  it('is kept as the rows that were read, below a line with size and digest of the whole', () => {
    const data = memoryFiles('data', { 'gross.csv': LONG.bytes });
    const input = largeInput('gross.csv', LONG.bytes.length, data);
    const outcome = readLargeExport(input, LONG.profile, LONG.source, LONG.metrics);
    const kept = input.kept(outcome.ok ? outcome.value.excerpt : '');
    expect(kept.sha256).toBe(fileOf(LONG.bytes).sha256);
    const [first = ''] = Buffer.from(kept.bytes).toString().split('\n');
    expect(first).toBe(`Auszug aus data/gross.csv (${LONG.bytes.length} Bytes, SHA-256 ${kept.sha256})`);
    const again = readExport(fileOf(kept.bytes), LONG.profile, LONG.source, LONG.metrics);
    expect(again.ok && again.value.observations.length).toBe(outcome.ok && outcome.value.observations.length);
  });
});

describe('an ordinary table', () => {
  it('has records of a million characters at most, and half a million rows', () => {
    const wide = Array.from({ length: 900 }, () => 'x'.repeat(1_200)).join(';');
    expect(readTable(`a;b\n${wide}\n`, 'p.csv', ';').diagnostics).toMatchObject([
      { code: 'CSV-145', place: { line: 2 } },
    ]);
    expect(readTable('\n'.repeat(MOST_ROWS + 1), 'p.csv', ';').ok).toBe(false);
    expect(readTable(`a\n${'\n'.repeat(MOST_ROWS + 1)}`, 'p.csv', ';').diagnostics).toMatchObject([
      { code: 'CSV-146' },
    ]);
  });
});

describe('the largest export', () => {
  const path = 'exporte/2020-08/lza_15087_2020-08.csv';
  const month = parseMonth('2020-08') ?? raise();
  const request = { agreementFile: 'vereinbarungen/msh-2020.yaml', month, edition: 'monat' } as const;

  it('is refused by its size alone, before a byte of it is read', () => {
    const data = { ...sampleData(), largest: 6_500 };
    const asked: string[] = [];
    const note = (file: string) => {
      asked.push(file);
      return data.read(file);
    };
    const watched = { ...data, read: note };
    const outcome = read(request, watched);
    expect(outcome.diagnostics.filter(({ code }) => code === 'CSV-106')).toMatchObject([
      { place: { file: `data/${path}` } },
    ]);
    expect(asked).not.toContain(path);
    expect(asked.some((file) => file.startsWith('exporte/'))).toBe(true);
  });

  it('is refused as a workbook, which no stream can read (CSV-196)', () => {
    const whole = sampleData();
    const zip = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0, 0, 0]);
    const data = {
      ...whole,
      largest: 2e9,
      size: (file: string) => (file === path ? 60_000_000 : whole.size(file)),
      chunks: (file: string) => (file === path ? [zip, zip] : whole.chunks(file)),
    };
    const errors = read(request, data).diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors).toMatchObject([{ code: 'CSV-196', place: { file: `data/${path}` } }]);
  });
});
