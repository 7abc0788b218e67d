import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { hiddenLineFrom, opener } from '../../../src/cli/process-terminal.ts';

describe('a file is opened', () => {
  test.each([
    ['win32', 'explorer.exe'],
    ['darwin', 'open'],
    ['linux', 'xdg-open'],
  ])('on %s with %s, its path as one word', (platform, command) => {
    expect(opener('/Büro Süd/a & b.pdf', platform)).toEqual([command, ['/Büro Süd/a & b.pdf']]);
  });
});

describe('a secret', () => {
  /** What the terminal shows while the keys are pressed, and the line that comes of them. */
  async function typed(keys: string) {
    const [input, output, shown] = [new PassThrough(), new PassThrough(), [] as string[]];
    output.on('data', (chunk) => shown.push(String(chunk)));
    const line = hiddenLineFrom(input, output, 'Passwort: ');
    input.write(keys);
    return { line: await line, shown: shown.join('') };
  }

  test('is read without being shown', async () => {
    expect(await typed('kanarienvogel 4711\r')).toEqual({
      line: 'kanarienvogel 4711',
      shown: 'Passwort: \n',
    });
  });

  test('may be mistyped and mended', async () => {
    expect((await typed('ab\u007fc\r')).line).toBe('ac');
  });

  test('ends the run as shells do when the person stops with Ctrl+C', async () => {
    await expect(typed('halb\u0003')).rejects.toMatchObject({ exit: 130, code: 'BED-226' });
  });

  test('is null at the end of the input', async () => {
    expect(await typed('\u0004')).toEqual({ line: null, shown: 'Passwort: \n' });
  });
});
