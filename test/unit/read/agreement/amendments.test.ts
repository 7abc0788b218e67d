import { describe, expect, test } from 'vitest';
import { decimalText } from '../../../../src/domain/decimal.ts';
import { monthText } from '../../../../src/domain/month.ts';
import { agreementWith, readText, told } from '../../../support/agreement-text.ts';

const HERE = 'offene-punkte:\n';

/** An amendment of the sample; `lines` replace the block `ziele:`, `own` single lines. */
function amendment(
  lines: readonly string[] = ['- ziel: I.1', '  zielwert: 17,5 %'],
  own: Readonly<Record<string, string>> = {},
): string {
  const head = { unterzeichnet: '2020-09-15', 'gueltig-ab': '2020-04', ...own };
  return [
    'nachtraege:',
    '  - id: nachtrag-1',
    '    titel: 1. Nachtrag zur Zielvereinbarung 2020',
    ...Object.entries(head).map(([key, value]) => `    ${key}: ${value}`),
    '    unterschriften:',
    '      - { stelle: agentur, datum: 2020-09-14 }',
    '    wortlaut: Der Zielwert wird angepasst.',
    '    ziele:',
    ...lines.map((line) => `      ${line}`),
    '',
  ].join('\n');
}

function read(text: string) {
  const outcome = readText(agreementWith([HERE, `${text}${HERE}`]));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics, null, 2));
  return outcome.value;
}

function expectSlip(inserted: string, code: string, marked: string) {
  const text = agreementWith([HERE, `${inserted}${HERE}`]);
  const offset = text.indexOf(inserted) + inserted.lastIndexOf(marked);
  const before = text.slice(0, offset).split('\n');
  const place = `${before.length}:${[...(before.at(-1) ?? '')].length + 1}`;
  expect(told(readText(text).diagnostics, text)).toEqual([`${code} ${place} ${marked}`]);
}

describe('nachtraege', () => {
  test('an agreement without one has none', () => {
    const outcome = readText(agreementWith());
    expect(outcome.ok && outcome.value.amendments).toBeUndefined();
  });

  test('hold date, signatures, first month, wording and what changes', () => {
    const [first] = read(amendment()).amendments ?? [];
    expect(first).toMatchObject({
      id: 'nachtrag-1',
      title: '1. Nachtrag zur Zielvereinbarung 2020',
      signed: '2020-09-15',
      signatures: [{ party: 'agentur', day: '2020-09-14' }],
      wording: 'Der Zielwert wird angepasst.',
    });
    expect(first && monthText(first.from)).toBe('2020-04');
    const target = first?.goals[0]?.target;
    expect(target?.kind === 'level' && decimalText(target.level)).toBe('0.175');
  });

  test('leave the goal itself as it was agreed', () => {
    const [goal] = read(amendment()).indicators;
    expect(goal?.target && decimalText(goal.target)).toBe('0.189');
  });

  test('may change plan and term, too', () => {
    const changes = read(
      amendment([
        '- ziel: I.1',
        '  sollverlauf: linear',
        '- ziel: IV.4',
        '  gueltig: { von: 2020-01, bis: 2021-12 }',
      ]),
    ).amendments?.[0]?.goals;
    expect(changes?.[0]?.plan?.kind).toBe('linear');
    expect(changes?.[1]?.validity && monthText(changes[1].validity.until)).toBe('2021-12');
  });

  test('DEF-130: name goals of the agreement', () => {
    expectSlip(amendment(['- ziel: I.9', '  zielwert: 17,5 %']), 'DEF-130', 'I.9');
  });

  test('DEF-129: have an id each', () => {
    const two = `${amendment()}${amendment().replace('nachtraege:\n', '')}`;
    const text = agreementWith([HERE, `${two}${HERE}`]);
    expect(told(readText(text).diagnostics, text)).toEqual([
      expect.stringMatching(/^DEF-129 .* nachtrag-1$/),
    ]);
  });

  test('DEF-170: change something', () => {
    expectSlip(amendment(['- ziel: I.1']), 'DEF-170', 'I.1');
  });

  test('DEF-171: a forecast never moves, and places have steps of their own', () => {
    expectSlip(amendment(['- ziel: II', '  zielwert: 38.000.000 €']), 'DEF-171', 'zielwert');
    expectSlip(amendment(['- ziel: IV.3', '  sollverlauf: linear']), 'DEF-171', 'sollverlauf');
  });

  test('DEF-172: begin in the year of the agreement', () => {
    expectSlip(amendment(undefined, { 'gueltig-ab': '2021-01' }), 'DEF-172', '2021-01');
  });

  test('DEF-173: are signed last on their day', () => {
    expectSlip(amendment(undefined, { unterzeichnet: '2020-09-10' }), 'DEF-173', '2020-09-14');
  });

  test('DEF-131: a term ends after it begins', () => {
    const reversed = amendment(['- ziel: IV.4', '  gueltig: { von: 2021-12, bis: 2020-01 }']);
    expectSlip(reversed, 'DEF-131', 'gueltig');
  });

  test('DEF-124: an amended value has the precision of its goal', () => {
    expectSlip(amendment(['- ziel: I.1', '  zielwert: 17,55 %']), 'DEF-124', '17,55 %');
  });
});
