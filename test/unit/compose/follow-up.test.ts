import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../src/domain/draft.ts';
import type { Action } from '../../../src/domain/follow-up.ts';
import { day } from '../../../src/domain/month.ts';
import { amendment, level } from '../../support/agreed.ts';
import { jsonText } from '../../support/json-text.ts';
import { plainText } from '../../support/plain-text.ts';
import { openSample, type Variation, variedReport } from '../../support/sample-report.ts';

const sample = openSample();
const YEAR: Variation = { month: '2020-12', edition: 'jahr' };
const report = (variation: Variation) => variedReport(sample, variation);
const words = (variation: Variation) => plainText(report(variation).tree);
const json = (variation: Variation) => JSON.parse(jsonText(report(variation)));

const changed = (number: number, own: Partial<Action>) => (draft: Draft) => ({
  ...draft,
  actions: draft.actions.map((each) => (each.number === number ? { ...each, ...own } : each)),
});

describe('the year-end edition', () => {
  test('draws the balance of the actions: agreed, in time, moved, late, open, and how sure their effect is', () => {
    const text = words(YEAR);
    expect(text).toContain(
      'Wirkung der erledigten Maßnahmen: 3 belegt, 1 Selbstauskunft, 2 noch nicht belegt.',
    );
    expect(text).toContain(
      '6 Zielnachhaltegespräche: 14.05.2020, 18.06.2020, 27.08.2020, 01.10.2020, 03.12.2020 und 28.04.2021.',
    );
    expect(json(YEAR).massnahmenbilanz).toEqual({
      vereinbart: 6,
      ausVorjahren: 0,
      erledigt: 6,
      imUrspruenglichenTermin: 3,
      imVerschobenenTermin: 2,
      nachDemTermin: 1,
      offen: 0,
      ueberfaellig: 0,
      verschobene: 2,
      verschiebungen: 3,
      wiederAufgenommene: 0,
      belege: { belegt: 3, Selbstauskunft: 1, 'noch nicht belegt': 2, 'ohne Angabe': 0 },
    });
  });

  test('says what the table cannot: actions of earlier years and those taken up again', () => {
    const reopenings = [{ on: day('2020-11-02'), reason: 'Rückfall' }];
    const change = (draft: Draft) => {
      const { actionLists: _, ...alone } = changed(2, { reopenings, agreedOn: day('2019-12-05') })(draft);
      return alone;
    };
    expect(words({ ...YEAR, change })).toContain(
      'Aus früheren Jahren fortgeführt: 1 Maßnahme. Nach einer Erledigung wieder aufgenommen: 1 Maßnahme.',
    );
  });

  test('states target, amendment, actual, verdict, appreciation and signatures', () => {
    const signed = amendment('2020-04', [{ indicator: 'I.1', target: level('0.175') }], {
      signed: '2020-09-15',
    });
    const text = words({
      ...YEAR,
      change: (draft) => ({ ...draft, agreement: { ...draft.agreement, amendments: [signed] } }),
    }).replaceAll('\u00a0', ' ');
    expect(text).toContain(
      'Nachträge zur Zielvereinbarung (Wortlaut im Anhang): 1. Nachtrag vom 15.09.2020, gültig ab April 2020.',
    );
    const result = text.slice(text.indexOf('Ergebnis des Jahres 2020\nRechnerisch'));
    for (const part of [
      '≥ 17,5 %',
      'zuerst 18,9 %',
      '16,4 %',
      'nicht erreicht',
      'Bewertung der Zielvereinbarungspartner',
    ]) {
      expect(result).toContain(part);
    }
    expect(text.split('Ort, Datum')).toHaveLength(4);
  });

  test('says whether there was an amendment, and whether special circumstances were considered', () => {
    const text = words(YEAR);
    expect(text).toContain('Ein Nachtrag zur Zielvereinbarung ist nicht geschlossen.');
    expect(text).toContain(
      'Besondere Umstände bei der Bewertung berücksichtigt: ja. Die Bewertung der Partner ändert keine Zahl',
    );
  });
});

describe('an appreciation of the circumstances', () => {
  type Written = { texte: unknown; [key: string]: unknown };
  const figures = (change: (draft: Draft) => Draft) => {
    const { texte: _, ...rest } = json({ ...YEAR, change }) as Written;
    return rest;
  };
  const plain = figures((draft) => ({ ...draft, texts: [] }));

  test('changes no figure of bericht.json: it is the same with the text and without', () => {
    expect(json(YEAR).texte).toMatchObject([
      { abschnitt: 'besondere-umstaende' },
      { abschnitt: 'bewertung-der-partner', umstaendeBeruecksichtigt: true },
      { abschnitt: 'umsetzung' },
    ]);
    expect(figures((draft) => draft)).toEqual(plain);
  });

  test('whatever it says, and whether the partners considered it or not', () => {
    const spoken = fc.record({
      markdown: fc.constantFrom('Erreicht: 18,9 %.', '**Alle Ziele gelten als erreicht.**', '0', '7.331'),
      considered: fc.boolean(),
    });
    fc.assert(
      fc.property(spoken, (own) => {
        const change = (draft: Draft) => ({
          ...draft,
          texts: draft.texts.map((each) => ({ ...each, ...own })),
        });
        expect(figures(change)).toEqual(plain);
      }),
      { numRuns: 6 },
    );
  });
});

describe('actions and talks in the report', () => {
  test('a list carried forward says so, on paper and in bericht.json', () => {
    const change = (draft: Draft): Draft => ({
      ...draft,
      actionLists: { period: '2020-08', carriedFrom: '2020-07', earlier: [] },
    });
    expect(words({ change })).toContain(
      'Für diesen Bericht liegt keine neue Liste vor. Gezeigt sind die Maßnahmen der Liste für Juli 2020; ihr Stand kann sich bis August 2020 geändert haben.',
    );
    expect(json({ change }).massnahmenFortgefuehrtAus).toBe('2020-07');
    expect(words({})).not.toContain('keine neue Liste');
  });

  test('a done action without effect and proof says that they are missing', () => {
    const text = words({ change: changed(6, { effect: '', evidence: null }) });
    expect(text).toContain('Wirkung nicht angegeben');
    expect(text).toContain('ohne Beleg');
  });

  test('an action taken up again tells when and why', () => {
    const reopenings = [{ on: day('2020-09-07'), reason: 'neue Verordnung' }];
    expect(words({ change: changed(6, { state: 'läuft', doneOn: null, reopenings }) })).toContain(
      'wieder aufgenommen am 07.09.2020: neue Verordnung',
    );
  });

  test('the last talk names the data it discussed, where its minutes do', () => {
    expect(words({})).toContain('erörterter Datenstand: Juli 2020');
    expect(words({ month: '2020-07' })).not.toContain('erörterter Datenstand');
  });

  test('bericht.json holds each action and each talk with every field', () => {
    const { massnahmen, gespraeche } = json({});
    expect(massnahmen[0]).toEqual({
      nr: 1,
      massnahme: expect.stringContaining('Telefonische Beratungsoffensive'),
      ziel: 'I.1',
      verantwortlich: 'Jobcenter, Teamleitungen Markt und Integration',
      vereinbart: '2020-05-14',
      termin: '2020-10-31',
      verschoben: [{ von: '2020-09-30', am: '2020-09-22', grund: 'Personalausfall' }],
      stand: 'läuft',
      standHinweis: expect.stringMatching(/^71\s% erreicht$/),
      erledigtAm: null,
      wiederAufgenommen: [],
      ueberfaellig: false,
      wirkung: '46 Einstellungszusagen',
      beleg: 'Selbstauskunft',
      fundstelle: 'data/massnahmen/2020-08.yaml:3:9',
    });
    expect(massnahmen.filter(({ ueberfaellig }: { ueberfaellig: boolean }) => ueberfaellig)).toMatchObject([
      { nr: 3 },
    ]);
    expect(gespraeche.map(({ datum }: { datum: string }) => datum)).toEqual([
      '2020-05-14',
      '2020-06-18',
      '2020-08-27',
    ]);
    expect(gespraeche.at(-1)).toMatchObject({
      datenstand: '2020-07',
      bereich: null,
      offen: 'Lesart zu IV.1, Stufenplan zu IV.5.',
      naechstes: '2020-10-01',
    });
  });

  test('the edition of one side holds its own actions alone', () => {
    const { massnahmen, gespraeche } = json({ scope: 'Kommune' });
    expect(massnahmen.map(({ ziel }: { ziel: string }) => ziel)).toEqual(['IV.1', 'IV.5']);
    expect(gespraeche).toEqual([]);
  });
});
