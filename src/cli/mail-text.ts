import type { PlannedAction, PlannedMail } from '../deliver/plan.ts';
import type { Receipt } from '../domain/archive-entry.ts';
import type { Files } from '../domain/effects.ts';
import type { JournalRecord } from '../domain/journal.ts';
import { periodFolder } from '../domain/report-files.ts';
import { EXIT, type Exit } from './exit-codes.ts';
import { table } from './table.ts';

/** What happens about a message, in words. */
export const WILL: Readonly<Record<PlannedAction, string>> = {
  send: 'wird versandt',
  done: 'ist zugestellt',
  decide: 'Entscheidung nötig',
  hold: 'wartet auf Freigabe',
};

/** Who gets which report, and what happens about it. */
export function mailRows(rows: readonly PlannedMail[]): string {
  const heading = ['Bericht', 'Empfängerin/Empfänger', 'Adresse', 'Stand', 'Vorgehen'];
  return table(
    heading,
    rows.map(({ report, recipient, state, action }) => [
      `${report.agreement} ${periodFolder(report.month, report.edition)} F${report.version}`,
      recipient.name,
      recipient.address,
      state,
      WILL[action],
    ]),
  );
}

/** 0 when everybody has their message, 7 otherwise. */
export function mailExit(receipts: readonly Receipt[]): Exit {
  return receipts.every(({ state }) => state === 'ANGENOMMEN') ? EXIT.done : EXIT.mail;
}

/** What was sent now, what had been sent before, and where messages of the local outbox lie. */
export function receiptsText(
  receipts: readonly Receipt[],
  records: readonly JournalRecord[],
  output: Files,
): string {
  const sent = records.filter(({ event }) => event.kind === 'receipt').length;
  const toOutbox = records.some(({ event }) => event.kind === 'attempt' && event.transport === 'postausgang');
  const open = receipts.filter(({ state }) => state !== 'ANGENOMMEN');
  const lines = [
    sent === 0 && open.length === 0
      ? 'Nichts Neues: Alle haben ihre Nachricht bereits; es wurde nichts versandt.'
      : '',
    sent > 0 ? `${sent} ${sent === 1 ? 'Nachricht' : 'Nachrichten'} versandt.` : '',
    toOutbox ? `Postausgang: ${output.display('postausgang')}` : '',
    ...open.map(({ recipient, state, answer }) => `${recipient}: ${state} (${answer})`),
  ];
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}
