import type { Dice } from './dice.ts';
import { atPlaces, exact, multiply, plainText } from './exact.ts';
import { figureOf } from './figure.ts';
import type { OracleAmendment, OracleCase, OracleGoal, OraclePlan, OracleTarget } from './goal.ts';

const YEAR = 2020 * 12;
/** A change to the prior year has no shares, and milestones know themselves what is due. */
const WITHOUT_SHARES = ['veraenderungsrate', 'meilensteine'];

/** The wording of value and plan as chance has it, and what was amended later. */
export function randomTerms(
  dice: Dice,
  found: OracleCase,
): Pick<OracleGoal, 'target' | 'plan' | 'amendments'> {
  const target = randomTarget(dice, found);
  const plan = randomPlan(dice, found);
  const art = found.goal.terms.art;
  const amendable = target !== null && found.goal.nature === 'target' && art !== 'meilensteine';
  const times = amendable && dice.once(5) ? dice.between(1, 2) : 0;
  return { target, plan, amendments: Array.from({ length: times }, () => randomAmendment(dice, found)) };
}

/** None, zero, anything, or near what the prior year reached, as targets are; as a level, a change or in steps. */
function randomTarget(dice: Dice, found: OracleCase): OracleTarget | null {
  const { nature, terms } = found.goal;
  if (nature === 'none' || nature === 'qualitative' || dice.once(20)) return null;
  if (WITHOUT_SHARES.includes(terms.art) || !dice.once(4))
    return { form: 'level', value: randomLevel(dice, found) };
  if (dice.once(3)) return { form: 'steps', steps: randomSteps(dice, found) };
  const form = dice.once(3) ? 'deterioration' : 'change';
  const percent = form === 'deterioration' ? ['0', '4', '10', '2.5'] : ['0', '4', '-4.2', '10', '-0.25'];
  return { form, percent: dice.of(percent), fixed: dice.once(3) ? randomLevel(dice, found) : null };
}

function randomSteps(dice: Dice, found: OracleCase) {
  const months = [0, ...dice.of([[], [6], [3, 9], [1, 2, 11]])];
  return months.map((month) => ({ from: YEAR + month, value: randomLevel(dice, found) }));
}

function randomLevel(dice: Dice, found: OracleCase): string {
  const { unit, precision } = found.goal;
  if (dice.once(25)) return '0';
  const before = figureOf(found, YEAR - 1).value;
  if (before === null || dice.once(10)) return `${dice.between(0, 9999)}.${dice.between(0, 99)}`;
  const wanted = multiply(before, exact(String(dice.of([1, 1, 1.01, 0.96, 1.05, 0.9, 1.1, 1.333]))));
  return plainText(atPlaces(wanted, unit === 'ratio' ? precision + 2 : precision));
}

function randomPlan(dice: Dice, found: OracleCase): OraclePlan {
  const paths = WITHOUT_SHARES.includes(found.goal.terms.art)
    ? (['linear', 'automatic', 'delivered'] as const)
    : ([
        'prior-year-shares',
        'prior-year-shares',
        'linear',
        'reference-years',
        'automatic',
        'delivered',
      ] as const);
  const path = dice.once(12) ? 'none' : dice.of<OraclePlan['path']>(paths);
  return {
    path,
    years: dice.once(3) ? dice.of([[2019], [2018, 2019], [2019, 2018, 2017]]) : null,
    excluded: dice.once(3) ? dice.of([[2019], [2018], [2018, 2019]]) : [],
    delivered:
      path === 'delivered' || (path === 'automatic' && dice.once(2)) ? randomDelivery(dice, found) : null,
  };
}

function randomDelivery(dice: Dice, found: OracleCase): OraclePlan['delivered'] {
  if (dice.once(2)) return dice.of(['cumulated', 'monthly'] as const);
  return Array.from({ length: 12 }, () => randomLevel(dice, found));
}

/** Signed before or after the report, from a month that has been or is to come. */
function randomAmendment(dice: Dice, found: OracleCase): OracleAmendment {
  const [target, plan] = [dice.once(4) ? null : randomTarget(dice, found), randomPlan(dice, found)];
  return {
    signed: dice.of(['2020-03-15', '2020-09-15', '2020-09-15', '2021-02-01']),
    from: YEAR + dice.between(0, 11),
    target,
    plan: target === null || dice.once(3) ? plan : null,
  };
}
