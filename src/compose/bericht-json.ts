import type { Indicator } from '../domain/agreement.ts';
import type { Assessment, Comparison } from '../domain/assessment.ts';
import type { Chain } from '../domain/chain.ts';
import type { Decimal } from '../domain/decimal.ts';
import type { Checked } from '../domain/draft.ts';
import { type Month, monthText } from '../domain/month.ts';
import { DATA_STATUS } from './data-status.ts';
import { valueText } from './format-german.ts';
import { comparison, knownValue, origin, parts, places, shown } from './json-figures.ts';
import { ratingWord } from './rating-words.ts';
import { agreedFigure, computedText, estimateText } from './view/figures.ts';
import { cell } from './view/month-table.ts';
import { type SiteColumn, siteColumns } from './view/site-table.ts';

/**
 * `bericht.json`: every figure of the report, unrounded and as shown, with the cells it came from.
 *
 * Ratios are 0..1 in `wert` and percent in `text`. The keys stand in a fixed order, so that two runs
 * give the same bytes.
 */
export function berichtJson(checked: Checked, assessments: readonly Assessment[], chain: Chain): string {
  const { agreement } = checked;
  const document = {
    schema: 'zielbericht/bericht/1',
    muster: agreement.sampleNotice,
    bericht: {
      vereinbarung: agreement.id,
      jobcenter: agreement.jobcenter.name,
      monat: monthText(checked.month),
      ausgabe: checked.edition,
      bereich: checked.scope ?? 'alle',
      fassung: chain.version,
      berichtsdatum: checked.head.day,
      kennung: chain.reportId,
      vorgaenger: chain.predecessorId,
    },
    ziele: assessments.map((assessment) => goal(assessment, checked)),
    lieferungen: checked.deliveries.map(({ file, source, day, sha256 }) => ({
      datei: file,
      quelle: source,
      lieferung: day,
      sha256,
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function goal(assessment: Assessment, checked: Checked) {
  const { indicator, judged, reach } = assessment;
  return {
    ...agreed(indicator),
    datenstand: {
      beurteiltBis: monthOrNull(reach.judged),
      berechenbarBis: monthOrNull(reach.computable),
      lieferung: reach.delivery,
    },
    beurteilt:
      judged === null
        ? null
        : { ...comparison(indicator, judged), teile: parts(judged), standorte: places(judged, indicator) },
    voraussichtlich: outlookOf(assessment),
    lesarten: assessment.readings.map(readingOf),
    monate: assessment.months
      .filter((entry) => entry.month <= checked.month || entry.plan !== null)
      .map((entry) => month(assessment, entry)),
    standorte: siteColumns(indicator, checked).map(siteOf),
  };
}

/** One row of the table by sites. A value held back has a status and no number. */
function siteOf({ label, cells }: SiteColumn) {
  return {
    name: label,
    monate: cells.map(({ month, observation }) => ({
      monat: monthText(month),
      wert: observation === undefined ? null : knownValue(observation),
      text: cell(observation),
      datenstand: observation === undefined ? null : DATA_STATUS[observation.status],
      herkunft: observation === undefined ? null : origin(observation),
    })),
  };
}

/** What the agreement says of the goal. */
function agreed(indicator: Indicator) {
  const { unit } = indicator;
  const value = shown(indicator.target, (known) => agreedFigure(indicator, known));
  return {
    id: indicator.id,
    ziel: indicator.title,
    messgroesse: indicator.measure,
    einheit: unit.kind === 'count' ? unit.noun : { ratio: '%', euro: '€' }[unit.kind],
    art: indicator.kind,
    richtung: { 'at-least': 'mindestens', 'at-most': 'höchstens', none: 'ohne' }[indicator.direction],
    zielwert: indicator.nature === 'target' ? value : null,
    prognosewert: indicator.nature === 'forecast' ? value : null,
    zustaendig: indicator.owner,
  };
}

function outlookOf({ indicator, outlook }: Assessment) {
  const value = (quantity: Decimal | null) =>
    shown(quantity, (known) => valueText(known, indicator.unit, indicator.precision));
  const { estimate } = outlook;
  return {
    einschaetzung: estimate && {
      text: estimateText(indicator, estimate),
      von: value(estimate.from),
      bis: value(estimate.until),
      grund: estimate.reason,
      verfasser: estimate.author,
    },
    rechnerisch: shown(outlook.computed, (known) => computedText(indicator, known)),
    verfehltZiel: outlook.missesTarget,
    bedarfJeMonat: value(outlook.requiredPerMonth),
  };
}

function readingOf({ reading, judged }: Assessment['readings'][number]) {
  const text = (known: Decimal) => valueText(known, reading.unit, reading.precision);
  return {
    id: reading.id,
    titel: reading.title,
    ist: shown(judged?.actual ?? null, text),
    vorjahr: shown(judged?.priorYear ?? null, text),
    teile: judged === null ? [] : parts(judged),
  };
}

function monthOrNull(value: Month | null): string | null {
  return value === null ? null : monthText(value);
}

function month(assessment: Assessment, entry: Comparison) {
  const { indicator, reach } = assessment;
  const path = assessment.outlookPath.find((point) => point.month === entry.month);
  const final = reach.judged !== null && entry.month <= reach.judged;
  const text = (known: Decimal) => valueText(known, indicator.unit, indicator.precision);
  return {
    ...comparison(indicator, final ? entry : unjudged(entry)),
    bewertung: final ? ratingWord(indicator, entry) : null,
    vorlaeufig: final ? null : shown(entry.actual, text),
    voraussichtlich: shown(path?.value ?? null, text),
    datenstand: entry.actual === null && entry.inputs.length === 0 ? null : DATA_STATUS[entry.status],
    herkunft: entry.inputs.map(origin),
  };
}

/** A month that is not judged has a plan and a prior year, and no Ist. */
function unjudged(entry: Comparison): Comparison {
  return {
    ...entry,
    actual: null,
    variance: null,
    relativeVariance: null,
    attainment: null,
    rating: 'not-computable',
  };
}
