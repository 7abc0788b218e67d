import { describe, expect, test } from 'vitest';
import { noticesFrom } from '../../../src/effects/notice-address.ts';

const from = (address: string) => noticesFrom({ ZIELBERICHT_FEHLERMELDUNGEN: address });

describe('the address for error notices', () => {
  test('is left to the agreement where the environment names none', () => {
    for (const environment of [{}, { ZIELBERICHT_FEHLERMELDUNGEN: '' }, { ZIELBERICHT_FEHLERMELDUNGEN: ' ' }])
      expect(noticesFrom(environment)).toMatchObject({ ok: true, value: null });
  });

  test('is taken without the blanks around it', () => {
    expect(from(' controlling-it@example.org ')).toMatchObject({
      ok: true,
      value: 'controlling-it@example.org',
    });
  });

  test('is one plain address and nothing else (MAI-661)', () => {
    const found = from('Team IT <it@example.org>');
    expect(found.ok).toBe(false);
    expect(found.diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['MAI-661', expect.stringContaining('„Team IT <it@example.org>“ ist keine einfache E-Mail-Adresse')],
    ]);
  });
});
