import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { decimal } from '../../../../src/domain/decimal.ts';
import type { Draft, Edition } from '../../../../src/domain/draft.ts';
import { day, month, monthText } from '../../../../src/domain/month.ts';
import type { Observation } from '../../../../src/domain/observation.ts';
import { sha256Hex } from '../../../../src/domain/sha256.ts';
import { decode } from '../../../../src/read/csv/decode.ts';
import { dataFile } from '../../../support/exports.ts';
import { jsonText } from '../../../support/json-text.ts';
import { openSample, variedReport } from '../../../support/sample-report.ts';

const sample = openSample();

type Row = Readonly<Record<string, string>>;

function extract(at: string, edition: Edition = 'monat', change = (draft: Draft) => draft): string {
  const { attachments } = variedReport(sample, { month: at, edition, change });
  const found = attachments.find(({ name }) => name.startsWith('quellenauszug_'));
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(found?.bytes);
}

function rowsOf(text: string): readonly Row[] {
  return Papa.parse<Row>(text.slice(1), { header: true, delimiter: ';', skipEmptyLines: true }).data;
}

function cell(rows: readonly Row[], metric: string, at: string): readonly Row[] {
  return rows.filter((row) => row['Messgröße'] === metric && row['Monat'] === at);
}

/** A change to the newest value of one month of one metric. */
function changed(metric: string, at: string, to: (newest: Observation) => Observation) {
  return (draft: Draft): Draft => {
    const last = draft.observations.findLast((each) => each.metric === metric && each.month === month(at));
    return { ...draft, observations: draft.observations.map((each) => (each === last ? to(each) : each)) };
  };
}

describe.each([
  ['2020-07', 'monat'],
  ['2020-08', 'monat'],
  ['2020-12', 'jahr'],
] as const)('the source extract of %s (%s)', (at, edition) => {
  const rows = rowsOf(extract(at, edition));

  test('points with every row at the true cell of the original export', () => {
    const lines = new Map(
      [...new Set(rows.map((row) => row['Datei'] ?? ''))].map((file) => [file, linesOf(file)]),
    );
    expect(rows.length).toBeGreaterThan(200);
    const placed = rows.filter((row) => row['Spalte (Zeichen)'] !== '');
    expect(placed.length).toBeGreaterThan(150);
    for (const row of placed) {
      const line = [...(lines.get(row['Datei'] ?? '')?.[Number(row['Zeile']) - 1] ?? '')];
      const from = Number(row['Spalte (Zeichen)']) - 1;
      const raw = line.slice(from).join('').split(';')[0];
      expect(raw, JSON.stringify(row)).toBe(row['Rohwert']);
      expect(from === 0 || line[from - 1] === ';', 'a cell begins there').toBe(true);
    }
  });

  test('names the hash of the file as it lies in the data folder, unless a value of it is withheld', () => {
    for (const file of new Set(rows.map((row) => row['Datei'] ?? ''))) {
      const secret = rows.some(
        (row) => row['Datei'] === file && row['SHA-256'] === 'nicht genannt (Geheimhaltung)',
      );
      const hash = secret
        ? 'nicht genannt (Geheimhaltung)'
        : sha256Hex(dataFile(file.replace('data/', '')).bytes);
      expect(rows.filter((row) => row['Datei'] === file).every((row) => row['SHA-256'] === hash)).toBe(true);
    }
  });

  test('has each cell once, and the same bytes twice', () => {
    const places = rows.map((row) => {
      const column = row['Spalte (Zeichen)'] || [row['Messgröße'], row['Monat']].join(' ');
      return [row['Datei'], row['Zeile'], column].join(':');
    });
    expect(new Set(places).size).toBe(places.length);
    expect(extract(at, edition)).toBe(extract(at, edition));
  });

  test('has every cell that bericht.json names as origin of a figure', () => {
    const json = jsonText(variedReport(sample, { month: at, edition }));
    const origins = [
      ...json.matchAll(/"datei": "(.+?)",\s+"lieferung": ".+?",\s+"zeile": (\d+),\s+"spalte": (\d+)/g),
    ];
    const places = new Set(
      rows.map((row) => [row['Datei'], row['Zeile'], row['Spalte (Zeichen)']].join(':')),
    );
    expect(origins.length).toBeGreaterThan(150);
    for (const [, ...place] of origins) expect(places).toContain(place.join(':'));
  });

  test('says in every row that the data are invented', () => {
    for (const { Hinweis } of rows) expect(Hinweis).toMatch(/(^|; )Muster – erfundene Beispieldaten$/);
  });
});

describe('the source extract', () => {
  const august = rowsOf(extract('2020-08'));

  test('shows value, unit and status as a German spreadsheet wants them', () => {
    expect(cell(august, 'llu_eur', '2020-05').at(-1)).toMatchObject({
      Ziel: 'II',
      Name: 'Leistungen zum Lebensunterhalt ohne Unterkunft und Heizung',
      Wert: '3338365',
      Einheit: '€',
      Datenstand: 'endgültig',
      Lieferung: '2020-09-22',
      Quelle: 'Grundsicherungsstatistik SGB II, Statistik der Bundesagentur für Arbeit',
      Rohwert: '3.338.365',
    });
  });

  test('leaves out what this edition neither shows nor computes with', () => {
    const metrics = new Set(august.map((row) => row['Messgröße']));
    expect([...metrics].filter((metric) => /plaetze|unterbrochen|(?<!jp58)_neu/.test(metric ?? ''))).toEqual(
      [],
    );
    expect(cell(august, 'jp58_belegt', '2019-09')).toEqual([]); // places have no plan after the report month
    expect(cell(august, 'integrationen', '2019-12')).toHaveLength(1); // the plan rests on it
    expect(cell(august, 'elb', '2018-12')).toHaveLength(1); // the first month a quota divides by
    expect(cell(august, 'bg_in_betreuung', '2020-07')).toEqual([]); // reading B is shown for one month
  });

  test('leaves out a value that no figure could use, because its neighbour is missing', () => {
    const gap = changed('stabil_eilhet_belegt', '2020-06', (newest) => ({
      ...newest,
      value: null,
      status: 'missing',
    }));
    const rows = rowsOf(extract('2020-08', 'monat', gap));
    expect(cell(rows, 'stabil_sgh_belegt', '2020-06')).toEqual([]);
    const [before, after] = cell(rows, 'stabil_eilhet_belegt', '2020-06');
    expect(after).toMatchObject({ Wert: '', Datenstand: 'fehlt' });
    // The report tells that the value was taken back, so what stood there before is shown, too.
    expect(after?.['Hinweis']).toMatch(/^zurückgenommen, ersetzt die Lieferung vom 07\.08\.2020; /);
    expect(before?.['Hinweis']).toMatch(/^ersetzt durch die Lieferung vom 08\.09\.2020; /);
  });

  test('has a corrected value before and after, and says which of them counts', () => {
    const [before, after] = cell(august, 'stabil_eilhet_belegt', '2020-05');
    expect(before).toMatchObject({ Wert: '21', Lieferung: '2020-08-07' });
    expect(before?.['Hinweis']).toMatch(/^ersetzt durch die Lieferung vom 08\.09\.2020; /);
    expect(after).toMatchObject({ Wert: '20', Lieferung: '2020-09-08' });
    expect(after?.['Hinweis']).toMatch(/^berichtigt \(R\), ersetzt die Lieferung vom 07\.08\.2020; /);
  });

  test('has a missing value as an empty cell that can be looked up', () => {
    const [row] = cell(august, 'jp58_belegt', '2020-06');
    expect(row).toMatchObject({ Wert: '', Datenstand: 'fehlt', Rohwert: '', Zeile: '25' });
  });

  test('has no place for a month that the file leaves out', () => {
    const borrowed = (draft: Draft): Draft => {
      const may = draft.observations.findLast(
        (each) => each.metric === 'jp58_belegt' && each.month === month('2020-05'),
      );
      if (!may) throw new Error('the sample has no value of May');
      const origin = { place: may.origin.place, raw: '' };
      return changed('jp58_belegt', '2020-06', (newest) => ({ ...newest, origin }))(draft);
    };
    const [row] = cell(rowsOf(extract('2020-08', 'monat', borrowed)), 'jp58_belegt', '2020-06');
    expect(row).toMatchObject({ Datenstand: 'fehlt', Zeile: '', 'Spalte (Zeichen)': '' });
  });

  test('names every goal that uses a cell', () => {
    const shared = (draft: Draft): Draft => ({
      ...draft,
      agreement: {
        ...draft.agreement,
        indicators: draft.agreement.indicators.flatMap((each) =>
          each.id === 'IV.2' ? [each, { ...each, id: 'IV.9' }] : [each],
        ),
      },
    });
    const [row] = cell(rowsOf(extract('2020-08', 'monat', shared)), 'ae_eil_tn', '2020-08');
    expect(row?.['Ziel']).toBe('IV.2, IV.9');
  });

  test('has ratios in percent', () => {
    const ratio = (draft: Draft): Draft => {
      const { metrics } = draft.agreement;
      return {
        ...draft,
        agreement: {
          ...draft.agreement,
          metrics: metrics.map((each) =>
            each.id === 'ae_eil_tn' ? { ...each, unit: { kind: 'ratio' } } : each,
          ),
        },
        observations: draft.observations.map((each) =>
          each.metric === 'ae_eil_tn' ? { ...each, value: decimal('0.1895') } : each,
        ),
      };
    };
    const rows = rowsOf(extract('2020-08', 'monat', ratio));
    expect(cell(rows, 'ae_eil_tn', '2020-08')).toMatchObject([{ Wert: '18,95', Einheit: '%' }]);
  });

  test('a report of real data does not say that they are invented', () => {
    const real = (draft: Draft): Draft => ({
      ...draft,
      agreement: { ...draft.agreement, sampleNotice: null },
    });
    expect(extract('2020-08', 'monat', real)).not.toContain('erfunden');
  });
});

describe('a suppressed value', () => {
  test('carries no number, only the sign the source gave', () => {
    const rows = rowsOf(extract('2020-08'));
    const suppressed = rows.filter((row) => row['Datenstand'] === 'gesperrt');
    expect(suppressed.map((row) => `${row['Messgröße']} ${row['Monat']}`)).toEqual([
      'abgaenge_lza_eil 2020-04',
      'abgaenge_lza_het 2020-04',
    ]);
    for (const row of suppressed) expect([row['Wert'], row['Rohwert']]).toEqual(['', '*']);
  });

  test.each(['777123', '< 777123'])(
    'never lets %s through in any attachment, wherever the number stood',
    (raw) => {
      const held = changed('abgaenge_lza_sgh', '2020-03', (newest) => ({
        ...newest,
        value: decimal(777123),
        status: 'suppressed',
        origin: { ...newest.origin, raw },
      }));
      const { attachments } = variedReport(sample, { month: '2020-08', change: held });
      for (const { bytes } of attachments) expect(new TextDecoder().decode(bytes)).not.toContain('777123');
    },
  );

  test('takes the number of an earlier delivery with it', () => {
    const earlier = (draft: Draft): Draft => {
      const held = draft.observations.findLast(
        (each) => each.metric === 'abgaenge_lza_het' && monthText(each.month) === '2020-04',
      );
      if (held?.status !== 'suppressed') throw new Error('the sample holds nothing back');
      const origin = { ...held.origin, raw: '888.456' };
      const told: Observation = {
        ...held,
        value: decimal(888456),
        status: 'final',
        delivery: day('2020-08-02'),
        origin,
      };
      return { ...draft, observations: [told, ...draft.observations] };
    };
    const text = extract('2020-08', 'monat', earlier);
    expect(text).not.toMatch(/888\.?456/);
    expect(cell(rowsOf(text), 'abgaenge_lza_het', '2020-04')).toMatchObject([{ Datenstand: 'gesperrt' }]);
  });
});

function linesOf(file: string): readonly string[] {
  const text = decode(dataFile(file.replace('data/', '')));
  if (!text.ok) throw new Error(file);
  return text.value.split(/\r?\n/);
}
