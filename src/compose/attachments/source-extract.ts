import type { Metric } from '../../domain/agreement.ts';
import type { Assessment } from '../../domain/assessment.ts';
import { decimalText, HUNDRED } from '../../domain/decimal.ts';
import type { Checked, Delivery } from '../../domain/draft.ts';
import { monthText } from '../../domain/month.ts';
import { columnOf, nameOfCell, type Observation } from '../../domain/observation.ts';
import type { Unit } from '../../domain/unit.ts';
import { DATA_STATUS } from '../data-status.ts';
import { DIGEST_WITHHELD, namedDigest } from '../digest.ts';
import { germanDay } from '../format-german.ts';
import { changeWord } from '../view/change-words.ts';
import { csvText } from './csv-text.ts';
import { rawText } from './raw-text.ts';
import { type ShownCell, shownCells } from './shown-cells.ts';

const HEAD = [
  'Ziel',
  'Messgröße',
  'Name',
  'Monat',
  'Wert',
  'Einheit',
  'Datenstand',
  'Lieferung',
  'Quelle',
  'Datei',
  'SHA-256',
  'Zeile',
  'Spalte (Zeichen)',
  'Rohwert',
  'Hinweis',
];

/**
 * The source extract: one row for each delivered cell that this edition shows or computes with. German: Quellenauszug.
 *
 * Takes   a checked agreement and its assessments.
 * Gives   CSV for a German spreadsheet; `Zeile` and `Spalte (Zeichen)` count from 1 in the original export, whose
 *         SHA-256 stands beside them. A cell that several goals use names them all.
 * Units   those of the delivery: counts, euros, ratios in percent.
 *         A line with a withheld cell is named without columns, a file with one without its SHA-256.
 * Note    a suppressed value carries no number, only the sign the source gave for it; a missing one is empty.
 *         Where two deliveries of one value are shown, `Hinweis` says which of them counts; invented data say so
 *         behind it.
 */
export function sourceExtract(checked: Checked, assessments: readonly Assessment[]): string {
  const { sampleNotice } = checked.agreement;
  const cells = shownCells(checked, assessments);
  const alike = Map.groupBy(cells, valueKey);
  const rows = cells.map((cell) => {
    const deliveries = alike.get(valueKey(cell)) ?? [];
    const notes = [revisionNote(cell, deliveries, checked), cellNote(cell), sampleNotice ?? ''];
    return [...row(cell, checked), notes.filter((note) => note !== '').join('; ')];
  });
  return csvText([HEAD, ...rows]);
}

/** Every delivery of one value has the same. */
function valueKey({ observation: { metric, month } }: ShownCell): string {
  return `${metric} ${month}`;
}

/** Of two deliveries of one value, which counts: `ersetzt durch die Lieferung vom 08.09.2020`, `berichtigt (R), …`. */
function revisionNote(
  { observation }: ShownCell,
  deliveries: readonly ShownCell[],
  { data }: Checked,
): string {
  const { metric, month } = observation;
  const newest = data.newest(metric, month);
  if (newest && observation !== newest)
    return `ersetzt durch die Lieferung vom ${germanDay(newest.delivery)}`;
  const before = deliveries.map((cell) => cell.observation).findLast((each) => each !== newest);
  return before && newest
    ? `${changeWord({ before, after: newest })}, ersetzt die Lieferung vom ${germanDay(before.delivery)}`
    : '';
}

/** Where a workbook holds the cell, as Excel names it; a gap is in no cell of its own. */
function cellNote({ observation: { origin, status } }: ShownCell): string {
  const name = status === 'missing' ? null : nameOfCell(origin);
  return name === null ? '' : `Zelle ${name}`;
}

function row({ observation, goals }: ShownCell, checked: Checked): readonly string[] {
  const { agreement, deliveries } = checked;
  const { metric: id, month, status, delivery, origin } = observation;
  const metric = agreement.metrics.find((each) => each.id === id);
  const { file } = origin.place;
  return [
    goals.join(', '),
    id,
    metric?.label ?? id,
    monthText(month),
    value(observation, metric?.unit),
    unitText(metric?.unit),
    DATA_STATUS[status],
    delivery,
    sourceName(metric, checked),
    file,
    digest(deliveries.find((each) => each.file === file)),
    ...position(observation, checked),
    rawText(observation),
  ];
}

function digest(delivery: Delivery | undefined): string {
  return delivery ? (namedDigest(delivery) ?? DIGEST_WITHHELD) : '';
}

/** Percent for ratios, as the sources write them. */
function value({ value: known, status }: Observation, unit: Unit | undefined): string {
  if (known === null || status === 'suppressed') return '';
  return decimalText(unit?.kind === 'ratio' ? known.times(HUNDRED) : known).replace('.', ',');
}

function unitText(unit: Unit | undefined): string {
  if (unit === undefined) return '';
  return unit.kind === 'count' ? unit.noun : { ratio: '%', euro: '€' }[unit.kind];
}

function sourceName(metric: Metric | undefined, { agreement }: Checked): string {
  return agreement.sources.find(({ id }) => id === metric?.source)?.label ?? '';
}

/**
 * A month that the file leaves out has no cell of its own: its place is that of the month before.
 * On a line without columns the two cannot be told apart, and neither is named.
 */
function position({ origin, status, month }: Observation, { observations }: Checked): readonly string[] {
  const { file, line, column } = origin.place;
  const borrowed =
    status === 'missing' &&
    observations.some(
      ({ origin: { place }, month: other }) =>
        place.file === file && place.line === line && place.column === column && other !== month,
    );
  return borrowed ? ['', ''] : [String(line), columnOf(origin)?.toString() ?? ''];
}
