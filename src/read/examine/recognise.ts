import { sameLabel } from '../csv/delivered.ts';
import type { Profile } from '../csv/profile.ts';
import type { Recognition, TimeForm } from '../csv/profile-terms.ts';
import type { Table } from '../csv/table.ts';
import { fitsPattern } from '../file-pattern.ts';
import { gridOf } from '../grid/grid-of.ts';
import { listed } from '../near-miss.ts';

/** The points of a profile that a file fulfils, in German; null where one of them fails, or the profile names none. */
export function recognise(table: Table, profile: Profile): readonly string[] | null {
  const { recognition } = profile;
  if (recognition === null) return null;
  const checks = [nameFits, startFits, headFits, timesFit].map((check) => check(table, recognition, profile));
  return checks.includes(null) ? null : checks.flatMap((reason) => (reason ? [reason] : []));
}

/** A reason where the point holds, empty where the profile does not ask, null where it fails. */
type Check = (table: Table, recognition: Recognition, profile: Profile) => string | null;

const nameFits: Check = ({ file }, { names }) => {
  const name = file.slice(file.lastIndexOf('/') + 1);
  if (names.length === 0) return '';
  const fits = names.find((pattern) => fitsPattern(name, pattern));
  return fits === undefined ? null : `Der Dateiname passt zu „${fits}“.`;
};

const startFits: Check = ({ rows }, { starts }) => {
  if (starts.length === 0) return '';
  const first = rows
    .map(({ cells }) => cells.find((cell) => cell.trim() !== ''))
    .find((cell) => cell !== undefined);
  const start = starts.find((each) => first?.trim().startsWith(each));
  return start === undefined ? null : `Die Datei beginnt mit „${start}“.`;
};

const headFits: Check = ({ rows }, { headWords }) => {
  if (headWords.length === 0) return '';
  const head = rows.find(({ cells }) =>
    headWords.every((word) => cells.some((cell) => sameLabel(cell, word))),
  );
  if (!head) return null;
  return `Zeile ${head.line} enthält ${listed(
    headWords.map((word) => `„${word}“`),
    'und',
  )}.`;
};

const timesFit: Check = (table, { times, timeForm }, profile) => {
  if (times === null) return '';
  const grid = gridOf(table, profile);
  const inColumns = grid?.columns.some(({ period }) => period !== null) ?? false;
  const at = grid?.stub.indexOf('time') ?? -1;
  if (times === 'columns') return inColumns ? 'Die Zeitangaben stehen in den Spaltenköpfen.' : null;
  if (at === -1) return null;
  const written = table.rows.flatMap(({ cells }) => cells[at]?.trim() ?? []).filter((cell) => cell !== '');
  const fits = timeForm === null || written.some((cell) => FORMS[timeForm].test(cell));
  return fits ? `Die Zeitangaben stehen in Spalte ${at + 1}.` : null;
};

const FORMS: Readonly<Record<TimeForm, RegExp>> = {
  JJJJ: /^\d{4}$/u,
  'JJJJ-MM': /^\d{4}-\d{2}$/u,
  'JJJJ-MM-TT': /^\d{4}-\d{2}-\d{2}$/u,
  'TT.MM.JJJJ': /^\d{1,2}\.\d{1,2}\.\d{4}$/u,
};
