import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/kinds/index.ts';
import { type Answer, differences, oracleAnswer } from '../support/oracle/answer.ts';
import { oracleKinds } from '../support/oracle/kinds/index.ts';
import { randomCase } from '../support/oracle/random-case.ts';
import { ROOT } from '../support/programme.ts';
import { programmeAnswer } from '../support/programme-answer.ts';

/**
 * The programme against an oracle of exact rationals that shares no arithmetic with it.
 *
 * One calculation is one goal at one month that has a value: plan, actual, deviation, degree, rating, prior year,
 * each unrounded and as printed; with them the judged month, the outlook and what is left to do of that year.
 * `npm run test:lang` makes a million of them. A difference names its seed: `randomCase(seed)` brings it back.
 */
const LONG = process.env['ZIELBERICHT_LANG'] === '1';
const CALCULATIONS = LONG ? 1_000_000 : 5_000;

interface Tally {
  calculations: number;
  figures: number;
  goals: number;
  readonly words: Set<string>;
  readonly different: string[];
}

function run(): Tally {
  const tally: Tally = { calculations: 0, figures: 0, goals: 0, words: new Set(), different: [] };
  while (tally.calculations < CALCULATIONS) add(tally, tally.goals);
  return tally;
}

function add(tally: Tally, seed: number): void {
  const found = randomCase(seed);
  const expected = oracleAnswer(found);
  const told = differences(programmeAnswer(found), expected);
  if (told.length > 0) tally.different.push(`${seed}: ${told.slice(0, 5).join('; ')}`);
  tally.goals += 1;
  tally.calculations += expected.monate.filter(({ ist }) => ist !== null).length;
  tally.figures += figuresIn(expected);
  for (const { bewertung } of expected.monate) tally.words.add(bewertung);
}

function figuresIn({ monate, ausblick }: Answer): number {
  const told = [...monate.flatMap((month) => Object.values(month)), ...ausblick.verlauf];
  return [...told, ausblick.rechnerisch, ausblick.bedarfJeMonat].filter(Boolean).length;
}

test(
  'a random calculation is what the oracle says, digit by digit and letter by letter',
  () => {
    const began = performance.now();
    const { calculations, figures, goals, words, different } = run();
    if (LONG) {
      const seconds = ((performance.now() - began) / 1000).toFixed(0);
      console.log(
        `Orakel: ${calculations} Rechnungen an ${goals} Zielen, ${figures} Werte und Texte, ${different.length} Abweichungen, ${seconds} s`,
      );
    }
    expect(different.slice(0, 5)).toEqual([]);
    // The chance was wide enough to say every word there is.
    expect([...words].toSorted()).toEqual(ALL_WORDS);
  },
  LONG ? 3_600_000 : 60_000,
);

const ALL_WORDS = [
  'Erwartungswert, ohne Bewertung',
  'Monitoring, ohne Bewertung',
  'deutlich unter Soll',
  'deutlich über der Obergrenze',
  'erreicht',
  'im Soll',
  'knapp unter Soll',
  'knapp über der Obergrenze',
  'nicht berechenbar',
  'nicht erreicht',
  'ohne Bewertung',
  'ohne Bewertung: Soll fehlt',
  'ohne Bewertung: Soll vorläufig',
  'ohne Bewertung: Zielwert fehlt',
  'ohne Bewertung: Zielwert vorläufig',
  'ohne Zielwert',
];

describe('the oracle', () => {
  test('knows every kind of indicator', () => {
    expect(Object.keys(oracleKinds)).toEqual(kinds.map(({ keyword }) => keyword));
  });

  test('imports nothing of the programme, and no library', () => {
    const folder = join(ROOT, 'test/support/oracle');
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    const imports = names
      .map((name) => join(folder, name))
      .flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(/from '([^']+)'/g)].map(([, from = '']) =>
          join(dirname(file), from),
        ),
      );
    expect(imports.length).toBeGreaterThan(20);
    expect(imports.filter((path) => !existsSync(path) || relative(folder, path).startsWith('..'))).toEqual(
      [],
    );
  });

  test('throws the same dice in each run', () => {
    expect(oracleAnswer(randomCase(7))).toEqual(oracleAnswer(randomCase(7)));
    expect(oracleAnswer(randomCase(7))).not.toEqual(oracleAnswer(randomCase(8)));
  });

  test('tells a difference of one unit in the last place, and of one letter', () => {
    const told = { soll: { wert: '1.25', text: '1,3' }, bewertung: 'im Soll' };
    expect(differences(told, told)).toEqual([]);
    expect(differences({ ...told, soll: { wert: '1.25', text: '1,2' } }, told)).toEqual([
      'soll.text: „1,2“ statt „1,3“',
    ]);
    expect(differences({ ...told, bewertung: null }, told)).toEqual(['bewertung: „null“ statt „im Soll“']);
    expect(differences({ ...told, soll: null }, told)).toHaveLength(1);
  });
});
