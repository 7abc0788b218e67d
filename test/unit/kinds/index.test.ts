import { expect, test } from 'vitest';
import { z } from 'zod';
import { calculationSchema, formulaOf, kinds } from '../../../src/kinds/index.ts';

test('every kind in the list can be chosen in an agreement', () => {
  const chosen = calculationSchema.options.map((option) => option.shape.art.value);
  expect(chosen).toEqual(kinds.map(({ keyword }) => keyword));
  expect(new Set(chosen).size).toBe(13);
});

test('an unknown key is refused', () => {
  const found = calculationSchema.safeParse({ art: 'fluss-kumuliert', messgroesse: 'x', messgrose: 'y' });
  expect(found.error?.issues[0]?.code).toBe('unrecognized_keys');
});

test('an unknown kind is refused', () => {
  expect(calculationSchema.safeParse({ art: 'fluss', messgroesse: 'x' }).success).toBe(false);
});

test('the lag of a quota is one month where nothing else is said', () => {
  const read = calculationSchema.parse({ art: 'quote-fluss-bestand', zaehler: 'a', nenner: 'b' });
  expect(read).toMatchObject({ 'verzug-monate': 1 });
});

test('a formula speaks of its metrics by their labels', () => {
  const read = calculationSchema.parse({ art: 'fluss-kumuliert', messgroesse: 'uebertritte' });
  expect(formulaOf(read, (metric) => metric.toUpperCase()).wording).toBe(
    'Summe von „UEBERTRITTE“ seit Januar',
  );
});

test('the schema can be given to an editor as JSON Schema', () => {
  const schema = z.toJSONSchema(calculationSchema, { io: 'input' });
  expect(JSON.stringify(schema)).toContain('"plaetze-geliefert"');
});
