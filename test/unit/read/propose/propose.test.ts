import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Metric } from '../../../../src/domain/agreement.ts';
import type { InputFile } from '../../../../src/domain/draft.ts';
import { placeIn } from '../../../../src/domain/place.ts';
import { WRITTEN_PROFILES } from '../../../../src/read/examine/built-in.ts';
import { lookAt } from '../../../../src/read/examine/examine.ts';
import type { Examined } from '../../../../src/read/examine/examined.ts';
import { fileDay } from '../../../../src/read/grid/file-period.ts';
import { toProfile } from '../../../../src/read/profiles.ts';
import {
  dayPattern,
  monthPattern,
  namePattern,
  profileNameFor,
} from '../../../../src/read/propose/file-name.ts';
import { profileText } from '../../../../src/read/propose/profile-text.ts';
import { proposalText } from '../../../../src/read/propose/proposal-text.ts';
import { propose } from '../../../../src/read/propose/propose.ts';
import { fileOf } from '../../../support/exports.ts';
import { fixture } from '../../../support/invented-table.ts';
import { textSheet, workbookOf } from '../../../support/workbook.ts';

const ROOM = new URL('../../../fixtures/profile/', import.meta.url);
const FIXTURES = readdirSync(ROOM).flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, ROOM)).map((name) => `${folder}/${name}`),
);

function examined(input: InputFile): Examined {
  const { examined: read } = lookAt(input, []);
  if (!read) throw new Error('nothing was read');
  return read;
}

function proposed(input: InputFile, metrics: readonly Metric[] = [], patterns: readonly string[] = []) {
  const read = examined(input);
  const proposal = propose(read, 'probe', metrics, patterns);
  const open = proposal.questions.map((question) => ({ question, answer: null }));
  return { proposal, text: proposalText(proposal, open, read) };
}

function profileIn(text: string) {
  const profile = toProfile({ input: fileOf(text, 'data/profile/probe.yaml'), text });
  if (!profile.ok) throw new Error(profile.diagnostics.map(({ message }) => message).join(' '));
  return profile.value;
}

const said = ({ cells }: Examined) =>
  cells.map(({ key, period, label, kind, value, firmness }) => [
    key,
    period,
    label,
    kind,
    value?.toFixed(),
    firmness,
  ]);

describe('a proposed profile', () => {
  test.each(FIXTURES)('reads %s as it was read without it', (file) => {
    const input = fixture(file);
    const profile = profileIn(proposed(input).text);
    const again = lookAt(input, [profile]).examined;
    expect(again?.profile.id).toBe('probe'); // it recognises its own file
    expect(again && said(again)).toEqual(said(examined(input)));
  });

  test.each(FIXTURES)('maps every label of %s, so that a report could take it', (file) => {
    const { proposal, text } = proposed(fixture(file));
    const labels = [...profileIn(text).metrics.values()].flatMap((metric) => metric.labels);
    expect(labels).toEqual(proposal.candidates.map(({ label }) => label));
  });

  test('of a table that no profile fits describes all of it', () => {
    const input = fileOf('Träger\tPlätze\tbelegt\nAWO\t20\t17,5\nDRK\t15\t12,5\n', 'traeger_2020-05.csv');
    const { text } = proposed(input);
    expect(text).toContain('anordnung: tabelle');
    expect(text).toContain('# „17,5“ zeigt ein Dezimalkomma.');
    expect(text).toContain('monat-aus-dateiname: traeger_JJJJ-MM*.csv');
    const again = lookAt(input, [profileIn(text)]).examined;
    expect(again?.cells.map(({ period, value }) => [period, value?.toFixed()])).toEqual([
      ['2020-05', '20'],
      ['2020-05', '17.5'],
      ['2020-05', '15'],
      ['2020-05', '12.5'],
    ]);
  });
});

describe('what a file leaves open', () => {
  const keys = (input: InputFile, patterns: readonly string[] = []) =>
    proposed(input, [], patterns).proposal.questions.map(({ key }) => key);

  test('1.132 may be thousands or a fraction; until somebody says, such a cell of an unknown house is refused', () => {
    const input = fileOf('Träger;Plätze\nAWO;1.132\nDRK;1.140\n', 'liste_2020-05-31.csv');
    const { proposal, text } = proposed(input);
    const words = proposal.questions[0]?.options.map((option) => option.words);
    expect(words).toEqual(['1132: der Punkt trennt Tausender', '1,132: der Punkt trennt Nachkommastellen']);
    const read = lookAt(input, [], profileIn(text)).examined;
    expect(read?.cells.map(({ kind }) => kind)).toEqual(['unreadable', 'unreadable']);
  });

  test('a profile of the programme keeps its notation meanwhile, and says so', () => {
    const input = fileOf('Stand: 01.02.2020;\nMonat;LZB\nJan 20;1.132\nFeb 20;1.140\n');
    const { proposal, text } = proposed(input);
    expect(proposal.questions[0]?.text).toContain('„kommune-excel“ liest 1132.');
    const read = lookAt(input, [], profileIn(text)).examined;
    expect(read?.cells.map(({ value }) => value?.toFixed())).toEqual(['1132', '1140']);
  });

  test('nothing is asked where another cell decides', () => {
    expect(keys(fileOf('Stand: 01.02.2020;\nMonat;LZB\nJan 20;1.132\nFeb 20;1.140,5\n'))).toEqual([]);
  });

  test('several regions: which is ours; an agreement whose file names hold one answers it', () => {
    const input = fixture('genesis-tabelle/jahrgang-2020.csv');
    expect(keys(input)).toEqual(['schluessel']);
    expect(keys(input, ['alo_15087_*.csv'])).toEqual([]);
    expect(proposed(input, [], ['alo_15087_*.csv']).text).toContain('schluessel: { nur: "15087" }');
  });

  test('where the month and the day of delivery come from', () => {
    expect(keys(fileOf('Träger;Plätze\nAWO;20\nDRK;15\n', 'liste.csv'))).toEqual([
      'monat-aus-dateiname',
      'stand',
    ]);
    expect(keys(fileOf('Träger;Plätze\nAWO;20\nDRK;15\n', 'liste_2020-05-31.csv'))).toEqual([]);
  });

  test('names to come fit one and the same file, and the profile recognises it', () => {
    const table = 'Träger;Plätze\nAWO;20\nDRK;15\n';
    const now = fileOf(table, 'liste.csv');
    const read = examined(now);
    const proposal = propose(read, 'probe', [], []);
    const chosen = proposal.questions.map((question) => ({
      question,
      answer: question.options[0]?.value ?? null,
    }));
    const profile = profileIn(proposalText(proposal, chosen, read));
    const later = fileOf(table, 'data/exporte/2020-05/liste_2020-05_Stand_2020-06-02.csv');
    const again = lookAt(later, [profile]).examined;
    expect(again?.profile.id).toBe('probe');
    expect(again?.cells.map(({ period }) => period)).toEqual(['2020-05', '2020-05']);
    expect('fileName' in profile.delivery && fileDay(later.file, profile.delivery.fileName)).toBe(
      '2020-06-02',
    );
    expect(lookAt(now, [profile]).examined?.profile.id).toBe('probe');
  });

  test('an open key that stands in the profile already is not written twice', () => {
    const { text } = proposed(fileOf('Träger\tPlätze\nAWO\t20\nDRK\t15\n', 'liste.csv'));
    const uncommented = text.replace(/^# (?=(stand|monat-aus-dateiname):)/gmu, '');
    expect(text.match(/^# stand:/gmu)).toHaveLength(1);
    expect(uncommented).toMatch(/^stand: .*\nstand: /mu); // one above the other, so that nobody overlooks the second
  });

  test('what a word in the place of numbers means', () => {
    const input = fileOf(
      'Stand: 01.02.2020,,\nmonat,elb,quote\n2020-01-31,4100,7\n2020-02-29,NA,7\n2020-03-31,NA,8\n2020-04-30,4200,8\n2020-05-31,4300,8\n',
    );
    const [question] = proposed(input).proposal.questions;
    expect(question?.text).toBe('Was bedeutet „NA“ an der Stelle einer Zahl (2 Zellen)?');
  });

  test('an open point is marked in the text', () => {
    expect(proposed(fixture('genesis-tabelle/jahrgang-2020.csv')).text).toMatch(
      /^# OFFEN: Welcher der 3 Schlüssel/mu,
    );
  });
});

test('a label near to a metric of the agreement gets its id; the others are comments', () => {
  const metric = (id: string, label: string): Metric => ({
    id,
    label,
    unit: { kind: 'count', noun: 'Personen' },
    source: 'ba',
    place: placeIn('data/vereinbarungen/probe.yaml'),
  });
  const metrics = [metric('alo', 'Arbeitslose (Bestand)'), metric('elb', 'Leistungsberechtigte')];
  const { text } = proposed(fixture('einfach-lang/jahrgang-2021.csv'), metrics);
  expect(text).toContain('messgroessen:\n  alo: Arbeitslose (Bestand)\n');
  expect(text).toContain('#  arbeitslose_frauen: "Arbeitslose: Frauen"');
});

test.each(WRITTEN_PROFILES.map((written) => [String(written['profil']), written] as const))(
  'the text of %s to copy from says the same as the programme reads',
  (_, written) => {
    const { id, ...profile } = profileIn(profileText(written));
    expect({ id, ...profile }).toEqual(profileIn(`profil: ${id}\ngrundlage: ${id}\n`));
  },
);

describe('the name of a file', () => {
  test('becomes a pattern for later files', () => {
    expect(namePattern('exporte/2020-08/lza_15087_2020-08.csv')).toBe('lza_15087_*.csv');
    expect(namePattern('Liste 2020.csv')).toBe('Liste *.csv');
    expect(namePattern('liste.csv')).toBe('liste.csv');
  });

  test('tells day and month where it has them', () => {
    expect(dayPattern('lza_2020-09-01.csv')).toBe('lza_JJJJ-MM-TT.csv');
    expect(dayPattern('lza_2020-09.csv')).toBeNull();
    expect(monthPattern('lza_202009.csv')).toBe('lza_JJJJMM*.csv');
  });

  test('becomes a name for the profile', () => {
    expect(profileNameFor('a/Übertritte LZA_2020-08.csv')).toBe('übertritte-lza');
    expect(profileNameFor('2020.csv')).toBe('export');
  });
});

describe('the sheet of a workbook', () => {
  const months = [
    ['Monat', 'Plätze'],
    ['Jan 20', '20'],
    ['Feb 20', '21'],
  ];
  const book = fileOf(
    workbookOf({
      sheets: [
        { name: 'Deckblatt', xml: textSheet([['Nur zum Dienstgebrauch']]) },
        { name: 'Plätze 2020', xml: textSheet(months) },
        { name: 'Plätze 2019', xml: textSheet(months.map((row) => [row[0] ?? '', '7'])) },
      ],
    }),
    'plaetze.xlsx',
  );

  test('is part of the proposal, which then reads this sheet and no other', () => {
    const { proposal, text } = proposed(book);
    expect(proposal.written).toMatchObject({ blatt: 'Plätze 2020' });
    expect(text).toMatch(/^# Tabellenblatt; „\*“ steht für beliebige Zeichen.*\nblatt: Plätze 2020$/mu);
    const { examined: again, diagnostics } = lookAt(book, [profileIn(text)]);
    expect(again?.cells.map(({ value }) => value?.toFixed())).toEqual(['20', '21']);
    expect(diagnostics).toEqual([]); // the name leaves no other sheet that could be meant
  });

  test('is all that a workbook needs where no profile of the programme fits: it has no delimiter', () => {
    const rows = [
      ['Träger', 'Plätze', 'belegt'],
      ['AWO', '20', '17'],
      ['DRK', '15', '12'],
    ];
    const plain = fileOf(workbookOf({ sheets: [{ name: 'Liste', xml: textSheet(rows) }] }), 'liste.xlsx');
    const { proposal, text } = proposed(plain);
    expect(proposal.written).toMatchObject({ anordnung: 'tabelle', blatt: 'Liste' });
    expect(lookAt(plain, [], profileIn(text)).examined?.cells).toHaveLength(4);
  });

  test('is no part of the proposal for a text file', () => {
    expect(proposed(fileOf('Monat;Plätze\nJan 20;20\nFeb 20;21\n', 'plaetze.csv')).text).not.toContain(
      'blatt:',
    );
  });
});
