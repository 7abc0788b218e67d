import { metricLabel } from '../check/finding.ts';
import { rawText } from '../compose/attachments/raw-text.ts';
import { DATA_STATUS } from '../compose/data-status.ts';
import { cellRanges, monthSpan } from '../compose/derivation/cell-ranges.ts';
import type { Step } from '../compose/derivation/step.ts';
import { germanDay, monthShort, monthYear } from '../compose/format-german.ts';
import { nothingJudged } from '../compose/stop-reason.ts';
import { estimateText, targetText } from '../compose/view/figures.ts';
import { yearOf } from '../domain/month.ts';
import { columnOf, type Observation, type Origin } from '../domain/observation.ts';
import type { Place } from '../domain/place.ts';
import { type Explanation, newestDelivery } from './explanation.ts';
import { table } from './table.ts';

/** How a place is written so that it opens from where the person stands. */
type At = (place: Place) => string;

/** The derivation as it is read on a terminal, with the terminal's own blanks. */
export function explanationText(explanation: Explanation, shown: (file: string) => string): string {
  const at: At = ({ file, line, column }) => `${shown(file)}:${line}:${column}`;
  const sections = [
    heading(explanation),
    facts(explanation, at),
    ...explanation.figures.map((step, index) => figureText(step, { number: index + 1, at }, explanation)),
    cellsText(explanation, at),
  ];
  return sections.join('\n').replaceAll('\u00a0', ' ');
}

function heading({ assessment: { indicator }, checked, entry, day, judged }: Explanation): string {
  const { agreement, edition, month } = checked;
  const report = edition === 'jahr' ? `Jahresbericht ${agreement.year}` : `Bericht ${monthYear(month)}`;
  const known = day === null ? '' : `, Kenntnisstand ${germanDay(day)}`;
  const newest = newestDelivery(checked);
  const state = newest === null ? '' : `, Datenstand ${germanDay(newest)}`;
  return (
    `${indicator.id} ${indicator.measure}, bis ${monthYear(entry.month)}${standingWord(judged, entry.actual !== null)}\n` +
    `${agreement.title}, ${report}${state}${known}\n`
  );
}

function standingWord(judged: boolean, computed: boolean): string {
  if (judged) return '';
  return computed ? ' (vorläufig)' : ' (kein Wert)';
}

/** What was agreed, how far the data reach, the plan path, the rating, the estimate. */
function facts(explanation: Explanation, at: At): string {
  const { assessment, checked, plan, rating, judged } = explanation;
  const { indicator, outlook } = assessment;
  const { estimate } = outlook;
  const value = `${agreedWord(indicator.nature)}${targetText(indicator, explanation.entry.month)}`;
  const rows: [string, string][] = [
    ['Vereinbart', `${value}  ${at(indicator.targetPlace ?? indicator.place)}`],
    ['Datenstand', reachText(explanation)],
    ['Sollverlauf', plan.map(({ month, text }) => `${monthShort(month)} ${text}`).join(' · ')],
    ['Bewertung', rating],
  ];
  if (estimate && judged) {
    const text = `${estimateText(indicator, estimate)} (${estimate.author}): ${estimate.reason}`;
    rows.push([`Jahresende ${checked.agreement.year}`, `${text}  ${at(estimate.place)}`]);
  }
  return rows
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${name.padEnd(NAME_WIDTH)}${text}\n`)
    .join('');
}

const NAME_WIDTH = 17;
/** Two digits and two spaces. */
const NUMBER_WIDTH = 4;

function agreedWord(nature: Explanation['assessment']['indicator']['nature']): string {
  return { target: 'Zielwert ', forecast: 'Prognosewert ', none: '', qualitative: '' }[nature];
}

function reachText({ assessment: { reach }, gap }: Explanation): string {
  const until = reach.judged === null ? nothingJudged({ reach }) : `endgültig bis ${monthYear(reach.judged)}`;
  return gap === '' ? until : `${until}; ${gap}`;
}

function figureText(
  step: Step,
  { number, at }: { readonly number: number; readonly at: At },
  { checked, entry }: Explanation,
): string {
  const when = step.month === entry.month ? '' : ` bis ${monthYear(step.month)}`;
  const result = [step.text, step.numbers].includes(step.unrounded) ? '' : ` = ${step.unrounded}`;
  const read = cellRanges(step.cells).map(
    (range) => `${metricLabel(checked, range.metric)} ${monthSpan(range)}`,
  );
  const lines = [
    step.formula,
    step.numbers === '' ? '' : `${step.numbers}${result}`,
    `Rundung: ${step.rounding}`,
    step.place === undefined ? '' : `Vereinbart: ${at(step.place)}`,
    read.length === 0 ? '' : `Eingaben: ${[...new Set(read)].join(', ')}`,
  ];
  const head = `${number}`.padEnd(NUMBER_WIDTH);
  return [
    `${head}${step.title}${when}: ${step.text}`,
    ...lines.filter((line) => line !== '').map((line) => `${' '.repeat(NUMBER_WIDTH)}${line}`),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

/** Each delivered cell once, with what an earlier delivery said of the same month. */
function cellsText({ cells, checked }: Explanation, at: At): string {
  if (cells.length === 0) return '';
  const rows = cells.map((cell) => [
    cellPlace(cell.origin, at),
    metricLabel(checked, cell.metric),
    `${monthShort(cell.month)} ${yearOf(cell.month)}`,
    `„${rawText(cell)}“`,
    DATA_STATUS[cell.status],
    germanDay(cell.delivery),
    earlier(cell, checked),
  ]);
  return `Eingaben\n${table(['Fundstelle', 'Messgröße', 'Monat', 'Zelle', 'Datenstand', 'Lieferung', 'zuvor'], rows)}`;
}

/** Without its column where that may not be told. */
function cellPlace(origin: Origin, at: At): string {
  const place = at(origin.place);
  return columnOf(origin) === null ? place.replace(/:\d+$/, '') : place;
}

function earlier(cell: Observation, { data }: Explanation['checked']): string {
  const changed = data
    .history(cell.metric, cell.month)
    .filter((each) => each !== cell && each.delivery <= cell.delivery && rawText(each) !== rawText(cell));
  return changed
    .map((each) => `„${rawText(each)}“ ${DATA_STATUS[each.status]}, ${germanDay(each.delivery)}`)
    .join('; ');
}
