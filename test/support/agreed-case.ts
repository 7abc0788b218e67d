import type { Indicator } from '../../src/domain/agreement.ts';
import { decimal } from '../../src/domain/decimal.ts';
import { day, type Month } from '../../src/domain/month.ts';
import { placeIn } from '../../src/domain/place.ts';
import type { Amendment, PlanTerms, TargetTerms } from '../../src/domain/target.ts';
import { readTarget } from '../../src/read/agreement/target-terms.ts';
import { findings } from '../../src/read/findings.ts';
import type { YamlDocument } from '../../src/read/yaml/document.ts';
import type { OracleAmendment, OracleGoal, OraclePlan, OracleTarget } from './oracle/goal.ts';

/** Value, plan and amendments of an oracle's goal in the terms of the programme. */
export function targetTerms(target: OracleTarget, indicator: Indicator): TargetTerms {
  if (target.form === 'level') return { kind: 'level', level: decimal(target.value) };
  if (target.form === 'steps') {
    const steps = target.steps.map(({ from, value }) => ({ from: from as Month, level: decimal(value) }));
    return { kind: 'steps', steps };
  }
  const terms = readChange(target, indicator);
  return { ...terms, fixed: target.fixed === null ? null : decimal(target.fixed) };
}

/** Read as an agreement writes it: which way a permitted deterioration goes is the reader's to say. */
function readChange(
  { form, percent }: { readonly form: 'change' | 'deterioration'; readonly percent: string },
  { unit, precision, direction }: Indicator,
): Extract<TargetTerms, { readonly kind: 'change' }> {
  const place = placeIn('data/vereinbarungen/2020.yaml');
  const document = { place: () => place, keyPlace: () => place } as unknown as YamlDocument;
  const key = form === 'change' ? 'veraenderung' : 'verschlechterung';
  const richtung = ({ 'at-least': 'mindestens', 'at-most': 'höchstens', none: 'ohne' } as const)[direction];
  const goal = {
    einheit: unit,
    genauigkeit: precision,
    richtung,
    berechnung: { art: 'fluss-kumuliert', messgroesse: 'fluss' },
  } as const;
  const around = { goal, year: 2020, document, found: findings() };
  const terms = readTarget({ [key]: `${percent.replace('.', ',')} %` }, ['zielwert'], around as never);
  if (terms?.kind !== 'change') throw new Error(`„${percent} %“ was not read as a change`);
  return terms;
}

export function planTerms({ path, years, excluded, delivered }: OraclePlan): PlanTerms {
  return { kind: path, years, excluded, delivered: deliveredPlan(delivered) };
}

function deliveredPlan(delivered: OraclePlan['delivered']): PlanTerms['delivered'] {
  if (delivered === null) return null;
  if (typeof delivered === 'string')
    return { kind: 'metric', metric: 'plan', monthly: delivered === 'monthly' };
  return { kind: 'values', values: delivered.map(decimal) };
}

export function amendmentsOf({ amendments }: OracleGoal, indicator: Indicator): readonly Amendment[] {
  return amendments.map((each, at) => amendmentOf(each, indicator, `nachtrag-${at}`));
}

function amendmentOf(
  { signed, from, target, plan }: OracleAmendment,
  indicator: Indicator,
  id: string,
): Amendment {
  const goal = {
    indicator: indicator.id,
    ...(target && { target: targetTerms(target, indicator) }),
    ...(plan && { plan: planTerms(plan) }),
  };
  return {
    id,
    title: id,
    signed: day(signed),
    signatures: [],
    from: from as Month,
    wording: '',
    goals: [goal],
  };
}
