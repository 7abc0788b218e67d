import type { Assessment } from '../../domain/assessment.ts';
import type { Checked } from '../../domain/draft.ts';
import { yearOf, yearToDate } from '../../domain/month.ts';
import { columnOf, type Observation, type Origin } from '../../domain/observation.ts';
import { columnLetters } from '../../domain/place.ts';
import { rawText } from '../attachments/raw-text.ts';
import { DATA_STATUS } from '../data-status.ts';
import { cellAnchor, stepAnchor, targetAnchor } from '../derivation/anchor.ts';
import { cellRanges, monthSpan } from '../derivation/cell-ranges.ts';
import type { GoalSteps } from '../derivation/goal-steps.ts';
import type { Step } from '../derivation/step.ts';
import { germanDay, monthShort } from '../format-german.ts';
import { metricsById } from '../metrics-by-id.ts';
import { placeText } from '../place-text.ts';
import { estimateText, targetText } from './figures.ts';
import { printedMetrics } from './side-rows.ts';

/** What the web page tells of one goal's figures: formulas, derivations, delivered cells. German: Herkunft. */
export interface ProvenanceView {
  readonly nr: string;
  readonly kennzahl: string;
  readonly anker: string;
  readonly vereinbart: string;
  readonly fundstelle: string;
  readonly formeln: readonly {
    readonly groesse: string;
    readonly formel: string;
    readonly rundung: string;
  }[];
  readonly rechenwege: readonly {
    readonly anker: string;
    readonly groesse: string;
    readonly monat: string;
    readonly wert: string;
    readonly rechnung: string;
    readonly eingaben: readonly { readonly anker: string; readonly text: string }[];
  }[];
  readonly zellen: readonly {
    readonly anker: string;
    readonly messgroesse: string;
    readonly monat: string;
    readonly zelle: string;
    readonly datenstand: string;
    readonly lieferung: string;
    readonly datei: string;
    readonly zeile: string;
    readonly spalte: string;
  }[];
}

export function provenanceView(goal: GoalSteps): ProvenanceView {
  const { assessment, checked, all: steps } = goal;
  const { indicator } = assessment;
  return {
    nr: indicator.id,
    kennzahl: indicator.measure,
    anker: targetAnchor(indicator.id),
    vereinbart: targetText(indicator, assessment.judged?.month ?? checked.month),
    fundstelle: placeText(indicator.targetPlace ?? indicator.place),
    formeln: formulas(steps),
    rechenwege: [...steps.map((step) => stepView(step, indicator.id, checked)), ...estimateView(assessment)],
    zellen: cellsOf(goal).map((cell) => cellView(cell, indicator.id, checked)),
  };
}

/** Each formula once, in the order of the figures. */
function formulas(steps: readonly Step[]): ProvenanceView['formeln'] {
  const told: { readonly groesse: string; readonly formel: string; rundung: string }[] = [];
  const alike = new Map<string, typeof told>();
  for (const { title, formula, rounding } of steps) {
    const ofTitle = alike.get(title) ?? [];
    const known = ofTitle.find(({ formel }) => formel === formula);
    if (known !== undefined) known.rundung = rounding;
    else {
      const own = { groesse: title, formel: formula, rundung: rounding };
      told.push(own);
      alike.set(title, [...ofTitle, own]);
    }
  }
  return told;
}

function stepView(step: Step, goal: string, checked: Checked): ProvenanceView['rechenwege'][number] {
  const isSaid = step.unrounded === step.text || step.unrounded === step.numbers;
  const result = isSaid ? '' : ` = ${step.unrounded}`;
  return {
    anker: stepAnchor(goal, step.key, step.month),
    groesse: step.title,
    monat: monthText(step),
    wert: step.text,
    rechnung: step.numbers === '' ? '' : `${step.numbers}${result}`,
    eingaben: cellRanges(step.cells).map((range) => ({
      anker: cellAnchor(goal, range.metric, range.from),
      text: `${labelOf(range.metric, checked)} ${monthSpan(range)}`,
    })),
  };
}

/** The management's estimate is no calculation: its reason and its place stand for one. */
function estimateView({ indicator, outlook, months }: Assessment): ProvenanceView['rechenwege'] {
  const { estimate } = outlook;
  const december = months.at(-1);
  if (estimate === null || december === undefined) return [];
  return [
    {
      anker: stepAnchor(indicator.id, 'einschaetzung', december.month),
      groesse: `Einschätzung: ${estimate.author}`,
      monat: monthText(december),
      wert: estimateText(indicator, estimate),
      rechnung: `${estimate.reason} (${placeText(estimate.place)})`,
      eingaben: [],
    },
  ];
}

/** What the steps read, and the month's own values that stand in the tables. */
function cellsOf({ assessment: { indicator }, cells, checked }: GoalSteps): readonly Observation[] {
  const { data, month: until } = checked;
  const sites = (indicator.siteTable?.columns ?? []).map(({ metric }) => metric);
  const shown = [...printedMetrics(indicator, until), ...sites].flatMap((metric) =>
    yearToDate(until).map((month) => data.newest(metric, month)),
  );
  const all = new Set([...cells, ...shown.filter((cell) => cell !== undefined)]);
  return [...all].toSorted((one, other) => byMetric(one, other) || one.month - other.month);
}

function byMetric({ metric: one }: Observation, { metric: other }: Observation): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function cellView(cell: Observation, goal: string, checked: Checked): ProvenanceView['zellen'][number] {
  const { metric, month, status, delivery, origin } = cell;
  return {
    anker: cellAnchor(goal, metric, month),
    messgroesse: labelOf(metric, checked),
    monat: monthText(cell),
    zelle: rawText(cell),
    datenstand: DATA_STATUS[status],
    lieferung: germanDay(delivery),
    datei: fileName(origin),
    zeile: String(origin.place.line),
    spalte: columnName(origin),
  };
}

/** A workbook is named with its sheet. */
function fileName({ place: { file, sheet } }: Origin): string {
  return sheet === undefined ? file : `${file}, Blatt „${sheet}“`;
}

/** A number, in a workbook the letters of its column. */
function columnName(origin: Origin): string {
  const column = columnOf(origin);
  if (column === null) return '';
  return origin.place.sheet === undefined ? String(column) : columnLetters(column);
}

function monthText({ month }: Pick<Step, 'month'>): string {
  return `${monthShort(month)}\u00a0${yearOf(month)}`;
}

function labelOf(metric: string, { agreement }: Checked): string {
  return metricsById(agreement).get(metric)?.label ?? metric;
}
