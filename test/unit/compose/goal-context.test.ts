import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../../src/domain/agreement.ts';
import type { Draft } from '../../../src/domain/draft.ts';
import { observed } from '../../support/draft-fixture.ts';
import { formulaFrom } from '../../support/goal-fixture.ts';
import { jsonText } from '../../support/json-text.ts';
import { openSample, variedReport } from '../../support/sample-report.ts';

const sample = openSample();

/** The sample with one goal changed. */
function withGoal(id: string, own: Partial<Indicator>, more: Partial<Draft> = {}) {
  return (draft: Draft): Draft => {
    const indicators = draft.agreement.indicators.map((each) =>
      each.id === id ? { ...each, ...own } : each,
    );
    return { ...draft, ...more, agreement: { ...draft.agreement, indicators } };
  };
}

function textOf(node: { value?: string; children?: readonly unknown[] }): string {
  if (node.value !== undefined) return node.value;
  return (node.children ?? []).map((child) => textOf(child as typeof node)).join('');
}

function reported(change: (draft: Draft) => Draft = (draft) => draft, more = {}) {
  const report = variedReport(sample, { change, ...more });
  const document = JSON.parse(jsonText(report)) as {
    readonly ziele: readonly Readonly<Record<string, unknown>>[];
  };
  return {
    text: textOf(report.tree).replaceAll('\u00a0', ' '),
    goal: (id: string) => document.ziele.find((each) => each['id'] === id) ?? {},
    attachments: report.attachments,
  };
}

describe('the month value of § 48a', () => {
  const { text, goal, attachments } = reported();
  const label = 'Kennzahl nach § 48a SGB II (Vergleichswert, nicht Grundlage der Zielvereinbarung): ';

  test('stands in a line of its own under its label, for catalogue goals alone', () => {
    expect(
      text
        .split(label)
        .slice(1)
        .map((rest) => rest.slice(0, rest.indexOf(').') + 2)),
    ).toEqual([
      '17,8 % im Mai 2020 (zwölf Monate).',
      '−3,4 % im Mai 2020 (Veränderung zum Vorjahresmonat).',
      '−0,2 % im Mai 2020 (Veränderung zum Vorjahresmonat).',
    ]);
  });

  test('stands in bericht.json apart from what is judged, with the cells it came from', () => {
    expect(goal('I.1')['vergleich48a']).toMatchObject({
      hinweis: 'Vergleichswert nach § 48a SGB II, nicht Grundlage der Zielvereinbarung',
      monat: '2020-05',
      wert: { text: '17,8\u00a0%' },
      vorjahr: null,
    });
    const cells = (goal('I.1')['vergleich48a'] as { herkunft: readonly { monat: string }[] }).herkunft;
    expect(cells).toHaveLength(24);
    expect(goal('I.1')['beurteilt']).toMatchObject({ ist: { text: '5,8\u00a0%' } });
    expect(goal('III.1')['vergleich48a']).toBeNull();
  });

  test('has its cells in the source extract', () => {
    const extract = attachments.find(({ name }) => /quellenauszug/i.test(name));
    const lines = new TextDecoder().decode(extract?.bytes).split('\n');
    expect(
      lines.some((line) => line.includes('elb') && line.includes('2019-05') && line.includes('I.1')),
    ).toBe(true);
  });

  test('tells in the annex where the definition was read, and how it is formed', () => {
    expect(text).toContain(
      'Kennzahl K1, § 4 Abs. 1 SGB2§48aFKV (nur in der Fassung von 2011 gelesen; vor dem Zitieren zu prüfen)',
    );
    expect(text).toContain(
      'Vergleichswert nach § 48a: Summe von „Integrationen“ in zwölf Monaten ÷ Mittel von „eLb-Bestand“ in den jeweiligen Vormonaten',
    );
    expect(goal('I.2')['katalog']).toMatchObject({ kennzahl: 'K3', quelle: '§ 6 Abs. 1 SGB2§48aFKV' });
  });

  test('says in the annex that two time logics stand side by side, and which one is a reading', () => {
    expect(text).toContain(
      'Soll, Ist und Bewertung beruhen auf dem Jahresfortschrittswert (Januar bis Monat; Lesart',
    );
    const none = (draft: Draft): Draft => ({
      ...draft,
      agreement: {
        ...draft.agreement,
        indicators: draft.agreement.indicators.map(({ benchmark: _, ...rest }) => rest),
      },
    });
    expect(reported(none).text).not.toContain('§ 48a');
  });

  test('names the prior year in the year-end edition', () => {
    expect(reported(undefined, { edition: 'jahr', month: '2020-12' }).text).toContain(
      `${label}16,4 % im Dezember 2020 (zwölf Monate; Vorjahr 19,2 %).`,
    );
  });
});

describe('women and men', () => {
  const group = (title: string, zaehler: string) => ({
    title,
    formula: formulaFrom({ art: 'fluss-kumuliert', messgroesse: zaehler }),
  });
  const split = withGoal('III.2', {
    subgroups: {
      groups: [group('Sangerhausen', 'abgaenge_lza_sgh'), group('Hettstedt', 'abgaenge_lza_het')],
      complete: false,
    },
  });

  test('stand in the goal’s block, and a masked one is no number anywhere', () => {
    const { text, goal } = reported(split);
    expect(text).toContain(
      'Sangerhausen 53, Hettstedt nicht berechenbar (der Wert für April 2020 ist aus Gründen der statistischen Geheimhaltung gesperrt).',
    );
    expect(goal('III.2')['teilgruppen']).toMatchObject({
      monat: '2020-08',
      gruppen: [
        { name: 'Sangerhausen', ist: { wert: '53', text: '53' } },
        { name: 'Hettstedt', ist: null, herkunft: [] },
      ],
      abstand: null,
    });
  });
});

describe('milestones', () => {
  const formula = formulaFrom({
    art: 'meilensteine',
    meilensteine: [
      { titel: 'Konzept abgestimmt', termin: '2020-03-31', 'erledigt-am': '2020-03-27' },
      { titel: 'Träger ausgewählt', termin: '2020-06-30', hinweis: 'Ausschreibung läuft' },
      { titel: 'Beginn', termin: '2020-12-01' },
    ],
  });
  const change = withGoal('IV.2', { kind: 'meilensteine', formula });

  test('are told in the headline and listed with their state', () => {
    const { text, goal } = reported(change);
    expect(text).toContain('Am 31.08.2020: 1 von 3 Meilensteinen erledigt, 1 überfällig.');
    expect(text).toMatch(/Träger ausgewählt \(Ausschreibung läuft\)\s*30\.06\.2020\s*überfällig/);
    expect(text).toMatch(/Konzept abgestimmt\s*31\.03\.2020\s*erledigt am 27\.03\.2020/);
    expect(goal('IV.2')['meilensteine']).toEqual([
      {
        titel: 'Konzept abgestimmt',
        termin: '2020-03-31',
        erledigtAm: '2020-03-27',
        ueberfaellig: false,
        hinweis: null,
      },
      {
        titel: 'Träger ausgewählt',
        termin: '2020-06-30',
        erledigtAm: null,
        ueberfaellig: true,
        hinweis: 'Ausschreibung läuft',
      },
      { titel: 'Beginn', termin: '2020-12-01', erledigtAm: null, ueberfaellig: false, hinweis: null },
    ]);
  });
});

describe('a level of its month', () => {
  test('is told at its day, and its table says what it is', () => {
    const formula = formulaFrom({ art: 'quote-bestand', zaehler: 'sta_belegt', nenner: 'sta_plaetze' });
    const { text } = reported(
      withGoal(
        'III.1',
        {
          formula,
          unit: { kind: 'ratio' },
          precision: 1,
          direction: 'at-least',
          planPath: 'linear',
          outlook: 'none',
        },
        {},
      ),
    );
    expect(text).toContain('(im Monat, in %)');
    expect(text).toContain('Am 31.08.2020 (endgültig): 95,7 %');
  });
});

test('a stock mean with a month left out says how many it has', () => {
  const formula = formulaFrom({
    art: 'durchschnittsbestand',
    messgroesse: 'lzb',
    'fehlende-monate': 'auslassen',
  });
  const taken = (draft: Draft): Draft => ({
    ...withGoal('I.2', { formula, planPath: 'linear', outlook: 'none' })(draft),
    observations: [...draft.observations, observed('lzb', '2020-03', null, { delivery: '2020-09-23' })],
  });
  expect(reported(taken).text).toContain('Berechnet aus: 4 von 5 Monaten.');
});
