import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { knownCodes, meaningOf } from '../../../src/diagnostic/catalogue/all.ts';

const FOLDER = new URL('../../../src/diagnostic/catalogue/', import.meta.url);

describe('the catalogue of messages', () => {
  test('can be asked for every code of its files', () => {
    const written = readdirSync(FOLDER).flatMap((file) =>
      [...readFileSync(new URL(file, FOLDER), 'utf8').matchAll(/code: '([A-Z]+-\d+)'/g)].map(
        ([, code]) => code,
      ),
    );
    expect(knownCodes).toEqual([...new Set(written)].toSorted());
  });

  test('tells title, message and hint without the case it was found in', () => {
    expect(meaningOf('CSV-104')).toEqual({
      code: 'CSV-104',
      title: 'Keine deutsche Zahl',
      pattern: '„…“ ist keine Zahl in deutscher Schreibweise.',
      hint: 'Der Punkt trennt Tausender, das Komma die Dezimalstellen: 1.234,50.',
    });
    for (const code of knownCodes) expect(meaningOf(code)?.pattern).not.toContain('undefined');
  });

  test('knows nothing of other codes', () => {
    expect(meaningOf('CSV-999')).toBeNull();
  });
});
