import { sameLabel } from '../csv/delivered.ts';
import type { Profile } from '../csv/profile.ts';
import type { StatusWord } from '../csv/written-profile.ts';
import type { CellKind, ExaminedCell } from './examined.ts';

/** What a cell is worth, in the words of a profile; `unbekannt` for a word that it lacks. German: Status einer Zelle. */
export type CellStatus =
  | StatusWord
  | 'nichts-vorhanden'
  | 'gesperrt'
  | 'fehlt'
  | 'nicht-sinnvoll'
  | 'unsicher'
  | 'unbekannt'
  | 'unlesbar';

const OTHER = {
  none: 'nichts-vorhanden',
  suppressed: 'gesperrt',
  missing: 'fehlt',
  'not-applicable': 'nicht-sinnvoll',
  uncertain: 'unsicher',
  unreadable: 'unlesbar',
} as const satisfies Record<Exclude<CellKind, 'value'>, CellStatus>;

/** How firm a number is, by the words of the profile, or what stands in its place. */
export function cellStatus({ kind, firmness }: ExaminedCell, profile: Profile): CellStatus {
  return kind === 'value' ? (firmnessIn(firmness, profile) ?? 'unbekannt') : OTHER[kind];
}

/** The meaning of a word beside a value; null for a word that the profile does not know. */
export function firmnessIn(text: string, { status }: Profile): StatusWord | null {
  if (typeof status.written === 'string') return status.written;
  if (text === '') return 'endgueltig';
  const exact = status.written.get(text);
  return exact ?? [...status.written].find(([word]) => sameLabel(word, text))?.[1] ?? null;
}
