import { describe, expect, test } from 'vitest';
import type { Metric } from '../../../../src/domain/agreement.ts';
import { monthText } from '../../../../src/domain/month.ts';
import { profileSchema } from '../../../../src/read/csv/profile.ts';
import { readExport } from '../../../../src/read/csv/read-export.ts';
import { fileOf, metricOf, sourceNamed } from '../../../support/exports.ts';
import { fixture, MONTHS, TOLD } from '../../../support/invented-table.ts';

const EURO: Metric['unit'] = { kind: 'euro' };
const RATIO: Metric['unit'] = { kind: 'ratio' };
const METRICS = [
  metricOf('alo', 'statistik'),
  metricOf('llu', 'statistik', EURO),
  metricOf('alq', 'statistik', RATIO),
];

const GENESIS = {
  profil: 'probe',
  beschreibung: 'Tabelle der Regionaldatenbank',
  anordnung: 'tabelle',
  trennzeichen: ';',
  stand: { text: 'Stand:' },
  status: { immer: 'endgueltig' },
  zeichen: { '-': 'nichts-vorhanden', '.': 'gesperrt', '...': 'fehlt' },
  schluessel: { nur: '15087' },
  messgroessen: {
    alo: ['Arbeitslose / Insgesamt', 'Arbeitsmarkt / Arbeitslose / zusammen'],
    llu: ['Leistungen / zum Lebensunterhalt', 'Arbeitsmarkt / Leistungen zum Lebensunterhalt'],
    alq: ['Arbeitslosenquote / aller Erwerbspersonen', 'Arbeitsmarkt / Arbeitslosenquote'],
  },
};

const source = sourceNamed('statistik', 'probe');
const read = (input: ReturnType<typeof fileOf>, change: object = {}, metrics = METRICS) =>
  readExport(input, profileSchema.parse({ ...GENESIS, ...change }), source, metrics);

/** `alo 2020-01 5120 final`, one line per month. */
function told(outcome: ReturnType<typeof read>): readonly string[] {
  if (!outcome.ok) return outcome.diagnostics.map(({ code }) => code);
  return outcome.value.observations.map(({ metric, month, value, status }) =>
    [metric, monthText(month), value?.toFixed() ?? '–', status].join(' '),
  );
}

describe('one Jobcenter of a table for all', () => {
  test.each(['genesis-tabelle/jahrgang-2020.csv', 'genesis-tabelle/jahrgang-2021.csv'])(
    '%s: its rows alone, thousands as euro, percent as a part of one',
    (file) => {
      const lines = told(read(fixture(file)));
      const series = (metric: string, values: readonly (number | null)[], text: (value: number) => string) =>
        values.map((value, index) =>
          value === null
            ? `${metric} ${MONTHS[index]} – missing`
            : `${metric} ${MONTHS[index]} ${text(value)} final`,
        );
      expect(lines.filter((line) => line.startsWith('alo'))).toEqual(
        series('alo', TOLD.alle['15087'], String),
      );
      expect(lines.filter((line) => line.startsWith('llu'))).toEqual(
        series('llu', TOLD.leistungen['15087'], String),
      );
      expect(lines.filter((line) => line.startsWith('alq'))).toEqual(
        series('alq', TOLD.quote['15087'], (value) => `0.0${String(value).replace('.', '')}`),
      );
    },
  );

  test('a metric may speak of another region', () => {
    const lines = told(
      read(fixture('genesis-tabelle/jahrgang-2020.csv'), {
        messgroessen: {
          ...GENESIS.messgroessen,
          alo: { bezeichnung: 'Arbeitslose / Insgesamt', schluessel: '01001' },
        },
      }),
    );
    expect(lines[0]).toBe('alo 2020-01 4010 final');
  });

  test('the file of another Jobcenter is refused', () => {
    const outcome = read(fixture('genesis-tabelle/jahrgang-2020.csv'), { schluessel: { nur: '15088' } });
    expect(outcome.ok).toBe(false);
    const [first] = outcome.diagnostics.filter(({ code }) => code === 'CSV-182');
    expect(first?.message).toContain('„15088“');
    expect(first?.message).toContain('„15087“');
    expect(first?.place).toMatchObject({ line: 9, column: 12 });
  });
});

describe('what a table does not say', () => {
  const one = (...lines: readonly string[]) => fileOf([...lines, '_____', 'Stand: 30.07.2020'].join('\n'));
  const alo = [metricOf('alo', 'statistik')];
  const mapping = { schluessel: {}, messgroessen: { alo: 'Arbeitslose' } };

  test('a year is no month', () => {
    expect(told(read(one(';Arbeitslose', '2019;12', '2020;13'), mapping, alo))).toContain('CSV-181');
  });

  test('the month may be in the name of the file', () => {
    const file = { ...one(';;Arbeitslose', '15087;MSH;12'), file: 'data/exporte/2020-08/alo_2020-05.csv' };
    expect(told(read(file, mapping, alo))).toContain('CSV-181');
    expect(told(read(file, { ...mapping, 'monat-aus-dateiname': 'alo_JJJJ-MM.csv' }, alo))).toEqual([
      'alo 2020-05 12 final',
    ]);
  });

  test('the day of delivery may be in it, too', () => {
    const named = (file: string) => ({ ...fileOf('Monat;Arbeitslose\nMai 2020;12\n'), file });
    const stand = { ...mapping, stand: { dateiname: 'kommune_Stand_TT.MM.JJJJ.csv' } };
    expect(told(read(named('kommune_Stand_30.07.2020.csv'), stand, alo))).toEqual(['alo 2020-05 12 final']);
    expect(told(read(named('kommune.csv'), stand, alo))).toContain('CSV-187');
  });

  test('a decimal comma that parted a number moves what follows: refused', () => {
    const file = fileOf('Monat,Arbeitslose,Quote\nMai 2020,12,7,4\nJun 2020,13,7,5\nStand: 30.07.2020\n');
    expect(told(read(file, { ...mapping, trennzeichen: ',' }, alo))).toContain('CSV-126');
  });

  test('a letter is no table', () => {
    expect(told(read(fileOf('Sehr geehrte Damen und Herren;\nanbei;nichts\n'), mapping, alo))).toContain(
      'CSV-180',
    );
  });

  test('a column of its own says how firm the values are', () => {
    const file = one('Monat;Arbeitslose;Datenstand', 'Mai 2020;12;endgültig', 'Jun 2020;13;vorläufig');
    const status = { woerter: { endgültig: 'endgueltig', vorläufig: 'vorlaeufig' } };
    expect(told(read(file, { ...mapping, status }, alo))).toEqual([
      'alo 2020-05 12 final',
      'alo 2020-06 13 provisional',
    ]);
  });

  test('nothing about it means final, where the profile knows words for it', () => {
    const file = one('Monat;Arbeitslose', 'Mai 2020;12');
    expect(told(read(file, { ...mapping, status: { woerter: { endgültig: 'endgueltig' } } }, alo))).toEqual([
      'alo 2020-05 12 final',
    ]);
  });
});

test('a renamed column is named with the old one', () => {
  const outcome = read(fixture('genesis-tabelle/jahrgang-2021.csv'), {
    messgroessen: { ...GENESIS.messgroessen, alo: 'Arbeitsmarkt / Arbeitslose / zusamen' },
  });
  expect(outcome.diagnostics.find(({ code }) => code === 'CSV-122')?.message).toContain(
    'gesucht wurde „Arbeitsmarkt / Arbeitslose / zusamen“. Meinten Sie „Arbeitsmarkt / Arbeitslose / zusammen“',
  );
});

describe('a flat file', () => {
  test.each(['genesis-flach/jahrgang-2024.csv', 'genesis-flach/jahrgang-2025.csv'])(
    '%s: letters say how firm',
    (file) => {
      const profile = {
        anordnung: 'flach',
        stand: { text: 'Stand:' },
        status: { woerter: { e: 'endgueltig', p: 'vorlaeufig' } },
        messgroessen: { alo: 'Arbeitslose / Insgesamt' },
      };
      const { bytes, ...input } = fixture(file);
      const withDay = new TextEncoder().encode(
        `${new TextDecoder().decode(bytes)}_____\nStand: 30.07.2020\n`,
      );
      const lines = told(read({ ...input, bytes: withDay }, profile, [metricOf('alo', 'statistik')]));
      expect(lines).toEqual(
        TOLD.alle['15087'].map(
          (value, index) => `alo ${MONTHS[index]} ${value} ${index < 4 ? 'final' : 'provisional'}`,
        ),
      );
    },
  );
});
