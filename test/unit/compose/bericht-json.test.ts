import { describe, expect, test } from 'vitest';
import { decode } from '../../../src/read/csv/decode.ts';
import { dataFile } from '../../support/exports.ts';
import { jsonText } from '../../support/json-text.ts';
import { openSample, sampleReport } from '../../support/sample-report.ts';

interface Herkunft {
  readonly messgroesse: string;
  readonly monat: string;
  readonly datei: string;
  readonly lieferung: string;
  readonly zeile: number;
  readonly spalte: number | null;
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
}

interface Ziel {
  readonly id: string;
  readonly beurteilt: object | null;
  readonly lesarten: readonly object[];
  readonly monate: readonly Monat[];
  readonly rechenwege: readonly { readonly id: string; readonly formel: string; readonly rundung: string }[];
  readonly eingaben: readonly Herkunft[];
  readonly erklaerung: Erklaerung;
}

interface Figure {
  readonly wert: string;
  readonly text: string;
  readonly rechenweg?: string;
  readonly eingaben?: readonly string[];
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
const document = JSON.parse(jsonText(report)) as {
  readonly muster: string;
  readonly ziele: readonly Ziel[];
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
    const origins = document.ziele.flatMap(({ eingaben }) => eingaben);
    expect(origins.length).toBeGreaterThan(250);
    const lines = new Map<string, readonly string[]>();
    for (const { datei, zeile, spalte, rohwert } of origins) {
      if (spalte === null) continue; // a cell of its line is withheld
      if (!lines.has(datei)) lines.set(datei, linesOf(datei));
      const line = [...(lines.get(datei)?.[zeile - 1] ?? '')];
      expect(line.slice(spalte - 1, spalte - 1 + [...rohwert].length).join(''), `${datei}:${zeile}`).toBe(
        rohwert,
      );
    }
  });

  test('every judged figure, every month, every part and site names a formula of its goal', () => {
    for (const { id, beurteilt, lesarten, monate, rechenwege } of document.ziele) {
      const known = new Set(rechenwege.map((way) => way.id));
      for (const [path, figure] of figuresIn({ beurteilt, lesarten, monate })) {
        if (/lesarten\.\d+\.teile|standorte\.\d+\.kapazitaet/.test(path)) continue;
        expect([id, path, known.has(figure.rechenweg ?? '')]).toEqual([id, path, true]);
      }
    }
  });

  test('every month a figure reads is one cell of the goal’s list', () => {
    for (const { id, beurteilt, monate, eingaben } of document.ziele) {
      const cells = eingaben.map(({ messgroesse, monat }) => `${messgroesse} ${monat}`);
      expect(new Set(cells).size).toBe(cells.length);
      const read = figuresIn({ beurteilt, monate }).flatMap(([, figure]) => figure.eingaben ?? []);
      for (const range of read) {
        const [metric = '', span = ''] = range.split(' ');
        const [from = '', until = from] = span.split('/');
        expect([
          id,
          range,
          cells.includes(`${metric} ${from}`),
          cells.includes(`${metric} ${until}`),
        ]).toEqual([id, range, true, true]);
      }
    }
  });

  test('keeps the newest delivery of a corrected value', () => {
    const corrected = document.ziele
      .find(({ id }) => id === 'IV.3')
      ?.eingaben.find(
        ({ messgroesse, monat }) => messgroesse === 'stabil_eilhet_belegt' && monat === '2020-05',
      );
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
    expect(jsonText(sampleReport(openSample()))).toBe(jsonText(report));
  });
});

function linesOf(file: string): readonly string[] {
  const text = decode(dataFile(file.replace('data/', '')));
  if (!text.ok) throw new Error(file);
  return text.value.split('\r\n').length > 1 ? text.value.split('\r\n') : text.value.split('\n');
}

/** Every figure below, with the way to it: `monate.4.soll`. */
function figuresIn(value: unknown, path = ''): readonly (readonly [string, Figure])[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('wert' in value && 'text' in value) return [[path, value as unknown as Figure]];
  return Object.entries(value).flatMap(([key, part]) =>
    figuresIn(part, path === '' ? key : `${path}.${key}`),
  );
}
