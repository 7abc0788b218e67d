import { expect, test } from 'vitest';
import { done, type Outcome } from '../../../src/diagnostic/outcome.ts';
import { knownByContent } from '../../../src/read/known-by-content.ts';

const input = (sha256: string, file = 'data/vereinbarungen/a.yaml') => ({
  file,
  sha256,
  bytes: new Uint8Array(),
});

/** Counts how often something is made. */
function counter() {
  let made = 0;
  return (): Outcome<number> => done(++made);
}

test('the same file with the same content is parsed once, a changed one or a copy anew', () => {
  const [known, make] = [knownByContent<number>(8), counter()];
  const first = known(input('1'), make);
  expect(known(input('1'), make)).toBe(first);
  expect(known(input('2'), make)).toEqual(done(2));
  expect(known(input('1', 'data/vereinbarungen/b.yaml'), make)).toEqual(done(3));
});

test('no more are kept than were asked for', () => {
  const [known, make] = [knownByContent<number>(2), counter()];
  for (const sha256 of ['1', '2', '3']) known(input(sha256), make);
  expect(known(input('3'), make)).toEqual(done(3));
  expect(known(input('1'), make)).toEqual(done(4));
});

test('what one kind of file was found to be is nothing to another', () => {
  const [agreements, profiles, make] = [knownByContent<number>(8), knownByContent<number>(8), counter()];
  agreements(input('1'), make);
  expect(profiles(input('1'), make)).toEqual(done(2));
});
