import type { Assessment, Comparison } from '../../domain/assessment.ts';
import type { Checked } from '../../domain/draft.ts';
import { type Month, monthNumber } from '../../domain/month.ts';
import { anchorList } from '../derivation/anchor.ts';
import { monthName, percent } from '../format-german.ts';
import { shareOfPlan } from '../share-of-plan.ts';
import { derived, isJudged, line, monthRows, shown } from './month-rows.ts';
import { hasFigures, tableTitle } from './month-table.ts';
import type { FigureRow, MonthRow } from './side-rows.ts';

/**
 * The figures of a goal whose plan came month by month: a row for each month and one for the whole, since amounts that
 * are planned to the euro do not fit into twelve columns. German: Monatsplantabelle.
 */
export interface MonthPlanTable {
  readonly titel: string;
  /** Widths of the columns in points. */
  readonly breiten: string;
  readonly spalten: readonly string[];
  readonly zeilen: readonly MonthRow[];
  /** Up to the judged month; null where nothing can be judged. */
  readonly gesamt: MonthRow | null;
}

/** Null where a month has no plan of its own. */
export function monthPlanTable(assessment: Assessment, checked: Checked): MonthPlanTable | null {
  const { indicator, months, judged } = assessment;
  if (months.every(({ monthPlan }) => !monthPlan)) return null;
  const { columns, rounded } = columnsOf(assessment, checked);
  const rows = columns.map(({ row }) => row);
  const last = months.findIndex(({ month }) => month === judged?.month);
  const totals = columns.map(({ total }) => total);
  return {
    titel: tableTitle(indicator, rounded, 'whole'),
    breiten: ['*', ...columns.map(() => (columns.length > MANY ? NARROW : WIDE))].join(','),
    spalten: columns.map(({ row: { titel } }) => titel),
    zeilen: months.map(({ month }, at) => across(monthName(month), rows, at)),
    gesamt: judged === null ? null : across(totalTitle(judged.month), totals, last),
  };
}

const MANY = 7;
const WIDE = '58';
const NARROW = '46';

/** A quantity month by month, and the one whose value at the judged month is its total. */
interface Column {
  readonly row: FigureRow;
  readonly total: FigureRow;
}

/** What the months add up to is what is judged: the totals are the cumulated figures. */
function columnsOf(assessment: Assessment, checked: Checked) {
  const { plan, actual, own, first, early, outlook, variance, before, rounded } = monthRows(
    assessment,
    checked,
    'whole',
  );
  const columns: readonly Column[] = [
    { row: planOfMonth(assessment), total: plan },
    ...own.map((row) => ({ row: { ...row, titel: 'Ist im Monat' }, total: actual })),
    ...[plan, first, actual, early, outlook].map((row) =>
      alike({ ...row, titel: `${row.titel} seit Januar` }),
    ),
    alike(variance),
    alike(shareRow(assessment)),
    alike(before),
  ];
  return { columns: columns.filter(({ row }) => hasFigures(row)), rounded };
}

function alike(row: FigureRow): Column {
  return { row, total: row };
}

function planOfMonth(assessment: Assessment): FigureRow {
  const { indicator, months } = assessment;
  const row = line('Soll im Monat', months, ({ monthPlan = null }) => shown(indicator, monthPlan, 'whole'));
  return derived(row, assessment, () => 'sollImMonat');
}

/** A share in percent would mislead where the numbers are small. */
function shareRow(assessment: Assessment): FigureRow {
  const text = (month: Comparison) => {
    const share = shareOfPlan(month);
    return share && isJudged(assessment, month) && !assessment.indicator.smallNumbers ? percent(share) : '';
  };
  return derived(line('Ist in % des Solls', assessment.months, text), assessment, () => 'istZumSoll');
}

/** One month across all columns. */
function across(titel: string, rows: readonly FigureRow[], at: number): MonthRow {
  return {
    titel,
    werte: rows.map(({ werte }) => werte[at] ?? ''),
    leise: false,
    rechenwege: anchorList(rows.map(({ anchorAt }) => anchorAt(at))),
  };
}

function totalTitle(until: Month): string {
  return monthNumber(until) === 12 ? 'Gesamt' : `Gesamt bis ${monthName(until)}`;
}
