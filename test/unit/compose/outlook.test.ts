import { describe, expect, test } from 'vitest';
import { check } from '../../../src/check/check.ts';
import { goalChart } from '../../../src/compose/charts/goal-chart.ts';
import { computedOutlook } from '../../../src/compose/outlook-json.ts';
import { patternSentence } from '../../../src/compose/outlook-words.ts';
import { headline, outlookSentence, requiredSentence } from '../../../src/compose/sentences.ts';
import { compute } from '../../../src/compute/compute.ts';
import type { Indicator } from '../../../src/domain/agreement.ts';
import { decimal } from '../../../src/domain/decimal.ts';
import type { Estimate } from '../../../src/domain/draft.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import { draftWith, emptyHead, series } from '../../support/draft-fixture.ts';
import { count, EURO, goal } from '../../support/goal-fixture.ts';

/** The run rate of June was right in 2018 and a fifth too low in 2019: ten percent on average. */
const EVEN = Array(12).fill(10);
const past = [
  ...series('zu', 2018, EVEN),
  ...series('zu', 2019, [...Array(6).fill(10), ...Array(6).fill(15)]),
];
const flow = goal(
  'I.1',
  { art: 'fluss-kumuliert', messgroesse: 'zu' },
  { target: decimal(120), planPath: 'linear', outlook: 'run-rate' },
);

function made(
  indicator: Indicator,
  values: readonly number[],
  before: readonly Observation[] = past,
  estimates: readonly Estimate[] = [],
) {
  const at = `2020-${String(values.length).padStart(2, '0')}`;
  const draft = draftWith(at, [indicator], [...before, ...series('zu', 2020, values)], {
    head: { ...emptyHead, estimates },
  });
  const checked = check(draft);
  if (!checked.ok) throw new Error(checked.diagnostics.map(({ message }) => message).join('\n'));
  const [assessment] = compute(checked.value);
  if (!assessment) throw new Error('no goal');
  return { assessment, data: checked.value.data };
}

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const sentence = (...given: Parameters<typeof made>) => plain(outlookSentence(made(...given).assessment));
const required = (...given: Parameters<typeof made>) => plain(requiredSentence(made(...given).assessment));

const estimate: Estimate = {
  indicator: 'I.1',
  from: decimal(110),
  until: decimal(115),
  reason: 'Es bessert sich.',
  author: 'Geschäftsführung',
  place: emptyHead.place,
};

describe('the outlook in words', () => {
  test('gives the computed value with its interval and its method', () => {
    expect(sentence(flow, Array(6).fill(10))).toBe(
      'Voraussichtlich im Jahr: rechnerisch 120 (Spanne 108 bis 132, bisheriges Monatsmittel).',
    );
  });

  test('puts the management’s estimate with its author first, and its reason last', () => {
    expect(sentence(flow, Array(6).fill(10), past, [estimate])).toBe(
      'Voraussichtlich im Jahr: 110 bis 115 (Einschätzung: Geschäftsführung); ' +
        'rechnerisch 120 (Spanne 108 bis 132, bisheriges Monatsmittel). Begründung: Es bessert sich.',
    );
  });

  test('says that and why there is no interval', () => {
    expect(sentence(flow, Array(6).fill(10), series('zu', 2019, EVEN))).toBe(
      'Voraussichtlich im Jahr: rechnerisch 120 (bisheriges Monatsmittel, ohne Spanne: zu wenige Vorjahre).',
    );
  });

  test('writes percent and millions once, behind the upper end', () => {
    const euro = { ...flow, unit: EURO, target: decimal(120_000_000) };
    const millions = (values: readonly number[]) => values.map((value) => value * 1_000_000);
    const before = [
      ...series('zu', 2018, millions(EVEN)),
      ...series('zu', 2019, millions([...Array(6).fill(10), ...Array(6).fill(15)])),
    ];
    expect(sentence(euro, millions(Array(6).fill(10)), before)).toContain(
      'rechnerisch 120,00 Mio. € (Spanne 108,00 bis 132,00 Mio. €, ',
    );
  });

  test('names what each method does with a stock', () => {
    const stock = goal(
      'I.1',
      { art: 'durchschnittsbestand', messgroesse: 'zu' },
      { target: decimal(10), direction: 'at-most', planPath: 'linear', outlook: 'run-rate' },
    );
    expect(sentence(stock, Array(6).fill(10))).toContain('gleichbleibender Bestand');
    expect(sentence({ ...stock, outlook: 'prior-year-shares' }, Array(6).fill(10))).toContain(
      'Fortschreibung',
    );
  });

  test('adds one calm sentence where the year runs unlike the prior one', () => {
    const shares: Indicator = { ...flow, outlook: 'prior-year-shares' };
    const doubt = 'Das Jahr verläuft anders als das Vorjahr; das Anteilsverfahren ist deshalb unsicher.';
    expect(sentence(shares, [20, 10, 10, 2, 2])).toContain(doubt);
    expect(sentence(shares, Array(5).fill(8))).not.toContain(doubt);
  });
});

describe('the remaining need in words', () => {
  const limit: Indicator = { ...flow, direction: 'at-most' };

  test('of several months, and of the last one', () => {
    expect(required(flow, Array(6).fill(8))).toBe(
      'Für den Zielwert sind in den übrigen 6 Monaten je Monat mindestens 12 nötig.',
    );
    expect(required(limit, Array(11).fill(10))).toBe(
      'Um die Obergrenze einzuhalten, dürfen es im letzten Monat höchstens 10 sein.',
    );
  });

  test('of what is reached, used up or passed already', () => {
    expect(required(flow, Array(6).fill(20))).toBe('Für den Zielwert ist rechnerisch nichts mehr nötig.');
    expect(required(limit, Array(6).fill(20))).toBe('Die Obergrenze ist ausgeschöpft.');
    expect(required(limit, Array(6).fill(21))).toBe('Die Obergrenze ist bereits überschritten.');
  });

  test('per driver is told in cases', () => {
    const perCoach = goal(
      'I.1',
      {
        art: 'je-bezugsgroesse',
        zaehler: 'zu',
        bezug: 'coach',
        'zaehler-wort': 'BG',
        'bezug-wort': 'Coaches',
      },
      { planPath: 'linear', outlook: 'none', target: decimal(20), unit: count('BG je Coach'), precision: 1 },
    );
    const coaches = [...series('coach', 2020, Array(6).fill(4)), ...series('zu', 2020, Array(6).fill(5))];
    const { assessment } = made(perCoach, Array(6).fill(5), coaches);
    expect(plain(requiredSentence(assessment))).toBe(
      'Für den Zielwert sind in den übrigen 6 Monaten je Monat mindestens 8,3 BG nötig (bei 4 Coaches).',
    );
  });
});

test('a difference of one is singular in the headline, too', () => {
  const line = (last: number) => plain(headline(made(flow, [10, 10, last]).assessment, false));
  expect(line(11)).toContain('das ist 1 mehr als das Soll von 30');
  expect(line(8)).toContain('das sind 2 weniger als das Soll von 30');
});

describe('the interval', () => {
  const { assessment, data } = made(flow, Array(6).fill(10));
  const chart = goalChart(assessment, data);

  test('is drawn at December, with its legend word', () => {
    expect(chart.interval).toEqual({
      index: 11,
      low: 108,
      high: 132,
      label: 'Spanne',
      text: '108 bis 132',
    });
  });

  test('stands in the alternative text and in the table behind the chart', () => {
    expect(plain(chart.alt)).toContain(
      'Voraussichtlich Dezember, rechnerisch: 120 (Spanne 108 bis 132) bei einem Zielwert von mindestens 120.',
    );
    const column = chart.table.columns.indexOf('voraussichtlich');
    expect(chart.table.rows.map(({ cells }) => cells[column]).slice(-2)).toEqual([
      '110',
      '120 (108 bis 132)',
    ]);
  });

  test('and the back-test behind it stand in bericht.json', () => {
    expect(computedOutlook(assessment)).toMatchObject({
      verfahren: 'laufend',
      spanne: {
        von: { wert: '108', text: '108' },
        bis: { text: '132' },
        mittlererFehler: { text: '10,0\u00a0%' },
      },
      ohneSpanne: null,
      musterbruch: false,
      rueckrechnung: [
        {
          verfahren: 'laufend',
          jahre: [
            {
              jahr: 2019,
              gerechnet: { text: '120' },
              eingetreten: { text: '150' },
              fehler: { text: '20,0\u00a0%' },
            },
            {
              jahr: 2018,
              gerechnet: { text: '120' },
              eingetreten: { text: '120' },
              fehler: { text: '0,0\u00a0%' },
            },
          ],
        },
      ],
    });
  });

  test('is absent, and said to be, where too few years can be tried', () => {
    const alone = made(flow, Array(6).fill(10), series('zu', 2019, EVEN));
    expect(goalChart(alone.assessment, alone.data).interval).toBeNull();
    expect(goalChart(alone.assessment, alone.data).alt).not.toContain('Spanne');
    expect(computedOutlook(alone.assessment)).toMatchObject({
      spanne: null,
      ohneSpanne: 'zu wenige Vorjahre',
    });
  });
});

describe('the Monitoring', () => {
  const forecast: Indicator = { ...flow, nature: 'forecast', direction: 'none' };

  test('is compared with the agreed Prognosewert, which no outlook and no estimate moves', () => {
    const plans = [
      made(forecast, Array(6).fill(10)),
      made(forecast, Array(6).fill(30)),
      made(forecast, Array(6).fill(10), past, [estimate]),
      made({ ...forecast, outlook: 'automatic' }, Array(6).fill(10)),
      made({ ...forecast, outlook: 'none' }, Array(6).fill(10)),
    ].map(({ assessment: { indicator, months } }) => ({
      target: indicator.target?.toFixed(),
      plan: months.map(({ plan }) => plan?.toFixed()),
    }));
    for (const each of plans) expect(each).toEqual(plans[0]);
    expect(plans[0]?.target).toBe('120');
    expect(plans[0]?.plan.at(-1)).toBe('120');
  });

  test('has an outlook beside it, and neither a verdict nor a remaining need', () => {
    const { outlook } = made(forecast, Array(6).fill(30)).assessment;
    expect(outlook.computed?.toFixed()).toBe('360');
    expect([outlook.missesTarget, outlook.requiredPerMonth]).toEqual([null, null]);
  });
});

test('one that is still needed stands in the singular', () => {
  const least = { ...flow, target: decimal(111) };
  expect(required(least, Array(11).fill(10))).toBe(
    'Für den Zielwert ist im letzten Monat mindestens 1 nötig.',
  );
  const most = { ...flow, direction: 'at-most', target: decimal(102) } as const;
  expect(required(most, Array(10).fill(10))).toBe(
    'Um die Obergrenze einzuhalten, darf es in den übrigen 2 Monaten je Monat höchstens 1 sein.',
  );
});

test('a doubt about a stock names its own method', () => {
  const { assessment } = made(flow, Array(6).fill(10));
  const doubted = { ...assessment.outlook, patternBroken: true };
  expect(patternSentence(assessment.indicator, doubted)).toContain(
    'das Anteilsverfahren ist deshalb unsicher',
  );
  const stock = { ...assessment.indicator, formula: { ...assessment.indicator.formula, stock: true } };
  expect(patternSentence(stock, doubted)).toContain('die Fortschreibung ist deshalb unsicher');
});
