import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readArguments } from '../../../src/cli/arguments.ts';
import { openWorkplace } from '../../../src/cli/workplace.ts';
import { openWorkshop } from '../../../src/cli/workshop.ts';
import { sha256Hex } from '../../../src/domain/sha256.ts';
import { fixedClock } from '../../../src/effects/fixed-clock.ts';
import { fakeTerminal } from '../../support/fake-terminal.ts';

test('tokens and all fonts, those that step in among them, are inputs of every report', async () => {
  const terminal = fakeTerminal({ folder: mkdtempSync(join(tmpdir(), 'werkstatt-')) });
  const given = readArguments([], { name: 'pruefen', options: {}, words: 0 });
  const workplace = given.ok ? openWorkplace(given.value, terminal) : given;
  if (!workplace.ok) throw new Error('no workplace');
  const mode = { clock: fixedClock('2020-09-28T08:00:00Z'), transport: 'outbox', quiet: true } as const;
  const workshop = await openWorkshop(workplace.value, terminal, mode);
  if (!workshop.ok) throw new Error('no workshop');
  const { design, designFiles } = workshop.value;
  expect(designFiles.map(({ file }) => file.replace(/^[^/]+\//, ''))).toEqual([
    'design/tokens.json',
    'design/fonts/regular.ttf',
    'design/fonts/semibold.ttf',
    'design/fonts/italic.ttf',
    'design/fonts/semiboldItalic.ttf',
    'design/fallback-fonts/regular.ttf',
    'design/fallback-fonts/semibold.ttf',
  ]);
  expect(designFiles.at(-1)?.bytes).toBe(design.fallbackFonts.semibold);
  for (const { bytes, sha256 } of designFiles) expect(sha256).toBe(sha256Hex(bytes));
});
