import { germanMonth } from '../diagnostic/german-text.ts';
import { ArchiveDamaged } from '../domain/failure.ts';
import { type Archive, filedReports } from '../domain/journal.ts';

/** The archived `bericht.json` of one report. */
export interface ArchivedJson {
  /** `2020-07_Managementbericht_JC-Mansfeld-Suedharz_F1.bericht.json` */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * `bericht.json` of a filed report, as it was archived. German: archivierter Bericht.
 *
 * Errors  throws `ArchiveDamaged` when the journal does not know the report, the report has no such file, or the file
 *         is gone or changed: a report that is to be compared with is never left out in silence.
 */
export function archivedJson(reportId: string, box: Archive): ArchivedJson {
  const entry = filedReports(box).find((filed) => filed.reportId === reportId && !filed.draft);
  if (!entry)
    throw damaged(`Im Journal fehlt der Bericht mit der Kennung ${reportId}, an den dieser anschließt.`);
  const object = entry.objects.find(({ role }) => role === 'json');
  if (!object) {
    const report = `${germanMonth(entry.month)}, Fassung ${entry.version}`;
    throw damaged(`Zum Bericht ${report} (Kennung ${reportId}) liegt keine bericht.json im Archiv.`);
  }
  return { name: object.name, bytes: box.object(object.sha256) };
}

function damaged(message: string): ArchiveDamaged {
  return new ArchiveDamaged({
    code: 'ARC-526',
    message,
    hint: 'Bitte „npx zielbericht archiv pruefen --alles-lesen“ aufrufen und das Archiv aus der Datensicherung wiederherstellen.',
  });
}
