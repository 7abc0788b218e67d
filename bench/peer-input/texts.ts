import { stringify } from 'yaml';
import type { PeerIndicator, PeerInput, PeerMeasure } from './input.ts';
import { isoDay, monthName } from './written.ts';

/** Days that the input leaves open; the report needs them. */
interface Days {
  readonly lastOfMonth: string;
  readonly talk: string;
  readonly delivery: string;
  readonly comment: string;
  readonly report: string;
}

export function daysOf({ period: { year, month } }: Pick<PeerInput, 'period'>): Days {
  const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  const next = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 7);
  return {
    lastOfMonth: last,
    talk: `${monthName(year, month)}-15`,
    delivery: `${next}-10`,
    comment: `${next}-14`,
    report: `${next}-18`,
  };
}

/** `kommentare/2026-12/K1-jobcenter.md`: the comment with its head. */
export function commentText({ key, comment }: PeerIndicator, input: PeerInput): string {
  const head = {
    ziel: key,
    stelle: 'jobcenter',
    funktion: 'Controlling',
    datum: daysOf(input).comment,
    datenstand: `${input.period.label}, endgültig`,
    stand: 'abgestimmt',
  };
  return `---\n${stringify(head)}---\n\n${comment}\n`;
}

/** `massnahmen/2026-12.yaml`: all actions, numbered through. */
export function actionsText(input: PeerInput): string {
  const all = input.indicators.flatMap(({ key, measures }) => measures.map((measure) => ({ key, measure })));
  return stringify(
    { massnahmen: all.map(({ key, measure }, at) => action(at + 1, key, measure, daysOf(input))) },
    { lineWidth: 0 },
  );
}

function action(nr: number, ziel: string, { no, text, owner, due, status }: PeerMeasure, days: Days) {
  return {
    nr: String(nr),
    massnahme: `${no} ${text}`,
    ziel,
    verantwortlich: owner,
    vereinbart: days.talk,
    termin: isoDay(due),
    ...stateOf(status, days),
  };
}

/** The input knows no day of completion; the report month has ended by then. */
function stateOf(status: string, { lastOfMonth }: Days) {
  if (status === 'geplant') return { stand: 'neu' };
  if (status !== 'abgeschlossen')
    return { stand: 'läuft', ...(status === 'verzögert' && { 'stand-hinweis': status }) };
  return { stand: 'erledigt', 'erledigt-am': lastOfMonth, wirkung: 'umgesetzt', beleg: 'noch nicht belegt' };
}

/** `gespraeche/2026-12-15.md`: where the actions were agreed. */
export function talkText(): string {
  return `---\nteilnehmende: Jobcenter, Agentur für Arbeit, Landkreis\n---\n\n## Erörtert\n\nStand der Ziele.\n\n## Vereinbart\n\nDie Maßnahmen dieses Berichts.\n\n## Offen\n\nNichts.\n`;
}

/** `berichte/2026-12.yaml`: head of the report. */
export function headText(input: PeerInput): string {
  return stringify({
    berichtsdatum: daysOf(input).report,
    ursache: 'Die Ursachen nennt der Kommentar zu jedem Ziel.',
  });
}
