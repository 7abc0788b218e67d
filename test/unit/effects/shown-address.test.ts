import { describe, expect, test } from 'vitest';
import { shownAddress, shownText } from '../../../src/effects/shown-address.ts';

describe('an address in a message', () => {
  test('has neither user nor password, query nor fragment', () => {
    const url = new URL('https://wir:geheim@zeit.example.org:8443/tsa/?schluessel=geheim#geheim');
    expect(shownAddress(url)).toBe('https://zeit.example.org:8443/tsa');
    expect(shownAddress(new URL('http://zeit.example.org/'))).toBe('http://zeit.example.org');
    expect(shownAddress(new URL('http://zeit.example.org/a/b'))).toBe('http://zeit.example.org/a/b');
  });

  test.each([
    ['https://zeit.example.org/tsa?schluessel=geheim', '„https://zeit.example.org/tsa“'],
    ['http://wir:geheim@zeit.example.org', '„http://zeit.example.org“ (enthält Anmeldedaten)'],
    ['https://wir:geheim@zeit.example.org/', '„https://zeit.example.org“ (enthält Anmeldedaten)'],
    ['wir:geheim@zeit.example.org', '„…“ (enthält Anmeldedaten)'],
    ['ftp://wir:geheim@zeit.example.org', '„…“ (enthält Anmeldedaten)'],
    ['ftp://zeit.example.org/tsa?geheim', '„ftp://zeit.example.org/tsa“'],
    ['zeit.example.org?geheim', '„zeit.example.org“'],
    ['zeit.example.org#geheim', '„zeit.example.org“'],
    ['zeit.example.org?a\n#geheim', '„zeit.example.org“'],
    ['', '„“'],
  ])('is repeated from %j as %s', (typed, shown) => {
    expect(shownText(typed)).toBe(shown);
  });
});
