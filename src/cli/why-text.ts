import { germanDay } from '../compose/format-german.ts';
import { confirmationOf } from '../deliver/confirmation.ts';
import type { PlannedMail } from '../deliver/plan.ts';
import type { Party } from '../domain/parties.ts';

const FOR: Readonly<Record<Party['id'], string>> = {
  agentur: 'die Agentur für Arbeit',
  landkreis: 'den Landkreis',
  jobcenter: 'das Jobcenter',
};

/** Why somebody gets this report: `unterzeichnet für den Landkreis (Landrätin); Gesamtausgabe`. */
export function reasonText({ recipient, report }: PlannedMail): string {
  const role = recipient.role === undefined ? '' : ` (${recipient.role})`;
  const edition = report.scope === undefined ? 'Gesamtausgabe' : `Teilausgabe ${report.scope}`;
  return `unterzeichnet für ${FOR[recipient.party]}${role}; ${edition}`;
}

/** The same for a narrow column: `unterzeichnet: Landkreis`. */
export function reasonWord({ recipient }: PlannedMail): string {
  return `unterzeichnet: ${FOR[recipient.party].replace(/^\w+ /, '').replace(' für Arbeit', '')}`;
}

/** `gesamt`, or the side whose edition it is. */
export function editionWord({ report }: PlannedMail): string {
  return report.scope ?? 'gesamt';
}

/** `21.08.2020`, with a mark where that is long ago. */
export function confirmedText(row: PlannedMail, now: string): string {
  const { confirmedOn } = row.recipient;
  if (confirmedOn === undefined) return '–';
  return `${germanDay(confirmedOn)}${confirmationOf(row, now) === 'stale' ? ' (älter als 12 Monate)' : ''}`;
}
