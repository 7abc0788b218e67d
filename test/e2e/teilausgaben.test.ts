import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { build, copyOfConfirmedData, filesBelow, officeFolder, zielbericht } from '../support/programme.ts';

describe('an edition of one side, from the export to the outbox', () => {
  const folder = officeFolder();
  const output = join(folder, 'Ausgabe');
  const places = ['--daten', copyOfConfirmedData(folder), '--ausgabe', output];
  const run = (...words: readonly string[]) => zielbericht([...words, ...places]);

  beforeAll(async () => {
    build();
    for (const scope of ['BA', 'Kommune']) {
      const made = await run('erstellen', '--monat', '2020-08', '--bereich', scope);
      expect(made.exit).toBe(0);
    }
  });

  test('lies beside the others under a name of its own, with JSON and HTML', () => {
    const stem = '2020-08_Managementbericht_JC-Mansfeld-Suedharz';
    expect(filesBelow(join(output, 'berichte', '2020-08'))).toEqual(
      ['BA', 'Kommune'].flatMap((scope) =>
        ['bericht.json', 'html', 'pdf'].map((ending) => `${stem}_${scope}_F1.${ending}`),
      ),
    );
  });

  test('stands in status and in the archive with its side', async () => {
    const [status, archive] = [await run('status'), await run('archiv', 'zeigen')];
    for (const { stdout } of [status, archive]) {
      expect(stdout).toMatch(/msh-2020 +2020-08 BA +F1/);
      expect(stdout).toMatch(/msh-2020 +2020-08 Kommune +F1/);
    }
    const chosen = await run('status', '--bereich', 'Kommune');
    expect(chosen.stdout).not.toContain('2020-08 BA');
  });

  test('is approved for itself and goes to its own side alone', async () => {
    const approved = await run('freigeben', '--bereich', 'Kommune', '--durch', 'M. Muster');
    expect(approved.stdout).toMatch(/August\s2020, Bereich Kommune/u);
    const sent = await run('versenden', '--bereich', 'Kommune', '--senden');
    expect(sent.exit).toBe(0);
    const mails = filesBelow(join(output, 'postausgang')).map((name) =>
      readFileSync(join(output, 'postausgang', name), 'utf8'),
    );
    expect(mails).toHaveLength(2);
    expect(mails.join('\n')).not.toContain('agentur@example.org');
    expect(mails.join('\n')).toContain('landraetin@example.org');
  });
});
