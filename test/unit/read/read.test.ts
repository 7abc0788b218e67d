import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Edition } from '../../../src/domain/draft.ts';
import { month } from '../../../src/domain/month.ts';
import { agreementFiles } from '../../../src/read/folders.ts';
import { read, readAgreement } from '../../../src/read/read.ts';
import type { MemoryFiles } from '../../support/memory-files.ts';
import { sampleData, sampleText } from '../../support/sample-data.ts';

const AGREEMENT = 'vereinbarungen/msh-2020.yaml';

function draftOf(data: MemoryFiles, text = '2020-08', edition: Edition = 'monat') {
  const outcome = read({ agreementFile: AGREEMENT, month: month(text), edition }, data);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics, null, 2));
  return outcome.value;
}

/** Severity, code and place of what is found, notices left out. */
function slips(data: MemoryFiles, text = '2020-08', edition: Edition = 'monat') {
  const { diagnostics } = read({ agreementFile: AGREEMENT, month: month(text), edition }, data);
  return diagnostics
    .filter(({ severity }) => severity !== 'notice')
    .map(({ severity, code, place }) => `${severity} ${code}${place ? ` ${place.file}` : ''}`);
}

describe('the draft of a report', () => {
  test('of August takes the texts of August, the talks up to its day and every export up to August', () => {
    const draft = draftOf(sampleData());
    expect(draft.head.day).toBe('2020-09-28');
    expect(draft.talks.map(({ day }) => day)).toEqual(['2020-05-14', '2020-06-18', '2020-08-27']);
    expect(draft.comments.filter(({ party }) => party === 'jobcenter')).toHaveLength(10);
    expect(draft.texts.map(({ id }) => id)).toEqual(['besondere-umstaende', 'umsetzung']);
    expect(draft.actions).toHaveLength(6);
    const folders = new Set(draft.deliveries.map(({ file }) => file.split('/')[2]));
    expect([...folders]).toEqual(['2020-05', '2020-07', '2020-08']);
  });

  test('of July knows nothing of August', () => {
    const draft = draftOf(sampleData(), '2020-07');
    expect(draft.observations.every(({ delivery }) => delivery < '2020-09-01')).toBe(true);
    expect(draft.deliveries.every(({ file }) => !file.includes('2020-08/'))).toBe(true);
  });

  test('of the year reads the texts of the year and the exports up to December', () => {
    const draft = draftOf(sampleData(), '2020-12', 'jahr');
    expect(draft.texts.map(({ id }) => id)).toContain('bewertung-der-partner');
    expect(draft.deliveries.some(({ file }) => file.includes('/2020-12/'))).toBe(true);
  });

  test('reads every file once and keeps its hash', () => {
    const data = sampleData();
    const draft = draftOf(data);
    expect([...data.reads].filter(([, count]) => count > 1)).toEqual([]);
    for (const { bytes, sha256 } of [...draft.definitions, ...draft.deliveries]) {
      expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
    expect(draft.definitions.map(({ file }) => file)).toEqual(
      expect.arrayContaining([`data/${AGREEMENT}`, 'data/profile/lang.yaml', 'data/berichte/2020-08.yaml']),
    );
  });

  test('is the same with a byte order mark and Windows line ends in every text', () => {
    const texts = [
      'vereinbarungen/msh-2020.yaml',
      'berichte/2020-08.yaml',
      'massnahmen/2020-08.yaml',
      'kommentare/2020-08/I.1-jobcenter.md',
      'gespraeche/2020-08-27.md',
      'profile/lang.yaml',
    ];
    const windows = Object.fromEntries(
      texts.map((path) => [path, `\uFEFF${sampleText(path).replaceAll('\n', '\r\n')}`]),
    );
    const { definitions: _, ...here } = draftOf(sampleData());
    const { definitions: __, ...there } = draftOf(sampleData(windows));
    expect(JSON.stringify(there)).toBe(JSON.stringify(here));
  });

  test('of several Jobcenters in one data folder comes from the folder of its agreement', () => {
    const moved = sampleData()
      .entries()
      .map(([path, bytes]): [string, string | Uint8Array] => {
        const [kind = '', ...rest] = path.split('/');
        const own = ['exporte', 'kommentare', 'massnahmen', 'gespraeche', 'berichte'].includes(kind);
        return [own ? [kind, 'msh', ...rest].join('/') : path, bytes];
      });
    const gone = Object.fromEntries(
      sampleData()
        .entries()
        .map(([path]) => [path, null]),
    );
    const data = sampleData({
      ...gone,
      ...Object.fromEntries(moved),
      [AGREEMENT]: sampleText(AGREEMENT).replace('\njobcenter:', '\nordner: msh\n\njobcenter:'),
    });
    const draft = draftOf(data);
    expect(draft.comments).toHaveLength(draftOf(sampleData()).comments.length);
    expect(draft.deliveries[0]?.file).toMatch(/^data\/exporte\/msh\/2020-0/);
  });
});

describe('what is missing is told with the path expected:', () => {
  test('the agreement', () => {
    const outcome = read(
      { agreementFile: 'vereinbarungen/msh-2002.yaml', month: month('2020-08'), edition: 'monat' },
      sampleData(),
    );
    expect(outcome.diagnostics).toMatchObject([
      { code: 'DEF-141', message: expect.stringContaining('Meinten Sie „vereinbarungen/msh-2020.yaml“?') },
    ]);
  });

  test('the head of the report, with an example to begin with', () => {
    const { diagnostics } = read(
      { agreementFile: AGREEMENT, month: month('2020-08'), edition: 'monat' },
      sampleData({ 'berichte/2020-08.yaml': null }),
    );
    const [missing] = diagnostics.filter(({ severity }) => severity === 'error');
    expect(missing).toMatchObject({
      code: 'DEF-142',
      message: 'Für diesen Bericht wird die Datei data/berichte/2020-08.yaml erwartet.',
    });
    const example = missing?.hint.split('\n').slice(1).join('\n') ?? '';
    expect(draftOf(sampleData({ 'berichte/2020-08.yaml': example })).head.day).toBe('2020-09-28');
  });

  test('the export of a month, while an older one is there', () => {
    expect(slips(sampleData({ 'exporte/2020-08/lza_15087_2020-08.csv': null }))).toEqual([
      `warning DEF-144 data/${AGREEMENT}`,
    ]);
  });

  test('every export of a source', () => {
    const data = sampleData({
      'exporte/2020-08/lza_15087_2020-08.csv': null,
      'exporte/2020-07/lza_15087_2020-07.csv': null,
    });
    expect(slips(data)).toEqual([`error DEF-143 data/${AGREEMENT}`]);
  });

  test('the profile of a source, at the source that names it', () => {
    const data = sampleData({ [AGREEMENT]: sampleText(AGREEMENT).replace('profil: lang', 'profil: langg') });
    const { diagnostics } = read(
      { agreementFile: AGREEMENT, month: month('2020-08'), edition: 'monat' },
      data,
    );
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'DEF-146', message: expect.stringContaining('Meinten Sie „lang“?') }),
    );
  });

  test('the actions, while older ones are there', () => {
    expect(slips(sampleData({ 'massnahmen/2020-08.yaml': null }))).toEqual(['warning DEF-148']);
  });
});

describe('what lies in the wrong place is told:', () => {
  test('a file that no source expects, with the pattern that is near', () => {
    const data = sampleData({
      'exporte/2020-08/lza-15087.csv': 'x',
      'exporte/2020-08/~$lza.xlsx': 'x',
      'exporte/2020-08/.DS_Store': 'x',
    });
    const { diagnostics } = read(
      { agreementFile: AGREEMENT, month: month('2020-08'), edition: 'monat' },
      data,
    );
    expect(diagnostics.filter(({ code }) => code === 'DEF-145')).toMatchObject([
      {
        severity: 'warning',
        message: expect.stringContaining('Meinten Sie „lza_*.csv“?'),
        place: { file: 'data/exporte/2020-08/lza-15087.csv' },
      },
    ]);
  });

  test('a month of another year', () => {
    expect(slips(sampleData(), '2021-01')).toEqual([`error DEF-133 data/${AGREEMENT}`]);
  });

  test('a file far too large for a text', () => {
    const data = sampleData({ 'kommentare/2020-08/I.1-jobcenter.md': 'x'.repeat(2_000_001) });
    expect(slips(data)).toEqual(['error DEF-114 data/kommentare/2020-08/I.1-jobcenter.md']);
  });

  test('an invisible character that turns the direction of reading', () => {
    const text = sampleText('kommentare/2020-08/I.1-jobcenter.md').replace('Bis Mai', 'Bis \u202EMai');
    expect(slips(sampleData({ 'kommentare/2020-08/I.1-jobcenter.md': text }))).toEqual([
      'error CSV-103 data/kommentare/2020-08/I.1-jobcenter.md',
    ]);
  });
});

test('slips in different files are all told in one run', () => {
  const data = sampleData({
    'berichte/2020-08.yaml': 'berichtsdatum: morgen\n',
    'massnahmen/2020-08.yaml': 'massnahme: []\n',
    'gespraeche/2020-08-27.md': 'ohne Kopf',
    'kommentare/2020-08/I.1-jobcenter.md': '---\nziel: I.1\n---\nText',
  });
  const files = slips(data).map((slip) => slip.split(' ')[2]);
  expect(new Set(files)).toEqual(
    new Set([
      'data/berichte/2020-08.yaml',
      'data/massnahmen/2020-08.yaml',
      'data/gespraeche/2020-08-27.md',
      'data/kommentare/2020-08/I.1-jobcenter.md',
    ]),
  );
});

test('a comment without words is not taken, so that the check finds it missing', () => {
  const path = 'kommentare/2020-08/I.1-jobcenter.md';
  const text = sampleText(path);
  const data = sampleData({ [path]: text.slice(0, text.indexOf('---', 3) + 4) });
  expect(slips(data)).toEqual([`warning DEF-149 data/${path}`]);
  const { comments } = draftOf(data);
  expect(comments.some(({ indicator, party }) => indicator === 'I.1' && party === 'jobcenter')).toBe(false);
});

describe('two agreements of one data folder', () => {
  const text = sampleText(AGREEMENT);
  const OTHER = 'vereinbarungen/zweite.yaml';
  const otherName = text.replace('dateiname: JC-Mansfeld-Suedharz', 'dateiname: JC-Anderswo');
  const otherId = text.replace('vereinbarung: msh-2020', 'vereinbarung: andere-2020');
  const errorsOf = (file: string, other: string) => {
    const data = sampleData({ [OTHER]: other });
    const request = { agreementFile: file, month: month('2020-08'), edition: 'monat' } as const;
    return read(request, data).diagnostics.filter(({ severity }) => severity === 'error');
  };
  const lineOf = (key: string) => text.split('\n').findIndex((line) => line.includes(key)) + 1;

  test.each([
    ['id', otherName, 'DEF-151', 'vereinbarung: msh-2020'],
    [
      'id in capitals',
      otherName.replace('vereinbarung: msh', 'vereinbarung: MSH'),
      'DEF-151',
      'vereinbarung: msh',
    ],
    ['file name', otherId, 'DEF-152', 'dateiname: JC-Mansfeld'],
  ])('cannot share one %s, and either file names the other', (_, other, code, key) => {
    const line = lineOf(key);
    expect(errorsOf(AGREEMENT, other)).toMatchObject([
      {
        code,
        place: { file: `data/${AGREEMENT}`, line },
        message: expect.stringContaining(`data/${OTHER}:${line}`),
      },
    ]);
    expect(errorsOf(OTHER, other)).toMatchObject([
      {
        code,
        place: { file: `data/${OTHER}`, line },
        message: expect.stringContaining(`data/${AGREEMENT}:${line}`),
      },
    ]);
  });

  test('of different years may share the file name', () => {
    expect(errorsOf(AGREEMENT, otherId.replace('jahr: 2020', 'jahr: 2021'))).toEqual([]);
  });

  test('clash although the other file is in disorder further down; one without claims clashes with none', () => {
    const codes = (other: string) => errorsOf(AGREEMENT, other).map(({ code }) => code);
    expect(codes(otherName.replace('\nziele:', '\n\tziele:'))).toEqual(['DEF-151']);
    expect(codes(otherName.replace('vereinbarung: msh-2020', 'vereinbarung: [msh-2020]'))).toEqual([]);
    expect(codes('- msh-2020\n')).toEqual([]);
    expect(codes('vereinbarung: "msh-2020\n')).toEqual([]);
  });

  test('are told apart again as soon as one is put right, in the same run', () => {
    const data = sampleData({ [OTHER]: text });
    const codes = () =>
      read({ agreementFile: AGREEMENT, month: month('2020-08'), edition: 'monat' }, data)
        .diagnostics.filter(({ severity }) => severity === 'error')
        .map(({ code }) => code);
    expect(codes()).toEqual(['DEF-151', 'DEF-152']);
    data.write(OTHER, new TextEncoder().encode(otherId));
    expect(codes()).toEqual(['DEF-152']);
  });
});

describe('the agreements of a data folder', () => {
  test('are listed by their files, and nothing else is', () => {
    const data = sampleData({
      'vereinbarungen/aaa.yml': 'x',
      'vereinbarungen/liesmich.txt': 'x',
      'vereinbarungen/.x.yaml': 'x',
    });
    expect(agreementFiles(data)).toEqual(['vereinbarungen/aaa.yml', AGREEMENT]);
  });

  test('can be read one by one, without their exports', () => {
    const data = sampleData();
    const outcome = readAgreement(AGREEMENT, data);
    expect(outcome.ok && [outcome.value.id, outcome.value.year]).toEqual(['msh-2020', 2020]);
    expect([...data.reads.keys()]).toEqual([AGREEMENT]);
  });
});
