import { expect, test } from 'vitest';
import { done, type Outcome } from '../../../../src/diagnostic/outcome.ts';
import type { Agreement } from '../../../../src/domain/agreement.ts';
import { knownAgreement } from '../../../../src/read/agreement/known-agreements.ts';

const input = (sha256: string, file = 'data/vereinbarungen/a.yaml') => ({
  file,
  sha256,
  bytes: new Uint8Array(),
});

test('the same file with the same content is parsed once, a changed one or a copy anew', () => {
  let parsed = 0;
  const parse = (): Outcome<Agreement> => {
    parsed += 1;
    return done({ id: String(parsed) } as unknown as Agreement);
  };
  const first = knownAgreement(input('known-1'), parse);
  expect(knownAgreement(input('known-1'), parse)).toBe(first);
  expect(parsed).toBe(1);
  knownAgreement(input('known-2'), parse);
  knownAgreement(input('known-1', 'data/vereinbarungen/b.yaml'), parse);
  expect(parsed).toBe(3);
});
