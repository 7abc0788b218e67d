import { isOpen } from '../deliver/deliver.ts';
import { isWaiting, type PlannedMail } from '../deliver/plan.ts';
import { germanMoment } from '../diagnostic/german-text.ts';
import type { Receipt } from '../domain/archive-entry.ts';
import type { Files } from '../domain/effects.ts';
import type { Archive, JournalRecord } from '../domain/journal.ts';
import { periodOf } from '../domain/report-files.ts';
import { EXIT, type Exit } from './exit-codes.ts';
import { reportForm, versionText } from './report-title.ts';
import { table } from './table.ts';
import { confirmedText, editionWord, reasonWord } from './why-text.ts';

export type Transport = 'postausgang' | 'smtp';

/** What happens about a message, in words; `transport` is where messages go now. */
export function willText(row: PlannedMail, box: Archive, transport: Transport, now: string): string {
  const { action, report, recipient, replacedBy, state } = row;
  if (action === 'hold') return 'wartet auf Freigabe';
  if (action === 'replaced') return `ersetzt durch ${replacedBy === null ? '' : versionText(replacedBy)}`;
  if (action === 'decide') return 'Entscheidung nötig';
  if (state === 'ERLEDIGT') return 'erledigt';
  if (isWaiting(row, now)) return `wartet, nächster Versuch ab ${germanMoment(row.notBefore ?? '')}`;
  if (action === 'send') return transport === 'smtp' ? 'wird versandt' : 'kommt in den Postausgang';
  const went = transportOf(report.reportId, recipient.address, box);
  return went === 'smtp' ? 'ist zugestellt' : 'liegt im Postausgang';
}

/** Which way a message went last. */
export function transportOf(reportId: string, address: string, box: Archive): Transport | null {
  const last = box.records.findLast(
    ({ event }) => event.kind === 'attempt' && event.reportId === reportId && event.recipient === address,
  );
  return last?.event.kind === 'attempt' ? last.event.transport : null;
}

/** Who gets which report, and what happens about it. */
export function mailRows(
  rows: readonly PlannedMail[],
  box: Archive,
  transport: Transport,
  now: string,
): string {
  const heading = [
    'Bericht',
    'Empfängerin/Empfänger',
    'Adresse',
    'Warum',
    'Ausgabe',
    'Bestätigt',
    'Stand',
    'Vorgehen',
  ];
  return table(
    heading,
    rows.map((row) => [
      `${row.report.agreement} ${periodOf(row.report)} ${reportForm(row.report)}`,
      row.recipient.name,
      row.recipient.address,
      reasonWord(row),
      editionWord(row),
      confirmedText(row, now),
      row.state,
      willText(row, box, transport, now),
    ]),
  );
}

/** 0 when everybody has their message, 7 otherwise. */
export function mailExit(receipts: readonly Receipt[]): Exit {
  return receipts.some(isOpen) ? EXIT.mail : EXIT.done;
}

const OPEN_AND_SEND = 'Nächster Schritt: die Nachrichten dort im Mailprogramm öffnen, ansehen und absenden.';

/**
 * What was handed over now, what is open, and where messages of the local outbox lie. Those of the sample are
 * for nobody, so nobody is asked to send them.
 */
export function receiptsText(
  receipts: readonly Receipt[],
  records: readonly JournalRecord[],
  output: Files,
  sample = false,
): string {
  const taken = records.filter(
    ({ event }) => event.kind === 'receipt' && event.state === 'ANGENOMMEN',
  ).length;
  const toOutbox = records.some(({ event }) => event.kind === 'attempt' && event.transport === 'postausgang');
  const open = receipts.filter(isOpen);
  const lines = [
    taken === 0 && open.length === 0 ? 'Nichts Neues: Alle Nachrichten sind bereits übergeben.' : '',
    taken > 0 ? `${messages(taken)} ${toOutbox ? 'in den Postausgang gelegt' : 'versandt'}.` : '',
    open.length > 0
      ? `${receipts.length - open.length} von ${receipts.length} zugestellt, ${open.length} offen.`
      : '',
    toOutbox ? `Postausgang: ${output.display('postausgang')}` : '',
    toOutbox && !sample ? OPEN_AND_SEND : '',
    ...open.map(({ recipient, state }) => `${recipient}: ${state}`),
  ];
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}

function messages(count: number): string {
  return `${count} ${count === 1 ? 'Nachricht' : 'Nachrichten'}`;
}
