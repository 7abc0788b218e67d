import { beforeAll, describe, expect, test } from 'vitest';
import type { Edition } from '../../src/domain/draft.ts';
import { render } from '../../src/render/render.ts';
import { testDesign } from '../support/design.ts';
import { jsonText } from '../support/json-text.ts';
import { type ReadElement, readPdf } from '../support/read-pdf.ts';
import { openSample, sampleReport } from '../support/sample-report.ts';

/** A figure in `bericht.json`: exact and as printed. */
interface Shown {
  readonly wert: string;
  readonly text: string;
}

interface Goal {
  readonly id: string;
  readonly zielwert: Shown | null;
  readonly prognosewert: Shown | null;
  readonly beurteilt: Record<
    'soll' | 'ist' | 'abweichung' | 'abweichungRelativ' | 'vorjahr' | 'kapazitaet',
    Shown | null
  > & {
    readonly monat: string;
    readonly bewertung: string;
    readonly teile: readonly (Shown & { name: string })[];
  };
  readonly voraussichtlich: {
    readonly rechnerisch: Shown | null;
    readonly einschaetzung: { von: Shown; bis: Shown } | null;
  };
  readonly lesarten: readonly { readonly id: string; readonly ist: Shown; readonly vorjahr: Shown }[];
}

interface Made {
  readonly goals: ReadonlyMap<string, Goal>;
  /** Every letter of the PDF in reading order, without blanks: lines break where they like. */
  readonly words: string;
}

async function make(month: string, edition: Edition): Promise<Made> {
  const report = sampleReport(openSample(), month, edition);
  const { trees } = await readPdf((await render(report, testDesign())).bytes);
  const document = JSON.parse(jsonText(report)) as { ziele: readonly Goal[] };
  return {
    goals: new Map(document.ziele.map((goal) => [goal.id, goal])),
    words: squashed(trees.flatMap(blockTexts).join('')),
  };
}

/** The words of each block in reading order, as a screen reader gets them. */
function blockTexts(element: ReadElement): readonly string[] {
  const blocks = element.children.filter(({ role }) => role !== 'Span' && role !== 'Link');
  return blocks.length === 0 ? [element.text] : blocks.flatMap(blockTexts);
}

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

function squashed(text: string): string {
  return text.replace(/[\s\u00ad]+/g, '');
}

/** One goal as a line of the scenario's table: year's value, plan, actual, deviation, prior year, outlook, verdict. */
function line(made: Made, id: string): readonly (string | null)[] {
  const goal = made.goals.get(id);
  if (!goal) throw new Error(`no goal ${id}`);
  const at = goal.beurteilt;
  const shown = (figure: Shown | null) => (figure === null ? null : plain(figure.text));
  return [
    at.monat,
    shown(goal.zielwert ?? goal.prognosewert),
    shown(at.soll),
    shown(at.ist),
    shown(at.abweichung),
    shown(at.abweichungRelativ),
    shown(at.vorjahr),
    shown(goal.voraussichtlich.rechnerisch),
    at.bewertung,
  ];
}

describe('the report of August 2020', () => {
  let made: Made;
  beforeAll(async () => {
    made = await make('2020-08', 'monat');
  });

  test.each([
    [
      'I.1',
      '2020-05',
      '18,9 %',
      '7,2 %',
      '5,8 %',
      '−1,3 Prozentpunkte',
      '−18,7 %',
      '7,3 %',
      '15,4 %',
      'deutlich unter Soll',
    ],
    [
      'I.2',
      '2020-05',
      '7.331',
      '7.428',
      '7.457',
      '+28',
      '+0,4 %',
      '7.757',
      '7.378',
      'knapp über der Obergrenze',
    ],
    [
      'II',
      '2020-05',
      '38.219.839 €',
      '16.264.932 €',
      '16.457.971 €',
      '+193.039 €',
      '+1,2 %',
      '16.967.482 €',
      '38,67 Mio. €',
      'Monitoring, ohne Bewertung',
    ],
    [
      'III.1',
      '2020-08',
      '1.132',
      '770',
      '848',
      '+78',
      '+10,1 %',
      '786',
      '1.246',
      'deutlich über der Obergrenze',
    ],
    ['III.2', '2020-08', '261', '171', '129', '−42', '−24,6 %', '175', '197', 'deutlich unter Soll'],
    ['IV.1', '2020-08', '20', '13,3', '11,6', '−1,7', '−13,1 %', '13,5', null, 'deutlich unter Soll'],
    ['IV.2', '2020-08', null, null, '41', null, null, '42', null, 'ohne Zielwert'],
    ['IV.3', '2020-08', null, null, '33', null, null, '34', null, 'ohne Zielwert'],
    ['IV.4', '2020-08', null, null, '62', null, null, '68', null, 'ohne Zielwert'],
    ['IV.5', '2020-08', null, null, '110', null, null, '137', null, 'ohne Zielwert'],
  ])('has the golden values of %s', (id, ...expected) => {
    expect(line(made, id)).toEqual(expected);
  });

  test('names the quantities behind a value', () => {
    const parts = (id: string) =>
      made.goals.get(id)?.beurteilt.teile.map(({ text, name }) => plain(`${text} ${name}`));
    expect(parts('I.1')?.[0]).toBe('579 Integrationen');
    expect(parts('IV.1')).toEqual(['42 BG', '3,625 Coaches im Mittel']);
  });

  test('prints the second reading of the goal for the coaches', () => {
    expect(made.goals.get('IV.1')?.lesarten).toMatchObject([
      { id: 'B', ist: { text: '18,3' }, vorjahr: { text: '19,3' } },
    ]);
  });

  test('puts the estimate of the management before the computed value', () => {
    for (const words of ['16,0 bis 16,5 %', '7.380 bis 7.410', '39,0 Mio. €', '1.230', '205']) {
      expect(made.words).toContain(squashed(words));
    }
    expect(made.words).toContain(squashed('38,67 Mio. €'));
  });

  test.each([
    'Drei von vier Zielwerten liegen deutlich, einer liegt knapp außerhalb des Solls. Alle vier Jahresziele werden voraussichtlich nicht erreicht.',
    'Mai ist endgültig (94 statt vorläufig 83 Integrationen)',
    'Juni 2020 (Landkreis, zugesagt bis 06.10.)',
    'Nächstes Zielnachhaltegespräch: 01.10.2020.',
    'Rundungsdifferenzen möglich',
    'Lesart A, mit den Partnern zu bestätigen',
    '33 von 45',
    '73,3 %',
    'Sangerhausen 11 von 15, Eisleben & Hettstedt 22 von 30',
    '34 von 50',
    '62 von 64',
    '96,9 %',
    '110 von 115',
    '95,7 %',
    'von 21 auf 20 (doppelt gezählter Teilnehmer)',
    'ergänzt das zentrale Berichtsformat der Bundesagentur für Arbeit, ersetzt es nicht',
    'Quelle: Statistik der Bundesagentur für Arbeit; eigene Berechnungen',
    'Dr. Martina Scherer',
    'Dr. Angelika Klein',
    'Annette Müller',
    'Kommentar des Jobcenters',
    'Stellungnahme der Agentur für Arbeit',
    'Stellungnahme des Landkreises',
  ])('says „%s“', (words) => {
    expect(made.words).toContain(squashed(words));
  });

  test.each([
    'Verbesserung der Integration in Erwerbstätigkeit',
    'Vermeidung von langfristigem Leistungsbezug',
    'Verringerung der Hilfebedürftigkeit',
    'Beteiligung am Landesprogramm „Familien stärken – Perspektiven eröffnen“',
    'Personen mit besonderen Vermittlungshemmnissen „Aktive Eingliederung“',
    'Für das Jobcenter stellt sich das Ziel, die Teilnehmerakquise für die beiden Projekte (Nachrücker) im Zusammenwirken mit den Trägern abzusichern.',
    'noch über 64 Teilnehmerplätze',
    'mit 145 Plätzen, ab 2. Quartal 2020 sukzessive auf 100 reduziert',
  ])('quotes the agreement: „%s“', (words) => {
    expect(made.words).toContain(squashed(words));
  });

  test('never calls a body Träger', () => {
    expect(made.words).not.toMatch(/(Kommentar|Stellungnahme)desTrägers/);
  });
});

describe('the year-end edition of 2020', () => {
  let made: Made;
  beforeAll(async () => {
    made = await make('2020-12', 'jahr');
  });

  test.each([
    ['I.1', '16,4 %', '−2,5 Prozentpunkte', 'nicht erreicht'],
    ['I.2', '7.409', '+78', 'nicht erreicht'],
    ['II', '39.164.476 €', '+944.637 €', 'Monitoring, ohne Bewertung'],
    ['III.1', '1.232', '+100', 'nicht erreicht'],
    ['III.2', '208', '−53', 'nicht erreicht'],
    ['IV.1', '18,4', '−1,6', 'nicht erreicht'],
  ])('has the result of %s', (id, actual, variance, verdict) => {
    const [, , , ist, abweichung, , , , bewertung] = line(made, id);
    expect([ist, abweichung, bewertung]).toEqual([actual, variance, verdict]);
  });

  test('compares the sum of benefits with the forecast that never moves', () => {
    expect(plain(made.goals.get('II')?.beurteilt.abweichungRelativ?.text ?? '')).toBe('+2,5 %');
    expect(plain(made.goals.get('I.2')?.beurteilt.abweichungRelativ?.text ?? '')).toBe('+1,1 %');
  });

  test('names the admissions and coaches of the year', () => {
    const parts = made.goals.get('IV.1')?.beurteilt.teile.map(({ text, name }) => plain(`${text} ${name}`));
    expect(parts).toEqual(['69 BG', '3,75 Coaches im Mittel']);
    expect(made.goals.get('IV.1')?.lesarten[0]?.ist.text).toBe('18,5');
  });

  test('sets the computed result, then the judgement of the partners with its day', () => {
    expect(made.words).toContain(squashed('Rechnerisch wurde keiner der vier Zielwerte erreicht.'));
    expect(made.words).toContain(squashed('Bewertung der Zielvereinbarungspartner vom 28.04.2021'));
    expect(made.words).toContain(
      squashed('bewerten die Umsetzung der vereinbarten Steuerungsmaßnahmen als angemessen'),
    );
  });

  test('ends with three blocks to sign', () => {
    for (const name of ['Dr. Martina Scherer', 'Dr. Angelika Klein', 'Annette Müller']) {
      expect(made.words.split(squashed(name)).length).toBeGreaterThan(1);
    }
    expect(made.words.match(/Ort,Datum/g)).toHaveLength(3);
  });
});
