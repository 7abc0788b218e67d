import { describe, expect, test } from 'vitest';
import { agreedToName, namesFit } from '../../../src/cli/field-for-another.ts';
import { fakeTerminal } from '../../support/fake-terminal.ts';

const LABEL = 'Unterschrift: Dr. Angelika Klein, Landrätin';
const field = { name: 'Unterschrift_Landkreis', label: LABEL, signed: null };

describe('the name in a certificate', () => {
  test.each([
    ['Dr. Angelika Klein', LABEL],
    ['Angelika KLEIN', LABEL],
    ['Klein, Angelika', LABEL],
    ['Annette Mueller', 'Unterschrift: Annette Müller'],
    ['Jörg Müller-Süß', 'Herr Mueller-Suess'],
    ['Zoé André', 'Zoe Andre'],
    ['Zoé André', 'Zoe ANDRE\u0301'],
    ['Änne Öhler', 'Frau OEHLER'],
    ['Jana Weiß', 'Jana Weiss'],
    ['A. Müller-Über', 'Ueber'],
    ['Jörg Ärmel', 'Aermel'],
    ['Jemand', ''],
    ['Jemand', ' – 1. – '],
    ['', LABEL],
    ['4711', LABEL],
  ])('%s fits „%s“', (signer, label) => {
    expect(namesFit(signer, label)).toBe(true);
  });

  test.each([
    ['Angelika Schmidt', LABEL],
    ['Martina Scherer', LABEL],
    ['Klei', LABEL],
    ['Klein, Martina', 'Martina Scherer'],
    ['André', 'Andr'],
  ])('%s does not fit „%s“', (signer, label) => {
    expect(namesFit(signer, label)).toBe(false);
  });

  test('of somebody else is asked about at the screen, and only a written yes goes on', async () => {
    const terminal = fakeTerminal({ lines: ['ja', ''] });
    expect(await agreedToName(field, 'Martina Scherer', terminal)).toMatchObject({
      ok: true,
      diagnostics: [],
    });
    expect(terminal.stderr()).toContain('das Feld ist für „Dr. Angelika Klein, Landrätin“. Wirklich');
    const refused = await agreedToName(field, 'Martina Scherer', terminal);
    expect(refused.ok ? [] : refused.diagnostics.map(({ code }) => code)).toEqual(['BED-225']);
  });

  test('of nobody else is asked about', async () => {
    const terminal = fakeTerminal({ lines: ['nein'] });
    expect(await agreedToName(field, 'Angelika Klein', terminal)).toEqual({
      ok: true,
      value: null,
      diagnostics: [],
    });
    expect(terminal.stderr()).toBe('');
  });

  test.each([
    ['ja', true],
    [' J ', true],
    ['JA', true],
    ['nein', false],
    ['jawohl', false],
    [' ', false],
  ])('of somebody else, answered with %j, is agreed to: %s', async (typed, agreed) => {
    const found = await agreedToName(field, 'Martina Scherer', fakeTerminal({ lines: [typed] }));
    expect(found.ok).toBe(agreed);
    expect(found.diagnostics.map(({ message }) => message)).toEqual(
      agreed ? [] : [expect.stringContaining('Unterschrift_Landkreis')],
    );
  });

  test('of somebody else is not agreed to where the input ends', async () => {
    expect((await agreedToName(field, 'Martina Scherer', fakeTerminal({ lines: [] }))).ok).toBe(false);
  });

  test('of somebody else is a warning where nobody can be asked', async () => {
    const silent = await agreedToName(field, 'Martina Scherer', fakeTerminal({ interactive: false }));
    expect(silent).toMatchObject({ ok: true, diagnostics: [{ code: 'UNT-741', severity: 'warning' }] });
    for (const word of ['Martina Scherer', 'Dr. Angelika Klein, Landrätin', 'Unterschrift_Landkreis'])
      expect(silent.diagnostics[0]?.message).toContain(word);
  });
});
