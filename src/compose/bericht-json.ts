import type { Indicator } from '../domain/agreement.ts';
import type { Assessment, Comparison } from '../domain/assessment.ts';
import type { Chain } from '../domain/chain.ts';
import type { Correction } from '../domain/correction.ts';
import type { Decimal } from '../domain/decimal.ts';
import type { Checked } from '../domain/draft.ts';
import { type Month, monthText } from '../domain/month.ts';
import type { News } from '../domain/news.ts';
import type { ReportedData } from '../domain/observation.ts';
import { DATA_STATUS } from './data-status.ts';
import type { GoalSteps } from './derivation/goal-steps.ts';
import { namedDigest } from './digest.ts';
import type { Explained } from './explanations.ts';
import { valueText } from './format-german.ts';
import { goalContextJson } from './json-context.ts';
import { comparison, knownValue, origin, parts, places, shown } from './json-figures.ts';
import { followUpJson } from './json-follow-up.ts';
import { type Provenance, provenanceOf } from './json-provenance.ts';
import { amendments, targetVersions } from './json-targets.ts';
import { newsJson } from './news-json.ts';
import { computedOutlook, explanationJson, requiredShown } from './outlook-json.ts';
import { placeText } from './place-text.ts';
import { ratingWord } from './rating-words.ts';
import { contextViews } from './view/context.ts';
import { markedCell } from './view/data-marks.ts';
import { agreedFigure, computedText, estimateText } from './view/figures.ts';
import { type SiteColumn, siteColumns } from './view/site-table.ts';

/**
 * `bericht.json`: every figure of the report, unrounded and as shown, with the cells it came from.
 *
 * Ratios are 0..1 in `wert` and percent in `text`. The keys stand in a fixed order, so that two runs
 * give the same bytes.
 */
export function berichtJson(
  checked: Checked,
  goals: readonly GoalSteps[],
  chain: Chain,
  news: News,
  explained: ReadonlyMap<string, Explained> = new Map(),
  correction: Correction | null = null,
): Uint8Array {
  const { agreement } = checked;
  const assessments = goals.map(({ assessment }) => assessment);
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
      ...(correction !== null && { korrektur: correctionJson(correction) }),
    },
    neuigkeiten: newsJson(news, checked, assessments),
    umfeld: contextViews(checked),
    ...amendments(checked),
    ziele: goals.map((each) => goal(each, explained.get(each.assessment.indicator.id))),
    ...followUpJson(checked),
    lieferungen: checked.deliveries.map((delivery) => ({
      datei: delivery.file,
      quelle: delivery.source,
      lieferung: delivery.day,
      sha256: namedDigest(delivery),
    })),
  };
  return withLineFeed(JSON.stringify(document, null, 2));
}

/** As UTF-8 and ended by a line feed: once for PDF and archive, and without a second text to hold the line feed. */
function withLineFeed(text: string): Uint8Array {
  const bytes = new Uint8Array(Buffer.byteLength(text) + 1);
  new TextEncoder().encodeInto(text, bytes);
  bytes[bytes.length - 1] = LINE_FEED;
  return bytes;
}

const LINE_FEED = 0x0a;

/** What the new version puts right. */
function correctionJson({ reason, replaces }: Correction) {
  return { ersetztFassung: replaces.version, vom: replaces.day, grund: reason };
}

function goal(steps: GoalSteps, explained: Explained | undefined) {
  const { assessment, checked } = steps;
  const { indicator, judged, reach } = assessment;
  const provenance = provenanceOf(steps);
  return {
    ...agreed(indicator),
    ...targetVersions(indicator, checked.agreement.year),
    datenstand: {
      beurteiltBis: monthOrNull(reach.judged),
      berechenbarBis: monthOrNull(reach.computable),
      lieferung: reach.delivery,
    },
    beurteilt: judged === null ? null : judgedOf(indicator, judged, provenance),
    erklaerung: explanationJson(assessment, explained),
    voraussichtlich: outlookOf(assessment, provenance),
    lesarten: assessment.readings.map((reading) => readingOf(reading, provenance)),
    ...goalContextJson(assessment, checked.month, checked.data),
    monate: assessment.months
      .filter((entry) => entry.month <= checked.month || entry.plan !== null)
      .map((entry) => provenance.figures(month(assessment, entry), entry.month)),
    standorte: siteColumns(indicator, checked).map((column) => siteOf(column, checked.data)),
    ...provenance.lists,
  };
}

function judgedOf(indicator: Indicator, judged: Comparison, from: Provenance) {
  return {
    ...from.figures(comparison(indicator, judged), judged.month),
    teile: parts(judged).map((part, index) =>
      from.figure(part, `teil-${judged.parts[index]?.key}`, judged.month),
    ),
    standorte: places(judged, indicator).map((site, index) => ({
      ...site,
      belegt: from.figure(site.belegt, `standort-${index + 1}`, judged.month),
    })),
  };
}

/** One row of the table by sites. A value held back has a status and no number. */
function siteOf({ label, cells }: SiteColumn, data: ReportedData) {
  return {
    name: label,
    monate: cells.map(({ month, observation }) => ({
      monat: monthText(month),
      wert: observation === undefined ? null : knownValue(observation),
      text: markedCell(observation, data),
      datenstand: observation === undefined ? null : DATA_STATUS[observation.status],
      herkunft: observation === undefined ? null : origin(observation, data),
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
    prognosewert: indicator.nature === 'forecast' && !indicator.expectation ? value : null,
    ...(indicator.expectation && { erwartungswert: value }),
    fundstelle: placeText(indicator.targetPlace ?? indicator.place),
    zustaendig: indicator.owner,
  };
}

function outlookOf(assessment: Assessment, from: Provenance) {
  const { indicator, judged, outlook, months } = assessment;
  const value = (quantity: Decimal | null) =>
    shown(quantity, (known) => valueText(known, indicator.unit, indicator.precision));
  const { estimate } = outlook;
  const computed = shown(outlook.computed, (known) => computedText(indicator, known));
  const december = months.at(-1)?.month;
  return {
    einschaetzung: estimate && {
      text: estimateText(indicator, estimate),
      von: value(estimate.from),
      bis: value(estimate.until),
      grund: estimate.reason,
      verfasser: estimate.author,
      fundstelle: placeText(estimate.place),
    },
    rechnerisch: december === undefined ? computed : from.figure(computed, 'voraussichtlich', december),
    ...computedOutlook(assessment),
    verfehltZiel: outlook.missesTarget,
    bedarfJeMonat:
      judged === null
        ? requiredShown(assessment)
        : from.figure(requiredShown(assessment), 'bedarfJeMonat', judged.month),
  };
}

function readingOf({ reading, judged }: Assessment['readings'][number], from: Provenance) {
  const text = (known: Decimal) => valueText(known, reading.unit, reading.precision);
  const figures = {
    ist: shown(judged?.actual ?? null, text),
    vorjahr: shown(judged?.priorYear ?? null, text),
  };
  const prefix = `lesart-${reading.id.toLowerCase()}-`;
  return {
    id: reading.id,
    titel: reading.title,
    ...(judged === null ? figures : from.figures(figures, judged.month, prefix)),
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
