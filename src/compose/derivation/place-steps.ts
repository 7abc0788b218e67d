import type { Indicator } from '../../domain/agreement.ts';
import type { Comparison } from '../../domain/assessment.ts';
import { type Decimal, decimal } from '../../domain/decimal.ts';
import type { Checked } from '../../domain/draft.ts';
import { yearToDate } from '../../domain/month.ts';
import type { Observation } from '../../domain/observation.ts';
import type { Unit } from '../../domain/unit.ts';
import { germanNumber, percent } from '../format-german.ts';
import { isPlaces } from '../view/figures.ts';
import { roundedOnce } from './rounding-words.ts';
import type { Step } from './step.ts';
import { unroundedText } from './unrounded.ts';
import { agreedAt, cellsOf } from './value-steps.ts';

const PLACES: Unit = { kind: 'count', noun: 'Plätze' };
const RATIO: Unit = { kind: 'ratio' };

/** What is printed of places beside the occupied ones: capacity, free places, occupancy. German: Plätze. */
export function placeSteps(indicator: Indicator, { actual, capacity, month }: Comparison): readonly Step[] {
  if (!isPlaces(indicator) || capacity === null) return [];
  const inForce = places('kapazitaet', 'Plätze', month, capacity, {
    formula: 'Plätze nach der Stufe, die in diesem Monat gilt',
    numbers: '',
  });
  const all = { ...inForce, ...agreedAt(indicator) };
  if (actual === null) return [all];
  const [taken, agreed] = [germanNumber(actual, 0), germanNumber(capacity, 0)];
  const free = places('abweichung', 'Freie Plätze', month, capacity.minus(actual), {
    formula: 'Plätze − belegte Plätze',
    numbers: `${agreed} − ${taken}`,
  });
  if (capacity.eq(decimal(0))) return [all, free];
  const share = actual.div(capacity);
  const occupancy: Step = {
    ...places('auslastung', 'Belegung', month, share, {
      formula: 'Belegte Plätze ÷ Plätze',
      numbers: `${taken} ÷ ${agreed}`,
    }),
    text: percent(share),
    unrounded: unroundedText(share, RATIO, 1),
    rounding: roundedOnce(RATIO, 1),
  };
  return [all, free, occupancy];
}

function places(
  key: string,
  title: string,
  month: Comparison['month'],
  value: Decimal,
  words: Pick<Step, 'formula' | 'numbers'>,
): Step {
  const text = germanNumber(value, 0);
  return {
    key,
    title,
    month,
    value,
    text,
    unrounded: text,
    ...words,
    rounding: roundedOnce(PLACES, 0),
    cells: [],
  };
}

/** The occupied places of each site. */
export function siteSteps(
  { formula, unit }: Indicator,
  { sites, month }: Comparison,
  { data }: Checked,
): readonly Step[] {
  if (sites.length === 0) return [];
  const cells = cellsOf(formula, data, yearToDate(month));
  return sites.flatMap(({ name, occupied }, index) => {
    // A withheld site shows no value, so there is none to derive.
    if (occupied === null) return [];
    return {
      key: `standort-${index + 1}`,
      title: name,
      month,
      value: occupied,
      text: germanNumber(occupied, 0),
      unrounded: germanNumber(occupied, 0),
      formula: `Wert von ${name} am letzten Tag des Monats`,
      numbers: '',
      rounding: roundedOnce(unit, 0),
      cells: ownCell(cells, occupied, index, sites.length),
    };
  });
}

/** A formula reads one cell for each site, in their order. */
function ownCell(
  cells: readonly Observation[],
  value: Decimal,
  index: number,
  count: number,
): readonly Observation[] {
  const cell = cells[index];
  return cells.length === count && cell?.value?.eq(value) ? [cell] : cells;
}
