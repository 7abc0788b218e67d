import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostic/diagnostic.ts';
import { wordsOnce } from '../../../src/diagnostic/words-once.ts';
import { placeIn } from '../../../src/domain/place.ts';

/** As it comes from another process: every text of it is a text of its own. */
function arrived(finding: Diagnostic): Diagnostic {
  return structuredClone(finding);
}

test('findings keep their words and places, and say the same as before', () => {
  const lacking: Diagnostic = {
    code: 'CHK-404',
    severity: 'warning',
    title: 'Vorjahreswert fehlt',
    message: 'Der Vorjahreswert von K1 fehlt.',
    hint: 'Der Bericht erscheint ohne diesen Vergleich.',
    place: placeIn('data/vereinbarungen/jc-1.yaml'),
  };
  const other = { ...lacking, place: placeIn('data/vereinbarungen/jc-2.yaml'), message: 'Der von K2 fehlt.' };
  const brief = wordsOnce();
  expect(brief([arrived(lacking)])).toEqual([lacking]);
  expect(brief([arrived(other), arrived(lacking)])).toEqual([other, lacking]);
});
