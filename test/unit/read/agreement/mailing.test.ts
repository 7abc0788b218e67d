import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostOf, isHost, isMailAddress } from '../../../../src/domain/mail-address.ts';
import { agreementWith, readText, told } from '../../../support/agreement-text.ts';

const LIST = '  erlaubte-hosts: [example.org]\n';
const LANDRAETIN = 'e-mail: landraetin@example.org';

function found(...changes: readonly (readonly [string, string])[]) {
  const text = agreementWith(...changes);
  return told(readText(text).diagnostics, text);
}

function mailing(...changes: readonly (readonly [string, string])[]) {
  const read = readText(agreementWith(...changes));
  return read.ok ? read.value.mailing : null;
}

describe('the hosts an agreement allows', () => {
  test('are those it lists, whatever the capitals', () => {
    expect(mailing([LIST, '  erlaubte-hosts: [Example.org, kreis.example]\n'])).toEqual({
      allowedHosts: ['example.org', 'kreis.example'],
      noticesTo: 'controlling-it@example.org',
    });
  });

  test('are those of its addresses where it lists none', () => {
    const changes = [
      [LIST, ''],
      [LANDRAETIN, 'e-mail: landraetin@landkreis.example'],
    ] as const;
    expect(mailing(...changes)?.allowedHosts).toEqual(['example.org', 'landkreis.example']);
  });

  test('refuse an address elsewhere, at its line and column (DEF-185)', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,8}(\.[a-z]{1,8})?\.(de|org|example)$/), (host) => {
        fc.pre(host !== 'example.org');
        const address = `landraetin@${host}`;
        const text = agreementWith([LANDRAETIN, `e-mail: ${address}`]);
        const line = text.split('\n').findIndex((each) => each.includes(address)) + 1;
        expect(told(readText(text).diagnostics, text)).toEqual([`DEF-185 ${line}:13 ${address}`]);
      }),
      { numRuns: 30 },
    );
  });

  test('refuse the contact and the mailbox for notices elsewhere, too', () => {
    expect(found(['e-mail: controlling@example.org', 'e-mail: controlling@example.com'])).toEqual([
      expect.stringMatching(/^DEF-185 \d+:11 controlling@example.com$/),
    ]);
    expect(found(['controlling-it@example.org', 'controlling-it@example.com'])).toEqual([
      expect.stringMatching(/^DEF-185 \d+:20 controlling-it@example.com$/),
    ]);
  });

  test('warn of two that look like one with a slip of the hand, where none are listed (DEF-186)', () => {
    const slip = [LANDRAETIN, 'e-mail: landraetin@exarnple.org'] as const;
    expect(found([LIST, ''], slip)).toEqual([
      expect.stringMatching(/^DEF-186 \d+:13 landraetin@exarnple.org$/),
    ]);
    const other = [LANDRAETIN, 'e-mail: landraetin@landkreis.example'] as const;
    expect(found([LIST, ''], other)).toEqual([]);
  });

  test('warn once of a host that several addresses share', () => {
    const slips = [
      [LANDRAETIN, 'e-mail: landraetin@exarnple.org'],
      ['e-mail: controlling@example.org', 'e-mail: controlling@exarnple.org'],
    ] as const;
    expect(found([LIST, ''], ...slips)).toEqual([
      expect.stringMatching(/^DEF-186 \d+:\d+ controlling@exarnple.org$/),
    ]);
  });

  test.each([
    ['ab.org', 'abc.org', 0],
    ['abc.org', 'abd.org', 1],
  ])('take %s and %s for a slip of the hand from seven letters on: %d', (one, other, warnings) => {
    const text = agreementWith([LIST, ''], [LANDRAETIN, 'e-mail: landraetin@example.org'])
      .replaceAll('@example.org', `@${one}`)
      .replace(`landraetin@${one}`, `landraetin@${other}`);
    expect(readText(text).diagnostics.map(({ code }) => code)).toEqual(Array(warnings).fill('DEF-186'));
  });

  test('are named with the address when one is refused, or looks like another', () => {
    const messages = (...changes: readonly (readonly [string, string])[]) =>
      readText(agreementWith(...changes)).diagnostics.map(({ message }) => message);
    expect(messages([LANDRAETIN, 'e-mail: landraetin@exarnple.org'])).toEqual([
      '„landraetin@exarnple.org“ liegt bei „exarnple.org“; erlaubt sind laut „versand“: example.org.',
    ]);
    expect(messages([LIST, ''], [LANDRAETIN, 'e-mail: landraetin@exarnple.org'])).toEqual([
      '„landraetin@exarnple.org“ liegt bei „exarnple.org“, eine andere Adresse der Vereinbarung bei „example.org“.',
    ]);
    expect(messages(['controlling-it@example.org', 'Agentur@example.org'])).toEqual([
      'Die Fehlermeldungen gingen an „Agentur@example.org“, die Adresse einer der Personen, die unterzeichnen.',
    ]);
  });

  test.each([
    '"*.example.org"',
    'localhost',
    'exämple.org',
    'xn--exmple-cua.org',
    'a@example.org',
    '"a b.org"',
  ])('cannot be %s', (host) => {
    expect(found([LIST, `  erlaubte-hosts: [${host}]\n`])[0]).toMatch(/^DEF-111 /);
  });
});

describe('notices', () => {
  test('go to no signatory (DEF-187)', () => {
    expect(found(['controlling-it@example.org', 'Agentur@example.org'])).toEqual([
      expect.stringMatching(/^DEF-187 \d+:20 Agentur@example.org$/),
    ]);
  });

  test('go nowhere where the agreement names no mailbox', () => {
    expect(mailing(['  fehlermeldungen: controlling-it@example.org\n', ''])?.noticesTo).toBeNull();
  });
});

describe('the day of the last confirmation', () => {
  test('belongs to each signatory and may be missing', () => {
    const read = readText(agreementWith(['    zuletzt-bestaetigt: 2020-08-21\n', '']));
    const days = read.ok ? read.value.signatories.map(({ confirmedOn }) => confirmedOn) : [];
    expect(days).toEqual([undefined, '2020-08-21', '2020-08-21']);
  });

  test('is a day', () => {
    expect(found(['zuletzt-bestaetigt: 2020-08-21', 'zuletzt-bestaetigt: 2020-02-30'])).toEqual([
      expect.stringMatching(/^DEF-111 \d+:\d+ 2020-02-30$/),
    ]);
  });
});

describe('a host', () => {
  test('hides nothing behind xn--, at any place', () => {
    expect(['xn--exmple-cua.org', 'mail.XN--exmple-cua.org'].map(isHost)).toEqual([false, false]);
    expect(isMailAddress('a@mail.xn--exmple-cua.org')).toBe(false);
    expect(isHost(`${'a.'.repeat(130)}org`)).toBe(false);
    expect(hostOf('A@Example.ORG')).toBe('example.org');
  });
});

describe('the name, office and salutation of a recipient', () => {
  const NAME = 'name: Dr. Angelika Klein';
  const odd = [
    '"Dr. X\\r\\nBcc: fremd@example.org"',
    '"Dr. X <fremd@example.org>"',
    '"Dr. X\\u202Egro"',
    '"Dr.\\tX"',
  ];

  test.each(odd)('refuse %s when they are read, at line and column', (text) => {
    for (const [key, known] of [
      ['name', NAME],
      ['funktion', 'funktion: Landrätin'],
      ['anrede', 'anrede: Sehr geehrte Frau Dr. Klein'],
    ] as const) {
      const changed = agreementWith([known, `${key}: ${text}`]);
      const line = changed.split('\n').findIndex((each) => each.includes(`${key}: ${text}`)) + 1;
      const said = told(readText(changed).diagnostics, changed);
      expect([line > 0, said[0]]).toEqual([true, expect.stringMatching(new RegExp(`^DEF-\\d+ ${line}:`))]);
    }
  });
});
