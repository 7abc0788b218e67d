import { describe, expect, test } from 'vitest';
import { findings } from '../../../../src/read/findings.ts';
import { readActionLists } from '../../../../src/read/texts/action-lists.ts';
import { deskOf } from '../../../../src/read/texts/desk.ts';
import { sampleAgreement } from '../../../support/agreement-text.ts';
import { memoryFiles } from '../../../support/memory-files.ts';

const entry = (number: number, more = 'stand: läuft') =>
  `  - { nr: ${number}, massnahme: M${number}, ziel: I.1, verantwortlich: Jobcenter, vereinbart: 2020-05-14, termin: 2020-12-31, ${more} }\n`;
const list = (...entries: readonly string[]) => `massnahmen:\n${entries.join('')}`;
const DONE = 'stand: erledigt, erledigt-am: 2020-07-01';

function readFor(period: string, files: Readonly<Record<string, string>>) {
  const data = memoryFiles(
    'data',
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`massnahmen/${name}.yaml`, text])),
  );
  const found = findings();
  const desk = deskOf(data, found);
  const { actions, actionLists } = readActionLists(sampleAgreement(), period, data, found, desk);
  return {
    numbers: actions.map(({ number }) => number),
    from: actionLists.carriedFrom,
    earlier: actionLists.earlier.map((each) => each.period),
    inputs: desk.inputs.map(({ file }) => file),
    told: found.all.map(({ code, severity, message }) => `${severity} ${code} ${message}`),
  };
}

describe('the list of a month', () => {
  test('is its own file; the earlier ones are known and are no inputs of the report', () => {
    expect(
      readFor('2020-08', { '2020-06': list(entry(1)), '2020-07': list(entry(1)), '2020-08': list(entry(1)) }),
    ).toEqual({
      numbers: [1],
      from: null,
      earlier: ['2020-06', '2020-07'],
      inputs: ['data/massnahmen/2020-08.yaml'],
      told: [],
    });
  });

  test('without a file of its own is the last one, and it is told', () => {
    expect(
      readFor('2020-09', { '2020-06': list(entry(1)), '2020-07': list(entry(1, DONE), entry(2)) }),
    ).toEqual({
      numbers: [1, 2],
      from: '2020-07',
      earlier: ['2020-06', '2020-07'],
      inputs: ['data/massnahmen/2020-07.yaml'],
      told: [
        'warning DEF-148 Die Datei data/massnahmen/2020-09.yaml fehlt; der Bericht führt die 2 Maßnahmen aus data/massnahmen/2020-07.yaml mit altem Stand fort und sagt es.',
      ],
    });
  });

  test('that is empty is an answer: nothing is carried into it', () => {
    expect(readFor('2020-08', { '2020-07': list(entry(1)), '2020-08': 'massnahmen: []' })).toMatchObject({
      numbers: [],
      from: null,
      told: [],
    });
  });

  test('of the year-end edition comes after December, and a later month is never looked at', () => {
    const files = { '2020-12': list(entry(1)), '2021-01': list(entry(1), entry(2)) };
    expect(readFor('2020-jahr', files)).toMatchObject({ numbers: [1], from: '2020-12' });
    expect(readFor('2020-11', files)).toMatchObject({ numbers: [], from: null, earlier: [], told: [] });
  });

  test('takes over the open actions of the year before; done ones stay behind', () => {
    const files = { '2020-11': list(entry(7)), '2020-jahr': list(entry(1, DONE), entry(2)) };
    expect(readFor('2021-01', files)).toMatchObject({
      numbers: [2],
      from: '2020-jahr',
      earlier: ['2020-jahr'],
    });
    expect(readFor('2021-01', { '2020-jahr': list(entry(1, DONE)) })).toMatchObject({
      numbers: [],
      from: null,
      told: [],
    });
  });

  test('looks at lists alone: other files of the folder are none', () => {
    expect(readFor('2020-08', { '2020-07-alt': list(entry(1)), Notizen: 'kein: Verzeichnis' })).toMatchObject(
      {
        numbers: [],
        earlier: [],
        told: [],
      },
    );
  });

  test('an earlier list that nobody can read is told, since it cannot be held against this one', () => {
    expect(readFor('2020-08', { '2020-07': 'massnahmen: [', '2020-08': list(entry(1)) }).told).toEqual([
      expect.stringMatching(/^error DEF-10\d /),
    ]);
  });
});
