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
    ['Jemand', ''],
  ])('%s fits „%s“', (signer, label) => {
    expect(namesFit(signer, label)).toBe(true);
  });

  test.each([
    ['Angelika Schmidt', LABEL],
    ['Martina Scherer', LABEL],
    ['Klei', LABEL],
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

  test('of somebody else is a warning where nobody can be asked', async () => {
    const silent = await agreedToName(field, 'Martina Scherer', fakeTerminal({ interactive: false }));
    expect(silent).toMatchObject({ ok: true, diagnostics: [{ code: 'UNT-741', severity: 'warning' }] });
  });
});
