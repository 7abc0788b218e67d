import { cellRanges, rangeKey } from '../compose/derivation/cell-ranges.ts';
import type { Step } from '../compose/derivation/step.ts';
import { origin } from '../compose/json-figures.ts';
import { placeText } from '../compose/place-text.ts';
import { estimateText, targetText } from '../compose/view/figures.ts';
import { decimalText } from '../domain/decimal.ts';
import { monthText } from '../domain/month.ts';
import type { Explanation } from './explanation.ts';

/** The derivation for `--json`, in the words of `bericht.json`. */
export function explanationData({ assessment, checked, entry, day, judged, ...told }: Explanation) {
  const { indicator, reach, outlook } = assessment;
  const { estimate } = outlook;
  return {
    vereinbarung: checked.agreement.id,
    bericht: { monat: monthText(checked.month), ausgabe: checked.edition },
    kenntnisstand: day ?? checked.head.day,
    ziel: indicator.id,
    messgroesse: indicator.measure,
    monat: monthText(entry.month),
    vereinbart: {
      text: targetText(indicator, entry.month),
      fundstelle: placeText(indicator.targetPlace ?? indicator.place),
    },
    datenstand: {
      endgueltigBis: reach.judged === null ? null : monthText(reach.judged),
      bewertet: judged,
      grund: told.gap,
    },
    sollverlauf: told.plan.map(({ month, text }) => ({ monat: monthText(month), text })),
    schritte: told.figures.map(stepData),
    bewertung: told.rating,
    einschaetzung: estimate && {
      text: estimateText(indicator, estimate),
      grund: estimate.reason,
      verfasser: estimate.author,
      fundstelle: placeText(estimate.place),
    },
    eingaben: told.cells.map((cell) => origin(cell, checked.data)),
  };
}

function stepData(step: Step) {
  return {
    groesse: step.title,
    monat: monthText(step.month),
    wert: decimalText(step.value),
    text: step.text,
    ungerundet: step.unrounded,
    formel: step.formula,
    rechnung: step.numbers,
    rundung: step.rounding,
    eingaben: cellRanges(step.cells).map(rangeKey),
    ...(step.place && { fundstelle: placeText(step.place) }),
  };
}
