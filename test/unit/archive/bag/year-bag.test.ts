import { describe, expect, test } from 'vitest';
import { approve } from '../../../../src/archive/approve.ts';
import { ArchiveDamaged } from '../../../../src/domain/failure.ts';
import { type BagOnDisk, faultsOf } from '../../../support/check-bag.ts';
import { type SampleYear, sampleYear } from '../../../support/sample-year.ts';

const text = (bag: BagOnDisk, path: string) => new TextDecoder().decode(bag.get(path));
const below = (bag: BagOnDisk, folder: string) => [...bag.keys()].filter((path) => path.startsWith(folder));

/** July in two versions, August, and August once more unapproved and as a draft. */
function year(): SampleYear {
  const made = sampleYear();
  made.file({ month: '2020-07' });
  made.file({ month: '2020-07', data: 'monat;wert\n2020-07;8\n' });
  made.file({ month: '2020-08' });
  made.file({ month: '2020-08', data: 'monat;wert\n2020-08;9\n', approved: false });
  made.file({ month: '2020-08', draft: true });
  return made;
}

describe('the file of a year', () => {
  const made = year();
  const bag = made.bag();

  test('is a valid bag', () => {
    expect(faultsOf(bag)).toEqual([]);
  });

  test('holds every approved version and neither drafts nor what nobody approved', () => {
    const reports = text(bag, 'data/nachweise/berichte.csv').split('\r\n').slice(1, -1);
    expect(reports.map((line) => line.split(';')).map((cells) => [cells[0], cells[5]])).toEqual([
      ['Monatsbericht 2020-07, Fassung 1', 'freigegeben, ersetzt durch Fassung 2'],
      ['Monatsbericht 2020-07, Fassung 2', 'freigegeben'],
      ['Monatsbericht 2020-08, Fassung 1', 'freigegeben'],
      ['Monatsbericht 2020-08, Fassung 2', 'nicht freigegeben'],
      ['Monatsbericht 2020-08, Entwurf', 'Entwurf'],
    ]);
    expect(below(bag, 'data/berichte/').filter((path) => path.endsWith('.pdf'))).toHaveLength(3);
  });

  test('keeps each content once, and both where one name had two', () => {
    expect(below(bag, 'data/quellen/vereinbarungen/')).toEqual(['data/quellen/vereinbarungen/msh-2020.yaml']);
    const exports = below(bag, 'data/quellen/exporte/2020-07/');
    expect(exports).toHaveLength(2);
    for (const path of exports) expect(path).toMatch(/lza_[0-9a-f]{12}\.csv$/u);
    expect(below(bag, 'data/quellen/exporte/2020-08/')).toEqual(['data/quellen/exporte/2020-08/lza.csv']);
  });

  test('holds the journal byte for byte, with its head in three places', () => {
    expect(bag.get('data/nachweise/journal.jsonl')).toEqual(made.output.read('archiv/journal.jsonl'));
    const head = text(bag, 'data/nachweise/archivkette.txt').trim();
    expect(text(bag, 'bag-info.txt')).toContain(`\nArchivkette: ${head}\n`);
    expect(text(bag, 'LIESMICH.txt')).toContain(`Archivkette aus: ${head}`);
  });

  test('lists approvals as evidence, and no text of it is a formula', () => {
    const rows = text(bag, 'data/nachweise/nachweise.csv');
    expect(rows).toContain(`;freigabe;Monatsbericht 2020-08, Fassung 1;`);
    expect(rows).toContain(";M. Muster;;Leitung;;'=1+1;");
  });

  test('says whose it is and how it is kept', () => {
    expect(text(bag, 'bag-info.txt')).toContain(
      'External-Identifier: II-1234/2020\nBagging-Date: 2021-05-04\nAktenzeichen: II-1234/2020\nAufbewahrungsfrist: 10 Jahre\nVereinbarung: msh-2020\nJahr: 2020\n',
    );
  });

  test('explains itself for editors of Windows: byte-order mark, CRLF, and every report with its id', () => {
    expect([...(bag.get('LIESMICH.txt') ?? [])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
    const readme = text(bag, 'LIESMICH.txt');
    expect(readme.replaceAll('\r\n', '')).not.toContain('\n');
    expect(readme.match(/^ {2}Kennung {3}[0-9a-f]{64}/gmu)).toHaveLength(5);
    expect(readme).toContain('freigegeben durch M. Muster, Leitung');
  });

  test('is the same on every day but for its date', () => {
    const other = made.bag('2031-01-01');
    const different = [...bag.keys()].filter(
      (path) => Buffer.compare(bag.get(path) ?? Buffer.of(), other.get(path) ?? Buffer.of()) !== 0,
    );
    expect(different).toEqual(['bag-info.txt', 'tagmanifest-sha256.txt', 'tagmanifest-sha512.txt']);
  });

  test('never comes from a damaged archive', () => {
    const spoilt = year();
    const [path = ''] =
      spoilt.output.entries().find(([, bytes]) => text(new Map([['', bytes]]), '') === '{}') ?? [];
    spoilt.output.write(path, new TextEncoder().encode('{ }'));
    expect(() => spoilt.bag()).toThrow(ArchiveDamaged);
  });
});

describe('what is missing in the file of a year', () => {
  const MONTHS = Array.from({ length: 12 }, (_, index) => `2020-${String(index + 1).padStart(2, '0')}`);

  test('is nothing when all months and the year-end edition are approved', () => {
    const made = sampleYear();
    for (const month of MONTHS) made.file({ month });
    made.file({ month: '2020-12', edition: 'jahr' });
    expect(made.gaps()).toEqual([]);
    expect(text(made.bag(), 'LIESMICH.txt')).toContain('Nichts: Alle zwölf Monatsberichte');
  });

  test('are the year-end edition and the months nobody approved', () => {
    expect(year().gaps()).toEqual(['ARC-570', 'ARC-572', 'ARC-573']);
  });

  test('is an approval, where the year-end edition waits for one', () => {
    const made = sampleYear();
    for (const month of MONTHS) made.file({ month });
    made.file({ month: '2020-12', edition: 'jahr', approved: false });
    expect(made.gaps()).toEqual(['ARC-571']);
  });

  test('a month is there with the editions of both sides, and not with one alone', () => {
    const made = sampleYear();
    for (const month of MONTHS.slice(1)) made.file({ month });
    made.file({ month: '2020-12', edition: 'jahr' });
    made.file({ month: '2020-01', scope: 'BA' });
    expect(made.gaps()).toEqual(['ARC-572']);
    made.file({ month: '2020-01', scope: 'Kommune' });
    expect(made.gaps()).toEqual([]);
  });
});

describe('the evidence of a year', () => {
  const clock = { now: () => '2020-09-28T08:00:00Z' };
  const made = sampleYear();
  const { chain } = made.file({ month: '2020-08', approved: false });
  const { reportId } = chain;
  const request = { hash: reportId, by: 'N. Beispiel', role: 'Stellvertretung', reason: 'abgestimmt' };
  approve({ ...request, deputyFor: 'M. Muster' }, made.box, clock);
  const said = { by: 'B. Beispiel', reason: 'am Telefon' };
  const recipient = 'landraetin@example.org';
  made.box.append({ kind: 'decided', reportId, recipient, decision: 'angekommen', ...said }, clock.now());
  const notice = { about: 'UNKLAR', to: 'it@example.org', messageId: '<1@example.org>' } as const;
  const taken = { state: 'ANGENOMMEN', answer: '250 Ok' } as const;
  const messages = [{ reportId, recipient, number: 1 }];
  made.box.append({ kind: 'notice', ...notice, ...taken, messages }, clock.now());
  const bag = made.bag();
  const rows = text(bag, 'data/nachweise/nachweise.csv').split('\r\n');
  const column = (name: string) => (rows[0] ?? '').replace('\u{feff}', '').split(';').indexOf(name);
  const cells = (event: string) => {
    const row = rows.map((each) => each.split(';')).find((each) => each[column('Ereignis')] === event) ?? [];
    return ['Bericht', 'Wer', 'An wen', 'Grund'].map((name) => row[column(name)]);
  };

  test('says for whom somebody stood in: in the table and in the explanation', () => {
    const reports = text(bag, 'data/nachweise/berichte.csv');
    expect(reports).toContain(';Funktion;Vertretung;');
    expect(reports).toContain(';N. Beispiel;Stellvertretung;in Vertretung für M. Muster;');
    expect(text(bag, 'LIESMICH.txt').replaceAll(/\s+/gu, ' ')).toContain(
      'freigegeben durch N. Beispiel, Stellvertretung, in Vertretung für M. Muster, am',
    );
  });

  test('says about whose message a person decided', () => {
    const label = 'Monatsbericht 2020-08, Fassung 1';
    expect(cells('entscheidung')).toEqual([label, 'B. Beispiel', recipient, 'am Telefon']);
  });

  test('holds the notices of trouble, though they tell of messages and name no report at their head', () => {
    expect(cells('fehlermeldung')).toEqual(['Monatsbericht 2020-08, Fassung 1', '', 'it@example.org', '']);
  });
});
