import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import type { PeerIndicator } from './input.ts';

/** The two exports of each input: what was reached, and what was planned. */
export type Export = 'ist' | 'plan';

/** `ist-3f2a91c0`: inputs with the same indicators share their profiles. */
export function profileName(kind: Export, indicators: readonly PeerIndicator[]): string {
  const labels = indicators.map(label).join('\n');
  return `${kind}-${createHash('sha256').update(labels).digest('hex').slice(0, 8)}`;
}

/** `profile/ist-3f2a91c0.yaml`: one value a line, beside it month, label, status and delivery. */
export function profileText(kind: Export, indicators: readonly PeerIndicator[]): string {
  const metric = kind === 'ist' ? actualMetric : planMetric;
  return stringify({
    profil: profileName(kind, indicators),
    beschreibung: kind === 'ist' ? 'Monatswerte der Kennzahlen' : 'Monatsplan der Kennzahlen',
    anordnung: 'lang',
    trennzeichen: ';',
    monat: { spalte: 'Berichtsmonat' },
    merkmal: { spalte: 'Merkmal' },
    wert: { spalte: 'Wert' },
    stand: { spalte: 'Lieferung' },
    status: { spalte: 'Status', woerter: { endgültig: 'endgueltig' } },
    messgroessen: Object.fromEntries(indicators.map((each) => [metric(each), label(each)])),
  });
}

/** `K1E1 Leistungen für Unterkunft und Heizung`, as the exports name it. */
export function label({ key, title }: PeerIndicator): string {
  return `${key} ${title}`;
}

/** `ist_k2e1` */
export function actualMetric({ key }: Pick<PeerIndicator, 'key'>): string {
  return `ist_${metricPart(key)}`;
}

/** `plan_k2e1` */
export function planMetric({ key }: Pick<PeerIndicator, 'key'>): string {
  return `plan_${metricPart(key)}`;
}

/** Metrics have small letters, digits and lines. */
function metricPart(key: string): string {
  return key.toLowerCase().replace(/[^a-z0-9]/gu, '_');
}
