import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { run } from '../../../src/cli/run.ts';
import type { ArchiveEntry } from '../../../src/domain/archive-entry.ts';
import { approvalOf } from '../../../src/domain/journal.ts';
import { filesOfPdf } from '../../../src/domain/report-files.ts';
import { sha256Hex } from '../../../src/domain/sha256.ts';
import { fakeTerminal } from '../../support/fake-terminal.ts';
import { deskOf } from '../../support/gallery/desk.ts';
import { ROOT } from '../../support/programme.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'freigabe-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const approve = (...argv: readonly string[]) => call('freigeben', ...argv, '--durch', 'M. Muster');

async function call(...argv: readonly string[]) {
  const terminal = fakeTerminal({ folder, programme: ROOT });
  const exit = await run(argv, terminal);
  return { exit, out: terminal.stdout(), err: terminal.stderr() };
}

function filed() {
  const desk = deskOf({ folder, programme: ROOT });
  const report = desk.file();
  const { pdf } = filesOfPdf(report.objects.find(({ role }) => role === 'pdf')?.name ?? '', report);
  return { output: desk.output, report, pdf, bytes: desk.box.object(report.pdfSha256) };
}

const released = ({ output, report }: { output: ReturnType<typeof filed>['output']; report: ArchiveEntry }) =>
  approvalOf(openArchive(output), report.pdfSha256) !== null;

describe('an approval of a PDF that lies in the output folder', () => {
  test.each([
    ['a byte in the middle', (bytes: Uint8Array) => bytes.with(40, 0)],
    ['bytes at its end', (bytes: Uint8Array) => Buffer.concat([bytes, Buffer.from('x\n')])],
    ['nothing left in it', () => new Uint8Array()],
  ])('is refused for %s, with both checksums (ARC-595)', async (_, change) => {
    const desk = filed();
    const other = change(desk.bytes);
    desk.output.write(desk.pdf, other);
    const { exit, err } = await approve();
    expect([exit, err]).toEqual([10, expect.stringContaining('ARC-595')]);
    expect(err).toContain(`im Ordner  ${sha256Hex(other)}`);
    expect(err).toContain(`im Archiv  ${desk.report.pdfSha256}`);
    expect(released(desk)).toBe(false);
  });

  test('holds for the archived bytes, also where the copy was taken away', async () => {
    const desk = filed();
    desk.output.remove(desk.pdf);
    expect((await approve()).exit).toBe(0);
    expect(released(desk)).toBe(true);
  });

  test('is not asked for twice: what is signed in its place afterwards changes nothing', async () => {
    const desk = filed();
    await approve();
    desk.output.write(desk.pdf, Buffer.concat([desk.bytes, Buffer.from('Unterschrift')]));
    expect(await approve()).toMatchObject({
      exit: 0,
      out: expect.stringContaining('War bereits freigegeben'),
    });
  });
});

describe('a report whose place another one took', () => {
  test.each([
    ['freigeben', ['--durch', 'M. Muster']],
    ['versenden', []],
    ['versenden', ['--senden']],
    ['freigeben', ['--zurueckziehen', '--durch', 'M. Muster', '--grund', 'falsch']],
  ])('is not denied: %s says which one counts (BED-268)', async (command, options) => {
    const desk = deskOf({ folder, programme: ROOT });
    const [old, now] = [desk.file(), desk.file({ data: 'monat;wert\n2020-08;8\n' })];
    const id = old.reportId.slice(0, 12);
    const { exit, err } = await call(command, id, ...options);
    expect([exit, err]).toEqual([2, expect.stringContaining('BED-268')]);
    expect(err).toContain(`an seiner Stelle gilt ${now.reportId.slice(0, 12)}`);
    expect(err).toContain(`npx zielbericht ${command} ${now.reportId.slice(0, 12)}`);
    expect((await call(command, '0000', ...options)).err).toContain('BED-212');
  });
});
