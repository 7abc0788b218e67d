import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readExport } from '../../src/read/csv/read-export.ts';
import { readTable } from '../../src/read/csv/table.ts';
import { dataFile, fileOf, metricOf, profileNamed, sourceNamed } from '../support/exports.ts';
import { scenarioDeliveries } from '../support/scenario-series.ts';

const PROFILE = profileNamed('lang');
const HEAD = 'Berichtsmonat;Merkmal;Wert;Status;Lieferung;Bemerkung';
const CROSSED = 'Übertritte in Langzeitarbeitslosigkeit';
const METRIC = metricOf('uebertritte_lza', 'lza');

function read(text: string) {
  return readExport(fileOf(text), PROFILE, sourceNamed('lza', 'lang'), [METRIC]);
}

/** The one value of a file with this cell, or the codes that refused it. */
function cell(text: string): string {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  const outcome = read(`${HEAD}\n2020-01;${CROSSED};${quoted};endgültig;2020-04-02;\n`);
  if (!outcome.ok) return outcome.diagnostics.map(({ code }) => code).join();
  const [only] = outcome.value.observations;
  return only?.value?.toFixed() ?? only?.status ?? 'nothing';
}

/** Ways to part the thousands that a German reader writes. */
const PARTED = fc.constantFrom('', '.', ' ', '\u00a0', '\u202f');

function parted(value: number, sign: string): string {
  return String(value).replace(/\B(?=(\d{3})+$)/gu, sign);
}

describe('a number in an export', () => {
  it('is the same value however its thousands are parted', () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), PARTED, fc.constantFrom('', ' '), (value, sign, blank) => {
        expect(cell(`${blank}${parted(value, sign)}${blank}`)).toBe(String(value));
      }),
    );
  });

  it('is refused as a count when anything follows a comma, and in English spelling', () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), fc.stringMatching(/^\d{1,4}$/u), PARTED, (value, fraction, sign) => {
        expect(cell(`${parted(value, sign)},${fraction}`)).toBe('CSV-136');
        expect(cell(`${parted(value + 1000, ',')}.${fraction}`)).toBe('CSV-104');
      }),
    );
  });

  it('is one value or refused, whatever is written', () => {
    const anything = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[-−]? ?[\d., %]{1,9}$/u));
    fc.assert(
      fc.property(anything, (text) => {
        expect(cell(text)).toMatch(/^(\d+|CSV-\d{3}(,CSV-\d{3})*|suppressed|nothing)$/u);
      }),
    );
  });
});

describe('a file', () => {
  it('gives the same values in any order of its rows', () => {
    const sample = scenarioDeliveries[4];
    if (!sample) throw new Error('the scenario has five deliveries');
    const lines = new TextDecoder().decode(dataFile(sample.path).bytes).trimEnd().split('\n');
    const metrics = [...new Set(sample.values.map(({ metric }) => metric))].map((id) => metricOf(id, 'lza'));
    const source = sourceNamed('lza', 'lang');
    const valuesOf = (rows: readonly string[]) => {
      const outcome = readExport(fileOf(rows.join('\n')), PROFILE, source, metrics);
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
      return outcome.value.observations.map(({ origin, ...observation }) => ({
        ...observation,
        raw: origin.raw,
      }));
    };
    const expected = valuesOf(lines);
    const [title = '', head = '', ...rows] = lines;
    const orders = fc.shuffledSubarray(rows, { minLength: rows.length });
    fc.assert(
      fc.property(orders, (order) => {
        expect(valuesOf([title, head, ...order])).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('never crashes the reader and never ends without a value or a code, whatever bytes it has', () => {
    const sample = scenarioDeliveries.map(({ path, profile, source, values }) => {
      const metrics = [...new Set(values.map(({ metric }) => metric))].map((id) => metricOf(id, source));
      return {
        input: dataFile(path),
        profile: profileNamed(profile),
        source: sourceNamed(source, profile),
        metrics,
      };
    });
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      drop: fc.nat(40),
      put: fc.uint8Array({ maxLength: 6 }),
    });
    const piece = fc.constantFrom('"', ';', '\n', '\0', '1,132', 'Ã¼', 'Mai 2020', '*', ';;;;');
    fc.assert(
      fc.property(fc.nat(sample.length - 1), edit, fc.option(piece), (index, { at, drop, put }, text) => {
        const { input, profile, source, metrics } = sample[index] ?? sample[0] ?? raise();
        const from = Math.floor(at * input.bytes.length);
        const added = text === null ? put : Buffer.from(text);
        const bytes = Buffer.concat([
          input.bytes.subarray(0, from),
          added,
          input.bytes.subarray(from + drop),
        ]);
        const outcome = readExport({ ...input, bytes }, profile, source, metrics);
        const coded = outcome.diagnostics.every(
          ({ code, message }) => /^CSV-\d{3}$/u.test(code) && message !== '',
        );
        expect(coded).toBe(true);
        expect(outcome.ok || outcome.diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('places every cell where its text stands', () => {
    const content = fc.stringMatching(/^[a-zäß;"\n 😀]{0,6}$/u);
    fc.assert(
      fc.property(
        fc.array(fc.array(content, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        (grid) => {
          const text = grid
            .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(';'))
            .join('\n');
          const outcome = readTable(text, 'probe.csv', ';');
          const lines = text.split('\n');
          for (const [index, row] of (outcome.ok ? outcome.value.rows : []).entries()) {
            expect(row.cells).toEqual(grid[index]);
            for (const at of row.cells.keys()) {
              const { line, column, length = 0 } = row.cell(at).place;
              const shown = [...(lines[line - 1] ?? '')].slice(column - 1, column - 1 + length).join('');
              expect(shown).toBe(`"${(grid[index]?.[at] ?? '').replaceAll('"', '""')}"`.split('\n')[0]);
            }
          }
        },
      ),
    );
  });
});

function raise(): never {
  throw new Error('the scenario has deliveries');
}

describe('a text without quotation marks', () => {
  /** Every cell with its place; one line with a quotation mark, and the library reads the whole text. */
  const cells = (text: string, sign: string) => {
    const outcome = readTable(text, 'probe.csv', sign);
    if (!outcome.ok) return outcome.diagnostics;
    const found = outcome.value.rows.map((row) => row.cells.map((_, index) => row.cell(index)));
    return [...found.slice(0, -1), outcome.diagnostics];
  };
  const signs = fc.constantFrom(';', ',', '\t', '\n', '\r', '\r\n', ' ', 'a', 'ä', '12', '😀', '\u2028');

  it('is read as the library reads it', () => {
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 40 }), fc.constantFrom(';', ',', '\t'), (pieces, sign) => {
        const text = `${pieces.join('')}\n`;
        expect(cells(`${text}x`, sign)).toEqual(cells(`${text}"x"`, sign));
      }),
      { numRuns: 2000 },
    );
  });
});
