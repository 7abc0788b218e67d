import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ArchiveEntry } from '../../../src/domain/archive-entry.ts';
import { type OfficeDesk, officeDesk } from '../../support/office-desk.ts';
import { FORM_OBJECTS, smallPdf } from '../sign/small-pdf.ts';

let office: OfficeDesk;
let report: ArchiveEntry;
let id = '';
beforeEach(() => {
  office = officeDesk();
  report = office.desk.file();
  id = report.reportId.slice(0, 12);
});
afterEach(() => office.close());

const SAID = ['--durch', 'M. Muster', '--grund', 'Lieferung unvollständig'];
const TITLE = 'msh-2020, Managementbericht August\u00a02020, Fassung 1, Kennung';

function approve(...words: readonly string[]) {
  return office.call('freigeben', id, '--durch', 'M. Muster', ...words);
}

/** A page with three fields for signatures, the first of them signed; the mark makes each a file of its own. */
function threeFields(signed: number, mark: string): Uint8Array {
  const fields = [5, 6, 7].map((id, index) => {
    const value = index < signed ? '/V 8 0 R >>' : '>>';
    return [id, (FORM_OBJECTS[id] ?? '').replace(/>>$/, value)];
  });
  const signature = '<< /Type /Sig /Name (Dr. Angelika Klein) >>';
  const pdf = smallPdf({ ...FORM_OBJECTS, ...Object.fromEntries(fields), 8: signature });
  return Buffer.concat([pdf, Buffer.from(`\n% ${mark}\n`)]);
}

describe('freigeben', () => {
  test('says who released what, and how it goes on', async () => {
    expect(await approve('--funktion', 'Geschäftsführung')).toEqual({
      exit: 0,
      out: `Freigegeben durch M. Muster (Geschäftsführung): ${TITLE} ${id}\nPrüfsumme ${report.pdfSha256}\nNächster Schritt: npx zielbericht versenden ${id} --senden\n`,
      err: '',
    });
    expect(office.events().at(-1)).toEqual({
      kind: 'approved',
      reportId: report.reportId,
      pdfSha256: report.pdfSha256,
      by: 'M. Muster',
      role: 'Geschäftsführung',
      reason: '',
      account: 'sachbearbeitung',
      sample: false,
    });
  });

  test('says the same as data', async () => {
    const { out } = await approve('--grund', 'abgestimmt', '--json');
    expect(JSON.parse(out)).toMatchObject({
      kennung: report.reportId,
      durch: 'M. Muster',
      funktion: '',
      inVertretung: false,
      grund: 'abgestimmt',
      konto: 'sachbearbeitung',
      pruefsumme: report.pdfSha256,
    });
  });

  test('says what was released before, by whom it was, and that it is out already', async () => {
    await approve();
    await office.call('versenden', id, '--senden');
    const again = await office.call('freigeben', id, '--durch', 'N. Beispiel');
    expect(again.out).toBe(
      `War bereits freigegeben durch M. Muster: ${TITLE} ${id}\nPrüfsumme ${report.pdfSha256}\n`,
    );
    expect(again.err).toContain('Hinweis ARC-503');
    expect(office.events().filter(({ kind }) => kind === 'approved')).toHaveLength(1);
  });

  test('says how it goes on where one of the messages is still to be sent', async () => {
    office.desk.release(report);
    const { box } = office.desk;
    const message = { reportId: report.reportId, pdfSha256: report.pdfSha256, messageId: '<1@example.org>' };
    const erika = { ...message, recipient: 'agentur@example.org' };
    box.append({ kind: 'attempt', ...erika, number: 1, transport: 'smtp' }, '2021-04-28T09:00:00Z');
    box.append({ kind: 'receipt', ...erika, state: 'ANGENOMMEN', answer: '' }, '2021-04-28T09:00:00Z');
    expect((await approve()).out).toContain(`Nächster Schritt: npx zielbericht versenden ${id} --senden`);
  });

  test.each([
    [0, (id: string) => `\nFelder für Unterschriften, noch leer: 3. npx zielbericht unterschreiben ${id}\n`],
    [1, (id: string) => `\nFelder für Unterschriften, noch leer: 2. npx zielbericht unterschreiben ${id}\n`],
    [3, () => ' --senden\n'],
  ])(
    'says how many fields are left to sign where %d of three are, of this report and no other',
    async (signed, end) => {
      const july = office.desk.file({ month: '2020-07' }, (filing) => ({
        ...filing,
        pdf: { bytes: threeFields(signed, filing.chain.reportId), pages: 1 },
      }));
      const other = july.reportId.slice(0, 12);
      const { out } = await office.call('freigeben', other, '--durch', 'M. Muster');
      expect(out.endsWith(end(other))).toBe(true);
      expect((await approve()).out).not.toContain('Felder');
    },
  );

  test.each([
    [['--in-vertretung', '--grund', 'Urlaub'], 'M. Muster, in Vertretung:'],
    [
      ['--in-vertretung', 'Dr. A. Beispiel', '--grund', 'Urlaub'],
      'M. Muster, in Vertretung für Dr. A. Beispiel:',
    ],
  ])('with %j says whom the deputy stands in for', async (words, expected) => {
    expect((await approve(...words)).out).toContain(`Freigegeben durch ${expected}`);
  });

  test('in Vertretung needs a reason (ARC-599)', async () => {
    const { exit, err } = await approve('--in-vertretung', 'Dr. A. Beispiel', '--grund', ' ');
    expect([exit, err]).toEqual([expect.any(Number), expect.stringContaining('Fehler ARC-599')]);
    expect(exit).not.toBe(0);
    expect(office.events().filter(({ kind }) => kind === 'approved')).toEqual([]);
  });

  test('needs a name (ARC-505)', async () => {
    const { exit, err } = await office.call('freigeben', id);
    expect([exit, err]).toEqual([10, expect.stringContaining('Fehler ARC-505')]);
  });

  test('finds the one report that waits, and knows no other (BED-212)', async () => {
    expect((await office.call('freigeben', '--durch', 'M. Muster')).exit).toBe(0);
    const other = await office.call('freigeben', 'ffffffffffff', '--durch', 'M. Muster');
    expect([other.exit, other.err]).toEqual([2, expect.stringContaining('Fehler BED-212')]);
  });
});

describe('freigeben --zurueckziehen', () => {
  test('takes the release back, with name, reason and account', async () => {
    await approve();
    const { exit, out } = await office.call('freigeben', '--zurueckziehen', id, ...SAID);
    expect([exit, out]).toEqual([
      0,
      `Freigabe zurückgenommen durch M. Muster: ${TITLE} ${id}\nDer Bericht geht nicht hinaus, bis er wieder freigegeben ist.\nNächster Schritt: Daten berichtigen und neu erstellen, oder npx zielbericht freigeben ${id} --durch NAME\n`,
    ]);
    expect(office.events().at(-1)).toEqual({
      kind: 'withdrawn',
      reportId: report.reportId,
      pdfSha256: report.pdfSha256,
      by: 'M. Muster',
      reason: 'Lieferung unvollständig',
      account: 'sachbearbeitung',
    });
    const sent = await office.call('versenden', id, '--senden');
    expect([sent.exit, sent.err]).toEqual([10, expect.stringContaining('Fehler MAI-601')]);
  });

  test('says the same as data', async () => {
    await approve();
    const { out } = await office.call('freigeben', '--zurueckziehen', id, ...SAID, '--json');
    expect(JSON.parse(out)).toMatchObject({
      kennung: report.reportId,
      pruefsumme: report.pdfSha256,
      durch: 'M. Muster',
      grund: 'Lieferung unvollständig',
    });
  });

  test('is told where reports and approvals are listed', async () => {
    const listed = async () => (await office.call('archiv', 'zeigen')).out;
    expect(await listed()).not.toContain('Freigaben:');
    await approve('--funktion', 'Leitung', '--in-vertretung', 'Dr. A. Beispiel', '--grund', 'abgestimmt');
    expect(await listed()).toMatch(
      /\nFreigaben:\nKennung +Freigabe durch +Am +Grund\n.*M\. Muster \(Leitung\), in Vertretung für Dr\. A\. Beispiel +\d\d\.\d\d\.\d{4}, \d\d:\d\d Uhr \(UTC\) +abgestimmt\n/,
    );
    await office.call('freigeben', '--zurueckziehen', id, ...SAID);
    expect(await listed()).toMatch(
      /zurückgenommen durch M\. Muster +\d\d\.\d\d\.\d{4}, \d\d:\d\d Uhr \(UTC\) +Lieferung unvollständig\n/,
    );
  });

  test('needs a report (BED-209), the right one (BED-212), name and reason (ARC-562)', async () => {
    await approve();
    const codes = async (...words: readonly string[]) => {
      const { exit, err } = await office.call('freigeben', '--zurueckziehen', ...words);
      return [exit, /Fehler (\S+)/.exec(err)?.[1]];
    };
    expect(await codes(...SAID)).toEqual([2, 'BED-209']);
    const { err } = await office.call('freigeben', '--zurueckziehen', ...SAID);
    expect(err).toContain('Bei „freigeben --zurueckziehen“ fehlt die Kennung des Berichts.');
    expect(err).toContain(
      'Beispiel: npx zielbericht freigeben --zurueckziehen 3f9ac21b4d1e --durch "M. Muster" --grund "Lieferung unvollständig"',
    );
    const unknown = await office.call('freigeben', '--zurueckziehen', 'ffffffffffff', ...SAID);
    expect(unknown.err).toContain('Im Archiv liegt kein Bericht mit der Kennung „ffffffffffff“.');
    expect(await codes('ffffffffffff', ...SAID)).toEqual([2, 'BED-212']);
    expect(await codes(id, '--durch', 'M. Muster')).toEqual([10, 'ARC-562']);
    expect(await codes(id, '--grund', 'x')).toEqual([10, 'ARC-562']);
  });

  test('does not choose among several reports', async () => {
    office.desk.release(report);
    office.desk.release(office.desk.file({ month: '2020-07' }));
    const { exit } = await office.call('freigeben', '--zurueckziehen', '', ...SAID);
    expect(exit).toBe(2);
    expect(office.events().some(({ kind }) => kind === 'withdrawn')).toBe(false);
  });

  test('is too late once somebody has the report (ARC-558)', async () => {
    await approve();
    await office.call('versenden', id, '--senden');
    const { err } = await office.call('freigeben', '--zurueckziehen', id, ...SAID);
    expect(err).toContain('Fehler ARC-558');
  });
});
