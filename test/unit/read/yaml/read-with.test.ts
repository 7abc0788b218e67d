import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { decimalTerm, monthTerm } from '../../../../src/kinds/terms.ts';
import { parseYaml } from '../../../../src/read/yaml/document.ts';
import { readWith } from '../../../../src/read/yaml/read-with.ts';

const goal = z.strictObject({
  id: z.string().min(1),
  zielwert: decimalTerm,
  richtung: z.enum(['mindestens', 'höchstens', 'ohne']),
  ab: monthTerm.optional(),
  berechnung: z.discriminatedUnion('art', [
    z.strictObject({ art: z.literal('summe'), messgroesse: z.string() }),
    z.strictObject({ art: z.literal('quote'), zaehler: z.string() }),
  ]),
  stand: z
    .union([z.strictObject({ immer: z.string() }), z.strictObject({ spalte: z.string(), wort: z.string() })])
    .optional(),
});
const schema = z.strictObject({ ziele: z.array(goal).min(1) });

const GOOD = `ziele:
  - id: I.1
    zielwert: 1.132
    richtung: höchstens
    berechnung:
      art: summe
      messgroesse: elb
`;

function read(text: string) {
  const document = parseYaml({ file: 'data/x.yaml', text });
  if (!document.ok) throw new Error('not YAML');
  return readWith(schema, document.value);
}

/** The diagnostics of the good text after one change. */
function changed(from: string, to: string) {
  expect(GOOD).toContain(from);
  return read(GOOD.replace(from, to)).diagnostics;
}

describe('a definition that fits its schema', () => {
  test('comes as typed data', () => {
    const outcome = read(GOOD);
    expect(outcome.ok && outcome.value.ziele[0]?.zielwert.toFixed()).toBe('1132');
  });
});

describe('a definition that does not fit', () => {
  test('names an unknown key, what was probably meant and what is possible', () => {
    const [first, ...more] = changed('    zielwert:', '    zielwret:');
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      code: 'DEF-106',
      message: 'Den Schlüssel „zielwret“ gibt es hier nicht. Meinten Sie „zielwert“?',
      hint: 'Hier möglich: id, zielwert, richtung, ab, berechnung, stand.',
      place: { file: 'data/x.yaml', line: 3, column: 5, length: 8 },
    });
  });

  test('says both when an unknown key is not near the missing one', () => {
    const codes = changed('    zielwert:', '    umsatz:').map(
      ({ code, place }) => `${code} ${place?.line}:${place?.column}`,
    );
    expect(codes).toEqual(['DEF-107 2:5', 'DEF-106 3:5']);
  });

  test('names a missing key at the block it belongs to', () => {
    expect(changed('      messgroesse: elb\n', '')).toMatchObject([
      {
        code: 'DEF-107',
        message: 'In diesem Block fehlt die Angabe „messgroesse“.',
        place: { line: 5, column: 5 },
      },
    ]);
  });

  test('lists the words that are possible', () => {
    expect(changed('höchstens', 'hoechstens')).toMatchObject([
      {
        code: 'DEF-108',
        message: '„hoechstens“ ist für „richtung“ nicht vorgesehen. Meinten Sie „höchstens“?',
        hint: 'Möglich: mindestens, höchstens, ohne.',
        place: { line: 4, column: 15, length: 10 },
      },
    ]);
  });

  test('lists the kinds when the kind is unknown or missing', () => {
    expect(changed('art: summe', 'art: sume')).toMatchObject([
      { code: 'DEF-108', hint: 'Möglich: summe, quote.', place: { line: 6, column: 12 } },
    ]);
    expect(changed('      art: summe\n', '')).toMatchObject([{ code: 'DEF-107', place: { line: 5 } }]);
  });

  test('says which shape is expected', () => {
    expect(changed('id: I.1', 'id: [I, 1]')).toMatchObject([
      {
        code: 'DEF-109',
        message: 'Bei „id“ steht eine Liste; erwartet wird ein einzelner Wert.',
        place: { line: 2 },
      },
    ]);
    expect(read('ziele: I.1').diagnostics).toMatchObject([
      { code: 'DEF-109', place: { line: 1, column: 1 } },
    ]);
    expect(read('').diagnostics).toMatchObject([{ code: 'DEF-109', place: { line: 1, column: 1 } }]);
  });

  test('says what is empty', () => {
    expect(changed('id: I.1', 'id:')).toMatchObject([
      { code: 'DEF-110', message: 'Die Angabe „id“ ist leer.' },
    ]);
    expect(read('ziele: []').diagnostics).toMatchObject([
      { code: 'DEF-110', message: 'Die Liste „ziele“ ist leer.' },
    ]);
  });

  test('passes on what a term says, at the value', () => {
    const [first] = changed('richtung', 'ab: 2020-13\n    richtung');
    expect(first).toMatchObject({ code: 'DEF-111', place: { line: 4, column: 9, length: 7 } });
    expect(first?.message).toBe('ab: „2020-13“ ist kein Monat in der Form JJJJ-MM, zum Beispiel 2020-08.');
  });

  test('judges a value of several forms by the form it comes closest to', () => {
    expect(changed('richtung', 'stand: { spalte: Stand }\n    richtung')).toMatchObject([
      { code: 'DEF-107', message: 'In diesem Block fehlt die Angabe „wort“.', place: { line: 4 } },
    ]);
  });

  test('tells every slip in one run, from top to bottom', () => {
    const text = GOOD.replace('1.132', '1.13').replace('höchstens', 'viel').replace('art: summe', 'art: x');
    expect(read(text).diagnostics.map(({ code, place }) => [code, place?.line])).toEqual([
      ['DEF-111', 3],
      ['DEF-108', 4],
      ['DEF-108', 6],
    ]);
  });
});
