import { describe, expect, test } from 'vitest';
import { mailerFor, type Transport } from '../../../src/cli/mailer.ts';
import { memoryFiles } from '../../support/memory-files.ts';

const SERVER = {
  ZIELBERICHT_SMTP_HOST: 'mail.example.org',
  ZIELBERICHT_SMTP_PORT: '465',
  ZIELBERICHT_SMTP_ABSENDER: 'controlling@example.org',
};

async function kindOf(transport: Transport, environment: Readonly<Record<string, string>>) {
  const mailer = await mailerFor(transport, memoryFiles('output'), { environment });
  return mailer.ok ? mailer.value.kind : mailer.diagnostics.map(({ code }) => code);
}

describe('mails go', () => {
  test('to the server that is set, and to the outbox where none is', async () => {
    expect(await kindOf('as-set', SERVER)).toBe('smtp');
    expect(await kindOf('as-set', {})).toBe('postausgang');
  });

  test('to the outbox where that is meant, whatever server is set, and however wrongly', async () => {
    expect(await kindOf('outbox', SERVER)).toBe('postausgang');
    expect(await kindOf('outbox', { ...SERVER, ZIELBERICHT_SMTP_PORT: 'zehn' })).toBe('postausgang');
  });

  test('nowhere where the settings are wrong', async () => {
    expect(await kindOf('as-set', { ...SERVER, ZIELBERICHT_SMTP_PORT: 'zehn' })).toEqual([
      expect.stringMatching(/^MAI-62\d$/),
    ]);
  });
});
