import { describe, expect, test } from 'vitest';
import { hostOf, isHost, isMailAddress, isPlainName, tearsHead } from '../../../src/domain/mail-address.ts';

const label = (length: number) => 'a'.repeat(length);

describe('a mail address', () => {
  test.each([
    'controlling@example.org',
    'a@b.de',
    'e.mustermann+bericht@jc-1.landkreis.example.org',
    "o'neill_{x}~!#$%&*/=?^-@example.org",
    'a.bc.def@example.org',
    '1@1.example',
    `a@${label(63)}.example`,
    `a@example.${label(63)}`,
    `${label(64)}@example.org`,
  ])('is plain: %s', (address) => {
    expect(isMailAddress(address)).toBe(true);
  });

  test.each([
    ['nothing', ''],
    ['no host', 'controlling'],
    ['an empty host', 'controlling@'],
    ['a host alone', 'example.org'],
    ['a host behind nothing', '@example.org'],
    ['two hosts', 'a@example.org@example.org'],
    ['a name', 'Erika Mustermann <erika@example.org>'],
    ['a name without a blank', '<erika@example.org>'],
    ['a list', 'a@example.org,b@example.org'],
    ['a quoted part', '"a b"@example.org'],
    ['a comment', 'a(b)@example.org'],
    ['a blank before', ' a@example.org'],
    ['a blank behind', 'a@example.org '],
    ['a line feed', 'a@example.org\nBcc: b@example.org'],
    ['a dot first', '.a@example.org'],
    ['a dot last', 'a.@example.org'],
    ['two dots', 'a..b@example.org'],
    ['a letter outside ASCII', 'müller@example.org'],
    ['one behind a dot', 'a.ü@example.org'],
    ['a blank behind a dot', 'a. b@example.org'],
    ['a part before @ beyond 64 letters', `${label(65)}@example.org`],
  ])('is not %s', (_what, address) => {
    expect(isMailAddress(address)).toBe(false);
  });

  test('has at most 254 letters', () => {
    const host = `${label(63)}.${label(63)}.${label(57)}.org`;
    expect(isMailAddress(`${label(64)}@${host}`)).toBe(true);
    expect(`${label(64)}@${host}`).toHaveLength(254);
    expect(isMailAddress(`${label(64)}@${host}g`)).toBe(false);
  });

  test('names its host, whatever the capitals', () => {
    expect(hostOf('A.B@Example.ORG')).toBe('example.org');
  });
});

describe('a host', () => {
  test.each(['example.org', 'a.b.c.example.org', 'jc-1.example.org', '1.example', 'x.de'])(
    'is %s',
    (host) => {
      expect(isHost(host)).toBe(true);
    },
  );

  test.each([
    'localhost',
    'example.',
    '.example.org',
    'a..org',
    '-a.example',
    'a-.example',
    'example.1a',
    'example.o',
    'example.o-',
    'exa_mple.org',
    ' example.org',
    'example.org ',
    'exämple.org',
    '192.168.0.1',
    'xn--exmple-cua.org',
    'mail.XN--exmple-cua.org',
    `${label(64)}.example`,
    `example.${label(64)}`,
  ])('is not %s', (host) => {
    expect(isHost(host)).toBe(false);
  });

  test('may have xn-- in the middle of a label, where nothing hides', () => {
    expect(isHost('axn--b.example')).toBe(true);
  });

  test('has at most 253 letters', () => {
    const longest = `${label(63)}.${label(63)}.${label(63)}.${label(57)}.org`;
    expect(longest).toHaveLength(253);
    expect(isHost(longest)).toBe(true);
    expect(isHost(`${label(63)}.${label(63)}.${label(63)}.${label(58)}.org`)).toBe(false);
  });
});

describe('a name beside an address', () => {
  test.each(['Dr. Angelika Klein', 'Max "Maxi" Muster', 'Zoë Müller-Übermut', ''])('is plain: %j', (name) => {
    expect([isPlainName(name), tearsHead(name)]).toEqual([true, false]);
  });

  test.each(['Dr.\tKlein', 'Klein\r\nBcc: fremd@example.org', 'Klein\u007f', '\u0000'])(
    'tears the head of a mail: %j',
    (name) => {
      expect([isPlainName(name), tearsHead(name)]).toEqual([false, true]);
    },
  );

  test.each(['Klein <fremd@example.org>', 'Klein>', 'nielK \u202e', 'Klein\u2028', 'Klein\u0085'])(
    'pretends to be something else: %j',
    (name) => {
      expect([isPlainName(name), tearsHead(name)]).toEqual([false, false]);
    },
  );
});
