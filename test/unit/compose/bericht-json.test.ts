import { describe, expect, test } from 'vitest';
import { decode } from '../../../src/read/csv/decode.ts';
import { dataFile } from '../../support/exports.ts';
import { openSample, sampleReport } from '../../support/sample-report.ts';

interface Herkunft {
  readonly messgroesse: string;
  readonly monat: string;
  readonly datei: string;
  readonly lieferung: string;
  readonly zeile: number;
  readonly spalte: number;
  readonly rohwert: string;
}

interface Monat {
  readonly monat: string;
  readonly soll: { wert: string; text: string } | null;
  readonly ist: { wert: string; text: string } | null;
  readonly vorlaeufig: { text: string } | null;
  readonly voraussichtlich: { text: string } | null;
  readonly bewertung: string | null;
  readonly datenstand: string | null;
  readonly herkunft: readonly Herkunft[];
}

interface Anteile {
  readonly unterschied: { text: string };
  readonly zaehler: { name: string; wert: string; text: string };
  readonly nenner: { name: string; wert: string; text: string };
}

interface Erklaerung {
  readonly text: string | null;
  readonly verfasser: string | null;
  readonly aufteilung: { readonly soll: Anteile | null; readonly vorjahr: Anteile | null };
  readonly monate: { readonly soll: readonly string[]; readonly vorjahr: readonly string[] };
  readonly standorte: readonly string[];
}

const sample = openSample();
const report = sampleReport(sample);
const document = JSON.parse(report.json) as {
  readonly muster: string;
  readonly ziele: readonly {
    readonly id: string;
    readonly monate: readonly Monat[];
    readonly erklaerung: Erklaerung;
  }[];
};

function months(id: string): readonly Monat[] {
  return document.ziele.find((goal) => goal.id === id)?.monate ?? [];
}

describe('bericht.json', () => {
  test('says on its face that the figures are invented', () => {
    expect(document.muster).toBe('Muster – erfundene Beispieldaten');
  });

  test('explains each goal in the printed sentence, with the figures behind it', () => {
    const explained = (id: string) => document.ziele.find((goal) => goal.id === id)?.erklaerung;
    expect(explained('I.1')).toMatchObject({
      text: expect.stringMatching(/^Von der Abweichung zum Soll \(−1,3\u00a0Prozentpunkte\) entfallen −1,7 /),
      verfasser: 'berechnet',
      aufteilung: {
        vorjahr: {
          unterschied: { text: '−1,5' },
          zaehler: { name: 'Integrationen', text: '−1,8' },
          nenner: { name: 'eLb im Mittel', text: '+0,3' },
        },
      },
      monate: { soll: [], vorjahr: ['2020-04', '2020-05'] },
      standorte: [],
    });
    expect(explained('III.1')?.monate.soll).toEqual(['2020-05', '2020-06', '2020-07']);
    expect(explained('IV.2')).toMatchObject({ text: null, verfasser: null });
  });

  test('names for every value the cell it came from', () => {
    const origins = document.ziele.flatMap(({ monate }) => monate.flatMap(({ herkunft }) => herkunft));
    expect(origins.length).toBeGreaterThan(300);
    const lines = new Map<string, readonly string[]>();
    for (const { datei, zeile, spalte, rohwert } of origins) {
      if (!lines.has(datei)) lines.set(datei, linesOf(datei));
      const line = [...(lines.get(datei)?.[zeile - 1] ?? '')];
      expect(line.slice(spalte - 1, spalte - 1 + [...rohwert].length).join(''), `${datei}:${zeile}`).toBe(
        rohwert,
      );
    }
  });

  test('keeps the newest delivery of a corrected value', () => {
    const may = months('IV.3').find(({ monat }) => monat === '2020-05');
    const corrected = may?.herkunft.find(({ messgroesse }) => messgroesse === 'stabil_eilhet_belegt');
    expect(corrected).toMatchObject({ lieferung: '2020-09-08', rohwert: '20' });
  });

  test('never mixes provisional values into the Ist', () => {
    const june = months('I.1').find(({ monat }) => monat === '2020-06');
    expect(june).toMatchObject({ ist: null, bewertung: null, datenstand: 'vorläufig' });
    expect(june?.vorlaeufig?.text).toBe('6,9\u00a0%');
  });

  test('has the plan of every month, and December equals the target', () => {
    expect(months('III.1').map(({ soll }) => soll?.text)).toEqual([
      '119',
      '221',
      '316',
      '406',
      '494',
      '580',
      '673',
      '770',
      '861',
      '949',
      '1.038',
      '1.132',
    ]);
    expect(months('I.1').at(-1)?.soll?.wert).toBe('0.189');
  });

  test('is the same twice', () => {
    expect(sampleReport(openSample()).json).toBe(report.json);
  });
});

function linesOf(file: string): readonly string[] {
  const text = decode(dataFile(file.replace('data/', '')));
  if (!text.ok) throw new Error(file);
  return text.value.split('\r\n').length > 1 ? text.value.split('\r\n') : text.value.split('\n');
}
