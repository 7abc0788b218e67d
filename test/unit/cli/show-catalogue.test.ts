import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { catalogue } from '../../../src/kinds/catalogue/index.ts';
import { fakeTerminal } from '../../support/fake-terminal.ts';

async function kennzahlen(...words: readonly string[]) {
  const terminal = fakeTerminal();
  const exit = await run(['kennzahlen', ...words], terminal);
  return { exit, out: terminal.stdout(), err: terminal.stderr() };
}

describe('zielbericht kennzahlen', () => {
  test('lists every entry with the metrics it needs', async () => {
    const { exit, out, err } = await kennzahlen();
    expect([exit, err]).toEqual([0, '']);
    for (const { id, name } of catalogue) expect(out).toMatch(new RegExp(`^${id} +${name}  `, 'm'));
    expect(out).toMatch(/integrationen_lzb, lzb +§ 6 Abs\. 2 Nr\. 1$/m);
  });

  test('shows one entry with definition, source, caveat and what it fills in', async () => {
    const { exit, out } = await kennzahlen('k2');
    expect(exit).toBe(0);
    expect(out).toContain('Öffentlich geförderte Beschäftigung und Minijobs zählen nicht.');
    expect(out).toContain('Fundstelle  § 5 Abs. 1 SGB2§48aFKV');
    expect(out).toContain(
      'Vorbehalt   gelesen in der Fassung vom 15.03.2019; Nenner ist der Bestand der Vormonate',
    );
    expect(out).toContain(
      '  richtung: mindestens\n  einheit: %\n  genauigkeit: 1\n  berechnung:\n    art: quote-fluss-bestand\n',
    );
    expect(out).toContain('    verzug-monate: 1\n');
  });

  test('gives the same as data', async () => {
    const { out } = await kennzahlen('K3E2', '--json');
    expect(JSON.parse(out)).toMatchObject({
      kennzahl: 'K3E2',
      quelle: '§ 6 Abs. 2 Nr. 2 SGB2§48aFKV',
      berechnung: { art: 'quote-bestand', wert: 'zeitraum' },
    });
  });

  test('suggests what was meant', async () => {
    const { exit, err } = await kennzahlen('K3E9');
    expect([exit, err]).toEqual([2, expect.stringContaining('Meinten Sie „K3E1“, „K3E2“ oder „K3E3“?')]);
  });
});
