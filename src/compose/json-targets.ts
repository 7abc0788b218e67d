import type { Indicator } from '../domain/agreement.ts';
import type { Decimal } from '../domain/decimal.ts';
import type { Checked } from '../domain/draft.ts';
import { monthText } from '../domain/month.ts';
import type { PlanBasis, TargetVersion } from '../domain/target.ts';
import { isProvisional, versionsOf } from '../domain/target-versions.ts';
import { signedPercent, valueText } from './format-german.ts';
import { shown } from './json-figures.ts';
import { amendmentsInForce } from './view/amendments.ts';
import { agreedFigure } from './view/figures.ts';

/** Every version of a goal's value with the month it holds from, and the versions before any amendment. */
export function targetVersions(indicator: Indicator, year: number) {
  const versions = versionsOf(indicator, year).map((each) => version(each, indicator));
  const first = indicator.firstVersions?.map((each) => version(each, indicator));
  return { zielstaende: versions, ...(first && { zuerstVereinbart: first }) };
}

function version(entry: TargetVersion, indicator: Indicator) {
  const { from, level, terms, base, amendment, basis } = entry;
  const figure = (known: Decimal) => agreedFigure(indicator, known);
  return {
    ab: monthText(from),
    wert: shown(level, figure),
    vorgabe: { level: 'wert', change: 'veränderung', steps: 'stufen' }[terms.kind],
    ...(terms.kind === 'change' && {
      veraenderung: shown(terms.change, (known) => signedPercent(known, 2)),
      zulaessigeVerschlechterung: terms.permitted,
      festgelegt: shown(terms.fixed, figure),
      vorjahreswert: shown(base?.value ?? null, (known) =>
        valueText(known, indicator.unit, indicator.precision),
      ),
      vorlaeufig: isProvisional(entry),
    }),
    nachtrag: amendment?.id ?? null,
    sollverlauf: planOf(basis),
  };
}

const WORDS = {
  delivered: 'geliefert',
  'reference-years': 'referenzjahre',
  linear: 'linear',
  steps: 'stufen',
  none: 'ohne',
} as const;

function planOf(basis: PlanBasis) {
  return {
    art: WORDS[basis.kind],
    ...(basis.kind === 'reference-years' && { jahre: basis.years }),
    ...(basis.kind === 'delivered' && { messgroesse: basis.metric }),
  };
}

/** The amendments this report knows; nothing where there are none. */
export function amendments(checked: Checked) {
  const known = amendmentsInForce(checked);
  if (known.length === 0) return {};
  return {
    nachtraege: known.map(({ id, title, signed, from, signatures, goals, wording }) => ({
      id,
      titel: title,
      unterzeichnet: signed,
      unterschriften: signatures.map(({ party, day }) => ({ stelle: party, datum: day })),
      gueltigAb: monthText(from),
      ziele: goals.map(({ indicator }) => indicator),
      wortlaut: wording,
    })),
  };
}
