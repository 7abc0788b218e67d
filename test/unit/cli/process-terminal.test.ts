import { describe, expect, test } from 'vitest';
import { opener } from '../../../src/cli/process-terminal.ts';

describe('a file is opened', () => {
  test.each([
    ['win32', 'explorer.exe'],
    ['darwin', 'open'],
    ['linux', 'xdg-open'],
  ])('on %s with %s, its path as one word', (platform, command) => {
    expect(opener('/Büro Süd/a & b.pdf', platform)).toEqual([command, ['/Büro Süd/a & b.pdf']]);
  });
});
