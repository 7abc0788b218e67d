import { describe, expect, test } from 'vitest';
import type { Metric } from '../../../../src/domain/agreement.ts';
import type { Profile } from '../../../../src/read/csv/profile.ts';
import { profileSchema } from '../../../../src/read/csv/profile.ts';
import { readExport } from '../../../../src/read/csv/read-export.ts';
import { fileOf, metricOf, sourceNamed } from '../../../support/exports.ts';

const METRICS: readonly Metric[] = [metricOf('faelle', 'q')];
const HOUSE = { name: 'Jobcenter Muster-Süd', fileName: 'JC', numbers: ['01001'] };

const WITHOUT_KEYS = {
  profil: 'probe',
  beschreibung: 'Probe',
  anordnung: 'lang',
  trennzeichen: ';',
  stand: { spalte: 'Lieferung' },
  monat: { spalte: 'Monat' },
  merkmal: { spalte: 'Merkmal' },
  wert: { spalte: 'Wert' },
  status: { immer: 'endgueltig' },
  messgroessen: { faelle: 'Fälle' },
};

function profileWith(own: object = {}): Profile {
  return profileSchema.parse({ ...WITHOUT_KEYS, schluessel: { spalte: 'Jobcenter' }, ...own });
}

function told(value: string, { key = '01001', title = '', own = {} } = {}): readonly string[] {
  const text = `${title}\nJobcenter;Monat;Merkmal;Wert;Lieferung\n${key};2020-01;Fälle;${value};2020-04-02\n`;
  const read = readExport(fileOf(text), profileWith(own), sourceNamed('q', 'probe'), METRICS, HOUSE);
  return read.diagnostics.map(
    ({ code, place, message }) => `${code} ${place?.line}:${place?.column} ${message}`,
  );
}

describe('a cell that a spreadsheet changed', () => {
  test.each([
    ['Mrz 20', 'CSV-191', '3,20 oder 3.2020'],
    ['01. Feb', 'CSV-191', '1.2 oder 1,2'],
    ['01.03.2020', 'CSV-191', '1.3 oder 3,20'],
    ['2020-03-01', 'CSV-191', '1.3 oder 3,20'],
    ['1,2E+05', 'CSV-192', 'etwa 120.000'],
    ['1e308', 'CSV-192', 'letzten Stellen fehlen'],
    ['#NV', 'CSV-193', 'ein Verweis hat nichts gefunden'],
    ['#DIV/0!', 'CSV-193', 'teilt durch null'],
    ['#####', 'CSV-193', 'zu schmal'],
    ['#NAME?', 'CSV-193', 'unbekanntes Wort'],
    ['#BEZUG!', 'CSV-193', 'gelöschte Zelle'],
    ['#WERT!', 'CSV-193', 'rechnet mit Text'],
    ['#ZAHL!', 'CSV-193', 'keine Zahl'],
  ])('%s is %s at its place, with what it may have been', (text, code, words) => {
    const [finding = '', ...others] = told(text);
    expect(finding).toMatch(new RegExp(`^${code} 3:21 `, 'u'));
    expect(finding).toContain(words);
    expect(others).toEqual([]);
  });

  test('a dot between thousands that the profile does not allow has two readings', () => {
    const [finding] = told('1.132', { own: { zahlen: { dezimal: 'komma', tausender: [] } } });
    expect(finding).toMatch(/^CSV-190 3:21 „1\.132“ kann 1132 oder 1,132 bedeuten/u);
    const [english] = told('1,132', { own: { zahlen: { dezimal: 'punkt', tausender: [] } } });
    expect(english).toMatch(/^CSV-190 3:21 „1,132“ kann 1132 oder 1\.132 bedeuten/u);
    const [fraction] = told('1.132', { own: { zahlen: { dezimal: 'punkt', tausender: [] } } });
    expect(fraction).toMatch(/^CSV-136 /u);
  });
});

describe('whose file it is', () => {
  test('our number in the agreement is the key of our rows', () => {
    expect(told('12')).toEqual([]);
    expect(told('12', { key: '05001' })).toEqual([expect.stringMatching(/^CSV-182 3:1 /u)]);
  });

  test('a key that lost its zero is told at the key', () => {
    expect(told('12', { key: '1001' })).toEqual([
      expect.stringMatching(/^CSV-194 3:1 Der Schlüssel „1001“ ist vermutlich „01001“/u),
    ]);
  });

  test.each([
    'Jobcenter Muster-Süd (01001)',
    'JC Landkreis Muster Sued',
    'Jobcenter Anders (01001)',
    'Jobcenter nach Ländern',
  ])('the title „%s“ is ours or nobody’s', (title) => {
    expect(told('12', { title })).toEqual([]);
  });

  test.each(['Jobcenter Nordhausen', 'Jobcenter Nordhausen (16062)'])('the title „%s“ is not', (title) => {
    expect(told('12', { title })).toEqual([expect.stringMatching(/^CSV-195 1:1 .*Nordhausen/u)]);
  });

  describe('by the column of keys, though the profile names none', () => {
    const HEAD = 'Jobcenter;Monat;Merkmal;Wert;Lieferung\n';
    const row = (key: string, month: string) => `${key};${month};Fälle;12;2020-04-02\n`;

    function codes(rows: string, numbers: readonly string[] = [], file = 'lza_01001_2020-03.csv') {
      const input = { ...fileOf(HEAD + rows), file: `data/exporte/2020-03/${file}` };
      const house = { name: HOUSE.name, fileName: 'JC', ...(numbers.length === 0 ? {} : { numbers }) };
      return readExport(input, profileSchema.parse(WITHOUT_KEYS), sourceNamed('q', 'probe'), METRICS, house)
        .diagnostics.filter(({ code }) => code.startsWith('CSV-'))
        .map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);
    }

    test('a file of ours is read without a word, with our number and without', () => {
      const file = row('01001', '2020-01') + row('01001', '2020-02');
      expect(codes(file)).toEqual([]);
      expect(codes(file, ['01001'])).toEqual([]);
    });

    test('a file of another Jobcenter is refused; where our number is not known, its name gives it away', () => {
      const file = row('15088', '2020-01') + row('15088', '2020-02');
      expect(codes(file, ['01001'])).toEqual(['CSV-182 2:1']);
      expect(codes(file)).toEqual(['CSV-207 2:1']);
      expect(codes(file, [], 'lza.csv')).toEqual([]);
    });

    test('one row of another Jobcenter in the place of ours is told at its key', () => {
      const file = row('01001', '2020-01') + row('15088 Saalekreis', '2020-02') + row('01001', '2020-03');
      expect(codes(file, ['01001'])).toContain('CSV-195 3:1');
      expect(codes(file)).toEqual(['CSV-206 3:1']);
    });

    test('a table of many Jobcenters gives the rows of ours', () => {
      const months = ['2020-01', '2020-02'];
      const file = ['01001', '01002', '15088']
        .flatMap((key) => months.map((month) => row(key, month)))
        .join('');
      expect(codes(file, ['01001'])).toEqual([]);
    });
  });
});
