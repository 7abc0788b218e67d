import { expect, test } from 'vitest';
import { emptyFile } from '../../../src/diagnostic/catalogue/csv.ts';
import { conclude } from '../../../src/diagnostic/outcome.ts';
import { placeIn } from '../../../src/domain/place.ts';
import { findings } from '../../../src/read/findings.ts';

test('a sheet full of error cells is told, however many there are', () => {
  const one = { ...emptyFile(placeIn('liste.xlsx'), {}), severity: 'warning' as const };
  const found = findings();
  found.take(
    conclude(
      'Tabelle',
      Array.from({ length: 200_000 }, () => one),
    ),
  );
  expect(found.all).toHaveLength(200_000);
});
