import type { Indicator } from '../domain/agreement.ts';
import type { Assessment } from '../domain/assessment.ts';
import type { BackTest } from '../domain/back-test.ts';
import type { Decimal } from '../domain/decimal.ts';
import type { Effects } from '../domain/explanation.ts';
import { monthText } from '../domain/month.ts';
import type { Explained } from './explanations.ts';
import { bareDifference, percent, valueText } from './format-german.ts';
import { shown } from './json-figures.ts';
import { METHOD_KEYS, noIntervalReason } from './outlook-words.ts';
import { computedText } from './view/figures.ts';

/** The computed outlook's method, interval and back-tests, as `bericht.json` writes them. */
export function computedOutlook({ indicator, outlook }: Assessment) {
  const { interval, method, patternBroken, requiredOf } = outlook;
  const value = (quantity: Decimal) => shown(quantity, (known) => computedText(indicator, known));
  return {
    verfahren: method === null ? null : METHOD_KEYS[method],
    spanne: interval && {
      von: value(interval.from),
      bis: value(interval.until),
      mittlererFehler: shown(interval.meanError, (known) => percent(known)),
    },
    ohneSpanne: noIntervalReason(outlook) || null,
    musterbruch: patternBroken,
    rueckrechnung: outlook.backTests.map((test) => backTestOf(indicator, test)),
    bedarfIn: requiredOf === null ? null : requiredOf.noun,
  };
}

function backTestOf(indicator: Indicator, { method, years }: BackTest) {
  const value = (quantity: Decimal) => shown(quantity, (known) => computedText(indicator, known));
  return {
    verfahren: METHOD_KEYS[method],
    jahre: years.map(({ year, said, came, error }) => ({
      jahr: year,
      gerechnet: value(said),
      eingetreten: value(came),
      fehler: shown(error, (known) => percent(known)),
    })),
  };
}

/** The sentence, whose it is, and the figures behind it. */
export function explanationJson({ indicator, explanation }: Assessment, explained: Explained | undefined) {
  return {
    text: explained?.text ?? null,
    verfasser: explained === undefined ? null : (explained.author ?? 'berechnet'),
    aufteilung: {
      soll: effectsOf(indicator, explanation?.effects.plan ?? null),
      vorjahr: effectsOf(indicator, explanation?.effects.priorYear ?? null),
    },
    monate: {
      soll: (explanation?.drivers.plan?.months ?? []).map(monthText),
      vorjahr: (explanation?.drivers.priorYear?.months ?? []).map(monthText),
    },
    standorte: explanation?.sites ?? [],
  };
}

function effectsOf(indicator: Indicator, effects: Effects | null) {
  const text = (known: Decimal) => bareDifference(known, indicator.unit, indicator.precision);
  return (
    effects && {
      unterschied: shown(effects.difference, text),
      zaehler: { name: effects.numerator.label, ...shown(effects.numerator.effect, text) },
      nenner: { name: effects.denominator.label, ...shown(effects.denominator.effect, text) },
    }
  );
}

/** What each remaining month must bring, in the unit it is told in. */
export function requiredShown({ indicator, outlook }: Assessment) {
  const { requiredPerMonth, requiredOf } = outlook;
  const { unit, precision } = indicator;
  return shown(requiredPerMonth, (known) =>
    requiredOf === null
      ? valueText(known, unit, precision)
      : `${valueText(known, unit, 1)}\u00a0${requiredOf.noun}`,
  );
}
