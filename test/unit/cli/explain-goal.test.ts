import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { fakeTerminal } from '../../support/fake-terminal.ts';
import { agreedLine } from '../../support/sample-data.ts';

/** Runs `erklaeren` on the sample that comes with the programme. */
async function explain(...argv: readonly string[]) {
  const terminal = fakeTerminal();
  const exit = await run(['erklaeren', ...argv], terminal);
  return { exit, out: terminal.stdout(), err: terminal.stderr() };
}

describe('erklaeren', () => {
  test('leads from the printed figure to the cell', async () => {
    const { exit, out } = await explain('I.1', '--monat', '2020-08');
    expect(exit).toBe(0);
    expect(out).toContain('I.1 Integrationsquote, bis Mai 2020\n');
    expect(out).toContain(`msh-2020.yaml:${agreedLine('18,9 %')}:15`);
    expect(out).toContain(
      '(121 + 127 + 149 + 88 + 94) ÷ ((9.897 + 9.934 + 9.921 + 9.868 + 9.983) ÷ 5) = 5,83634… %',
    );
    expect(out).toMatch(
      /sgb2_eckwerte_15087_2020-08\.csv:8:79 +Integrationen +Mai 2020 +„94“ +endgültig +22\.09\.2020 +„83“ vorläufig, 20\.08\.2020/,
    );
    expect(out).toContain('16,0 bis 16,5 % (Geschäftsführung)');
  });

  test('tells what was known on another day, earlier or later than the report', async () => {
    const before = await explain('I.1', '--monat', '2020-08', '--stand', '2020-08-31');
    expect(before.out).toContain('I.1 Integrationsquote, bis April 2020\n');
    expect(before.out).toContain('Datenstand 20.08.2020, Kenntnisstand 31.08.2020');
    expect(before.out).not.toContain('Geschäftsführung');
    const after = await explain('I.1', '--monat', '2020-08', '--stand', '2021-05-01');
    expect(after.out).toContain('I.1 Integrationsquote, bis August 2020\n');
  });

  test('tells another month, provisional or missing', async () => {
    expect((await explain('I.1', '--monat', '2020-08', '--bis', '2020-06')).out).toContain(
      'bis Juni 2020 (vorläufig)',
    );
    const missing = await explain('IV.4', '--monat', '2020-08', '--bis', '2020-06');
    expect(missing.out).toContain('bis Juni 2020 (kein Wert)');
    expect(missing.out).toContain('ist für Juni 2020 nicht angegeben (leere Zelle)');
    expect(missing.out).toMatch(/Jun 2020 +„“ +fehlt/);
  });

  test('tells the year-end edition by the target alone', async () => {
    const { out } = await explain('III.1', '--jahr', '2020');
    expect(out).toContain('Am Jahresende zählt allein der Zielwert.');
  });

  test('gives the same as data', async () => {
    const { out } = await explain('i.2', '--monat', '2020-08', '--json');
    const [explanation] = JSON.parse(out).erklaerungen;
    expect(explanation).toMatchObject({
      ziel: 'I.2',
      monat: '2020-05',
      vereinbart: { text: '≤\u00a07.331' },
    });
    const ist = explanation.schritte.find(({ groesse }: { groesse: string }) => groesse === 'Ist');
    expect(ist).toMatchObject({ wert: '7456.6', text: '7.457', eingaben: ['lzb 2020-01/2020-05'] });
  });

  test('knows a goal by its short name, and suggests the one that was meant', async () => {
    expect((await explain('Bestand LZB', '--monat', '2020-08')).out).toContain('I.2 Bestand an Langzeit');
    const unknown = await explain('I.7');
    expect([unknown.exit, unknown.err]).toEqual([2, expect.stringContaining('Meinten Sie „I.1“')]);
  });

  test('says that there is nothing to explain (BED-231)', async () => {
    const { exit, err } = await explain('I.1', '--monat', '2020-08', '--bis', '2021-03');
    expect([exit, err]).toEqual([2, expect.stringContaining('BED-231')]);
  });

  test('asks for a goal where none is named', async () => {
    expect(await explain()).toMatchObject({ exit: 2, err: expect.stringContaining('BED-209') });
  });

  test('explains a message by its code, and knows which code was meant', async () => {
    expect((await explain('csv-104')).out).toMatch(
      /^CSV-104 Keine deutsche Zahl\nFehler, Rückgabewert 4\n\nAnlass: /,
    );
    expect(await explain('CSV-999')).toMatchObject({ exit: 2, err: expect.stringContaining('BED-218') });
  });
});
