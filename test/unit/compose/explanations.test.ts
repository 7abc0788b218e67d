import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../../src/check/check.ts';
import { explainedText, explanations } from '../../../src/compose/explanations.ts';
import { loadTemplates } from '../../../src/compose/templates.ts';
import { compute } from '../../../src/compute/compute.ts';
import type { Indicator } from '../../../src/domain/agreement.ts';
import { decimal } from '../../../src/domain/decimal.ts';
import type { Draft } from '../../../src/domain/draft.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import { rootedFiles } from '../../../src/effects/rooted-files.ts';
import { draftWith, emptyHead, series } from '../../support/draft-fixture.ts';
import { count, goal } from '../../support/goal-fixture.ts';
import { memoryFiles } from '../../support/memory-files.ts';
import { ROOT } from '../../support/programme.ts';
import { scenarioDraft } from '../../support/scenario-draft.ts';

const loaded = loadTemplates(rootedFiles('templates', resolve(ROOT, 'templates')));
if (!loaded.ok) throw new Error('the templates of this repository are broken');
const templates = loaded.value;

/** The sentences as printed, by goal; blanks are plain. */
function sentences(draft: Draft): ReadonlyMap<string, string> {
  const checked = check(draft);
  if (!checked.ok) throw new Error(checked.diagnostics.map(({ message }) => message).join('\n'));
  const told = explanations(checked.value, compute(checked.value), templates);
  if (!told.ok) throw new Error(told.diagnostics.map(({ message }) => message).join('\n'));
  return new Map([...told.value].map(([id, each]) => [id, explainedText(each).replaceAll('\u00a0', ' ')]));
}

describe('the explaining sentence of the sample', () => {
  const august = sentences(scenarioDraft('2020-08'));

  test.each([
    [
      'I.1',
      'Von der Abweichung zum Soll (−1,3 Prozentpunkte) entfallen −1,7 auf weniger Integrationen und +0,3 auf weniger erwerbsfähige Leistungsberechtigte (Rundungsdifferenz), von der zum Vorjahr (−1,5) −1,8 und +0,3; Integrationen fehlten vor allem im April und Mai.',
    ],
    [
      'I.2',
      'Die Überschreitung hat sich über die Monate verteilt aufgebaut; gegenüber dem Vorjahr sind es im Mittel 301 weniger.',
    ],
    [
      'II',
      'Die Abweichung zum Prognosewert ist überwiegend im April und Mai entstanden; gegenüber dem Vorjahr sind es 509.511 € weniger.',
    ],
    [
      'III.1',
      'Die Überschreitung ist überwiegend von Mai bis Juli entstanden; gegenüber dem Vorjahr sind es 62 mehr.',
    ],
    [
      'III.2',
      'Der Rückstand zum Soll ist überwiegend von April bis Juni entstanden; gegenüber dem Vorjahr sind es 46 weniger.',
    ],
    [
      'IV.1',
      'Von der Abweichung zum Soll (−1,7) entfallen −2,8 auf weniger BG und +1,1 auf weniger Coaches, von der zum Vorjahr (−1,9) −3,0 und +1,1; BG fehlten vor allem im April und Mai.',
    ],
    ['IV.2', undefined],
    ['IV.3', 'Belegt ist 1 Platz weniger als im Vorjahr.'],
    ['IV.4', 'Belegt sind 6 Plätze weniger als im Vorjahr.'],
  ])('%s', (id, sentence) => {
    expect(august.get(id)).toBe(sentence);
  });

  test('at the year’s end names a site that moved most, and a list of many months not at all', () => {
    const year = sentences(scenarioDraft('jahr'));
    expect(year.get('IV.3')).toBe(
      'Belegt sind 5 Plätze weniger als im Vorjahr, vor allem am Standort Sangerhausen.',
    );
    expect(year.get('III.2')).toBe(
      'Der Rückstand zum Soll hat sich über die Monate verteilt aufgebaut; gegenüber dem Vorjahr sind es 59 weniger.',
    );
  });
});

describe('the grammar', () => {
  const even = series('zu', 2019, Array(12).fill(10));
  const flow = goal('I.1', { art: 'fluss-kumuliert', messgroesse: 'zu' }, { target: decimal(120) });
  const limit: Indicator = { ...flow, direction: 'at-most' };
  const of = (indicator: Indicator, values: readonly number[], more: readonly Observation[] = even) => {
    const at = `2020-${String(values.length).padStart(2, '0')}`;
    return sentences(draftWith(at, [indicator], [...more, ...series('zu', 2020, values)])).get('I.1');
  };

  test.each([
    [9, 'Der Rückstand zum Soll', 'ist es 1 weniger'],
    [8, 'Der Rückstand zum Soll', 'sind es 2 weniger'],
    [11, 'Der Vorsprung zum Soll', 'ist es 1 mehr'],
    [12, 'Der Vorsprung zum Soll', 'sind es 2 mehr'],
  ])('one and two: %s in March', (march, noun, change) => {
    expect(of(flow, [10, 10, march])).toBe(
      `${noun} ist überwiegend im März entstanden; gegenüber dem Vorjahr ${change}.`,
    );
  });

  test('none', () => {
    expect(of(flow, [10, 10, 10])).toBe(
      'Ist und Soll sind gleich; gegenüber dem Vorjahr ist der Wert gleich.',
    );
  });

  test('a limit is passed or kept', () => {
    expect(of(limit, [10, 10, 14])).toMatch(/^Die Überschreitung ist überwiegend im März entstanden;/);
    expect(of(limit, [10, 10, 6])).toMatch(/^Die Unterschreitung ist überwiegend im März entstanden;/);
  });

  test('a forecast has a deviation and no side', () => {
    expect(of({ ...flow, nature: 'forecast' }, [10, 10, 14])).toMatch(
      /^Die Abweichung zum Prognosewert ist /,
    );
  });

  test('January alone compares with the prior year', () => {
    expect(of(flow, [8])).toBe('Gegenüber dem Vorjahr sind es 2 weniger.');
  });

  test('months are one, two, a stretch or a list', () => {
    const ten = (...changed: readonly number[]) =>
      Array.from({ length: 8 }, (_, index) => (changed.includes(index + 1) ? 4 : 10));
    const named = (...changed: readonly number[]) =>
      /überwiegend (.+) entstanden/.exec(of(flow, ten(...changed)) ?? '')?.[1];
    expect(named(3)).toBe('im März');
    expect(named(3, 4)).toBe('im März und April');
    expect(named(3, 4, 5)).toBe('von März bis Mai');
    expect(named(1, 4, 7)).toBe('im Januar, April und Juli');
    expect(named(2, 3, 4, 5)).toBe('von Februar bis Mai');
    expect(named(1, 3, 5, 7)).toBeUndefined();
  });

  test('months other than those of the plan are named of the prior year', () => {
    const before = series('zu', 2019, [2, 18, ...Array(10).fill(10)]);
    expect(of({ ...flow, planPath: 'linear' }, [10, 10, 10, 2], before)).toBe(
      'Der Rückstand zum Soll ist überwiegend im April entstanden; gegenüber dem Vorjahr sind es 8 weniger, vor allem im Februar.',
    );
  });

  test('both sides of a quotient have more, fewer or as many', () => {
    const quotient = goal(
      'I.1',
      {
        art: 'je-bezugsgroesse',
        zaehler: 'bg',
        bezug: 'coach',
        'zaehler-wort': 'BG',
        'bezug-wort': 'Coaches',
      },
      { unit: count('BG je Coach'), precision: 1, target: decimal(20), planPath: 'none', outlook: 'none' },
    );
    const told = (cases: number, coaches: number) =>
      sentences(
        draftWith(
          '2020-01',
          [quotient],
          [
            ...series('bg', 2019, Array(12).fill(8)),
            ...series('coach', 2019, Array(12).fill(4)),
            ...series('bg', 2020, [cases]),
            ...series('coach', 2020, [coaches]),
          ],
        ),
      ).get('I.1');
    expect(told(12, 4)).toBe(
      'Von der Abweichung zum Vorjahr (+1,0) entfallen +1,0 auf mehr BG und ±0,0 auf gleich viele Coaches.',
    );
    expect(told(4, 5)).toBe(
      'Von der Abweichung zum Vorjahr (−1,2) entfallen −1,0 auf weniger BG und −0,2 auf mehr Coaches.',
    );
  });
});

describe('the controller’s own sentence', () => {
  test('stands in place of the generated one and says whose it is', () => {
    const own = { indicator: 'III.1', text: 'Die Beratung ruhte.', author: 'Controlling' };
    const draft = scenarioDraft('2020-08');
    const told = sentences({ ...draft, head: { ...draft.head, explanations: [own] } });
    expect(told.get('III.1')).toBe('Die Beratung ruhte. (Erläuterung: Controlling)');
    expect(told.get('III.2')).toMatch(/^Der Rückstand/);
  });

  test('is enough for a goal of which nothing else can be said', () => {
    const flow = goal('I.1', { art: 'fluss-kumuliert', messgroesse: 'zu' }, { target: decimal(120) });
    const values = [
      ...series('zu', 2019, Array(12).fill(10)),
      ...series('zu', 2020, [5], { status: 'provisional' }),
    ];
    const head = {
      ...emptyHead,
      explanations: [{ indicator: 'I.1', text: 'Noch vorläufig.', author: 'Controlling' }],
    };
    expect(sentences(draftWith('2020-01', [flow], values)).size).toBe(0);
    expect(sentences(draftWith('2020-01', [flow], values, { head })).get('I.1')).toMatch(
      /^Noch vorläufig\. /,
    );
  });
});

describe('a sentence template at fault', () => {
  const mains = Object.fromEntries(
    [
      'managementbericht',
      'jahresbericht',
      'herkunft',
      'mail',
      'mailtext',
      'entwurfmail',
      'entwurfmailtext',
    ].map((name) => [`${name}.hbs`, '']),
  );
  const tell = (files: Readonly<Record<string, string>>, view = {}) => {
    const set = loadTemplates(memoryFiles('templates', { ...mains, ...files }));
    return set.ok ? set.value.tell('erklaerung', view) : set;
  };

  test('that is not there is named', () => {
    expect(tell({}).diagnostics).toMatchObject([
      { code: 'VOR-401', place: { file: 'templates/saetze/erklaerung.hbs' } },
    ]);
  });

  test('that asks for what there is not is named with its line', () => {
    expect(tell({ 'saetze/erklaerung.hbs': 'Es\n{{fehlt}}' }).diagnostics).toMatchObject([
      { code: 'VOR-402', place: { file: 'templates/saetze/erklaerung.hbs', line: 2 } },
    ]);
  });

  test('that cannot be read is found when templates are loaded', () => {
    expect(tell({ 'saetze/erklaerung.hbs': '{{#if' }).diagnostics).toMatchObject([{ code: 'VOR-402' }]);
  });

  test('keeps its text as it is: no escapes, one blank between words', () => {
    const told = tell(
      { 'saetze/erklaerung.hbs': '{{name}}\n  ,\n im {{> wann}} .', 'saetze/wann.hbs': 'Mai\n' },
      {
        name: 'A & B',
      },
    );
    expect(told).toMatchObject({ ok: true, value: 'A & B, im Mai.' });
  });
});

describe('a quota without a deviation', () => {
  const quota = goal(
    'I.1',
    { art: 'quote-bestand', zaehler: 'zu', nenner: 'elb' },
    { target: decimal('0.2'), planPath: 'linear', outlook: 'none', unit: { kind: 'ratio' }, precision: 1 },
  );
  const told = (before: number) =>
    sentences(
      draftWith(
        '2020-01',
        [quota],
        [
          ...series('zu', 2019, [before]),
          ...series('zu', 2020, [20]),
          ...series('elb', 2019, [100]),
          ...series('elb', 2020, [100]),
        ],
      ),
    ).get('I.1');

  test('has nothing to split', () => {
    expect(told(20)).toBe('Ist und Soll sind gleich; gegenüber dem Vorjahr ist der Wert gleich.');
  });

  test('from the plan alone still tells the change to the prior year', () => {
    expect(told(18)).toBe(
      'Ist und Soll sind gleich; von der Abweichung zum Vorjahr (+2,0 Prozentpunkte) entfallen +2,0 auf mehr zu und ±0,0 auf gleich viele erwerbsfähige Leistungsberechtigte.',
    );
  });
});
