import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { approve } from '../../../src/archive/approve.ts';
import { archive, type Filing } from '../../../src/archive/archive.ts';
import { JOURNAL } from '../../../src/archive/journal.ts';
import { nextRecord } from '../../../src/archive/journal-line.ts';
import { objectPath } from '../../../src/archive/objects.ts';
import { openArchive } from '../../../src/archive/open-archive.ts';
import type { FiledReport, JournalEvent } from '../../../src/domain/journal.ts';
import { sha256Hex } from '../../../src/domain/sha256.ts';
import { rewriteJournal } from '../rewritten-journal.ts';
import { bytesOf, sampleFiling } from '../sample-filing.ts';
import { type Desk, deskOf, FILED } from './desk.ts';
import type { Prepare } from './situation.ts';
import { throughDoor, thrownAtDoor } from './through-door.ts';

/** An archive with one approved report, to which something happens. */
function damaged(happens: (desk: Desk, report: FiledReport) => void): Prepare {
  return (scene) => {
    const desk = deskOf(scene);
    const report = desk.file();
    desk.release(report);
    happens(desk, report);
    return { words: { KENNUNG: report.reportId.slice(0, 12) } };
  };
}

function pathOf(report: FiledReport, role: string): string {
  return objectPath(report.objects.find((object) => object.role === role)?.sha256 ?? '');
}

function journalLines({ output }: Desk): readonly string[] {
  return new TextDecoder()
    .decode(output.read(JOURNAL) ?? undefined)
    .trimEnd()
    .split('\n');
}

/** A signed version that no key made: the archive looks at bytes alone. */
function signedBy({ box }: Desk, { reportId, pdfSha256 }: FiledReport, bytes: Uint8Array): void {
  const who = { field: 'Unterschrift_Landkreis', signer: 'Dr. Änne Beispiel', timeStamp: null };
  const versions = {
    pdfSha256,
    previousSha256: pdfSha256,
    signedSha256: box.keep(bytes),
    size: bytes.length,
  };
  box.append(
    { kind: 'signed', reportId, ...versions, ...who, certificateSha256: 'c'.repeat(64) },
    FILED.now(),
  );
}

function continued(desk: Desk, report: FiledReport, words: string): Uint8Array {
  return Buffer.concat([desk.box.object(report.pdfSha256), bytesOf(words)]);
}

/** The state of an archive after something befell it, by name. */
export const ARCHIVE_SITUATIONS: Readonly<Record<string, Prepare>> = {
  archiv: damaged(() => {}),
  'archiv-zurueckgesetzt': damaged((desk) => {
    const [first] = journalLines(desk);
    desk.output.write(JOURNAL, bytesOf(`${first}\n`));
  }),
  'journal-fortgeschrieben': (scene) => ({
    play: (terminal) => {
      const [mine, theirs] = [deskOf(scene), deskOf(scene)];
      const stop = { kind: 'stopped', reportId: 'a', code: 'MAI-611', answer: '' } as const;
      theirs.box.append(stop, FILED.now());
      return thrownAtDoor(() => mine.box.append(stop, FILED.now()), terminal);
    },
  }),
  'archiv-wartet': (scene) => {
    const report = deskOf(scene).file();
    return { words: { KENNUNG: report.reportId.slice(0, 12) } };
  },
  'archiv-entwurf': (scene) => {
    const report = deskOf(scene).file({ draft: true });
    return { words: { KENNUNG: report.reportId.slice(0, 12) } };
  },
  'archiv-zwei-warten': (scene) => {
    const desk = deskOf(scene);
    desk.file({ month: '2020-07' });
    desk.file();
    return {};
  },
  'archiv-angefangen': (scene) => {
    deskOf(scene).box.keep(bytesOf('monat;wert\n2020-08;7\n'));
    return {};
  },
  'archiv-objekt-verknuepft': (scene) => {
    const { output, file } = deskOf(scene);
    const path = pathOf(file(), 'export');
    output.remove(path);
    symlinkSync(join(scene.programme, 'package.json'), output.display(path));
    return {};
  },
  'archiv-ueberholt': (scene) => {
    const desk = deskOf(scene);
    const old = desk.file();
    desk.file({ data: 'monat;wert\n2020-08;8\n' });
    return { words: { KENNUNG: old.reportId.slice(0, 12) } };
  },
  'archiv-fassung-vergeben': (scene) => {
    const desk = deskOf(scene);
    const [first, second] = [desk.file(), desk.file({ data: 'monat;wert\n2020-08;8\n' })];
    desk.release(first);
    return { words: { KENNUNG: second.reportId.slice(0, 12) } };
  },
  'archiv-ersetzt': (scene) => {
    const desk = deskOf(scene);
    const first = desk.file();
    desk.release(first);
    desk.release(desk.file({ data: 'monat;wert\n2020-08;8\n' }));
    return { words: { KENNUNG: first.reportId.slice(0, 12) } };
  },
  'archiv-objekt-fehlt': damaged(({ output }, report) => output.remove(pathOf(report, 'export'))),
  'archiv-pdf-fehlt': damaged(({ output }, report) => output.remove(pathOf(report, 'pdf'))),
  'archiv-objekt-beschaedigt': damaged(({ output }, report) => {
    const path = pathOf(report, 'export');
    output.write(path, bytesOf('monat;wert\n2020-08;9\n'));
  }),
  'archiv-objekte-vertauscht': damaged(({ output }, report) => {
    const [pdf, json] = [pathOf(report, 'pdf'), pathOf(report, 'json')];
    const bytes = output.read(pdf) ?? new Uint8Array();
    output.write(pdf, output.read(json) ?? new Uint8Array());
    output.write(json, bytes);
  }),
  'archiv-rest': damaged(({ output }) => {
    const bytes = bytesOf('Rest eines abgebrochenen Laufs\n');
    output.write(objectPath(sha256Hex(bytes)), bytes);
  }),
  'archiv-journal-ohne-anfang': damaged((desk) => {
    desk.output.write(JOURNAL, bytesOf(`${journalLines(desk).at(-1)}\n`));
  }),
  'archiv-journal-angefangen': damaged((desk) => {
    desk.output.write(JOURNAL, bytesOf(`${journalLines(desk).join('\n')}\n{"nummer":3,"zeit":"2021-05-0`));
  }),
  'archiv-neueres-programm': damaged(({ box, output }) => {
    const later = { kind: 'widerruf', reportId: 'a' } as unknown as JournalEvent;
    output.append(JOURNAL, nextRecord(box.records.at(-1), later, FILED.now()).line);
  }),
  'archiv-unterschrift-uebergeht-andere': damaged((desk, report) => {
    signedBy(desk, report, continued(desk, report, 'erste Unterschrift\n'));
    signedBy(desk, report, continued(desk, report, 'zweite Unterschrift\n'));
  }),
  'archiv-unterschrift-anderer-datei': damaged((desk, report) => {
    signedBy(desk, report, bytesOf(`%PDF-1.7 anderer Inhalt ${'.'.repeat(2000)}`));
  }),
  'archiv-unterschrift-ohne-zeile': damaged(({ box }, report) => {
    box.keep(Buffer.concat([box.object(report.pdfSha256), bytesOf('Unterschrift\n')]));
  }),
  'archiv-zahlen-unlesbar': (scene) => {
    const desk = deskOf(scene);
    const change = (filing: Filing) => ({
      ...filing,
      report: { ...filing.report, json: bytesOf('<zahlen/>\n') },
    });
    desk.release(desk.file({}, change));
    return {};
  },
  'archiv-zwei-vereinbarungen': (scene) => {
    const desk = deskOf(scene);
    const agreement = 'beispielstadt-2020';
    desk.release(desk.file());
    desk.file({ data: 'monat;wert\n2020-08;8\n' }, ({ report, dispatch, ...filing }) => ({
      ...filing,
      report: { ...report, agreement },
      dispatch: { ...dispatch, agreement },
    }));
    return {};
  },
  'archiv-vorgaenger': (scene) => {
    const desk = deskOf(scene);
    desk.release(desk.file({ month: '2020-07' }));
    return {};
  },
  'archiv-vorgaenger-ohne-daten': (scene) => {
    const desk = deskOf(scene);
    const { reportId } = desk.file({ month: '2020-07' });
    rewriteJournal(desk.output, (report) => ({
      ...report,
      objects: report.objects.filter(({ role }) => role !== 'json'),
    }));
    const box = openArchive(desk.output);
    approve({ hash: reportId, by: 'M. Muster', role: 'Leitung', reason: '' }, box, FILED);
    return {};
  },
  'freigabe-unbekannt': (scene) => ({
    play: (terminal) => {
      const desk = deskOf(scene);
      desk.file();
      const request = { hash: 'ffffffff', by: 'M. Muster', role: '', reason: '' };
      return throughDoor(approve(request, desk.box, FILED), terminal);
    },
  }),
  'gleiche-eingaben-anderer-bericht': (scene) => ({
    play: (terminal) => {
      const { box } = deskOf(scene);
      const filing = sampleFiling(box);
      archive(filing, box, FILED);
      const other = { ...filing, pdf: { bytes: bytesOf('%PDF-1.7 anders gesetzt'), pages: 1 } };
      return thrownAtDoor(() => archive(other, box, FILED), terminal);
    },
  }),
};
