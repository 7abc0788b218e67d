import type { Assessment, Comparison } from '../../domain/assessment.ts';
import type { Checked, Delivery } from '../../domain/draft.ts';
import type { Observation } from '../../domain/observation.ts';
import type { Place } from '../../domain/place.ts';
import { type CellRange, cellRanges, monthSpan, positionText } from '../derivation/cell-ranges.ts';
import type { GoalSteps } from '../derivation/goal-steps.ts';
import type { Step } from '../derivation/step.ts';
import { germanDay } from '../format-german.ts';
import {
  actualText,
  estimateText,
  isPlaces,
  occupancyText,
  periodText,
  priorYearText,
  variancePhrase,
} from './figures.ts';

/** `L6`, as the list of sources numbers its deliveries. */
export function deliveryNumber(index: number): string {
  return `L${index + 1}`;
}

/** One judged figure of a goal: what it is, its formula in words, and what went into it. German: Herkunft. */
export interface DerivationRow {
  readonly groesse: string;
  readonly wert: string;
  readonly formel: string;
  /** A text for each file; empty for what is made of the figures above. */
  readonly eingaben: readonly string[];
}

/** The judged figures of one goal, and its other readings; none where nothing can be judged. */
export function derivationRows(goal: GoalSteps): readonly DerivationRow[] {
  const { assessment, checked } = goal;
  const { judged } = assessment;
  if (judged === null) return [];
  const steps = goal.at(judged.month);
  const at = (key: string) => steps.find((step) => step.key === key);
  const row = rowWith(checked, isAlone(steps));
  // What is read like the row above needs no names either: the cells stand in its order.
  const like = rowWith(checked, true);
  return [
    ...row(
      at('ist'),
      {
        groesse: `Ist ${periodText(assessment, judged.month)}`,
        wert: actual(assessment, judged),
      },
      agreedTerms(assessment),
    ),
    ...row(at('zielwert'), {}, targetPlace(assessment)),
    ...row(at('soll'), {}, at('zielwert') ? [] : targetPlace(assessment)),
    ...varianceRow(assessment, judged, at),
    ...like(at('vorjahr'), {
      wert: priorYearText(assessment.indicator, judged),
      formel: 'Wie das Ist, ein Jahr früher',
    }),
    ...outlookRow(goal, row),
    ...goal.readings.flatMap((step) =>
      step.key.endsWith('vorjahr')
        ? like(step, { formel: 'Wie das Ist der Lesart, ein Jahr früher' })
        : row(step, {}),
    ),
  ];
}

/** A goal of one metric names it in its formula; its cells need no name. */
function isAlone(steps: readonly Step[]): boolean {
  const metrics = new Set<string>();
  for (const { cells } of steps) for (const { metric } of cells) metrics.add(metric);
  return metrics.size === 1;
}

type Row = (
  step: Step | undefined,
  own: Partial<DerivationRow>,
  further?: readonly string[],
) => readonly DerivationRow[];

function rowWith(checked: Checked, alone: boolean): Row {
  return (step, own, further = []) => {
    if (step === undefined) return [];
    const eingaben = [...further, ...inputTexts(step.cells, checked, alone)];
    return [{ groesse: step.title, wert: step.text, formel: step.formula, eingaben, ...own }];
  };
}

/** `33 von 45 (73,3 %)` */
function actual({ indicator }: Assessment, judged: Comparison): string {
  const text = actualText(indicator, judged);
  const share = isPlaces(indicator) ? occupancyText(judged.actual, judged.capacity) : '';
  return share === '' ? text : `${text} (${share})`;
}

/** Deviation and degree of attainment stand in one row: both are made of Ist and Soll. */
function varianceRow(
  { indicator }: Assessment,
  judged: Comparison,
  at: (key: string) => Step | undefined,
): readonly DerivationRow[] {
  const [variance, degree] = [at('abweichung'), at('zielerreichung')];
  if (variance === undefined) return [];
  return [
    {
      groesse: degree === undefined ? variance.title : `${variance.title}; Zielerreichung`,
      wert: [variancePhrase(indicator, judged), degree?.text ?? ''].filter((text) => text !== '').join('; '),
      formel: [variance.formula, degree?.formula ?? ''].filter((text) => text !== '').join('; '),
      eingaben: [],
    },
  ];
}

/** The computed value of the year's end, and where the management's estimate is written. */
function outlookRow(goal: GoalSteps, row: Row): readonly DerivationRow[] {
  const { assessment, checked } = goal;
  const { indicator, outlook, months, judged } = assessment;
  const december = months.at(-1)?.month;
  if (checked.edition === 'jahr' || december === undefined || december === judged?.month) return [];
  const step = goal.at(december).find(({ key }) => key === 'voraussichtlich');
  const { estimate } = outlook;
  if (estimate === null) return row(step, { groesse: 'Voraussichtlich, rechnerisch' });
  const said = {
    text: estimateText(indicator, estimate),
    place: `Einschätzung: ${placeWords(estimate.place)}`,
  };
  const alone: DerivationRow = {
    groesse: 'Voraussichtlich',
    wert: said.text,
    formel: `Einschätzung: ${estimate.author}`,
    eingaben: [said.place],
  };
  if (step === undefined) return [alone];
  const wert = `${said.text}; rechnerisch ${step.text}`;
  return row(
    step,
    { groesse: alone.groesse, wert, formel: `${alone.formel}; rechnerisch: ${step.formula}` },
    [said.place],
  );
}

/** Places and days are agreed, not delivered: the Ist is held against them, or made of them. */
function agreedTerms({ indicator: { formula, termsPlace } }: Assessment): readonly string[] {
  const what = formula.milestones ? 'Termine' : 'Plätze';
  const agreed = formula.milestones || formula.capacity || formula.reportedPlaces;
  return agreed && termsPlace ? [`${what}: ${placeWords(termsPlace)}`] : [];
}

function targetPlace({ indicator: { targetPlace: place } }: Assessment): readonly string[] {
  return place === undefined ? [] : [`Jahreswert: ${placeWords(place)}`];
}

/** `msh-2020.yaml, Zeile 150` */
function placeWords({ file, line }: Place): string {
  return `${nameOf(file)}, Zeile\u00a0${line}`;
}

/** `L6: Übertritte in Langzeitarbeitslosigkeit Jan bis Aug 2020 (Zeilen 15–22, Spalte 54)` */
function inputTexts(
  cells: readonly Observation[],
  { agreement, deliveries }: Checked,
  alone: boolean,
): readonly string[] {
  const files = Map.groupBy(cellRanges(cells), (range) => deliveryName(range, deliveries));
  const words = (range: CellRange) => {
    const label = agreement.metrics.find(({ id }) => id === range.metric)?.label ?? range.metric;
    return `${alone ? '' : `${label} `}${monthSpan(range)} (${positionText(range)})`;
  };
  return [...files].map(([file, ranges]) => `${file}: ${saidOnce(ranges.map(words))}`);
}

/** Metrics without names that stand in the same lines: `beide Messgrößen Jan bis Aug 2019 (Zeilen 8–15)`. */
function saidOnce(texts: readonly string[]): string {
  const [first = ''] = texts;
  if (texts.length < 2 || texts.some((text) => text !== first)) return texts.join('; ');
  return `${texts.length === 2 ? 'beide' : `alle ${texts.length}`} Messgrößen ${first}`;
}

/** By its number in the list of deliveries; a file that is not on it by its name. */
function deliveryName({ file, delivery }: CellRange, deliveries: readonly Delivery[]): string {
  const at = deliveries.findIndex((each) => each.day === delivery && nameOf(each.file) === nameOf(file));
  return at < 0 ? `${nameOf(file)} vom ${germanDay(delivery)}` : deliveryNumber(at);
}

function nameOf(file: string): string {
  return file.split('/').at(-1) ?? file;
}
