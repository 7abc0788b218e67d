import type { Dispatch } from '../domain/dispatch.ts';
import type { Archive, FiledReport } from '../domain/journal.ts';

/** The filed dispatch of a report. Throws `ArchiveDamaged` when it is gone or changed. */
export function filedDispatch(report: FiledReport, box: Archive): Dispatch {
  return JSON.parse(new TextDecoder().decode(objectIn(report, 'versand', box) ?? undefined)) as Dispatch;
}

/** The bytes of the report's object in a role, or null when it has none. */
export function objectIn(report: FiledReport, role: string, box: Archive): Uint8Array | null {
  const object = report.objects.find((item) => item.role === role);
  return object ? box.object(object.sha256) : null;
}
