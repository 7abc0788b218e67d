import { describe, expect, test } from 'vitest';
import { decimalText } from '../../../../src/domain/decimal.ts';
import { month, monthsOfYear, monthText } from '../../../../src/domain/month.ts';
import { sampleAgreement } from '../../../support/agreement-text.ts';

const agreement = sampleAgreement();
const goal = (id: string) => {
  const found = agreement.indicators.find((indicator) => indicator.id === id);
  if (!found) throw new Error(`no goal ${id}`);
  return found;
};

describe('the agreement of 2020', () => {
  test('has its ten goals in their order, each in its section', () => {
    expect(agreement.indicators.map(({ id, section }) => `${section}: ${id}`)).toEqual([
      'I: I.1',
      'I: I.2',
      'II: II',
      'III: III.1',
      'III: III.2',
      'IV: IV.1',
      'IV: IV.2',
      'IV: IV.3',
      'IV: IV.4',
      'IV: IV.5',
    ]);
  });

  test.each([
    ['I.1', 'target', 'at-least', '0.189', 'ratio'],
    ['I.2', 'target', 'at-most', '7331', 'count'],
    ['II', 'forecast', 'none', '38219839', 'euro'],
    ['III.1', 'target', 'at-most', '1132', 'count'],
    ['III.2', 'target', 'at-least', '261', 'count'],
    ['IV.1', 'target', 'at-least', '20', 'count'],
    ['IV.2', 'qualitative', 'none', null, 'count'],
    ['IV.3', 'none', 'none', null, 'count'],
    ['IV.4', 'none', 'none', null, 'count'],
    ['IV.5', 'none', 'none', null, 'count'],
  ])('%s is a %s, %s %s', (id, nature, direction, target, unit) => {
    const found = goal(id);
    expect([
      found.nature,
      found.direction,
      found.target && decimalText(found.target),
      found.unit.kind,
    ]).toEqual([nature, direction, target, unit]);
  });

  test('counts the four targets of sections I and III', () => {
    expect(agreement.indicators.filter(({ counted }) => counted).map(({ id }) => id)).toEqual([
      'I.1',
      'I.2',
      'III.1',
      'III.2',
    ]);
  });

  test('keeps federal and municipal goals apart', () => {
    const municipal = agreement.indicators
      .filter(({ owner }) => owner === 'Kommune')
      .map(({ section }) => section);
    expect(new Set(municipal)).toEqual(new Set(['IV']));
    expect(agreement.sections.map(({ id, owner }) => `${id} ${owner}`)).toEqual([
      'I BA',
      'II BA',
      'III BA',
      'IV Kommune',
    ]);
  });

  test('was signed by three, and the place that cannot be read stays open', () => {
    expect(
      agreement.signatories.map(({ name, role, signed }) => [name, role, signed.place, signed.day]),
    ).toEqual([
      ['Dr. Martina Scherer', 'Vorsitzende der Geschäftsführung', 'Sangerhausen', '2020-08-21'],
      ['Dr. Angelika Klein', 'Landrätin', 'Sangerhausen', '2020-08-21'],
      ['Annette Müller', 'Geschäftsführerin', null, '2020-08-24'],
    ]);
    expect(agreement.signatories[2]?.signed.note).toContain('nicht lesbar');
  });

  test('writes to example.org only', () => {
    const addresses = [agreement.contact.email, ...agreement.signatories.map(({ email }) => email)];
    expect(addresses.every((address) => address.endsWith('example.org'))).toBe(true);
  });

  test('quotes the programmes with their bold words and without the line breaks of the print', () => {
    expect(goal('IV.1').wording).toContain(
      'je Familienintegrationscoach **20 Bedarfsgemeinschaften** in das Projekt',
    );
    expect(goal('IV.3').wording).toContain('mit **20 (SGH) bzw. 30 Plätzen (EIL&HET)** im Jahr 2016');
    expect(goal('IV.4').wording).toContain('bis 30.06.2021 noch über **64 Teilnehmerplätze**.');
    expect(goal('IV.5').wording).toContain('geförderte sozialversicherungspflichtige Beschäftigung');
    expect(goal('IV.5').wording).toContain('aus Regelinstrumenten des SGB II');
    expect(agreement.indicators.every(({ wording }) => !/[a-zäöü]-[a-zäöü]/.test(wording))).toBe(true);
  });

  test('carries the clauses and the text of the monitoring', () => {
    expect(agreement.clauses.map(({ id }) => id)).toEqual([
      'planungsgrundlage',
      'pandemie',
      'zielnachhaltung',
      'verantwortungsbereich',
    ]);
    expect(agreement.sections[1]?.wording).toContain(
      'zu Beginn des Jahres prognostizierten Entwicklung verglichen',
    );
    expect(agreement.preamble).toContain('Für den Zielvereinbarungsprozess im Bereich der gE');
  });

  test('says what is open and how the report reads it meanwhile', () => {
    expect(agreement.openPoints.map(({ id, indicator, mark }) => [id, indicator, mark])).toEqual([
      ['coaches', 'IV.1', 'Angabe des Landkreises (Beispiel)'],
      ['lesart', 'IV.1', 'Lesart A, mit den Partnern zu bestätigen'],
      ['beginn-stabil-sgh', 'IV.3', 'Beginn nicht vereinbart (Beispiel: April 2020)'],
      ['stufenplan', 'IV.5', 'Stufenplan nicht vereinbart (Beispiel)'],
      ['auslastung', null, 'ohne Zielwert'],
      ['sollverlauf', null, 'Sollverlauf nach den Monatsanteilen 2019 (eigene Berechnung)'],
      ['jahresdurchschnitt', 'I.2', 'als Jahresdurchschnitt gelesen'],
      ['ort-unterschrift', null, 'Ort offen'],
    ]);
  });

  test('gives the coaches both readings, A judged and B beside it', () => {
    expect(goal('IV.1').chosenReading?.id).toBe('A');
    expect(goal('IV.1').otherReadings.map(({ id }) => id)).toEqual(['B']);
  });

  test('knows the places in force: STABIL 50 then 45, Jobperspektive 72 then 64, Stabilisierung 145 down to 100', () => {
    const places = (id: string, months: readonly string[]) =>
      months.map((text) => goal(id).formula.capacity?.(month(text)).toFixed());
    expect(places('IV.3', ['2019-12', '2020-03', '2020-04'])).toEqual(['50', '50', '45']);
    expect(places('IV.4', ['2019-12', '2020-01'])).toEqual(['72', '64']);
    expect(places('IV.5', ['2019-12', '2020-03', '2020-04', '2020-07', '2020-10'])).toEqual([
      '145',
      '145',
      '130',
      '115',
      '100',
    ]);
  });

  test('divides the integrations by the stock of the months before, from December on', () => {
    const needs = goal('I.1').formula.needs(monthsOfYear(2020));
    const stock = needs.filter(({ metric }) => metric === 'elb').map((need) => monthText(need.month));
    expect([stock[0], stock.at(-1)]).toEqual(['2019-12', '2020-11']);
  });

  test('splits the exits by site', () => {
    expect(goal('III.2').siteTable?.columns.map(({ metric }) => metric)).toEqual([
      'abgaenge_lza_sgh',
      'abgaenge_lza_eil',
      'abgaenge_lza_het',
      'abgaenge_lza_gesamt',
    ]);
  });

  test('remembers the line of every goal', () => {
    expect(goal('I.1').place).toMatchObject({ file: 'data/vereinbarungen/msh-2020.yaml', column: 9 });
  });
});
