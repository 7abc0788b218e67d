import { describe, expect, test } from 'vitest';
import type { Edition } from '../../../src/domain/draft.ts';
import { month } from '../../../src/domain/month.ts';
import type { Report } from '../../../src/domain/report.ts';
import { agreementWith } from '../../support/agreement-text.ts';
import { jsonText } from '../../support/json-text.ts';
import { sampleData } from '../../support/sample-data.ts';
import { openSample, variedReport } from '../../support/sample-report.ts';

const { templates } = openSample();

/** The report of the sample after its agreement was written another way: from YAML to finished words. */
function reportWith(
  changes: readonly (readonly [string, string])[],
  at = '2020-08',
  edition: Edition = 'monat',
) {
  const data = sampleData({ 'vereinbarungen/msh-2020.yaml': agreementWith(...changes) });
  return variedReport({ data, templates }, { month: at, edition });
}

function words(report: Report): string {
  return textOf(report.tree).replace(/\s+/g, ' ');
}

function textOf(node: { value?: string; children?: readonly unknown[] }): string {
  if (node.value !== undefined) return node.value;
  return (node.children ?? []).map((child) => textOf(child as typeof node)).join(' ');
}

interface Shown {
  readonly wert: string;
  readonly text: string;
}

function goalOf(report: Report, id: string) {
  const { ziele } = JSON.parse(jsonText(report).replaceAll('\u00a0', ' ')) as {
    ziele: readonly Record<string, unknown>[];
  };
  return ziele.find((goal) => goal['id'] === id) ?? {};
}

const AMENDED: readonly (readonly [string, string])[] = [
  [
    'offene-punkte:\n',
    `nachtraege:
  - id: nachtrag-1
    titel: 1. Nachtrag
    unterzeichnet: 2020-09-15
    unterschriften:
      - { stelle: agentur, datum: 2020-09-14 }
      - { stelle: landkreis, datum: 2020-09-15 }
    gueltig-ab: 2020-04
    wortlaut: Der Zielwert der Integrationsquote wird auf **17,5 %** festgelegt.
    ziele:
      - ziel: I.1
        zielwert: 17,5 %
  - id: nachtrag-2
    titel: 2. Nachtrag
    unterzeichnet: 2020-09-16
    gueltig-ab: 2020-10
    wortlaut: Der Zielwert der Abgänge wird gesenkt.
    ziele:
      - ziel: III.2
        zielwert: 240
offene-punkte:
`,
  ],
];

describe('an amendment is shown with what was agreed first', () => {
  const report = reportWith(AMENDED);
  const text = words(report);

  test('in the row of page 1', () => {
    expect(text).toMatch(/≥ 17,5 % zuerst 18,9 % 6,6 %/);
    expect(text).toMatch(/≥ 261 ab Okt 240 171/);
    expect(text).toContain('I.1: 1. Nachtrag vom 15.09.2020, gültig ab April 2020');
  });

  test('in the block of the goal, with the deviation from the first plan', () => {
    expect(text).toContain(
      'Zielwert zuerst 18,9 %, ab April 2020 17,5 % (1. Nachtrag, unterzeichnet am 15.09.2020). ' +
        'Zum zuerst vereinbarten Soll bis Mai 2020 (7,2 %) beträgt die Abweichung −1,3 Prozentpunkte.',
    );
    expect(text).toContain(
      'Zielwert zuerst 261, ab Oktober 2020 240 (2. Nachtrag, unterzeichnet am 16.09.2020).',
    );
  });

  test('in the month table and in the table of the chart', () => {
    expect(text).toContain('Soll, zuerst vereinbart 1,1 2,3 3,8 5,5 7,2 8,7 10,2 12,1 14,3 16,0 17,5 18,9');
    expect(report.charts.get('I.1')?.table.columns).toContain('Soll, zuerst vereinbart');
    expect(report.charts.get('I.2')?.table.columns).not.toContain('Soll, zuerst vereinbart');
  });

  test('in the chart, whose plan columns follow it', () => {
    const rows = report.charts.get('I.1')?.rows.map(({ plan }) => plan?.toFixed(1));
    expect([rows?.[2], rows?.[4], rows?.[11]]).toEqual(['3.8', '6.6', '17.5']);
    expect(report.charts.get('I.1')?.limit?.label).toBe('Mindestwert 17,5');
  });

  test('in the annex, with signatures, change and wording', () => {
    expect(text).toContain('Nachträge zur Zielvereinbarung');
    expect(text).toMatch(
      /Unterzeichnet am 15\.09\.2020 \( ?Agentur für Arbeit 14\.09\.2020, Landkreis 15\.09\.2020 ?\), gültig ab April 2020/,
    );
    expect(text).toContain('I.1 Integrationsquote: Zielwert 17,5 % statt 18,9 %');
    expect(text).toContain('wird auf 17,5 % festgelegt.');
    expect(text).toContain('Nachtrag: Jeder Monat wird an dem Zielwert gemessen, der in ihm galt');
  });

  test('in bericht.json', () => {
    const goal = goalOf(report, 'I.1');
    const stands = goal['zielstaende'] as readonly { ab: string; wert: Shown; nachtrag: string | null }[];
    expect(stands.map(({ ab, wert, nachtrag }) => [ab, wert.text, nachtrag])).toEqual([
      ['2020-01', '18,9 %', null],
      ['2020-04', '17,5 %', 'nachtrag-1'],
    ]);
    expect((goal['zuerstVereinbart'] as readonly { wert: Shown }[])[0]?.wert.text).toBe('18,9 %');
    expect((goal['beurteilt'] as { soll: Shown; sollZuerst: Shown }).sollZuerst.text).toBe('7,2 %');
    const document = JSON.parse(jsonText(report)) as {
      nachtraege: readonly { id: string; unterzeichnet: string }[];
    };
    expect(document.nachtraege.map(({ id, unterzeichnet }) => [id, unterzeichnet])).toEqual([
      ['nachtrag-1', '2020-09-15'],
      ['nachtrag-2', '2020-09-16'],
    ]);
  });

  test('as a new plan alone, where the value stays', () => {
    const [[from, to]] = AMENDED as readonly [readonly [string, string]];
    const planOnly = to.replace('zielwert: 17,5 %', 'sollverlauf: linear');
    expect(words(reportWith([[from, planOnly]]))).toContain(
      'Zielwert zuerst 18,9 %, ab April 2020 18,9 % mit neuem Sollverlauf (1. Nachtrag, unterzeichnet am 15.09.2020).',
    );
  });

  test('with steps that were agreed first, each with its month', () => {
    const stepped = [
      'zielwert: 18,9 %',
      'zielwert:\n      stufen:\n        - ab: 2020-01\n          wert: 18,5 %\n        - ab: 2020-03\n          wert: 18,9 %',
    ] as const;
    expect(words(reportWith([stepped, ...AMENDED]))).toContain(
      'Zielwert zuerst 18,5 % ab Januar 2020 und 18,9 % ab März 2020, ab April 2020 17,5 % (1. Nachtrag',
    );
  });

  test('in the year-end edition, against both values', () => {
    const year = words(reportWith(AMENDED, '2020-12', 'jahr'));
    expect(year).toMatch(/≥ 240 zuerst 261 208/);
    expect(year).toContain(
      'Zum zuerst vereinbarten Zielwert (18,9 %) beträgt die Abweichung −2,5 Prozentpunkte.',
    );
  });

  test('and nowhere in the report of a day before it was signed', () => {
    const july = reportWith(AMENDED, '2020-07');
    expect(words(july)).not.toContain('Nachtrag:');
    expect(words(july)).toMatch(/≥ 18,9 %/);
    expect(jsonText(july)).not.toContain('nachtraege');
  });
});

describe('a value relative to the prior year says where it comes from', () => {
  const relative = (...lines: readonly string[]) =>
    ['zielwert: 7.331', ['zielwert:', ...lines.map((line) => `      ${line}`)].join('\n')] as const;

  test('with its percent, its base and the level', () => {
    expect(words(reportWith([relative('veraenderung: -4,2 %')]))).toContain(
      'Vereinbart: −4,2 % (Prozent, nicht Prozentpunkte) gegenüber 2019 (7.656), das ergibt 7.334.',
    );
  });

  test('as a permitted deterioration in the direction of the goal', () => {
    expect(words(reportWith([relative('verschlechterung: 1,0 %')]))).toContain(
      'Vereinbart: Anstieg um höchstens 1,0 % gegenüber 2019 (7.656), das ergibt 7.732.',
    );
    const quota = ['zielwert: 18,9 %', 'zielwert:\n      verschlechterung: 4,0 %'] as const;
    expect(words(reportWith([quota]))).toContain(
      'Vereinbart: Rückgang um höchstens 4,0 % gegenüber 2019 (19,2 %), das ergibt 18,5 %.',
    );
  });

  test('unchanged is a word of its own', () => {
    expect(words(reportWith([relative('veraenderung: 0 %')]))).toContain(
      'Vereinbart: unverändert gegenüber 2019 (7.656), das ergibt 7.656.',
    );
  });

  test('keeps the fixed level, and notes what the prior year would give today', () => {
    expect(words(reportWith([relative('veraenderung: -4,2 %', 'festgelegt: 7.331')]))).toContain(
      'festgelegt auf 7.331. Nach dem heutigen Wert 2019 wären es 7.334; es bleibt beim festgelegten Zielwert 7.331.',
    );
  });

  test('is provisional while the prior year is: said at the goal and on page 1, and not rated', () => {
    const data = sampleData({
      'vereinbarungen/msh-2020.yaml': agreementWith(relative('veraenderung: -4,2 %')),
    });
    const report = variedReport(
      { data, templates },
      {
        change: (draft) => ({
          ...draft,
          observations: draft.observations.map((each) =>
            each.metric === 'lzb' && each.month === month('2019-12')
              ? { ...each, status: 'extrapolated' as const }
              : each,
          ),
        }),
      },
    );
    const text = words(report);
    expect(text).toContain('Der Wert 2019 ist noch vorläufig, der Zielwert deshalb auch.');
    expect(text).toMatch(/≤ 7\.334 vorläufig/);
    expect(text).toContain(
      'I.2: als Jahresdurchschnitt gelesen; Zielwert vorläufig wie das Vorjahr, aus dem er folgt',
    );
    expect(text).toMatch(/I\.2 Bestand LZB bis Mai 2020 ≤ 7\.334 vorläufig 7\.\d{3} vorläufig 7\.\d{3}/);
    expect(goalOf(report, 'I.2')['beurteilt']).toMatchObject({
      bewertung: 'ohne Bewertung: Zielwert vorläufig',
      zielerreichung: null,
    });
    expect(text).toContain(
      'Drei von vier Zielwerten liegen deutlich außerhalb des Solls, einer ist noch ohne Bewertung.',
    );
  });

  test('in steps names each with its month', () => {
    const steps = relative(
      'stufen:',
      '  - ab: 2020-01',
      '    wert: 7.400',
      '  - ab: 2020-07',
      '    wert: 7.331',
    );
    const text = words(reportWith([steps]));
    expect(text).toContain('Zielwert in Stufen: 7.400 ab Januar 2020 und 7.331 ab Juli 2020.');
    expect(text).toMatch(/≤ 7\.400 Stufe/);
  });
});

describe('the plan says how it runs', () => {
  const plan = (to: string) => ['sollverlauf: vorjahresanteile', to] as const;

  test('linear is printed at the goal and in the annex', () => {
    const text = words(reportWith([plan('sollverlauf: linear')]));
    expect(text).toContain('linear (ein Zwölftel je Monat; linearer Planverlauf)');
    expect(text.split('linearer Planverlauf')).toHaveLength(5);
  });

  test('the automatic way says what it chose', () => {
    expect(words(reportWith([plan('sollverlauf: automatisch')]))).toContain(
      'Sollverlauf nach den Monatsanteilen 2019 (eigene Berechnung), automatisch gewählt',
    );
  });

  test('delivered values are named as such', () => {
    const year = '1,0 2,0 3,5 5,0 7,0 8,5 10,0 12,0 14,0 16,0 17,5 18,9'.split(' ');
    const lines = year.map((value) => `        - ${value} %`).join('\n');
    const report = reportWith([plan(`sollverlauf:\n      art: geliefert\n      werte:\n${lines}`)]);
    expect(words(report)).toContain('Sollverlauf nach den vereinbarten Monatswerten');
    expect((goalOf(report, 'I.1')['beurteilt'] as { soll: Shown }).soll.text).toBe('7,0 %');
  });
});

describe('the conventions of the comparison are printed as they are used', () => {
  test('one formula of the attainment', () => {
    expect(words(reportWith([]))).toContain('bei einer Obergrenze 2 − Ist ÷ Soll.');
    const reciprocal = words(
      reportWith([['offene-punkte:', 'zielerreichungsgrad: kehrwert\noffene-punkte:']]),
    );
    expect(reciprocal).toContain('bei einer Obergrenze Soll ÷ Ist (Kehrwert).');
    expect(reciprocal).not.toContain('2 − Ist ÷ Soll');
  });

  test('an exact comparison names its goal', () => {
    expect(words(reportWith([['knapp-ab: 95 %', 'knapp-ab: 95 %\n    vergleich: exakt']]))).toContain(
      'verglichen wird in der vereinbarten Genauigkeit, bei I.1 ungerundet',
    );
  });

  test('an expectation has its own words, without rating', () => {
    const text = words(reportWith([['prognosewert: 38.219.839 €', 'erwartungswert: 38.219.839 €']]));
    expect(text).toContain('der anteilige Erwartungswert von');
    expect(text).toContain('Erwartungswert, ohne Bewertung');
    expect(text).not.toContain('Monitoring, ohne Bewertung');
  });

  test('a target without a plan within the year is „ohne Bewertung“, not „ohne Zielwert“', () => {
    const report = reportWith([['sollverlauf: vorjahresanteile', 'sollverlauf: ohne']]);
    expect((goalOf(report, 'I.1')['beurteilt'] as { bewertung: string }).bewertung).toBe('ohne Bewertung');
  });

  test('small numbers give the distance in cases, and no percent', () => {
    const text = words(reportWith([['zielwert: 261', 'zielwert: 99']]));
    expect(text).toMatch(/≥ 99 65 129 \+64 175/);
    expect(text).toContain('Kleine Zahlen (eigene Festlegung: unter etwa 100 Fällen im Jahr)');
  });

  test('a negative change has a true minus', () => {
    expect(words(reportWith([]))).toContain('−1,3 (−18,7 %)');
  });
});
