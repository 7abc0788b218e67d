import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { JOURNAL } from '../../../src/archive/journal.ts';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { orderFile, readOrderFile } from '../../../src/archive/order-file.ts';
import { run } from '../../../src/cli/run.ts';
import type { FiledReport } from '../../../src/domain/journal.ts';
import { filedReports } from '../../../src/domain/journal.ts';
import { sha256Hex } from '../../../src/domain/sha256.ts';
import { rootedFiles } from '../../../src/effects/rooted-files.ts';
import { fakeTerminal } from '../fake-terminal.ts';
import { officeFolder } from '../programme.ts';
import { rewriteJournal, withOther, withoutOrder } from '../rewritten-journal.ts';
import { bytesOf } from '../sample-filing.ts';
import { deskOf } from './desk.ts';
import type { Prepare, Scene } from './situation.ts';

/** A real report costs two seconds: each kind of it is made once and copied. */
const made = new Map<string, Promise<string>>();

function archiveOf(words: readonly string[]): Promise<string> {
  const key = words.join(' ');
  const known = made.get(key) ?? makeArchive(words);
  made.set(key, known);
  return known;
}

async function makeArchive(words: readonly string[]): Promise<string> {
  const folder = officeFolder();
  const exit = await run([...words, '--leise'], fakeTerminal({ folder }));
  if (exit !== 0) throw new Error(`${words.join(' ')} ended with ${exit}`);
  return join(folder, 'output');
}

/** The archive of a real report, to which something happened afterwards. */
function real(words: readonly string[], change: Parameters<typeof rewriteJournal>[1]): Prepare {
  return async ({ folder }) => {
    cpSync(await archiveOf(words), join(folder, 'output'), { recursive: true });
    const output = rootedFiles('output', join(folder, 'output'));
    rewriteJournal(output, change);
    return { words: { KENNUNG: filedReports(openArchive(output))[0]?.reportId.slice(0, 12) ?? '' } };
  };
}

const REPORT = ['erstellen', '--monat', '2020-08'];

/** An archive of invented bytes whose one report is called by its id. */
function invented(file: (desk: ReturnType<typeof deskOf>) => Pick<FiledReport, 'reportId'>): Prepare {
  return (scene: Scene) => ({ words: { KENNUNG: file(deskOf(scene)).reportId.slice(0, 12) } });
}

/** Archives to check, to build again and to hand out, by name. */
export const REBUILD_SITUATIONS: Readonly<Record<string, Prepare>> = {
  'nachrechnen-anderes-node': real(
    REPORT,
    withOther('order', (bytes) => {
      return orderFile({ ...readOrderFile(bytes), runtime: { node: '22.4.1', zlib: '1.3.0' } });
    }),
  ),
  'nachrechnen-ohne-auftrag': real([...REPORT, '--entwurf', '--rueckgabe', '2020-10-09'], withoutOrder),
  'nachrechnen-andere-kennung': real(REPORT, (report) => ({ ...report, reportId: 'b'.repeat(64) })),
  'nachrechnen-andere-zahl': real(
    REPORT,
    withOther('json', (bytes) => {
      return bytesOf(new TextDecoder().decode(bytes).replace('"monat": "2020-08"', '"monat": "2020-09"'));
    }),
  ),
  'nachrechnen-auszug': invented((desk) => {
    const original = `60000000 Bytes, SHA-256 ${sha256Hex('die ganze Datei')}`;
    return desk.file({ data: `Auszug aus data/exporte/2020-08/lza.csv (${original})\nmonat;wert\n` });
  }),
  'ausgeben-name-fuehrt-hinaus': invented((desk) =>
    desk.file({}, (filing) => {
      const bytes = bytesOf('x');
      const input = { file: '../../autostart.cmd', bytes, sha256: sha256Hex(bytes) };
      return { ...filing, inputs: [...filing.inputs, input] };
    }),
  ),
  'archiv-objekt-abgeschnitten': invented((desk) => {
    const report = desk.file();
    const path = `archiv/objekte/${report.pdfSha256.slice(0, 2)}/${report.pdfSha256}`;
    desk.output.write(path, desk.box.object(report.pdfSha256).subarray(0, 100));
    return report;
  }),
  'archiv-objekt-umbenannt': invented((desk) => {
    const report = desk.file();
    const path = `archiv/objekte/${report.pdfSha256.slice(0, 2)}/${report.pdfSha256}`;
    desk.output.write('archiv/objekte/Bericht August.pdf', desk.box.object(report.pdfSha256));
    desk.output.remove(path);
    return report;
  }),
  'archiv-zurueckgesetzt': (scene) => {
    const desk = deskOf(scene);
    const report = desk.file();
    const before = desk.output.read(JOURNAL) ?? new Uint8Array();
    desk.release(report);
    const { head } = desk.box;
    desk.output.write(JOURNAL, before);
    return { words: { KETTE: head } };
  },
  'archiv-mail-ohne-kette': (scene) => {
    const desk = deskOf(scene);
    desk.file();
    desk.output.write('postausgang/Rundschreiben.eml', bytesOf('Subject: Feier\r\n\r\nKommt alle!\r\n'));
    return {};
  },
  'archiv-ordner-vorhanden': invented((desk) => desk.file()),
};
