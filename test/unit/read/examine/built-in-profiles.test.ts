import { describe, expect, test } from 'vitest';
import { examine } from '../../../../src/read/examine/examine.ts';
import type { Examined } from '../../../../src/read/examine/examined.ts';
import {
  fixture,
  MONTHS,
  type Quantity,
  REGIONS,
  type Region,
  TOLD,
} from '../../../support/invented-table.ts';

interface Vintage {
  readonly file: string;
  readonly profile: string;
  readonly encoding: string;
  /** The quantity behind each label of the file. */
  readonly labels: Readonly<Record<string, Quantity>>;
  /** Absent where the file has no codes. */
  readonly regions?: readonly Region[];
  /** A region whose January is nothing at all: a dissolved district in the table of GENESIS. */
  readonly ghost?: Region;
}

const VINTAGES: readonly Vintage[] = [
  {
    file: 'einfach-lang/jahrgang-2020.csv',
    profile: 'einfach-lang',
    encoding: 'UTF-8 mit BOM',
    labels: { Arbeitslose: 'alle', 'Arbeitslose Frauen': 'frauen' },
    regions: ['15087'],
  },
  {
    file: 'einfach-lang/jahrgang-2021.csv',
    profile: 'einfach-lang',
    encoding: 'Windows-1252',
    labels: { 'Arbeitslose (Bestand)': 'alle', 'Arbeitslose: Frauen': 'frauen' },
    regions: ['15087'],
  },
  {
    file: 'ba-zeitreihe/jahrgang-2020.csv',
    profile: 'ba-zeitreihe',
    encoding: 'Windows-1252',
    labels: { Arbeitslose: 'alle', 'Arbeitslose Frauen': 'frauen' },
  },
  {
    file: 'ba-zeitreihe/jahrgang-2021.csv',
    profile: 'ba-zeitreihe',
    encoding: 'UTF-8',
    labels: { 'Arbeitslose (Bestand)': 'alle', 'Arbeitslose: Frauen': 'frauen' },
  },
  {
    file: 'genesis-tabelle/jahrgang-2020.csv',
    profile: 'genesis-tabelle',
    encoding: 'Windows-1252',
    labels: {
      'Arbeitslose / Insgesamt': 'alle',
      'Arbeitslose / Frauen': 'frauen',
      'Leistungen / zum Lebensunterhalt': 'leistungen',
      'Arbeitslosenquote / aller Erwerbspersonen': 'quote',
    },
    regions: REGIONS,
    ghost: '15083',
  },
  {
    file: 'genesis-tabelle/jahrgang-2021.csv',
    profile: 'genesis-tabelle',
    encoding: 'UTF-8',
    labels: {
      'Arbeitsmarkt / Arbeitslose / zusammen': 'alle',
      'Arbeitsmarkt / Arbeitslose / Frauen': 'frauen',
      'Arbeitsmarkt / Leistungen zum Lebensunterhalt': 'leistungen',
      'Arbeitsmarkt / Arbeitslosenquote': 'quote',
    },
    regions: REGIONS,
    ghost: '15083',
  },
  {
    file: 'genesis-flach-alt/jahrgang-2020.csv',
    profile: 'genesis-flach-alt',
    encoding: 'Windows-1252',
    labels: {
      'Arbeitslose / Insgesamt': 'alle',
      'Arbeitslose / weiblich': 'frauen',
      'Leistungen / Insgesamt': 'leistungen',
    },
    regions: REGIONS,
  },
  {
    file: 'genesis-flach-alt/jahrgang-2021.csv',
    profile: 'genesis-flach-alt',
    encoding: 'UTF-8',
    labels: {
      'Arbeitslose (Bestand) / zusammen': 'alle',
      'Arbeitslose (Bestand) / Frauen': 'frauen',
      'Leistungen / zusammen': 'leistungen',
    },
    regions: REGIONS,
  },
  {
    file: 'genesis-flach/jahrgang-2024.csv',
    profile: 'genesis-flach',
    encoding: 'UTF-8 mit BOM',
    labels: {
      'Arbeitslose / Insgesamt': 'alle',
      'Arbeitslose / weiblich': 'frauen',
      'Leistungen / Insgesamt': 'leistungen',
    },
    regions: REGIONS,
  },
  {
    file: 'genesis-flach/jahrgang-2025.csv',
    profile: 'genesis-flach',
    encoding: 'UTF-8',
    labels: {
      'Arbeitslose / Insgesamt': 'alle',
      'Arbeitslose / weiblich': 'frauen',
      'Leistungen / Insgesamt': 'leistungen',
    },
    regions: REGIONS,
  },
  {
    file: 'offene-daten-monat/jahrgang-2020.csv',
    profile: 'offene-daten-monat',
    encoding: 'UTF-8',
    labels: { arbeitslose: 'alle', arbeitslose_frauen: 'frauen', quote: 'quote' },
    regions: REGIONS,
  },
  {
    file: 'offene-daten-monat/jahrgang-2021.csv',
    profile: 'offene-daten-monat',
    encoding: 'UTF-8 mit BOM',
    labels: { arbeitslose_gesamt: 'alle', frauen: 'frauen', quote: 'quote' },
    regions: REGIONS,
  },
  {
    file: 'kommune-excel/jahrgang-2020.csv',
    profile: 'kommune-excel',
    encoding: 'Windows-1252',
    labels: { 'Arbeitslose / alle': 'alle', 'Arbeitslose / Frauen': 'frauen', Leistungen: 'leistungen' },
  },
  {
    file: 'kommune-excel/jahrgang-2021.csv',
    profile: 'kommune-excel',
    encoding: 'UTF-8 mit BOM',
    labels: {
      'Arbeitslose / insgesamt': 'alle',
      'Arbeitslose / davon Frauen': 'frauen',
      Leistungen: 'leistungen',
    },
  },
];

function examined(file: string): Examined {
  const outcome = examine(fixture(file), []);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join(' '));
  return outcome.value;
}

describe.each(VINTAGES)('$file', ({ file, profile, encoding, labels, regions, ghost }) => {
  const read = examined(file);

  test(`is recognised as ${profile}`, () => {
    expect(read.profile.id).toBe(profile);
    expect(read.encoding).toBe(encoding);
    expect(read.reasons.join(' ')).not.toBe('');
  });

  test('says the same figures as every other telling of the invented table', () => {
    for (const [label, quantity] of Object.entries(labels)) {
      for (const region of regions ?? [null]) {
        const values = valuesOf(read, label, region);
        expect([label, region, values]).toEqual([label, region, told(quantity, region, ghost)]);
      }
    }
  });

  test('leads each figure back to its cell', () => {
    const lines = new TextDecoder(encoding === 'Windows-1252' ? 'windows-1252' : 'utf-8')
      .decode(fixture(file).bytes)
      .split(/\r?\n/u);
    for (const { cell } of read.cells) {
      const { line, column } = cell.place;
      expect(lines[line - 1]?.slice(column - 1)).toContain(cell.raw);
    }
  });
});

/** The six months of a label, null for what is no number. */
function valuesOf({ cells }: Examined, label: string, region: Region | null): readonly (number | null)[] {
  return MONTHS.map((month) => {
    const cell = cells.find((each) => each.label === label && each.key === region && each.period === month);
    return cell?.value ? Number(cell.value.toFixed()) : null;
  });
}

function told(
  quantity: Quantity,
  region: Region | null,
  ghost: Region | undefined,
): readonly (number | null)[] {
  const values = TOLD[quantity][region ?? '15087'];
  return region !== null && region === ghost ? [0, ...values.slice(1)] : values;
}

describe('a table with times as heads', () => {
  test.each([
    ['genesis-transponiert/jahrgang-2020.csv', 'Insgesamt', 'weiblich'],
    ['genesis-transponiert/jahrgang-2021.csv', 'Alle', 'Frauen'],
  ])('%s reads as the others do', (file, all, women) => {
    const read = examined(file);
    expect(read.profile.id).toBe('genesis-transponiert');
    for (const region of REGIONS) expect(valuesOf(read, all, region)).toEqual(TOLD.alle[region]);
    expect(valuesOf(read, women, '15087')).toEqual(TOLD.frauen['15087']);
  });
});

describe('signs in place of numbers', () => {
  const kinds = (file: string, label: string) =>
    examined(file)
      .cells.filter((cell) => cell.label === label)
      .map(({ kind }) => kind);

  test('a dot is secret, three dots come later, a hyphen is exactly nothing, an empty cell is missing', () => {
    expect(kinds('genesis-tabelle/jahrgang-2020.csv', 'Arbeitslose / Frauen')).toContain('suppressed');
    expect(kinds('genesis-tabelle/jahrgang-2020.csv', 'Leistungen / zum Lebensunterhalt')).toContain(
      'missing',
    );
    expect(kinds('genesis-tabelle/jahrgang-2020.csv', 'Arbeitslose / Insgesamt')).toContain('none');
    expect(kinds('offene-daten-monat/jahrgang-2020.csv', 'arbeitslose_frauen')).toContain('missing');
    expect(kinds('genesis-flach-alt/jahrgang-2020.csv', 'Leistungen / weiblich')).toContain('not-applicable');
  });
});
