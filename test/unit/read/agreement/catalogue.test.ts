import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../../../src/domain/agreement.ts';
import { decimalText } from '../../../../src/domain/decimal.ts';
import { month, monthText, yearToDate } from '../../../../src/domain/month.ts';
import { agreementWith, readText, told } from '../../../support/agreement-text.ts';

/** A goal of the sample's first section, with only the keys that no catalogue can know. */
function agreementWithGoal(goal: string): string {
  const text = agreementWith([
    'ziele:\n',
    `ziele:\n  - id: I.9\n    abschnitt: I\n    ziel: Probe\n    wortlaut: Probe\n    verantwortlich: BA\n    gueltig: { von: 2020-01, bis: 2020-12 }\n${goal}`,
  ]);
  return text;
}

function goalOf(goal: string): Indicator {
  const read = readText(agreementWithGoal(goal));
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics, null, 2));
  const found = read.value.indicators.find(({ id }) => id === 'I.9');
  if (!found) throw new Error('no goal I.9');
  return found;
}

const faults = (goal: string) => {
  const text = agreementWithGoal(goal);
  return told(readText(text).diagnostics, text);
};
const codes = (goal: string) => faults(goal).map((line) => line.replace(/ \d+:\d+/, ''));
const needed = ({ formula }: Pick<Indicator, 'formula'>) =>
  formula.needs(yearToDate(month('2020-01'))).map(({ metric, month: m }) => `${metric} ${monthText(m)}`);

describe('a goal that refers to the catalogue', () => {
  test('gets name, unit, precision, direction and calculation from it', () => {
    const k2 = goalOf('    kennzahl: K2\n    zielwert: 18,9 %\n');
    expect(k2).toMatchObject({
      measure: 'Integrationsquote',
      shortName: 'Integrationsquote',
      unit: { kind: 'ratio' },
      precision: 1,
      direction: 'at-least',
      kind: 'quote-fluss-bestand',
      definition: { id: 'K2', source: '§ 5 Abs. 1 SGB2§48aFKV' },
    });
    expect(k2.target && decimalText(k2.target)).toBe('0.189');
    expect(k2.definition?.caveat).toContain(
      'gelesen in der Fassung vom 15.03.2019; Nenner ist der Bestand der Vormonate',
    );
  });

  test('takes the denominator of the previous month, December of the prior year, by default', () => {
    expect(needed(goalOf('    kennzahl: K2\n'))).toEqual(['integrationen 2020-01', 'elb 2019-12']);
  });

  test('may override every key, and single terms of the calculation', () => {
    const own = goalOf(`    kennzahl: K2
    bezeichnung: Quote der Übertritte
    kurzname: Quote
    richtung: höchstens
    genauigkeit: 2
    berechnung:
      zaehler: uebertritte_lza
      verzug-monate: 0
`);
    expect(own).toMatchObject({
      measure: 'Quote der Übertritte',
      shortName: 'Quote',
      direction: 'at-most',
      precision: 2,
    });
    expect(needed(own)).toEqual(['uebertritte_lza 2020-01', 'elb 2020-01']);
    expect(own.benchmark && needed(own.benchmark)).toHaveLength(24);
    expect(own.benchmark && needed(own.benchmark).at(-1)).toBe('elb 2020-01');
  });

  test('may compute in another way altogether', () => {
    const change = goalOf(`    kennzahl: K1
    einheit: '%'
    genauigkeit: 1
    zielwert: −2,0 %
    sollverlauf: linear
    berechnung:
      art: veraenderungsrate
      messgroesse: llu_eur
`);
    expect([change.kind, change.target && decimalText(change.target)]).toEqual([
      'veraenderungsrate',
      '-0.02',
    ]);
    expect(change.benchmark && needed(change.benchmark)).toEqual(['llu_eur 2020-01', 'llu_eur 2019-01']);
  });

  test('has its month value beside it unless it asks for none', () => {
    expect(goalOf('    kennzahl: K3\n').benchmark?.formula.change).toBe(true);
    expect(goalOf('    kennzahl: K3\n    vergleich-48a: nein\n').benchmark).toBeUndefined();
  });

  test('needs the metrics the catalogue names, and is told at its reference which are not declared', () => {
    expect(faults('    kennzahl: K3E1\n')).toEqual([expect.stringMatching(/^DEF-130 \d+:15 K3E1$/)]);
  });

  test('still has its own slips told where they stand', () => {
    expect(codes('    kennzahl: K2\n    berechnung: { zaehlr: integrationen }\n')).toEqual([
      'DEF-106 zaehlr',
    ]);
    expect(codes('    kennzahl: K2\n    genauigkeit: eins\n')).toEqual(['DEF-111 eins']);
  });
});

describe('a name of its own', () => {
  test('stays what it is, and asks for the rest', () => {
    expect(codes('    kennzahl: Vermittlungsquote\n')).toEqual(Array(5).fill('DEF-107 id'));
  });

  test('that looks like the catalogue but is not in it is refused with near misses', () => {
    expect(faults('    kennzahl: K2E7\n')).toEqual([expect.stringMatching(/^DEF-191 \d+:15 K2E7$/)]);
    const [fault] = readText(agreementWithGoal('    kennzahl: K2E7\n')).diagnostics;
    expect(fault?.message).toContain('„K2E7“ sieht wie eine Kennzahl nach § 48a SGB II aus');
    expect(fault?.hint).toContain('Meinten Sie „K2E1“, „K2E2“ oder „K2E3“?');
    expect(readText(agreementWithGoal('    kennzahl: k2\n')).diagnostics[0]?.hint).toContain(
      'Meinten Sie „K2“',
    );
  });
});

describe('subgroups of a goal', () => {
  const groups = `    kennzahl: K2
    teilgruppen:
      gruppen:
        - { titel: Frauen, berechnung: { zaehler: abgaenge_lza_sgh, nenner: lzb } }
        - { titel: Männer, berechnung: { zaehler: abgaenge_lza_eil, nenner: lzb } }
`;

  test('name their metrics and inherit the rest', () => {
    const { subgroups } = goalOf(groups);
    expect(subgroups?.complete).toBe(true);
    expect(subgroups?.groups.map(({ title }) => title)).toEqual(['Frauen', 'Männer']);
    expect(subgroups?.groups.map(needed)).toEqual([
      ['abgaenge_lza_sgh 2020-01', 'lzb 2019-12'],
      ['abgaenge_lza_eil 2020-01', 'lzb 2019-12'],
    ]);
  });

  test('that compute another way are refused', () => {
    const other = groups.replace(
      'zaehler: abgaenge_lza_eil, nenner: lzb',
      'art: fluss-kumuliert, messgroesse: lzb',
    );
    expect(codes(other)).toEqual(['DEF-192 fluss-kumuliert']);
  });

  test('with a metric nobody declares are told at the metric', () => {
    expect(codes(groups.replace('abgaenge_lza_eil', 'abgaenge_lza_ei'))).toEqual(['DEF-130 abgaenge_lza_ei']);
  });
});

describe('kinds that ask for more', () => {
  const own = (art: string, rest = '') => `    kennzahl: Probe
    kurzname: Probe
    richtung: mindestens
    einheit: '%'
    genauigkeit: 1
${rest}    berechnung:
      art: ${art}
`;
  const utilisation = own('auslastung-gestuft', '    zielwert: 85,0 %\n    sollverlauf: linear\n');
  const sites =
    '      standorte: [{ name: Ort, belegt: sta_belegt, stufen: [{ ab: 2019-01, plaetze: 100 }] }]\n';

  test('an Auslastungsziel names who agreed it', () => {
    expect(codes(utilisation + sites)).toEqual(['DEF-193 85,0 %']);
    expect(codes(`${utilisation}${sites}      auslastungsziel-quelle: Beschluss des RAK\n`)).toEqual([]);
  });

  test('the Zielwert of milestones is the number due in the year', () => {
    const steps = (target: string) =>
      `${own('meilensteine', `    zielwert: ${target}\n`).replace("'%'", 'Meilensteine').replace('genauigkeit: 1', 'genauigkeit: 0')}      meilensteine:
        - { titel: Konzept, termin: 2020-03-31 }
        - { titel: Beginn, termin: 2021-03-31 }
`;
    expect(codes(steps('2 Meilensteine'))).toEqual(['DEF-194 2 Meilensteine']);
    expect(codes(steps('1 Meilensteine'))).toEqual([]);
  });

  test('a change rate has no shares of the prior year', () => {
    const change = `${own('veraenderungsrate', '    zielwert: −1,0 %\n    sollverlauf: vorjahresanteile\n')}      messgroesse: llu_eur\n`;
    expect(codes(change)).toEqual(['DEF-195 vorjahresanteile']);
  });

  test('milestones without a Zielwert are qualitative', () => {
    const text = `${own('meilensteine').replace('richtung: mindestens', 'richtung: ohne')}      meilensteine: [{ titel: Konzept, termin: 2020-03-31 }]\n`;
    expect(goalOf(text).nature).toBe('qualitative');
  });
});
