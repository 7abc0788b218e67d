import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { fakeTerminal } from '../support/fake-terminal.ts';
import { build, copyOfConfirmedData, officeFolder, zielbericht } from '../support/programme.ts';

beforeAll(build, 300_000);

const AGREEMENT = 'vereinbarungen/msh-2020.yaml';

/** A clerk's folder with the built command, and the head of the office, who works under another account. */
function office(change: (agreement: string) => string = (text) => text) {
  const folder = officeFolder();
  const data = copyOfConfirmedData(folder);
  const output = join(folder, 'output');
  const rewrite = (edit: (text: string) => string) =>
    writeFileSync(join(data, AGREEMENT), edit(readFileSync(join(data, AGREEMENT), 'utf8')));
  rewrite(change);
  const clerk = (...words: readonly string[]) =>
    zielbericht([...words, '--daten', data, '--ausgabe', output], { cwd: folder });
  const head = async (...words: readonly string[]) => {
    const terminal = fakeTerminal({ folder, account: 'geschaeftsfuehrung' });
    const exit = await run([...words, '--leise', '--daten', data, '--ausgabe', output], terminal);
    return { exit, stdout: terminal.stdout(), stderr: terminal.stderr() };
  };
  return { data, output, rewrite, clerk, head };
}

/** The report that `erstellen --json` made. */
function idIn({ stdout }: { readonly stdout: string }): string {
  return (JSON.parse(stdout) as { berichte: readonly { kennung: string }[] }).berichte[0]?.kennung ?? '';
}

/** The messages in the outbox, by their address. */
async function outbox(output: string, part: string): Promise<ReadonlyMap<string, Email>> {
  const folder = join(output, 'postausgang');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.includes(part)) : [];
  const mails = await Promise.all(names.map((name) => PostalMime.parse(readFileSync(join(folder, name)))));
  return new Map(mails.map((mail) => [mail.to?.[0]?.address ?? '', mail]));
}

const MONTH = ['--monat', '2020-07'] as const;

describe('an approval', () => {
  test('holds for these very bytes: what was changed on disk can neither be approved nor sent', async () => {
    const { output, clerk } = office();
    const id = idIn(await clerk('erstellen', ...MONTH, '--json'));
    const journal = readFileSync(join(output, 'archiv/journal.jsonl'), 'utf8');
    const pdf = /"pdf":"([0-9a-f]{64})"/.exec(journal)?.[1] ?? '';
    const object = join(output, 'archiv/objekte', pdf.slice(0, 2), pdf);
    const whole = readFileSync(object);
    const spoil = () => writeFileSync(object, Buffer.concat([whole, Buffer.from('\n')]));

    spoil();
    const refused = await clerk('freigeben', id, '--durch', 'M. Muster');
    expect([refused.exit, refused.stderr]).toEqual([8, expect.stringContaining('ARC-521')]);
    writeFileSync(object, whole);
    expect((await clerk('versenden', id, '--senden')).exit).toBe(10);
    const released = await clerk(
      'freigeben',
      id,
      '--durch',
      'M. Muster',
      '--in-vertretung',
      '--grund',
      'Urlaub',
      '--json',
    );
    expect(JSON.parse(released.stdout)).toMatchObject({
      inVertretung: true,
      inVertretungFuer: null,
      pruefsumme: pdf,
    });
    spoil();
    const unsent = await clerk('versenden', id, '--senden');
    expect([unsent.exit, unsent.stderr]).toEqual([8, expect.stringContaining('ARC-521')]);
    expect(await outbox(output, '')).toEqual(new Map());
  }, 300_000);

  test('is refused, also when nobody is there, where another PDF lies in the place of the report', async () => {
    const { output, clerk } = office();
    await clerk('erstellen', ...MONTH);
    const folder = join(output, 'berichte/2020-07');
    appendFileSync(join(folder, readdirSync(folder).find((name) => name.endsWith('.pdf')) ?? ''), 'x');
    const run = await clerk('monatslauf', ...MONTH, '--freigeben-als', 'G. Leitung', '--senden');
    expect([run.exit, run.stderr]).toEqual([10, expect.stringContaining('ARC-595')]);
    expect(await outbox(output, '')).toEqual(new Map());
  }, 300_000);

  test('takes four eyes where that is agreed, also when nobody is there', async () => {
    const { clerk, head } = office((text) => `${text}\nfreigabe: { vier-augen: ja }\n`);
    const alone = await clerk('monatslauf', ...MONTH, '--freigeben-als', 'G. Leitung', '--senden', '--json');
    expect([alone.exit, alone.stdout]).toEqual([10, expect.stringContaining('ARC-553')]);
    const id = idIn(alone);
    const other = await clerk('freigeben', id, '--durch', 'Jemand anders');
    expect([other.exit, other.stderr]).toEqual([
      10,
      expect.stringContaining('unter demselben Benutzerkonto'),
    ]);
    const released = await head('freigeben', id, '--durch', 'G. Leitung', '--funktion', 'Geschäftsführung');
    expect([released.exit, released.stdout]).toEqual([
      0,
      expect.stringContaining('Freigegeben durch G. Leitung (Geschäftsführung)'),
    ]);
    const shown = JSON.parse((await clerk('archiv', 'zeigen', '--json')).stdout);
    expect(shown.berichte[0]).toMatchObject({
      verfasst: [{ durch: null }],
      freigabe: { durch: 'G. Leitung', konto: 'geschaeftsfuehrung', inVertretung: false },
    });
  }, 300_000);

  test('can be taken back until the first message lies in the outbox', async () => {
    const { output, clerk } = office();
    const id = idIn(await clerk('erstellen', ...MONTH, '--json'));
    const takeBack = () =>
      clerk('freigeben', '--zurueckziehen', id, '--durch', 'M. Muster', '--grund', 'unvollständig');
    await clerk('freigeben', id, '--durch', 'M. Muster');
    expect((await takeBack()).stdout).toContain('Freigabe zurückgenommen durch M. Muster');
    const held = await clerk('versenden', id, '--senden');
    expect([held.exit, held.stderr]).toEqual([10, expect.stringContaining('MAI-601')]);
    expect((await clerk('status')).stdout).toContain('Freigabe zurückgenommen');
    await clerk('freigeben', id, '--durch', 'M. Muster');
    expect((await clerk('versenden', id, '--senden')).exit).toBe(0);
    const late = await takeBack();
    expect([late.exit, late.stderr]).toEqual([10, expect.stringContaining('auch der Postausgang zählt')]);
    expect((await outbox(output, '_F1_')).size).toBe(3);
  }, 300_000);
});

describe('a draft', () => {
  test('goes to those who write opinions, says so and by when, and gives way to a later one', async () => {
    const { data, output, clerk } = office(
      (text) => `${text}
stellungnahmen:
  - { stelle: agentur, name: Sachgebiet Controlling, e-mail: sachgebiet@example.org }
  - { stelle: landkreis, name: Sozialamt, e-mail: sozialamt@example.org, anrede: Sehr geehrte Frau Beispiel }
`,
    );
    const draft = ['erstellen', ...MONTH, '--entwurf', '--rueckgabe', '2020-08-20', '--json'] as const;
    const first = idIn(await clerk(...draft));
    expect((await clerk('versenden', first)).stderr).toContain('MAI-602');
    appendFileSync(join(data, 'berichte/2020-07.yaml'), '# ergänzt\n');
    const second = idIn(await clerk(...draft));
    expect((await clerk('versenden', first, '--entwurf', '--senden')).stderr).toContain('MAI-641');
    expect((await clerk('versenden', '--entwurf')).stdout.match(/kommt in den Postausgang/g)).toHaveLength(2);
    expect((await clerk('versenden', '--entwurf', '--senden')).exit).toBe(0);
    expect((await clerk('versenden', second, '--entwurf', '--senden')).stdout).toContain('Nichts Neues');
    const mails = await outbox(output, '_Entwurf_');
    expect([...mails.keys()].toSorted()).toEqual(['sachgebiet@example.org', 'sozialamt@example.org']);
    const mail = mails.get('sozialamt@example.org');
    expect(mail?.subject).toBe('ENTWURF: Managementbericht Juli 2020, Rückgabe bis 20.08.2020');
    expect(mail?.text).toMatch(/^Sehr geehrte Frau Beispiel,/);
    expect(mail?.text).toContain('Ihre Stellungnahme bis zum 20.08.2020 an Controlling');
    expect(mail?.attachments.at(-1)?.filename).toMatch(/_Entwurf\.pdf$/);
  }, 300_000);
});

describe('a correction', () => {
  test('says why on its first page and goes to those who have the first version', async () => {
    const { output, rewrite, clerk } = office();
    await clerk('erstellen', ...MONTH);
    await clerk('freigeben', '--durch', 'M. Muster');
    await clerk('versenden', '--senden');
    rewrite((text) => text.replace('landraetin@example.org', 'nachfolge@example.org'));
    const reason = 'Das Amt ist neu besetzt';
    const second = idIn(await clerk('erstellen', ...MONTH, '--korrektur', reason, '--json'));
    await clerk('freigeben', second, '--durch', 'M. Muster');
    const plan = await clerk('versenden', second);
    expect(plan.stderr).toContain('MAI-642');
    expect(plan.stderr).toContain('--auch nachfolge@example.org --senden');
    await clerk('versenden', second, '--senden');
    const [before, after] = [await outbox(output, '_F1_'), await outbox(output, '_F2_')];
    expect([...after.keys()].toSorted()).toEqual([...before.keys()].toSorted());
    const mail = after.get('landraetin@example.org');
    expect(mail?.subject).toContain('KORREKTUR (Fassung 2 ersetzt 1): ');
    expect(mail?.inReplyTo).toBe(before.get('landraetin@example.org')?.messageId);
    const sentence = /Fassung 2 ersetzt Fassung 1 vom \d\d\.\d\d\.2020\. Grund: Das Amt ist neu besetzt\./;
    expect(mail?.text).toMatch(sentence);
    const folder = join(output, 'berichte/2020-07');
    const written = (ending: string) =>
      readFileSync(
        join(folder, readdirSync(folder).find((name) => name.endsWith(`_F2${ending}`)) ?? ''),
        'utf8',
      );
    expect(
      written('.html')
        .replaceAll(/<[^>]+>|\s+/g, ' ')
        .replaceAll('  ', ' '),
    ).toMatch(sentence);
    expect(JSON.parse(written('.bericht.json')).bericht.korrektur).toMatchObject({
      ersetztFassung: 1,
      grund: reason,
    });
    const unchanged = await clerk('monatslauf', ...MONTH);
    expect([unchanged.exit, unchanged.stdout]).toEqual([0, expect.stringContaining('unverändert')]);
  }, 300_000);
});
